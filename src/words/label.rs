//! Names of fields, units, groups and legs.

mod choices;

pub use choices::{choice, short_choice};

use crate::engine::condor::Leg;
use crate::model::decimal;
use crate::model::fields::{Family, FieldId, Group, layers, perp_layers};
use std::borrow::Cow;

/// Label, name inside a sentence and unit of every field there is once.
#[rustfmt::skip]
const SINGLE: [[&str; 3]; layers::FIRST] = placed([
    (FieldId::Spot, ["SPX", "SPX", ""]),
    (FieldId::Vix, ["VIX", "VIX", ""]),
    (FieldId::Days, ["To expiry", "time to expiry", "days"]),
    (FieldId::Rate, ["Interest rate", "interest rate", "%"]),
    (FieldId::Yield, ["Dividend yield", "dividend yield", "%"]),
    (FieldId::VolMode, ["Volatility of each leg", "volatility of each leg", ""]),
    (FieldId::AtmShare, ["At-the-money share of VIX", "at-the-money share of VIX", "%"]),
    (FieldId::Skew, ["Skew", "skew", ""]),
    (FieldId::Curvature, ["Curvature", "curvature", ""]),
    (FieldId::LongPut, ["Long put strike", "long put strike", ""]),
    (FieldId::ShortPut, ["Short put strike", "short put strike", ""]),
    (FieldId::ShortCall, ["Short call strike", "short call strike", ""]),
    (FieldId::LongCall, ["Long call strike", "long call strike", ""]),
    (FieldId::Entry, ["Premiums", "premiums", ""]),
    (FieldId::LongPutPremium, ["Long put premium", "long put premium", ""]),
    (FieldId::ShortPutPremium, ["Short put premium", "short put premium", ""]),
    (FieldId::ShortCallPremium, ["Short call premium", "short call premium", ""]),
    (FieldId::LongCallPremium, ["Long call premium", "long call premium", ""]),
    (FieldId::NetCredit, ["Net credit", "net credit", "points"]),
    (FieldId::Contracts, ["Contracts", "contracts", ""]),
    (FieldId::Fees, ["Fees in all", "fees in all", "$"]),
    (FieldId::DateA, ["First date", "first date", "days left"]),
    (FieldId::DateB, ["Second date", "second date", "days left"]),
    (FieldId::Horizon, ["Valued after", "day of the valuation", "days"]),
    (FieldId::MapShape, ["Map of VIX", "map of VIX", ""]),
    (FieldId::MapFall, ["VIX for a 1 % fall", "VIX for a 1 % fall", "points"]),
    (FieldId::MapSquare, ["VIX for a fall squared", "VIX for a fall squared", "points"]),
    (FieldId::MapRise, ["VIX for a 1 % rise", "VIX for a 1 % rise", "points"]),
    (FieldId::MapFloor, ["Lowest VIX of the map", "lowest VIX of the map", ""]),
    (FieldId::MapCap, ["Highest VIX of the map", "highest VIX of the map", ""]),
    (FieldId::PowerFall, ["Exponent of a fall", "exponent of a fall", ""]),
    (FieldId::PowerRise, ["Exponent of a rise", "exponent of a rise", ""]),
    (FieldId::LongRun, ["VIX in the long run", "VIX in the long run", ""]),
    (FieldId::Reversion, ["Speed of return", "speed of return", "per year"]),
    (FieldId::VolOfVol, ["Volatility of VIX", "volatility of VIX", "%"]),
    (FieldId::Jump, ["Jump of VIX to", "level that VIX jumps to", ""]),
    (FieldId::Budget, ["Budget for layers", "budget for layers", "$"]),
    (FieldId::Timeframe, ["Budget is for a", "timeframe of the budget", ""]),
    (FieldId::PerpSide, ["Perpetual", "perpetual", ""]),
    (FieldId::PerpVenue, ["Venue", "venue", ""]),
    (FieldId::PerpCoin, ["Coin", "coin", ""]),
    (FieldId::PerpContract, ["Contract", "contract", ""]),
    (FieldId::PerpMark, ["Price now", "price now", "$"]),
    (FieldId::PerpEntry, ["Entry price", "entry price", "$"]),
    (FieldId::PerpSize, ["Position size", "position size", ""]),
    (FieldId::PerpSizeBy, ["Size in", "unit of the size", ""]),
    (FieldId::PerpLeverage, ["Leverage", "leverage", "x"]),
    (FieldId::PerpAdded, ["Added margin", "added margin", ""]),
    (FieldId::PerpMode, ["Margin mode", "margin mode", ""]),
    (FieldId::PerpWallet, ["Wallet balance", "wallet balance", ""]),
    (FieldId::PerpOthers, ["Open profit of others", "open profit of others", ""]),
    (FieldId::PerpOthersKeep, ["Maintenance of others", "maintenance of others", ""]),
    (FieldId::PerpPremium, ["Premium index", "premium index", "%"]),
    (FieldId::PerpRate, ["Funding rate", "funding rate", "%"]),
    (FieldId::PerpMargining, ["Hedge margined", "margining of hedges", ""]),
    (FieldId::CoinBeta, ["Beta of the coin", "beta of the coin", ""]),
    (FieldId::Shock, ["Shock to SPX", "shock to SPX", "%"]),
]);

/// The same of every part of a layer.
fn part_of(part: layers::Part) -> [&'static str; 3] {
    use layers::Part::*;
    match part {
        Instrument => ["Instrument", "instrument", ""],
        Tenor => ["Time to expiry", "time to expiry", "days"],
        Strike => ["Strike", "strike", ""],
        Size => ["Size", "size", ""],
        Level => ["Trigger", "trigger", ""],
        When => ["Bought", "time of purchase", ""],
        StrikeBy => ["Strike by", "naming of the strike", ""],
        SizeBy => ["Size by", "naming of the size", ""],
        Short => ["Sold strike", "sold strike", ""],
        Beta => ["Beta to VIX", "beta to VIX", ""],
        Signal => ["Signal", "signal", ""],
    }
}

/// The same of every part of a layer on the perpetual.
fn perp_part(part: perp_layers::Part) -> [&'static str; 3] {
    use perp_layers::Part::*;
    match part {
        Kind => ["Opens", "kind", ""],
        Size => ["Size, of the position", "size", "%"],
        Level => ["Trigger level", "trigger level", ""],
        When => ["Opened", "time of opening", ""],
        Strike => ["Option strike", "option strike", "$"],
        Premium => ["Option premium", "option premium", "%"],
        Place => ["Option held", "place", ""],
    }
}

/// Rows in the places of their fields, whatever order they are written in.
const fn placed<const N: usize>(rows: [(FieldId, [&'static str; 3]); N]) -> [[&'static str; 3]; N] {
    let mut placed = [[""; 3]; N];
    let mut at = 0;
    while at < N {
        let (field, row) = rows[at];
        placed[field as usize] = row;
        at += 1;
    }
    placed
}

fn row(field: FieldId) -> [&'static str; 3] {
    match (field.of_layer(), field.of_perp_layer()) {
        (Some((_, part)), _) => part_of(part),
        (None, Some((_, part))) => perp_part(part),
        (None, None) => SINGLE[field as usize],
    }
}

/// The name of a field as its label in the form: "To expiry", "Short put strike". Parts of layers have the same label
/// in each.
pub fn label(field: FieldId) -> &'static str {
    let [label, ..] = row(field);
    label
}

/// The label of the size of a layer on the perpetual, by what the layer opens.
pub fn perp_size(kind: &str) -> &'static str {
    if kind == "margin" { "Size, of the initial margin" } else { perp_part(perp_layers::Part::Size)[0] }
}

/// The name of a field inside a sentence: "time to expiry", "short put strike", "VIX", "strike of layer 2".
pub fn name(field: FieldId) -> Cow<'static, str> {
    let [_, name, _] = row(field);
    match field.layer_place() {
        None => Cow::Borrowed(name),
        Some(place) => Cow::Owned(fill!("_ of _", name, layer(place))),
    }
}

/// The name of the layer in a place among all: "layer 2", "layer P1" on the perpetual.
pub fn layer(place: usize) -> String {
    let first = Family::of(place).places().start;
    let letter = if first == 0 { "layer " } else { "layer P" };
    [letter, &decimal::whole((place - first) as u64 + 1)].concat()
}

/// The unit written after a field; empty where the number needs none, and where it hangs on a choice.
pub fn unit(field: FieldId) -> &'static str {
    let [.., unit] = row(field);
    unit
}

/// The heading of a group of fields.
pub fn group(group: Group) -> &'static str {
    match group {
        Group::Market => "Market",
        Group::Condor => "Condor",
        Group::View => "Dates shown",
        Group::Hedge => "Hedge layers",
        Group::Assumptions => "Assumptions",
        Group::Perp => "Perpetual",
        Group::Stress => "Shock",
    }
}

/// The name of a leg: "short put".
pub fn leg(leg: Leg) -> &'static str {
    match leg {
        Leg::LongPut => "long put",
        Leg::ShortPut => "short put",
        Leg::ShortCall => "short call",
        Leg::LongCall => "long call",
    }
}

/// A text with its first letter in upper case, for the start of a sentence.
pub fn capital(text: &str) -> String {
    let mut text = text.to_string();
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}

#[cfg(test)]
mod tests;
