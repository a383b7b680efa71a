//! What a holding gains for a small move.

use super::super::markets::vix_ratio;
use super::{Claim, Holding};
use crate::engine::condor::Right;
use crate::engine::pricing::{self, Market};
use crate::engine::units::{Days, Points, Vol, Years};

/// What a position gains for a small move, dollars.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Sensitivity {
    /// Per point of spot VIX; for an SPX put through its volatility.
    pub vix: f64,
    /// Per point of the index.
    pub spx: f64,
    /// Per point (0.01) of the option's own volatility.
    pub vega: f64,
}

impl Holding {
    /// What it gains for a small move at a market, some days after the purchase.
    pub fn sensitivity(&self, day: Days, spx: Points, vix: Points) -> Sensitivity {
        let time = self.lot.left(day).years();
        let scale = self.lot.scale();
        match self.lot.claim {
            Claim::VixFuture => Sensitivity { vix: scale * self.bought.model.beta(time), ..Sensitivity::default() },
            Claim::VixFund { beta } => Sensitivity { vix: scale * self.per_vix(beta, day), ..Sensitivity::default() },
            Claim::VixCall { long, short } => {
                let model = &self.bought.model;
                let market = Market { spot: model.future(vix, time), rate: model.rate, dividend_yield: model.rate };
                let (delta, vega, _) = self.both(Right::Call, long, short, &market, 1.0, time);
                Sensitivity { vix: scale * delta * model.beta(time), spx: 0.0, vega: scale * vega / 100.0 }
            }
            Claim::SpxPut { long, short } => {
                let ratio = vix_ratio(vix, self.bought.vix);
                let market = Market { spot: spx, ..self.bought.spx };
                let (delta, vega, by_ratio) = self.both(Right::Put, long, short, &market, ratio, time);
                let per_point = vix_ratio(Points(1.0), self.bought.vix);
                Sensitivity { vix: scale * by_ratio * per_point, spx: scale * delta, vega: scale * vega / 100.0 }
            }
        }
    }

    /// Delta and vega of one bought option less one sold, points; and what they gain as both volatilities grow by one
    /// of themselves, each in its own proportion.
    fn both(
        &self,
        right: Right,
        long: Points,
        short: Option<Points>,
        market: &Market,
        ratio: f64,
        time: Years,
    ) -> (f64, f64, f64) {
        let [vol, sold_vol] = self.vols;
        let one = |strike, vol: Vol| pricing::greeks(right, strike, market, vol * ratio, time);
        let (bought, sold) = (one(long, vol), short.map(|short| one(short, sold_vol)).unwrap_or_default());
        (bought.delta - sold.delta, bought.vega - sold.vega, bought.vega * vol.0 - sold.vega * sold_vol.0)
    }
}
