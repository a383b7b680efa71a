//! Which marks rest on the last valid text of a field that is wrong now.

use crate::engine::condor::Leg;
use crate::model::check::Checked;
use crate::model::fields::{Family, FieldId, Group};
use crate::model::report::Report;
use crate::model::setup::{Entry, Origin};

/// True when a field of some groups is wrong.
#[inline(never)]
fn of_groups(checked: &Checked, is_of: fn(Group) -> bool) -> bool {
    FieldId::all().any(|field| is_of(field.field().group) && checked.is_wrong(field))
}

/// True when anything rests on a wrong field.
pub fn any(checked: &Checked) -> bool {
    of_groups(checked, |_| true)
}

/// True when the expected move rests on a wrong field: it knows SPX, VIX and time alone.
pub fn expected_move(checked: &Checked) -> bool {
    [FieldId::Spot, FieldId::Vix, FieldId::Days].into_iter().any(|field| checked.is_wrong(field))
}

/// True when a number of the condor alone rests on a wrong field: layers and what is assumed for them do not touch it.
pub fn condor(checked: &Checked) -> bool {
    of_groups(checked, |group| matches!(group, Group::Market | Group::Condor))
}

/// True when any number but the two chosen dates rests on a wrong field.
pub fn values(checked: &Checked) -> bool {
    of_groups(checked, |group| group != Group::View)
}

/// True when what is said of a layer, by its place among all, rests on a wrong field: those of other layers do not touch it,
/// but each on the perpetual rests on those beside it.
pub fn layer(checked: &Checked, place: usize) -> bool {
    let family = Family::of(place);
    let touches = |field: FieldId| match (field.layer_place(), field.field().group) {
        (Some(other), _) => other == place || family == Family::Perp && Family::of(other) == family,
        (None, Group::Market | Group::Hedge | Group::Assumptions) => true,
        (None, Group::Condor) => family == Family::Hedge,
        (None, group) => family == Family::Perp && group == Group::Perp,
    };
    FieldId::all().any(|field| touches(field) && checked.is_wrong(field))
}

/// True when the line at expiry rests on a wrong field: strikes, size, fees and what was taken in; the market only where
/// it gave a premium.
pub fn expiry(report: &Report, checked: &Checked) -> bool {
    let wrong = |field| checked.is_wrong(field);
    let of_market = of_groups(checked, |group| group == Group::Market);
    let credit = match report.setup.entry {
        Entry::Net(_) => wrong(FieldId::NetCredit),
        Entry::Legs(premiums) => {
            let typed = Leg::ALL.into_iter().any(|leg| wrong(FieldId::premium(leg)));
            typed || of_market && premiums.iter().any(|premium| premium.origin == Origin::Model)
        }
    };
    let shape = Leg::ALL.into_iter().any(|leg| wrong(FieldId::strike(leg)));
    credit || shape || wrong(FieldId::Contracts) || wrong(FieldId::Fees) || wrong(FieldId::Entry)
}
