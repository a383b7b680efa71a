//! The zeros and the lowest point of a profit along the map, which is smooth between its kinks.

use super::super::num::zero;
use super::super::order::order;

/// Samples between two kinks.
const STEPS: usize = 12;
/// A sample: where, and the profit there.
type Sample = (f64, f64);

/// What a scan found.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Crossings {
    /// Where the profit is zero or jumps over zero, ascending; of a stretch of zero, its ends.
    pub zeros: Vec<f64>,
    /// Where it is lowest, and how low.
    pub lowest: Sample,
}

/// Scans a profit from the first kink to the last; kinks ascend. Between two of them the profit is smooth and bends a
/// few times at most; at a kink it may jump, and has there the value of the part below.
///
/// Zeros are worked out to the last digits. Two close together are found by the turn between them.
pub(super) fn crossings(kinks: &[f64], profit: &dyn Fn(f64) -> f64) -> Crossings {
    let start = kinks.first().copied().unwrap_or_default();
    let mut last = (start, profit(start));
    let mut found = Crossings { zeros: Vec::new(), lowest: last };
    for (low, high) in kinks.iter().zip(kinks.iter().skip(1)) {
        // The first sample lies just above the kink, past a jump.
        let first = low * (1.0 + 4.0 * f64::EPSILON) + f64::MIN_POSITIVE;
        if first >= *high {
            continue;
        }
        let step = (high - first) / STEPS as f64;
        let at = |x: f64| (x, profit(x));
        // A probe just inside each end stands for the slope there.
        let near = 1e-3 * step;
        let mut samples = [last; STEPS + 3];
        for (i, sample) in samples.iter_mut().enumerate() {
            *sample = at(match i {
                0 => first,
                1 => first + near,
                i if i <= STEPS => first + step * (i as f64 - 1.0),
                i if i == STEPS + 1 => high - near,
                _ => *high,
            });
            found.step(last, *sample, profit);
            last = *sample;
        }
        for turn in samples.windows(3) {
            if let [left, middle, right] = turn {
                found.turn(*left, *middle, *right, profit);
            }
        }
    }
    ascending(&mut found.zeros);
    found
}

/// Puts levels in order and keeps one of those that are the same but for rounding.
pub(super) fn ascending(levels: &mut Vec<f64>) {
    order(levels, |a, b| a < b);
    levels.dedup_by(|b, a| (*b - *a).abs() <= 1e-12 * a.abs());
}

impl Crossings {
    /// Takes the zeros between two neighbours.
    fn step(&mut self, last: Sample, next: Sample, profit: &dyn Fn(f64) -> f64) {
        if next.1 < self.lowest.1 {
            self.lowest = next;
        }
        if (last.1 == 0.0) != (next.1 == 0.0) {
            self.zeros.push(if last.1 == 0.0 { last.0 } else { next.0 });
        } else if last.1 * next.1 < 0.0 {
            self.zeros.extend(zero(last.0, next.0, profit));
        }
    }

    /// Looks into a turn between three neighbours: for two zeros if it bends towards zero, and for the lowest point.
    fn turn(&mut self, left: Sample, middle: Sample, right: Sample, profit: &dyn Fn(f64) -> f64) {
        let bends =
            |sign: f64| sign * middle.1 > 0.0 && sign * middle.1 < sign * left.1 && sign * middle.1 < sign * right.1;
        let dips = middle.1 <= left.1 && middle.1 <= right.1 && (middle.1 < left.1 || middle.1 < right.1);
        if bends(1.0) || (dips && middle.1 <= self.lowest.1) {
            let low = self.sink(left, middle, right, 1.0, profit);
            if low.1 < self.lowest.1 {
                self.lowest = low;
            }
        } else if bends(-1.0) {
            self.sink(left, middle, right, -1.0, profit);
        }
    }

    /// The lowest point of sign × profit between two neighbours, by golden section; takes the zeros on both sides where
    /// it lies beyond zero and they do not.
    fn sink(&mut self, left: Sample, middle: Sample, right: Sample, sign: f64, profit: &dyn Fn(f64) -> f64) -> Sample {
        const GOLDEN: f64 = 0.618_033_988_749_894_9;
        let (mut low, mut high) = (left.0, right.0);
        let at = |x: f64| (x, profit(x));
        let mut inner = at(high - GOLDEN * (high - low));
        let mut outer = at(low + GOLDEN * (high - low));
        let mut best = middle;
        for _ in 0..40 {
            if sign * inner.1 < sign * outer.1 {
                (high, outer) = (outer.0, inner);
                inner = at(high - GOLDEN * (high - low));
            } else {
                (low, inner) = (inner.0, outer);
                outer = at(low + GOLDEN * (high - low));
            }
            for next in [inner, outer] {
                if sign * next.1 < sign * best.1 {
                    best = next;
                }
            }
        }
        if sign * best.1 < 0.0 && sign * middle.1 > 0.0 {
            self.zeros.extend(zero(left.0, best.0, profit));
            self.zeros.extend(zero(best.0, right.0, profit));
        }
        best
    }
}

#[cfg(test)]
mod tests {
    use super::crossings;

    #[track_caller]
    fn check(kinks: &[f64], profit: &dyn Fn(f64) -> f64, zeros: &[f64], lowest: (f64, f64)) {
        let found = crossings(kinks, profit);
        assert_eq!(found.zeros.len(), zeros.len(), "{found:?}");
        for (got, expected) in found.zeros.iter().zip(zeros) {
            assert!((got - expected).abs() < 1e-9 * (1.0 + expected.abs()), "{found:?}");
        }
        assert!((found.lowest.0 - lowest.0).abs() < 1e-5, "{found:?}");
        assert!((found.lowest.1 - lowest.1).abs() < 1e-9 * (1.0 + lowest.1.abs()), "{found:?}");
    }

    #[test]
    fn zeros_close_together_are_two() {
        let dip = |at: f64, depth: f64| move |x: f64| (x - at) * (x - at) - depth;
        check(&[0.0, 12.0], &dip(5.43, 1e-4), &[5.42, 5.44], (5.43, -1e-4));
        check(&[0.0, 12.0], &dip(5.43, -1e-4), &[], (5.43, 1e-4));
        // In the first and in the last part, next to an end.
        check(&[0.0, 12.0], &dip(0.3, 0.01), &[0.2, 0.4], (0.3, -0.01));
        check(&[0.0, 12.0], &dip(11.7, 0.01), &[11.6, 11.8], (11.7, -0.01));
        let bump = |x: f64| 0.01 - (x - 5.43) * (x - 5.43);
        check(&[0.0, 12.0], &bump, &[5.33, 5.53], (12.0, 0.01 - 6.57 * 6.57));
    }

    #[test]
    fn a_jump_over_zero_is_one() {
        let jump = |x: f64| if x <= 3.0 { -1.0 - x } else { 2.0 + x };
        check(&[0.0, 3.0, 10.0], &jump, &[3.0], (3.0, -4.0));
    }

    #[test]
    fn a_stretch_of_zero_has_its_ends() {
        let flat = |x: f64| if x < 2.0 { x - 2.0 } else { (x - 5.0_f64).max(0.0) };
        check(&[0.0, 2.0, 5.0, 9.0], &flat, &[2.0, 5.0], (0.0, -2.0));
        check(&[2.0, 5.0], &flat, &[], (2.0, 0.0));
        check(&[5.0, 9.0], &flat, &[5.0], (5.0, 0.0));
    }

    #[test]
    fn a_range_of_one_point() {
        check(&[4.0], &|x| x - 6.0, &[], (4.0, -2.0));
    }
}
