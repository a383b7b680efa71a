//! What the figures ask of the engine most often.

use criterion::{Criterion, criterion_group, criterion_main};
use std::hint::black_box;
use tailfeather::engine::condor::{Condor, Right};
use tailfeather::engine::implied::implied_vol;
use tailfeather::engine::position::Position;
use tailfeather::engine::pricing::{Market, price};
use tailfeather::engine::units::{Days, Dollars, Points, Rate, Vol};

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
}

criterion_group!(benches, engine);
criterion_main!(benches);
