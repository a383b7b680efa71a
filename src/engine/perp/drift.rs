//! What repeated funding does to a position whose price stands still.

use super::super::domain;
use super::super::units::{Cash, Price};
use super::liquidation::Liquidation;
use super::position::Position;

/// A position that pays the same funding again and again at one mark price.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Drift<'a> {
    /// The position before the first payment.
    pub position: Position<'a>,
    /// Mark price, held.
    pub mark: Price,
    /// Rate of each interval, as a fraction; positive is paid by longs.
    pub rate: f64,
}

impl Drift<'_> {
    /// Paid after a number of intervals, fractions included; negative was received.
    pub fn paid(&self, intervals: f64) -> Cash {
        self.position.funding(self.mark, self.rate) * domain::quantity(intervals) + Cash(0.0)
    }

    /// Where the position is liquidated after a number of intervals, seen from the mark.
    pub fn liquidation(&self, intervals: f64) -> Liquidation {
        self.position.paid(self.paid(intervals)).liquidation_from(self.mark)
    }

    /// Intervals until the payments alone have used up what the position has above its maintenance margin at the mark:
    /// (equity − maintenance) / payment, as such counts are given, without closing fee and the maintenance of other
    /// positions. Negative where it receives, and never gets there, or lies below it now; none where nothing is paid.
    pub fn intervals_to_liquidation(&self) -> Option<f64> {
        let payment = self.position.funding(self.mark, self.rate);
        let above = self.position.equity(self.mark) - self.position.maintenance(self.mark);
        (payment.0 != 0.0).then(|| domain::ratio(above / payment))
    }
}
