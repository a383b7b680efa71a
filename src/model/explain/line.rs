//! How lines are put together, and what legs are called.

use super::{Name, Op, Quantity, Remark, Sum, Term, Unit};
use crate::engine::condor::Leg;
use crate::engine::pwl::Stretch;
use crate::engine::units::{Dollars, Points};
use crate::model::report::Report;

/// Name of a leg.
pub(super) fn leg_name(leg: Leg) -> Name {
    match leg {
        Leg::LongPut => Name::LongPut,
        Leg::ShortPut => Name::ShortPut,
        Leg::ShortCall => Name::ShortCall,
        Leg::LongCall => Name::LongCall,
    }
}

/// Name of what a leg pays.
pub(super) fn payment_name(leg: Leg) -> Name {
    match leg {
        Leg::LongPut => Name::LongPutPays,
        Leg::ShortPut => Name::ShortPutPays,
        Leg::ShortCall => Name::ShortCallPays,
        Leg::LongCall => Name::LongCallPays,
    }
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

/// A term of the reader's.
#[inline(never)]
pub(super) fn term(op: Op, quantity: Quantity, name: Name) -> Term {
    Term { op, quantity, name, at: None, of_model: false }
}

/// A term of the model's.
#[inline(never)]
pub(super) fn model_term(op: Op, quantity: Quantity, name: Name) -> Term {
    Term { of_model: true, ..term(op, quantity, name) }
}

/// `Plus` for a positive sign, `Minus` for a negative one.
pub(super) fn signed(sign: f64) -> Op {
    if sign < 0.0 { Op::Minus } else { Op::Plus }
}

/// A line whose result is the report's own number.
pub(super) fn sum_to(name: Name, terms: &[Term], result: Quantity) -> Sum {
    Sum { name, places: Vec::new(), terms: terms.to_vec(), result }
}

/// A line whose result exists only here.
pub(super) fn sum(name: Name, terms: &[Term], unit: Unit) -> Sum {
    let mut sum = sum_to(name, terms, Quantity { value: 0.0, unit });
    sum.result.value = sum.evaluated();
    sum
}

/// A remark without settlements or number.
pub(super) fn remark(name: Name) -> Remark {
    Remark { name, places: Vec::new(), quantity: None }
}

/// A single settlement.
pub(super) fn single(at: Points) -> Stretch {
    Stretch { from: at, to: Some(at) }
}

/// A number per unit × multiplier × contracts: that of the whole position.
pub(super) fn scaled(report: &Report, per_unit: Term) -> Vec<Term> {
    let condor = &report.setup.condor;
    vec![
        per_unit,
        term(Op::Times, bare(condor.multiplier), Name::Multiplier),
        term(Op::Times, bare(condor.contracts), Name::Contracts),
    ]
}

/// Points per unit for the whole position, less fees if there are any: dollars.
pub(super) fn whole_position(report: &Report, per_unit: Term) -> Vec<Term> {
    let mut terms = scaled(report, per_unit);
    let fees = report.setup.condor.fees;
    if fees.0 != 0.0 {
        terms.push(term(Op::Minus, dollars(fees), Name::Fees));
    }
    terms
}
