//! What the grid says, in Chinese.

use crate::i18n::GridMessage as M;
use std::borrow::Cow;

pub(in crate::i18n) fn say_grid(message: M<'_>) -> Cow<'static, str> {
    Cow::Borrowed(match message {
        M::Length => "学制",
        M::FirstYear => "首年",
        M::Level => "层级",
        M::Flags => "标记",
        M::Margin => "距成班",
        M::IntakeColumn(year) => return format!("{year}年招生人数").into(),
        M::PlanColumn(year) => return format!("{year}年计划招生人数").into(),
        M::Blank => "空白",
        M::NewOffering => "添加布点：输入代码、名称或拼音",
        M::NewSchool => "添加学校：输入学校名称",
        M::OffCatalogue => "不在专业目录中",
        M::MoreChains(count) => return format!("另有{count}条").into(),
        M::MoreFindings(count) => return format!("另{count}项").into(),
        M::Above(margin) => return above(margin).into(),
        M::NotOnFile => "该年不在备案期内",
        M::ChangeFirstYear => "要填更早的年份，请先改“首年”一列",
        M::NotAChain { name, chains } => {
            return format!("没有名为“{name}”的产业链，可填：{chains}").into();
        }
        M::NotTyped => "此格不能直接输入",
        M::Beyond => "表格中没有对应的位置",
        M::StaysAsTyped => "输入的内容已保留，规划未改变",
        M::PastedBlock(rows, columns, changes) => {
            return format!("已粘贴{rows}行{columns}列，改动{changes}处").into();
        }
        M::UnreadCells(count) => return format!("有{count}格未能识别，未作改动：").into(),
        M::UnreadCell { place, text, reason } => {
            return format!("{place}：“{text}”，{reason}").into();
        }
        M::FilledCells(changes) => return format!("已填充，改动{changes}处").into(),
        M::RowTools => "对所在行的操作",
        M::AddOffering => "添加布点",
        M::AddSchool => "添加学校",
        M::Details => "详情",
        M::MoveUp => "上移一行（Alt+↑）",
        M::MoveDown => "下移一行（Alt+↓）",
        M::RemoveOffering(name) => return format!("删除{name}").into(),
        M::RemoveSchool(name) => return format!("删除{name}及其全部布点").into(),
        M::Remove => "删除",
        M::NothingLeft => "没有符合筛选条件的布点。",
        M::Filtered(shown, all) => return format!("筛选中：{all}个布点显示{shown}个").into(),
        M::Sorted(column, descending) => {
            let way = if descending { "降序" } else { "升序" };
            return format!("已在各校内按“{column}”{way}排列").into();
        }
        M::SortKey => "排序（Alt+S）",
        M::FileOrder => "恢复文件中的顺序",
        M::NotWhileSorted => "排序时不能移动行。",
        M::ShowAll => "显示全部",
    })
}

fn above(margin: i64) -> String {
    match margin {
        0 => "刚好成班".to_owned(),
        1.. => format!("超出成班人数{margin}人"),
        _ => format!("差{}人成班", -margin),
    }
}
