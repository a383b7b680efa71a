//! A number as sign and digits: rounded to decimals, trimmed, and put into text.

use super::{MINUS, UNKNOWN};
use crate::model::decimal;

/// From here on digits after the decimal point carry no information and grouped digits are unreadable.
const VAST: f64 = 1e15;

/// No number is written with more decimals.
pub const MOST: u32 = 14;

/// Whether a number above zero gets a plus sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// Only below zero.
    Minus,
    /// Below and above zero; zero itself has none.
    Both,
}

/// A number as sign, digits and the place of the decimal point.
pub(super) struct Digits {
    negative: bool,
    pub(super) scaled: u64,
    decimals: u32,
}

impl Digits {
    /// Rounds half away from zero to this many decimals; none for what is vast or not finite.
    pub(super) fn round(value: f64, decimals: u32) -> Option<Digits> {
        let decimals = decimals.min(MOST);
        let scale = 10_u64.pow(decimals);
        let scaled = (value.abs() * scale as f64).round();
        // Written so that NaN takes the same way out as what is too large.
        if scaled < VAST {
            Some(Digits { negative: value < 0.0 && scaled > 0.0, scaled: scaled as u64, decimals })
        } else {
            None
        }
    }

    /// Without zeros at the end of the fraction, down to so many decimals.
    fn trimmed_to(mut self, least: u32) -> Digits {
        while self.decimals > least && self.scaled.is_multiple_of(10) {
            self.scaled /= 10;
            self.decimals -= 1;
        }
        self
    }

    fn write(&self, sign: Sign, out: &mut String) {
        if self.negative {
            out.push(MINUS);
        } else if sign == Sign::Both && self.scaled > 0 {
            out.push('+');
        }
        let scale = 10_u64.pow(self.decimals);
        let (whole, fraction) = (self.scaled / scale, self.scaled % scale);
        decimal::group(&decimal::whole(whole), out);
        if self.decimals > 0 {
            out.push('.');
            let mut place = scale / 10;
            while place > 0 {
                push_digit(out, fraction / place);
                place /= 10;
            }
        }
    }
}

fn push_digit(out: &mut String, digit: u64) {
    out.push(char::from(b'0' + (digit % 10) as u8));
}

/// Room for the longest number usually written, so that it is allocated once.
fn room() -> String {
    String::with_capacity(16)
}

/// Writes what [`Digits::round`] refuses: the vast in powers of ten, the rest in a word or a sign.
fn vast(value: f64, sign: Sign) -> String {
    if value.is_nan() {
        return UNKNOWN.to_string();
    }
    let mark = if value < 0.0 {
        MINUS.to_string()
    } else if sign == Sign::Both {
        "+".to_string()
    } else {
        String::new()
    };
    if value.is_infinite() { mark + "∞" } else { mark + &decimal::text(value.abs()) }
}

/// With exactly so many decimals.
pub(super) fn written(value: f64, decimals: u32, sign: Sign) -> String {
    between(value, MOST, decimals, sign)
}

/// Without zeros at the end of the fraction.
pub(super) fn trimmed(value: f64, decimals: u32, sign: Sign) -> String {
    between(value, 0, decimals, sign)
}

/// The decimals of a number with this many significant digits; of one below 1 at most nine, unless more digits are
/// asked for.
pub fn decimals(value: f64, digits: u32) -> u32 {
    let mut decimals = digits.saturating_sub(1);
    let mut size = value.abs();
    while size >= 10.0 && decimals > 0 {
        size /= 10.0;
        decimals -= 1;
    }
    while size > 0.0 && size < 1.0 && decimals < 9 {
        size *= 10.0;
        decimals += 1;
    }
    decimals
}

/// Rounded to so many decimals, and written without zeros at the end but with the `least`.
pub fn between(value: f64, least: u32, most: u32, sign: Sign) -> String {
    match Digits::round(value, most) {
        Some(digits) => {
            let mut out = room();
            digits.trimmed_to(least).write(sign, &mut out);
            out
        }
        None => vast(value, sign),
    }
}

/// What a number rounded to so many decimals is; itself where it is too large for any.
pub fn rounded(value: f64, decimals: u32) -> f64 {
    Digits::round(value, decimals).map_or(value, |digits| {
        let size = digits.scaled as f64 / 10_u64.pow(digits.decimals) as f64;
        if digits.negative { -size } else { size }
    })
}
