//! The perpetual: what it is, the venue whose rules it is held to, and its layers, each folded to a line.

use super::assumptions::assumed;
use super::deed::Deed;
use super::field::{fields, issues, labelled, labelled_as, select};
use super::figure::Figure;
use super::group::group;
use super::hedge::{body_id, folded};
use super::keys::{beside, explained};
use super::market::choice;
use super::shown::Shown;
use super::tabled::tabled;
use super::tools::{button, link_button};
use crate::app::layers;
use crate::app::state::Now;
use crate::charts::node::{Element, NOTHING, Node};
use crate::model::explain::Key;
use crate::model::fields::perp_layers::Part;
use crate::model::fields::{Family, FieldId, Group};
use crate::words::figure::perp::flag;
use crate::words::label::perp_size;
use crate::words::page::label;
use crate::words::perp;

/// The group of the perpetual.
pub fn panel(shown: &Shown) -> Vec<Node> {
    let now = &shown.now;
    let mut rest = Element::classed("div", "body");
    match (&now.checked.setup.perp, &now.report.perp) {
        (Some(held), Some(margined)) => {
            let hint = |text| Element::classed("p", "hint").text(text);
            rest = rest.children(position(now)).child(hint(perp::venues::table(held))).children(own_layers(shown));
            rest = rest.child(hint(perp::largest(margined, held)));
            rest = rest.child(Element::new("div").children(explained(shown, Key::Largest)));
            rest = rest.child(hint(perp::survive(margined, held)));
        }
        _ => rest = rest.child(Element::classed("p", "hint").words(perp::NONE)),
    }
    // What comes and goes has an element of its own, so that the list which was chosen from stays, and the focus with
    // it.
    group(now, Group::Perp, vec![select(now, FieldId::PerpSide).into(), issues(now, &[FieldId::PerpSide]), rest.into()])
}

/// The table of venues; nothing without a perpetual.
pub fn venues(shown: &Shown) -> Vec<Node> {
    let report = &shown.now.report;
    match (&report.perp, &report.setup.perp) {
        (Some(margined), Some(held)) => tabled(
            shown,
            Figure::Venues,
            ["fig f-right venues", "venues-title"],
            [perp::venues::TITLE, perp::venues::LEAD],
            perp::venues::note(margined, held),
        ),
        _ => vec![NOTHING],
    }
}

/// The fields of the position, those that count for what it is, and where its leverage has it liquidated.
fn position(now: &Now) -> Vec<Node> {
    use FieldId::*;
    let lists = |one, other| Element::classed("div", "two").child(select(now, one)).child(select(now, other)).into();
    let mut body = vec![lists(PerpVenue, PerpCoin), issues(now, &[PerpVenue, PerpCoin])];
    body.push(lists(PerpContract, PerpMode));
    body.push(issues(now, &[PerpContract, PerpMode]));
    body.extend(fields(now, "two", &[PerpMark, PerpEntry]));
    let size = Element::classed("div", "two").child(labelled(now, PerpSize)).child(select(now, PerpSizeBy));
    let end = beside(now, Key::Liquidation);
    body.extend([size.into(), issues(now, &[PerpSize, PerpSizeBy]), assumed(now, PerpLeverage), end.into()]);
    let of_account = now.checked.counts(PerpWallet);
    for own in [[PerpWallet, PerpAdded], [PerpOthers, PerpOthersKeep]] {
        body.extend(if of_account { fields(now, "two", &own) } else { [NOTHING; 2] });
    }
    let rates: &[FieldId] = if of_account { &[PerpPremium, PerpRate] } else { &[PerpAdded, PerpPremium, PerpRate] };
    body.extend(fields(now, if of_account { "two" } else { "three" }, rates));
    body
}

/// The layers on it, and the way to another.
fn own_layers(shown: &Shown) -> Vec<Node> {
    let count = layers::count(&shown.now.draft, Family::Perp);
    let start = Family::Perp.places().start;
    let items = (0..count).map(|own| layer(shown, start + own, own).into());
    let add = layers::free(&shown.now.draft, Family::Perp).is_some().then(|| {
        let words = perp::ADD_LAYER[usize::from(count > 0)];
        button("plain-btn", Deed::AddLayer(Family::Perp)).words(words)
    });
    let margining = if count > 0 { choice(&shown.now, FieldId::PerpMargining).into() } else { NOTHING };
    vec![
        Element::classed("ol", "layers").children(items.collect()).into(),
        Element::classed("div", "row").maybe(add).into(),
        margining,
        issues(&shown.now, &[FieldId::PerpMargining]),
        if count > 0 { Element::new("div").children(explained(shown, Key::PerpLayers)).into() } else { NOTHING },
    ]
}

/// The number of a layer, as a badge: "P1".
pub fn badge(own: usize) -> Element {
    Element::classed("span", "layer-no of-perp").words(flag(own))
}

/// One layer, `place` among all and `own` among those on the perpetual: a line that says what it is, and its fields
/// when it is unfolded.
fn layer(shown: &Shown, place: usize, own: usize) -> Element {
    let now = &shown.now;
    let is_open = shown.screen.layer == Some(place);
    let lines = told(now, own).unwrap_or_else(|| [label::NO_LAYER.to_string(), String::new()]);
    let body = is_open.then(|| unfolded(shown, place, own));
    folded(shown, place, badge(own), lines, body)
}

/// What a layer is, and when it opens and what it leaves.
pub fn told(now: &Now, own: usize) -> Option<[String; 2]> {
    let held = now.report.setup.perp.as_ref()?;
    let fired = now.report.perp.as_ref()?.now.fired.iter().find(|fired| held.place(fired.place) == own)?;
    Some([perp::layer(&fired.layer, held), perp::fired(fired, held)])
}

/// The fields of a layer, those that count for what it is.
fn unfolded(shown: &Shown, place: usize, own: usize) -> Element {
    let now = &shown.now;
    let field = |part| FieldId::perp_layer(own, part);
    let pair = |one: Element, other: Element| Element::classed("div", "two").child(one).child(other);
    let counts = |part| now.checked.counts(field(part));
    let level = if counts(Part::Level) { labelled(now, field(Part::Level)) } else { Element::new("span") };
    let size = labelled_as(now, field(Part::Size), perp_size(now.checked.choice(field(Part::Kind))));
    let mut body = Element::classed("div", "body layer-body")
        .attr("id", body_id(place))
        .child(pair(select(now, field(Part::Kind)), size))
        .child(pair(select(now, field(Part::When)), level));
    body = body
        .maybe(
            counts(Part::Strike).then(|| pair(labelled(now, field(Part::Strike)), labelled(now, field(Part::Premium)))),
        )
        .maybe(counts(Part::Place).then(|| pair(select(now, field(Part::Place)), Element::new("span"))));
    let up = (own > 0).then(|| link_button(Deed::Move(place), label::MOVE_UP));
    body.child(Element::classed("div", "row").maybe(up).child(link_button(Deed::Remove(place), label::REMOVE)))
}
