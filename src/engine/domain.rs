//! The range the engine computes in. Inputs beyond it are held at its ends, so that no finite input overflows or gives
//! something that is not a number; every setup a person would type lies far inside.
//!
//! What is asked for in hundreds of places is never inlined: that alone would be a hundredth of the page.

use super::units::{Cash, Dollars, Points, Price, Rate, Vol, Years};

/// `x` held between the ends; what is not a number becomes the lower one.
fn held(x: f64, low: f64, high: f64) -> f64 {
    x.max(low).min(high)
}

/// A level of the index, a strike or a settlement: 0 below 10⁻⁵⁰ (negative ones included), at most 10⁵⁰.
#[inline(never)]
pub(super) fn level(points: Points) -> f64 {
    if points.0 < 1e-50 { 0.0 } else { held(points.0, 0.0, 1e50) }
}

/// A premium or credit, of either sign, up to 10⁵⁰ points.
#[inline(never)]
pub(super) fn premium(points: Points) -> f64 {
    held(points.0, -1e50, 1e50)
}

/// A volatility: 0 below 10⁻¹⁰ (negative ones included), at most 1,000.
#[inline(never)]
pub(super) fn vol(vol: Vol) -> f64 {
    if vol.0 < 1e-10 { 0.0 } else { held(vol.0, 0.0, 1e3) }
}

/// A time to expiry: 0 below 10⁻¹² years (30 microseconds; negative ones included), at most 1,000 years.
#[inline(never)]
pub(super) fn time(time: Years) -> f64 {
    if time.0 < 1e-12 { 0.0 } else { held(time.0, 0.0, 1e3) }
}

/// A rate or yield: at most 1,000 per year of either sign.
#[inline(never)]
pub(super) fn rate(rate: Rate) -> f64 {
    held(rate.0, -1e3, 1e3)
}

/// Rate × time: at most 200 of either sign.
#[inline(never)]
pub(super) fn growth(exponent: f64) -> f64 {
    held(exponent, -200.0, 200.0)
}

/// Dollars per point of a whole position: from 0 to 10⁵⁰.
#[inline(never)]
pub(super) fn scale(dollars_per_point: f64) -> f64 {
    held(dollars_per_point, 0.0, 1e50)
}

/// An amount: at most 10¹²⁰ dollars of either sign.
#[inline(never)]
pub(super) fn dollars(amount: Dollars) -> f64 {
    held(amount.0, -1e120, 1e120)
}

/// A bare parameter of a shape, such as a skew: at most 10⁶ of either sign.
#[inline(never)]
pub(super) fn shape(parameter: f64) -> f64 {
    held(parameter, -1e6, 1e6)
}

/// A price of a coin: from 10⁻²⁵ (what is lower, negative or not a number included) to 10²⁵, so that both it and what
/// one unit of money buys stay far from the ends of a double.
#[inline(never)]
pub(super) fn coin(price: Price) -> f64 {
    held(price.0, 1e-25, 1e25)
}

/// A size of a position, a bound or an amount of a tier: 0 below 10⁻²⁵ (negative ones included), at most 10²⁵.
#[inline(never)]
pub(super) fn quantity(size: f64) -> f64 {
    if size < 1e-25 { 0.0 } else { held(size, 0.0, 1e25) }
}

/// An amount of margin, profit or fee: at most 10⁷⁵ of either sign; 0 where it is not a number.
#[inline(never)]
pub(super) fn cash(amount: Cash) -> f64 {
    if amount.0.is_nan() { 0.0 } else { held(amount.0, -1e75, 1e75) }
}

/// The speed at which VIX returns, from −1,000 to 10⁹ a year: a beta of one's own for a future of minutes takes a high
/// one.
pub(super) fn speed(kappa: Rate) -> f64 {
    held(kappa.0, -1e3, 1e9)
}

/// A leverage: from 10⁻⁹ to 10⁹.
#[inline(never)]
pub(super) fn leverage(times: f64) -> f64 {
    held(times, 1e-9, 1e9)
}

/// A rate of margin, fee or tier as a fraction: from 0 to 1,000.
pub(super) fn fraction(rate: f64) -> f64 {
    held(rate, 0.0, 1e3)
}

/// A rate of either sign, such as funding: at most 1,000; 0 where it is not a number.
pub(super) fn signed(rate: f64) -> f64 {
    if rate.is_nan() { 0.0 } else { held(rate, -1e3, 1e3) }
}

/// A ratio of two amounts: at most 10¹²⁰ of either sign; 0 where it is not a number.
pub(super) fn ratio(ratio: f64) -> f64 {
    if ratio.is_nan() { 0.0 } else { held(ratio, -1e120, 1e120) }
}
