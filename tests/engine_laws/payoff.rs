use super::setups::{any_condor, cases, ordered_condor};
use proptest::prelude::*;
use tailfeather::engine::condor::{Condor, Leg, Right, net_credit};
use tailfeather::engine::margin::reg_t;
use tailfeather::engine::units::{Dollars, Points};

/// Rounding of a few thousand points times a few thousand dollars a point.
const CENT: f64 = 1e-5;

/// Σ of the four legs, written out a second time.
fn sum_of_legs(condor: &Condor, settlement: f64) -> f64 {
    let mut points = condor.credit.0;
    for (leg, strike) in Leg::ALL.into_iter().zip(condor.strikes) {
        points += match leg.right() {
            Right::Put if settlement < strike.0 => leg.sign() * (strike.0 - settlement),
            Right::Call if settlement > strike.0 => leg.sign() * (settlement - strike.0),
            _ => 0.0,
        };
    }
    points * condor.multiplier * condor.contracts - condor.fees.0
}

/// The condor whose profit is the loss of this one.
fn opposite(condor: &Condor) -> Condor {
    let [long_put, short_put, short_call, long_call] = condor.strikes;
    Condor {
        strikes: [short_put, long_put, long_call, short_call],
        credit: -condor.credit,
        fees: -condor.fees,
        ..*condor
    }
}

/// Every strike and settlement reflected at a level: puts become calls.
fn reflected(condor: &Condor, level: f64) -> Condor {
    let [k1, k2, k3, k4] = condor.strikes.map(|strike| Points(2.0 * level - strike.0));
    Condor { strikes: [k4, k3, k2, k1], ..*condor }
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn is_the_sum_of_its_legs(condor in any_condor(), settlement in 0.0..12_000.0) {
        let payoff = condor.payoff();
        for at in condor.strikes.map(|strike| strike.0).into_iter().chain([0.0, settlement, 1e6]) {
            let (got, expected) = (payoff.at(Points(at)).0, sum_of_legs(&condor, at));
            prop_assert!((got - expected).abs() < CENT, "{got} at {at}, the legs give {expected}");
        }
    }

    #[test]
    fn spans_the_wider_wing(condor in ordered_condor()) {
        let payoff = condor.payoff();
        let span = payoff.max() - payoff.min();
        let wider = condor.put_width().0.max(condor.call_width().0) * condor.scale();
        prop_assert!((span.0 - wider).abs() < CENT);
        prop_assert!((reg_t(&condor).gross.0 - wider).abs() < CENT);
        if condor.fees.0 == 0.0 && condor.credit.0 * condor.scale() <= wider {
            prop_assert!((reg_t(&condor).net.0 + payoff.min().0).abs() < CENT, "margin covers the loss");
        }
    }

    #[test]
    fn break_evens_are_where_it_changes_sign(condor in any_condor()) {
        let payoff = condor.payoff();
        let break_evens = payoff.break_evens();
        prop_assert!(break_evens.is_sorted());
        for at in break_evens {
            prop_assert!(payoff.at(at).0.abs() < CENT);
            let (below, above) = (payoff.at(at - Points(0.001)).0, payoff.at(at + Points(0.001)).0);
            prop_assert!(below * above < 0.0, "{below} below and {above} above {at:?}");
        }
    }

    #[test]
    fn every_settlement_is_gain_zero_or_loss(condor in any_condor(), settlement in 0.0..12_000.0) {
        let payoff = condor.payoff();
        let inside = |at: f64, stretch: &tailfeather::engine::pwl::Stretch| {
            stretch.from.0 <= at && stretch.to.is_none_or(|to| at <= to.0)
        };
        let corners = payoff.knots.iter().map(|knot| knot.at.0);
        for at in corners.chain([settlement]) {
            let profit = payoff.at(Points(at)).0;
            let (gains, zeros) = (payoff.profit_stretches(), payoff.zero_stretches());
            if profit > 1e-3 {
                prop_assert!(gains.iter().any(|stretch| inside(at, stretch)), "{profit} at {at} is no gain");
            } else if profit < -1e-3 {
                prop_assert!(!gains.iter().chain(&zeros).any(|stretch| inside(at, stretch)));
            }
        }
        for stretch in payoff.zero_stretches() {
            prop_assert_eq!(payoff.at(stretch.from), Dollars(0.0));
            prop_assert_eq!(payoff.at(stretch.to.unwrap_or(Points(1e6))), Dollars(0.0));
        }
    }

    #[test]
    fn the_opposite_position_gains_what_this_one_loses(condor in any_condor()) {
        let (payoff, opposite) = (condor.payoff(), opposite(&condor).payoff());
        for (knot, other) in payoff.knots.iter().zip(&opposite.knots) {
            prop_assert!((knot.profit.0 + other.profit.0).abs() < CENT);
        }
        prop_assert_eq!(payoff.zero_stretches(), opposite.zero_stretches());
        prop_assert_eq!(payoff.break_evens().len(), opposite.break_evens().len());
    }

    #[test]
    fn reflects_with_its_strikes(condor in any_condor(), settlement in 0.0..12_000.0) {
        let mirror = reflected(&condor, 8_000.0).payoff();
        let payoff = condor.payoff();
        let (got, expected) = (mirror.at(Points(16_000.0 - settlement)), payoff.at(Points(settlement)));
        prop_assert!((got.0 - expected.0).abs() < CENT);
        let mut back: Vec<f64> = mirror.break_evens().iter().map(|at| 16_000.0 - at.0).collect();
        back.reverse();
        let there = payoff.break_evens();
        prop_assert_eq!(back.len(), there.len());
        for (back, there) in back.iter().zip(there) {
            prop_assert!((back - there.0).abs() < 1e-7);
        }
    }
}

#[test]
fn decimal_premiums_make_a_decimal_credit() {
    #[track_caller]
    fn check(premiums: [f64; 4], expected: f64) {
        let credit = net_credit(premiums.map(Points)).0;
        assert!(credit == expected && (credit != 0.0 || credit.is_sign_positive()), "{credit}, not {expected}");
    }
    // 18.2 + 5.3 − 12.2 in doubles is 11.300000000000001, 1588.1 − 1583.2 is 4.899999999999864.
    check([24.0, 29.3, 18.2, 12.2], 11.3);
    check([0.0, 0.0, 1588.1, 1583.2], 4.9);
    check([0.3, 0.1, 0.2, 0.0], 0.0);
    check([0.0, 1e-10, 0.0, 0.0], 1e-10);
}
