//! Digits to doubles and back, with the standard library as the referee.

use super::{text, value};
use proptest::prelude::*;

/// The standard library is the referee.
#[track_caller]
fn check(digits: u64, exponent: i32) {
    let expected: f64 = format!("{digits}e{exponent}").parse().unwrap();
    assert_eq!(value(digits, exponent).to_bits(), expected.to_bits(), "{digits}e{exponent}");
}

proptest! {
    #[test]
    fn digits_give_the_nearest_double(digits: u64, exponent in -21_i32..=0) {
        check(digits, exponent);
    }

    #[test]
    fn short_digits_give_the_nearest_double(digits in 0_u64..1 << 53, exponent in -22_i32..=22) {
        check(digits, exponent);
    }

    #[test]
    fn any_exponent_comes_close(digits in 1_u64.., exponent in -320_i32..=320) {
        let expected: f64 = format!("{digits}e{exponent}").parse().unwrap();
        let got = value(digits, exponent);
        prop_assert!(got == expected || (got / expected - 1.0).abs() < 1e-14 || !(1e-300..1e300).contains(&expected));
    }

    #[test]
    fn fifteen_digits_come_back(digits in 1_u64..1_000_000_000_000_000, exponent in -20_i32..=0) {
        let number = value(digits, exponent);
        prop_assert_eq!(text(number).parse::<f64>().unwrap(), number, "{}", text(number));
    }

    #[test]
    fn any_double_comes_close(number: f64) {
        let got: f64 = text(number).parse().unwrap();
        if number.is_finite() && number.abs() < 1e308 && number.abs() > 1e-300 {
            prop_assert!((got / number - 1.0).abs() < 1e-13, "{} {}", number, got);
        } else {
            prop_assert!(got.is_finite());
        }
    }
}

#[test]
fn texts_are_short() {
    for (number, expected) in [
        (5640.0, "5640"),
        (29.35, "29.35"),
        (-0.13, "-0.13"),
        (0.1 + 0.2, "0.3"),
        (1e300, "1e300"),
        (2.5e-9, "2.5e-9"),
        (0.0006, "0.0006"),
        (123_456_789.5, "123456789.5"),
        (-0.0, "0"),
        (f64::NAN, "0"),
        (f64::INFINITY, "0"),
    ] {
        assert_eq!(text(number), expected);
    }
}
