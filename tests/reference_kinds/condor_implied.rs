//! The implied volatilities inside a condor case.

use super::condor::right;
use super::fields::Fields;
use super::tally::{Tally, Tolerance};
use serde_json::Value;
use tailfeather::engine::implied::{NoVol, implied_vol};
use tailfeather::engine::pricing::Market;
use tailfeather::engine::units::{Days, Points, Rate};

pub fn compare(items: &[Value], tally: &mut Tally) {
    for (i, item) in items.iter().enumerate() {
        let mut item = Fields::new(format!("implied_vol[{i}]"), item);
        let label = item_label(&mut item);
        let label = item.path(label);
        let market = Market {
            spot: Points(item.number("spot")),
            rate: Rate(item.number("rate")),
            dividend_yield: Rate(item.number("dividend_yield")),
        };
        let (strike, time) = (Points(item.number("strike")), Days(item.number("days")).years());
        tally.number("time", &label, item.take("t_years"), time.0, Tolerance::Larger(0.0, 1e-12));
        let got = implied_vol(right(item.text("type")), strike, &market, time, Points(item.number("price")));
        let (iv, reason, tolerance) = (item.take("iv"), item.take("reason"), item.take("tol"));
        let ill_conditioned = item.take("ill_conditioned").as_bool().expect("ill_conditioned is true or false");
        match got {
            Ok(vol) if reason.is_null() => {
                let tolerance = Tolerance::Larger(tolerance.as_f64().unwrap_or(0.0), 0.0);
                tally.number(if ill_conditioned { "iv, ill-conditioned" } else { "iv" }, &label, iv, vol.0, tolerance);
            }
            // A double that hardly holds the volatility may be refused.
            Err(_) if ill_conditioned => tally.same("iv, ill-conditioned"),
            Err(refusal) if iv.is_null() && reason.as_str() == Some(word(refusal)) => tally.same("iv refusals"),
            got => tally.fail(format_args!("{label} should be {iv} {reason}, is {got:?}")),
        }
        item.end(tally);
    }
}

/// The item's label; its second tolerance is for solvers of another make.
fn item_label<'a>(item: &mut Fields<'a>) -> &'a str {
    item.take("tol_plain_formula");
    item.text("label")
}

fn word(refusal: NoVol) -> &'static str {
    match refusal {
        NoVol::BelowIntrinsic => "below_intrinsic",
        NoVol::AtIntrinsic => "at_intrinsic",
        NoVol::AboveMaximum => "above_maximum",
    }
}
