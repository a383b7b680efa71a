//! The hedge: its layers, each folded to a line, and the day on which they are valued.

use super::deed::{Deed, HORIZONS};
use super::field::{issues, labelled, select, select_without};
use super::group::group;
use super::icon::icon;
use super::keys::tagged;
use super::market::{choice, named_switch, switch};
use super::shown::Shown;
use super::tools::{button, link_button};
use crate::app::layers;
use crate::app::state::Now;
use crate::charts::figure::stale;
use crate::charts::node::Element;
use crate::model::decimal;
use crate::model::fields::layers::{LAYERS, Part};
use crate::model::fields::{Family, FieldId, Group, of_layer};
use crate::model::presets::Preset;
use crate::model::report::OneLayer;
use crate::words::assume;
use crate::words::layer::{paid, what, when};
use crate::words::page::label;
use crate::words::preset::preset;

/// The number of a layer in its colour, by place.
pub const NUMBERS: [&str; LAYERS] =
    ["layer-no no-1", "layer-no no-2", "layer-no no-3", "layer-no no-4", "layer-no no-5", "layer-no no-6"];

/// The group.
pub fn hedge(shown: &Shown) -> Element {
    let count = layers::count(&shown.now.draft, Family::Hedge);
    let list = Element::classed("ol", "layers").each((0..count).map(|place| layer(shown, place)));
    let add = layers::free(&shown.now.draft, Family::Hedge).is_some().then(|| {
        let words = label::ADD_LAYER[usize::from(count > 0)];
        button("plain-btn", Deed::AddLayer(Family::Hedge)).words(words)
    });
    let body = with_rules(Element::classed("div", "body"), shown).child(list);
    let mut body = body.child(Element::classed("div", "row").maybe(add));
    let own = [FieldId::Horizon, FieldId::Budget, FieldId::Timeframe];
    // What is wrong is never out of sight.
    if count > 0 || own.iter().any(|field| shown.now.checked.is_wrong(*field)) {
        let two = Element::classed("div", "two");
        body = body
            .child(two.child(labelled(&shown.now, own[0])).child(labelled(&shown.now, own[1])))
            .child(horizons(shown))
            .child(choice(&shown.now, own[2]))
            .maybe(issues(&shown.now, &own));
    }
    group(&shown.now, Group::Hedge, body)
}

/// The id of a layer's fields in the document, by its place among all.
pub fn body_id(place: usize) -> String {
    ["layer-", &decimal::whole(place as u64 + 1)].concat()
}

/// The number of a layer, as a badge; "Layer 1:" for those who listen.
pub fn badge(place: usize) -> Element {
    let class = NUMBERS.get(place).copied().unwrap_or("layer-no");
    badged(class, decimal::whole(place as u64 + 1))
}

/// What names a layer in a badge of a class.
pub fn badged(class: &'static str, name: String) -> Element {
    let [before, after] = label::LAYER.map(|words| Element::classed("span", "unseen").words(words));
    Element::classed("span", class).child(before).text(name).child(after)
}

/// One layer: a line that says what it is, and its fields when it is unfolded.
fn layer(shown: &Shown, place: usize) -> Element {
    let lines = told(&shown.now, place).unwrap_or_else(|| [label::NO_LAYER.to_string(), String::new()]);
    let body = (shown.screen.layer == Some(place)).then(|| unfolded(shown, place));
    folded(shown, place, badge(place), lines, body)
}

/// What a layer is, and when it is bought for how much.
pub fn told(now: &Now, place: usize) -> Option<[String; 2]> {
    let OneLayer { layer, woken, cost, .. } = now.report.layer(place)?;
    Some([what(layer, woken), [&when(layer, woken), ": ", &paid(cost, woken)].concat()])
}

/// A layer, `place` among all, as a line of two texts that unfolds it, its body where it is unfolded, and what is the
/// matter with its fields.
pub fn folded(
    shown: &Shown,
    place: usize,
    badge: Element,
    [first, second]: [String; 2],
    body: Option<Element>,
) -> Element {
    let now = &shown.now;
    let lines = Element::classed("span", "lines")
        .child(Element::new("span").text(first))
        .child(tagged(Element::classed("span", "sub").text(second), stale::layer(&now.checked, place)));
    let mut head = button("layer-head", Deed::Unfold(place))
        .with("aria-expanded", if body.is_some() { "true" } else { "false" })
        .child(badge)
        .child(lines)
        .child(icon("#i-down"));
    if body.is_some() {
        head = head.attr("aria-controls", body_id(place));
    }
    Element::new("li").child(head).maybe(body).maybe(issues(now, of_layer(place)))
}

/// The fields of a layer, those that count for what it is.
fn unfolded(shown: &Shown, place: usize) -> Element {
    let now = &shown.now;
    let own = |part| FieldId::layer(place, part);
    let text = |part| now.checked.choice(own(part));
    let instrument = text(Part::Instrument);
    let counts = |part| now.checked.counts(own(part));
    let pair = |one: Element, other: Option<Element>| Element::classed("div", "two").child(one).maybe(other);
    let mut body = Element::classed("div", "body layer-body")
        .attr("id", body_id(place))
        .child(pair(select(now, own(Part::Instrument)), Some(labelled(now, own(Part::Tenor)))));
    // What is not there leaves its place, so that the list which was chosen from stays, and the focus with it.
    body = body
        .maybe(
            counts(Part::StrikeBy)
                .then(|| pair(select(now, own(Part::StrikeBy)), Some(labelled(now, own(Part::Strike))))),
        )
        .maybe(counts(Part::Short).then(|| pair(Element::new("span"), Some(labelled(now, own(Part::Short))))));
    let beside = counts(Part::Level).then(|| labelled(now, own(Part::Level)));
    // Whether a signal is on is said by the switch below, in the list it stands once.
    let other = if text(Part::When) == "signal-off" { "signal-on" } else { "signal-off" };
    body = body
        .child(pair(select(now, own(Part::SizeBy)), Some(labelled(now, own(Part::Size)))))
        .child(pair(select_without(now, own(Part::When), other), beside))
        .maybe(counts(Part::Signal).then(|| {
            let on_or_off = switch(now, own(Part::When), &["signal-on", "signal-off"]);
            let hint = Element::classed("p", "hint").words(label::SIGNALS);
            // Names of signals are long: their list has the whole row.
            let signal = Element::classed("div", "body").child(select(now, own(Part::Signal)));
            signal.child(Element::new("div").child(named_switch(label::SIGNAL_IS, on_or_off)).child(hint))
        }));
    body = body
        .maybe(counts(Part::Beta).then(|| pair(labelled(now, own(Part::Beta)), None)))
        .maybe((instrument == "fund").then(|| Element::classed("p", "hint").words(assume::FUND)));
    let up = (place > 0).then(|| link_button(Deed::Move(place), label::MOVE_UP));
    body.child(Element::classed("div", "row").maybe(up).child(link_button(Deed::Remove(place), label::REMOVE)))
}

/// The usual days on which layers are looked at, and the condor's expiry.
fn horizons(shown: &Shown) -> Element {
    let text = shown.now.draft.text(FieldId::Horizon);
    let button = |deed: Deed, words: &'static str, days: &str| {
        link_button(deed, words).with("aria-pressed", if text == days { "true" } else { "false" })
    };
    let mut row = Element::classed("div", "rules").with("role", "group").with("aria-label", label::HORIZON);
    for (place, days) in HORIZONS.iter().enumerate() {
        row = row.child(button(Deed::Horizon(place), label::HORIZONS.get(place).copied().unwrap_or_default(), days));
    }
    row.child(button(Deed::Model(FieldId::Horizon), label::AT_EXPIRY, ""))
}

/// An element with the published rules, each a button that replaces all layers.
fn with_rules(made: Element, shown: &Shown) -> Element {
    let chosen = Preset::of(&shown.now.draft, &shown.now.checked.setup);
    let mut switch = Element::classed("div", "rules").with("role", "group").with("aria-label", label::RULES);
    for rule in Preset::ALL {
        let pressed = if chosen == Some(rule) { "true" } else { "false" };
        switch = switch.child(link_button(Deed::Rule(rule), preset(rule).name).with("aria-pressed", pressed));
    }
    let said = chosen.map(preset).filter(|said| !said.rule.is_empty());
    let said = said.map(|said| {
        let claim = Element::new("span").words(said.claim);
        Element::classed("p", "hint").words(said.rule).words(" ").child(claim)
    });
    made.child(switch).maybe(said)
}
