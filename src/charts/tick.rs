//! Ticks at round numbers.

use crate::engine::num;
use crate::model::nice::decade;

/// The most ticks an axis may have.
pub const MOST: usize = 7;

/// Multiples of a round step (1, 2, 2.5 or 5 times a power of ten) from `from` to `to`, both included, at most `most`
/// of them, ascending. Fewer than one step in range, a reversed range or one that is not finite: none.
pub fn ticks(from: f64, to: f64, most: usize) -> Vec<f64> {
    let span = to - from;
    if most == 0 || !span.is_finite() || span <= 0.0 || span < f64::MIN_POSITIVE * 1e6 {
        return Vec::new();
    }
    // One decade lower is enough for seven ticks; the second gives room for more.
    let mut power = decade(span) / 100.0;
    loop {
        for round in &[1.0, 2.0, 2.5, 5.0] {
            let step = round * power;
            let (first, last) = ((from / step - 1e-9).ceil(), (to / step + 1e-9).floor());
            if last - first < most as f64 {
                return (0..)
                    .map(|i| first + f64::from(i))
                    .take_while(|n| *n <= last)
                    .map(|n| tidy(n * step, step))
                    .collect();
            }
        }
        power *= 10.0;
    }
}

/// As many of them as stand so far apart in a room of so many pixels: two at the least.
pub fn fitting(from: f64, to: f64, room: f64, apart: f64) -> Vec<f64> {
    ticks(from, to, num::clamp((room / apart).floor(), 2.0, MOST as f64) as usize)
}

/// The multiple without the dust of multiplying by a fraction: 3 × 0.1 is 0.3.
fn tidy(value: f64, step: f64) -> f64 {
    if step >= 1.0 {
        return value + 0.0;
    }
    let mut digits = 1.0;
    while digits * step < 10.0 {
        digits *= 10.0;
    }
    (value * digits).round() / digits + 0.0
}

/// The least number of the row 1, 1.25, 1.5, 1.75, 2, 2.5, 3, 3.5, 4, 5, 6, 7, 8, 10 times a power of ten that is not
/// below `size`: an end of an axis that stays where it is while what it holds changes a little. 0 for 0 and below.
pub fn round_up(size: f64) -> f64 {
    if size <= 0.0 || !size.is_finite() || size < f64::MIN_POSITIVE * 1e6 {
        return 0.0;
    }
    let power = decade(size);
    const ROW: [f64; 14] = [1.0, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 3.5, 4.0, 5.0, 6.0, 7.0, 8.0, 10.0];
    ROW.iter().map(|round| round * power).find(|end| *end >= size).unwrap_or(size)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(from: f64, to: f64, most: usize, expected: &[f64]) {
        assert_eq!(ticks(from, to, most), expected);
    }

    #[test]
    fn ticks_are_round_and_few() {
        check(4880.0, 6620.0, 7, &[5000.0, 5250.0, 5500.0, 5750.0, 6000.0, 6250.0, 6500.0]);
        check(4880.0, 6620.0, 4, &[5000.0, 5500.0, 6000.0, 6500.0]);
        check(-9000.0, 3000.0, 7, &[-8000.0, -6000.0, -4000.0, -2000.0, 0.0, 2000.0]);
        check(-0.35, 0.35, 7, &[-0.3, -0.2, -0.1, 0.0, 0.1, 0.2, 0.3]);
        check(0.0, 10.0, 3, &[0.0, 5.0, 10.0]);
        check(0.0, 1e9, 3, &[0.0, 5e8, 1e9]);
        assert!(ticks(0.0, 1e300, 7).len() <= 7);
        check(3.0, 3.0, 7, &[]);
        check(3.0, f64::INFINITY, 7, &[]);
    }

    #[test]
    fn an_end_is_rounded_away_from_zero() {
        for (size, expected) in [(2260.0, 2500.0), (7740.0, 8000.0), (0.0, 0.0), (1.0, 1.0), (9.5, 10.0), (0.13, 0.15)]
        {
            assert!((round_up(size) - expected).abs() < 1e-9, "{size}");
        }
    }
}
