//! Which marks rest on the last valid text of a field that is wrong now, and how that is shown.

use crate::charts::node::Element;
use crate::engine::condor::Leg;
use crate::model::check::Checked;
use crate::model::fields::{Family, FieldId, Group};
use crate::model::report::Report;
use crate::model::setup::{Entry, VolMode};

/// True when one of some fields is wrong.
#[inline(never)]
fn of_fields(checked: &Checked, is_of: fn(FieldId, Group) -> bool) -> bool {
    FieldId::all().any(|field| is_of(field, field.field().group) && checked.is_wrong(field))
}

/// True when the expected move rests on a wrong field: it knows SPX, VIX and time alone.
pub fn expected_move(checked: &Checked) -> bool {
    [FieldId::Spot, FieldId::Vix, FieldId::Days].into_iter().any(|field| checked.is_wrong(field))
}

/// True when a number of the condor alone rests on a wrong field: layers and what is assumed for them do not touch it.
pub fn condor(checked: &Checked) -> bool {
    of_fields(checked, |_, group| matches!(group, Group::Market | Group::Condor))
}

/// True when a number of the condor with its layers does: what they cost alone rests on the jump, the budget and its
/// time too.
pub fn hedged(checked: &Checked) -> bool {
    of_fields(checked, |field, group| !matches!(group, Group::View | Group::Perp | Group::Stress) && !is_of_cost(field))
}

/// True when the cost of layers does.
pub fn cost(checked: &Checked) -> bool {
    of_fields(checked, |_, group| !matches!(group, Group::View | Group::Perp | Group::Stress))
}

/// True when a number of the perpetual does: SPX, VIX, the time, the horizon and the map may touch it, condor and
/// layers do not.
pub fn perp(checked: &Checked) -> bool {
    expected_move(checked)
        || of_fields(checked, |field, group| match group {
            Group::Hedge => field.of_layer().is_none() && !is_of_cost(field),
            group => matches!(group, Group::Assumptions | Group::Perp | Group::Stress),
        })
}

fn is_of_cost(field: FieldId) -> bool {
    matches!(field, FieldId::Jump | FieldId::Budget | FieldId::Timeframe)
}

/// True when a line of the payoff figure does.
pub fn payoff(report: &Report, checked: &Checked) -> bool {
    let is_hedged = report.hedge.is_some() && hedged(checked);
    condor(checked) || is_hedged || of_fields(checked, |_, group| group == Group::View)
}

/// True when any number but the two chosen dates does.
pub fn values(checked: &Checked) -> bool {
    of_fields(checked, |_, group| group != Group::View)
}

/// True when what is said of a layer, by its place among all, rests on a wrong field: those of other layers do not
/// touch it, but each on the perpetual rests on those beside it.
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

/// True when the line at expiry rests on a wrong field: what the credit rests on, and fees.
pub fn expiry(report: &Report, checked: &Checked) -> bool {
    credit(report, checked) || checked.is_wrong(FieldId::Fees)
}

/// What is added to the class of the payoff and of its read-out: which of its lines rest on a wrong field.
pub fn of_payoff(report: &Report, checked: &Checked) -> &'static str {
    match (expiry(report, checked), report.hedge.is_some() && hedged(checked)) {
        (false, false) => "",
        (true, false) => " is-stale",
        (false, true) => " layers-stale",
        (true, true) => " is-stale layers-stale",
    }
}

/// The marks of a figure, in a group whose class says whether they rest on a wrong field.
pub fn marked(class: &'static str, is_stale: bool) -> Element {
    let class = [class, if is_stale { " is-stale" } else { "" }].concat();
    Element::new("g").attr("class", class)
}

/// True when the credit, or the margin less it, rests on a wrong field: strikes, size and what was taken in; the market
/// only where it gave a premium.
pub fn credit(report: &Report, checked: &Checked) -> bool {
    let taken = match report.setup.entry {
        Entry::Net(_) => checked.is_wrong(FieldId::NetCredit),
        Entry::Legs(_) => premiums(checked) || report.setup.entry.is_of_model() && market(checked),
    };
    taken || strikes(checked) || checked.is_wrong(FieldId::Contracts) || checked.is_wrong(FieldId::Entry)
}

/// True when the volatility of a strike rests on a wrong field: the market and the strikes, and premiums where it is
/// read from them.
pub fn volatility(report: &Report, checked: &Checked) -> bool {
    let is_implied = report.setup.vol_mode == VolMode::Implied;
    market(checked) || strikes(checked) || is_implied && (premiums(checked) || checked.is_wrong(FieldId::Entry))
}

/// True when a Greek does: the same, and how many contracts there are.
pub fn greeks(report: &Report, checked: &Checked) -> bool {
    volatility(report, checked) || checked.is_wrong(FieldId::Contracts)
}

fn market(checked: &Checked) -> bool {
    of_fields(checked, |_, group| group == Group::Market)
}

fn strikes(checked: &Checked) -> bool {
    Leg::ALL.into_iter().any(|leg| checked.is_wrong(FieldId::strike(leg)))
}

fn premiums(checked: &Checked) -> bool {
    Leg::ALL.into_iter().any(|leg| checked.is_wrong(FieldId::premium(leg)))
}
