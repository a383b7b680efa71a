//! The arithmetic of an opened number, with today's figures.

use crate::engine::pwl::Stretch;
use crate::model::explain::{Explanation, Key, Op, Sum, Term, explain};
use crate::model::report::Report;
use crate::words;
use crate::words::explain as written;
use yew::{Html, classes, html};

/// The panel; `place` says after which row of numbers it stands.
pub fn why(report: &Report, key: Key, place: &'static str) -> Html {
    let Explanation { sums, remarks } = explain(report, key);
    let of_model = sums.iter().any(|sum| sum.terms.iter().any(|term| term.of_model));
    html! {
        <div id="why" class={classes!("why", place)} role="region" aria-label={format!("Arithmetic of {}", words::key::name(key))}>
            <div class="sums">
                { for sums.iter().map(line) }
                { for remarks.iter().map(|remark| html! { <p>{ written::remark(remark) }</p> }) }
            </div>
            <div>
                <p>{ words::key::definition(key) }</p>
                <p>
                    if of_model { { words::page::ITALICS }{ " " } }
                    { words::key::source(key) }
                </p>
            </div>
        </div>
    }
}

fn line(sum: &Sum) -> Html {
    html! {
        <div class="sum">
            <span class="term lead">
                <b>{ written::lead(sum) }</b>
                if !is_its_own_place(sum) { <small>{ written::places(&sum.places) }</small> }
            </span>
            { for sum.terms.iter().enumerate().map(|(place, term)| joined(place, term)) }
            <span class="op">{ "=" }</span>
            <span class="term res"><b>{ written::result(sum) }</b></span>
        </div>
    }
}

/// True for a line that needs no settlements beside its name: it has none, or its result is the only one.
fn is_its_own_place(sum: &Sum) -> bool {
    let own = |place: &Stretch| place.from.0 == sum.result.value && place.to == Some(place.from);
    sum.places.iter().all(own)
}

fn joined(place: usize, term: &Term) -> Html {
    html! {
        <>
            if place > 0 || term.op != Op::Plus { <span class="op">{ written::op(term.op) }</span> }
            <span class="term">
                <b class={classes!(term.of_model.then_some("m"))}>{ written::quantity(&term.quantity) }</b>
                <small>{ written::name(term) }</small>
            </span>
        </>
    }
}
