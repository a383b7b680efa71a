//! The strip of key numbers; each opens its arithmetic.

use super::chances::{chances, greeks, is_greek, tag, toggle};
use super::icon::icon;
use super::store::{Dispatch, Same};
use super::why::why;
use crate::app::state::Now;
use crate::charts::figure::stale;
use crate::model::explain::Key;
use crate::words;
use crate::words::strip::{Piece, Voice, strip};
use yew::{Html, Properties, component, html};

/// What the strip shows.
#[derive(Properties, PartialEq)]
pub struct KeysProps {
    /// The numbers.
    pub now: Same<Now>,
    /// The number whose arithmetic is open.
    pub open: Option<Key>,
    /// Where actions go.
    pub dispatch: Dispatch,
}

/// The numbers of the strip, in order, and the class that places the arithmetic of each.
const STRIP: [(Key, &str); 6] = [
    (Key::Credit, "of-1"),
    (Key::BestWorst, "of-2"),
    (Key::BreakEvens, "of-3"),
    (Key::Chance, "of-4"),
    (Key::ExpectedMove, "of-5"),
    (Key::Margin, "of-6"),
];

/// The name of a number in the document.
pub fn name(key: Key) -> &'static str {
    match key {
        Key::Credit => "credit",
        Key::BestWorst => "best-worst",
        Key::BreakEvens => "break-evens",
        Key::Chance => "chance",
        Key::ExpectedMove => "expected-move",
        Key::Margin => "margin",
        Key::Delta => "delta",
        Key::Gamma => "gamma",
        Key::Theta => "theta",
        Key::Vega => "vega",
        Key::Rho => "rho",
    }
}

/// Key numbers, opened arithmetic, Greeks, probabilities.
#[component]
pub fn Keys(props: &KeysProps) -> Html {
    let KeysProps { now, open, dispatch } = props;
    let report = &now.report;
    let (at_expiry, before) = (stale::expiry(report, &now.checked), stale::values(&now.checked));
    let button = |(key, _): (Key, &'static str)| {
        let (expanded, toggle) = toggle(key, *open, dispatch);
        let stale = match key {
            Key::ExpectedMove => stale::expected_move(&now.checked),
            Key::Chance => before,
            _ => at_expiry,
        };
        let shown = strip(report, key);
        html! {
            <button class="key" type="button" data-key={name(key)} aria-expanded={expanded.to_string()}
                aria-controls={expanded.then_some("why")} onclick={toggle}>
                <span class="name">{ words::key(key) }{ icon("#i-down") }</span>
                { value(&shown.value) }
                <span class="sub">
                    { shown.under }
                    { tag(stale) }
                </span>
            </button>
        }
    };
    let opened = open.and_then(|key| STRIP.iter().find(|(known, _)| *known == key));
    html! {
        <section class="keys" aria-label="Key numbers">
            <div class="strip">{ for STRIP.map(button) }</div>
            if let Some((key, place)) = opened { { why(report, *key, place) } }
            { greeks(report, *open, before, dispatch) }
            if let Some(key) = open.filter(|key| is_greek(*key)) { { why(report, key, "of-greeks") } }
            { chances(report, *open, before, dispatch) }
        </section>
    }
}

/// A number of the strip, each piece in its voice.
fn value(pieces: &[Piece]) -> Html {
    let answer = pieces.iter().any(|piece| piece.voice == Voice::Answer);
    html! {
        <span class={if answer { "val word" } else { "val" }}>
            { for pieces.iter().map(|Piece { text, voice }| match voice {
                Voice::Gain => html! { <span class="gainy">{ text }</span> },
                Voice::Loss => html! { <span class="lossy">{ text }</span> },
                Voice::Between => html! { <i>{ text }</i> },
                Voice::Number | Voice::Answer => html! { { text } },
            }) }
        </span>
    }
}
