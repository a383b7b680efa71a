//! Where the focus goes after a deed, and what is to come into sight.

use super::Deed;
use crate::app::handle::Handle;
use crate::app::layers;
use crate::app::state::State;
use crate::model::fields::{Family, FieldId, of_layer};
use crate::page::field::id;
use crate::page::hedge::body_id;

impl Deed {
    /// What answers to this deed, as a selector.
    pub fn place(self) -> String {
        ["[data-do='", &self.text(), "']"].concat()
    }

    /// The element that has the focus where this deed's own is gone or has nothing left to do. None of them is a box.
    pub fn stand_in(self) -> Option<&'static str> {
        match self {
            Deed::Undo | Deed::Redo => Some(":is(#undo, #redo):enabled"),
            Deed::Save => Some(".saved-group > summary"),
            Deed::Defaults | Deed::Pick(FieldId::VolMode, _) => Some("[data-do=more]"),
            Deed::Dismiss => Some("#share"),
            _ => None,
        }
    }

    /// The element that this deed has opened, to be scrolled into sight; `state` is what it led to.
    pub fn opens(self, state: &State) -> Option<String> {
        match self {
            Deed::AddLayer(_) | Deed::Unfold(_) => Some(["#", &body_id(state.screen.layer?)].concat()),
            _ => None,
        }
    }

    /// The element that has the focus next, where the one pressed is gone; `state` is what it led to. None of them is a
    /// box, which would bring up the keyboard of a phone.
    pub fn leads_to(self, state: &State) -> Option<String> {
        Some(match self {
            Deed::Skip => ".inputs summary".into(),
            Deed::Model(field) => Deed::Slide(Handle::from_key(field.field().key)?).place(),
            Deed::Unassume => ["#", &id(FieldId::MapShape), " :checked"].concat(),
            // How volatility is chosen stands right over the skew, and is there without one.
            Deed::Skew => ["#", &id(FieldId::VolMode), " :checked"].concat(),
            Deed::AddLayer(_) => ["select#", &id(*of_layer(state.screen.layer?).first()?)].concat(),
            Deed::Move(place) if place > Family::of(place).places().start + 1 => Deed::Move(place - 1).place(),
            Deed::Move(place) => Deed::Unfold(Family::of(place).places().start).place(),
            Deed::Remove(place) => {
                let family = Family::of(place);
                match layers::count(&state.now.draft, family) {
                    0 => Deed::AddLayer(family).place(),
                    count => Deed::Unfold(place.min(family.places().start + count - 1)).place(),
                }
            }
            _ => return None,
        })
    }
}
