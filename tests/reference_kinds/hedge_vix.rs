//! What a level of VIX says: futures, shock maps, moves, published gates.

use super::expected::Expected;
use super::fields::Fields;
use super::tally::Tally;
use serde_json::json;
use tailfeather::engine::hedge::size::contracts_for_budget;
use tailfeather::engine::units::{Days, Dollars, Points, Rate, Vol, Years};
use tailfeather::engine::vix::{
    Band, CurveShape, DailyRange, Shape, ShockMap, VixModel, band, move_bands, vxth_weight,
};

/// The numbers of a list.
pub fn numbers(input: &mut Fields, field: &str) -> Vec<f64> {
    input.list(field).iter().map(|item| item.as_f64().expect("a list of numbers")).collect()
}

pub fn term_structure(input: &mut Fields, expected: &mut Expected, tally: &mut Tally) {
    let (theta, kappa) = (Points(input.number("theta")), Rate(input.number("kappa")));
    let model = VixModel { theta, kappa, xi: Vol(0.0), rate: Rate(0.0) };
    let (vix, days) = (Points(input.number("vix")), numbers(input, "days"));
    let futures: Vec<f64> = days.iter().map(|days| model.future(vix, Days(*days).years()).0).collect();
    let betas: Vec<f64> = days.iter().map(|days| model.beta(Days(*days).years())).collect();
    expected.list("futures", &futures, tally);
    expected.list("beta", &betas, tally);
    expected.option("half_life_days", model.half_life().map(|days| days.0), tally);
    let shape = match model.shape(vix) {
        CurveShape::Contango => "contango",
        CurveShape::Backwardation => "backwardation",
        CurveShape::Flat => "flat",
    };
    expected.same("shape", json!(shape), tally);
}

pub fn vol_term(input: &mut Fields, expected: &mut Expected, tally: &mut Tally) {
    let (kappa, xi) = (Rate(input.number("kappa")), Vol(input.number("xi")));
    let model = VixModel { theta: Points(0.0), kappa, xi, rate: Rate(0.0) };
    let vols: Vec<f64> = numbers(input, "days").iter().map(|days| model.vol(Days(*days).years()).0).collect();
    expected.list("vol", &vols, tally);
}

/// The quadratic map of a case.
pub fn map(input: &mut Fields, tally: &mut Tally) -> ShockMap {
    let mut shape = Fields::new("input.map", input.take("map"));
    let map = ShockMap {
        spx: Points(input.number("spx0")),
        vix: Points(input.number("vix0")),
        shape: Shape::Quadratic {
            a: shape.number("a"),
            b: shape.number("b"),
            c: shape.number("c"),
            floor: Points(shape.number("floor")),
            cap: Points(shape.number("cap")),
        },
    };
    shape.end(tally);
    map
}

pub fn quadratic_map(input: &mut Fields, expected: &mut Expected, tally: &mut Tally) {
    let map = map(input, tally);
    both_ways(&map, input, expected, tally);
}

pub fn power_map(input: &mut Fields, expected: &mut Expected, tally: &mut Tally) {
    let shape = Shape::Power { down: input.number("beta_down"), up: input.number("beta_up") };
    let map = ShockMap { spx: Points(input.number("spx0")), vix: Points(input.number("vix0")), shape };
    both_ways(&map, input, expected, tally);
}

fn both_ways(map: &ShockMap, input: &mut Fields, expected: &mut Expected, tally: &mut Tally) {
    let vix: Vec<f64> = numbers(input, "spx").iter().map(|spx| map.vix(Points(*spx)).0).collect();
    let levels = numbers(input, "vix_levels");
    let spx: Vec<_> = levels.iter().map(|vix| map.spx(Points(*vix)).ok().map(|spx| spx.0)).collect();
    expected.list("vix", &vix, tally);
    expected.options("spx_at_level", &spx, tally);
}

pub fn bands(input: &mut Fields, expected: &mut Expected, tally: &mut Tally) {
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
        expected.number(field, got, tally);
    }
}

pub fn daily_range(input: &mut Fields, expected: &mut Expected, tally: &mut Tally) {
    let range = DailyRange {
        vix: Points(input.number("vix")),
        vix9d: Points(input.number("vix9d")),
        hv20: Points(input.number("hv20")),
        weight_vix9d: input.number("weight_vix9d"),
        multiplier: input.number("multiplier"),
    };
    let (threshold, trigger) = (input.number("threshold_pct"), Points(input.number("vix_trigger")));
    expected.number("edr_vix_pct", range.of_vix(), tally);
    expected.number("edr_blend_pct", range.of_blend(), tally);
    expected.same("edr_vix_exceeds", json!(range.of_vix() > threshold), tally);
    expected.same("edr_blend_exceeds", json!(range.of_blend() > threshold), tally);
    expected.same("vix_exceeds", json!(range.vix > trigger), tally);
    expected.same("roll_signal_vix", json!(range.rolls(threshold, trigger)), tally);
    expected.number("vix_at_threshold", DailyRange::vix_at(threshold).0, tally);
}

pub fn vxth(input: &mut Fields, expected: &mut Expected, tally: &mut Tally) {
    let (portfolio, ask) = (input.number("portfolio_usd"), Points(input.number("ask_points")));
    let weights: Vec<f64> = numbers(input, "forwards").iter().map(|forward| vxth_weight(Points(*forward))).collect();
    let budgets: Vec<f64> = weights.iter().map(|weight| weight * portfolio).collect();
    let fractional: Vec<f64> = budgets.iter().map(|budget| budget / (ask.0 * 100.0)).collect();
    let whole: Vec<f64> = budgets.iter().map(|budget| contracts_for_budget(Dollars(*budget), ask, 100.0)).collect();
    expected.list("weights", &weights, tally);
    expected.list("budget_usd", &budgets, tally);
    expected.list("contracts_fractional", &fractional, tally);
    expected.list("contracts_whole", &whole, tally);
}

pub fn band_names(input: &mut Fields, expected: &mut Expected, tally: &mut Tally) {
    let name = |vix: &f64| match band(Points(*vix)) {
        Band::AllTiers => "all_tiers",
        Band::ConservativeBalanced => "conservative_balanced",
        Band::Hold => "hold",
        Band::HoldHigh => "hold_high",
    };
    let names: Vec<&str> = numbers(input, "vix").iter().map(name).collect();
    expected.same("band", json!(names), tally);
}
