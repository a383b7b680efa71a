//! What the reader does anywhere on the page, heard once for all of it: an element says by `data-do` what it does.

mod click;
mod key;

use super::effects::look_again;
use super::grip::{Grip, handle_of};
use super::store::Store;
use crate::app::action::Action;
use crate::app::handle::{Handle, Scope};
use crate::link::decode;
use crate::model::fields::{FieldId, Kind};
use crate::page::deed::Deed;
use crate::platform::address;
use crate::platform::document::{self, closest, fold_menus};
use click::{clicked, go_on};
use gloo::events::EventListener;
use key::pressed;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, HtmlSelectElement, PointerEvent};

/// Listeners of the whole page; dropping them ends the listening.
pub type Listeners = Vec<EventListener>;

/// The events heard.
const HEARD: [&str; 17] = [
    "click",
    "change",
    "input",
    "focusout",
    "submit",
    "keydown",
    "keyup",
    "pointerdown",
    "pointermove",
    "pointerup",
    "pointercancel",
    "pointerout",
    "touchstart",
    "hashchange",
    "storage",
    "pagehide",
    "visibilitychange",
];

/// Hears the reader from now on, and the browser where it changes what the page rests on.
pub fn listen(store: &Rc<Store>) -> Listeners {
    let (store, grip) = (store.clone(), Grip::new(store));
    let heard: Rc<dyn Fn(&Event)> = Rc::new(move |event| hear(&store, &grip, event));
    document::listen(&HEARD, &heard).unwrap_or_default()
}

fn hear(store: &Rc<Store>, grip: &Grip, event: &Event) {
    match event.type_().as_str() {
        "click" => {
            if closest(event, "details.menu").is_none() {
                fold_menus(false);
            }
            clicked(store, event);
        }
        "change" => changed(store, grip, event),
        "input" => typed(store, event),
        "focusout" => match deed_of(event) {
            Some(Deed::Edit(field)) => store.act(Action::Leave(field)),
            Some(Deed::Look) => store.act(Action::Look(None)),
            // The key that is still down is lifted elsewhere.
            Some(Deed::Slide(_)) if grip.slides.take() => store.act(Action::Release),
            _ => {}
        },
        "submit" => event.prevent_default(),
        // A link inside the page, the address bar, back and forward.
        "hashchange" => {
            if let Ok(text) = address::fragment()
                && store.effects().learns(&text)
            {
                store.act(Action::Load(decode::fragment(&text)));
            }
        }
        // Another tab has changed what is kept.
        "storage" => look_again(store),
        // The page may be gone soon: it is closed or loaded again, or hidden (or shown again).
        kind @ ("pagehide" | "visibilitychange") => store.effects().leave(&store.shown(), kind == "pagehide"),
        // Else a finger that moves a handle scrolls the page: browsers leave `touch-action` of what is in a drawing
        // aside.
        "touchstart" if event.cancelable() && handle_of(event).is_some() => event.prevent_default(),
        "keydown" => {
            grip.slides.set(matches!(deed_of(event), Some(Deed::Slide(_))));
            if let Some(event) = event.dyn_ref() {
                pressed(store, grip, event);
            }
        }
        "keyup" => {
            grip.slides.set(false);
            if handle_of(event).is_some() || matches!(deed_of(event), Some(Deed::Slide(_))) {
                store.act(Action::Release);
            }
        }
        kind => {
            if let Some(event) = event.dyn_ref() {
                pointed(store, grip, kind, event);
            }
        }
    }
}

/// What the element an event happened in answers to.
fn deed_of(event: &Event) -> Option<Deed> {
    Deed::parse(&closest(event, "[data-do]")?.get_attribute("data-do")?)
}

/// The box an event happened in.
fn input_of(event: &Event) -> Option<HtmlInputElement> {
    event.target()?.dyn_into().ok()
}

fn changed(store: &Rc<Store>, grip: &Grip, event: &Event) {
    match deed_of(event) {
        // A key that stays down changes a slider again and again: that is one movement.
        Some(Deed::Slide(_)) if grip.slides.get() => {}
        Some(Deed::Slide(_)) => store.act(Action::Release),
        Some(Deed::Choose(field)) => store.act_if(chosen(event, field)),
        Some(deed @ (Deed::Pick(..) | Deed::Reach(_) | Deed::Show(_))) => {
            store.act_if(deed.action(&store.shown()));
            go_on(deed, None);
        }
        _ => {}
    }
}

/// The word chosen from a list.
fn chosen(event: &Event, field: FieldId) -> Option<Action> {
    let Kind::Choice(words) = field.field().kind else { return None };
    let list: HtmlSelectElement = event.target()?.dyn_into().ok()?;
    let chosen = list.value();
    words.iter().find(|word| **word == chosen).map(|word| Action::Pick(field, word))
}

fn typed(store: &Rc<Store>, event: &Event) {
    let Some(input) = input_of(event) else { return };
    match deed_of(event) {
        Some(Deed::Edit(field)) => store.act(Action::Edit(field, input.value())),
        Some(Deed::Name) => store.act(Action::Name(input.value())),
        Some(deed @ (Deed::Slide(_) | Deed::Look)) => {
            let value = input.value_as_number();
            if value.is_finite() {
                store.act(match deed {
                    Deed::Slide(handle) => Action::Drag(handle, value, Scope::One),
                    _ => Action::Look(Some(value)),
                });
            }
        }
        _ => {}
    }
}

fn pointed(store: &Rc<Store>, grip: &Grip, kind: &str, event: &PointerEvent) {
    if matches!(kind, "pointerup" | "pointercancel") {
        // A second finger lets nothing go.
        if !event.is_primary() {
            return;
        }
        grip.up(store);
        // A slider that was pressed and not moved does not tell of a change.
        if store.shown().held.is_some() {
            store.act(Action::Release);
        }
        return;
    }
    if kind == "pointerdown"
        && event.button() == 0
        && let Some(Deed::Slide(handle @ (Handle::Date(_) | Handle::Number(_)))) = deed_of(event)
    {
        return store.act(Action::Grab(handle));
    }
    let Some(figure) = closest(event, ".plot-svg") else { return };
    match kind {
        "pointerdown" => grip.down(store, &figure, event),
        "pointermove" => grip.moved(store, &figure, event),
        "pointerout" => {
            let inside = event.related_target().and_then(|to| to.dyn_into().ok());
            if !inside.is_some_and(|to: web_sys::Node| figure.contains(Some(&to))) {
                grip.left(event);
            }
        }
        _ => {}
    }
}
