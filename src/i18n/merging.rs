//! What the page says of a table with headers that is pasted into a plan, in no
//! language yet.

use super::{Locale, en, zh_hans};
use crate::session::Merged;
use std::borrow::Cow;

/// How many names of schools or columns are said at most.
pub(super) const LISTED: usize = 5;

/// What there is to say of it.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "the texts stand beside the variants in each language")]
pub enum MergingMessage<'a> {
    Title,
    Note,
    /// Of columns that are not taken nothing is kept: a scenario is on.
    LeftOut(usize),
    Counts(&'a Merged),
    UnreadTitle(usize),
    Stuck,
    Missing,
    Take,
    AsItStands,
    Done(&'a Merged),
}

impl Locale {
    /// A message on a table that is pasted into a plan, in this language.
    #[must_use]
    pub fn say_merging(self, message: MergingMessage<'_>) -> Cow<'static, str> {
        match self {
            Self::ZhHans => zh_hans::say_merging(message),
            Self::En => en::say_merging(message),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_taken_over_is_said_with_what_was_not() {
        let merged = Merged {
            rows: 3,
            columns: 1,
            matched: 1,
            added: 2,
            schools: vec!["甲校".to_owned()],
            not_taken: vec!["备注".into(), "电话".into()],
            is_rest_kept: true,
            ..Merged::default()
        };
        let said = |locale: Locale| locale.say_merging(MergingMessage::Done(&merged));
        assert_eq!(
            said(Locale::ZhHans),
            "已取用3行1列：1行对应已有布点，新增2个布点，改动0处；新增学校：甲校；未取用的列：备注、电话（内容随布点保留）"
        );
        assert_eq!(
            said(Locale::En),
            "Took over 3 rows, 1 column: 1 offering that was there, 2 new offerings, 0 changes; \
             new schools: 甲校; columns not taken, kept with their offerings: 备注, 电话"
        );
        let lost = Merged { is_rest_kept: false, ..merged.clone() };
        let said = |locale: Locale| locale.say_merging(MergingMessage::Done(&lost)).into_owned();
        assert!(said(Locale::ZhHans).ends_with("；未取用的列：备注、电话"));
        assert!(said(Locale::En).ends_with("; columns not taken: 备注, 电话"));
        let many = Merged { schools: vec!["甲校".to_owned(); 7], ..Merged::default() };
        let schools = |locale: Locale| {
            let said = locale.say_merging(MergingMessage::Counts(&many)).into_owned();
            said.rsplit(['：', ':']).next().unwrap().trim().to_owned()
        };
        assert_eq!(schools(Locale::ZhHans), "甲校、甲校、甲校、甲校、甲校等7个");
        assert_eq!(schools(Locale::En), "甲校, 甲校, 甲校, 甲校, 甲校 and 2 more");
        let counts = |locale: Locale| locale.say_merging(MergingMessage::Counts(&merged));
        assert_eq!(
            counts(Locale::ZhHans),
            "1行对应已有布点，2行将新增布点，0处未能识别；新增学校：甲校"
        );
        assert_eq!(
            counts(Locale::En),
            "1 row matches an offering that is there, 2 are added, 0 not recognised; \
             new schools: 甲校"
        );
    }
}
