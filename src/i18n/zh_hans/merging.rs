//! Tables pasted into a plan, in simplified Chinese.

use crate::i18n::MergingMessage as M;
use crate::i18n::merging::LISTED;
use crate::session::Merged;
use std::borrow::Cow;

pub(crate) fn say_merging(message: M<'_>) -> Cow<'static, str> {
    Cow::Borrowed(match message {
        M::Title => "粘贴的内容带有表头",
        M::Note => {
            "请核对各列是什么。每行按学校、代码（或名称）和学制对应到规划中的布点，没有的将新增；空白格不改动规划。"
        }
        M::LeftOut(count) => {
            return format!("有{count}列不取用，方案中也不保留其内容；要保留请在基线中粘贴。")
                .into();
        }
        M::Counts(it) => return counts(it).into(),
        M::UnreadTitle(count) => return format!("未能识别的{count}处（其余照常取用）").into(),
        M::Stuck => "还不能取用",
        M::Missing => "请先指明各列",
        M::Take => "取用",
        M::AsItStands => "原样逐格粘贴",
        M::Done(it) => return done(it).into(),
    })
}

fn counts(it: &Merged) -> String {
    let unread = it.wrongs.kept().len() + it.wrongs.left_out();
    let (matched, added) = (it.matched, it.added);
    let counts = format!("{matched}行对应已有布点，{added}行将新增布点，{unread}处未能识别");
    counts + &schools(it)
}

fn schools(it: &Merged) -> String {
    match it.schools.as_slice() {
        [] => String::new(),
        names => format!("；新增学校：{}", some(names)),
    }
}

/// The first names of a list that may be long, and how many there are.
fn some<T: AsRef<str>>(names: &[T]) -> String {
    let first: Vec<&str> = names.iter().take(LISTED).map(AsRef::as_ref).collect();
    let more = if names.len() > LISTED { format!("等{}个", names.len()) } else { String::new() };
    first.join("、") + &more
}

fn done(it: &Merged) -> String {
    let Merged { rows, columns, matched, added, .. } = it;
    let changes = it.edits.len();
    let mut done = format!(
        "已取用{rows}行{columns}列：{matched}行对应已有布点，新增{added}个布点，改动{changes}处"
    );
    done.push_str(&schools(it));
    if !it.not_taken.is_empty() {
        let kept = if it.is_rest_kept { "（内容随布点保留）" } else { "" };
        done.push_str(&format!("；未取用的列：{}{kept}", some(&it.not_taken)));
    }
    done
}
