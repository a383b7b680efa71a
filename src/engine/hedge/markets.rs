//! Both indices at one moment, with what their options are priced by.

use super::super::domain;
use super::super::pricing::Market;
use super::super::units::{Points, Vol, Years};
use super::super::vix::VixModel;
use super::super::vol::Smile;

/// Where the index and VIX stand, and how options on both are priced.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Markets {
    /// The index, its rate and its yield.
    pub spx: Market,
    /// Spot VIX.
    pub vix: Points,
    /// Futures on VIX and their volatilities.
    pub model: VixModel,
    /// Volatility of SPX options by strike, at this level of VIX.
    pub smile: Smile,
}

/// A level of VIX with the level of the index that goes with it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Level {
    /// Level of VIX: 16 is 16 % a year.
    pub vix: Points,
    /// Level of the index.
    pub spx: Points,
}

impl Markets {
    /// Where both stand.
    pub fn level(&self) -> Level {
        Level { vix: held(self.vix), spx: held(self.spx.spot) }
    }

    /// The same rules elsewhere: volatilities of SPX options move in proportion to VIX.
    pub fn moved(&self, to: Level) -> Self {
        Self {
            spx: Market { spot: to.spx, ..self.spx },
            vix: to.vix,
            smile: Smile { atm: self.smile.atm * vix_ratio(to.vix, self.vix), ..self.smile },
            ..*self
        }
    }

    /// Volatility of an SPX option by the smile.
    pub(super) fn vol(&self, strike: Points, time: Years) -> Vol {
        self.smile.vol(self.spx.forward(time), strike, time)
    }
}

/// A level within the range the engine computes in.
pub(super) fn held(level: Points) -> Points {
    Points(domain::level(level))
}

/// How much VIX has grown; 1 where it was 0.
pub(super) fn vix_ratio(to: Points, from: Points) -> f64 {
    let from = domain::level(from);
    if from > 0.0 { domain::shape(domain::level(to) / from) } else { 1.0 }
}
