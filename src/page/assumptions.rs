//! What is assumed of VIX: every number with its slider, where it comes from, and the way back.

use super::deed::Deed;
use super::field::{issues, labelled, slider};
use super::group::group;
use super::market::choice;
use super::shown::Shown;
use super::tools::link_button;
use crate::app::state::Now;
use crate::charts::node::Element;
use crate::model::fields::{FieldId, Group};
use crate::words::assume::{map, source};
use crate::words::page::label;

/// The group; nothing for a condor alone, and for a perpetual alone only the map: nothing else rests on the rest.
pub fn assumptions(shown: &Shown) -> Option<Element> {
    let now = &shown.now;
    let curve = [FieldId::LongRun, FieldId::Reversion, FieldId::VolOfVol];
    let is_curve = now.report.hedge.is_some() || curve.iter().any(|field| now.checked.is_wrong(*field));
    let is_told = || now.checked.issues.iter().any(|issue| issue.field.field().group == Group::Assumptions);
    if now.report.stress.is_none() && !is_told() {
        return None;
    }
    let coefficients = [FieldId::PowerFall, FieldId::PowerRise, FieldId::MapFall, FieldId::MapSquare, FieldId::MapRise];
    let coefficients = coefficients.iter().filter(|field| now.checked.counts(**field));
    let mut body = Element::classed("div", "body")
        .child(Element::classed("p", "hint").text(map(now.checked.setup.hedge.shape)))
        .child(choice(now, FieldId::MapShape))
        .maybe(issues(now, &[FieldId::MapShape]))
        .each(coefficients.map(|field| assumed(now, *field)))
        .child(Element::classed("p", "hint").words(source(FieldId::MapShape)));
    for field in [FieldId::MapFloor, FieldId::MapCap] {
        body = body.maybe(now.checked.counts(field).then(|| assumed(now, field)));
    }
    for field in curve {
        body = body.maybe(is_curve.then(|| assumed(now, field)));
    }
    if is_curve && !shown.is_more() {
        let more = link_button(Deed::Skew, label::SKEW_TOO).with("aria-controls", "more-market");
        body = body.child(Element::classed("p", "hint").child(more));
    }
    let back = shown.is_changed(Group::Assumptions).then(|| link_button(Deed::Unassume, label::DEFAULTS));
    Some(group(now, Group::Assumptions, body.child(Element::classed("div", "row").maybe(back))))
}

/// One number: its box, its slider, what is the matter with it, and its source.
pub fn assumed(now: &Now, field: FieldId) -> Element {
    let said = source(field);
    let said = (!said.is_empty()).then(|| Element::classed("p", "hint").words(said));
    let row = Element::classed("div", "assumed").child(labelled(now, field)).child(slider(now, field));
    Element::new("div").child(row).maybe(issues(now, &[field])).maybe(said)
}
