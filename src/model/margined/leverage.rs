//! The perpetual at other leverages, without layers.

use super::super::perp::{LEVERAGE_TRACK, Perp};
use crate::engine::num;
use crate::engine::perp::Liquidation;
use crate::engine::units::Price;

/// A position at another leverage.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AtLeverage {
    /// The leverage.
    pub leverage: f64,
    /// Where it is liquidated.
    pub liquidation: Liquidation,
    /// The row of the venue's table that its maintenance is read from there, or at the price now, from 0; none where
    /// the venue has no table here, and where its rate grows with the size.
    pub tier: Option<usize>,
}

/// Leverages looked at.
const STEPS: usize = 60;

/// Leverages evenly spaced as ratios, ends included.
pub(super) fn leverages() -> impl Iterator<Item = f64> {
    let (from, to) = LEVERAGE_TRACK;
    (0..=STEPS).map(move |i| from * num::exp(num::ln_ratio(to, from) * (i as f64 / STEPS as f64)))
}

/// The highest leverage at which the position comes to a price on its way to a loss; none where no leverage of the
/// track does, or all, and at a price where it does not lose.
pub(super) fn survives(perp: &Perp, price: Price) -> Option<f64> {
    let lost = |at: Price| perp.position.side.sign() * (perp.mark - at).0;
    // What lies between the price and the liquidation; one on the way to a gain is not on this way.
    let apart = |leverage| match perp.at_leverage(leverage).liquidation {
        Liquidation::At(at) if lost(at) >= 0.0 => lost(at) - lost(price),
        Liquidation::Already { .. } => -perp.mark.0,
        _ => perp.mark.0,
    };
    let (low, high) = LEVERAGE_TRACK;
    let end = if lost(price) > 0.0 { num::zero(low, high, &apart)? } else { return None };
    // What is liquidated just there does not survive it.
    [end * (1.0 - 1e-12), end * (1.0 - 1e-9)].into_iter().find(|less| *less >= low && apart(*less) > 0.0)
}

impl Perp {
    /// The position at another leverage, its margin being the initial margin of that.
    pub fn at_leverage(&self, leverage: f64) -> AtLeverage {
        let position = self.levered(leverage);
        let liquidation = position.liquidation_from(self.mark);
        AtLeverage { leverage, liquidation, tier: self.tier(&position, liquidation.price().unwrap_or(self.mark)) }
    }

    /// The position at half and at twice its leverage.
    pub fn half_and_twice(&self) -> [AtLeverage; 2] {
        [0.5, 2.0].map(|times| self.at_leverage(self.leverage * times))
    }
}
