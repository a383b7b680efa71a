//! Layers as the form has them: several of a kind, each with the same fields.

use super::{FieldId, layers, perp_layers};

/// Layers of which the form has several, each with the same fields. All layers of the form are numbered through: first
/// those of the condor, then those on the perpetual.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Family {
    /// Hedge layers of the condor.
    Hedge,
    /// Layers on the perpetual.
    Perp,
}

impl Family {
    /// The places of its layers among all.
    pub fn places(self) -> std::ops::Range<usize> {
        match self {
            Family::Hedge => 0..layers::LAYERS,
            Family::Perp => layers::LAYERS..layers::LAYERS + perp_layers::LAYERS,
        }
    }

    /// The family of the layer in a place among all.
    pub fn of(place: usize) -> Family {
        if place < layers::LAYERS { Family::Hedge } else { Family::Perp }
    }
}

/// The fields of the layer in a place among all, in the order of the table; none where there is no such place. The
/// first says what the layer is; at its default there is no such layer.
pub fn of_layer(place: usize) -> &'static [FieldId] {
    let hedge = layers::IDS.get(place).map(|own| own.as_slice());
    let perp = || perp_layers::IDS.get(place.checked_sub(layers::LAYERS)?).map(|own| own.as_slice());
    hedge.or_else(perp).unwrap_or_default()
}
