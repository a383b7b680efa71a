//! Keys of a link beyond those of single fields. Like those, they stand for ever.

use crate::engine::condor::Leg;
use crate::model::explain::Key;
use crate::model::fields::layers::{IDS, LISTED};
use crate::model::fields::{FieldId, perp_layers};

/// The version this page writes.
pub(super) const VERSION: &str = "1";
/// Before the key of a field: the text that was valid before the wrong one.
pub const VALID: &str = "u.";
/// Before any key of a setup: it belongs to the pinned one.
pub const PIN: &str = "pin.";
/// Alone: the pinned setup is the one at the start.
pub(super) const PIN_ALONE: &str = "pin";
/// The key number whose arithmetic is open.
pub(super) const OPEN: &str = "o";

/// Keys that carry several fields, separated by commas; those of a layer leave out what is as at the start.
pub(super) const LISTS: [(&str, &[FieldId]); 13] = [
    ("k", &[FieldId::LongPut, FieldId::ShortPut, FieldId::ShortCall, FieldId::LongCall]),
    ("p", &[FieldId::LongPutPremium, FieldId::ShortPutPremium, FieldId::ShortCallPremium, FieldId::LongCallPremium]),
    ("t", &[FieldId::DateA, FieldId::DateB]),
    ("h1", listed(0)),
    ("h2", listed(1)),
    ("h3", listed(2)),
    ("h4", listed(3)),
    ("h5", listed(4)),
    ("h6", listed(5)),
    ("l1", &perp_layers::IDS[0]),
    ("l2", &perp_layers::IDS[1]),
    ("l3", &perp_layers::IDS[2]),
    ("l4", &perp_layers::IDS[3]),
];

/// The fields of a layer that stand in its list; those that came later have keys of their own.
const fn listed(layer: usize) -> &'static [FieldId] {
    IDS[layer].split_at(LISTED).0
}

/// The fields of a list key; none when it is no list key.
pub(super) fn list(key: &str) -> Option<&'static [FieldId]> {
    LISTS.iter().find(|(known, _)| *known == key).map(|(_, fields)| *fields)
}

/// The field with this key; none when there is none.
pub(super) fn field(key: &str) -> Option<FieldId> {
    FieldId::all().find(|id| id.field().key == key)
}

/// Key numbers by their words in a link and in the document.
const WORDS: [(Key, &str); 35] = [
    (Key::Credit, "credit"),
    (Key::BestWorst, "best"),
    (Key::BreakEvens, "even"),
    (Key::Chance, "chance"),
    (Key::ExpectedMove, "move"),
    (Key::Margin, "margin"),
    (Key::Delta, "delta"),
    (Key::Gamma, "gamma"),
    (Key::Theta, "theta"),
    (Key::Vega, "vega"),
    (Key::Rho, "rho"),
    (Key::LegVol(Leg::LongPut), "vol1"),
    (Key::LegVol(Leg::ShortPut), "vol2"),
    (Key::LegVol(Leg::ShortCall), "vol3"),
    (Key::LegVol(Leg::LongCall), "vol4"),
    (Key::AtExpiry, "expiry"),
    (Key::HedgeCost, "hcost"),
    (Key::HedgePerYear, "hyear"),
    (Key::HedgeWorst, "hworst"),
    (Key::NextLayer, "hnext"),
    (Key::Layer(0), "h1"),
    (Key::Layer(1), "h2"),
    (Key::Layer(2), "h3"),
    (Key::Layer(3), "h4"),
    (Key::Layer(4), "h5"),
    (Key::Layer(5), "h6"),
    (Key::Ladder, "hawake"),
    (Key::Jump, "hjump"),
    (Key::Liquidation, "liq"),
    (Key::MarginRatio, "ratio"),
    (Key::Funding, "funding"),
    (Key::Account, "account"),
    (Key::PerpLayers, "lliq"),
    (Key::Largest, "largest"),
    (Key::Stress, "stress"),
];

/// The word of a key number; empty for a layer that there never is.
pub fn word(key: Key) -> &'static str {
    WORDS.iter().find(|(known, _)| *known == key).map_or("", |(_, word)| *word)
}

/// The key number with this word; none when there is none.
pub fn key_number(text: &str) -> Option<Key> {
    WORDS.iter().find(|(_, known)| *known == text).map(|(key, _)| *key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_key_means_two_things() {
        let mut keys: Vec<_> = FieldId::all().map(|id| id.field().key).collect();
        keys.extend(LISTS.map(|(key, _)| key));
        keys.extend(["v", OPEN, PIN_ALONE]);
        let count = keys.len();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), count);
        assert!(Key::ALL.into_iter().eq(WORDS.map(|(key, _)| key)));
        assert!(keys.iter().all(|key| key.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())));
    }
}
