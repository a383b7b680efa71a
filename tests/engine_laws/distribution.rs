use super::setups::{any_condor, cases, market, ordered_condor, time, vol};
use proptest::prelude::*;
use tailfeather::engine::condor::Condor;
use tailfeather::engine::num::{exp, normal_pdf, sqrt};
use tailfeather::engine::outcome::{Settlement, outcome};
use tailfeather::engine::pwl::Stretch;
use tailfeather::engine::units::{Dollars, Points, Vol, Years};
use tailfeather::engine::vix::expected_move;

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn probabilities_are_shares_of_one(
        condor in ordered_condor(), market in market(), vol in vol(), time in time(),
    ) {
        let got = outcome(&condor, &market, vol, time);
        let apart = got.below_long_put + got.between_shorts + got.above_long_call;
        prop_assert!((0.0..=1.0 + 1e-15).contains(&apart), "{apart}");
        prop_assert!((0.0..=1.0).contains(&got.profit));
        let payoff = condor.payoff();
        prop_assert!(got.mean.0 <= payoff.max().0 + 1e-4 && got.mean.0 >= payoff.min().0 - 1e-4);
    }

    #[test]
    fn a_position_and_its_opposite_share_all_outcomes(
        condor in any_condor(), market in market(), vol in vol(), time in time(),
    ) {
        let [long_put, short_put, short_call, long_call] = condor.strikes;
        let opposite = Condor {
            strikes: [short_put, long_put, long_call, short_call],
            credit: -condor.credit,
            fees: -condor.fees,
            ..condor
        };
        let here = outcome(&condor, &market, vol, time);
        let there = outcome(&opposite, &market, vol, time);
        prop_assert!((here.mean.0 + there.mean.0).abs() < 1e-6);
        if condor.payoff().zero_stretches().is_empty() {
            prop_assert!((here.profit + there.profit - 1.0).abs() < 1e-12, "{} and {}", here.profit, there.profit);
        } else {
            prop_assert!(here.profit + there.profit <= 1.0 + 1e-12);
        }
    }

    #[test]
    fn stretches_that_meet_share_all_settlements(
        condor in any_condor(), market in market(), vol in vol(), time in time(),
    ) {
        // Where the expiry line stays at a level, and all the rest.
        let (payoff, settlement) = (condor.payoff(), Settlement::new(&market, vol, time));
        for level in [payoff.max(), payoff.min()] {
            let (level, mut from, mut rest) = (payoff.level_at(level), Points(0.0), Vec::new());
            for place in &level {
                rest.push(Stretch { from, to: Some(place.from) });
                from = place.to.unwrap_or(Points(f64::MAX));
            }
            rest.push(Stretch { from, to: None });
            let (here, elsewhere) = (settlement.within(&level), settlement.within(&rest));
            prop_assert!((0.0..=1.0).contains(&here));
            prop_assert!((here + elsewhere - 1.0).abs() < 1e-12, "{here} and {elsewhere}");
        }
    }

    #[test]
    fn counting_settlements_gives_the_same(
        condor in any_condor(), market in market(), vol in 0.05..0.8, days in 1.0..400.0,
    ) {
        // The settlement's logarithm in narrow steps, each weighted by its density.
        let (vol, time) = (Vol(vol), Years(days / 365.0));
        let payoff = condor.payoff();
        let deviation = vol.0 * sqrt(time.0);
        let drift = (market.rate.0 - market.dividend_yield.0 - 0.5 * vol.0 * vol.0) * time.0;
        let step = 0.002;
        let best = payoff.level_at(payoff.max());
        let (mut in_profit, mut at_best, mut mean) = (0.0, 0.0, 0.0);
        for i in -4500..=4500_i32 {
            let z = f64::from(i) * step;
            let profit = payoff.at(Points(market.spot.0 * exp(drift + deviation * z)));
            let weight = normal_pdf(z) * step;
            mean += profit.0 * weight;
            in_profit += if profit > Dollars(1e-6) { weight } else { 0.0 };
            at_best += if payoff.max().0 - profit.0 <= payoff.zero.0 { weight } else { 0.0 };
        }
        let settlement = Settlement::new(&market, vol, time);
        prop_assert!((settlement.within(&best) - at_best).abs() < 0.004, "{best:?} counted {at_best}");
        let got = outcome(&condor, &market, vol, time);
        prop_assert!((got.profit - in_profit).abs() < 0.004, "{} counted {in_profit}", got.profit);
        let allowed = 1e-5 * condor.scale() * market.spot.0;
        prop_assert!((got.mean.0 - mean).abs() < allowed, "{:?} counted {mean}", got.mean);
    }

    #[test]
    fn a_certain_settlement_has_certain_outcomes(condor in any_condor(), market in market()) {
        for (vol, time) in [(0.2, 0.0), (0.0, 0.0)] {
            let got = outcome(&condor, &market, Vol(vol), Years(time));
            let profit = condor.payoff().at(market.spot);
            prop_assert_eq!(got.profit, if profit.0 > 0.0 { 1.0 } else { 0.0 });
            prop_assert!((got.mean.0 - profit.0).abs() < 1e-5);
            prop_assert_eq!(expected_move(&market, Vol(vol), Years(time)).one_sigma, Points(0.0));
        }
    }
}
