//! What stands in and under the figures of the hedge, and how they are read out: a file for each, and here what several
//! share.

pub mod by_shock;
pub mod futures;
pub mod ladder;
pub mod triggers;

use super::figure::{VIX, named};
use super::join;
use super::number::{SPACE, fixed, rounded, short};
use super::time;
use crate::engine::hedge::layer::Trigger;
use crate::engine::units::Days;
use crate::model::decimal;
use crate::model::setup::Setup;

/// Where both indices stand.
pub const NOW: &str = "now";
/// The row that names the layers bought.
pub const LAYERS_ON: &str = "layers on";

/// Their numbers, where there is no room for squares: "1 2 4".
pub fn on(numbers: &[&str]) -> String {
    let mut text = String::new();
    for number in numbers {
        text += if text.is_empty() { "" } else { SPACE };
        text += number;
    }
    text
}

/// No layer bought.
pub const NONE: &str = "none";
/// The column of layers.
pub const LAYER: &str = "layer";

/// "layer 2", by place from 0.
pub fn layer(place: usize) -> String {
    fill!("layer\u{a0}_", decimal::whole(place as u64 + 1))
}

/// A level of VIX, to a tenth: "20.8", "34".
pub fn on_axis(level: f64) -> String {
    short(rounded(level, 1))
}

/// "VIX 20", "VIX 22.1".
pub fn vix_named(level: f64) -> String {
    named(VIX, &on_axis(level))
}

/// The same, with two decimals where a tenth would put it on a trigger that it does not reach: "VIX 19.95".
pub fn vix_there(level: f64, setup: &Setup) -> String {
    let said = on_axis(level);
    let mut triggers = setup.hedge.layers.iter().map(|(_, layer)| layer.trigger);
    let is_near = triggers.any(|at| matches!(at, Trigger::Vix(at) if at.0 != level && on_axis(at.0) == said));
    named(VIX, &if is_near { fixed(level, 2) } else { said })
}

/// "1, 2, 4": layers by place from 0; "none".
pub fn layers(places: &[usize]) -> String {
    let numbers: Vec<String> = places.iter().map(|place| decimal::whole(*place as u64 + 1)).collect();
    if numbers.is_empty() { NONE.to_string() } else { join(&numbers, ", ") }
}

/// The horizontal axis of the futures curve, and its column.
pub const DAYS: &str = "days";

/// The day of the valuation: "Valued after 45 days."
pub fn valued(horizon: Days) -> String {
    fill!("Valued _.", time::later("after", horizon.0))
}

#[cfg(test)]
mod tests;
