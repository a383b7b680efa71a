//! Names and units of the key numbers.

mod definition;
mod source;

pub use definition::definition;
pub use source::source;

use super::leg as leg_name;
use super::page::AT_EXPIRY;
use super::term::term;
use crate::model::explain::{Key, Name};
use crate::model::setup::Setup;

/// The name over a key number.
pub fn key(key: Key) -> &'static str {
    let [over, _] = names(key);
    over
}

/// The name inside a sentence: "the arithmetic of the break-evens".
pub fn name(key: Key) -> &'static str {
    let [_, inside] = names(key);
    inside
}

/// Both names.
fn names(key: Key) -> [&'static str; 2] {
    match key {
        Key::Credit => ["Credit", "the credit"],
        Key::BestWorst => ["Best, worst at expiry", "the best and the worst at expiry"],
        Key::BreakEvens => ["Break-evens", "the break-evens"],
        Key::Chance => ["Chance of profit", "the chance of profit"],
        Key::ExpectedMove => ["Expected move", "the expected move"],
        Key::Margin => ["Reg-T margin", "the margin"],
        Key::Delta => ["Delta", "delta"],
        Key::Gamma => ["Gamma", "gamma"],
        Key::Theta => ["Theta", "theta"],
        Key::Vega => ["Vega", "vega"],
        Key::Rho => ["Rho", "rho"],
        Key::LegVol(leg) => [leg_name(leg), VOL_OF[leg as usize]],
        Key::AtExpiry => [AT_EXPIRY, "the chances and the mean at expiry"],
        Key::HedgeCost => ["Hedge costs now", "the cost of the hedge"],
        Key::HedgePerYear => ["Hedge cost per year", "the yearly cost of the hedge"],
        Key::HedgeWorst => ["Worst with the hedge", "the worst with the hedge"],
        Key::NextLayer => ["Next layer", "the next layer"],
        Key::Layer(place) => [term(Name::layer(place)); 2],
        Key::Ladder => ["Awake", "what is awake"],
        Key::Jump => ["Jump", "the jump"],
        Key::Liquidation => ["Liquidated at", "the liquidation price"],
        Key::MarginRatio => ["Margin ratio", "the margin ratio"],
        Key::Funding => ["Funding", "funding"],
        Key::Account => ["Margin call", "the margin call"],
        Key::PerpLayers => ["With its layers", "the layers on the perpetual"],
        Key::Largest => ["Largest", "the largest position"],
        Key::Stress => ["After the shock", "the shock"],
    }
}

/// The volatility of each leg.
const VOL_OF: [&str; 4] = [
    "the volatility of the long put",
    "the volatility of the short put",
    "the volatility of the short call",
    "the volatility of the long call",
];

/// The unit of a Greek; empty for the other key numbers, which name theirs.
pub fn unit(key: Key, setup: &Setup) -> &'static str {
    match key {
        Key::Delta => "$ per point",
        Key::Gamma => "$ per point²",
        Key::Theta if setup.is_last_day() => "$ per hour",
        Key::Theta => "$ per day",
        Key::Vega => "$ per vol point",
        Key::Rho => "$ per rate point",
        _ => "",
    }
}

#[cfg(test)]
mod tests;
