//! The arithmetic of a number, worked out again.

use std::collections::BTreeMap;
use tailfeather::model::explain::{Explanation, Key, Name, Op, Remark, Sum, Unit, evaluate, explain};
use tailfeather::model::report::Report;
use tailfeather::words::explain::written;

/// The largest number a line passes through, earlier lines included: its rounding error is a small share of it.
fn size(sum: &Sum, earlier: &BTreeMap<Name, f64>) -> f64 {
    sum.terms.iter().fold(0.0_f64, |size, term| {
        let value = term.quantity.value.abs();
        let own = earlier.get(&term.name).copied().unwrap_or(0.0).max(value);
        match term.op {
            Op::Plus | Op::Minus => size.max(own),
            Op::Times => size * value,
            Op::Over => size / value,
        }
    })
}

/// The line read by the usual precedence: products before sums.
fn by_precedence(sum: &Sum) -> f64 {
    let (mut done, mut product) = (0.0, 0.0);
    for term in &sum.terms {
        let value = term.quantity.value;
        match term.op {
            Op::Plus | Op::Minus => {
                done += product;
                product = if term.op == Op::Plus { value } else { -value };
            }
            Op::Times => product *= value,
            Op::Over => product /= value,
        }
    }
    done + product
}

/// Checks one explanation: terms finite, every line adding up.
pub fn check_explanation(report: &Report, key: Key) -> Explanation {
    let explanation = explain(report, key);
    for Remark { name, quantity, .. } in &explanation.remarks {
        assert!(quantity.is_none_or(|quantity| quantity.value.is_finite()), "{key:?} {name:?}");
    }
    let mut sizes = BTreeMap::new();
    for sum in &explanation.sums {
        assert_eq!(sum.terms.first().map(|term| term.op), Some(Op::Plus), "{key:?} {:?}", sum.name);
        for term in &sum.terms {
            assert!(term.quantity.value.is_finite(), "{key:?} {:?} {:?}", sum.name, term.name);
        }
        let (got, expected) = (sum.evaluated(), sum.result.value);
        // A probability hangs on ln(level / spot) / deviation, and the deviation may be as small as 1e-5.
        // A profit of less than 1e-9 points is zero by the engine's own rule.
        let floor = match sum.result.unit {
            Unit::Percent => 1e-10,
            Unit::Dollars => 1e-12 + 1e-9 * report.setup.condor.scale(),
            _ => 1e-12,
        };
        let size = size(sum, &sizes);
        sizes.insert(sum.name, size);
        let tolerance = floor + 1e-12 * size;
        assert!((got - expected).abs() <= tolerance, "{key:?} {sum:?}: {got} for {expected}");
        assert!((by_precedence(sum) - expected).abs() <= tolerance, "{key:?} {sum:?} by precedence");
    }
    check_written(key, &explanation.sums);
    assert!(!explanation.sums.is_empty() || !explanation.remarks.is_empty(), "{key:?} says nothing");
    explanation
}

/// The result of the one line with this name.
pub fn result(explanation: &Explanation, name: Name) -> Option<f64> {
    explanation.sums.iter().find(|sum| sum.name == name).map(|sum| sum.result.value)
}

/// The number that a text shows, and half a unit of its last digit; none for what is written in powers of ten.
fn read(text: &str) -> Option<(f64, f64)> {
    let plain: String = text.replace('−', "-").chars().filter(|sign| !"+, \u{a0}$%".contains(*sign)).collect();
    let plain = plain.trim_end_matches("coins");
    let decimals = plain.split_once('.').map_or(0, |(_, fraction)| fraction.len() as i32);
    let percent = if text.ends_with('%') { 0.01 } else { 1.0 };
    let value: f64 = plain.parse().ok().filter(|_| !plain.contains('e'))?;
    Some((value * percent, 0.5 * 0.1_f64.powi(decimals) * percent))
}

/// Works with the numbers as they are written: they lead to the result as it is written.
pub fn check_written(key: Key, sums: &[Sum]) {
    let mut sizes = BTreeMap::new();
    for (sum, shown) in sums.iter().zip(written(sums)) {
        let size = size(sum, &sizes);
        sizes.insert(sum.name, size);
        let terms: Option<Vec<_>> = shown.terms.iter().map(|text| Some(read(text)?.0)).collect();
        // Of the smallest factors no decimals are left to be written, and of billions not as many as they would need.
        let is_written = |value: f64| value == 0.0 || (1e-4..1e9).contains(&value.abs());
        let values = sum.terms.iter().map(|term| term.quantity.value).chain([sum.result.value]);
        if !values.into_iter().all(is_written) {
            continue;
        }
        let (Some(terms), Some((expected, half))) = (terms, read(&shown.result)) else { continue };
        // What is left of an account may be less than is written of it.
        if sum.terms.iter().zip(&terms).any(|(term, value)| term.op == Op::Over && *value == 0.0) {
            continue;
        }
        let got = evaluate(sum.terms.iter().map(|term| term.op).zip(terms));
        let tolerance = 1.001 * half + 2e-10 * expected.abs() + 1e-12 * size;
        assert!((got - expected).abs() <= tolerance, "{key:?} {:?}: {shown:?} comes to {got}", sum.name);
    }
}
