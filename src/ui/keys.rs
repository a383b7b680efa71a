//! The strip of key numbers; each opens its arithmetic.

use super::chances::{chances, greeks, is_greek};
use super::icon::icon;
use super::store::{Dispatch, Same};
use super::why::why;
use crate::app::action::Action;
use crate::app::state::Now;
use crate::charts::figure::stale;
use crate::engine::units::Points;
use crate::model::explain::Key;
use crate::model::report::Report;
use crate::words;
use crate::words::number::{SPACE, dollars, money, percent, points, short, signed_percent, whole};
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
        let (dispatch, expanded) = (dispatch.clone(), *open == Some(key));
        let toggle = move |_| dispatch.dispatch(Action::Open(if expanded { None } else { Some(key) }));
        let stale = if matches!(key, Key::Chance | Key::ExpectedMove) { before } else { at_expiry };
        let (value, under) = number(report, key);
        html! {
            <button class="key" type="button" data-key={name(key)} aria-expanded={expanded.to_string()}
                aria-controls={expanded.then_some("why")} onclick={toggle}>
                <span class="name">{ words::key(key) }{ icon("#i-down") }</span>
                { value }
                <span class="sub">
                    { under }
                    if stale { { " " }<span class="stale-tag">{ words::page::LAST_VALID }</span> }
                </span>
            </button>
        }
    };
    let opened = open.and_then(|key| STRIP.iter().find(|(known, _)| *known == key));
    html! {
        <section class="keys" aria-label="Key numbers">
            <div class="strip">{ for STRIP.map(button) }</div>
            if let Some((key, place)) = opened { { why(report, *key, place) } }
            { greeks(report, *open, dispatch) }
            if let Some(key) = open.filter(|key| is_greek(*key)) { { why(report, key, "of-greeks") } }
            { chances(report) }
        </section>
    }
}

fn plain(text: String) -> Html {
    html! { <span class="val">{ text }</span> }
}

/// An answer that is a word, not a number: "none", never 0 or a dash.
fn word(text: &'static str) -> Html {
    html! { <span class="val word">{ text }</span> }
}

/// A number as the strip shows it, and the line under it.
fn number(report: &Report, key: Key) -> (Html, String) {
    let condor = &report.setup.condor;
    match key {
        Key::Credit => {
            let kind = if report.credit.points.0 < 0.0 { "points, a debit of" } else { "points," };
            let size = report.credit.dollars.0.abs();
            (plain(points(report.credit.points.0)), format!("{kind} {}{SPACE}$ in all", dollars(size)))
        }
        Key::BestWorst => {
            let side = |profit: Option<_>, class| match profit {
                Some(crate::engine::units::Dollars(profit)) => html! { <span {class}>{ money(profit) }</span> },
                None => html! { <span>{ "unlimited" }</span> },
            };
            let value = html! {
                <span class="val">{ side(report.payoff.max(), "gainy") }{ " " }{ side(report.payoff.min(), "lossy") }</span>
            };
            let under = match condor.return_on_risk() {
                Some(share) => format!("$, {} on the risk", percent(share, 0)),
                None => "$, nothing at risk".to_string(),
            };
            (value, under)
        }
        Key::BreakEvens => break_evens(report),
        Key::Chance => {
            (plain(percent(report.outcome.profit, 0)), format!("lognormal, VIX{SPACE}{}", short(report.setup.vix)))
        }
        Key::ExpectedMove => {
            let (low, high) = report.expected_move.plain;
            let under = format!("points, {} to {}", whole(low.0), whole(high.0));
            (plain(format!("±{}", whole(report.expected_move.one_sigma.0))), under)
        }
        _ => {
            let under = match report.margin.return_on_margin {
                Some(share) => format!("$, {} return on it", percent(share, 0)),
                None => "$, nothing held".to_string(),
            };
            (plain(dollars(report.margin.net.0)), under)
        }
    }
}

/// The break-evens: none, one, two, more, or a stretch on which the profit is exactly zero.
fn break_evens(report: &Report) -> (Html, String) {
    let spot = report.setup.spot;
    let from_spot = |at: Points| signed_percent(at / spot - 1.0, 1);
    let stretches = report.payoff.zero_stretches();
    let points_of = report.payoff.break_evens();
    if let Some(stretch) = stretches.first() {
        let value = match stretch.to {
            Some(to) => html! { <span class="val">{ points(stretch.from.0) }<i>{ " to " }</i>{ points(to.0) }</span> },
            None => html! { <span class="val"><i>{ "from " }</i>{ points(stretch.from.0) }</span> },
        };
        return (value, "exactly zero all along".to_string());
    }
    match points_of.as_slice() {
        [] => {
            let always = report.payoff.min().is_some_and(|worst| worst.0 > 0.0);
            (word("none"), if always { "a profit everywhere" } else { "no SPX level gains" }.to_string())
        }
        [only] => (plain(points(only.0)), format!("{} from spot", from_spot(*only))),
        [low, high] => {
            let value = html! { <span class="val">{ points(low.0) }<i>{ " to " }</i>{ points(high.0) }</span> };
            (value, format!("{} and {} from spot", from_spot(*low), from_spot(*high)))
        }
        many => {
            let listed: Vec<String> = many.iter().map(|at| whole(at.0)).collect();
            (plain(listed.join(", ")), "where profit and loss change places".to_string())
        }
    }
}
