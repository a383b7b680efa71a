//! Piecewise-linear payoff at expiry: exact knots, zeros and extremes, never sampled.

mod signs;

use super::domain;
use super::order::order;
use super::units::{Dollars, Points};

/// A continuous piecewise-linear profit over settlements from 0 up, level beyond its last corner: whatever is sold is
/// bought again further out.
#[derive(Debug, Clone, PartialEq)]
pub struct Payoff {
    /// Corners by ascending settlement; the first lies at 0.
    pub knots: Vec<Knot>,
    /// Profits up to this size, of either sign, count as zero: rounding of the inputs must not make break-evens.
    pub zero: Dollars,
}

/// A corner of a payoff.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Knot {
    /// Settlement of the index.
    pub at: Points,
    /// Profit there.
    pub profit: Dollars,
}

/// A stretch of settlements.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stretch {
    /// Lower end; 0 when it starts at settlement 0.
    pub from: Points,
    /// Upper end; none when it has none.
    pub to: Option<Points>,
}

impl Stretch {
    /// True of a single settlement.
    pub fn is_single(&self) -> bool {
        self.to == Some(self.from)
    }
}

impl Payoff {
    /// A payoff through `knots`, put in ascending order, whose ends hold below the first and beyond the last of them.
    /// Knots whose profit is within `zero` of zero are put exactly there. Without any knot the payoff is zero
    /// throughout.
    pub fn new(mut knots: Vec<Knot>, zero: Dollars) -> Self {
        let zero = Dollars(domain::dollars(zero).max(0.0));
        for knot in &mut knots {
            let profit = domain::dollars(knot.profit);
            *knot = Knot {
                at: Points(domain::level(knot.at)),
                profit: Dollars(if profit.abs() <= zero.0 { 0.0 } else { profit }),
            };
        }
        order(&mut knots, |a, b| a.at < b.at);
        knots.dedup_by(|b, a| a.at == b.at);
        let first = knots.first().copied().unwrap_or(Knot { at: Points(0.0), profit: Dollars(0.0) });
        if knots.is_empty() || first.at.0 > 0.0 {
            knots.insert(0, Knot { at: Points(0.0), ..first });
        }
        Self { knots, zero }
    }

    /// Profit at a settlement; a negative settlement counts as 0.
    pub fn at(&self, settlement: Points) -> Dollars {
        let x = domain::level(settlement);
        let after = self.knots.partition_point(|knot| knot.at.0 <= x);
        let Some(left) = after.checked_sub(1).and_then(|i| self.knots.get(i)) else { return Dollars(0.0) };
        let Some(right) = self.knots.get(after) else { return left.profit };
        let share = (x - left.at.0) / (right.at.0 - left.at.0);
        Dollars(left.profit.0 + (right.profit.0 - left.profit.0) * share)
    }

    /// The largest profit over every settlement from 0 up.
    pub fn max(&self) -> Dollars {
        Dollars(self.knots.iter().map(|knot| knot.profit.0).fold(f64::MIN, f64::max))
    }

    /// The smallest profit (the largest loss, negative) over every settlement from 0 up.
    pub fn min(&self) -> Dollars {
        Dollars(self.knots.iter().map(|knot| knot.profit.0).fold(f64::MAX, f64::min))
    }

    /// Where the profit has this value at a corner, ascending: level stretches, the last one without an end where the
    /// payoff stays at it, and single corners.
    pub fn level_at(&self, profit: Dollars) -> Vec<Stretch> {
        let mut places: Vec<Stretch> = Vec::new();
        let mut runs_on = false;
        for knot in &self.knots {
            let here = (knot.profit - profit).0.abs() <= self.zero.0;
            match places.last_mut() {
                Some(place) if here && runs_on => place.to = Some(knot.at),
                _ if here => places.push(Stretch { from: knot.at, to: Some(knot.at) }),
                _ => {}
            }
            runs_on = here;
        }
        if let Some(place) = places.last_mut().filter(|_| runs_on) {
            place.to = None;
        }
        places
    }

    /// Where the payoff begins with a level loss that gets less right above it; none where it does not.
    pub fn full_loss_down(&self) -> Option<Stretch> {
        level_loss(self.knots.iter()).map(|to| Stretch { from: Points(0.0), to: Some(to) })
    }

    /// Where it ends with a level loss that gets less right below it; none where it does not.
    pub fn full_loss_up(&self) -> Option<Stretch> {
        level_loss(self.knots.iter().rev()).map(|from| Stretch { from, to: None })
    }
}

/// Up to where, from one end, the payoff is a level loss that gets less right beyond; none where it is none.
fn level_loss<'a>(mut knots: impl Iterator<Item = &'a Knot>) -> Option<Points> {
    let end = knots.next()?;
    let mut level = end.at;
    for knot in knots {
        if knot.profit != end.profit {
            return (end.profit.0 < 0.0 && knot.profit > end.profit).then_some(level);
        }
        level = knot.at;
    }
    None
}
