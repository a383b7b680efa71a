//! Layers of the hedge: profit, activation points, condor and layers together.

use super::expected::Expected;
use super::fields::Fields;
use super::hedge_vix::{map, numbers};
use super::tally::Tally;
use tailfeather::engine::condor::Condor;
use tailfeather::engine::hedge::book::book;
use tailfeather::engine::hedge::holding::{Claim, Holding, Lot};
use tailfeather::engine::hedge::layer::{Instrument, Layer, Size, Strike, Trigger};
use tailfeather::engine::hedge::markets::Markets;
use tailfeather::engine::hedge::plan::Plan;
use tailfeather::engine::margin::reg_t;
use tailfeather::engine::position::Position;
use tailfeather::engine::pricing::Market;
use tailfeather::engine::units::{Days, Dollars, Points, Rate, Vol};
use tailfeather::engine::vix::VixModel;
use tailfeather::engine::vol::Smile;

/// Both indices; these cases say nothing of SPX options.
fn markets(input: &mut Fields, spx: f64, tally: &mut Tally) -> Markets {
    let mut model = Fields::new("input.model", input.take("model"));
    let rate = Rate(model.number("rate"));
    let vix_model = VixModel {
        theta: Points(model.number("theta")),
        kappa: Rate(model.number("kappa")),
        xi: Vol(model.number("xi")),
        rate,
    };
    model.end(tally);
    Markets {
        spx: Market { spot: Points(spx), rate, dividend_yield: Rate(0.0) },
        vix: Points(input.number("vix0")),
        model: vix_model,
        smile: Smile { atm: Vol(0.2), skew: 0.0, curvature: 0.0, clip: 3.0, floor: Vol(0.05) },
    }
}

/// A layer of a case, as something to buy.
fn lot(layer: &serde_json::Value, tally: &mut Tally) -> Lot {
    let mut layer = Fields::new("input.layer", layer);
    let lot = Lot {
        claim: match layer.text("instrument") {
            "call" => Claim::VixCall { long: Points(layer.number("strike")), short: None },
            "call_spread" => {
                let (long, short) = (layer.number("strike"), layer.number("strike2"));
                Claim::VixCall { long: Points(long), short: Some(Points(short)) }
            }
            "future" => Claim::VixFuture,
            other => panic!("no layer is a {other}"),
        },
        tenor: Days(layer.number("dte")),
        multiplier: layer.number("multiplier"),
        contracts: layer.number("qty"),
    };
    layer.end(tally);
    lot
}

fn bought(input: &mut Fields, spx: f64, tally: &mut Tally) -> (Holding, Days) {
    let markets = markets(input, spx, tally);
    let lot = lot(input.take("layer"), tally);
    (lot.buy(&markets), Days(input.number("horizon_days")))
}

pub fn profit(input: &mut Fields, expected: &mut Expected, tally: &mut Tally) {
    let (holding, day) = bought(input, 1.0, tally);
    let mark = holding.mark(day);
    let profits: Vec<f64> =
        numbers(input, "vix_grid").iter().map(|vix| mark.profit(Points(1.0), Points(*vix)).0).collect();
    expected.number("forward0", holding.forward.0, tally);
    expected.number("vol", holding.vols[0].0, tally);
    expected.option("premium_points", holding.premium().map(|premium| premium.0), tally);
    expected.option("cost_usd", holding.cost().map(|cost| cost.0), tally);
    expected.list("pnl_usd", &profits, tally);
}

pub fn activation(input: &mut Fields, expected: &mut Expected, tally: &mut Tally) {
    let spx = input.number("spx0");
    let (holding, day) = bought(input, spx, tally);
    let map = map(input, tally);
    let trigger = Points(input.number("trigger_vix"));
    let points = [
        ("trigger", Some(trigger)),
        ("breakeven_expiry", holding.vix_break_even_at_expiry().ok()),
        ("breakeven_mark", holding.vix_break_even_marked(day).ok()),
    ];
    for (name, vix) in points {
        let spx = vix.and_then(|vix| map.spx(vix).ok());
        expected.option(&format!("vix_{name}"), vix.map(|vix| vix.0), tally);
        expected.option(&format!("spx_at_{name}"), spx.map(|spx| spx.0), tally);
    }
    expected.number("pnl_at_trigger_mark", holding.mark(day).profit(Points(spx), trigger).0, tally);
}

/// A layer of a case, as a reader asks for it: in contracts of a hundred dollars a point.
fn layer(value: &serde_json::Value, tally: &mut Tally) -> Layer {
    let lot = lot(value, tally);
    let (strike, instrument) = match lot.claim {
        Claim::VixCall { long, short: None } => (long, Instrument::VixCall),
        Claim::VixCall { long, short: Some(short) } => {
            (long, Instrument::VixCallSpread { short: Strike::Level(short) })
        }
        _ => (Points(0.0), Instrument::MiniFuture),
    };
    Layer {
        instrument,
        tenor: lot.tenor,
        strike: Strike::Level(strike),
        size: Size::Contracts(lot.contracts * lot.multiplier / 100.0),
        trigger: Trigger::Standing,
        beta: None,
    }
}

pub fn combined(input: &mut Fields, expected: &mut Expected, tally: &mut Tally) {
    let map = map(input, tally);
    let markets = markets(input, map.spx.0, tally);
    let horizon = Days(input.number("horizon_days"));
    let mut condor = Fields::new("input.condor", input.take("condor"));
    let legs = ["long_put", "short_put", "short_call", "long_call"];
    let position = Position {
        condor: Condor {
            strikes: legs.map(|leg| Points(condor.number(leg))),
            credit: Points(condor.number("credit")),
            multiplier: 100.0,
            contracts: condor.number("contracts"),
            fees: Dollars(0.0),
        },
        vols: [Vol(0.0); 4],
        rate: Rate(0.0),
        dividend_yield: Rate(0.0),
    };
    condor.end(tally);
    let [low, high] = numbers(input, "search")[..] else { panic!("search has two ends") };
    let range = (Points(low), Points(high));
    let plan = Plan { position, days: horizon, markets, shape: map.shape, horizon, range };
    let layers: Vec<Layer> = input.list("layers").iter().map(|value| layer(value, tally)).collect();
    let book = book(&plan, &layers);

    let grid: Vec<Points> = numbers(input, "spx_grid").into_iter().map(Points).collect();
    let along: Vec<(f64, f64)> = grid.iter().map(|spx| book.along(*spx)).map(|(a, b)| (a.0, b.0)).collect();
    let rows: Vec<Vec<f64>> =
        grid.iter().map(|spx| (0..layers.len()).map(|layer| book.layer_along(layer, *spx).0).collect()).collect();
    expected.list("condor_usd", &along.iter().map(|both| both.0).collect::<Vec<_>>(), tally);
    expected.rows("layers_usd", &rows, tally);
    expected.list("total_usd", &along.iter().map(|both| both.1).collect::<Vec<_>>(), tally);
    let break_evens = reg_t(&position.condor).break_evens.map(|at| at.0);
    expected.list("condor_breakevens", &break_evens, tally);
    let zeros: Vec<f64> = book.turning().zeros.iter().map(|level| level.spx.0).collect();
    expected.list("combined_breakevens", &zeros, tally);
    expected.number("hedge_cost_usd", book.cost().now.0, tally);
}
