//! The results at expiry that the condor ends with over a stretch of settlements, and how likely each is.

use crate::engine::condor::Condor;
use crate::engine::outcome::Settlement;
use crate::engine::pwl::{Payoff, Stretch};
use crate::engine::units::Points;

/// What happens at expiry in the middle and on either side.
#[derive(Debug, Clone, PartialEq)]
pub struct Endings {
    /// The full profit; where there is none over a stretch, settlement between the short strikes, whichever is lower.
    pub middle: Ending,
    /// The full loss below; where there is none, settlement below the long put.
    pub below: Ending,
    /// The full loss above; where there is none, settlement above the long call.
    pub above: Ending,
}

/// A result at expiry.
#[derive(Debug, Clone, PartialEq)]
pub struct Ending {
    /// Whether it is the full profit or loss; else it is named for its place.
    pub is_full: bool,
    /// Settlements, ascending.
    pub places: Vec<Stretch>,
    /// Probability, 0 to 1.
    pub share: f64,
}

impl Ending {
    /// Probability of the full profit or loss; none where the condor has none here.
    pub fn full(&self) -> Option<f64> {
        self.is_full.then_some(self.share)
    }
}

/// The endings of a condor with this payoff, at a settlement so distributed.
pub(super) fn endings(condor: &Condor, payoff: &Payoff, settlement: &Settlement) -> Endings {
    let [long_put, short_put, short_call, long_call] = condor.strikes;
    let (low, high) = if short_put < short_call { (short_put, short_call) } else { (short_call, short_put) };
    let mut best = if payoff.max().0 > 0.0 { payoff.level_at(payoff.max()) } else { Vec::new() };
    best.retain(|place| !place.is_single());
    let ending = |full: Vec<Stretch>, from, to| {
        let is_full = !full.is_empty();
        let places = if is_full { full } else { vec![Stretch { from, to }] };
        Ending { is_full, share: settlement.within(&places), places }
    };
    Endings {
        middle: ending(best, low, Some(high)),
        below: ending(payoff.full_loss_down().into_iter().collect(), Points(0.0), Some(long_put)),
        above: ending(payoff.full_loss_up().into_iter().collect(), long_call, None),
    }
}
