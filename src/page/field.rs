//! A field: its box, its unit, and the sentence beside it when something is the matter.

use super::deed::Deed;
use super::icon::icon;
use super::tools::button;
use crate::app::handle::Handle;
use crate::app::state::Now;
use crate::app::track::{self, Track};
use crate::charts::node::Element;
use crate::model::decimal;
use crate::model::fields::layers::Part;
use crate::model::fields::perp_layers::Part as PerpPart;
use crate::model::fields::{FieldId, Kind};
use crate::words::{self, join, page};

/// The id of a field's box in the document.
pub fn id(field: FieldId) -> String {
    ["f-", field.field().key].concat()
}

/// The most letters of a text: far more than any number has. A link is cut only for many such texts of letters that it
/// escapes.
const MOST: &str = "200";

/// The text box of a field: a number field would hide what was typed. The decimal keypad of some phones has neither a
/// minus nor the letters of "30min".
fn input(now: &Now, field: FieldId) -> Element {
    let is_plain = matches!(field.field().kind, Kind::Number { min, .. } if min >= 0.0);
    let input = Element::new("input")
        .with("type", "text")
        .with("inputmode", if is_plain { "decimal" } else { "text" })
        .with("autocomplete", "off")
        .with("spellcheck", "false")
        .with("maxlength", MOST)
        .does(Deed::Edit(field))
        .attr("value", now.draft.text(field).to_string());
    told(now, field, input).attr("id", id(field))
}

/// A box, a list or a switch with its unit and what is the matter with its field, for those who listen.
pub fn told(now: &Now, field: FieldId, mut made: Element) -> Element {
    if now.checked.is_wrong(field) {
        made = made.with("aria-invalid", "true");
    }
    let issue = now.checked.issues.iter().any(|issue| issue.field == field).then_some("-issue");
    let parts: Vec<String> = unit_id(now, field).into_iter().chain(issue.map(|part| id(field) + part)).collect();
    if parts.is_empty() { made } else { made.attr("aria-describedby", join(&parts, " ")) }
}

/// A text box with what stands at its right.
fn framed(now: &Now, field: FieldId, of_model: bool, input: Element, right: Option<Element>) -> Element {
    let class = match (of_model, now.checked.is_wrong(field)) {
        (true, _) => "box model",
        (false, true) => "box wrong",
        (false, false) => "box",
    };
    Element::classed("div", class).child(input).maybe(right)
}

/// The unit at the right of a box; "6.5h", "30min" and "45 days" have their own already.
fn unit(now: &Now, field: FieldId) -> Option<Element> {
    unit_id(now, field).map(|id| Element::classed("span", "unit").attr("id", id).words(unit_word(now, field)))
}

/// The id of the unit of a box that has one.
fn unit_id(now: &Now, field: FieldId) -> Option<String> {
    let is_needless = unit_word(now, field).is_empty() || now.draft.text(field).ends_with(['h', 'm', 'n', 's']);
    (!is_needless).then(|| id(field) + "-unit")
}

/// The unit of a field as its choices make it; empty for a bare number.
fn unit_word(now: &Now, field: FieldId) -> &'static str {
    let chosen = |layer, part| now.checked.choice(FieldId::layer(layer, part));
    let perp = now.checked.setup.perp.as_ref();
    let currency = perp.map_or("$", words::perp::currency);
    match field.of_layer() {
        None => match (field, field.of_perp_layer()) {
            (FieldId::PerpSize, _) if now.checked.choice(FieldId::PerpSizeBy) == "dollars" => "$",
            (FieldId::PerpSize, _) => perp.map_or("", |perp| perp.coin),
            (FieldId::PerpAdded | FieldId::PerpWallet | FieldId::PerpOthers | FieldId::PerpOthersKeep, _) => currency,
            (_, Some((layer, PerpPart::Level))) => {
                match now.checked.choice(FieldId::perp_layer(layer, PerpPart::When)) {
                    "price" => "$",
                    "vix" => "",
                    _ => "%",
                }
            }
            _ => words::unit(field),
        },
        Some((layer, Part::Size)) => match chosen(layer, Part::SizeBy) {
            "contracts" => "",
            "budget" => "$",
            _ => "%",
        },
        Some((layer, Part::Level)) if chosen(layer, Part::When) == "fall" => "%",
        _ => words::unit(field),
    }
}

/// The box of a field in a table, which reads out its own name.
pub fn named_box(now: &Now, field: FieldId) -> Element {
    framed(now, field, false, input(now, field).with("aria-label", words::label(field)), unit(now, field))
}

/// The box of a premium, with the model's number where nothing was typed, else with the way back to it.
pub fn premium_box(now: &Now, field: FieldId, model: &str) -> Element {
    let (label, input) = (words::label(field), input(now, field));
    if now.draft.text(field).is_empty() {
        let input = input.attr("aria-label", page::from_model(label, model)).attr("placeholder", model.to_string());
        return framed(now, field, true, input, Some(Element::classed("span", "unit").words(page::MODEL)));
    }
    let back = button("link-btn unit", Deed::Model(field))
        .attr("aria-label", page::back_to_model(label, model))
        .text([page::MODEL, " ", model].concat());
    framed(now, field, false, input.with("aria-label", label), Some(back))
}

/// An element with fields side by side, each with its label over the box; under them what is the matter with any.
pub fn with_fields(made: Element, now: &Now, class: &'static str, fields: &[FieldId]) -> Element {
    let row = Element::classed("div", class).each(fields.iter().map(|field| labelled(now, *field)));
    made.child(row).maybe(issues(now, fields))
}

/// A field with its label over the box. What the page chooses where nothing is typed stands in the box, as the page's.
pub fn labelled(now: &Now, field: FieldId) -> Element {
    labelled_as(now, field, words::label(field))
}

/// The same with a label of its own.
pub fn labelled_as(now: &Now, field: FieldId, label: &'static str) -> Element {
    let label = Element::new("label").attr("for", id(field)).words(label);
    let input = input(now, field);
    let chosen = chosen(now, field).filter(|_| now.draft.text(field).is_empty());
    let framed = match chosen {
        Some(text) => framed(now, field, true, input.attr("placeholder", text), unit(now, field)),
        None => framed(now, field, false, input, unit(now, field)),
    };
    Element::classed("div", "field").child(label).child(framed)
}

/// What the page chooses for a field that may be left empty.
fn chosen(now: &Now, field: FieldId) -> Option<String> {
    let setup = &now.checked.setup;
    if let Some(value) = setup.stands_in(field) {
        return Some(words::number::significant(value, 7));
    }
    if let (FieldId::PerpRate, Some(perp)) = (field, &setup.perp) {
        return Some(words::perp::venues::other_funding(perp.venue).to_string());
    }
    let value = match field.of_layer() {
        Some((place, Part::Beta)) => setup.beta(place)?,
        None if field == FieldId::Horizon => setup.hedge.horizon.0,
        None if field.field().default.is_empty() && track::is_tracked(field) => track::value(field, setup),
        _ => return None,
    };
    Some(words::number::significant(value, 3))
}

/// A field that takes one of many words, as a list to choose from, with its label over it.
pub fn select(now: &Now, field: FieldId) -> Element {
    select_without(now, field, "")
}

/// The same without one of its words, which is chosen elsewhere.
pub fn select_without(now: &Now, field: FieldId, other: &str) -> Element {
    let Kind::Choice(words) = field.field().kind else { return Element::new("div") };
    let (is_wrong, typed) = (now.checked.is_wrong(field), now.draft.text(field));
    let chosen = now.checked.choice(field);
    let options = words.iter().filter(|word| **word != other).map(|word| {
        let option = Element::new("option").with("value", word).flag("selected", !is_wrong && *word == chosen);
        option.text(words::choice(word).to_string())
    });
    // A word that is none of them stands last, as it was typed: every other one can then be chosen.
    let wrong = is_wrong.then(|| Element::new("option").attr("value", typed.to_string()).flag("selected", true));
    let list = Element::new("select")
        .attr("id", id(field))
        .does(Deed::Choose(field))
        .each(options)
        .maybe(wrong.map(|option| option.text(typed.to_string())));
    let list = told(now, field, list);
    let label = Element::new("label").attr("for", id(field)).words(words::label(field));
    Element::classed("div", "field").child(label).child(Element::classed("div", "box").child(list))
}

/// The slider of a number that has a track.
pub fn slider(now: &Now, field: FieldId) -> Element {
    let (handle, setup) = (Handle::Number(field), &now.checked.setup);
    let Some(Track { from, to, step }) = track::of(field, setup) else { return Element::new("span") };
    let (value, unit) = (track::value(field, setup), unit_word(now, field));
    let input = Element::new("input").with("type", "range");
    let space = if matches!(unit, "" | "x") { "" } else { words::number::SPACE };
    let said = [&words::number::significant(value, 7), space, unit].concat();
    ranged(input, [from, to, step, value], Deed::Slide(handle), words::label(field).to_string(), said)
}

/// A slider between two ends, with its step and its value, and the words for those who listen.
pub fn ranged(input: Element, numbers: [f64; 4], deed: Deed, label: String, said: String) -> Element {
    let made = ["min", "max", "step", "value"].into_iter().zip(numbers);
    made.fold(input, |made, (name, number)| made.attr(name, decimal::text(number)))
        .does(deed)
        .attr("aria-label", label)
        .attr("aria-valuetext", said)
}

/// What is the matter with some fields, a sentence each; nothing when all is well.
pub fn issues(now: &Now, fields: &[FieldId]) -> Option<Element> {
    let mut told = Element::classed("div", "told");
    for field in fields {
        let mut one = Element::new("div").attr("id", [&id(*field), "-issue"].concat());
        for issue in now.checked.issues.iter().filter(|issue| issue.field == *field) {
            let (class, picture) =
                if issue.problem.is_wrong() { ("issue", "#i-warn") } else { ("issue remark", "#i-note") };
            let words = words::problem(issue, &now.checked);
            let sentence = Element::new("span").text(words);
            one = one.child(Element::classed("p", class).child(icon(picture)).child(sentence));
        }
        if !one.children.is_empty() {
            told = told.child(one);
        }
    }
    (!told.children.is_empty()).then_some(told)
}
