//! How numbers are written: true minus, thousands commas, never "−0", never "NaN".
//!
//! Every function here is total. A number that is not finite cannot reach the page; should one come here all the
//! same it is written as the word [`UNKNOWN`] or as ∞.

use crate::model::decimal;

/// The true minus sign, U+2212.
pub const MINUS: char = '\u{2212}';
/// The space between a number and its unit: it does not break.
pub const SPACE: char = '\u{a0}';
/// What stands for a number that is none.
pub const UNKNOWN: &str = "unknown";

/// From here on digits after the decimal point carry no information and grouped digits are unreadable.
const VAST: f64 = 1e15;

/// Whether a number above zero gets a plus sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    /// Only below zero.
    Minus,
    /// Below and above zero; zero itself has none.
    Both,
}

/// A number as sign, digits and the place of the decimal point.
struct Digits {
    negative: bool,
    scaled: u64,
    decimals: u32,
}

impl Digits {
    /// Rounds half away from zero to this many decimals; none for what is vast or not finite.
    fn round(value: f64, decimals: u32) -> Option<Digits> {
        let decimals = decimals.min(9);
        let scale = 10_u64.pow(decimals);
        let scaled = (value.abs() * scale as f64).round();
        // Written so that NaN takes the same way out as what is too large.
        if scaled < VAST {
            Some(Digits { negative: value < 0.0 && scaled > 0.0, scaled: scaled as u64, decimals })
        } else {
            None
        }
    }

    /// Without zeros at the end of the fraction.
    fn trimmed(mut self) -> Digits {
        while self.decimals > 0 && self.scaled.is_multiple_of(10) {
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
        let mut place = 1_u64;
        let mut count = 1_u32;
        while whole / place >= 10 {
            place *= 10;
            count += 1;
        }
        while count > 0 {
            push_digit(out, whole / place);
            count -= 1;
            place = (place / 10).max(1);
            if count > 0 && count.is_multiple_of(3) {
                out.push(',');
            }
        }
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

fn written(value: f64, decimals: u32, sign: Sign) -> String {
    match Digits::round(value, decimals) {
        Some(digits) => {
            let mut out = room();
            digits.write(sign, &mut out);
            out
        }
        None => vast(value, sign),
    }
}

fn trimmed(value: f64, decimals: u32, sign: Sign) -> String {
    match Digits::round(value, decimals) {
        Some(digits) => {
            let mut out = room();
            digits.trimmed().write(sign, &mut out);
            out
        }
        None => vast(value, sign),
    }
}

/// With exactly this many decimals (at most nine): "5,638.7" for one.
pub fn fixed(value: f64, decimals: u32) -> String {
    written(value, decimals, Sign::Minus)
}

/// With as many decimals as it needs, at most two: "16", "25.5", "93.75".
pub fn short(value: f64) -> String {
    trimmed(value, 2, Sign::Minus)
}

/// Rounded to this many significant digits but never coarser than whole, without zeros at the end: "0.1233", "100".
pub fn significant(value: f64, digits: u32) -> String {
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
    trimmed(value, decimals, Sign::Minus)
}

/// Index points in full, two decimals: "5,638.70".
pub fn points(value: f64) -> String {
    written(value, 2, Sign::Minus)
}

/// Whole index points, or any whole number: "5,639".
pub fn whole(value: f64) -> String {
    written(value, 0, Sign::Minus)
}

/// A whole profit or loss, in whatever unit stands beside it, with its sign: "+565", "−1,935", "0".
pub fn signed_whole(value: f64) -> String {
    written(value, 0, Sign::Both)
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
        p if (0.995..1.0).contains(&p) => format!(">{SPACE}99{SPACE}%"),
        p if p > 0.0 && p < 0.005 => format!("<{SPACE}1{SPACE}%"),
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
    number.push(SPACE);
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
mod tests {
    use super::*;

    #[track_caller]
    fn check(got: String, expected: &str) {
        assert_eq!(got.replace(SPACE, " ").replace(MINUS, "-"), expected);
    }

    #[test]
    fn points_have_two_decimals() {
        for (value, expected) in [
            (5638.7, "5,638.70"),
            (0.0, "0.00"),
            (-0.001, "0.00"),
            (-0.0, "0.00"),
            (-0.05, "-0.05"),
            (999.999, "1,000.00"),
            (1_000_000.0, "1,000,000.00"),
            (11.3, "11.30"),
        ] {
            check(points(value), expected);
        }
    }

    #[test]
    fn whole_numbers_are_grouped() {
        for (value, expected) in [
            (0.0, "0"),
            (-0.4, "0"),
            (7.5, "8"),
            (999.0, "999"),
            (1000.0, "1,000"),
            (-12_345.0, "-12,345"),
            (123_456.0, "123,456"),
            (100_001_000.0, "100,001,000"),
        ] {
            check(whole(value), expected);
        }
    }

    #[test]
    fn profit_carries_its_sign() {
        for (value, expected) in [
            (2260.0, "+2,260"),
            (-7740.0, "-7,740"),
            (-7740.5, "-7,740.50"),
            (2_259.999_999_999, "+2,260"),
            (0.0, "0"),
            (-0.0, "0"),
            (-0.004, "0"),
            (0.01, "+0.01"),
        ] {
            check(money(value), expected);
        }
        check(signed_whole(565.0), "+565");
        check(signed_whole(-1935.2), "-1,935");
        check(dollars(10_000.0), "10,000");
        check(dollars(10.4), "10.40");
        check(dollars(-3.0), "-3");
    }

    #[test]
    fn model_values_go_to_ten_dollars() {
        for (value, expected) in [(-2234.9, "-2,230"), (4.9, "0"), (-4.9, "0"), (5.0, "+10"), (12_345.6, "+12,350")] {
            check(money_round10(value), expected);
        }
    }

    #[test]
    fn percent_has_a_space() {
        check(percent(0.723, 0), "72 %");
        check(percent(0.0, 1), "0.0 %");
        check(chance(0.723), "72 %");
        check(chance(0.9951), "> 99 %");
        check(chance(1.0), "100 %");
        check(chance(0.0049), "< 1 %");
        check(chance(0.0), "0 %");
        check(rate_of_return(0.292), "29 %");
        check(rate_of_return(0.0021), "0.21 %");
        check(rate_of_return(0.0), "0 %");
        check(signed_percent(-0.06, 1), "-6.0 %");
        check(signed_percent(0.06, 1), "+6.0 %");
        check(signed_percent(-0.000_01, 1), "0.0 %");
        check(bare_percent(0.351_123), "35.11 %");
        check(bare_percent(0.16), "16 %");
    }

    #[test]
    fn greeks_have_two_significant_digits() {
        for (value, expected) in [
            (-2.21, "-2.2"),
            (-0.0461, "-0.046"),
            (48.2, "+48"),
            (-297.3, "-297"),
            (9.97, "+10"),
            (9.94, "+9.9"),
            (0.996, "+1.0"),
            (0.0996, "+0.10"),
            (0.00012, "+0.00012"),
            (0.0000004, "0"),
            (-0.0000001, "0"),
            (0.0, "0"),
            (1234.5, "+1,235"),
        ] {
            check(greek(value), expected);
        }
    }

    #[test]
    fn short_numbers_drop_their_zeros() {
        for (value, expected) in [(16.0, "16"), (25.5, "25.5"), (93.75, "93.75"), (6000.0, "6,000"), (0.1, "0.1")] {
            check(short(value), expected);
        }
        check(fixed(5638.66, 1), "5,638.7");
        for (value, expected) in [
            (-0.13, "-0.13"),
            (45.0 / 365.0, "0.1233"),
            (100.0, "100"),
            (12_345.6, "12,346"),
            (9.99996, "10"),
            (0.0, "0"),
            (1e-12, "0"),
            (-0.000_046_12, "-0.00004612"),
        ] {
            check(significant(value, 4), expected);
        }
    }

    fn in_short(value: f64) -> String {
        significant(value, 4)
    }

    #[test]
    fn every_number_is_written() {
        for write in [short, in_short, points, whole, money, dollars, money_round10, greek] {
            for value in [f64::NAN, f64::INFINITY, -f64::INFINITY, 1e308, -1e308, 1e15, 5e-324, f64::MIN_POSITIVE] {
                let text = write(value);
                assert!(!text.is_empty() && !text.contains("NaN") && !text.contains("inf"), "{value}: {text}");
                assert!(!text.contains('-'), "{value}: {text}");
            }
        }
        check(money(f64::INFINITY), "+∞");
        check(money(-1e308), "-1e308");
        check(points(f64::NAN), UNKNOWN);
    }
}
