//! The futures curve and what layers are priced on.

use super::{NOW, layers, on_axis};
use crate::engine::units::Points;
use crate::engine::vix::{CurveShape, VixModel};
use crate::words::figure::hedge::stretch;
use crate::words::figure::{VIX, named};
use crate::words::label::{capital, layer};
use crate::words::number::{fixed, percent, short};
use crate::words::time;

/// Title of the futures curve.
pub const TITLE: &str = "VIX futures by time to expiry";

/// "VIX 24–25.5".
pub fn vix_between(lowest: f64, highest: f64) -> String {
    named(VIX, &stretch(on_axis(lowest), &on_axis(highest)))
}

/// The column of VIX at the purchase.
pub const BOUGHT_AT: &str = "bought at VIX";
/// The column of futures.
pub const FUTURE: &str = "future";
/// The column of volatilities of futures.
pub const VOLATILITY: &str = "volatility, %";
/// The column of betas.
pub const BETA: &str = "beta to VIX";

/// Which way the curve of a market with VIX at a level lies, and why.
pub fn lead(market: &VixModel, vix: Points) -> String {
    if market.half_life().is_none() {
        return "Flat: VIX is taken to stay where it is, and so are its futures.".to_string();
    }
    let (name, where_to) = match market.shape(vix) {
        CurveShape::Contango => ("Contango: VIX is below its long-run level of ", ", and its futures lie above VIX."),
        CurveShape::Backwardation => {
            ("Backwardation: VIX is above its long-run level of ", ", and its futures lie below VIX.")
        }
        CurveShape::Flat => ("Flat: VIX is at its long-run level of ", ", and so are its futures."),
    };
    [name, &short(market.theta.0), where_to].concat()
}

/// The note under the futures curve.
pub fn note(half_life: Option<f64>) -> String {
    match half_life {
        Some(days) => fill!("Half-life _. Dashed: the curve when a layer is bought", time::days(days.round())),
        None => "VIX does not return to a long-run level".to_string(),
    }
}

/// "now 16".
pub fn now(level: f64) -> String {
    named(NOW, &short(level))
}

/// "long run 19".
pub fn long_run(level: f64) -> String {
    named("long run", &short(level))
}

/// "layer 2: 18.9"; "layers 1, 2: 18.9–19.1" of several.
pub fn priced(places: &[usize], lowest: f64, highest: f64) -> String {
    let name = if places.len() > 1 { "layers" } else { "layer" };
    fill!("_\u{a0}_: _", name, layers(places), stretch(fixed(lowest, 1), &fixed(highest, 1)))
}

/// "110 d, vol 47 %".
pub fn tenor_and_vol(days: f64, vol: f64) -> String {
    fill!("_, vol _", time::head(days), percent(vol, 0))
}

/// "Layer 2 is priced on the future of 110 days, 18.9, with a volatility of 47 %."
pub fn priced_on(place: usize, days: f64, future: f64, vol: f64) -> String {
    fill!(
        "_ is priced on the future of _, _, with a volatility of _.",
        capital(&layer(place)),
        time::days(days),
        fixed(future, 1),
        percent(vol, 0)
    )
}

/// The spoken summary of the futures curve.
pub fn summary(market: &VixModel, vix: Points, layers: impl Iterator<Item = String>) -> String {
    let mut text = fill!("VIX is _. _", short(vix.0), lead(market, vix));
    for layer in layers {
        fill!(text += " _", layer);
    }
    text
}
