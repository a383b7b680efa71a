use super::setups::{any_number, cases};
use proptest::prelude::*;
use tailfeather::engine::condor::{Condor, Right};
use tailfeather::engine::implied::implied_vol;
use tailfeather::engine::margin::reg_t;
use tailfeather::engine::outcome::outcome;
use tailfeather::engine::position::{Greeks, Position};
use tailfeather::engine::pricing::{Market, greeks, price};
use tailfeather::engine::pwl::{Knot, Payoff};
use tailfeather::engine::units::{Days, Dollars, Points, Rate, Vol, Years};
use tailfeather::engine::vix::{expected_move, move_bands};
use tailfeather::engine::vol::Smile;

fn points() -> impl Strategy<Value = Points> {
    any_number().prop_map(Points)
}

fn vol() -> impl Strategy<Value = Vol> {
    any_number().prop_map(Vol)
}

fn market() -> impl Strategy<Value = Market> {
    (any_number(), any_number(), any_number()).prop_map(|(spot, rate, dividend_yield)| Market {
        spot: Points(spot),
        rate: Rate(rate),
        dividend_yield: Rate(dividend_yield),
    })
}

fn condor() -> impl Strategy<Value = Condor> {
    ([points(), points(), points(), points()], points(), any_number(), any_number(), any_number()).prop_map(
        |(strikes, credit, multiplier, contracts, fees)| Condor {
            strikes,
            credit,
            multiplier,
            contracts,
            fees: Dollars(fees),
        },
    )
}

fn finite(greeks: Greeks) -> bool {
    let Greeks { value, delta, gamma, vega, theta, rho } = greeks;
    [value, delta, gamma, vega, theta, rho].into_iter().all(f64::is_finite)
}

proptest! {
    #![proptest_config(cases(2000))]

    #[test]
    fn options(strike in points(), market in market(), vol in vol(), time in any_number(), cost in points()) {
        for right in [Right::Put, Right::Call] {
            let cheap = price(right, strike, &market, vol, Years(time));
            prop_assert!(cheap.0.is_finite() && cheap.0 >= 0.0, "{cheap:?}");
            let got = greeks(right, strike, &market, vol, Years(time));
            prop_assert!(finite(got), "{got:?}");
            for cost in [cost, cheap] {
                if let Ok(vol) = implied_vol(right, strike, &market, Years(time), cost) {
                    prop_assert!(vol.0.is_finite() && vol.0 >= 0.0, "{vol:?}");
                }
            }
        }
    }

    #[test]
    fn condors(condor in condor(), market in market(), vol in vol(), time in any_number()) {
        let payoff = condor.payoff();
        prop_assert!(payoff.knots.iter().all(|knot| knot.at.0.is_finite() && knot.profit.0.is_finite()));
        prop_assert!(payoff.break_evens().iter().all(|at| at.0.is_finite()));
        prop_assert!(condor.return_on_risk().is_none_or(f64::is_finite), "{:?}", condor.return_on_risk());
        let margin = reg_t(&condor);
        prop_assert!(margin.net.0.is_finite() && margin.two_sided_net.0.is_finite());
        prop_assert!(margin.return_on_margin.is_none_or(f64::is_finite));
        let got = outcome(&condor, &market, vol, Years(time));
        for share in [got.profit, got.between_shorts, got.below_long_put, got.above_long_call] {
            prop_assert!((0.0..=1.0).contains(&share), "{got:?}");
        }
        prop_assert!(got.mean.0.is_finite(), "{got:?}");
    }

    #[test]
    fn positions(
        condor in condor(), vols in [vol(), vol(), vol(), vol()], market in market(), spot in points(), left in any_number(),
    ) {
        let position = Position { condor, vols, rate: market.rate, dividend_yield: market.dividend_yield };
        let got = position.greeks(spot, Days(left));
        prop_assert!(finite(got), "{got:?}");
        let profit = position.slice(Days(left)).profit(spot);
        prop_assert!(profit.0.is_finite(), "{profit:?}");
    }

    #[test]
    fn moves_and_smiles(
        market in market(), vol in vol(), time in any_number(), strike in points(), shape in [any_number(), any_number(), any_number()],
    ) {
        let got = expected_move(&market, vol, Years(time));
        let ends = [got.one_sigma, got.plain.0, got.plain.1, got.lognormal.0, got.lognormal.1];
        prop_assert!(ends.iter().all(|end| end.0.is_finite()), "{got:?}");
        let got = move_bands(market.spot, vol, Years(time));
        let ends = [got.one.0, got.two.1, got.one_log.0, got.one_log.1, got.straddle, got.straddle_rule];
        prop_assert!(ends.iter().all(|end| end.0.is_finite()), "{got:?}");
        let [skew, curvature, clip] = shape;
        let smile = Smile { atm: vol, skew, curvature, clip, floor: Vol(0.05) };
        let got = smile.vol(market.spot, strike, Years(time));
        prop_assert!(got.0.is_finite() && got.0 >= 0.05, "{got:?}");
    }

    #[test]
    fn payoffs(knots in proptest::collection::vec((any_number(), any_number()), 0..6), at in any_number()) {
        let knots = knots.into_iter().map(|(at, profit)| Knot { at: Points(at), profit: Dollars(profit) }).collect();
        let payoff = Payoff::new(knots, Dollars(1e-7));
        prop_assert!(payoff.at(Points(at)).0.is_finite());
        prop_assert!(payoff.break_evens().iter().all(|at| at.0.is_finite() && at.0 >= 0.0));
        prop_assert!(payoff.max().0.is_finite() && payoff.min().0.is_finite());
        prop_assert!(payoff.profit_stretches().iter().all(|gain| gain.to.is_none_or(|to| to.0 >= gain.from.0)));
        prop_assert!(payoff.zero_stretches().iter().all(|zero| zero.to.is_none_or(|to| to.0 >= zero.from.0)));
    }
}
