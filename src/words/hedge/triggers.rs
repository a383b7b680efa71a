//! The figure of triggers: VIX against SPX, and where each layer acts.

use super::vix_named;
use crate::engine::hedge::layer::Reason;
use crate::engine::units::Points;
use crate::engine::vix::{Band, Shape};
use crate::words::label::{capital, layer};
use crate::words::layer::{signal, spx};
use crate::words::number::{bare_percent, short, significant, whole};
use crate::words::problem::reason::reason_of;

/// Title of the figure of triggers.
pub const TITLE: &str = "Triggers by VIX level and SPX level";
/// The sentence under it.
pub const LEAD: &str = "A level of VIX read back as a level of SPX. The bands end at VIX 15, 20 and 25.";
/// The column of VIX at triggers.
pub const ACTS_AT: &str = "acts at VIX";
/// The column of SPX at triggers.
pub const AT_SPX: &str = "SPX by the map";
/// The column of distances from spot.
pub const FROM_SPOT: &str = "from spot, %";
/// The name of the handle of today's VIX.
pub const VIX_NOW: &str = "VIX now";
/// What a trigger does that buys nothing.
pub const BUYS_NOTHING: &str = "buys nothing";

/// "VIX 20, SPX 5,697, −5.1 % from spot".
pub fn at(level: Points, at: Points, spot: Points) -> String {
    fill!("_, _ from spot", vix_named(level.0), spx(at, spot))
}

/// The name of a band of VIX.
pub fn band(band: Band) -> &'static str {
    match band {
        Band::AllTiers => "calm",
        Band::ConservativeBalanced => "usual",
        Band::Hold => "raised",
        Band::HoldHigh => "high",
    }
}

/// Why a layer has no point in the figure, in a word or two.
pub fn short_reason(reason: Reason) -> &'static str {
    match reason {
        Reason::Standing => "from the start",
        Reason::AlreadyActive | Reason::SignalOn(_) => "already on",
        Reason::SignalOff(named) => signal(named)[0],
        Reason::OutsideRange => "beyond the figure",
        Reason::Map(_) => "not on the map",
        _ => "never",
    }
}

/// The spoken summary of the figure of triggers: where both stand, then what is said of each layer.
pub fn summary(level: f64, spx: f64, layers: &[String]) -> String {
    let mut text = fill!("VIX against SPX by the shock map. Now VIX is _ and SPX _.", short(level), whole(spx));
    for layer in layers {
        fill!(text += " _", layer);
    }
    text
}

/// "Layer 1 acts at VIX 20, SPX 5,697, −5.1 % from spot." Of a layer that buys nothing there: "Layer 1 buys nothing at
/// VIX 20, …".
pub fn acts(place: usize, at: &str, buys: bool) -> String {
    let does = if buys { "acts" } else { BUYS_NOTHING };
    fill!("_ _ at _.", capital(&layer(place)), does, at)
}

/// "Layer 1: the trigger is reached already, so it stands from the start."
pub fn has_no_point(place: usize, reason: Reason) -> String {
    fill!("_: _", capital(&layer(place)), reason_of(reason))
}

/// The note under the figure of triggers: the map.
pub fn note(shape: Shape) -> String {
    match shape {
        Shape::Quadratic { a, b, .. } => {
            let (a, b) = (significant(a, 3), significant(b, 3));
            fill!("SPX down d\u{a0}%: VIX up _\u{a0}d + _\u{a0}d²", a, b)
        }
        Shape::Power { down, .. } => fill!("In a fall VIX goes with SPX to the power −_", significant(down, 3)),
    }
}

/// A fall as its handle says it: "5 % fall".
pub fn fall(percent: f64) -> String {
    fill!("_ fall", bare_percent(percent / 100.0))
}
