//! Plans and layers to try the laws of the hedge on.

use super::setups::{market, ordered_condor};
use proptest::prelude::*;
use tailfeather::engine::hedge::layer::{Instrument, Layer, Side, Signal, Size, Strike, Trigger};
use tailfeather::engine::hedge::markets::Markets;
use tailfeather::engine::hedge::plan::Plan;
use tailfeather::engine::position::Position;
use tailfeather::engine::pricing::Market;
use tailfeather::engine::units::{Days, Dollars, Points, Rate, Vol};
use tailfeather::engine::vix::{Shape, VixModel};
use tailfeather::engine::vol::Smile;

pub fn shape() -> impl Strategy<Value = Shape> {
    prop_oneof![
        (0.3..2.0, 0.0..0.1, 0.3..2.0).prop_map(|(a, b, c)| Shape::Quadratic {
            a,
            b,
            c,
            floor: Points(9.0),
            cap: Points(150.0)
        }),
        (1.0..6.0, 1.0..6.0).prop_map(|(down, up)| Shape::Power { down, up }),
    ]
}

pub fn markets() -> impl Strategy<Value = Markets> {
    let model = (12.0..30.0, 0.5..10.0, 0.3..2.0).prop_map(|(theta, kappa, xi)| VixModel {
        theta: Points(theta),
        kappa: Rate(kappa),
        xi: Vol(xi),
        rate: Rate(0.03),
    });
    (market(), 10.0..50.0, model).prop_map(|(spx, vix, model)| Markets {
        spx,
        vix: Points(vix),
        model,
        smile: Smile { atm: Vol(vix * 0.0094), skew: -0.13, curvature: 0.02, clip: 3.0, floor: Vol(0.05) },
    })
}

pub fn plan() -> impl Strategy<Value = Plan> {
    (ordered_condor(), markets(), shape(), 1.0..90.0, 0.0..120.0).prop_map(|(condor, markets, shape, days, horizon)| {
        let Market { spot, rate, dividend_yield } = markets.spx;
        Plan {
            position: Position { condor, vols: [0.22, 0.2, 0.15, 0.14].map(Vol), rate, dividend_yield },
            days: Days(days),
            markets,
            shape,
            horizon: Days(horizon),
            range: (spot * 0.55, spot * 1.25),
        }
    })
}

fn strike() -> impl Strategy<Value = Strike> {
    prop_oneof![
        (10.0..60.0).prop_map(|level| Strike::Level(Points(level))),
        (2000.0..7000.0).prop_map(|level| Strike::Level(Points(level))),
        (0.05..0.9).prop_map(Strike::Delta),
    ]
}

fn trigger() -> impl Strategy<Value = Trigger> {
    prop_oneof![
        3 => Just(Trigger::Standing),
        2 => (10.0..90.0).prop_map(|vix| Trigger::Vix(Points(vix))),
        2 => (0.0..0.4).prop_map(Trigger::Drawdown),
        1 => Just(Trigger::ShortPut),
        1 => Just(Trigger::BreakEven),
        1 => any::<bool>().prop_map(|is_on| Trigger::Signal(Signal::Macd, is_on)),
    ]
}

fn size() -> impl Strategy<Value = Size> {
    prop_oneof![
        3 => (0..9_u32).prop_map(|contracts| Size::Contracts(f64::from(contracts))),
        1 => (0.1..2.0).prop_map(|share| Size::DeltaShare { side: Side::Net, share }),
        1 => (0.1..2.0).prop_map(|share| Size::DeltaShare { side: Side::PutSide, share }),
        1 => (0.0..20_000.0).prop_map(|money| Size::Budget(Dollars(money))),
    ]
}

fn instrument() -> impl Strategy<Value = Instrument> {
    prop_oneof![
        Just(Instrument::VixCall),
        strike().prop_map(|short| Instrument::VixCallSpread { short }),
        Just(Instrument::VixFuture),
        Just(Instrument::MiniFuture),
        (0.2..1.0).prop_map(|beta| Instrument::VolEtf { beta }),
        Just(Instrument::SpxPut),
        strike().prop_map(|short| Instrument::SpxPutSpread { short }),
    ]
}

pub fn layer() -> impl Strategy<Value = Layer> {
    let beta = prop_oneof![3 => Just(None), 1 => (0.05..1.0).prop_map(Some)];
    (instrument(), 0.0..250.0, strike(), size(), trigger(), beta).prop_map(
        |(instrument, tenor, strike, size, trigger, beta)| Layer {
            instrument,
            tenor: Days(tenor),
            strike,
            size,
            trigger,
            beta,
        },
    )
}

pub fn layers() -> impl Strategy<Value = Vec<Layer>> {
    proptest::collection::vec(layer(), 0..=6)
}
