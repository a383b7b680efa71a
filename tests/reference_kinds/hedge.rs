//! Cases with a kind each: expected move, quadratic smile, Regulation-T margin.

use super::fields::Fields;
use super::tally::{Tally, Tolerance};
use serde_json::Value;
use tailfeather::engine::condor::Condor;
use tailfeather::engine::margin::reg_t;
use tailfeather::engine::units::{Dollars, Points, Vol, Years};
use tailfeather::engine::vix::move_bands;
use tailfeather::engine::vol::Smile;

pub fn compare(case: &Value, tally: &mut Tally) {
    let mut fields = Fields::new("case", case);
    fields.take("id");
    if !case["note"].is_null() {
        fields.take("note");
    }
    let kind = fields.text("kind");
    let mut input = Fields::new("input", fields.take("input"));
    let mut expected = Fields::new("expected", fields.take("expected"));
    let mut tol = Fields::new("tol", fields.take("tol"));
    let tolerance = Tolerance::Sum(tol.number("abs"), tol.number("rel"));
    tol.end(tally);
    fields.end(tally);
    match kind {
        "expected_move" => bands(&mut input, &mut expected, tolerance, tally),
        "smile_quadratic" => smile(&mut input, &mut expected, tolerance, tally),
        "regt_condor" => margin(&mut input, &mut expected, tolerance, tally),
        _ => return tally.fail(format_args!("no test compares the kind {kind}")),
    }
    input.end(tally);
    expected.end(tally);
}

fn bands(input: &mut Fields, expected: &mut Fields, tolerance: Tolerance, tally: &mut Tally) {
    let time = Years(input.number("days") / input.number("basis"));
    let got = move_bands(Points(input.number("spx")), Vol(input.number("vix") / 100.0), time);
    let figures = [
        ("move_points", got.one_sigma.0),
        ("move_pct", got.share * 100.0),
        ("low_1sd", got.one.0.0),
        ("high_1sd", got.one.1.0),
        ("low_2sd", got.two.0.0),
        ("high_2sd", got.two.1.0),
        ("log_low_1sd", got.one_log.0.0),
        ("log_high_1sd", got.one_log.1.0),
        ("straddle_exact", got.straddle.0),
        ("straddle_approx", got.straddle_rule.0),
    ];
    for (field, got) in figures {
        tally.number("expected_move", field, expected.take(field), got, tolerance);
    }
}

fn smile(input: &mut Fields, expected: &mut Fields, tolerance: Tolerance, tally: &mut Tally) {
    let smile = Smile {
        atm: Vol(input.number("atm_vol")),
        skew: input.number("skew"),
        curvature: input.number("curvature"),
        clip: input.number("clip"),
        floor: Vol(input.number("floor")),
    };
    let (forward, time) = (Points(input.number("forward")), Years(input.number("t_years")));
    let strikes = input.list("strikes").iter().map(|strike| Points(strike.as_f64().expect("a strike is a number")));
    let vols: Vec<f64> = strikes.map(|strike| smile.vol(forward, strike, time).0).collect();
    tally.list("smile_quadratic", "vol", expected.take("vol"), &vols, tolerance);
}

fn margin(input: &mut Fields, expected: &mut Fields, tolerance: Tolerance, tally: &mut Tally) {
    let legs = ["long_put", "short_put", "short_call", "long_call"];
    let got = reg_t(&Condor {
        strikes: legs.map(|leg| Points(input.number(leg))),
        credit: Points(input.number("credit")),
        multiplier: 100.0,
        contracts: input.number("contracts"),
        fees: Dollars(0.0),
    });
    let figures = [
        ("gross_requirement", Some(got.gross.0)),
        ("credit_received", Some(got.credit.0)),
        ("net_requirement", Some(got.net.0)),
        ("two_sided_gross", Some(got.two_sided_gross.0)),
        ("two_sided_net", Some(got.two_sided_net.0)),
        ("max_profit", Some(got.credit.0)),
        ("max_loss", Some(got.net.0)),
        ("breakeven_low", Some(got.break_evens[0].0)),
        ("breakeven_high", Some(got.break_evens[1].0)),
        ("return_on_margin", got.return_on_margin),
    ];
    for (field, got) in figures {
        tally.option("regt_condor", field, expected.take(field), got, tolerance);
    }
}
