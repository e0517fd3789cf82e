//! Which clause cards lie open.
//!
//! At most two: one that was pinned, and one that is looked at. A card that
//! was asked for stays until it is closed; one that came up because the
//! pointer rested goes when the pointer does, and never takes the place of one
//! that was asked for.

use super::Address;

/// The card that is looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Open {
    /// Of which verdict.
    pub address: Address,
    /// Whether it was asked for; else the pointer rests on it.
    pub is_asked: bool,
    /// Whether it is to lie above, as the pointer rests low.
    pub is_above: bool,
}

/// The cards that lie open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cards {
    /// The card that was pinned.
    pub pinned: Option<Address>,
    /// The card that is looked at.
    pub open: Option<Open>,
}

/// What happens to the cards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// A card was asked for.
    Ask(Address),
    /// The pointer rests on a finding; whether low in the window.
    Rest(Address, bool),
    /// The pointer has gone from finding and card.
    Leave,
    /// A card is closed.
    Close(Address),
    /// A card is pinned, or its pin is pulled.
    Pin(Address),
}

impl Cards {
    /// The cards after a step.
    #[must_use]
    pub fn after(&self, step: Step) -> Self {
        let mut after = self.clone();
        let is_pinned = |it: &Address| self.pinned.as_ref() == Some(it);
        let asked = |address| Some(Open { address, is_asked: true, is_above: false });
        match step {
            Step::Ask(address) if !is_pinned(&address) => after.open = asked(address),
            Step::Rest(address, is_above) if !is_pinned(&address) && !self.is_asked() => {
                after.open = Some(Open { address, is_asked: false, is_above });
            }
            Step::Ask(_) | Step::Rest(..) => {}
            Step::Leave => after.open = after.open.filter(|it| it.is_asked),
            Step::Close(address) => {
                after.pinned = after.pinned.filter(|it| *it != address);
                after.open = after.open.filter(|it| it.address != address);
            }
            Step::Pin(address) if is_pinned(&address) => {
                after.pinned = None;
                after.open = asked(address);
            }
            Step::Pin(address) => {
                after.open = after.open.filter(|it| it.address != address);
                after.pinned = Some(address);
            }
        }
        after
    }

    /// Whether the card that is looked at was asked for.
    #[must_use]
    pub fn is_asked(&self) -> bool {
        self.open.as_ref().is_some_and(|it| it.is_asked)
    }

    /// The card that the page's address names.
    #[must_use]
    pub fn address(&self) -> Option<&Address> {
        let asked = self.open.as_ref().filter(|it| it.is_asked);
        asked.map(|it| &it.address).or(self.pinned.as_ref())
    }
}

#[cfg(test)]
mod tests {
    use super::super::support::year;
    use super::*;

    fn address(subject: &str) -> Address {
        Address { year: year(2025), rule: "idle".into(), subject: subject.into() }
    }

    fn after(steps: &[Step]) -> (Option<String>, Option<(String, bool)>) {
        let cards = steps.iter().fold(Cards::default(), |it, step| it.after(step.clone()));
        let name = |it: &Address| it.subject.to_string();
        let open = cards.open.as_ref().map(|it| (name(&it.address), it.is_asked));
        (cards.pinned.as_ref().map(name), open)
    }

    #[test]
    fn cards_open_stay_and_close() {
        let [a, b] = ["a", "b"].map(address);
        let ask = |it: &Address| Step::Ask(it.clone());
        let rest = |it: &Address| Step::Rest(it.clone(), false);
        let pin = |it: &Address| Step::Pin(it.clone());
        let close = |it: &Address| Step::Close(it.clone());
        let asked = |it: &str| Some((it.to_owned(), true));
        let resting = |it: &str| Some((it.to_owned(), false));
        let pinned = |it: &str| Some(it.to_owned());
        let cases = [
            (vec![ask(&a)], None, asked("a"), "asked for"),
            (vec![ask(&a), ask(&b)], None, asked("b"), "another takes its place"),
            (vec![ask(&a), Step::Leave], None, asked("a"), "and stays"),
            (vec![ask(&a), rest(&b)], None, asked("a"), "whatever the pointer does"),
            (vec![rest(&a)], None, resting("a"), "the pointer rests"),
            (vec![rest(&a), Step::Leave], None, None, "and goes"),
            (vec![rest(&a), rest(&b)], None, resting("b"), "on another"),
            (vec![rest(&a), ask(&a), Step::Leave], None, asked("a"), "a click keeps it"),
            (vec![ask(&a), pin(&a)], pinned("a"), None, "pinned"),
            (vec![ask(&a), pin(&a), ask(&b)], pinned("a"), asked("b"), "two at once"),
            (vec![pin(&a), rest(&b), Step::Leave], pinned("a"), None, "the pin holds"),
            (vec![pin(&a), ask(&a)], pinned("a"), None, "it is there already"),
            (vec![pin(&a), rest(&a)], pinned("a"), None, "and not a second time"),
            (vec![pin(&a), pin(&b)], pinned("b"), None, "one pin"),
            (vec![pin(&a), pin(&a)], None, asked("a"), "the pin is pulled"),
            (vec![pin(&a), ask(&b), close(&a)], None, asked("b"), "one is closed"),
            (vec![pin(&a), ask(&b), close(&b)], pinned("a"), None, "or the other"),
        ];
        for (steps, pinned, open, why) in cases {
            assert_eq!(after(&steps), (pinned, open), "{why}: {steps:?}");
        }
    }

    #[test]
    fn the_page_is_at_the_card_that_was_asked_for_and_else_at_the_pinned_one() {
        let [a, b] = ["a", "b"].map(address);
        let cards = Cards::default().after(Step::Rest(a.clone(), true));
        assert_eq!(cards.address(), None);
        let cards = cards.after(Step::Pin(a.clone())).after(Step::Ask(b.clone()));
        assert_eq!(cards.address(), Some(&b));
        assert_eq!(cards.after(Step::Close(b)).address(), Some(&a));
    }
}
