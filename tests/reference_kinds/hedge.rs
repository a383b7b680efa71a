//! Cases with a kind each: what every case has, and which file compares which kind.

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
    let fields_expected = Fields::new("expected", fields.take("expected"));
    fields.end(tally);
    // A label.
    if !case["input"]["name"].is_null() {
        input.take("name");
    }
    let mut expected = Expected { fields: fields_expected, kind: name, tolerance };
    compare(&mut input, &mut expected, tally);
    input.end(tally);
    expected.fields.end(tally);
}

/// What should come out, with the kind's name and tolerance.
pub struct Expected<'a> {
    pub fields: Fields<'a>,
    kind: &'static str,
    tolerance: Tolerance,
}

impl Expected<'_> {
    pub fn number(&mut self, field: &str, got: f64, tally: &mut Tally) {
        tally.number(self.kind, field, self.fields.take(field), got, self.tolerance);
    }

    pub fn option(&mut self, field: &str, got: Option<f64>, tally: &mut Tally) {
        tally.option(self.kind, field, self.fields.take(field), got, self.tolerance);
    }

    pub fn list(&mut self, field: &str, got: &[f64], tally: &mut Tally) {
        tally.list(self.kind, field, self.fields.take(field), got, self.tolerance);
    }

    /// A list whose items may be `null`.
    pub fn options(&mut self, field: &str, got: &[Option<f64>], tally: &mut Tally) {
        let wanted = self.fields.list(field);
        if wanted.len() != got.len() {
            return tally.fail(format_args!("{field} should be {wanted:?}, is {got:?}"));
        }
        for (i, (wanted, got)) in wanted.iter().zip(got).enumerate() {
            tally.option(self.kind, &format!("{field}[{i}]"), wanted, *got, self.tolerance);
        }
    }

    /// A list of lists.
    pub fn rows(&mut self, field: &str, got: &[Vec<f64>], tally: &mut Tally) {
        let wanted = self.fields.list(field);
        if wanted.len() != got.len() {
            return tally.fail(format_args!("{field} should be {wanted:?}, is {got:?}"));
        }
        for (i, (wanted, got)) in wanted.iter().zip(got).enumerate() {
            tally.list(self.kind, &format!("{field}[{i}]"), wanted, got, self.tolerance);
        }
    }

    /// A word, a flag or a list of them: exactly the same.
    pub fn same(&mut self, field: &str, got: Value, tally: &mut Tally) {
        let wanted = self.fields.take(field);
        if *wanted == got {
            tally.same(self.kind);
        } else {
            tally.fail(format_args!("{field} should be {wanted}, is {got}"));
        }
    }
}
