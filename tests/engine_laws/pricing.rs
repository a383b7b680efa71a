use super::setups::{cases, market, right, time, vol};
use proptest::prelude::*;
use tailfeather::engine::condor::Right;
use tailfeather::engine::implied::{NoVol, implied_vol};
use tailfeather::engine::pricing::{Market, greeks, price};
use tailfeather::engine::units::{Points, Rate, Vol, Years};

/// Strikes near and far.
fn strike(market: &Market, moneyness: f64) -> Points {
    Points(market.spot.0 * moneyness)
}

/// Distance from a double to the next.
fn last_digit(x: f64) -> f64 {
    f64::from_bits(x.abs().to_bits() + 1) - x.abs()
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn call_less_put_is_the_discounted_forward_less_the_strike(
        market in market(), moneyness in 0.3..3.0_f64, vol in vol(), time in time(),
    ) {
        let strike = strike(&market, moneyness);
        let [call, put] = [Right::Call, Right::Put].map(|right| price(right, strike, &market, vol, time).0);
        let spot = market.spot.0 * (-market.dividend_yield.0 * time.0).exp();
        let discounted = strike.0 * (-market.rate.0 * time.0).exp();
        prop_assert!((call - put - (spot - discounted)).abs() < 1e-10);
        prop_assert!(call >= 0.0 && call <= spot * (1.0 + 1e-15) && put >= 0.0 && put <= discounted * (1.0 + 1e-15));
    }

    #[test]
    fn swapping_spot_with_strike_and_rate_with_yield_turns_a_call_into_a_put(
        market in market(), moneyness in 0.3..3.0_f64, vol in vol(), time in time(),
    ) {
        let strike = strike(&market, moneyness);
        let swapped = Market { spot: strike, rate: market.dividend_yield, dividend_yield: market.rate };
        let call = price(Right::Call, strike, &market, vol, time).0;
        let put = price(Right::Put, market.spot, &swapped, vol, time).0;
        prop_assert!((call - put).abs() <= 1e-11 + 1e-11 * call, "{call} and {put}");
    }

    #[test]
    fn more_volatility_never_costs_less(
        right in right(), market in market(), moneyness in 0.3..3.0_f64, low in vol(), more in 0.0..0.5, time in time(),
    ) {
        let strike = strike(&market, moneyness);
        let [cheap, dear] = [low, low + Vol(more)].map(|vol| price(right, strike, &market, vol, time).0);
        prop_assert!(dear >= cheap - 1e-12 * (1.0 + cheap), "{cheap} then {dear}");
    }

    #[test]
    fn a_price_implies_its_volatility(
        right in right(), market in market(), moneyness in 0.3..3.0_f64, vol in vol(), time in time(),
    ) {
        let strike = strike(&market, moneyness);
        let cost = price(right, strike, &market, vol, time);
        // What the last digits of the price leave open, and what those of the inputs do.
        let vega = greeks(right, strike, &market, vol, time).vega;
        let slack = 8.0 * last_digit(cost.0) / vega;
        match implied_vol(right, strike, &market, time, cost) {
            Ok(got) => prop_assert!((got.0 - vol.0).abs() < 1e-10 + slack, "{got:?}, price {cost:?}, slack {slack}"),
            Err(NoVol::AtIntrinsic) => prop_assert!(cost.0 == 0.0 || slack > 0.01, "{cost:?} refused"),
            Err(refusal) => prop_assert!(slack > 0.01, "{cost:?} refused: {refusal:?}"),
        }
    }

    #[test]
    fn greeks_are_the_slopes_of_the_price(
        right in right(), market in market(), score in -4.0..4.0_f64, vol in vol(), days in 1.0..700.0_f64,
    ) {
        // Central differences with Richardson's extrapolation; strikes within four standard deviations.
        let time = Years(days / 365.0);
        let deviation = vol.0 * time.0.sqrt();
        let strike = Points(market.spot.0 * (score * deviation).clamp(-2.0, 2.0).exp());
        let value = |market: &Market, vol: f64, time: f64| price(right, strike, market, Vol(vol), Years(time)).0;
        let slope = |step: f64, at: &dyn Fn(f64) -> f64| {
            let narrow = (at(step) - at(-step)) / (2.0 * step);
            let wide = (at(2.0 * step) - at(-2.0 * step)) / (4.0 * step);
            (4.0 * narrow - wide) / 3.0
        };
        let spot = |shift: f64| Market { spot: market.spot + Points(shift), ..market };
        let got = greeks(right, strike, &market, vol, time);
        let spot_step = market.spot.0 * deviation * 1e-3;
        let slopes = [
            ("delta", got.delta, slope(spot_step, &|h| value(&spot(h), vol.0, time.0)), 1e-6),
            ("gamma", got.gamma * spot_step, slope(spot_step, &|h| {
                greeks(right, strike, &spot(h), vol, time).delta
            }) * spot_step, 1e-8),
            ("vega", got.vega, slope(vol.0 * 1e-3, &|h| value(&market, vol.0 + h, time.0)), 1e-3),
            ("theta", got.theta, -slope(time.0 * 1e-3, &|h| value(&market, vol.0, time.0 + h)), 1e-2),
            ("rho", got.rho, slope(1e-4, &|h| {
                value(&Market { rate: market.rate + Rate(h), ..market }, vol.0, time.0)
            }), 1e-3),
        ];
        prop_assert_eq!(got.value, value(&market, vol.0, time.0));
        for (name, got, expected, absolute) in slopes {
            prop_assert!((got - expected).abs() <= absolute + 1e-6 * expected.abs(), "{name} {got}, slope {expected}");
        }
    }

    #[test]
    fn nothing_left_leaves_the_intrinsic_value(right in right(), market in market(), moneyness in 0.3..3.0) {
        let strike = strike(&market, moneyness);
        let pays = (right.sign() * (market.spot.0 - strike.0)).max(0.0);
        for (vol, time) in [(0.2, 0.0), (3.0, 0.0), (0.0, 0.0)] {
            let got = greeks(right, strike, &market, Vol(vol), Years(time));
            prop_assert_eq!(got.value, pays);
            prop_assert_eq!(got.delta, if pays > 0.0 { right.sign() } else { 0.0 });
            prop_assert_eq!((got.gamma, got.vega), (0.0, 0.0));
        }
        let soon = greeks(right, strike, &market, Vol(0.2), Years(1e-9)).value;
        prop_assert!((soon - pays).abs() < 0.05, "{soon} a moment before {pays}");
    }

    #[test]
    fn prices_outside_the_bounds_are_refused(
        right in right(), market in market(), moneyness in 0.3..3.0_f64, time in time(), beyond in 0.01..100.0,
    ) {
        let strike = strike(&market, moneyness);
        let certain = price(right, strike, &market, Vol(0.0), time).0;
        let most = match right {
            Right::Call => market.spot.0 * (-market.dividend_yield.0 * time.0).exp(),
            Right::Put => strike.0 * (-market.rate.0 * time.0).exp(),
        };
        let ask = |price: f64| implied_vol(right, strike, &market, time, Points(price));
        prop_assert_eq!(ask(certain - beyond), Err(NoVol::BelowIntrinsic));
        prop_assert_eq!(ask(certain), Err(NoVol::AtIntrinsic));
        prop_assert_eq!(ask(most + beyond), Err(NoVol::AboveMaximum));
    }
}

/// Prices near the most an option can have, and strikes that discounting makes small: bisected at fifty digits.
#[test]
fn a_price_near_the_largest_implies_its_volatility() {
    #[track_caller]
    fn check(right: Right, [spot, strike, days, rate, dividend_yield]: [f64; 5], price: f64, expected: f64) {
        let market = Market { spot: Points(spot), rate: Rate(rate), dividend_yield: Rate(dividend_yield) };
        let got = implied_vol(right, Points(strike), &market, Years(days / 365.0), Points(price));
        assert!(got.is_ok_and(|vol| (vol.0 / expected - 1.0).abs() < 1e-10), "{got:?}, not {expected}");
    }
    check(Right::Call, [100.0, 1.83, 1826.0, 0.02, 0.0], 99.994_320_898_158_02, 3.105_679_546_318_636);
    check(Right::Call, [100.0, 250.943, 1826.0, 0.02, 0.0], 99.84, 2.925_480_789_804_984);
    check(Right::Put, [5000.0, 733.035, 10_957.0, 0.0, 0.0], 728.3, 1.100_034_212_646_827);
    check(Right::Put, [5000.0, 1500.0, 45.0, 0.045, 0.013], 1486.2, 17.560_764_452_914_057);
    check(Right::Put, [5000.0, 11_127_633_000.0, 10_957.0, 0.3, 0.013], 1_365_244.084_249_205_2, 1.079_592_099_699_96);
}
