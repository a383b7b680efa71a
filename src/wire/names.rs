//! The long, readable names of fields. They stand for ever, like the keys of a link.

use crate::model::decimal;
use crate::model::fields::{FieldId, layers};

/// Names of single fields.
pub const SINGLE: [(&str, FieldId); 26] = [
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
    ("powerFall", FieldId::PowerFall),
    ("powerRise", FieldId::PowerRise),
    ("longRunVix", FieldId::LongRun),
    ("reversion", FieldId::Reversion),
    ("volOfVol", FieldId::VolOfVol),
    ("jump", FieldId::Jump),
    ("budget", FieldId::Budget),
    ("timeframe", FieldId::Timeframe),
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

/// The name of the list of hedge layers.
pub const LAYERS: &str = "layers";

/// Names of the parts of a layer, in the order of the table.
pub const PARTS: [&str; layers::PARTS] =
    ["instrument", "days", "strike", "size", "level", "when", "strikeBy", "sizeBy", "short", "beta"];

/// Where a field stands: `spot`, `strikes[1]`, `layers[0].strike`.
pub fn path(field: FieldId) -> String {
    if let Some((layer, part)) = field.of_layer() {
        return ["layers[", &decimal::whole(layer as u64), "].", PARTS[part as usize]].concat();
    }
    if let Some((name, _)) = SINGLE.iter().find(|(_, single)| *single == field) {
        return (*name).to_owned();
    }
    let place = LISTS.iter().find_map(|(name, fields)| Some((name, fields.iter().position(|id| *id == field)?)));
    place.map_or_else(String::new, |(name, place)| [*name, "[", &decimal::whole(place as u64), "]"].concat())
}

/// All names, single ones first.
pub fn all() -> Vec<&'static str> {
    let lists = LISTS.iter().map(|(name, _)| *name);
    SINGLE.iter().map(|(name, _)| *name).chain(lists).chain([LAYERS]).collect()
}
