//! The market: index, VIX, time; and, unfolded, rates and the volatility of each leg.

use super::assumptions::assumed;
use super::deed::Deed;
use super::field::{id, issues, slider, told, with_fields};
use super::group::group;
use super::shown::Shown;
use super::tools::{link_button, radio};
use crate::app::state::Now;
use crate::charts::node::Element;
use crate::model::fields::{FieldId, Group, Kind};
use crate::model::setup::VolMode;
use crate::words;
use crate::words::page::label;
use crate::words::summary;

/// The group.
pub fn market(shown: &Shown) -> Element {
    let (now, is_more) = (&shown.now, shown.is_more());
    let more = link_button(Deed::More, label::MORE[usize::from(is_more)])
        .with("aria-expanded", if is_more { "true" } else { "false" })
        .with("aria-controls", "more-market");
    let back = (is_more && shown.is_changed(Group::Market)).then(|| link_button(Deed::Defaults, label::DEFAULTS));
    let hint =
        Element::classed("p", "hint").text(summary::rates(&now.checked.setup) + " ").child(more).words(" ").maybe(back);
    let mut rest = Element::classed("div", "body").with("id", "more-market").flag("hidden", !is_more);
    if is_more {
        rest = with_fields(rest, now, "two", &[FieldId::Rate, FieldId::Yield])
            .child(choice(now, FieldId::VolMode))
            .maybe(issues(now, &[FieldId::VolMode]));
        let smile = [FieldId::AtmShare, FieldId::Skew, FieldId::Curvature];
        rest = match now.checked.setup.vol_mode {
            VolMode::Flat => rest.maybe(None).maybe(issues(now, &smile)),
            _ => rest.each(smile.map(|field| assumed(now, field))),
        };
    }
    let vix = Element::classed("div", "row")
        .child(Element::new("span").with("aria-hidden", "true").words(words::label(FieldId::Vix)))
        .child(slider(now, FieldId::Vix));
    let body = Element::classed("div", "body");
    let body = with_fields(body, now, "three", &[FieldId::Spot, FieldId::Vix, FieldId::Days]);
    group(now, Group::Market, body.child(vix).child(hint).child(rest))
}

/// A field that takes one of a few words, as a switch.
pub fn choice(now: &Now, field: FieldId) -> Element {
    let Kind::Choice(choices) = field.field().kind else { return Element::new("div") };
    let name = words::label(field);
    let switch = switch(now, field, choices).attr("id", id(field));
    told(now, field, named_switch(name, switch))
}

/// A switch with its name beside it.
pub fn named_switch(name: &'static str, switch: Element) -> Element {
    Element::classed("div", "row")
        .with("role", "radiogroup")
        .with("aria-label", name)
        .child(Element::new("span").with("aria-hidden", "true").words(name))
        .child(switch)
}

/// Some words of a field as a switch.
pub fn switch(now: &Now, field: FieldId, choices: &[&'static str]) -> Element {
    // While the text names none of them, none is chosen: each can be.
    let chosen = if now.checked.is_wrong(field) { "" } else { now.checked.choice(field) };
    let mut switch = Element::classed("span", "seg");
    for word in choices {
        let one = radio(id(field), Some(word), Deed::Pick(field, word), chosen == *word);
        switch = switch.child(one.words(words::label::short_choice(word)));
    }
    switch
}
