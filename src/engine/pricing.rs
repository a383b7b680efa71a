//! Black-Scholes-Merton prices and Greeks of one European option.
//!
//! With A = S·e^(−qt), B = K·e^(−rt), s = σ√t, d1 = ln(A/B)/s + s/2 and d2 = d1 − s, a call is worth A·N(d1) − B·N(d2)
//! and a put B·N(−d2) − A·N(−d1) (Merton 1973). The option in the money is always priced as its intrinsic value A − B
//! plus its twin out of the money, which keeps the digits of both.
//!
//! Edges, for puts and calls alike: with no time or no volatility left a price is the discounted intrinsic value and
//! the Greeks are its own (half of them exactly at the kink); a spot of 0 leaves a put its discounted strike; strikes
//! far from the spot give prices that fade to 0. Nothing is ever infinite or not a number.

use super::condor::Right;
use super::domain;
use super::num::{exp, exp_m1, ln, ln_ratio, mills, normal_cdf, normal_pdf, sqrt};
use super::position::Greeks;
use super::units::{Points, Rate, Vol, Years};

/// What an option is priced against.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Market {
    /// Level of the index.
    pub spot: Points,
    /// Risk-free rate.
    pub rate: Rate,
    /// Dividend yield of the index.
    pub dividend_yield: Rate,
}

impl Market {
    /// What the index grows by over a time in the mean: e^((r − q)t), above 0.
    pub fn carry(&self, time: Years) -> f64 {
        let carry = domain::rate(self.rate) - domain::rate(self.dividend_yield);
        exp(domain::growth(carry * domain::time(time)))
    }

    /// Forward of the index: S·e^((r − q)t), points, not below 0.
    pub fn forward(&self, time: Years) -> Points {
        Points(domain::level(self.spot) * self.carry(time))
    }
}

/// Price of one unit, long, in points; never negative.
pub fn price(right: Right, strike: Points, market: &Market, vol: Vol, time: Years) -> Points {
    let pair = Pair::new(market, strike, time);
    let deviation = domain::vol(vol) * sqrt(domain::time(time));
    Points(pair.value(right, deviation))
}

/// Price and Greeks of one unit, long, in points.
pub fn greeks(right: Right, strike: Points, market: &Market, vol: Vol, time: Years) -> Greeks {
    let pair = Pair::new(market, strike, time);
    let (vol, time) = (domain::vol(vol), domain::time(time));
    let (rate, dividend_yield) = (domain::rate(market.rate), domain::rate(market.dividend_yield));
    let root_time = sqrt(time);
    let deviation = vol * root_time;
    let sign = right.sign();
    let value = pair.value(right, deviation);

    // Share of the spot and of the strike in the price: N(±d1) and N(±d2).
    let d1 = pair.d1(deviation);
    let in_spot = normal_cdf(sign * d1);
    let in_strike = normal_cdf(sign * (d1 - deviation));
    let density = if deviation > 0.0 && pair.spot > 0.0 && pair.strike > 0.0 { normal_pdf(d1) } else { 0.0 };

    let growth = exp(-domain::growth(dividend_yield * time));
    let spot = domain::level(market.spot);
    let decay = if density > 0.0 { pair.spot * density * vol / (2.0 * root_time) } else { 0.0 };
    Greeks {
        value,
        delta: sign * growth * in_spot,
        gamma: if density > 0.0 { growth * density / (spot * deviation) } else { 0.0 },
        vega: pair.spot * density * root_time,
        theta: sign * (dividend_yield * pair.spot * in_spot - rate * pair.strike * in_strike) - decay,
        rho: sign * time * pair.strike * in_strike,
    }
}

/// Discounted spot and strike of one option, and how far apart they lie.
pub(super) struct Pair {
    /// A = S·e^(−qt).
    pub spot: f64,
    /// B = K·e^(−rt).
    pub strike: f64,
    /// A − B, kept to its last digits: what a call is worth with no volatility, where positive.
    pub difference: f64,
    /// ln(A/B); infinite where one of them is 0, 0 where both are.
    pub log_ratio: f64,
}

impl Pair {
    /// Discounts spot and strike over `time`.
    pub fn new(market: &Market, strike: Points, time: Years) -> Self {
        let (spot, strike, time) = (domain::level(market.spot), domain::level(strike), domain::time(time));
        let yield_factor = -domain::growth(domain::rate(market.dividend_yield) * time);
        let rate_factor = -domain::growth(domain::rate(market.rate) * time);
        let log_ratio = if spot > 0.0 && strike > 0.0 {
            ln_ratio(spot, strike) + (yield_factor - rate_factor)
        } else if spot == strike {
            0.0
        } else {
            if spot > strike { f64::INFINITY } else { f64::NEG_INFINITY }
        };
        let (spot_now, strike_now) = (spot * exp(yield_factor), strike * exp(rate_factor));
        // Both terms are exact to their own last digit; A − B itself would lose those of a small difference. Discounted
        // to a fraction, the terms are the larger ones.
        let difference = if yield_factor.abs() < 1.0 && rate_factor.abs() < 1.0 {
            (spot - strike) + (spot * exp_m1(yield_factor) - strike * exp_m1(rate_factor))
        } else {
            spot_now - strike_now
        };
        Self { spot: spot_now, strike: strike_now, difference, log_ratio }
    }

    /// What one unit is worth with no volatility.
    pub fn intrinsic(&self, right: Right) -> f64 {
        (right.sign() * self.difference).max(0.0)
    }

    /// d1; infinite where there is no volatility, except at the kink, where it is 0.
    fn d1(&self, deviation: f64) -> f64 {
        if self.log_ratio == 0.0 { 0.5 * deviation } else { self.log_ratio / deviation + 0.5 * deviation }
    }

    fn value(&self, right: Right, deviation: f64) -> f64 {
        let intrinsic = self.intrinsic(right);
        if deviation == 0.0 || self.log_ratio.is_infinite() {
            return intrinsic;
        }
        intrinsic + out_of_the_money(self.spot, self.strike, self.log_ratio / deviation, deviation)
    }
}

/// The option out of the money among a call and a put: near·N(h + s/2) − far·N(h − s/2), with h = −|ln(A/B)|/s, `near`
/// the smaller and `far` the larger of A and B. Since near·φ(h + s/2) = far·φ(h − s/2), one exponential serves both
/// tails.
fn out_of_the_money(spot: f64, strike: f64, distance: f64, deviation: f64) -> f64 {
    let near = if distance > 0.0 { strike } else { spot };
    let h = -distance.abs();
    let (upper, lower) = (h + 0.5 * deviation, h - 0.5 * deviation);
    let density = near * normal_pdf(upper);
    let tail = density * mills(upper.abs());
    let near_part = if upper > 0.0 { near - tail } else { tail };
    (near_part - density * mills(-lower)).max(0.0)
}

/// What does not depend on the spot in one option's price at one date.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Prepared {
    sign: f64,
    strike: f64,
    ln_strike: f64,
    deviation: f64,
    per_deviation: f64,
}

impl Prepared {
    /// Works out the constants of one unit, long.
    pub fn new(right: Right, strike: Points, rate: Rate, vol: Vol, time: Years) -> Self {
        let (strike, time) = (domain::level(strike), domain::time(time));
        let discount = -domain::growth(domain::rate(rate) * time);
        let deviation = domain::vol(vol) * sqrt(time);
        Self {
            sign: right.sign(),
            strike: strike * exp(discount),
            ln_strike: ln(strike) + discount,
            deviation,
            per_deviation: 1.0 / deviation,
        }
    }

    /// The same option with its volatility times a ratio.
    pub fn scaled(&self, ratio: f64) -> Self {
        let deviation = self.deviation * ratio;
        if deviation == self.deviation {
            return *self;
        }
        Self { deviation, per_deviation: 1.0 / deviation, ..*self }
    }

    /// Price in points at a discounted spot, whose logarithm is given so that four legs share it.
    pub fn value(&self, spot: f64, ln_spot: f64) -> f64 {
        let intrinsic = (self.sign * (spot - self.strike)).max(0.0);
        if self.deviation == 0.0 || spot == 0.0 || self.strike == 0.0 {
            return intrinsic;
        }
        let distance = (ln_spot - self.ln_strike) * self.per_deviation;
        intrinsic + out_of_the_money(spot, self.strike, distance, self.deviation)
    }
}
