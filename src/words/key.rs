//! Names and units of the key numbers.

mod definition;
mod source;

pub use definition::definition;
pub use source::source;

use super::leg as leg_name;
use super::page::AT_EXPIRY;
use super::term::term;
use crate::engine::condor::Leg;
use crate::model::explain::{Key, Name};
use crate::model::setup::Setup;

/// The name over a key number.
pub fn key(key: Key) -> &'static str {
    match key {
        Key::Credit => "Credit",
        Key::BestWorst => "Best, worst at expiry",
        Key::BreakEvens => "Break-evens",
        Key::Chance => "Chance of profit",
        Key::ExpectedMove => "Expected move",
        Key::Margin => "Reg-T margin",
        Key::Delta => "Delta",
        Key::Gamma => "Gamma",
        Key::Theta => "Theta",
        Key::Vega => "Vega",
        Key::Rho => "Rho",
        Key::LegVol(leg) => leg_name(leg),
        Key::AtExpiry => AT_EXPIRY,
        Key::HedgeCost => "Hedge costs now",
        Key::HedgePerYear => "Hedge cost per year",
        Key::HedgeWorst => "Worst with the hedge",
        Key::NextLayer => "Next layer",
        Key::Layer(place) => term(Name::layer(place)),
        Key::Ladder => "Awake",
        Key::Jump => "Jump",
        Key::Liquidation => "Liquidated at",
        Key::MarginRatio => "Margin ratio",
        Key::Funding => "Funding",
        Key::Account => "Margin call",
        Key::PerpLayers => "With its layers",
        Key::Largest => "Largest",
        Key::Stress => "After the shock",
    }
}

/// The name inside a sentence: "the arithmetic of the break-evens".
pub fn name(key: Key) -> &'static str {
    match key {
        Key::Credit => "the credit",
        Key::BestWorst => "the best and the worst at expiry",
        Key::BreakEvens => "the break-evens",
        Key::Chance => "the chance of profit",
        Key::ExpectedMove => "the expected move",
        Key::Margin => "the margin",
        Key::Delta => "delta",
        Key::Gamma => "gamma",
        Key::Theta => "theta",
        Key::Vega => "vega",
        Key::Rho => "rho",
        Key::LegVol(Leg::LongPut) => "the volatility of the long put",
        Key::LegVol(Leg::ShortPut) => "the volatility of the short put",
        Key::LegVol(Leg::ShortCall) => "the volatility of the short call",
        Key::LegVol(Leg::LongCall) => "the volatility of the long call",
        Key::AtExpiry => "the chances and the mean at expiry",
        Key::HedgeCost => "the cost of the hedge",
        Key::HedgePerYear => "the yearly cost of the hedge",
        Key::HedgeWorst => "the worst with the hedge",
        Key::NextLayer => "the next layer",
        Key::Layer(place) => term(Name::layer(place)),
        Key::Ladder => "what is awake",
        Key::Jump => "the jump",
        Key::Liquidation => "the liquidation price",
        Key::MarginRatio => "the margin ratio",
        Key::Funding => "funding",
        Key::Account => "the margin call",
        Key::PerpLayers => "the layers on the perpetual",
        Key::Largest => "the largest position",
        Key::Stress => "the shock",
    }
}

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
