//! What the layers do, in sentences.

use super::super::layer::digit;
use super::total::{Both, Total};
use crate::model::hedged::Hedged;
use crate::model::report::Report;
use crate::words::figure::hedge::{self, Fall};

/// Days to the day on which condor and layers are valued; none where that is the condor's expiry.
pub fn day(report: &Report) -> Option<f64> {
    let horizon = report.setup.hedge.horizon;
    (horizon != report.setup.days).then_some(horizon.0)
}

/// How condor and layers fare in a fall, against the condor alone.
pub fn fall(report: &Report, hedged: &Hedged, total: &Total) -> String {
    let spot = report.setup.spot;
    if hedged.book.layers.iter().all(|layer| layer.holding.is_err()) {
        return hedge::NOTHING_BOUGHT.to_owned();
    }
    let is_fall = |v: &Both| v.at <= spot.0;
    let (Some(worst), Some(alone)) = (total.lowest(is_fall, |v| v.with), total.lowest(is_fall, |v| v.alone)) else {
        return String::new();
    };
    // What is less than the last digit said of a fall is none.
    let is_fall = worst.at <= 0.9995 * spot.0;
    let rise = total.lowest(|v| v.at > spot.0, |v| v.with);
    hedge::fall(&Fall {
        day: day(report),
        worst: (worst.with, is_fall.then_some(worst.at / spot.0 - 1.0)),
        is_deepest: worst.at <= report.window.from.0,
        alone: if is_fall && worst.with < 0.0 { worst.alone } else { alone.alone },
        rise: rise.map(|rise| (rise.with, rise.alone)),
        end: (hedged.total.first().map_or(0.0, |end| end.0), hedged.book.vix(report.window.from).0),
        zeros: hedged.turning.zeros.iter().map(|level| level.spx.0).collect(),
    })
}

/// Each layer with its four points, or why one is not there.
pub fn layers(report: &Report, hedged: &Hedged) -> String {
    let setup = &report.setup;
    let mut text = String::new();
    for (((place, layer), woken), alone) in setup.hedge.layers.iter().zip(&hedged.book.layers).zip(&hedged.with_one) {
        text += &hedge::layer(digit(*place), layer, woken, alone, setup.spot);
    }
    text
}
