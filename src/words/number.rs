//! How numbers are written: true minus, thousands commas, never "−0", never "NaN".
//!
//! Every function here is total. A number that is not finite cannot reach the page; should one come here all the
//! same it is written as the word [`UNKNOWN`] or as ∞.

mod digits;

pub use digits::{MOST, Sign, between, decimals, rounded};

use digits::{Digits, trimmed, written};

/// The true minus sign, U+2212.
pub const MINUS: char = '\u{2212}';
/// The space between a number and its unit: it does not break.
pub const SPACE: &str = "\u{a0}";
/// What stands for a number that is none.
pub const UNKNOWN: &str = "unknown";

/// With exactly this many decimals (at most fourteen): "5,638.7" for one.
pub fn fixed(value: f64, decimals: u32) -> String {
    written(value, decimals, Sign::Minus)
}

/// With as many decimals as it needs, at most two: "16", "25.5", "93.75".
pub fn short(value: f64) -> String {
    trimmed(value, 2, Sign::Minus)
}

/// Rounded to this many significant digits but never coarser than whole, without zeros at the end: "0.1233", "100".
pub fn significant(value: f64, digits: u32) -> String {
    trimmed(value, decimals(value, digits), Sign::Minus)
}

/// The same, rounded up: as much as is needed.
pub fn at_least(value: f64, digits: u32) -> String {
    shifted(value, digits, 0.499_999)
}

/// The same, rounded down: as much as there may be.
pub fn at_most(value: f64, digits: u32) -> String {
    shifted(value, digits, -0.499_999)
}

fn shifted(value: f64, digits: u32, by: f64) -> String {
    let decimals = decimals(value, digits);
    trimmed(value + by / 10_u64.pow(decimals) as f64, decimals, Sign::Minus)
}

/// Index points in full, two decimals: "5,638.70".
pub fn points(value: f64) -> String {
    written(value, 2, Sign::Minus)
}

/// A price of a coin: "90,452.26", "0.084512".
pub fn price(value: f64) -> String {
    if value.abs() >= 1.0 { fixed(value, 2) } else { significant(value, 5) }
}

/// Whole index points, or any whole number: "5,639".
pub fn whole(value: f64) -> String {
    written(value, 0, Sign::Minus)
}

/// A profit or loss in whatever unit stands beside it, with its sign and so many decimals: "+565", "−1.9", "0".
pub fn signed(value: f64, decimals: u32) -> String {
    written(value, decimals, Sign::Both)
}

/// Exact profit or loss, dollars, with its sign; cents only where there are any: "+2,260", "−7,740.50", "0".
pub fn money(value: f64) -> String {
    dollars_signed(value, Sign::Both)
}

/// An exact amount of dollars that is no profit or loss (a margin, a fee): "10,000", "10.40".
pub fn dollars(value: f64) -> String {
    dollars_signed(value, Sign::Minus)
}

fn dollars_signed(value: f64, sign: Sign) -> String {
    match Digits::round(value, 2) {
        Some(digits) if digits.scaled.is_multiple_of(100) => written(value, 0, sign),
        _ => written(value, 2, sign),
    }
}

/// The model's profit or loss, to 10 dollars, with its sign: "−2,230", "0".
pub fn money_round10(value: f64) -> String {
    written((value / 10.0).round() * 10.0, 0, Sign::Both)
}

/// A fraction in percent with exactly this many decimals: 0.723 is "72 %".
pub fn percent(fraction: f64, decimals: u32) -> String {
    with_percent(written(fraction * 100.0, decimals, Sign::Minus))
}

/// A probability in whole percent; "> 99 %" and "< 1 %" where it is neither certain nor impossible.
pub fn chance(probability: f64) -> String {
    match probability {
        p if (0.995..1.0).contains(&p) => [">", SPACE, "99", SPACE, "%"].concat(),
        p if p > 0.0 && p < 0.005 => ["<", SPACE, "1", SPACE, "%"].concat(),
        p => percent(p, 0),
    }
}

/// A return in percent: whole, with two decimals where it is below one percent.
pub fn rate_of_return(fraction: f64) -> String {
    percent(fraction, if fraction.abs() < 0.01 && fraction != 0.0 { 2 } else { 0 })
}

/// A fraction in percent with its sign: 0.06 is "+6.0 %" for one decimal.
pub fn signed_percent(fraction: f64, decimals: u32) -> String {
    with_percent(written(fraction * 100.0, decimals, Sign::Both))
}

/// A fraction in percent with as many decimals as it needs, at most two: 0.84371 is "84.37 %".
pub fn bare_percent(fraction: f64) -> String {
    with_percent(trimmed(fraction * 100.0, 2, Sign::Minus))
}

fn with_percent(mut number: String) -> String {
    number.push_str(SPACE);
    number.push('%');
    number
}

/// A sensitivity with its sign: whole from 10 up, else two significant digits: "−297", "−2.2", "−0.046".
///
/// Below half a millionth it is written "0".
pub fn greek(value: f64) -> String {
    let size = value.abs();
    let decimals = if size >= 9.95 {
        0
    } else if size >= 0.995 {
        1
    } else if size >= 0.0995 {
        2
    } else if size >= 0.00995 {
        3
    } else if size >= 0.000_995 {
        4
    } else if size >= 0.000_099_5 {
        5
    } else {
        6
    };
    match Digits::round(value, decimals) {
        Some(digits) if digits.scaled == 0 => "0".to_string(),
        _ => written(value, decimals, Sign::Both),
    }
}

#[cfg(test)]
mod tests;
