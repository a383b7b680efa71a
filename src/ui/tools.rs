//! The row under the payoff figure: reach of a drag, dates, pin, table, files.

use super::field::issues;
use super::figure::export::Export;
use super::figure::table::table;
use super::icon::icon;
use super::store::{Dispatch, Same};
use crate::app::action::Action;
use crate::app::handle::{Handle, Scope};
use crate::app::state::Now;
use crate::charts::figure::payoff;
use crate::charts::scene::{Scene, View};
use crate::charts::table::Table;
use crate::model::decimal;
use crate::model::fields::FieldId;
use crate::words::{handle, page, summary};
use web_sys::HtmlInputElement;
use yew::{Html, Properties, TargetCast, component, html, use_state};

/// What the row shows.
#[derive(Properties, PartialEq)]
pub struct ToolsProps {
    /// The numbers.
    pub now: Same<Now>,
    /// The pinned setup.
    pub pin: Option<Same<Now>>,
    /// How far a drag reaches.
    pub scope: Scope,
    /// The payoff figure.
    pub scene: Same<Scene>,
    /// Where actions go.
    pub dispatch: Dispatch,
}

/// The row of tools.
#[component]
pub fn Tools(props: &ToolsProps) -> Html {
    let ToolsProps { now, pin, scope, scene, dispatch } = props;
    let shown = use_state(|| false);
    let toggle = {
        let shown = shown.clone();
        move |_| shown.set(!*shown)
    };
    html! {
        <div class="tools">
            { scopes(*scope, dispatch) }
            { for [0, 1].map(|which| date(now, which, dispatch)) }
            { pinned(pin.as_ref(), dispatch) }
            <button class="tool-btn" type="button" aria-expanded={shown.to_string()} aria-controls="payoff-table" onclick={toggle}>
                { icon("#i-table") }<span>{ if *shown { "Hide table" } else { "Show as table" } }</span>
            </button>
            <Export now={now.clone()} pin={pin.clone()} scene={scene.clone()} name="payoff"/>
            <div class="issues">{ issues(now, &[FieldId::DateA, FieldId::DateB]) }</div>
            <div id="payoff-table" class="as-table" hidden={!*shown}>
                if *shown { { table(&payoff_table(now, pin.as_ref(), scene), &scene.summary) } }
            </div>
        </div>
    }
}

/// The numbers of the payoff figure as it is drawn.
pub(super) fn payoff_table(now: &Now, pin: Option<&Same<Now>>, scene: &Scene) -> Table {
    let (width, height) = scene.size;
    let view = View { width, height, ghost: pin.map(|pin| &pin.report), checked: &now.checked };
    payoff::table(&now.report, &view)
}

/// How far a drag reaches, for those who hold no modifier key.
fn scopes(chosen: Scope, dispatch: &Dispatch) -> Html {
    let option = |(scope, word): (Scope, &'static str)| {
        let dispatch = dispatch.clone();
        html! {
            <label>
                <input type="radio" name="scope" checked={scope == chosen}
                    onchange={move |_| dispatch.dispatch(Action::Choose(scope))}/>
                { word }
            </label>
        }
    };
    html! {
        <fieldset class="seg">
            <legend class="unseen">{ "A drag moves" }</legend>
            { for [Scope::One, Scope::Mirror, Scope::All].into_iter().zip(page::SCOPES).map(option) }
        </fieldset>
    }
}

/// The slider of a chosen date.
fn date(now: &Now, which: usize, dispatch: &Dispatch) -> Html {
    let (date, setup) = (Handle::Date(which), &now.checked.setup);
    let left = date.value(setup);
    let (grab, drag, release) = (dispatch.clone(), dispatch.clone(), dispatch.clone());
    let input = move |event: yew::InputEvent| {
        let value = event.target_unchecked_into::<HtmlInputElement>().value_as_number();
        if value.is_finite() {
            drag.dispatch(Action::Drag(date, value, Scope::One));
        }
    };
    html! {
        <label class="tool">
            <svg class="swatch" aria-hidden="true" viewBox="0 0 20 8"><path class={["curve date-a", "curve date-b"][which]} d="M1 4H19"/></svg>
            <input id={super::field::id(date.field())} type="range" min="0" max={decimal::text(setup.days.0)} step={decimal::text(date.step(setup))}
                value={decimal::text(left)} aria-label={handle::date(which)} aria-valuetext={handle::date_value(left)}
                onpointerdown={move |_| grab.dispatch(Action::Grab(date))} oninput={input}
                onchange={move |_| release.dispatch(Action::Release)}/>
            <b>{ handle::date_value(left) }</b>
        </label>
    }
}

/// Pinning a setup to compare with.
fn pinned(pin: Option<&Same<Now>>, dispatch: &Dispatch) -> Html {
    let button = |word: &'static str, action: Action| {
        let dispatch = dispatch.clone();
        html! { <button class="link-btn" type="button" onclick={move |_| dispatch.dispatch(action.clone())}>{ word }</button> }
    };
    html! {
        <span class="tool push">
            { icon("#i-pin") }
            if let Some(pin) = pin {
                <span>{ "Pinned" }<span class="more">{ " " }{ summary::strikes(&pin.checked.setup) }</span></span>
                { button("Swap", Action::Swap) }
                { button("Unpin", Action::Unpin) }
            } else {
                { button("Pin to compare", Action::Pin) }
            }
        </span>
    }
}
