//! Texts as people type and paste them.

use super::*;

#[track_caller]
fn check(text: &str, expected: f64) {
    let got = number(text);
    assert_eq!(got, Ok(expected), "{text:?}");
    assert!(got.is_ok_and(|value| value.is_sign_positive() || value != 0.0), "{text:?} is -0");
}

#[track_caller]
fn refuse(text: &str) {
    assert_eq!(number(text), Err(NotANumber), "{text:?}");
}

#[test]
fn plain_numbers() {
    check("6000", 6000.0);
    check("29.35", 29.35);
    check(" 16 ", 16.0);
    check("+5", 5.0);
    check("-0.13", -0.13);
    check("-0", 0.0);
    check(".5", 0.5);
    check("5.", 5.0);
    check("1e3", 1000.0);
    check("1.5E-2", 0.015);
    assert!(number("1e308").is_ok_and(|value| (value / 1e308 - 1.0).abs() < 1e-14));
    check("1e-999", 0.0);
}

#[test]
fn separators() {
    check("1,500", 1500.0);
    check("12,500", 12_500.0);
    check("29,30", 29.3);
    check("0,125", 0.125);
    check(",125", 0.125);
    check("1500,250", 1500.25);
    check("29,", 29.0);
    check("5.600", 5.6);
    check("6.000,50", 6000.5);
    check("6,000.50", 6000.5);
    check("1.234.567", 1_234_567.0);
    check("1,234,567.5", 1_234_567.5);
    check("1.234.567,5", 1_234_567.5);
    check("6 000", 6000.0);
    check("6\u{a0}000,5", 6000.5);
    check("6\u{202f}000", 6000.0);
    check("1 234,567", 1234.567);
    check("6'000.25", 6000.25);
    check("6\u{2019}000", 6000.0);
    check("1_000_000", 1_000_000.0);
}

#[test]
fn signs_and_units() {
    check("\u{2212}5", -5.0);
    check("\u{2013} 5", -5.0);
    check("$1,500", 1500.0);
    check("-$5", -5.0);
    check("$-5", -5.0);
    check("US$ 29.30", 29.3);
    check("29.30 USD", 29.3);
    check("29,30 €", 29.3);
    check("£3", 3.0);
    check("4 %", 4.0);
    check("4%", 4.0);
    check("11.30 pts", 11.3);
    check("45 days", 45.0);
    check("45d", 45.0);
    check("\u{ff16}\u{ff0c}\u{ff10}\u{ff10}\u{ff10}", 6000.0);
    check("\u{ff0d}\u{ff11}\u{ff0e}\u{ff15}\u{ff05}", -1.5);
    check("\u{200e}6,000\u{200f}", 6000.0);
}

#[test]
fn not_numbers() {
    for text in ["", " ", ".", ",", "-", "+", "$", "e3", "1e", "1e+", "1e1.5", "1 e3", "nan", "inf", "-inf"] {
        refuse(text);
    }
    for text in ["1e999", "1,50,0", "1,5oo", "12-3", "--5", "+-5", "$$5", "$5€", "5%%", "5 6", "15 00", "1  500"] {
        refuse(text);
    }
    for text in ["1.234.56", "1,234.567.8", "1.234,567,890", "1 234'567", "(5)", "0x10", "½", "٣", "5h", "1/2"] {
        refuse(text);
    }
}

#[test]
fn times() {
    assert_eq!(days("45"), Ok(Days(45.0)));
    assert_eq!(days("45 days"), Ok(Days(45.0)));
    assert_eq!(days("6.5h"), Ok(Days(6.5 / 24.0)));
    assert_eq!(days("6,5 Hours"), Ok(Days(6.5 / 24.0)));
    assert_eq!(days("h"), Err(NotANumber));
    assert_eq!(days("90m"), Ok(Days(0.0625)));
    assert_eq!(days("45 min"), Ok(Days(0.03125)));
    assert_eq!(days("1 minute"), Ok(Days(1.0 / 1440.0)));
    assert_eq!(days("390 minutes"), days("6.5h"));
    assert_eq!(days("m"), Err(NotANumber));
    assert_eq!(days("6.5hh"), Err(NotANumber));
}

#[test]
fn tidy_texts() {
    #[track_caller]
    fn check(value: f64, expected: &str) {
        assert_eq!(tidy(value), expected);
        assert_eq!(number(expected), Ok(value));
    }
    check(5640.0, "5,640");
    check(29.35, "29.35");
    check(-0.13, "-0.13");
    check(999.0, "999");
    check(1_234_567.5, "1,234,567.5");
    check(-1000.0, "-1,000");
    check(0.125, "0.125");
    check(5.6, "5.6");
    assert_eq!(tidy(f64::NAN), "0");
    assert_eq!(tidy(-0.0), "0");
}
