//! The Greeks and the other probabilities, each in a line.

use super::icon::icon;
use super::store::Dispatch;
use crate::app::action::Action;
use crate::model::explain::Key;
use crate::model::report::Report;
use crate::words;
use crate::words::number::greek;
use yew::{Html, html};

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
        let (dispatch, expanded) = (dispatch.clone(), open == Some(key));
        let toggle = move |_| dispatch.dispatch(Action::Open(if expanded { None } else { Some(key) }));
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
    let (dispatch, expanded) = (dispatch.clone(), open == Some(Key::Chance));
    let toggle = move |_| dispatch.dispatch(Action::Open(if expanded { None } else { Some(Key::Chance) }));
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

/// The tag of what rests on a last valid text.
fn tag(stale: bool) -> Html {
    html! { if stale { { " " }<span class="stale-tag">{ words::page::LAST_VALID }</span> } }
}
