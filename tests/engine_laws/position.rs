use super::setups::{cases, market, position, time};
use proptest::prelude::*;
use tailfeather::engine::condor::Leg;
use tailfeather::engine::pricing::{Market, price};
use tailfeather::engine::units::{Days, Points};

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn a_slice_without_time_is_the_payoff(position in position(), spot in 0.0..12_000.0) {
        prop_assert_eq!(position.slice(Days(0.0)).profit(Points(spot)), position.condor.payoff().at(Points(spot)));
        prop_assert_eq!(position.slice(Days(-1.0)).profit(Points(spot)), position.condor.payoff().at(Points(spot)));
    }

    #[test]
    fn a_slice_is_the_sum_of_its_legs(position in position(), market in market(), time in time()) {
        let market = Market { rate: position.rate, dividend_yield: position.dividend_yield, ..market };
        let left = Days(time.0 * 365.0);
        let legs = Leg::ALL.into_iter().zip(position.condor.strikes).zip(position.vols);
        let points: f64 = legs
            .map(|((leg, strike), vol)| leg.sign() * price(leg.right(), strike, &market, vol, left.years()).0)
            .sum();
        let expected = points * position.condor.scale() + position.condor.net_after_fees().0;
        let got = position.slice(left).profit(market.spot).0;
        let allowed = 1e-9 * position.condor.scale();
        prop_assert!((got - expected).abs() < allowed, "{got} and {expected}");
        let value = position.greeks(market.spot, left).value + position.condor.net_after_fees().0;
        prop_assert!((got - value).abs() < allowed, "{got} and {value}");
    }

    #[test]
    fn value_changes_by_its_greeks(position in position(), market in market(), days in 2.0..400.0) {
        let left = Days(days);
        let here = position.greeks(market.spot, left);
        let at = |shift: f64| position.greeks(market.spot + Points(shift), left).value;
        let step = 0.5;
        let expected = (at(step) - at(-step)) / (2.0 * step);
        prop_assert!((here.delta - expected).abs() < 1e-2 * position.condor.scale(), "{} and {expected}", here.delta);
    }
}
