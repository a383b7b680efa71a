//! Shapes of payoff a reader can build, with their break-evens, stretches and extremes.

use tailfeather::engine::condor::Condor;
use tailfeather::engine::pwl::{Knot, Payoff, Stretch};
use tailfeather::engine::units::{Dollars, Points};

/// What a payoff of one contract has, in points and dollars.
struct Expected<'a> {
    break_evens: &'a [f64],
    zeros: &'a [(f64, Option<f64>)],
    gains: &'a [(f64, Option<f64>)],
    /// Smallest and largest profit.
    range: (f64, f64),
}

#[track_caller]
fn check(payoff: &Payoff, expected: Expected) {
    let ends = |stretches: Vec<Stretch>| -> Vec<(f64, Option<f64>)> {
        stretches.iter().map(|stretch| (tidy(stretch.from.0), stretch.to.map(|to| tidy(to.0)))).collect()
    };
    let break_evens: Vec<f64> = payoff.break_evens().iter().map(|at| tidy(at.0)).collect();
    assert_eq!(break_evens, expected.break_evens, "break-evens");
    assert_eq!(ends(payoff.zero_stretches()), expected.zeros, "stretches of zero");
    assert_eq!(ends(payoff.profit_stretches()), expected.gains, "stretches of profit");
    assert_eq!((tidy(payoff.min().0), tidy(payoff.max().0)), expected.range, "smallest and largest");
}

/// To the millionth, which is far coarser than rounding and far finer than a tick.
fn tidy(x: f64) -> f64 {
    (x * 1e6).round() / 1e6
}

#[track_caller]
fn check_condor(strikes: [f64; 4], credit: f64, fees: f64, expected: Expected) {
    let condor = Condor {
        strikes: strikes.map(Points),
        credit: Points(credit),
        multiplier: 100.0,
        contracts: 1.0,
        fees: Dollars(fees),
    };
    check(&condor.payoff(), expected);
}

const NEVER: &[(f64, Option<f64>)] = &[];

#[test]
fn two_break_evens() {
    check_condor(
        [5600.0, 5650.0, 6350.0, 6400.0],
        11.3,
        0.0,
        Expected {
            break_evens: &[5638.7, 6361.3],
            zeros: NEVER,
            gains: &[(5638.7, Some(6361.3))],
            range: (-3870.0, 1130.0),
        },
    );
}

#[test]
fn fees_draw_the_break_evens_in() {
    check_condor(
        [5600.0, 5650.0, 6350.0, 6400.0],
        11.3,
        30.0,
        Expected {
            break_evens: &[5639.0, 6361.0],
            zeros: NEVER,
            gains: &[(5639.0, Some(6361.0))],
            range: (-3900.0, 1100.0),
        },
    );
}

#[test]
fn a_credit_above_both_widths_always_gains() {
    check_condor(
        [5600.0, 5610.0, 6350.0, 6360.0],
        12.0,
        0.0,
        Expected { break_evens: &[], zeros: NEVER, gains: &[(0.0, None)], range: (200.0, 1200.0) },
    );
}

#[test]
fn a_credit_equal_to_both_widths_leaves_zero_outside() {
    check_condor(
        [5600.0, 5610.0, 6350.0, 6360.0],
        10.0,
        0.0,
        Expected {
            break_evens: &[],
            zeros: &[(0.0, Some(5600.0)), (6360.0, None)],
            gains: &[(5600.0, Some(6360.0))],
            range: (0.0, 1000.0),
        },
    );
}

#[test]
fn no_credit_leaves_zero_between_the_shorts() {
    // What 9.4 + 9.3 − 8.7 − 10.0 gives in binary fractions.
    check_condor(
        [4890.0, 4900.0, 5120.0, 5130.0],
        9.4 + 9.3 - 8.7 - 10.0,
        0.0,
        Expected { break_evens: &[], zeros: &[(4900.0, Some(5120.0))], gains: NEVER, range: (-1000.0, 0.0) },
    );
}

#[test]
fn a_peak_that_touches_zero_is_no_break_even() {
    check_condor(
        [4900.0, 5000.0, 5000.0, 5100.0],
        0.0,
        0.0,
        Expected { break_evens: &[], zeros: NEVER, gains: NEVER, range: (-10_000.0, 0.0) },
    );
}

#[test]
fn a_valley_that_touches_zero_divides_the_gain() {
    check_condor(
        [5000.0, 4900.0, 5100.0, 5000.0],
        0.0,
        0.0,
        Expected {
            break_evens: &[],
            zeros: NEVER,
            gains: &[(0.0, Some(5000.0)), (5000.0, None)],
            range: (0.0, 10_000.0),
        },
    );
}

#[test]
fn a_bought_condor_loses_in_the_middle() {
    check_condor(
        [5650.0, 5600.0, 6400.0, 6350.0],
        -11.3,
        0.0,
        Expected {
            break_evens: &[5638.7, 6361.3],
            zeros: NEVER,
            gains: &[(0.0, Some(5638.7)), (6361.3, None)],
            range: (-1130.0, 3870.0),
        },
    );
}

#[test]
fn four_equal_strikes_are_the_credit_alone() {
    check_condor(
        [5000.0; 4],
        1.5,
        0.0,
        Expected { break_evens: &[], zeros: NEVER, gains: &[(0.0, None)], range: (150.0, 150.0) },
    );
    check_condor(
        [5000.0; 4],
        0.0,
        0.0,
        Expected { break_evens: &[], zeros: &[(0.0, None)], gains: NEVER, range: (0.0, 0.0) },
    );
}

#[test]
fn a_strike_at_zero_never_pays() {
    check_condor(
        [0.0, 50.0, 6350.0, 6400.0],
        10.0,
        0.0,
        Expected {
            break_evens: &[40.0, 6360.0],
            zeros: NEVER,
            gains: &[(40.0, Some(6360.0))],
            range: (-4000.0, 1000.0),
        },
    );
}

#[test]
fn a_payoff_holds_beyond_its_outermost_knots() {
    let knot = |at, profit| Knot { at: Points(at), profit: Dollars(profit) };
    check(
        &Payoff::new(vec![knot(100.0, -500.0), knot(150.0, 500.0)], Dollars(1e-7)),
        Expected { break_evens: &[125.0], zeros: NEVER, gains: &[(125.0, None)], range: (-500.0, 500.0) },
    );
    check(
        &Payoff::new(Vec::new(), Dollars(0.0)),
        Expected { break_evens: &[], zeros: &[(0.0, None)], gains: NEVER, range: (0.0, 0.0) },
    );
}
