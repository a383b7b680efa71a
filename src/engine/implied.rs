//! Implied volatility: the volatility at which the model's price equals a given one.

use super::condor::Right;
use super::domain;
use super::num::{exp, ln, ln_1p, ln_ratio, mills, normal_pdf, root, sqrt};
use super::pricing::{Market, Pair};
use super::units::{Points, Vol, Years};

/// Why a price implies no volatility.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoVol {
    /// The price is below the discounted intrinsic value.
    BelowIntrinsic,
    /// The price equals the discounted intrinsic value (an out-of-the-money price of 0 included).
    AtIntrinsic,
    /// The price is not below the largest a put or call can have: the discounted spot for a call, the discounted strike
    /// for a put, and with no time left the intrinsic value.
    AboveMaximum,
}

/// The volatility at which [`price`](super::pricing::price) gives this price.
///
/// The time value is that of the twin out of the money (put-call parity), whose logarithm is solved for ln(σ√t): so a
/// premium of 10⁻¹⁹ points resolves as well as one of 100. Where a price deep in the money hardly holds any time value,
/// the answer is as good as its last digit.
pub fn implied_vol(right: Right, strike: Points, market: &Market, time: Years, price: Points) -> Result<Vol, NoVol> {
    let pair = Pair::new(market, strike, time);
    let time = domain::time(time);
    let price = domain::premium(price);
    let time_value = price - pair.intrinsic(right);
    let maximum = match right {
        Right::Put => pair.strike,
        Right::Call => pair.spot,
    };
    let near = pair.spot.min(pair.strike);
    if time_value < 0.0 {
        Err(NoVol::BelowIntrinsic)
    } else if time_value == 0.0 {
        Err(NoVol::AtIntrinsic)
    } else if price >= maximum || time_value >= near || time == 0.0 {
        Err(NoVol::AboveMaximum)
    } else {
        Ok(Vol(deviation(pair.log_ratio.abs(), time_value, near) / sqrt(time)))
    }
}

/// σ√t at which an option out of the money by `distance` = |ln(A/B)| has this time value, below `near` = min(A, B).
fn deviation(distance: f64, time_value: f64, near: f64) -> f64 {
    let ln_target = ln_ratio(time_value, near);
    // Far out the share falls as e^(−distance²/2s²), at the forward it grows as s/√(2π); every answer lies between
    // nothing and 60 standard deviations above the bend from convex to concave.
    let start = (distance / sqrt(-2.0 * ln_target)).max(2.5 * time_value / near);
    let high = ln(sqrt(2.0 * distance) + 60.0);
    let ln_deviation = root(-80.0, high, ln(start), PRECISION, |x| {
        let s = exp(x);
        let share = Share::new(distance, s);
        (share.ln_value() - ln_target, s * share.slope_of_ln())
    });
    exp(ln_deviation)
}

/// Newton's last step in ln(σ√t); what is left after it is its square.
const PRECISION: f64 = 1e-9;

/// The price of an option out of the money as a share of the most it can be worth, `near`: N(u) − e^distance·N(l).
struct Share {
    upper: f64,
    density: f64,
    upper_mills: f64,
    lower_mills: f64,
}

impl Share {
    fn new(distance: f64, s: f64) -> Self {
        let h = -distance / s;
        let (upper, lower) = (h + 0.5 * s, h - 0.5 * s);
        Self { upper, density: normal_pdf(upper), upper_mills: mills(upper.abs()), lower_mills: mills(-lower) }
    }

    /// ln of the share, also where the share itself is too small for a number.
    fn ln_value(&self) -> f64 {
        if self.upper > 0.0 { ln_1p(-self.missing()) } else { self.ln_density() + ln(self.between()) }
    }

    /// d ln(share) / ds: the share's own slope is the density.
    fn slope_of_ln(&self) -> f64 {
        if self.upper > 0.0 { self.density / (1.0 - self.missing()) } else { 1.0 / self.between() }
    }

    /// What lies between the two ratios; where they differ by rounding alone, nothing.
    fn between(&self) -> f64 {
        (self.upper_mills - self.lower_mills).max(0.0)
    }

    /// 1 − share, with its own digits; only above the bend.
    fn missing(&self) -> f64 {
        self.density * (self.upper_mills + self.lower_mills)
    }

    fn ln_density(&self) -> f64 {
        const LN_SQRT_2PI: f64 = 0.918_938_533_204_672_8;
        -0.5 * self.upper * self.upper - LN_SQRT_2PI
    }
}
