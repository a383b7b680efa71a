//! Cases with a kind each: what every case has, and which file compares which kind.

use super::expected::Expected;
use super::fields::Fields;
use super::tally::{Tally, Tolerance};
use super::{hedge_layers, hedge_prices, hedge_sizes, hedge_vix};
use serde_json::Value;

/// Compares one kind: what goes in, what should come out, and how closely.
type Kind = fn(&mut Fields, &mut Expected, &mut Tally);

pub fn compare(case: &Value, tally: &mut Tally) {
    let mut fields = Fields::new("case", case);
    fields.take("id");
    if !case["note"].is_null() {
        fields.take("note");
    }
    let kind = fields.text("kind");
    let (name, compare): (&'static str, Kind) = match kind {
        "black76" => ("black76", hedge_prices::black76),
        "vix_call_spread" => ("vix_call_spread", hedge_prices::call_spread),
        "strike_for_delta" => ("strike_for_delta", hedge_prices::strike_for_delta),
        "smile_quadratic" => ("smile_quadratic", hedge_prices::quadratic),
        "smile_svi" => ("smile_svi", hedge_prices::svi),
        "term_structure" => ("term_structure", hedge_vix::term_structure),
        "vol_term" => ("vol_term", hedge_vix::vol_term),
        "shock_map" => ("shock_map", hedge_vix::quadratic_map),
        "shock_map_power" => ("shock_map_power", hedge_vix::power_map),
        "expected_move" => ("expected_move", hedge_vix::bands),
        "edr" => ("edr", hedge_vix::daily_range),
        "vxth_weight" => ("vxth_weight", hedge_vix::vxth),
        "vix_band" => ("vix_band", hedge_vix::band_names),
        "layer_pnl" => ("layer_pnl", hedge_layers::profit),
        "activation" => ("activation", hedge_layers::activation),
        "combined" => ("combined", hedge_layers::combined),
        "regt_condor" => ("regt_condor", hedge_sizes::reg_t_margin),
        "pm_condor" => ("pm_condor", hedge_sizes::portfolio_margin),
        "delta_sizing" => ("delta_sizing", hedge_sizes::by_delta),
        "layer_budget" => ("layer_budget", hedge_sizes::by_budget),
        _ => return tally.fail(format_args!("no test compares the kind {kind}")),
    };
    let mut input = Fields::new("input", fields.take("input"));
    let mut tol = Fields::new("tol", fields.take("tol"));
    let tolerance = Tolerance::Sum(tol.number("abs"), tol.number("rel"));
    tol.end(tally);
    let mut expected = Expected::new(name, fields.take("expected"), tolerance);
    fields.end(tally);
    compare(&mut input, &mut expected, tally);
    input.end(tally);
    expected.end(tally);
}
