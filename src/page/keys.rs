//! The strip of key numbers; each opens its arithmetic.

use super::deed::Deed;
use super::icon::icon;
use super::shown::Shown;
use super::tools::button;
use super::why::why;
use crate::app::state::Now;
use crate::charts::figure::stale;
use crate::charts::node::{Element, NOTHING, Node};
use crate::link;
use crate::model::explain::Key;
use crate::words;
use crate::words::page::label::PINNED;
use crate::words::page::{HOW_WORKED_OUT, LAST_VALID, label};
use crate::words::perp;
use crate::words::strip::{self, Piece, Voice, strip};

/// The numbers of the strip, in order.
const STRIP: [Key; 6] = [Key::Credit, Key::BestWorst, Key::BreakEvens, Key::Chance, Key::ExpectedMove, Key::Margin];

/// The class that places the arithmetic of each among them.
const PLACES: [&str; 6] = ["why of-1", "why of-2", "why of-3", "why of-4", "why of-5", "why of-6"];

/// The numbers of the hedge, in order.
const HEDGE: [Key; 4] = [Key::NextLayer, Key::HedgeWorst, Key::HedgeCost, Key::HedgePerYear];

/// The numbers of the shock and the perpetual, in order.
const PERP: [Key; 4] = [Key::Stress, Key::Liquidation, Key::MarginRatio, Key::Funding];

/// The strip, and the arithmetic opened from it.
pub fn keys(shown: &Shown) -> Vec<Node> {
    let report = &shown.now.report;
    let is_alone = report.hedge.is_none() && report.perp.is_none();
    row(shown, (!is_alone).then_some(label::CONDOR_ALONE), "strip", &STRIP, &PLACES)
}

/// The strip of the hedge; nothing without a layer.
pub fn hedge(shown: &Shown) -> Vec<Node> {
    if shown.now.report.hedge.is_none() {
        return vec![NOTHING];
    }
    row(shown, Some(label::WITH_LAYERS), "hedge-strip", &HEDGE, &[])
}

/// The strip of the perpetual and the shock; nothing for a condor alone, and the shock alone without a perpetual.
pub fn perp(shown: &Shown) -> Vec<Node> {
    let report = &shown.now.report;
    let [alone, with_perp] = label::UNDER_SHOCK;
    let (numbers, title) = match (&report.stress, &report.perp) {
        (Some(_), Some(_)) => (&PERP[..], with_perp),
        (Some(_), None) => (&PERP[..1], alone),
        _ => return vec![NOTHING],
    };
    row(shown, Some(title), "hedge-strip", numbers, &[])
}

/// A strip under the words that say whose numbers it has, and what is opened from it.
fn row(
    shown: &Shown,
    title: Option<&'static str>,
    class: &'static str,
    numbers: &[Key],
    places: &[&'static str],
) -> Vec<Node> {
    let report = &shown.now.report;
    let buttons = numbers.iter().map(|key| {
        let is_stale = is_stale(&shown.now, *key);
        let written = strip(report, *key);
        let name = Element::classed("span", "name").words(words::key(*key)).child(icon("#i-down"));
        let number = value(&written);
        let under = tagged(Element::classed("span", "sub").text(written.under), is_stale);
        let pinned = shown.pin.as_ref().map(|pin| strip(&pin.report, *key).value);
        // What the pinned setup does not have, a hedge or a perpetual, is no number to compare with.
        let is_there =
            |pinned: &[Piece]| *key == Key::BreakEvens || pinned.iter().any(|piece| piece.voice != Voice::Answer);
        let pinned = pinned.filter(|pinned| *pinned != written.value && is_there(pinned)).map(|pinned| {
            let text = pinned.into_iter().map(|piece| piece.text).collect::<String>();
            Element::classed("span", "sub").text([PINNED, " ", &text].concat())
        });
        opener(shown, *key, "key").child(name).child(number).child(under).maybe(pinned)
    });
    let title = title.map(|words| Element::classed("h2", "strip-title").words(words));
    let strip = Element::classed("div", class).each(buttons);
    let opened = numbers.iter().position(|key| shown.open == Some(*key));
    let place = opened.and_then(|at| places.get(at)).copied().unwrap_or("why");
    let opened = opened.and_then(|at| numbers.get(at)).map_or(NOTHING, |key| why(report, *key, place).into());
    vec![title.map_or(NOTHING, Node::Element), strip.into(), opened]
}

/// True when a key number rests on a wrong field.
fn is_stale(now: &Now, key: Key) -> bool {
    let checked = &now.checked;
    match key {
        Key::ExpectedMove => stale::expected_move(checked),
        Key::Chance => stale::condor(checked),
        Key::Credit | Key::Margin => stale::credit(&now.report, checked),
        Key::BestWorst | Key::BreakEvens => stale::expiry(&now.report, checked),
        Key::Liquidation | Key::MarginRatio | Key::Funding => stale::perp(checked),
        Key::Stress => stale::values(checked),
        _ => stale::hedged(checked),
    }
}

/// A key number in a line among the fields that it hangs on, in sight while they are changed, wherever the figure is.
pub fn beside(now: &Now, key: Key) -> Element {
    let written = strip(&now.report, key);
    let [before, after] = written.between();
    let line = Element::classed("p", "beside").text([words::key(key), before].concat()).child(value(&written));
    tagged(line.text([after, &written.under].concat()), is_stale(now, key))
}

/// The button of a number.
pub fn opener(shown: &Shown, key: Key, class: &'static str) -> Element {
    toggle(shown, key, class).with("data-key", link::word(key))
}

/// A button that opens the arithmetic of a number.
pub fn toggle(shown: &Shown, key: Key, class: &'static str) -> Element {
    let made = button(class, Deed::Open(key));
    if shown.open == Some(key) {
        made.with("aria-expanded", "true").with("aria-controls", "why")
    } else {
        made.with("aria-expanded", "false")
    }
}

/// A table or a drawing with the button that opens the arithmetic of what is in it, and that once it is open.
pub fn with_explained(made: Element, shown: &Shown, key: Key) -> Element {
    // Of the two that stand in one group of the form, one says what of.
    let words = if key == Key::PerpLayers { perp::LAYERS_WORKED_OUT } else { HOW_WORKED_OUT };
    let how = toggle(shown, key, "greek")
        .attr("aria-label", [words, ": ", words::key::name(key)].concat())
        .text([words, " "].concat())
        .child(icon("#i-down"));
    let opened = shown.open.filter(|open| *open == key);
    made.child(how).maybe(opened.map(|key| why(&shown.now.report, key, "why of-layers")))
}

/// From so many letters on a number may take two lines: "20,638.70 to 22,361.30" takes one.
const LONG: usize = 23;

/// A number of the strip, each piece in its voice.
fn value(shown: &strip::Shown) -> Element {
    let letters: usize = shown.value.iter().map(|piece| piece.text.chars().count()).sum();
    let mut value = Element::classed(
        "span",
        match letters {
            _ if shown.is_answer() => "val word",
            LONG.. => "val long",
            _ => "val",
        },
    );
    for Piece { text, voice } in &shown.value {
        let text = text.clone();
        value = match voice {
            Voice::Gain => value.child(Element::classed("span", "gainy").text(text)),
            Voice::Loss => value.child(Element::classed("span", "lossy").text(text)),
            Voice::Between => value.child(Element::new("i").text(text)),
            Voice::Number | Voice::Answer => value.text(text),
        };
    }
    value
}

/// An element with the tag of what rests on a last valid text.
pub fn tagged(made: Element, is_stale: bool) -> Element {
    if is_stale { made.words(" ").child(Element::classed("span", "stale-tag").words(LAST_VALID)) } else { made }
}
