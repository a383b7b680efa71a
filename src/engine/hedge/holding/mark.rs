//! What a holding is worth on a later day, wherever both indices stand then.

use super::super::markets::{Markets, vix_ratio};
use super::{Claim, Holding};
use crate::engine::condor::Right;
use crate::engine::domain;
use crate::engine::num::{exp, ln};
use crate::engine::pricing::Prepared;
use crate::engine::units::{Days, Dollars, Points, Rate, Years};
use crate::engine::vix::VixModel;

/// A holding on one day, against both indices.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mark {
    kind: Kind,
    scale: f64,
    entry: f64,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Kind {
    /// base + slope × VIX.
    Linear { base: f64, slope: f64, least: f64 },
    /// On base + slope × VIX, or on base + slope × the index where volatilities follow VIX from a level.
    Options {
        base: f64,
        slope: f64,
        vix: Option<Points>,
        discount: Discount,
        long: Prepared,
        short: Option<Prepared>,
        least: f64,
    },
}

impl Holding {
    /// What it is worth some days after the purchase: everything that depends on neither index, worked out once. From
    /// expiry on, what it pays if both indices then settle where they stand.
    pub fn mark(&self, day: Days) -> Mark {
        let time = self.lot.left(day).years();
        let Markets { spx, vix, model, .. } = self.bought;
        let option = |right, strike, rate, vol| Prepared::new(right, strike, rate, vol, time);
        let kind = match self.lot.claim {
            Claim::VixFuture => Kind::Linear { base: base(&model, time), slope: model.beta(time), least: f64::MIN },
            Claim::VixFund { beta } => {
                let base = self.kept(day) * (1.0 - domain::shape(beta));
                Kind::Linear { base, slope: self.per_vix(beta, day), least: 0.0 }
            }
            Claim::VixCall { long, short } => Kind::Options {
                base: base(&model, time),
                slope: model.beta(time),
                vix: None,
                discount: Discount::new(model.rate, time),
                long: option(Right::Call, long, model.rate, self.vols[0]),
                short: short.map(|short| option(Right::Call, short, model.rate, self.vols[1])),
                least: least(short.is_none_or(|short| long.0 <= short.0)),
            },
            Claim::SpxPut { long, short } => Kind::Options {
                base: 0.0,
                slope: 1.0,
                vix: Some(vix),
                discount: Discount::new(spx.dividend_yield, time),
                long: option(Right::Put, long, spx.rate, self.vols[0]),
                short: short.map(|short| option(Right::Put, short, spx.rate, self.vols[1])),
                least: least(short.is_none_or(|short| long.0 >= short.0)),
            },
        };
        Mark { kind, scale: self.lot.scale(), entry: self.entry.0 }
    }
}

impl Mark {
    /// Profit in dollars since the purchase.
    pub fn profit(&self, spx: Points, vix: Points) -> Dollars {
        Dollars((self.value(spx, vix) - self.entry) * self.scale)
    }

    /// Points per contract.
    pub(super) fn value(&self, spx: Points, vix: Points) -> f64 {
        match &self.kind {
            Kind::Linear { base, slope, least } => (base + slope * domain::level(vix)).max(*least),
            Kind::Options { base, slope, vix: from, discount, long, short, least } => {
                let on = if from.is_some() { spx } else { vix };
                let forward = domain::level(Points(base + slope * domain::level(on)));
                let (spot, ln_spot) = (forward * discount.factor, ln(forward) + discount.exponent);
                let ratio = from.map_or(1.0, |from| vix_ratio(vix, from));
                let sold = short.as_ref().map_or(0.0, |short| short.scaled(ratio).value(spot, ln_spot));
                (long.scaled(ratio).value(spot, ln_spot) - sold).max(*least)
            }
        }
    }
}

/// What a future holds of the long-run level.
fn base(model: &VixModel, time: Years) -> f64 {
    domain::level(model.theta) * model.reverted(time)
}

/// Options whose strikes are in order are worth nothing at the least, whatever their volatilities.
fn least(ordered: bool) -> f64 {
    if ordered { 0.0 } else { f64::MIN }
}

/// A discount with its logarithm.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Discount {
    exponent: f64,
    factor: f64,
}

impl Discount {
    fn new(rate: Rate, time: Years) -> Self {
        let exponent = -domain::growth(domain::rate(rate) * domain::time(time));
        Self { exponent, factor: exp(exponent) }
    }
}
