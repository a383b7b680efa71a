//! What the layers cost, and the most that they can lose.

use super::super::holding::Holding;
use super::super::plan::When;
use super::Book;
use crate::engine::condor::ZERO;
use crate::engine::domain;
use crate::engine::units::{Dollars, Points};
use crate::engine::vix::Shape;

/// What the layers cost.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cost {
    /// Premiums of the layers that stand from the start.
    pub now: Dollars,
    /// Premiums of those bought on the way, each at its own market.
    pub on_the_way: Dollars,
    /// Of those that stand from the start, what they cost in a year ([`Holding::per_year`]).
    pub per_year: Dollars,
    /// The premiums of now as a share of the condor's credit; none where it has none.
    pub share_of_credit: Option<f64>,
    /// The most that all layers together can lose, a positive amount: premiums, and of futures the loss at the lowest
    /// VIX of the map.
    pub worst: Dollars,
}

impl Book {
    /// What the layers cost.
    pub fn cost(&self) -> Cost {
        let (mut now, mut on_the_way, mut per_year, mut worst) = (0.0, 0.0, 0.0, 0.0);
        for (layer, holding) in self.layers.iter().filter_map(|layer| Some((layer, layer.holding.as_ref().ok()?))) {
            let paid = holding.cost().map(|paid| paid.0);
            if layer.when == Some(When::Always) {
                now += paid.unwrap_or(0.0);
                per_year += holding.per_year().map_or(0.0, |cost| cost.0);
            } else {
                on_the_way += paid.unwrap_or(0.0);
            }
            worst += self.worst_of(holding).0;
        }
        let condor = &self.plan.position.condor;
        let credit = condor.net_credit();
        Cost {
            now: Dollars(now),
            on_the_way: Dollars(on_the_way),
            per_year: Dollars(per_year),
            share_of_credit: (credit.0 > ZERO.0 * condor.scale()).then(|| domain::dollars(Dollars(now / credit.0))),
            worst: Dollars(worst),
        }
    }

    /// The most that a holding can lose, dollars, not below zero: what was paid for it; of a future what it loses by
    /// its expiry at the lowest VIX.
    pub fn worst_of(&self, holding: &Holding) -> Dollars {
        let at_lowest = || holding.mark(holding.lot.tenor).profit(self.plan.range.1, self.lowest_vix()).0;
        holding.cost().unwrap_or_else(|| Dollars((0.0 - at_lowest()).max(0.0)))
    }

    /// The lowest VIX that the map may come to: its floor, 0 where it has none.
    pub fn lowest_vix(&self) -> Points {
        match self.plan.shape {
            Shape::Quadratic { floor, .. } => floor,
            Shape::Power { .. } => Points(0.0),
        }
    }
}
