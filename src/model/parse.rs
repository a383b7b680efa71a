//! Typed text to number.
//!
//! What people paste from spreadsheets, brokers and chats is understood where it has one meaning and refused where
//! it has none; the cases with two meanings are settled in the documentation of [`number`].

mod separators;

pub use separators::readings;

use super::decimal;
use crate::engine::units::Days;
use separators::ungrouped;

/// The text is not a number, or one too large to hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotANumber;

/// Units that may follow a number and change nothing, longest first.
const UNITS: [&str; 13] = ["points", "point", "days", "usd", "eur", "gbp", "day", "pts", "pt", "us$", "$", "€", "£"];

/// Signs of money that may stand before a number.
const CURRENCIES: [&str; 7] = ["us$", "usd", "eur", "gbp", "$", "€", "£"];

/// The number a text stands for: always finite, never −0.
///
/// Understood: spaces of any kind, thousands separators (comma, point, apostrophe, space, underscore), a decimal
/// point or comma, signs of money before or after, a trailing `%`, `pts`, `days` or `d`, full-width characters,
/// true minus and dashes for minus, and exponents (`1e3`). Thousands separators of one kind only, and only where
/// they part groups of three digits.
///
/// Where a text has two readings:
///
/// | text | is | because |
/// | --- | --- | --- |
/// | `1,500` | 1500 | a single comma before exactly three digits parts thousands … |
/// | `0,125` | 0.125 | … unless what stands before it is empty, begins with 0, or is longer than three digits |
/// | `29,30` | 29.3 | any other single comma is a decimal comma |
/// | `5.600` | 5.6 | a single point is always a decimal point; where thousands are usual see [`readings`] |
/// | `1.234.567`, `1,234,567` | 1234567 | twice the same: thousands |
/// | `6.000,50`, `6,000.50` | 6000.5 | of two kinds the last is the decimal one |
/// | `1 234,567` | 1234.567 | after another separator a comma is a decimal comma |
///
/// # Errors
///
/// [`NotANumber`] for an empty text, anything else that is not a number as above (`1,50,0`, `1,5oo`, `12-3`, `--5`,
/// `nan`, `inf`), and a number too large for a double (`1e999`).
pub fn number(text: &str) -> Result<f64, NotANumber> {
    signed(&plain(text))
}

/// Units of time shorter than a day, and how many make one.
const PARTS_OF_DAY: [(&str, f64); 7] = [
    ("hours", 24.0),
    ("hour", 24.0),
    ("h", 24.0),
    ("minutes", 1_440.0),
    ("minute", 1_440.0),
    ("min", 1_440.0),
    ("m", 1_440.0),
];

/// The time a text stands for: a [`number`] of days, or with a trailing `h` of hours (`6.5h` is 6.5 / 24 days), with
/// `min` or `m` of minutes.
///
/// # Errors
///
/// [`NotANumber`], as for [`number`].
pub fn days(text: &str) -> Result<Days, NotANumber> {
    let text = plain(text);
    let short = PARTS_OF_DAY.iter().find_map(|(unit, of_day)| Some((text.strip_suffix(unit)?, *of_day)));
    let (number, of_day) = short.unwrap_or((&text, 1.0));
    signed(number).map(|number| Days(number / of_day))
}

/// The canonical text of a number: `5,640`, `29.35`, `-0.13`. [`number`] of it gives the same number back.
///
/// The shortest decimal that does so, up to fifteen significant digits, with commas between thousands; `0` for a value
/// that is not finite.
pub fn tidy(value: f64) -> String {
    let digits = decimal::text(value.abs());
    if digits.contains('e') {
        return decimal::text(value);
    }
    let (whole, fraction) = digits.split_once('.').unwrap_or((&digits, ""));
    let mut text = String::with_capacity(digits.len() * 4 / 3 + 2);
    if value < 0.0 && value.is_finite() {
        text.push('-');
    }
    decimal::group(whole, &mut text);
    if !fraction.is_empty() {
        text.push('.');
        text.push_str(fraction);
    }
    text
}

/// Lower-case ASCII where a character has an ASCII twin, without marks that print nothing, trimmed.
fn plain(text: &str) -> String {
    let twin = |c: char| match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        '\u{2010}'..='\u{2013}' | '\u{2212}' | '\u{FE63}' => '-',
        '\u{2018}' | '\u{2019}' | '\u{02BC}' | '\u{00B4}' => '\'',
        c if c.is_whitespace() => ' ',
        c => c,
    };
    let prints = |c: &char| !matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}');
    let plain: String = text.chars().filter(prints).map(|c| twin(c).to_ascii_lowercase()).collect();
    plain.trim().to_owned()
}

/// Takes the signs of money, the unit and the sign off a plain text.
fn signed(text: &str) -> Result<f64, NotANumber> {
    let (before, text) = strip_currency(text);
    let (negative, text) = match (text.strip_prefix('-'), text.strip_prefix('+')) {
        (Some(rest), _) => (true, rest.trim_start()),
        (_, Some(rest)) => (false, rest.trim_start()),
        _ => (false, text),
    };
    let (after, text) = if before { (false, text) } else { strip_currency(text) };
    let text = if before || after { text } else { strip_unit(text) };
    let size = unsigned(text)?;
    Ok(if negative && size != 0.0 { -size } else { size })
}

fn strip_currency(text: &str) -> (bool, &str) {
    let rest = CURRENCIES.iter().find_map(|sign| text.strip_prefix(sign));
    (rest.is_some(), rest.unwrap_or(text).trim_start())
}

fn strip_unit(text: &str) -> &str {
    let rest = UNITS.iter().chain(&["%", "d"]).find_map(|unit| text.strip_suffix(unit));
    rest.unwrap_or(text).trim_end()
}

/// Digits, separators and exponent.
fn unsigned(text: &str) -> Result<f64, NotANumber> {
    let (mantissa, exponent) = match text.split_once('e') {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (text, None),
    };
    let (digits, fraction) = ungrouped(mantissa)?;
    let exponent = match exponent {
        Some(text) => whole_exponent(text)?,
        None => 0,
    };
    let value = value_of(&digits, fraction, exponent);
    if value.is_finite() { Ok(value) } else { Err(NotANumber) }
}

fn whole_exponent(text: &str) -> Result<i32, NotANumber> {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    if !is_digits(digits) {
        return Err(NotANumber);
    }
    // No exponent beyond these makes a difference: the number is 0 or too large.
    let size = digits.bytes().fold(0_i32, |size, digit| (size * 10 + i32::from(digit - b'0')).min(100_000));
    Ok(if text.starts_with('-') { -size } else { size })
}

/// The number that `whole`.`fraction` × 10^`exponent` stands for; digits after the nineteenth only shift the point.
fn value_of(whole: &str, fraction: &str, exponent: i32) -> f64 {
    let (mut digits, mut places) = (0_u64, 0_i32);
    for digit in whole.bytes().chain(fraction.bytes()) {
        match digits.checked_mul(10).and_then(|tens| tens.checked_add(u64::from(digit - b'0'))) {
            Some(longer) if places == 0 => digits = longer,
            _ => places = places.saturating_add(1),
        }
    }
    let shift = i32::try_from(fraction.len()).unwrap_or(i32::MAX);
    if digits == 0 { 0.0 } else { decimal::value(digits, exponent.saturating_add(places).saturating_sub(shift)) }
}

/// What stands before and after the last of an ASCII mark; none without it.
pub fn cut_last(text: &str, mark: char) -> Option<(&str, &str)> {
    let at = text.bytes().rposition(|byte| char::from(byte) == mark)?;
    Some((text.get(..at)?, text.get(at + 1..)?))
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests;
