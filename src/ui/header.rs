//! The bar at the top: name, what the page is not, undo, redo, link, theme.

use super::icon::icon;
use super::store::Dispatch;
use super::theme::switch;
use crate::app::action::Action;
use crate::platform::theme::Theme;
use crate::words::page;
use yew::{AttrValue, Callback, Html, Properties, component, html};

/// What the header shows.
#[derive(Properties, PartialEq)]
pub struct HeaderProps {
    /// Whether there is a step back, and one forward.
    pub can: (bool, bool),
    /// What the undo button would take back.
    pub undo: AttrValue,
    /// What the redo button would do again.
    pub redo: AttrValue,
    /// The theme shown.
    pub theme: Theme,
    /// Called when the reader chooses another.
    pub choose: Callback<Theme>,
    /// Called when the reader asks for the link.
    pub share: Callback<()>,
    /// Where actions go.
    pub dispatch: Dispatch,
}

/// The header. Its buttons never move: one with nothing to do is dimmed.
#[component]
pub fn Header(props: &HeaderProps) -> Html {
    let HeaderProps { can, undo, redo, theme, choose, share, dispatch } = props;
    let step = |id: &'static str, label: &AttrValue, picture: &'static str, disabled: bool, action: Action| {
        let dispatch = dispatch.clone();
        html! {
            <button {id} class="act-btn" type="button" aria-label={label.clone()} title={label.clone()} {disabled}
                onclick={move |_| dispatch.dispatch(action.clone())}>{ icon(picture) }</button>
        }
    };
    let share = share.reform(|_| ());
    html! {
        <header class="bar">
            <div class="brand">{ icon("#i-feather") }<h1>{ page::NAME }</h1></div>
            <p class="honest">{ page::HONEST }</p>
            <div class="acts">
                { step("undo", undo, "#i-undo", !can.0, Action::Undo) }
                { step("redo", redo, "#i-redo", !can.1, Action::Redo) }
                <span class="sep"></span>
                <button id="share" class="act-btn" type="button" aria-label="Copy link" onclick={share}>
                    { icon("#i-link") }<span class="word">{ "Copy link" }</span>
                </button>
                <span class="sep"></span>
                { switch("theme", *theme, choose) }
            </div>
        </header>
    }
}
