//! Suspensions added, taken back, moved and ended.

use super::{Steps, plain};
use crate::plan::{Extras, Problem, Suspension, Verb};

impl Steps<'_> {
    pub(super) fn suspensions(
        &mut self,
        id: &str,
        before: &[Suspension],
        after: &[Suspension],
    ) -> Result<(), Problem> {
        let verb = |it: &Suspension| {
            let is_plain = it.extras == Extras::default();
            let verb = Verb::Suspend { offering: id.into(), year: it.from, until: it.until };
            is_plain.then_some(verb).ok_or(Problem::OnlyInBaseline)
        };
        let first = before.iter().zip(after).position(|(before, after)| before != after);
        let first = first.unwrap_or(before.len().min(after.len()));
        let (rest_before, rest_after) = (before.get(first + 1..), after.get(first + 1..));
        match (before.get(first), after.get(first)) {
            (None, None) => Ok(()),
            // One more, at the end.
            (None, Some(added)) if rest_after == Some(&[]) => {
                self.actions.push(plain(verb(added)?));
                Ok(())
            }
            // One less.
            (Some(gone), _) if after.get(first..) == rest_before => {
                let gone = verb(gone)?;
                let at = self.actions.iter().position(|it| it.verb == gone);
                at.map(|it| drop(self.actions.remove(it))).ok_or(Problem::OnlyInBaseline)
            }
            // One has other years.
            (Some(was), Some(is)) if rest_before == rest_after => {
                let (was_verb, is_verb) = (verb(was)?, verb(is)?);
                if let Some(it) = self.actions.iter_mut().find(|it| it.verb == was_verb) {
                    it.verb = is_verb;
                    return Ok(());
                }
                self.resume(id, before, was, is)
            }
            _ => Err(Problem::OnlyInBaseline),
        }
    }

    /// An open suspension of the baseline ends, in another year, or no more.
    fn resume(
        &mut self,
        id: &str,
        before: &[Suspension],
        was: &Suspension,
        is: &Suspension,
    ) -> Result<(), Problem> {
        let resume = |year| Verb::Resume { offering: id.into(), year };
        let is_open = before.iter().filter(|it| it.until.is_none()).count() == 1;
        let is_same = was.from == is.from;
        let ended = was.until.and_then(|year| {
            let verb = resume(year);
            self.actions.iter().rposition(|it| it.verb == verb)
        });
        match (was.until, is.until, ended) {
            (None, Some(year), _) if is_same && is_open => self.actions.push(plain(resume(year))),
            (Some(_), None, Some(at)) if is_same => drop(self.actions.remove(at)),
            (Some(_), Some(year), Some(at)) if is_same => {
                self.actions.iter_mut().skip(at).take(1).for_each(|it| it.verb = resume(year));
            }
            _ => return Err(Problem::OnlyInBaseline),
        }
        Ok(())
    }
}
