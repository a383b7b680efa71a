//! Black-76: options on the VIX future of the same expiry, never on spot VIX.
//!
//! It is Black-Scholes-Merton with the future for the spot and the rate for the yield (Black 1976): with
//! d1 = ln(F/K)/(σ√T) + σ√T/2 a price is e^(−rT)·(±)(F·N(±d1) − K·N(±(d1 − σ√T))).

use super::super::condor::Right;
use super::super::domain;
use super::super::num::{exp, normal_quantile, sqrt};
use super::super::position::Greeks;
use super::super::pricing::{self, Market};
use super::super::units::{Dollars, Points, Rate, Vol, Years};

/// What options of one expiry are priced against.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Black {
    /// The future of the same expiry.
    pub forward: Points,
    /// Rate of discount.
    pub rate: Rate,
    /// Volatility of the future up to expiry.
    pub vol: Vol,
    /// Time to expiry.
    pub time: Years,
}

impl Black {
    /// Price of one unit, long, in points; never negative. With no time or no volatility left, the discounted intrinsic
    /// value.
    pub fn price(&self, right: Right, strike: Points) -> Points {
        pricing::price(right, strike, &self.market(), self.vol, self.time)
    }

    /// Price and derivatives of one unit, long, in points: delta and gamma to the future, vega per 1.00 of volatility,
    /// theta per year with the future and its volatility fixed, rho = −T·price. None with no time or no volatility
    /// left.
    pub fn greeks(&self, right: Right, strike: Points) -> Option<Greeks> {
        let (vol, time) = (domain::vol(self.vol), domain::time(self.time));
        if vol == 0.0 || time == 0.0 {
            return None;
        }
        let greeks = pricing::greeks(right, strike, &self.market(), self.vol, self.time);
        // The rate discounts only: it is in no drift of a future.
        Some(Greeks { rho: -time * greeks.value, ..greeks })
    }

    /// The call whose delta e^(−rT)·N(d1) is the one asked for: K = F·exp(σ²T/2 − σ√T·N⁻¹(delta·e^(rT))). None where no
    /// call has that delta.
    pub fn call_of_delta(&self, delta: f64) -> Option<Points> {
        let (vol, time) = (domain::vol(self.vol), domain::time(self.time));
        let share = delta * exp(domain::growth(domain::rate(self.rate) * time));
        let deviation = vol * sqrt(time);
        let exponent = deviation * (0.5 * deviation - normal_quantile(share)?);
        Some(Points(domain::level(self.forward) * exp(domain::growth(exponent))))
    }

    fn market(&self) -> Market {
        Market { spot: self.forward, rate: self.rate, dividend_yield: self.rate }
    }
}

/// A bought call and a sold call of the same expiry.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CallSpread {
    /// Strike of the bought call.
    pub long: Points,
    /// Strike of the sold call.
    pub short: Points,
}

/// A call spread in numbers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SpreadTerms {
    /// Price of the bought call less that of the sold one, per spread.
    pub debit: Points,
    /// The debit in dollars, which is also the largest loss.
    pub cost: Dollars,
    /// Width less debit, in dollars.
    pub max_gain: Dollars,
    /// Level of VIX at expiry that pays the debit back: long strike + debit.
    pub break_even: Points,
    /// Delta to the future, per spread; none with no time or no volatility left.
    pub delta: Option<f64>,
}

impl CallSpread {
    /// Price, largest loss and gain, and break-even of `scale` dollars per point (contracts × multiplier).
    pub fn terms(&self, black: &Black, scale: f64) -> SpreadTerms {
        let (long, short) = (black.greeks(Right::Call, self.long), black.greeks(Right::Call, self.short));
        let debit = black.price(Right::Call, self.long).0 - black.price(Right::Call, self.short).0;
        let (low, high) = (domain::level(self.long), domain::level(self.short));
        let scale = domain::scale(scale);
        SpreadTerms {
            debit: Points(debit),
            cost: Dollars(debit * scale),
            max_gain: Dollars((high - low - debit) * scale),
            break_even: Points(low + debit),
            delta: long.zip(short).map(|(long, short)| long.delta - short.delta),
        }
    }
}
