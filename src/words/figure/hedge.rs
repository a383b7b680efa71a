//! What the payoff figure says of hedge layers.

pub mod fall;

use super::super::cost::{lowest, zeros};
use super::super::label::capital;
use super::super::layer::{point, what};
use super::super::number::whole;
use super::super::problem::reason::reason_of;
use super::super::time;
use super::{VIX, named};
use crate::engine::hedge::book::{Turning, Woken};
use crate::engine::hedge::layer::Layer;
use crate::engine::units::Points;

/// The line of condor and layers together.
pub const WITH_LAYERS: &str = "with layers";
/// The level of VIX that the shock map gives for a level of SPX.
pub const VIX_BY_MAP: &str = "VIX by the map";
/// A zero of condor and layers together.
pub const BREAK_EVEN_WITH: &str = "break-even with layers";
/// Where condor and layers together jump over zero, since a layer is bought there.
pub const JUMPS_WITH: &str = "jumps over zero with layers";
/// The lowest point of condor and layers together.
pub const WORST_WITH: &str = "worst with layers";

/// The condor's line on a day before its expiry: "alone in 5 d", "alone today".
pub fn alone(day: f64, short: bool) -> String {
    let day = if day > 0.0 { fill!("in _", time::head(day)) } else { time::later("", day) };
    if short { day } else { fill!("alone _", day) }
}

/// The level of SPX of an amount that lies beyond the figure: "at 5,000".
pub fn at(spx: f64) -> String {
    fill!("at _", whole(spx))
}

/// A flag: "VIX 20", or "pays from VIX 21.4" for a layer that is held already; in short "20" and "pays 21.4".
pub fn flag(vix: &str, held: bool, is_short: bool) -> String {
    let before = match (held, is_short) {
        (true, false) => "pays from VIX",
        (true, true) => "pays",
        (false, false) => VIX,
        (false, true) => return vix.to_owned(),
    };
    named(before, vix)
}

/// Levels from one to another: "19–19.4", or "19" where they are written alike.
pub fn stretch(from: String, to: &str) -> String {
    if from == to { from } else { fill!("_–_", from, to) }
}

/// The points of a layer, in the order in which they are told.
pub const POINTS: [&str; 3] = ["bought", "pays for itself, marked", "pays for itself at its expiry"];

/// A point with its layer: "layer 1: bought".
pub fn of_layer(number: &str, point: &str) -> String {
    fill!("layer _: _", number, point)
}

/// What is told of a layer: what it buys, each of its points or why it is not there, and the condor with it alone.
///
/// " Layer 1, 4 VIX calls 20.5, 30 days. Bought: VIX 20, SPX 5,697, −5.1 %. …"
pub fn layer(number: &str, layer: &Layer, woken: &Woken, alone: &Turning, spot: Points) -> String {
    let mut text = fill!(" Layer _, _.", number, what(layer, woken));
    if let Err(reason) = woken.holding {
        fill!(text += " _", reason_of(reason));
        return text;
    }
    for (name, activation) in POINTS.into_iter().zip([woken.trigger, woken.marked, woken.at_expiry]) {
        let (first, second) = point(&activation, spot);
        fill!(text += " _: _", capital(name), &first);
        if !second.is_empty() {
            text += if first.ends_with('.') { " " } else { ", " };
            text += &second;
        }
        if !text.ends_with('.') {
            text.push('.');
        }
    }
    fill!(text += " Condor with it alone: _, _.", zeros(alone), lowest(alone));
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::number::SPACE;

    #[test]
    fn a_flag_of_what_is_held_says_that_it_pays() {
        for (held, is_short, expected) in
            [(false, false, "VIX 20"), (true, false, "pays from VIX 20"), (false, true, "20"), (true, true, "pays 20")]
        {
            assert_eq!(flag("20", held, is_short).replace(SPACE, " "), expected);
        }
    }
}
