//! What the reader does anywhere on the page, heard once at its root: an element says by `data-do` what it answers to.

use super::files::offer;
use super::grip::{Grip, handle_of, key_action};
use super::store::Store;
use crate::app::action::Action;
use crate::app::handle::{Handle, Scope};
use crate::link::decode::decode;
use crate::model::fields::{FieldId, Kind};
use crate::page::deed::Deed;
use crate::platform::document::{self, closest, fold_menus};
use crate::platform::{address, storage};
use gloo::events::EventListener;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Event, HtmlInputElement, HtmlSelectElement, KeyboardEvent, PointerEvent};

/// Listeners of the whole page; dropping them ends the listening.
pub type Listeners = Vec<EventListener>;

/// The events heard.
const HEARD: [&str; 13] = [
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
];

/// Hears the reader from now on.
pub fn listen(store: &Rc<Store>) -> Listeners {
    let grip = Rc::new(Grip::new(store));
    let heard = {
        let store = store.clone();
        Rc::new(move |event: &Event| hear(&store, &grip, event))
    };
    let mut listeners: Listeners = HEARD.iter().filter_map(|name| document::on(name, heard.clone()).ok()).collect();
    let changed = {
        let store = store.clone();
        address::on_change(move || {
            if let Ok(text) = address::fragment()
                && !store.effects().is_ours(&text)
            {
                store.act(Action::Load(decode(&text)));
            }
        })
    };
    listeners.extend(changed);
    let elsewhere = store.clone();
    listeners.extend(storage::on_change(move || super::effects::look_again(&elsewhere)));
    let store = store.clone();
    listeners.extend(document::on_leave(move |gone| store.effects().leave(&store.shown(), gone)).into_iter().flatten());
    listeners
}

fn hear(store: &Rc<Store>, grip: &Grip, event: &Event) {
    match event.type_().as_str() {
        "click" => {
            if closest(event, "details.menu").is_none() {
                fold_menus(false);
            }
            clicked(store, event);
        }
        "change" => changed(store, event),
        "input" => typed(store, event),
        "focusout" => match deed_of(event) {
            Some(Deed::Edit(field)) => store.act(Action::Leave(field)),
            Some(Deed::Look) => store.act(Action::Look(None)),
            _ => {}
        },
        "submit" => event.prevent_default(),
        // Else a finger that moves a handle scrolls the page: browsers leave `touch-action` of what is in a drawing aside.
        "touchstart" if event.cancelable() && handle_of(event).is_some() => event.prevent_default(),
        "keydown" => event.dyn_ref().into_iter().for_each(|event| pressed(store, grip, event)),
        "keyup" => {
            if handle_of(event).is_some() || matches!(deed_of(event), Some(Deed::Slide(_))) {
                store.act(Action::Release);
            }
        }
        kind => event.dyn_ref().into_iter().for_each(|event| pointed(store, grip, kind, event)),
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

fn clicked(store: &Rc<Store>, event: &Event) {
    // A box is clicked on the way to its change; a disabled button is not clicked at all.
    if input_of(event).is_some() {
        return;
    }
    let Some(deed) = deed_of(event) else { return };
    let shown = store.shown();
    let kept = |place: usize| shown.screen.shelf.setups.get(place);
    match deed {
        Deed::Share => store.effects().share(store),
        Deed::Save => {
            super::effects::save(store);
            go_on(deed, None);
        }
        Deed::Load(place) => kept(place).into_iter().for_each(|kept| store.act(Action::Load(decode(&kept.link)))),
        Deed::Forget(place) => {
            if let Some(kept) = kept(place) {
                // Where deleting is refused the entry comes back on the next visit; nothing else can be done about it.
                storage::delete(&kept.name).ok();
                store.act(Action::Forget(kept.name.clone()));
                // The button that had the focus is gone.
                document::focus("#setup-name");
            }
        }
        Deed::PutBack => {
            super::effects::put_back(store);
            document::focus("#setup-name");
        }
        Deed::File(figure, file) => {
            fold_menus(true);
            // A browser that refuses a download says so itself.
            offer(&shown, figure, file).ok();
        }
        deed => {
            deed.action(&shown).into_iter().for_each(|action| store.act(action));
            let led = store.shown();
            let opened = deed.opens(&led);
            go_on(deed, deed.leads_to(&led));
            // After the focus, which scrolls by itself.
            spawn_local(async move { opened.iter().for_each(|opened| document::reveal(opened)) });
        }
    }
}

/// Takes the focus to where a deed leads, once the page is drawn; else, where what had it is gone, to what answers to the same
/// deed now, or stands for it.
fn go_on(deed: Deed, next: Option<String>) {
    spawn_local(async move {
        if let Some(next) = next {
            return document::focus(&next);
        }
        let same = ["[data-do='", &deed.text(), "']:enabled"].concat();
        for place in [Some(&*same), deed.stand_in()].into_iter().flatten() {
            if document::is_unfocused() {
                document::focus(place);
            }
        }
    });
}

fn changed(store: &Rc<Store>, event: &Event) {
    match deed_of(event) {
        Some(Deed::Slide(_)) => store.act(Action::Release),
        Some(Deed::Choose(field)) => chosen(event, field).into_iter().for_each(|action| store.act(action)),
        Some(deed @ (Deed::Pick(..) | Deed::Reach(_) | Deed::Show(_))) => {
            deed.action(&store.shown()).into_iter().for_each(|action| store.act(action));
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

fn pressed(store: &Rc<Store>, grip: &Grip, event: &KeyboardEvent) {
    let key = event.key();
    if let Some(action) = undo_key(event, &key) {
        event.prevent_default();
        return store.act(action);
    }
    match (key.as_str(), deed_of(event)) {
        ("Enter", Some(Deed::Edit(field))) => store.act(Action::Leave(field)),
        ("Enter", Some(Deed::Name)) => super::effects::save(store),
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
                    document::focus(&["[data-do='", &Deed::Open(key).text(), "']"].concat());
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

/// Takes steps back and forward by keyboard, inside fields too: their texts are the state that the steps restore. In the
/// box of a setup's name the browser's own undo works.
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
