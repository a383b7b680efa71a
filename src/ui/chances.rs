//! The Greeks and the other probabilities, each in a line.

use super::icon::icon;
use super::store::Dispatch;
use crate::app::action::Action;
use crate::model::explain::Key;
use crate::model::report::Report;
use crate::words;
use crate::words::number::greek;
use yew::{Callback, Html, MouseEvent, html};

/// The five Greeks, in the order of the line.
const GREEKS: [Key; 5] = [Key::Delta, Key::Gamma, Key::Theta, Key::Vega, Key::Rho];

/// Whether the arithmetic of this key opens under the line of the Greeks.
pub fn is_greek(key: Key) -> bool {
    GREEKS.contains(&key)
}

/// The Greeks today; each opens its arithmetic.
pub fn greeks(report: &Report, open: Option<Key>, stale: bool, dispatch: &Dispatch) -> Html {
    let all = &report.greeks;
    let number = |key: Key| match key {
        Key::Delta => all.delta,
        Key::Gamma => all.gamma,
        Key::Theta => all.theta_per_day(),
        Key::Vega => all.vega_per_point(),
        _ => all.rho_per_point(),
    };
    let one = |key: Key| {
        let (expanded, toggle) = toggle(key, open, dispatch);
        html! {
            <button class="greek" type="button" data-key={super::keys::name(key)} aria-expanded={expanded.to_string()}
                aria-controls={expanded.then_some("why")} onclick={toggle}>
                { words::key(key) }{ " " }<b>{ greek(number(key)) }</b>{ " " }<small>{ words::key::unit(key) }</small>{ " " }{ icon("#i-down") }
            </button>
        }
    };
    html! {
        <div class="greeks"><h2>{ words::page::GREEKS }{ tag(stale) }</h2>{ for GREEKS.map(one) }</div>
    }
}

/// What else the distribution at expiry says; its arithmetic is that of the chance of profit.
pub fn chances(report: &Report, open: Option<Key>, stale: bool, dispatch: &Dispatch) -> Html {
    let (expanded, toggle) = toggle(Key::Chance, open, dispatch);
    html! {
        <div class="chances">
            <h2>{ words::page::AT_EXPIRY }{ tag(stale) }</h2>
            { for words::strip::chances(report).into_iter().map(|(name, number)| html! {
                <span>{ name }{ " " }<b>{ number }</b></span>
            }) }
            <button class="greek" type="button" aria-expanded={expanded.to_string()}
                aria-controls={expanded.then_some("why")} onclick={toggle}>
                { words::page::HOW_WORKED_OUT }{ " " }{ icon("#i-down") }
            </button>
        </div>
    }
}

/// Whether the arithmetic of a number is open, and what a click on the number does about it.
pub fn toggle(key: Key, open: Option<Key>, dispatch: &Dispatch) -> (bool, Callback<MouseEvent>) {
    let (dispatch, expanded) = (dispatch.clone(), open == Some(key));
    (expanded, Callback::from(move |_| dispatch.dispatch(Action::Open(if expanded { None } else { Some(key) }))))
}

/// The tag of what rests on a last valid text.
pub fn tag(stale: bool) -> Html {
    html! { if stale { { " " }<span class="stale-tag">{ words::page::LAST_VALID }</span> } }
}
