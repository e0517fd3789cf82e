//! The settings of a plan beside readings and years, in Chinese.

use crate::i18n::SettingsMessage;
use crate::plan::Extent;
use crate::session::BackgroundNumber as N;

pub(crate) const fn say_settings(message: SettingsMessage) -> &'static str {
    use SettingsMessage as M;
    match message {
        M::OfBaseline => {
            "方案没有自己的年份、预测方法和规划外学校，因此这里不能编辑。要修改，请切换到基线。"
        }
        M::Title => "规划外的学校",
        M::Schools => "本规划列出",
        M::SchoolsNote => {
            "有些条款以全市计：服务重点产业的布点占比、各产业链的承接学校数、优质专业数。\
             规划只列出部分学校时，其余学校按下面填写的合计数计入。"
        }
        M::Extent(Extent::City) => "全市所有学校",
        M::Extent(Extent::Part) => "全市部分学校",
        M::Others => "其余学校合计",
        M::OthersNote => {
            "各年份相同。不知道的请留空：空白不等于0，取决于它的条款判为未知。\
             改为列出所有学校时，这些数一并清除，可以撤销恢复。"
        }
        M::Number(N::Schools) => "学校数",
        M::Number(N::ServingSchools) => "承接产业链的学校数",
        M::Number(N::Offerings) => "布点数",
        M::Number(N::ServingOfferings) => "服务产业链的布点数",
        M::Number(N::QualityOfferings) => "自治区优质专业数",
        M::Number(N::Chain(_)) | M::ByChain => "各产业链的承接学校数",
    }
}
