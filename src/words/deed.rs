//! What a step did, for the undo and redo buttons.

use super::label::{self, capital};
use super::{perp, time};
use crate::model::decimal;
use crate::model::fields::{FieldId, Kind};
use crate::model::parse;
use crate::model::read::choice;

/// A text as it stands in a step: "5,640", "“VIX call”" of a choice; nothing typed is "the model’s" or "chosen by the
/// page".
pub(super) fn written(field: FieldId, text: &str) -> String {
    const LONGEST: usize = 24;
    if let Some(word) = choice(field, text) {
        return fill!("“_”", label::choice(word));
    }
    // Days as they stand; hours and minutes in words.
    if let (Kind::Days { .. }, Ok(left), Err(_)) = (field.field().kind, parse::days(text), parse::number(text)) {
        return time::days(left.0);
    }
    match field {
        FieldId::DateA | FieldId::DateB if text.is_empty() => "the page’s choice".to_string(),
        FieldId::Horizon if text.is_empty() => "the condor’s expiry".to_string(),
        FieldId::Budget if text.is_empty() => "none".to_string(),
        _ if text.is_empty()
            && let Some(chosen) = perp::chosen(field) =>
        {
            chosen.to_string()
        }
        _ if text.is_empty() && field.field().default.is_empty() => "the model’s".to_string(),
        _ if text.is_empty() => "nothing".to_string(),
        _ => match text.char_indices().nth(LONGEST) {
            Some((end, _)) => fill!("_…", text.get(..end).unwrap_or_default()),
            None => text.replace('-', "\u{2212}"),
        },
    }
}

/// What a change of one field did: "short put 5,640 to 5,650".
pub fn change(what: &str, field: FieldId, from: &str, to: &str) -> String {
    fill!("_ _ to _", what, written(field, from), written(field, to))
}

/// What moved so many strikes, told of the one that was held: "4 strikes, short put strike 5,640 to 5,650".
pub fn strikes(count: usize, held: &str) -> String {
    if count < 2 { held.to_string() } else { fill!("_ strikes, _", decimal::whole(count as u64), held) }
}

/// What was done to a layer, from 0: "remove layer 2".
pub fn layer(verb: &str, place: usize) -> String {
    fill!("_ _", verb, label::layer(place))
}

/// A layer was added, its place from 0: "Layer 2 added."
pub fn added(place: usize) -> String {
    fill!("_ added.", capital(&label::layer(place)))
}

/// A layer was removed: "Layer 2 removed, 1 left."
pub fn removed(place: usize, left: usize) -> String {
    let left = if left == 0 { "none".to_string() } else { decimal::whole(left as u64) };
    fill!("_ removed, _ left.", capital(&label::layer(place)), left)
}

/// A layer was moved up: "Layer 2 is now layer 1: VIX call, 110 days."
pub fn moved(place: usize, what: &str) -> String {
    let join = if what.is_empty() { "" } else { ": " };
    fill!("_ is now ___.", capital(&label::layer(place)), label::layer(place.saturating_sub(1)), join, what)
}

/// All layers were replaced by those of a rule: "4/4/2 VIX calls: three layers."
pub fn ruled(name: &str, count: usize) -> String {
    match count {
        0 => "All layers removed.".to_string(),
        1 => fill!("_: one layer.", name),
        2 => fill!("_: two layers.", name),
        3 => fill!("_: three layers.", name),
        _ => fill!("_: _ layers.", name, decimal::whole(count as u64)),
    }
}

/// What taking the moves of a day does: "take the moves of 5 Feb 2018".
pub fn day(iso: &str) -> String {
    fill!("take the moves of _", super::day::date(iso))
}

/// The label of the undo button; `what` is nothing when there is no step back.
pub fn undo(what: Option<&str>) -> String {
    what.map_or("Nothing to undo".to_string(), |what| fill!("Undo: _", what))
}

/// The label of the redo button; `what` is nothing when there is no step forward.
pub fn redo(what: Option<&str>) -> String {
    what.map_or("Nothing to redo".to_string(), |what| fill!("Redo: _", what))
}

/// Opened a link or a named setup.
pub const LOAD: &str = "open another setup";
/// Exchanged the pinned setup and the present one.
pub const SWAP: &str = "swap with the pinned setup";
/// Pinned the present setup.
pub const PIN: &str = "pin this setup";
/// Removed the pin.
pub const UNPIN: &str = "unpin";
/// Took rates and volatilities back to their defaults.
pub const DEFAULTS: &str = "rates and volatilities back to the defaults";
/// Added a layer.
pub const ADD_LAYER: &str = "add a layer";
/// Replaced all hedge layers by a published rule.
pub const PRESET: &str = "layers by a published rule";
/// Took all assumptions back to their defaults.
pub const ASSUMPTIONS: &str = "assumptions back to the defaults";
/// Back to the setup at the start.
pub const RESET: &str = "back to the setup at the start";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_says_how_many_layers_it_makes() {
        for (count, expected) in [
            (0, "All layers removed."),
            (1, "A rule: one layer."),
            (3, "A rule: three layers."),
            (6, "A rule: 6 layers."),
        ] {
            assert_eq!(ruled("A rule", count), expected);
        }
    }

    #[test]
    fn a_change_says_from_and_to() {
        assert_eq!(change("short put", FieldId::ShortPut, "5,640", "5,650"), "short put 5,640 to 5,650");
        assert_eq!(change("skew", FieldId::Skew, "-0.13", ""), "skew \u{2212}0.13 to nothing");
        assert_eq!(change("long put premium", FieldId::LongPutPremium, "", "24"), "long put premium the model’s to 24");
        assert_eq!(change("first date", FieldId::DateA, "20", ""), "first date 20 to the page’s choice");
        for (field, from, to, expected) in [
            (FieldId::Layer1Signal, "own", "ad", "“your own signal” to “A/D line (advance/decline)”"),
            (FieldId::Layer1Instrument, "call", "Mini", "“VIX call” to “mini VIX future”"),
            (FieldId::PerpVenue, "binance", "dydx", "“Binance” to “dYdX”"),
            (FieldId::Entry, "legs", "nett", "“four premiums” to nett"),
        ] {
            assert_eq!(change("it", field, from, to), ["it ", expected].concat());
        }
        assert_eq!(undo(Some("unpin")), "Undo: unpin");
        assert_eq!(redo(None), "Nothing to redo");
        assert!(change("VIX", FieldId::Vix, "16", &"9".repeat(500)).len() < 60);
    }
}
