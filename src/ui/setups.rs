//! Setups kept on this device under a name.

use super::group::folding;
use super::icon::icon;
use super::store::Dispatch;
use crate::app::action::{Action, Notice};
use crate::engine::order::order;
use crate::link::decode::decode;
use crate::platform::storage;
use crate::words::page;
use web_sys::HtmlInputElement;
use yew::{
    AttrValue, Callback, Html, Properties, TargetCast, component, html, use_effect_with, use_node_ref, use_state,
};

/// What the group needs.
#[derive(Properties, PartialEq)]
pub struct SetupsProps {
    /// Gives the present setup as a link's text, when asked.
    pub present: Callback<(), String>,
    /// Where actions go.
    pub dispatch: Dispatch,
}

/// The setups known: name and link text. Kept on the device where that is allowed, else for as long as the page is open.
#[component]
pub fn Setups(props: &SetupsProps) -> Html {
    let known = use_state(Vec::<(AttrValue, String)>::new);
    let blocked = use_state(|| false);
    let name = use_state(String::new);
    let name_box = use_node_ref();
    {
        let (known, blocked) = (known.clone(), blocked.clone());
        use_effect_with((), move |()| match storage::names() {
            Ok(names) => {
                let mut next: Vec<_> = names.into_iter().filter_map(kept).collect();
                order(&mut next, |a, b| a < b);
                known.set(next);
            }
            Err(_) => blocked.set(true),
        });
    }
    let save = {
        let (known, blocked, name, props) =
            (known.clone(), blocked.clone(), name.clone(), (props.present.clone(), props.dispatch.clone()));
        Callback::from(move |()| {
            let (present, dispatch) = &props;
            let chosen = name.trim().to_string();
            if chosen.is_empty() {
                return;
            }
            let text = present.emit(());
            let saved = storage::save(&chosen, &text).is_ok();
            blocked.set(!saved);
            let chosen = AttrValue::from(chosen);
            let again = known.iter().any(|(other, _)| *other == chosen);
            dispatch.dispatch(Action::Notify(match saved {
                true => Notice::Saved(chosen.to_string(), again),
                false => Notice::CannotSave,
            }));
            let mut next: Vec<_> = known.iter().filter(|(other, _)| *other != chosen).cloned().collect();
            next.push((chosen, text));
            order(&mut next, |a, b| a < b);
            known.set(next);
            name.set(String::new());
        })
    };
    let typed = {
        let name = name.clone();
        move |event: yew::InputEvent| name.set(event.target_unchecked_into::<HtmlInputElement>().value())
    };
    let enter = {
        let save = save.clone();
        move |event: yew::KeyboardEvent| {
            if event.key() == "Enter" {
                save.emit(());
            }
        }
    };
    let one = |(called, text): &(AttrValue, String)| {
        let open = {
            let (dispatch, text) = (props.dispatch.clone(), text.clone());
            move |_| dispatch.dispatch(Action::Load(decode(&text)))
        };
        let delete = {
            let (known, called, name_box) = (known.clone(), called.clone(), name_box.clone());
            move |_| {
                // Where deleting is refused the entry comes back on the next visit; nothing else can be done about it.
                storage::delete(&called).ok();
                known.set(known.iter().filter(|(other, _)| *other != called).cloned().collect());
                // The button that had the focus is gone.
                if let Some(name_box) = name_box.cast::<HtmlInputElement>() {
                    name_box.focus().ok();
                }
            }
        };
        html! {
            <li key={called.to_string()}>
                <button class="link-btn" type="button" onclick={open}>{ called }</button>
                <button class="act-btn" type="button" aria-label={format!("Delete {called}")} onclick={delete}>{ icon("#i-close") }</button>
            </li>
        }
    };
    let state = match (*blocked, known.len()) {
        (true, _) => "not on this device".to_string(),
        (false, 0) => "none saved".to_string(),
        (false, count) => format!("{count} on this device"),
    };
    let afresh = {
        let dispatch = props.dispatch.clone();
        move |_| dispatch.dispatch(Action::Reset)
    };
    let body = html! {
        <>
            if *blocked { <p class="hint">{ page::CANNOT_SAVE }</p> }
            <div class="save">
                <div class="field">
                    <label for="setup-name">{ "Save this setup as" }</label>
                    <div class="box">
                        <input ref={name_box.clone()} id="setup-name" type="text" autocomplete="off" maxlength="60" value={(*name).clone()} oninput={typed} onkeydown={enter}/>
                    </div>
                </div>
                <button class="plain-btn" type="button" disabled={name.trim().is_empty()} onclick={save.reform(|_| ())}>{ "Save" }</button>
            </div>
            if !known.is_empty() { <ul class="saved">{ for known.iter().map(one) }</ul> }
            <p class="hint"><button class="link-btn" type="button" onclick={afresh}>{ page::AFRESH }</button></p>
        </>
    };
    folding("Saved setups", "saved-group", false, html! { { state } }, body)
}

fn kept(name: String) -> Option<(AttrValue, String)> {
    let text = storage::open(&name).ok()??;
    Some((name.into(), text))
}
