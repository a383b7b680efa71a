//! Keys: steps back and forward anywhere, Enter and Escape, and those that move a handle.

use super::deed_of;
use crate::app::action::Action;
use crate::app::handle::Scope;
use crate::page::deed::Deed;
use crate::platform::document::{self, closest, fold_menus};
use crate::ui::effects;
use crate::ui::grip::{Grip, key_action};
use crate::ui::store::Store;
use std::rc::Rc;
use web_sys::KeyboardEvent;

/// Does what a key asks for.
pub(super) fn pressed(store: &Rc<Store>, grip: &Grip, event: &KeyboardEvent) {
    let key = event.key();
    if let Some(action) = undo_key(event, &key) {
        event.prevent_default();
        return store.act(action);
    }
    match (key.as_str(), deed_of(event)) {
        ("Enter", Some(Deed::Edit(field))) => store.act(Action::Leave(field)),
        ("Enter", Some(Deed::Name)) => effects::save(store),
        // Ten steps, as on a figure: browsers take a tenth of the track.
        ("PageUp" | "PageDown", Some(Deed::Slide(handle))) => {
            event.prevent_default();
            store.act(Action::Nudge(handle, if key == "PageUp" { 10 } else { -10 }, Scope::One));
        }
        ("Escape", _) => {
            // What opened last closes first.
            let open = store.shown().open;
            if !grip.escape(store)
                && !fold_menus(true)
                && let Some(key) = open
            {
                store.act(Action::Open(None));
                // Who types elsewhere goes on there.
                if closest(event, "#why, [data-do^='open ']").is_some() {
                    document::focus(&Deed::Open(key).place());
                }
            }
        }
        _ => {
            if let Some(action) = key_action(event, store.shown().scope) {
                event.prevent_default();
                store.act(action);
            }
        }
    }
}

/// Takes steps back and forward by keyboard, inside fields too: their texts are the state that the steps restore. In
/// the box of a setup's name the browser's own undo works.
fn undo_key(event: &KeyboardEvent, key: &str) -> Option<Action> {
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() || deed_of(event) == Some(Deed::Name) {
        return None;
    }
    match (key, event.shift_key()) {
        ("z" | "Z", false) => Some(Action::Undo),
        ("z" | "Z", true) | ("y" | "Y", false) => Some(Action::Redo),
        _ => None,
    }
}
