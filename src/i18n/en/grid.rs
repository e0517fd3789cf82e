//! What the grid says, in English.

use crate::i18n::GridMessage as M;
use std::borrow::Cow;

pub(in crate::i18n) fn say_grid(message: M<'_>) -> Cow<'static, str> {
    Cow::Borrowed(match message {
        M::Length => "Length",
        M::FirstYear => "From",
        M::Level => "Rank",
        M::Flags => "Marks",
        M::Margin => "Margin",
        M::IntakeColumn(year) => return format!("intake of {year}").into(),
        M::PlanColumn(year) => return format!("planned intake of {year}").into(),
        M::Blank => "blank",
        M::NewOffering => "Add an offering: type a code, a name or pinyin",
        M::NewSchool => "Add a school: type its name",
        M::OffCatalogue => "not in the catalogue of majors",
        M::MoreChains(count) | M::MoreFindings(count) => return format!("{count} more").into(),
        M::Above(margin) => return above(margin).into(),
        M::NotOnFile => "the offering is not on file in that year",
        M::ChangeFirstYear => "for an earlier year, change the column “From” first",
        M::NotAChain { name, chains } => {
            return format!("there is no chain \"{name}\"; known: {chains}").into();
        }
        M::NotTyped => "nothing can be typed into this cell",
        M::Beyond => "the table has no place for it",
        M::StaysAsTyped => "What was typed stays here; the plan has not changed",
        M::PastedBlock(rows, columns, changes) => {
            return format!(
                "Pasted {}, {}: {}",
                count(rows, "row", "rows"),
                count(columns, "column", "columns"),
                count(changes, "change", "changes")
            )
            .into();
        }
        M::UnreadCells(1) => "1 cell could not be read and was left as it is:",
        M::UnreadCells(cells) => {
            return format!("{cells} cells could not be read and were left as they are:").into();
        }
        M::UnreadCell { place, text, reason } => {
            return format!("{place}: \"{text}\", {reason}").into();
        }
        M::FilledCells(changes) => {
            return format!("Filled: {}", count(changes, "change", "changes")).into();
        }
        M::RowTools => "What can be done with the row",
        M::AddOffering => "Add offering",
        M::AddSchool => "Add school",
        M::Details => "Details",
        M::MoveUp => "Move up (Alt+↑)",
        M::MoveDown => "Move down (Alt+↓)",
        M::RemoveOffering(name) => return format!("Remove {name}").into(),
        M::RemoveSchool(name) => return format!("Remove {name} and all its offerings").into(),
        M::Remove => "Remove",
        M::NothingLeft => "No offering matches the filter.",
        M::Filtered(shown, all) => {
            return format!("Filtered: {shown} of {}", count(all, "offering", "offerings")).into();
        }
        M::ShowAll => "Show all",
        M::Sorted(column, descending) => {
            let way = if descending { "descending" } else { "ascending" };
            return format!("Sorted by {column}, {way}, within each school").into();
        }
        M::SortKey => "Sort (Alt+S)",
        M::FileOrder => "File order",
        M::NotWhileSorted => "rows cannot be moved while they are sorted",
    })
}

pub(super) fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

fn above(margin: i64) -> String {
    match margin {
        0 => "exactly a class".to_owned(),
        1.. => format!("{margin} more than a class needs"),
        _ => format!("{} short of a class", -margin),
    }
}
