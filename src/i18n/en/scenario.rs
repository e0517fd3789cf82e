//! What is said of scenarios, in English.

use super::grid::count;
use super::messages::verdict;
use crate::i18n::scenario::ScenarioMessage;
use crate::session::Nothing;
use std::borrow::Cow;

pub(crate) fn say_scenario(message: ScenarioMessage<'_>) -> Cow<'static, str> {
    use ScenarioMessage as M;
    Cow::Borrowed(match message {
        M::Intro => "A scenario is a list of changes tried on the baseline, which it leaves alone.",
        M::New => "New scenario",
        M::Name => "Name of the scenario",
        M::Copy => "Copy scenario",
        M::Delete => "Delete scenario",
        M::EditHint => {
            "You are editing this scenario: what you change in grid or details becomes a step below."
        }
        M::BaselineHint => {
            "You are looking at the baseline. Choose a scenario in the top bar, or make one, and try a change in the grid."
        }
        M::NoActions => "No steps yet.",
        M::MoveUp => "Move up",
        M::MoveDown => "Move down",
        M::SwitchOff => "Switch this step off",
        M::SwitchOn => "Switch this step on",
        M::Off => "Switched off",
        M::Remove => "Delete this step",
        M::DoesNotFit(why) => {
            return format!("Does not fit the baseline any more and was not taken: {why}").into();
        }
        M::Compare => "Scenarios beside the baseline",
        M::Differences => "Only differences",
        M::All => "Everything",
        M::CopyTable => "Copy as a table",
        M::Copied => "Copied",
        M::Print => "Print",
        M::Figure => "Figure",
        M::Counted(it) => return format!("{} (count)", verdict(it)).into(),
        M::Moves(moved) => {
            return format!("{} changed", count(moved, "verdict", "verdicts")).into();
        }
        M::Nothing(Nothing::NoActions) => "Changes nothing: no step is switched on.",
        M::Nothing(Nothing::NoneFits) => "Changes nothing: no step fits the baseline as it is now.",
        M::Nothing(Nothing::SamePlan) => {
            "Changes nothing: after all steps the plan is the same as the baseline."
        }
        M::Nothing(Nothing::SameVerdicts) => {
            "Other numbers, but no verdict and no figure is another one for it."
        }
        M::Open(year) => return format!("Open in {year}").into(),
        M::Close(year) => return format!("Close from {year}").into(),
        M::Suspend(year, None) => return format!("No recruitment from {year}").into(),
        M::Suspend(year, Some(until)) => {
            return format!("No recruitment from {year} until {until}").into();
        }
        M::Resume(year) => return format!("Recruit again from {year}").into(),
        M::Refile(year) => return format!("File anew in {year}").into(),
        M::SetIntake(year, Some(it)) => return format!("Intake of {year}: {it}").into(),
        M::SetIntake(year, None) => return format!("Intake of {year}: blank").into(),
        M::SetChains("") => "Serve no chain",
        M::SetChains(chains) => return format!("Serve {chains}").into(),
        M::Designate(level, None) => return format!("Level: {level}").into(),
        M::Designate(level, Some(year)) => return format!("Level from {year}: {level}").into(),
        M::Assess(year, "") => return format!("Assessment of {year}, nothing entered").into(),
        M::Assess(year, marks) => return format!("Assessment of {year}: {marks}").into(),
        M::Order(stage, since, None) => return format!("{stage} from {since}").into(),
        M::Order(stage, since, Some(by)) => {
            return format!("{stage} from {since}, by {by}").into();
        }
        M::LiftOrder => "Lift the supervision order",
        M::Sets(name, value) => return format!("Read \u{201c}{name}\u{201d} as {value}").into(),
        M::Change(years, what, before, after) => {
            return format!("{years}: {what}, {before} → {after}").into();
        }
        M::Years(first, last) if first == last => return first.to_string().into(),
        M::Years(first, last) => return format!("{first} to {last}").into(),
        M::NotFound => "nothing found",
        M::Weighed(1) => "This would change one more verdict",
        M::Weighed(count) => return format!("This would change {count} more verdicts").into(),
        M::Take => "Do it all the same",
        M::Leave => "Cancel",
    })
}
