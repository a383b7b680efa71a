//! The parts of the page that are drawn apart, each only when something it shows has changed.

use super::figure::Figure;
use super::shown::Shown;
use super::{
    assumptions, chances, condor, cost, header, heat, hedge, keys, linked, market, notices, payoff, perp, points,
    readout, setups, stress, tools,
};
use crate::charts::node::Node;
use std::borrow::Cow;

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
