//! The condor: four strikes with their premiums, or the net credit alone; contracts and fees.

use super::deed::Deed;
use super::field::{issues, named_box, premium_box, slider, with_fields};
use super::group::group;
use super::market::choice;
use super::tools::link_button;
use crate::app::state::Now;
use crate::charts::node::Element;
use crate::engine::condor::Leg;
use crate::model::fields::{FieldId, Group};
use crate::model::setup::{Entry, Origin, Premium, VolMode};
use crate::words;
use crate::words::number::{MINUS, points};
use crate::words::page::label;

/// The group.
pub fn condor(now: &Now) -> Element {
    let premiums = match &now.checked.setup.entry {
        Entry::Legs(premiums) => Some(premiums),
        Entry::Net(_) => None,
    };
    let [legs, leg, strike, premium] = label::LEGS;
    let column = |name: &'static str| Element::new("th").with("scope", "col").words(name);
    let first = Element::new("th").with("scope", "col").child(Element::classed("span", "unseen").words(leg));
    let head = Element::new("tr")
        .child(first)
        .child(if premiums.is_some() { column(strike).with("class", "c-strike") } else { column(strike) })
        .maybe(premiums.map(|_| column(premium).with("class", "c-prem")));
    let rows = Leg::ALL.into_iter().fold(Element::new("tbody"), |rows, leg| with_leg(rows, now, leg, premiums));
    let legs =
        Element::classed("table", "legs").with("aria-label", legs).child(Element::new("thead").child(head)).child(rows);
    let body = Element::classed("div", "body")
        .child(choice(now, FieldId::Entry))
        .maybe(issues(now, &[FieldId::Entry]))
        .child(legs);
    let body = match premiums {
        Some(premiums) => body.maybe(valued(now, premiums)).maybe(None),
        None => with_fields(body, now, "net", &[FieldId::NetCredit]),
    };
    group(now, Group::Condor, with_fields(body, now, "inline", &[FieldId::Contracts, FieldId::Fees]))
}

/// Said of premiums that are not the model's: what the condor is worth before its expiry is, so that it may begin with
/// a loss. With it the way to volatilities that give the premiums back.
fn valued(now: &Now, premiums: &[Premium; 4]) -> Option<Element> {
    let is_own = premiums.iter().any(|one| one.origin == Origin::Typed && one.value != one.model);
    if !is_own || now.checked.setup.vol_mode == VolMode::Implied {
        return None;
    }
    let imply = link_button(Deed::Pick(FieldId::VolMode, "implied"), label::IMPLY);
    Some(Element::classed("p", "hint").words(label::VALUED_BY_MODEL).words(" ").child(imply))
}

/// Rows with those of one more leg: its own, and under it what is the matter with it.
fn with_leg(rows: Element, now: &Now, leg: Leg, premiums: Option<&[Premium; 4]>) -> Element {
    let (strike, premium) = (FieldId::strike(leg), FieldId::premium(leg));
    let sign = if leg.sign() > 0.0 { "+".to_string() } else { MINUS.to_string() };
    let name = Element::new("th")
        .with("scope", "row")
        .child(Element::classed("span", "sgn").text(sign))
        .words(words::leg(leg));
    let model = premiums.and_then(|all| all.get(leg as usize)).map(|one| points(one.model.0));
    let row = Element::new("tr").child(name).child(Element::new("td").child(named_box(now, strike))).maybe(
        model
            .as_ref()
            .map(|model| Element::new("td").child(premium_box(now, premium, model)).child(slider(now, premium))),
    );
    let (told, columns) =
        if model.is_some() { (issues(now, &[strike, premium]), "3") } else { (issues(now, &[strike]), "2") };
    let cell = told.map(|told| Element::new("td").with("colspan", columns).child(told));
    rows.child(row).maybe(cell.map(|cell| Element::classed("tr", "issues").child(cell)))
}
