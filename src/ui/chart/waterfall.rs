//! The change of a share, part by part.

use super::along::Along;
use crate::i18n::{ChartMessage, Locale, Message, TippingMessage, percent, points};
use crate::scenario::ShareChange;
use crate::session::Share;

/// A share, what was added to it and taken off, and the share after that.
///
/// Its places are whole numbers over one denominator, so that its parts meet.
#[derive(Clone, Debug, PartialEq)]
pub struct Waterfall {
    /// Names its elements.
    pub id: String,
    /// What it shows; its files are named so.
    pub title: String,
    /// What all places are divided by.
    pub(super) of: i64,
    pub(super) bars: Vec<Bar>,
    /// All of the change: as it is read, and over the denominator.
    whole: (String, i64),
}

/// A share, or what moves it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Bar {
    pub(super) name: String,
    /// How many sites it is about.
    pub(super) sites: Option<String>,
    /// How much it is, as it is read.
    pub(super) value: String,
    /// Where it begins and ends; a share ends where it begins.
    pub(super) from: i64,
    pub(super) to: i64,
    /// Over the denominator.
    pub(super) amount: i64,
}

impl Bar {
    /// Whether it is a share and not what moves one.
    pub(super) const fn is_share(&self) -> bool {
        self.from == self.to
    }

    /// How much it is, with its unit.
    pub(super) fn said(&self, locale: Locale) -> String {
        if self.is_share() {
            return self.value.clone();
        }
        locale.say_chart(ChartMessage::PointsSaid(&self.value)).into_owned()
    }
}

impl Waterfall {
    /// What moved a share from the first name's to the second's; `None` where
    /// nothing did.
    pub fn of(
        locale: Locale,
        id: String,
        title: String,
        [before, after]: [String; 2],
        change: &ShareChange,
    ) -> Option<Self> {
        let steps = change.steps();
        let (start, end) = (steps.first()?.from, steps.last()?.to);
        let read = |amount: i64| points(change.tenths(amount), amount < 0);
        let share = |name, (serving, total), at| {
            let value = Share { serving, total }.tenths().map(percent).unwrap_or_default();
            let sites = Some(format!("{serving} / {total}"));
            Bar { name, sites, value, from: at, to: at, amount: at }
        };
        let mut bars = vec![share(before, change.before, start)];
        bars.extend(steps.iter().map(|it| {
            let amount = it.to - it.from;
            let sites = change.sites(it.part);
            let sites = locale.say_tipping(TippingMessage::Sites(sites)).into_owned();
            Bar {
                name: locale.say_tipping(TippingMessage::Part(it.part)).into_owned(),
                sites: Some(sites).filter(|_| change.sites(it.part) > 0),
                value: read(amount),
                from: it.from,
                to: it.to,
                amount,
            }
        }));
        bars.push(share(after, change.after, end));
        let whole = (read(change.change()), change.change());
        Some(Self { id, title, of: change.denominator(), bars, whole })
    }

    /// What there is to say of a bar.
    pub(super) fn said(&self, locale: Locale, nth: usize) -> Option<String> {
        let bar = self.bars.get(nth)?;
        let (sites, value) = (bar.sites.as_deref(), bar.said(locale));
        Some(locale.say_chart(ChartMessage::Step(&bar.name, sites, &value)).into_owned())
    }

    /// Its words and numbers.
    pub(super) fn along(&self, locale: Locale) -> Along {
        let say = |message| locale.say_chart(message).into_owned();
        let mut gist = self.title.clone();
        for bar in &self.bars {
            let value = bar.said(locale);
            let part = locale.say_chart(ChartMessage::Step(&bar.name, None, &value));
            gist.push_str(&locale.say_chart(ChartMessage::And(&part)));
        }
        let head = vec![
            say(ChartMessage::PartColumn),
            locale.say(Message::OfferingsColumn).into_owned(),
            say(ChartMessage::PointsColumn),
            say(ChartMessage::ExactColumn),
        ];
        let exact = |amount: i64| format!("{amount} / {}", self.of);
        let row = |it: &Bar| {
            let sites = it.sites.clone().unwrap_or_default();
            vec![it.name.clone(), sites, it.value.clone(), exact(it.amount)]
        };
        let mut rows: Vec<_> = self.bars.iter().map(row).collect();
        let (value, amount) = &self.whole;
        let name = locale.say_tipping(TippingMessage::Whole).into_owned();
        rows.push(vec![name, String::new(), value.clone(), exact(*amount)]);
        Along { title: self.title.clone(), gist, head, rows, chosen: None }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::plan::{At, PlanEdit};
    use crate::ui::support::example;

    /// Two serving offerings of the example closed, and one that does not serve.
    pub(in super::super) fn waterfall(locale: Locale) -> Waterfall {
        let version = example();
        let plan = version.plan();
        let year = plan.frame().horizon;
        let of = |serves: bool| {
            let all = plan.offerings().filter(move |(_, it)| {
                it.closed_from.is_none() && it.is_on_file(year) && it.chains.is_empty() != serves
            });
            all.map(|(at, _)| at)
        };
        let closed = |at: At| {
            let mut offering = Box::new(plan.offering(at).unwrap().clone());
            offering.closed_from = Some(year);
            PlanEdit::SetOffering { at, offering }
        };
        let edits: Vec<_> = of(true).take(2).chain(of(false).take(1)).map(closed).collect();
        let after = version.after(&PlanEdit::Many(edits.into())).unwrap().unwrap();
        let pairs = [&**version, &after].map(|it| (it.plan(), it.report()));
        let change = ShareChange::of(pairs[0], pairs[1], year).unwrap();
        let names = ["Before".to_owned(), "After".to_owned()];
        Waterfall::of(locale, "test".into(), "A title".into(), names, &change).unwrap()
    }

    #[test]
    fn its_bars_meet_and_its_rows_add_up() {
        let it = waterfall(Locale::En);
        let names: Vec<_> = it.bars.iter().map(|it| &*it.name).collect();
        assert_eq!(names, ["Before", "Serving offerings lost", "Others closed", "After"]);
        assert!(it.bars.windows(2).all(|pair| pair[0].to == pair[1].from));
        let (ends, parts) = (it.bars[3].amount - it.bars[0].amount, &it.bars[1..3]);
        assert_eq!(parts.iter().map(|it| it.amount).sum::<i64>(), ends);
        assert!(parts[0].amount < 0 && parts[1].amount > 0);
        assert_eq!(parts[0].sites.as_deref(), Some("2 offerings"));
        let along = it.along(Locale::En);
        assert!(along.rows.iter().all(|it| it.len() == along.head.len()));
        assert!(along.rows[1][3].starts_with('-') && along.rows[1][2].starts_with('−'));
        assert_eq!(along.rows[4][0], "Change of the share");
        assert_eq!(along.rows[4][3], format!("{ends} / {}", it.of));
    }

    #[test]
    fn its_gist_tells_the_shares_and_all_between_them() {
        let along = waterfall(Locale::ZhHans).along(Locale::ZhHans);
        assert!(
            along.gist.starts_with("A title；Before：67.9%；减少服务布点：−"),
            "{}",
            along.gist
        );
        assert!(along.gist.contains("个百分点；停办其他布点：+"), "{}", along.gist);
    }

    #[test]
    fn where_nothing_moved_there_is_none() {
        let version = example();
        let it = (version.plan(), version.report());
        let change = ShareChange::of(it, it, version.plan().frame().horizon).unwrap();
        let names = [String::new(), String::new()];
        let made = Waterfall::of(Locale::En, String::new(), String::new(), names, &change);
        assert_eq!(made, None);
    }
}
