//! The long, readable names of fields. They stand for ever, like the keys of a link.

use crate::model::decimal;
use crate::model::fields::{Family, FieldId, of_layer};

/// Names of single fields.
pub const SINGLE: [(&str, FieldId); 47] = [
    ("spot", FieldId::Spot),
    ("vix", FieldId::Vix),
    ("days", FieldId::Days),
    ("rate", FieldId::Rate),
    ("dividendYield", FieldId::Yield),
    ("volMode", FieldId::VolMode),
    ("atmShare", FieldId::AtmShare),
    ("skew", FieldId::Skew),
    ("curvature", FieldId::Curvature),
    ("entry", FieldId::Entry),
    ("netCredit", FieldId::NetCredit),
    ("contracts", FieldId::Contracts),
    ("fees", FieldId::Fees),
    ("horizon", FieldId::Horizon),
    ("mapShape", FieldId::MapShape),
    ("mapFall", FieldId::MapFall),
    ("mapSquare", FieldId::MapSquare),
    ("mapRise", FieldId::MapRise),
    ("mapFloor", FieldId::MapFloor),
    ("mapCap", FieldId::MapCap),
    ("powerFall", FieldId::PowerFall),
    ("powerRise", FieldId::PowerRise),
    ("longRunVix", FieldId::LongRun),
    ("reversion", FieldId::Reversion),
    ("volOfVol", FieldId::VolOfVol),
    ("jump", FieldId::Jump),
    ("budget", FieldId::Budget),
    ("timeframe", FieldId::Timeframe),
    ("perpSide", FieldId::PerpSide),
    ("perpVenue", FieldId::PerpVenue),
    ("perpCoin", FieldId::PerpCoin),
    ("perpContract", FieldId::PerpContract),
    ("perpMark", FieldId::PerpMark),
    ("perpEntry", FieldId::PerpEntry),
    ("perpSize", FieldId::PerpSize),
    ("perpSizeBy", FieldId::PerpSizeBy),
    ("perpLeverage", FieldId::PerpLeverage),
    ("perpAdded", FieldId::PerpAdded),
    ("perpMode", FieldId::PerpMode),
    ("perpWallet", FieldId::PerpWallet),
    ("perpOthers", FieldId::PerpOthers),
    ("perpOthersMaintenance", FieldId::PerpOthersKeep),
    ("perpPremium", FieldId::PerpPremium),
    ("perpRate", FieldId::PerpRate),
    ("perpMargining", FieldId::PerpMargining),
    ("beta", FieldId::CoinBeta),
    ("shock", FieldId::Shock),
];

/// Names of lists; legs stand in the order long put, short put, short call, long call.
pub const LISTS: [(&str, &[FieldId]); 3] = [
    ("strikes", &[FieldId::LongPut, FieldId::ShortPut, FieldId::ShortCall, FieldId::LongCall]),
    (
        "premiums",
        &[FieldId::LongPutPremium, FieldId::ShortPutPremium, FieldId::ShortCallPremium, FieldId::LongCallPremium],
    ),
    ("dates", &[FieldId::DateA, FieldId::DateB]),
];

/// The single field of this name.
pub fn single(name: &str) -> Option<FieldId> {
    SINGLE.iter().find(|(known, _)| *known == name).map(|(_, field)| *field)
}

/// The fields of the list of this name.
pub fn list(name: &str) -> Option<&'static [FieldId]> {
    LISTS.iter().find(|(known, _)| *known == name).map(|(_, fields)| *fields)
}

/// A list of layers.
#[derive(Debug, Clone, Copy)]
pub struct Layers {
    /// Its name.
    pub name: &'static str,
    /// Whose layers they are.
    pub family: Family,
    /// Names of the parts of a layer, in the order of the table.
    pub parts: &'static [&'static str],
    /// A list that would be accepted.
    pub example: &'static str,
}

/// The lists of layers.
pub const LAYERS: [Layers; 2] = [
    Layers {
        name: "layers",
        family: Family::Hedge,
        parts: &[
            "instrument",
            "days",
            "strike",
            "size",
            "level",
            "when",
            "strikeBy",
            "sizeBy",
            "short",
            "beta",
            "signal",
        ],
        example: "[{ instrument: \"call\", days: 30, size: 4, when: \"now\" }]",
    },
    Layers {
        name: "perpLayers",
        family: Family::Perp,
        parts: &["kind", "size", "level", "when", "strike", "premium", "place"],
        example: "[{ kind: \"perp\", size: 50, when: \"move\", level: 5 }]",
    },
];

/// Where a field stands: `spot`, `strikes[1]`, `layers[0].strike`.
pub fn path(field: FieldId) -> String {
    if let Some(place) = field.layer_place() {
        let [hedge, perp] = LAYERS;
        let Layers { name, family, parts, .. } = if Family::of(place) == hedge.family { hedge } else { perp };
        let part = of_layer(place).iter().position(|id| *id == field).and_then(|part| parts.get(part));
        let place = decimal::whole((place - family.places().start) as u64);
        return [name, "[", &place, "].", part.copied().unwrap_or_default()].concat();
    }
    if let Some((name, _)) = SINGLE.iter().find(|(_, single)| *single == field) {
        return (*name).to_owned();
    }
    let place = LISTS.iter().find_map(|(name, fields)| Some((name, fields.iter().position(|id| *id == field)?)));
    place.map_or_else(String::new, |(name, place)| [*name, "[", &decimal::whole(place as u64), "]"].concat())
}

/// All names, single ones first.
pub fn all() -> Vec<&'static str> {
    let mut names = Vec::new();
    SINGLE.iter().for_each(|(name, _)| names.push(*name));
    LISTS.iter().for_each(|(name, _)| names.push(*name));
    LAYERS.iter().for_each(|layers| names.push(layers.name));
    names
}
