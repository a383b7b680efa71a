//! Setups to try the laws on: usual ones within wide limits, and any finite number at all.

use proptest::prelude::*;
use tailfeather::engine::condor::{Condor, Right};
use tailfeather::engine::position::Position;
use tailfeather::engine::pricing::Market;
use tailfeather::engine::units::{Dollars, Points, Rate, Vol, Years};

/// How often a law is tried. A failing setup is printed in full, so none is kept in a file.
pub fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// Strikes on a grid of 5 points, so that equal ones are common.
fn strike() -> impl Strategy<Value = Points> {
    (400..1600_u32).prop_map(|steps| Points(f64::from(steps) * 5.0))
}

/// A premium on the tick grid.
fn credit() -> impl Strategy<Value = Points> {
    (-400..1600_i32).prop_map(|ticks| Points(f64::from(ticks) * 0.05))
}

/// Any four strikes in any order.
pub fn any_condor() -> impl Strategy<Value = Condor> {
    ([strike(), strike(), strike(), strike()], credit(), 1..20_u32, 0..400_u32).prop_map(
        |(strikes, credit, contracts, fees)| Condor {
            strikes,
            credit,
            multiplier: 100.0,
            contracts: f64::from(contracts),
            fees: Dollars(f64::from(fees) * 0.65),
        },
    )
}

/// Long put ≤ short put ≤ short call ≤ long call.
pub fn ordered_condor() -> impl Strategy<Value = Condor> {
    any_condor().prop_map(|mut condor| {
        condor.strikes.sort_by(|a, b| a.0.total_cmp(&b.0));
        condor
    })
}

/// A market with rates of either sign.
pub fn market() -> impl Strategy<Value = Market> {
    (2500.0..7500.0, -0.02..0.1, -0.01..0.06).prop_map(|(spot, rate, dividend_yield)| Market {
        spot: Points(spot),
        rate: Rate(rate),
        dividend_yield: Rate(dividend_yield),
    })
}

pub fn right() -> impl Strategy<Value = Right> {
    prop_oneof![Just(Right::Put), Just(Right::Call)]
}

/// VIX 5 to 300.
pub fn vol() -> impl Strategy<Value = Vol> {
    (0.05..3.0).prop_map(Vol)
}

/// One minute to three years.
pub fn time() -> impl Strategy<Value = Years> {
    (2e-6_f64.ln()..3.0_f64.ln()).prop_map(|ln: f64| Years(ln.exp()))
}

pub fn position() -> impl Strategy<Value = Position> {
    (any_condor(), [vol(), vol(), vol(), vol()], market()).prop_map(|(condor, vols, market)| Position {
        condor,
        vols,
        rate: market.rate,
        dividend_yield: market.dividend_yield,
    })
}

/// Any finite number: usual, extreme, of either sign.
pub fn any_number() -> impl Strategy<Value = f64> {
    use proptest::num::f64::{NEGATIVE, NORMAL, POSITIVE, SUBNORMAL, ZERO};
    let corners =
        [0.0, -0.0, 1.0, -1.0, 1e308, -1e308, 1e-308, -1e-308, 5e-324, f64::MAX, f64::MIN, 3.0, 5000.0, 100.0];
    prop_oneof![
        4 => proptest::sample::select(corners.to_vec()).boxed(),
        2 => (NORMAL | SUBNORMAL | ZERO | POSITIVE | NEGATIVE).boxed(),
        4 => (-10.0..10.0).boxed(),
        4 => (0.0..10_000.0).boxed(),
    ]
}
