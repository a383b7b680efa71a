//! Portable mathematics: every transcendental function of the engine comes from here, and here from `libm`.
//!
//! The standard library's own functions differ between machines in the last bit; these do not, so that one setup gives
//! the same figures in every browser and in every test.

mod normal;
mod root;

pub use normal::{mills, normal_cdf, normal_pdf, normal_quantile};
pub use root::{least, root, zero};

/// e^x; 0 far below zero, infinite above 709.78.
pub fn exp(x: f64) -> f64 {
    libm::exp(x)
}

/// e^x − 1 without losing digits near zero.
pub fn exp_m1(x: f64) -> f64 {
    libm::expm1(x)
}

/// Natural logarithm; −∞ at zero, not a number below.
pub fn ln(x: f64) -> f64 {
    libm::log(x)
}

/// ln(1 + x) without losing digits near zero.
pub fn ln_1p(x: f64) -> f64 {
    libm::log1p(x)
}

/// ln(a / b) for positive `a` and `b`, without losing digits where they are close and without overflow where they are
/// not.
pub fn ln_ratio(a: f64, b: f64) -> f64 {
    let gap = (a - b) / b;
    if gap.abs() < 0.5 { ln_1p(gap) } else { ln(a) - ln(b) }
}

/// The sum; 0 of nothing, which is −0 by the standard library's.
pub fn sum(values: impl Iterator<Item = f64>) -> f64 {
    values.fold(0.0, |sum, value| sum + value)
}

/// Square root; not a number below zero. The one function here that every machine rounds alike (IEEE 754).
pub fn sqrt(x: f64) -> f64 {
    x.sqrt()
}

/// The error function.
pub fn erf(x: f64) -> f64 {
    libm::erf(x)
}

/// 1 − [`erf`] without losing digits far above zero.
fn erfc(x: f64) -> f64 {
    libm::erfc(x)
}

/// A number kept between two others; NaN stays NaN. The standard library's would end the program on crossed ends, and
/// bring along the writing of every double to say so, a twentieth of what the page loads.
#[inline(never)]
pub fn clamp(value: f64, low: f64, high: f64) -> f64 {
    if value < low {
        low
    } else if value > high {
        high
    } else {
        value
    }
}
