//! The arithmetic of an opened number, with today's figures.

use crate::charts::node::Element;
use crate::engine::pwl::Stretch;
use crate::model::explain::{Explanation, Key, Name, Op, Sum, explain};
use crate::model::report::Report;
use crate::words;
use crate::words::explain as written;
use crate::words::number::MINUS;
use crate::words::page;

/// The panel; `class` says after which row of numbers it stands.
pub fn why(report: &Report, key: Key, class: &'static str) -> Element {
    let Explanation { sums, remarks } = explain(report, key);
    let of_model = sums.iter().any(|sum| sum.terms.iter().any(|term| term.of_model));
    let formula = match (key, &report.setup.perp, &report.perp) {
        (Key::Liquidation, Some(held), Some(margined)) => margined.liquidation.price().map(|at| (held, at)),
        _ => None,
    };
    let formula = formula.map(|(held, at)| Element::new("p").text(words::perp::formula(held, at)));
    let lines = sums.iter().zip(written::written(&sums)).map(|(sum, shown)| line(sum, shown));
    let remarks = remarks.iter().map(|remark| Element::new("p").text(written::remark(remark)));
    let source = words::key::source(key, &report.setup);
    let source = if of_model { fill!("_ _", page::ITALICS, source) } else { source.to_string() };
    let stated = report.setup.perp.as_ref().map(|perp| words::perp::venues::sources(key, perp));
    let stated = stated.filter(|stated| !stated.is_empty());
    let meaning = Element::new("div")
        .child(Element::new("p").words(words::key::definition(key, &report.setup)))
        .child(Element::new("p").text(source))
        .maybe(stated.map(|stated| Element::new("p").text(stated)));
    Element::classed("div", class)
        .with("id", "why")
        .with("role", "region")
        .attr("aria-label", page::arithmetic_of(words::key::name(key)))
        .child(Element::classed("div", "sums").each(formula).each(lines).each(remarks))
        .child(meaning)
}

/// One line: name, terms, result.
fn line(sum: &Sum, shown: written::Written) -> Element {
    // A line needs no settlements beside its name when it has none, or its result is the only one.
    let own = |place: &Stretch| place.from.0 == sum.result.value && place.to == Some(place.from);
    let places = (!sum.places.iter().all(own)).then(|| Element::new("small").text(written::places(&sum.places)));
    let lead = Element::classed("span", "term lead").child(Element::new("b").text(written::lead(sum))).maybe(places);
    let mut line = Element::classed("div", "sum").child(lead);
    for (place, (term, text)) in sum.terms.iter().zip(shown.terms).enumerate() {
        let sign = if place > 0 || term.op != Op::Plus { written::op(term.op) } else { "" };
        // "− (−84.40)".
        let text = if sign.is_empty() || !text.starts_with(MINUS) { text } else { fill!("(_)", text) };
        let number = if term.of_model { Element::classed("b", "m") } else { Element::new("b") };
        let by_model = term.of_model.then(|| Element::classed("span", "unseen").words(page::BY_MODEL));
        let term = Element::classed("span", "term")
            .child(number.text(text))
            .maybe(by_model)
            .maybe((term.name != Name::Constant).then(|| Element::new("small").text(written::name(term))));
        line = line.child(joined(sign, term));
    }
    let result = Element::new("b").text(shown.result);
    line.child(joined("=", Element::classed("span", "term res").child(result)))
}

/// A term with the sign before it, never on two rows.
fn joined(sign: &'static str, term: Element) -> Element {
    if sign.is_empty() { term } else { Element::classed("span", "joined").child(op(sign)).child(term) }
}

fn op(sign: &'static str) -> Element {
    Element::classed("span", "op").words(sign)
}
