//! What the figures ask of the engine most often.

use criterion::{Criterion, criterion_group, criterion_main};
use std::hint::black_box;
use tailfeather::engine::condor::{Condor, Right};
use tailfeather::engine::hedge::book::book;
use tailfeather::engine::hedge::layer::{Instrument, Layer, Size, Strike, Trigger};
use tailfeather::engine::hedge::markets::Markets;
use tailfeather::engine::hedge::plan::Plan;
use tailfeather::engine::implied::implied_vol;
use tailfeather::engine::position::Position;
use tailfeather::engine::pricing::{Market, price};
use tailfeather::engine::units::{Days, Dollars, Points, Rate, Vol};
use tailfeather::engine::vix::{Shape, VixModel};
use tailfeather::engine::vol::Smile;

fn position() -> Position {
    Position {
        condor: Condor {
            strikes: [5600.0, 5650.0, 6350.0, 6400.0].map(Points),
            credit: Points(11.3),
            multiplier: 100.0,
            contracts: 1.0,
            fees: Dollars(0.0),
        },
        vols: [0.21, 0.2, 0.13, 0.125].map(Vol),
        rate: Rate(0.04),
        dividend_yield: Rate(0.013),
    }
}

/// SPX 6,000 and VIX 16 with six layers, one of each kind that costs time.
fn plan() -> (Plan, [Layer; 6]) {
    let position = position();
    let (rate, dividend_yield) = (position.rate, position.dividend_yield);
    let plan = Plan {
        position,
        days: Days(45.0),
        markets: Markets {
            spx: Market { spot: Points(6000.0), rate, dividend_yield },
            vix: Points(16.0),
            model: VixModel { theta: Points(19.0), kappa: Rate(5.0), xi: Vol(1.06), rate },
            smile: Smile { atm: Vol(0.15), skew: -0.13, curvature: 0.02, clip: 3.0, floor: Vol(0.05) },
        },
        shape: Shape::Quadratic { a: 0.63, b: 0.032, c: 0.58, floor: Points(9.0), cap: Points(150.0) },
        horizon: Days(21.0),
        range: (Points(5000.0), Points(7000.0)),
    };
    let layer = |instrument, tenor, delta, trigger| Layer {
        instrument,
        tenor: Days(tenor),
        strike: Strike::Delta(delta),
        size: Size::Contracts(4.0),
        trigger,
        beta: None,
    };
    let short = Strike::Delta(0.2);
    let layers = [
        layer(Instrument::VixCall, 30.0, 0.5, Trigger::Standing),
        layer(Instrument::VixCall, 110.0, 0.5, Trigger::Vix(Points(20.0))),
        layer(Instrument::VixCall, 220.0, 0.5, Trigger::Vix(Points(26.0))),
        layer(Instrument::VixCallSpread { short }, 110.0, 0.4, Trigger::Drawdown(0.05)),
        layer(Instrument::SpxPutSpread { short: Strike::Delta(0.1) }, 60.0, 0.2, Trigger::ShortPut),
        layer(Instrument::SpxPut, 30.0, 0.15, Trigger::BreakEven),
    ];
    (plan, layers)
}

fn engine(criterion: &mut Criterion) {
    let position = position();
    criterion.bench_function("three curves of 401 spots", |bench| {
        bench.iter(|| {
            for days in [45.0, 20.0, 5.0] {
                let slice = position.slice(Days(black_box(days)));
                for step in 0..401_i32 {
                    black_box(slice.profit(Points(5200.0 + 4.0 * f64::from(step))));
                }
            }
        });
    });
    criterion.bench_function("greeks of a position", |bench| {
        bench.iter(|| position.greeks(Points(black_box(5900.0)), Days(20.0)));
    });
    let market = Market { spot: Points(6000.0), rate: position.rate, dividend_yield: position.dividend_yield };
    let time = Days(45.0).years();
    let premium = price(Right::Put, Points(5650.0), &market, Vol(0.2), time);
    criterion.bench_function("implied volatility", |bench| {
        bench.iter(|| implied_vol(Right::Put, Points(5650.0), &market, time, black_box(premium)));
    });
    let (plan, layers) = plan();
    criterion
        .bench_function("six layers bought, with their points", |bench| bench.iter(|| book(black_box(&plan), &layers)));
    let bought = book(&plan, &layers);
    criterion.bench_function("turning points of six layers, together and each alone", |bench| {
        bench.iter(|| {
            black_box(bought.turning());
            for layer in 0..6 {
                black_box(bought.turning_with(layer));
            }
        });
    });
    criterion.bench_function("hedge report: points, 401 spots, 21 levels of VIX by 21 spots", |bench| {
        bench.iter(|| {
            let book = book(black_box(&plan), &layers);
            black_box(book.turning());
            for layer in 0..6 {
                black_box(book.turning_with(layer));
            }
            black_box(book.cost());
            for step in 0..401_i32 {
                let spot = Points(5000.0 + 5.0 * f64::from(step));
                black_box(book.along(spot));
                for layer in 0..6 {
                    black_box(book.layer_along(layer, spot));
                }
            }
            for vix in 0..21_i32 {
                for step in 0..21_i32 {
                    let spot = Points(5000.0 + 100.0 * f64::from(step));
                    black_box(book.total(spot, Points(10.0 + 4.0 * f64::from(vix))));
                }
            }
        });
    });
}

criterion_group!(benches, engine);
criterion_main!(benches);
