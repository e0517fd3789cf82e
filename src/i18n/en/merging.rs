//! Tables pasted into a plan, in English.

use super::grid::count;
use crate::i18n::MergingMessage as M;
use crate::i18n::merging::LISTED;
use crate::session::Merged;
use std::borrow::Cow;

pub(crate) fn say_merging(message: M<'_>) -> Cow<'static, str> {
    Cow::Borrowed(match message {
        M::Title => "What you pasted has headers",
        M::Note => {
            "Look over what each column is. A row is the offering of the plan with its school, code (or name) and length; what is not there is added. Blank cells change nothing."
        }
        M::LeftOut(count) => {
            let columns = if count == 1 { "column is" } else { "columns are" };
            return format!("{count} {columns} not taken, and a scenario does not keep them; to keep them, paste into the baseline.").into();
        }
        M::Counts(it) => return counts(it).into(),
        M::UnreadTitle(number) => {
            return format!("{number} not recognised; the rest is taken").into();
        }
        M::Stuck => "Nothing can be taken over yet",
        M::Missing => "What the columns have to say first",
        M::Take => "Take over",
        M::AsItStands => "Paste as it stands, cell by cell",
        M::Done(it) => return done(it).into(),
    })
}

fn counts(it: &Merged) -> String {
    let unread = it.wrongs.kept().len() + it.wrongs.left_out();
    let matched = match it.matched {
        1 => "1 row matches an offering that is there".to_owned(),
        rows => format!("{rows} rows match offerings that are there"),
    };
    let added =
        if it.added == 1 { "1 is added".to_owned() } else { format!("{} are added", it.added) };
    format!("{matched}, {added}, {unread} not recognised{}", schools(it))
}

fn schools(it: &Merged) -> String {
    match it.schools.as_slice() {
        [] => String::new(),
        names => format!("; new schools: {}", some(names)),
    }
}

/// The first names of a list that may be long, and how many more there are.
fn some<T: AsRef<str>>(names: &[T]) -> String {
    let first: Vec<&str> = names.iter().take(LISTED).map(AsRef::as_ref).collect();
    let more = names.len().saturating_sub(LISTED);
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    first.join(", ") + &more
}

fn done(it: &Merged) -> String {
    let mut done = format!(
        "Took over {}, {}: {} there, {}, {}",
        count(it.rows, "row", "rows"),
        count(it.columns, "column", "columns"),
        count(it.matched, "offering that was", "offerings that were"),
        count(it.added, "new offering", "new offerings"),
        count(it.edits.len(), "change", "changes"),
    );
    done.push_str(&schools(it));
    if !it.not_taken.is_empty() {
        let kept = if it.is_rest_kept { ", kept with their offerings" } else { "" };
        done.push_str(&format!("; columns not taken{kept}: {}", some(&it.not_taken)));
    }
    done
}
