//! Prices of VIX options, and volatilities by strike.

use super::expected::Expected;
use super::fields::Fields;
use super::tally::Tally;
use tailfeather::engine::condor::Right;
use tailfeather::engine::hedge::black::{Black, CallSpread};
use tailfeather::engine::units::{Points, Rate, Vol, Years};
use tailfeather::engine::vol::{Smile, Svi};

fn black(input: &mut Fields) -> Black {
    Black {
        forward: Points(input.number("forward")),
        rate: Rate(input.number("rate")),
        vol: Vol(input.number("vol")),
        time: Years(input.number("t_years")),
    }
}

pub fn right(name: &str) -> Right {
    match name {
        "put" => Right::Put,
        "call" => Right::Call,
        name => panic!("{name} is neither put nor call"),
    }
}

pub fn black76(input: &mut Fields, expected: &mut Expected, tally: &mut Tally) {
    let (black, right, strike) = (black(input), right(input.text("right")), Points(input.number("strike")));
    expected.number("price", black.price(right, strike).0, tally);
    let got = black.greeks(right, strike);
    let figures = [
        ("delta", got.map(|got| got.delta)),
        ("gamma", got.map(|got| got.gamma)),
        ("vega", got.map(|got| got.vega)),
        ("theta", got.map(|got| got.theta)),
        ("rho", got.map(|got| got.rho)),
    ];
    for (field, got) in figures {
        expected.option(field, got, tally);
    }
}

pub fn call_spread(input: &mut Fields, expected: &mut Expected, tally: &mut Tally) {
    let black = black(input);
    let spread = CallSpread { long: Points(input.number("long_strike")), short: Points(input.number("short_strike")) };
    let got = spread.terms(&black, input.number("qty") * input.number("multiplier"));
    let figures = [
        ("debit_points", Some(got.debit.0)),
        ("debit_usd", Some(got.cost.0)),
        ("max_loss_usd", Some(got.cost.0)),
        ("max_gain_usd", Some(got.max_gain.0)),
        ("breakeven_vix", Some(got.break_even.0)),
        ("delta", got.delta),
    ];
    for (field, got) in figures {
        expected.option(field, got, tally);
    }
}

pub fn strike_for_delta(input: &mut Fields, expected: &mut Expected, tally: &mut Tally) {
    let black = black(input);
    let strike = black.call_of_delta(input.number("delta"));
    expected.option("strike", strike.map(|strike| strike.0), tally);
    expected.option("price", strike.map(|strike| black.price(Right::Call, strike).0), tally);
}

fn strikes(input: &mut Fields) -> Vec<Points> {
    let strikes = input.list("strikes").iter();
    strikes.map(|strike| Points(strike.as_f64().expect("a strike is a number"))).collect()
}

pub fn quadratic(input: &mut Fields, expected: &mut Expected, tally: &mut Tally) {
    let smile = Smile {
        atm: Vol(input.number("atm_vol")),
        skew: input.number("skew"),
        curvature: input.number("curvature"),
        clip: input.number("clip"),
        floor: Vol(input.number("floor")),
    };
    let (forward, time) = (Points(input.number("forward")), Years(input.number("t_years")));
    let vols: Vec<f64> = strikes(input).iter().map(|strike| smile.vol(forward, *strike, time).0).collect();
    expected.list("vol", &vols, tally);
}

pub fn svi(input: &mut Fields, expected: &mut Expected, tally: &mut Tally) {
    let mut shape = Fields::new("input.svi", input.take("svi"));
    let svi = Svi {
        a: shape.number("a"),
        b: shape.number("b"),
        rho: shape.number("rho"),
        m: shape.number("m"),
        sigma: shape.number("sigma"),
    };
    shape.end(tally);
    let (forward, time) = (Points(input.number("forward")), Years(input.number("t_years")));
    let strikes = strikes(input);
    let variances: Vec<f64> = strikes.iter().map(|strike| svi.total_variance(forward, *strike)).collect();
    let vols: Vec<_> = strikes.iter().map(|strike| svi.vol(forward, *strike, time).map(|vol| vol.0)).collect();
    expected.list("total_variance", &variances, tally);
    expected.options("vol", &vols, tally);
}
