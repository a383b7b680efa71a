//! What stands in and under the figures, and how they are read out: here what several of them say.

use super::join;

pub mod heat;
pub mod hedge;
pub mod payoff;
pub mod perp;

/// The value now.
pub const TODAY: &str = "today";
/// The value at expiry.
pub const AT_EXPIRY: &str = "at expiry";
/// The pinned setup's line.
pub const PINNED: &str = "pinned";
/// The present level of the index.
pub const SPOT: &str = "spot";
/// A zero of the expiry line.
pub const BREAK_EVEN: &str = "break-even";
/// The index.
pub const SPX: &str = "SPX";
/// The volatility index.
pub const VIX: &str = "VIX";
/// Title of the vertical axis, with its unit.
pub const PROFIT_AXIS: &str = "P/L, $";

/// A number with its name before it: "break-even 5,638.7".
pub fn named(name: &str, number: &str) -> String {
    fill!("_\u{a0}_", name, number)
}

/// The head of a column of dollars: "at expiry, $".
pub fn in_dollars(name: &str) -> String {
    fill!("_, $", name)
}

/// "a", "a and b", "a, b and c".
pub(super) fn joined(parts: &[String], word: &str) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => fill!("_ _ _", join(most, ", "), word, last),
    }
}
