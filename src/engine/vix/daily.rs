//! The expected daily range, and the levels of it that call for a roll.

use super::super::domain;
use super::super::num::sqrt;
use super::super::units::Points;

/// Trading days in a year.
pub const TRADING_DAYS: f64 = 252.0;

/// What an expected daily range is worked out from. Levels and ranges are in percent, as VIX is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DailyRange {
    /// VIX, of 30 days.
    pub vix: Points,
    /// VIX9D, of 9 days.
    pub vix9d: Points,
    /// Historical volatility of 20 days, percent per year.
    pub hv20: Points,
    /// Share of VIX9D in the blend; HV20 has the rest.
    pub weight_vix9d: f64,
    /// Factor on the blend.
    pub multiplier: f64,
}

impl DailyRange {
    /// VIX / √252, percent of the index.
    pub fn of_vix(&self) -> f64 {
        domain::level(self.vix) / sqrt(TRADING_DAYS)
    }

    /// multiplier · (w · VIX9D + (1 − w) · HV20) / √252, percent of the index.
    pub fn of_blend(&self) -> f64 {
        let weight = domain::shape(self.weight_vix9d);
        let blend = weight * domain::level(self.vix9d) + (1.0 - weight) * domain::level(self.hv20);
        domain::shape(self.multiplier) * blend / sqrt(TRADING_DAYS)
    }

    /// Whether VIX calls for a roll: its daily range lies above a threshold (percent), or VIX itself above a trigger.
    pub fn rolls(&self, threshold: f64, trigger: Points) -> bool {
        self.of_vix() > threshold || self.vix > trigger
    }

    /// The level of VIX whose daily range is a threshold (percent): threshold · √252.
    pub fn vix_at(threshold: f64) -> Points {
        Points(domain::shape(threshold) * sqrt(TRADING_DAYS))
    }
}
