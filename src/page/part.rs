//! The parts of the page that are drawn apart, each only when something it shows has changed.

use super::figure::Figure;
use super::shown::Shown;
use super::{
    assumptions, chances, condor, cost, header, heat, hedge, keys, linked, market, notices, payoff, perp, points,
    readout, setups, stress, tools,
};
use crate::charts::node::{NOTHING, Node};
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
        let one = match self {
            Part::Under => return Cow::Borrowed(payoff::under(shown)),
            Part::Over => return Cow::Borrowed(payoff::over(shown)),
            Part::Cursor => return Cow::Owned(readout::marks(shown)),
            Part::ReadoutTable => return Cow::Owned(readout::table(shown)),
            Part::Keys => return Cow::Owned(keys::keys(shown)),
            Part::HedgeKeys => return Cow::Owned(keys::hedge(shown)),
            Part::PerpKeys => return Cow::Owned(keys::perp(shown)),
            Part::Chances => return Cow::Owned(chances::chances(shown)),
            Part::Header => Some(header::header(shown)),
            Part::Market => Some(market::market(shown)),
            Part::Condor => Some(condor::condor(&shown.now)),
            Part::Hedge => Some(hedge::hedge(shown)),
            Part::Perp => Some(perp::panel(shown)),
            Part::Shock => stress::panel(shown),
            Part::Setups => Some(setups::setups(shown)),
            Part::Notices => Some(notices::notices(shown)),
            Part::PayoffHead => Some(payoff::head(shown)),
            Part::ReadoutLine => Some(readout::line(shown)),
            Part::Tools => Some(tools::tools(shown)),
            Part::ByDate => heat::heat(shown, Figure::ByDate),
            Part::ByVix => heat::heat(shown, Figure::ByVix),
            Part::Assumptions => assumptions::assumptions(shown),
            Part::Points => points::points(shown),
            Part::Strip => linked::drawn(shown, Figure::Strip),
            Part::Ladder => linked::drawn(shown, Figure::Ladder),
            Part::Futures => linked::drawn(shown, Figure::Futures),
            Part::Cost => cost::panel(shown),
            Part::ByShock => heat::heat(shown, Figure::ByShock),
            Part::Stress => linked::drawn(shown, Figure::Stress),
            Part::Timeline => stress::timeline(shown),
            Part::Liquidation => linked::drawn(shown, Figure::Liquidation),
            Part::Account => linked::drawn(shown, Figure::Account),
            Part::Funding => linked::drawn(shown, Figure::Funding),
            Part::Venues => perp::venues(shown),
            Part::Days => stress::dated(shown),
            Part::Foot => Some(header::foot(shown)),
        };
        Cow::Owned(vec![one.map_or(NOTHING, Node::Element)])
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
