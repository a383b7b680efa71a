//! What is asked of a field by its name: its row, its layer, its leg.

use super::layers::LAYERS;
use super::{Chosen, FIELDS, Field, FieldId, perp_layers};
use crate::engine::condor::Leg;

impl FieldId {
    /// How many fields there are.
    pub const COUNT: usize = perp_layers::FIRST + perp_layers::LAYERS * perp_layers::PARTS;

    /// The place among all layers of the one this field belongs to; none for a field there is once.
    pub fn layer_place(self) -> Option<usize> {
        let hedge = self.of_layer().map(|(layer, _)| layer);
        hedge.or_else(|| self.of_perp_layer().map(|(layer, _)| LAYERS + layer))
    }

    /// The row of this field where these choices are made.
    pub fn row(self, chosen: Chosen) -> Field {
        let mut row = *self.field();
        if let Some(instead) = self.layer_row(chosen).or_else(|| self.perp_row(chosen)) {
            (row.kind, row.default, row.example) = instead;
        }
        row
    }

    /// The row of this field.
    pub fn field(self) -> &'static Field {
        &FIELDS[self as usize]
    }

    /// All fields in table order.
    pub fn all() -> impl Iterator<Item = FieldId> {
        FIELDS.iter().map(|field| field.id)
    }

    /// The field of a leg's strike.
    pub fn strike(leg: Leg) -> FieldId {
        [FieldId::LongPut, FieldId::ShortPut, FieldId::ShortCall, FieldId::LongCall][leg as usize]
    }

    /// The leg whose premium this field is; none for any other.
    pub fn leg_of_premium(self) -> Option<Leg> {
        Leg::ALL.into_iter().find(|leg| FieldId::premium(*leg) == self)
    }

    /// The field of a leg's premium.
    pub fn premium(leg: Leg) -> FieldId {
        [FieldId::LongPutPremium, FieldId::ShortPutPremium, FieldId::ShortCallPremium, FieldId::LongCallPremium]
            [leg as usize]
    }
}
