//! How numbers are written.

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
    check(signed(565.0, 0), "+565");
    check(signed(-1935.2, 0), "-1,935");
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

#[test]
fn what_is_needed_is_rounded_up_and_what_may_be_is_rounded_down() {
    check(at_least(0.002_744_5, 3), "0.00275");
    check(at_least(0.25, 3), "0.25");
    check(at_least(159.01, 3), "160");
    check(at_most(0.247_681, 4), "0.2476");
    check(at_most(294.39, 4), "294.3");
    check(at_most(0.0, 4), "0");
}
