//! The perpetual: what it is, the venue whose rules it is held to, and its layers, each folded to a line.

use super::assumptions::assumed;
use super::deed::Deed;
use super::field::{issues, labelled, labelled_as, select, with_fields};
use super::figure::Figure;
use super::group::group;
use super::hedge::{badged, body_id, folded};
use super::keys::{beside, with_explained};
use super::market::choice;
use super::shown::Shown;
use super::tabled::tabled;
use super::tools::{button, link_button};
use crate::app::layers;
use crate::app::state::Now;
use crate::charts::node::Element;
use crate::model::explain::Key;
use crate::model::fields::perp_layers::Part;
use crate::model::fields::{Family, FieldId, Group};
use crate::words::figure::perp::flag;
use crate::words::label::perp_size;
use crate::words::page::label;
use crate::words::perp;

/// The group of the perpetual.
pub fn panel(shown: &Shown) -> Element {
    let now = &shown.now;
    let mut rest = Element::classed("div", "body");
    match (&now.checked.setup.perp, &now.report.perp) {
        (Some(held), Some(margined)) => {
            let hint = |text| Element::classed("p", "hint").text(text);
            rest = with_position(rest, now).child(hint(perp::venues::table(held)));
            rest = with_layers(rest, shown)
                .child(hint(perp::largest(margined, held)))
                .child(with_explained(Element::new("div"), shown, Key::Largest))
                .child(hint(perp::survive(margined, held)));
        }
        _ => rest = rest.child(Element::classed("p", "hint").words(perp::NONE)),
    }
    // What comes and goes has an element of its own, so that the list which was chosen from stays, and the focus with
    // it.
    let body = Element::classed("div", "body").child(select(now, FieldId::PerpSide));
    group(now, Group::Perp, body.maybe(issues(now, &[FieldId::PerpSide])).child(rest))
}

/// The table of venues; nothing without a perpetual.
pub fn venues(shown: &Shown) -> Option<Element> {
    let report = &shown.now.report;
    let note = perp::venues::note(report.perp.as_ref()?, report.setup.perp.as_ref()?);
    let titles = [perp::venues::TITLE, perp::venues::LEAD];
    Some(tabled(shown, Figure::Venues, ["fig f-right venues", "venues-title"], titles, note))
}

/// An element with the fields of the position, those that count for what it is, and where its leverage has it
/// liquidated.
fn with_position(mut made: Element, now: &Now) -> Element {
    use FieldId::*;
    for own in [[PerpVenue, PerpCoin], [PerpContract, PerpMode]] {
        made = made.child(Element::classed("div", "two").each(own.map(|field| select(now, field))));
        made = made.maybe(issues(now, &own));
    }
    let size = Element::classed("div", "two").child(labelled(now, PerpSize)).child(select(now, PerpSizeBy));
    made = with_fields(made, now, "two", &[PerpMark, PerpEntry])
        .child(size)
        .maybe(issues(now, &[PerpSize, PerpSizeBy]))
        .child(assumed(now, PerpLeverage))
        .child(beside(now, Key::Liquidation));
    let of_account = now.checked.counts(PerpWallet);
    for own in [[PerpWallet, PerpAdded], [PerpOthers, PerpOthersKeep]] {
        made = if of_account { with_fields(made, now, "two", &own) } else { made.maybe(None).maybe(None) };
    }
    let rates: &[FieldId] = if of_account { &[PerpPremium, PerpRate] } else { &[PerpAdded, PerpPremium, PerpRate] };
    with_fields(made, now, if of_account { "two" } else { "three" }, rates)
}

/// An element with the layers on the position, and the way to another.
fn with_layers(made: Element, shown: &Shown) -> Element {
    let count = layers::count(&shown.now.draft, Family::Perp);
    let start = Family::Perp.places().start;
    let items = (0..count).map(|own| layer(shown, start + own, own));
    let add = layers::free(&shown.now.draft, Family::Perp).is_some().then(|| {
        let words = perp::ADD_LAYER[usize::from(count > 0)];
        button("plain-btn", Deed::AddLayer(Family::Perp)).words(words)
    });
    made.child(Element::classed("ol", "layers").each(items))
        .child(Element::classed("div", "row").maybe(add))
        .maybe((count > 0).then(|| choice(&shown.now, FieldId::PerpMargining)))
        .maybe(issues(&shown.now, &[FieldId::PerpMargining]))
        .maybe((count > 0).then(|| with_explained(Element::new("div"), shown, Key::PerpLayers)))
}

/// The number of a layer, as a badge: "P1".
pub fn badge(own: usize) -> Element {
    badged("layer-no of-perp", flag(own).to_string())
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
