//! The terms of lines: numbers in their units, and what they are called.

use super::{Name, Op, Quantity, Term, Unit};
use crate::engine::condor::Leg;
use crate::engine::hedge::holding::Holding;
use crate::engine::units::{Dollars, Points};
use crate::model::report::Report;

/// Name of a leg.
pub(super) fn leg_name(leg: Leg) -> Name {
    [Name::LongPut, Name::ShortPut, Name::ShortCall, Name::LongCall][leg as usize]
}

/// Name of what a leg pays.
pub(super) fn payment_name(leg: Leg) -> Name {
    [Name::LongPutPays, Name::ShortPutPays, Name::ShortCallPays, Name::LongCallPays][leg as usize]
}

/// Index points.
pub(super) fn points(value: Points) -> Quantity {
    Quantity { value: value.0, unit: Unit::Points }
}

/// Dollars.
pub(super) fn dollars(value: Dollars) -> Quantity {
    Quantity { value: value.0, unit: Unit::Dollars }
}

/// A fraction.
pub(super) fn percent(value: f64) -> Quantity {
    Quantity { value, unit: Unit::Percent }
}

/// A bare number.
pub(super) fn bare(value: f64) -> Quantity {
    Quantity { value, unit: Unit::Number }
}

/// A sensitivity.
pub(super) fn greek(value: f64) -> Quantity {
    Quantity { value, unit: Unit::Greek }
}

/// A number of the reader's, or of an earlier line; how it is joined is said where it is.
#[inline(never)]
pub(super) fn given(quantity: Quantity, name: Name) -> Term {
    Term { op: Op::Plus, quantity, name, at: None, of_model: false }
}

/// A number of the model's.
#[inline(never)]
pub(super) fn modelled(quantity: Quantity, name: Name) -> Term {
    Term { of_model: true, ..given(quantity, name) }
}

/// SPX now.
pub(super) fn spot(report: &Report) -> Term {
    given(points(report.setup.spot), Name::Spot)
}

/// VIX now.
pub(super) fn vix(report: &Report) -> Term {
    given(points(Points(report.setup.vix)), Name::Vix)
}

/// The same as a volatility.
pub(super) fn vol_of_vix(report: &Report) -> Term {
    given(percent(report.setup.vix_vol().0), Name::Vix)
}

/// VIX where a layer is bought.
pub(super) fn vix_bought(holding: &Holding) -> Term {
    given(points(holding.bought.vix), Name::VixBought)
}

/// What one contract of a layer is bought at: a premium, the price of a future, or 1 for a fund.
pub(super) fn entry(holding: &Holding, name: Name) -> Term {
    modelled(bare(holding.entry.0), name)
}

/// The net credit; the model's where a premium of it is.
pub(super) fn credit(report: &Report) -> Term {
    Term { of_model: report.setup.entry.is_of_model(), ..given(points(report.credit.points), Name::Credit) }
}

/// The same in dollars.
pub(super) fn credit_dollars(report: &Report) -> Term {
    Term { quantity: dollars(report.credit.dollars), name: Name::CreditDollars, ..credit(report) }
}

/// A number of the formula itself.
pub(super) fn constant(number: f64) -> Term {
    given(bare(number), Name::Constant)
}
