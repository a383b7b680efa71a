//! The parts of the page that are drawn apart, each only when something it shows has changed.

use super::shown::{Figure, Shown, is_same_hedged};
use super::{
    assumptions, chances, condor, cost, header, heat, hedge, keys, linked, market, notices, payoff, perp, points,
    readout, setups, stress, tools,
};
use crate::app::state::Now;
use crate::charts::node::Node;
use crate::model::fields::{FieldId, Group};
use std::borrow::Cow;
use std::rc::Rc;

/// A part of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Name, undo, link, theme.
    Header,
    /// The market's fields.
    Market,
    /// The condor's fields.
    Condor,
    /// The hedge's layers.
    Hedge,
    /// The perpetual's fields and layers.
    Perp,
    /// The shock's fields.
    Shock,
    /// Setups kept under a name.
    Setups,
    /// What the page has to say.
    Notices,
    /// Title and lead of the payoff figure.
    PayoffHead,
    /// The marks of the payoff figure that the cursor lies over.
    Under,
    /// The cursor's rule and dots.
    Cursor,
    /// The marks that the cursor lies under: labels and handles.
    Over,
    /// Values at the cursor in a line.
    ReadoutLine,
    /// Values at the cursor in a corner.
    ReadoutTable,
    /// The row under the payoff figure.
    Tools,
    /// Key numbers.
    Keys,
    /// Key numbers of the hedge.
    HedgeKeys,
    /// Greeks and probabilities.
    Chances,
    /// Profit by date and price.
    ByDate,
    /// Profit by VIX and price.
    ByVix,
    /// What is assumed of VIX.
    Assumptions,
    /// The points at which layers act.
    Points,
    /// When each layer acts.
    Strip,
    /// What is awake at each VIX.
    Ladder,
    /// VIX futures by time.
    Futures,
    /// What the layers cost.
    Cost,
    /// Condor and layers by VIX and price.
    ByShock,
    /// Key numbers of the perpetual and the shock.
    PerpKeys,
    /// All positions under one shock.
    Stress,
    /// What happens on the way, in words.
    Timeline,
    /// Where the perpetual is liquidated at each leverage.
    Liquidation,
    /// Its equity and what has to be left.
    Account,
    /// Funding over time.
    Funding,
    /// The same position at other venues.
    Venues,
    /// What dated days would have done.
    Days,
    /// The foot.
    Foot,
}

impl Part {
    /// Every part; the number of a part is its place here.
    pub const ALL: [Part; 36] = [
        Part::Header,
        Part::Market,
        Part::Condor,
        Part::Hedge,
        Part::Perp,
        Part::Shock,
        Part::Setups,
        Part::Notices,
        Part::PayoffHead,
        Part::Under,
        Part::Cursor,
        Part::Over,
        Part::ReadoutLine,
        Part::ReadoutTable,
        Part::Tools,
        Part::Keys,
        Part::HedgeKeys,
        Part::Chances,
        Part::ByDate,
        Part::ByVix,
        Part::Assumptions,
        Part::Points,
        Part::Strip,
        Part::Ladder,
        Part::Futures,
        Part::Cost,
        Part::ByShock,
        Part::PerpKeys,
        Part::Stress,
        Part::Timeline,
        Part::Liquidation,
        Part::Account,
        Part::Funding,
        Part::Venues,
        Part::Days,
        Part::Foot,
    ];

    /// The place of this part in the page.
    pub fn slot(self) -> Node {
        Node::Slot(self as u8)
    }

    /// The part of a slot.
    pub fn of_slot(slot: u8) -> Option<Part> {
        Part::ALL.get(usize::from(slot)).copied()
    }

    /// What the part shows.
    pub fn draw(self, shown: &Shown) -> Cow<'_, [Node]> {
        let drawn = match self {
            Part::Under => return Cow::Borrowed(payoff::under(shown)),
            Part::Over => return Cow::Borrowed(payoff::over(shown)),
            Part::Header => header::header(shown),
            Part::Market => market::market(shown),
            Part::Condor => condor::condor(&shown.now),
            Part::Hedge => hedge::hedge(shown),
            Part::Perp => perp::panel(shown),
            Part::Shock => stress::panel(shown),
            Part::Setups => setups::setups(shown),
            Part::Notices => notices::notices(shown),
            Part::PayoffHead => payoff::head(shown),
            Part::Cursor => readout::marks(shown),
            Part::ReadoutLine => readout::line(shown),
            Part::ReadoutTable => readout::table(shown),
            Part::Tools => tools::tools(shown),
            Part::Keys => keys::keys(shown),
            Part::HedgeKeys => keys::hedge(shown),
            Part::Chances => chances::chances(shown),
            Part::ByDate => heat::heat(shown, Figure::ByDate),
            Part::ByVix => heat::heat(shown, Figure::ByVix),
            Part::Assumptions => assumptions::assumptions(shown),
            Part::Points => points::points(shown),
            Part::Strip => linked::drawn(shown, Figure::Strip),
            Part::Ladder => linked::drawn(shown, Figure::Ladder),
            Part::Futures => linked::drawn(shown, Figure::Futures),
            Part::Cost => cost::panel(shown),
            Part::ByShock => heat::heat(shown, Figure::ByShock),
            Part::PerpKeys => keys::perp(shown),
            Part::Stress => linked::drawn(shown, Figure::Stress),
            Part::Timeline => stress::timeline(shown),
            Part::Liquidation => linked::drawn(shown, Figure::Liquidation),
            Part::Account => linked::drawn(shown, Figure::Account),
            Part::Funding => linked::drawn(shown, Figure::Funding),
            Part::Venues => perp::venues(shown),
            Part::Days => stress::dated(shown),
            Part::Foot => header::foot(shown),
        };
        Cow::Owned(drawn)
    }

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
            Part::Condor => group(Group::Condor),
            Part::ByDate | Part::ByVix => bare(),
            Part::Timeline | Part::Days => now,
            Part::ByShock => is_same_hedged(&one.now, &other.now),
            Part::Shock => held_beside(one) == held_beside(other) && group(Group::Stress),
            Part::Venues => now || is_same_perp(&one.now, &other.now),
            Part::Perp => a.layer == b.layer && (now || is_same_perp(&one.now, &other.now)),
            Part::Liquidation | Part::Account | Part::Funding => {
                a.tables == b.tables && one.size() == other.size() && (now || is_same_perp(&one.now, &other.now))
            }
            Part::Assumptions => {
                a.more == b.more && layers(one) == layers(other) && bare() && group(Group::Assumptions)
            }
            Part::Stress => a.tables == b.tables && now && one.size() == other.size(),
            Part::Strip | Part::Futures => a.tables == b.tables && one.is_same_figure(other),
            Part::Ladder => a.tables == b.tables && one.open == other.open && one.is_same_figure(other),
            Part::Hedge => {
                let numbers = is_same_hedged(&one.now, &other.now) || !layers(one) && !layers(other);
                a.layer == b.layer && numbers && group(Group::Hedge)
            }
            Part::Setups => a.shelf == b.shelf,
            Part::Notices => one.notices == other.notices && a.said == b.said,
            Part::PayoffHead | Part::Under | Part::Over => one.is_same_figure(other),
            Part::Cursor => is_at_same && (one.looked_at().is_none() || one.is_same_figure(other)),
            Part::ReadoutLine | Part::ReadoutTable => {
                is_at_same && one.is_same_figure(other) || one.cursor().reads_like(other.cursor())
            }
            Part::Tools => {
                let dates = |shown: &Shown| (shown.now.checked.setup.days, shown.now.checked.setup.dates);
                let table = !one.is_table(Figure::Payoff) && one.is_same_pin(other) && dates(one) == dates(other);
                let drawn = table && group(Group::View) || one.is_same_figure(other);
                a.tables == b.tables && one.scope == other.scope && drawn
            }
            Part::Keys | Part::Chances => one.open == other.open && (now || one.open.is_none() && bare()),
            Part::HedgeKeys | Part::Points | Part::Cost => {
                one.open == other.open && is_same_hedged(&one.now, &other.now)
            }
            Part::PerpKeys => one.open == other.open && now,
            Part::Foot => a.theme == b.theme,
        }
    }
}

/// True when what rests on market and condor alone looks the same.
fn is_same_bare(one: &Now, other: &Now) -> bool {
    Rc::ptr_eq(&one.report.bare, &other.report.bare) && is_told_same(one, other)
}

/// True when the same is the matter with both.
#[inline(never)]
fn is_told_same(one: &Now, other: &Now) -> bool {
    one.checked.issues == other.checked.issues
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
    premiums && FieldId::all().filter(own).all(alike) && is_told_same(one, other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_has_a_slot_of_its_own() {
        for part in Part::ALL {
            let Node::Slot(slot) = part.slot() else { unreachable!("a slot") };
            assert_eq!(Part::of_slot(slot), Some(part));
        }
        assert_eq!(Part::of_slot(Part::ALL.len() as u8), None);
    }
}
