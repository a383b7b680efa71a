//! What is assumed of VIX: every number with its slider, where it comes from, and the way back.

use super::deed::Deed;
use super::field::{issues, labelled, slider};
use super::group::group;
use super::market::choice;
use super::shown::Shown;
use super::tools::link_button;
use crate::app::state::Now;
use crate::charts::node::{Element, NOTHING, Node};
use crate::model::fields::{FieldId, Group};
use crate::words::assume::{map, source};
use crate::words::page::label;

/// The group; nothing without a layer, since nothing else rests on it.
pub fn assumptions(shown: &Shown) -> Vec<Node> {
    let now = &shown.now;
    if now.report.hedge.is_none() && !now.checked.issues.iter().any(|issue| issue.row.group == Group::Assumptions) {
        return vec![NOTHING];
    }
    let coefficients: &[FieldId] = if now.checked.choice(FieldId::MapShape) == "power" {
        &[FieldId::PowerFall, FieldId::PowerRise]
    } else {
        &[FieldId::MapFall, FieldId::MapSquare, FieldId::MapRise]
    };
    let mut body = vec![
        Element::classed("p", "hint").text(map(now.checked.setup.hedge.shape)).into(),
        choice(now, FieldId::MapShape).into(),
        issues(now, &[FieldId::MapShape]),
    ];
    body.extend(coefficients.iter().map(|field| assumed(now, *field)));
    body.push(Element::classed("p", "hint").words(source(FieldId::MapShape)).into());
    body.extend([FieldId::LongRun, FieldId::Reversion, FieldId::VolOfVol].map(|field| assumed(now, field)));
    if !shown.is_more() {
        let more = link_button(Deed::More, label::SKEW_TOO).with("aria-controls", "more-market");
        body.push(Element::classed("p", "hint").child(more).into());
    }
    let back = shown.is_changed(Group::Assumptions).then(|| link_button(Deed::Unassume, label::DEFAULTS));
    body.push(Element::classed("div", "row").maybe(back).into());
    group(now, Group::Assumptions, body)
}

/// One number: its box, its slider, what is the matter with it, and its source.
pub fn assumed(now: &Now, field: FieldId) -> Node {
    let said = source(field);
    let said = (!said.is_empty()).then(|| Element::classed("p", "hint").words(said));
    let row = Element::classed("div", "assumed").child(labelled(now, field)).child(slider(now, field));
    Element::new("div").child(row).node(issues(now, &[field])).maybe(said).into()
}
