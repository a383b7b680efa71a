//! Round numbers: for the ends of what figures show, for steps, for strikes.

/// The power of ten at a positive number or below it.
pub fn decade(value: f64) -> f64 {
    let mut unit = 1.0;
    // Bounded: a double has no more than some 330 powers of ten on either side of 1.
    for _ in 0..400 {
        if value >= 10.0 * unit {
            unit *= 10.0;
        } else if value < unit {
            unit /= 10.0;
        } else {
            break;
        }
    }
    unit
}

/// The round number nearest to a positive one by ratio: 1, 2, 2.5 or 5 times a power of ten.
pub(super) fn nice(value: f64) -> f64 {
    let unit = decade(value);
    // Geometric midpoints between 1, 2, 2.5, 5 and 10.
    let ratio = value / unit;
    let round = [(1.414, 1.0), (2.236, 2.0), (3.536, 2.5), (7.071, 5.0)];
    round.iter().find(|(below, _)| ratio < *below).map_or(10.0, |(_, nice)| *nice) * unit
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn round_steps() {
        #[track_caller]
        fn check(value: f64, expected: f64) {
            assert!((nice(value) / expected - 1.0).abs() < 1e-12, "{value}: {} for {expected}", nice(value));
        }
        check(1.0, 1.0);
        check(175.0, 200.0);
        check(198.4, 200.0);
        check(0.034, 0.025);
        check(0.036, 0.05);
        check(8.0, 10.0);
        check(1e-9, 1e-9);
        check(3e6, 2.5e6);
    }
}
