//! The arithmetic of an opened number, with today's figures.

use crate::engine::pwl::Stretch;
use crate::model::explain::{Explanation, Key, Op, Quantity, Remark, Sum, Term, Unit, explain};
use crate::model::report::Report;
use crate::words;
use crate::words::number::{bare, dollars, greek, percent_in_full, points};
use yew::{Html, classes, html};

/// The panel; `place` says after which row of numbers it stands.
pub fn why(report: &Report, key: Key, place: &'static str) -> Html {
    let Explanation { sums, remarks } = explain(report, key);
    let of_model = sums.iter().any(|sum| sum.terms.iter().any(|term| term.of_model));
    html! {
        <div id="why" class={classes!("why", place)} role="region" aria-label={format!("Arithmetic of {}", words::key::name(key))}>
            <div class="sums">
                { for sums.iter().map(line) }
                { for remarks.iter().map(|remark| html! { <p>{ said(remark) }</p> }) }
            </div>
            <div>
                <p>{ words::key::definition(key) }</p>
                <p>
                    if of_model { { words::page::PREMIUMS_ARE_MODELS }{ " " } }
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
                <b>{ words::label::capital(words::term(sum.name)) }</b>
                if !sum.places.is_empty() { <small>{ places(&sum.places) }</small> }
            </span>
            { for sum.terms.iter().enumerate().map(|(place, term)| joined(place, term)) }
            <span class="op">{ "=" }</span>
            <span class="term res"><b>{ written(sum.result) }</b></span>
        </div>
    }
}

fn joined(place: usize, term: &Term) -> Html {
    let sign = match term.op {
        Op::Plus => "+",
        Op::Minus => "−",
        Op::Times => "×",
        Op::Over => "÷",
    };
    html! {
        <>
            if place > 0 || term.op != Op::Plus { <span class="op">{ sign }</span> }
            <span class="term">
                <b class={classes!(term.of_model.then_some("m"))}>{ written(term.quantity) }</b>
                <small>{ words::term(term.name) }{ term.at.map(|at| format!(" {}", points(at.0))) }</small>
            </span>
        </>
    }
}

/// What no sum can say, as a sentence with its settlements and its number.
fn said(remark: &Remark) -> String {
    let mut text = words::label::capital(words::term(remark.name));
    if !remark.places.is_empty() {
        text += " ";
        text += &places(&remark.places);
    }
    if let Some(quantity) = remark.quantity {
        text += ": ";
        text += &written(quantity);
    }
    text
}

/// Settlements: "5,638.70", "below 5,600.00", "5,650.00 to 6,350.00".
fn places(stretches: &[Stretch]) -> String {
    let one = |stretch: &Stretch| match stretch.to {
        Some(to) if to == stretch.from => points(to.0),
        Some(to) if stretch.from.0 <= 0.0 => format!("below {}", points(to.0)),
        Some(to) => format!("{} to {}", points(stretch.from.0), points(to.0)),
        None if stretch.from.0 <= 0.0 => "at every settlement".to_string(),
        None => format!("above {}", points(stretch.from.0)),
    };
    stretches.iter().map(one).collect::<Vec<_>>().join(" and ")
}

fn written(quantity: Quantity) -> String {
    match quantity.unit {
        Unit::Points => points(quantity.value),
        Unit::Dollars => dollars(quantity.value),
        Unit::Percent => percent_in_full(quantity.value),
        Unit::Number => bare(quantity.value),
        Unit::Greek => greek(quantity.value),
    }
}
