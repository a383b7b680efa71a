//! What of the page is known to look the same after an action, so that it is not drawn again.

use super::figure::Figure;
use super::part::Part;
use super::readout::stale;
use super::shown::Shown;
use crate::app::state::Now;
use crate::model::fields::{FieldId, Group};
use crate::model::issue::Issue;
use std::rc::Rc;

impl Part {
    /// True when the part is known to look the same in both.
    pub fn is_same(self, one: &Shown, other: &Shown) -> bool {
        let now = Rc::ptr_eq(&one.now, &other.now);
        let (a, b) = (&one.screen, &other.screen);
        let group = |group| now || is_same_group(group, &one.now, &other.now);
        // What the condor's numbers show: a drag of a trigger leaves them alone.
        let bare = || now || is_same_bare(&one.now, &other.now);
        let layers = |shown: &Shown| shown.now.report.hedge.is_some();
        let is_at_same = one.looked_at() == other.looked_at();
        let held_beside = |shown: &Shown| (shown.now.report.stress.is_some(), shown.now.report.perp.is_some());
        match self {
            // What undo would take back is written once the handle is let go.
            Part::Header => {
                let held = one.held.is_some() && other.held.is_some();
                a.theme == b.theme && (held || now && one.history == other.history)
            }
            Part::Market => a.more == b.more && group(Group::Market),
            Part::Condor => {
                let mode = |shown: &Shown| shown.now.checked.setup.vol_mode;
                group(Group::Condor) && mode(one) == mode(other)
            }
            // How wide a cell is says in which unit a number fits.
            Part::ByDate | Part::ByVix => one.is_same_size(other) && bare(),
            Part::Timeline | Part::Days => now,
            Part::ByShock => one.is_same_size(other) && is_same_hedged(&one.now, &other.now),
            // What the shock does to all positions is written there.
            Part::Shock => {
                now || one.now.report.stress.is_none() && other.now.report.stress.is_none() && group(Group::Stress)
            }
            Part::Venues => now || is_same_perp(&one.now, &other.now),
            Part::Perp => one.open == other.open && a.layer == b.layer && (now || is_same_perp(&one.now, &other.now)),
            Part::Liquidation | Part::Account | Part::Funding => {
                let looks = a.tables == b.tables && one.open == other.open && one.is_same_size(other);
                looks && (now || is_same_perp(&one.now, &other.now))
            }
            // The map fitted to the horizon is written there.
            Part::Assumptions => {
                let map = |shown: &Shown| shown.now.checked.setup.hedge.shape;
                let beside = layers(one) == layers(other) && held_beside(one) == held_beside(other);
                let shown = a.more == b.more && beside && map(one) == map(other);
                shown && bare() && group(Group::Assumptions)
            }
            Part::Stress => a.tables == b.tables && now && one.is_same_pin(other) && one.is_same_size(other),
            Part::Strip | Part::Futures => a.tables == b.tables && one.is_same_figure(other),
            Part::Ladder => a.tables == b.tables && one.open == other.open && one.is_same_figure(other),
            Part::Hedge => {
                // Without numbers a box still proposes the days to expiry.
                let days = |shown: &Shown| shown.now.report.setup.days;
                let bare = !layers(one) && !layers(other) && days(one) == days(other);
                let numbers = is_same_hedged(&one.now, &other.now) || bare;
                a.layer == b.layer && numbers && group(Group::Hedge)
            }
            Part::Setups => a.shelf == b.shelf,
            Part::Notices => one.notices == other.notices && a.said == b.said,
            Part::PayoffHead | Part::Under | Part::Over => one.is_same_figure(other),
            Part::Cursor => is_at_same && (one.looked_at().is_none() || one.is_same_figure(other)),
            Part::ReadoutLine => is_at_same && one.is_same_figure(other) || reads_like(one, other),
            // With it stands what moves the cursor by keyboard, within the window.
            Part::ReadoutTable => {
                let range = |shown: &Shown| {
                    let (window, spot) = (shown.now.report.window, shown.now.report.setup.spot);
                    (window.from, window.to, spot, shown.cursor().at)
                };
                is_at_same && one.is_same_figure(other) || range(one) == range(other) && reads_like(one, other)
            }
            Part::Tools => {
                let dates = |shown: &Shown| (shown.now.checked.setup.days, shown.now.checked.setup.dates);
                let table = !one.is_table(Figure::Payoff) && one.is_same_pin(other) && dates(one) == dates(other);
                let drawn = group(Group::View) && (table || one.is_same_figure(other));
                a.tables == b.tables && one.scope == other.scope && drawn
            }
            Part::Keys | Part::Chances => {
                let beside = layers(one) == layers(other) && held_beside(one) == held_beside(other);
                let looks = one.open == other.open && one.is_same_pin(other);
                looks && (now || one.open.is_none() && bare() && beside)
            }
            Part::HedgeKeys | Part::Points | Part::Cost => {
                let looks = one.open == other.open && one.is_same_pin(other);
                // The level of the jump is typed among the costs.
                let is_typed =
                    self == Part::Cost && one.now.draft.text(FieldId::Jump) != other.now.draft.text(FieldId::Jump);
                looks && !is_typed && is_same_hedged(&one.now, &other.now)
            }
            Part::PerpKeys => one.open == other.open && one.is_same_pin(other) && now,
            Part::Foot => a.theme == b.theme,
        }
    }
}

/// True when condor and hedge look the same: a drag of a perpetual's leverage, or of the shock, leaves them alone.
pub fn is_same_hedged(one: &Rc<Now>, other: &Rc<Now>) -> bool {
    let hedge = |now: &Now| now.report.hedge.as_ref().map(Rc::as_ptr);
    let window = |now: &Now| (now.report.window.from, now.report.window.to, now.report.window.vix);
    Rc::ptr_eq(one, other)
        || Rc::ptr_eq(&one.report.bare, &other.report.bare)
            && hedge(one) == hedge(other)
            && window(one) == window(other)
            && is_wrong_same(one, other)
}

/// True when the same is wrong with both, so that the same marks are stale; what is merely remarked on a field stands
/// beside that field alone.
fn is_wrong_same(one: &Now, other: &Now) -> bool {
    is_told_same(one, other, |issue| issue.problem.is_wrong())
}

/// True when both have the same issues of some kind.
#[inline(never)]
fn is_told_same(one: &Now, other: &Now, is_of: impl Fn(&Issue) -> bool) -> bool {
    let told = one.checked.issues.iter().filter(|issue| is_of(issue));
    told.eq(other.checked.issues.iter().filter(|issue| is_of(issue)))
}

/// True when what rests on market and condor alone looks the same.
fn is_same_bare(one: &Now, other: &Now) -> bool {
    Rc::ptr_eq(&one.report.bare, &other.report.bare) && is_wrong_same(one, other)
}

/// True when the perpetual looks the same: a drag of a strike leaves it alone.
fn is_same_perp(one: &Now, other: &Now) -> bool {
    // All that its numbers are worked out from.
    let given = |now: &Now| {
        let setup = &now.report.setup;
        (setup.hedge.horizon, setup.coin(setup.shocked()), setup.shock, now.report.window.coin)
    };
    one.report.setup.perp == other.report.setup.perp
        && given(one) == given(other)
        && is_same_group(Group::Perp, one, other)
}

/// True when a group of the form looks the same: a drag of a strike leaves the market's alone. What the model says of a
/// leg hangs on more than the group's own texts.
fn is_same_group(group: Group, one: &Now, other: &Now) -> bool {
    let own = |field: &FieldId| field.field().group == group;
    let alike = |field: FieldId| {
        one.draft.text(field) == other.draft.text(field)
            && one.checked.valid.text(field) == other.checked.valid.text(field)
    };
    let premiums = group != Group::Condor || one.checked.setup.entry == other.checked.setup.entry;
    let told = is_told_same(one, other, |issue| issue.field.field().group == group) && is_wrong_same(one, other);
    premiums && told && FieldId::all().filter(own).all(alike)
}

/// Whether the read-out says the same, of lines that rest on wrong fields alike.
fn reads_like(one: &Shown, other: &Shown) -> bool {
    stale(one) == stale(other) && one.cursor().reads_like(other.cursor())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::action::Action;
    use crate::app::handle::{Handle, Scope};
    use crate::app::state::State;
    use crate::link::decode::decode;

    #[test]
    fn a_dragged_leverage_draws_what_knows_the_perpetual_alone() {
        // Its layer comes too late, which is said anew, with another price, at every leverage.
        let leverage = Handle::Number(FieldId::PerpLeverage);
        let drag = |to| Action::Drag(leverage, to, Scope::One);
        let state = State::new(Some(decode("?v=1&l=long&l1=perp,50,4&h1=call,45,,4,20")));
        let before = Shown::new(state).after(Action::Grab(leverage)).after(drag(30.0));
        let after = before.after(drag(31.0));
        assert_ne!(before.now.checked.issues, after.now.checked.issues);
        let drawn: Vec<Part> = Part::ALL.into_iter().filter(|part| !part.is_same(&before, &after)).collect();
        let known = [Part::Perp, Part::Shock, Part::PerpKeys, Part::Stress, Part::Timeline, Part::Liquidation];
        assert_eq!(drawn, [&known[..], &[Part::Account, Part::Funding, Part::Venues, Part::Days]].concat());
    }
}
