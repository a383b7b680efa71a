//! What follows from the state outside the page: address, title; and what comes in from there: address, keys.

use super::store::{Dispatch, Same, Store};
use crate::app::action::{Action, Notice};
use crate::app::state::State;
use crate::link::decode::decode;
use crate::platform::{address, clipboard, document, theme, timer};
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};
use yew::{Callback, UseReducerHandle, hook, use_callback, use_effect_with, use_mut_ref, use_state};

/// Milliseconds between the last change and the address: browsers refuse addresses that change with every key, and
/// setting a title takes as long as drawing the whole figure.
const ADDRESS_AFTER: u32 = 300;

/// Keeps the address as a link to the present state and the title telling the setup; opens what the reader puts in the
/// address.
#[hook]
pub fn use_address(store: &UseReducerHandle<Store>) {
    // What the address holds because of us, and the timer that will write it next.
    let written = use_mut_ref(|| None::<String>);
    let waiting = use_mut_ref(|| None);
    // What the timer will write, for a reader who leaves before it does.
    let latest = use_mut_ref(|| None::<UseReducerHandle<Store>>);
    {
        let (latest, written) = (latest.clone(), written.clone());
        use_effect_with((), move |()| {
            let listeners = document::on_leave(move || {
                if let Some(store) = &*latest.borrow() {
                    write_address(store, &written);
                }
            });
            move || drop(listeners)
        });
    }
    {
        let (dispatch, written) = (store.dispatcher(), written.clone());
        use_effect_with((), move |()| {
            let listener = address::on_change(move || {
                if let Ok(text) = address::fragment()
                    && written.borrow().as_ref() != Some(&text)
                {
                    dispatch.dispatch(Action::Load(decode(&text)));
                }
            });
            move || drop(listener)
        });
    }
    let watched = (Same::from(&store.now), store.pin.as_ref().map(Same::from), store.open);
    let store = store.clone();
    use_effect_with(watched, move |_| {
        let first = written.borrow().is_none();
        if first {
            // A link just opened stays as it was written until the reader changes something.
            *written.borrow_mut() = Some(address::fragment().unwrap_or_default());
            tell_title(&store);
        } else {
            *latest.borrow_mut() = Some(store.clone());
            let late = timer::after(ADDRESS_AFTER, move || {
                write_address(&store, &written);
                tell_title(&store);
            });
            *waiting.borrow_mut() = Some(late);
        }
    });
}

fn write_address(state: &State, written: &std::cell::RefCell<Option<String>>) {
    let text = format!("/{}", state.link());
    if written.borrow().as_ref() != Some(&text) && address::replace_fragment(&text).is_ok() {
        *written.borrow_mut() = Some(text);
    }
}

fn tell_title(state: &State) {
    // A document without a title bar has nothing to show it in.
    document::set_title(&state.title()).ok();
}

/// Copies a link to the present state.
#[hook]
pub fn use_share(store: &UseReducerHandle<Store>) -> Callback<()> {
    let store = store.clone();
    Callback::from(move |()| {
        let dispatch = store.dispatcher();
        // The address is written first: where copying is refused, the reader finds the link there.
        let text = format!("/{}", store.link());
        let written = address::replace_fragment(&text).and_then(|()| address::whole());
        let Ok(whole) = written else { return dispatch.dispatch(Action::Notify(Notice::NotCopied)) };
        clipboard::copy(whole, move |copied| {
            dispatch.dispatch(Action::Notify(if copied.is_ok() { Notice::Copied } else { Notice::NotCopied }));
        });
    })
}

/// Takes steps back and forward by keyboard, inside fields too: their texts are the state that the steps restore.
#[hook]
pub fn use_undo_keys(dispatch: &Dispatch) {
    let dispatch = dispatch.clone();
    use_effect_with((), move |()| {
        let listener = document::on_key(move |event| {
            if let Some(action) = undo_key(event) {
                event.prevent_default();
                dispatch.dispatch(action);
            }
        });
        move || drop(listener)
    });
}

fn undo_key(event: &KeyboardEvent) -> Option<Action> {
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() || in_other_text(event) {
        return None;
    }
    match (event.key().as_str(), event.shift_key()) {
        ("z" | "Z", false) => Some(Action::Undo),
        ("z" | "Z", true) | ("y" | "Y", false) => Some(Action::Redo),
        _ => None,
    }
}

/// True inside a text box that is no field of the setup (the name to save under): there the browser's own undo works.
fn in_other_text(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target
        .is_some_and(|element| element.matches("input[type=text]").unwrap_or(false) && !element.id().starts_with("f-"))
}

/// The theme shown, and how to choose another; the choice is remembered where the device allows it.
#[hook]
pub fn use_theme(first: theme::Theme) -> (theme::Theme, Callback<theme::Theme>) {
    let chosen = use_state(|| first);
    let setter = chosen.setter();
    let choose = use_callback((), move |theme, ()| {
        theme::show(theme).ok();
        // A theme that cannot be remembered still holds for this visit.
        theme::remember(theme).ok();
        setter.set(theme);
    });
    (*chosen, choose)
}
