//! The parts of the page, one file each.

mod clause_card;
mod clause_cards;
mod coverage_panel;
mod document_list;
mod drawer;
mod file_button;
mod file_drop;
mod finding_card;
mod findings_panel;
mod heat_map;
mod icon;
mod ladder;
mod language_switch;
mod line_field;
mod missing_list;
mod notice;
mod offering_details;
mod offering_rarities;
mod paste_table;
mod readings_panel;
mod replay_mark;
mod school_choice;
mod school_details;
mod setting_field;
mod share_bar;
mod share_chart;
mod side_panel;
mod text_field;
mod top_bar;
mod verdict_mark;
mod verdict_strip;
mod view_switch;
mod year_slider;

pub use clause_card::ClauseCard;
pub use clause_cards::clause_cards;
pub use coverage_panel::{CoveragePanelProps, coverage_panel};
pub use document_list::DocumentList;
pub use drawer::{Drawer, DrawerProps};
pub use file_button::{file_button, file_field};
pub use file_drop::file_drop;
pub use finding_card::FindingCard;
pub use findings_panel::{FindingsPanelProps, findings_panel};
pub use icon::{Symbol, icon};
pub use ladder::ladder;
pub use language_switch::language_switch;
pub use line_field::LineField;
pub use missing_list::{MissingList, MissingListProps};
pub use notice::{
    NoticeBoxProps, RefusedEditProps, StorageTroubleProps, notice_box, refused_edit,
    storage_trouble, trouble_said,
};
pub use paste_table::{PasteTable, PasteTableProps};
pub use readings_panel::{ReadingsPanelProps, readings_panel};
pub use replay_mark::replay_mark;
pub use school_choice::SchoolChoice;
pub use setting_field::SettingField;
pub use share_bar::{ShareBarProps, share_bar};
pub use share_chart::{ShareChartProps, share_chart};
pub use side_panel::{PanelTab, SidePanel, SidePanelMessage, SidePanelProps};
pub use text_field::TextField;
pub use top_bar::{TopBarProps, top_bar};
pub use verdict_mark::verdict_mark;
pub use verdict_strip::{VerdictStripProps, verdict_strip};
pub use view_switch::view_switch;
pub use year_slider::{YearSliderProps, year_slider};
