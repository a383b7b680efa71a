//! Searches on a line: for the zero of a function, and for the least amount that is enough.

use super::clamp;

/// The zero of an increasing function between `low` and `high`, which must bracket it: Newton's step where it stays
/// inside the bracket and shrinks, else the middle. `f` returns the value and the slope.
///
/// Ends after a Newton step no longer than `precision` or when the bracket cannot be divided, at the latest after 200
/// steps. Where the sign does not change the end nearer to zero is approached.
pub fn root(mut low: f64, mut high: f64, start: f64, precision: f64, f: impl Fn(f64) -> (f64, f64)) -> f64 {
    let mut x = if start > low && start < high { start } else { low + 0.5 * (high - low) };
    let mut last_step = high - low;
    for _ in 0..200 {
        let (value, slope) = f(x);
        if value == 0.0 {
            return x;
        }
        if value < 0.0 {
            low = x;
        } else {
            high = x;
        }
        let newton = x - value / slope;
        let step = (newton - x).abs();
        if step <= precision {
            return newton;
        }
        let shrinks = newton > low && newton < high && step < last_step;
        let next = if shrinks { newton } else { low + 0.5 * (high - low) };
        if next == low || next == high {
            return next;
        }
        last_step = (next - x).abs();
        x = next;
    }
    x
}

/// The least amount that is enough, between one that is not and one that is.
pub fn least(mut few: f64, mut enough: f64, is_enough: impl Fn(f64) -> bool) -> f64 {
    loop {
        let middle = few + 0.5 * (enough - few);
        if !(middle > few && middle < enough) {
            return enough;
        }
        if is_enough(middle) {
            enough = middle;
        } else {
            few = middle;
        }
    }
}

/// A zero of a continuous function between two points at which its signs differ; none where they do not. An end that is
/// zero is the answer.
///
/// Chandrupatla's method (1997): inverse quadratic interpolation where it is safe, else the middle; down to the last
/// digits. The function is not a type of its own, so that one copy of this serves all.
pub fn zero(low: f64, high: f64, f: &dyn Fn(f64) -> f64) -> Option<f64> {
    let (mut a, mut b) = (high, low);
    let (mut at_a, mut at_b) = (f(a), f(b));
    if at_b == 0.0 || at_a == 0.0 {
        return Some(if at_b == 0.0 { b } else { a });
    }
    if (at_a < 0.0) == (at_b < 0.0) {
        return None;
    }
    let mut share = 0.5;
    for _ in 0..200 {
        let x = a + share * (b - a);
        let at_x = f(x);
        let (c, at_c);
        if (at_x < 0.0) == (at_a < 0.0) {
            (c, at_c) = (a, at_a);
        } else {
            (c, at_c) = (b, at_b);
            (b, at_b) = (a, at_a);
        }
        (a, at_a) = (x, at_x);
        let (best, at_best) = if at_a.abs() < at_b.abs() { (a, at_a) } else { (b, at_b) };
        let smallest = 2.0 * f64::EPSILON * best.abs() / (b - a).abs();
        if at_best == 0.0 || smallest.is_nan() || smallest > 0.5 {
            return Some(best);
        }
        let xi = (a - b) / (c - b);
        let phi = (at_a - at_b) / (at_c - at_b);
        share = if phi * phi < xi && (1.0 - phi) * (1.0 - phi) < 1.0 - xi {
            at_a / (at_b - at_a) * at_c / (at_b - at_c)
                + (c - a) / (b - a) * at_a / (at_c - at_a) * at_b / (at_c - at_b)
        } else {
            0.5
        };
        share = clamp(share, smallest, 1.0 - smallest);
    }
    Some(a)
}
