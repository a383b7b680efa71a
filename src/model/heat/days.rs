//! Times to expiry that are read at a glance.

use crate::engine::units::Days;

/// From so many days to expiry up, the shares of it are whole days.
const WHOLE_DAYS: f64 = 9.0;
/// Grids of the shares of a nearer expiry: from so many days left up, so many steps a day. Each begins where two
/// neighbouring shares are too far apart to meet on it.
const STEPS: [(f64, f64); 4] = [(1.0, 4.0), (1.0 / 24.0, 48.0), (10.0 / 1_440.0, 288.0), (2.0 / 1_440.0, 1_440.0)];

/// A share of the time to expiry on a grid that is read at a glance: whole days, then quarters of a day, half hours,
/// five minutes, minutes; exact below two minutes. Different shares stay different, and in their order.
pub(in crate::model) fn share_of_days(days: Days, share: f64) -> Days {
    let left = days.0 * share;
    let step = match STEPS.iter().find(|(from, _)| left >= *from) {
        _ if share >= 1.0 => return days,
        _ if days.0 >= WHOLE_DAYS => 1.0,
        Some((_, steps)) => *steps,
        None => return Days(left),
    };
    Days((left * step).round() / step)
}

/// The step in which a chosen date is moved: the widest grid on which the page's own dates may stand that has a few
/// places before expiry; below nine days quarters of a day at most.
pub fn step_of_days(days: Days) -> Days {
    let grids = STEPS.iter().map(|(_, steps)| 1.0 / steps);
    let step = if days.0 >= WHOLE_DAYS { Some(1.0) } else { grids.into_iter().find(|step| 4.0 * step <= days.0) };
    step.map_or(days * 0.125, Days)
}

#[cfg(test)]
mod tests {
    use super::super::DATES;
    use super::*;

    #[test]
    fn shares_of_days() {
        let shares = |days: f64| DATES.map(|share| share_of_days(Days(days), share).0);
        assert_eq!(shares(45.0), [45.0, 30.0, 20.0, 10.0, 5.0, 0.0]);
        assert_eq!(shares(7.0), [7.0, 4.75, 3.0, 1.5, 18.5 / 24.0, 0.0]);
        assert_eq!(shares(1.0).map(|left| left * 24.0), [24.0, 16.0, 10.5, 5.5, 2.5, 0.0]);
        assert_eq!(shares(6.5 / 24.0).map(|left| left * 24.0), [6.5, 4.5, 3.0, 1.5, 0.75, 0.0]);
        assert_eq!(shares(1.0 / 24.0).map(|left| (left * 1_440.0).round()), [60.0, 40.0, 25.0, 15.0, 7.0, 0.0]);
    }

    #[test]
    fn steps_of_days() {
        let step = |days: f64| step_of_days(Days(days)).0;
        assert_eq!([45.0, 9.0, 8.0, 1.0].map(step), [1.0, 1.0, 0.25, 0.25]);
        assert_eq!([0.99, 6.5 / 24.0, 1.0 / 24.0].map(step), [1.0 / 48.0, 1.0 / 48.0, 1.0 / 288.0]);
        assert_eq!([10.0, 2.0].map(|minutes| step(minutes / 1_440.0)), [1.0 / 1_440.0, 0.25 / 1_440.0]);
    }

    #[test]
    fn shares_of_days_never_meet() {
        let mut days = 0.0006;
        while days < 40.0 {
            let shares = DATES.map(|share| share_of_days(Days(days), share).0);
            assert!(shares.is_sorted_by(|a, b| a > b), "{days}: {shares:?}");
            let near = |share: f64, left: f64| (left - days * share).abs() <= 0.34 * days * share;
            assert!(DATES.iter().zip(shares).all(|(share, left)| near(*share, left)), "{days}: {shares:?}");
            days *= 1.001;
        }
    }
}
