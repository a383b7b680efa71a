//! Setup to numbers.

use super::setup::Setup;
use crate::engine::margin::RegT;
use crate::engine::outcome::Outcome;
use crate::engine::position::Greeks;
use crate::engine::pwl::Payoff;
use crate::engine::units::{Dollars, Points, Vol};
use crate::engine::vix::ExpectedMove;

/// The stretch of SPX that the payoff figure shows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Window {
    /// Left end.
    pub from: Points,
    /// Right end, above `from`.
    pub to: Points,
}

/// Samples of a curve before expiry.
pub const SAMPLES: usize = 401;

/// Every number on the page, from one setup.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// The setup it was computed from.
    pub setup: Setup,
    /// The stretch shown.
    pub window: Window,
    /// Expiry profit and loss, exact.
    pub payoff: Payoff,
    /// Credit in points, dollars, and after fees.
    pub credit: Credit,
    /// Volatility of the distribution at expiry: VIX / 100.
    pub distribution_vol: Vol,
    /// Value before expiry.
    pub curves: Curves,
    /// Position value and Greeks now, at spot.
    pub greeks: Greeks,
    /// Price and Greeks of one unit of each leg now, long, points.
    pub leg_greeks: [Greeks; 4],
    /// Probabilities and mean at expiry.
    pub outcome: Outcome,
    /// One standard deviation to expiry at VIX.
    pub expected_move: ExpectedMove,
    /// Margin and the return on it.
    pub margin: RegT,
    /// Profit by date (columns) and price (rows).
    pub by_date: Heat,
    /// Profit today by VIX (columns) and price (rows).
    pub by_vix: Heat,
}

/// What was taken in.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Credit {
    /// Points per unit; negative is a debit.
    pub points: Points,
    /// Dollars for the whole position, before fees.
    pub dollars: Dollars,
    /// Dollars for the whole position, after fees.
    pub after_fees: Dollars,
}

/// Profit and loss before expiry over [`Window`], at [`SAMPLES`] evenly spaced spots, both ends included.
#[derive(Debug, Clone, PartialEq)]
pub struct Curves {
    /// All days left.
    pub today: Vec<Dollars>,
    /// At the two chosen dates.
    pub dates: [Vec<Dollars>; 2],
}

/// A table of profit and loss.
#[derive(Debug, Clone, PartialEq)]
pub struct Heat {
    /// Levels of SPX, highest first; one of them is the spot.
    pub spots: Vec<Points>,
    /// Days left, or levels of VIX, by column.
    pub columns: Vec<f64>,
    /// Profit by row, then column.
    pub cells: Vec<Vec<Dollars>>,
    /// Row and column of the present spot and date (or VIX).
    pub here: (usize, usize),
}
