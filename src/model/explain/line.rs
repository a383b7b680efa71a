//! How lines are put together, and the word keys they use.

use super::{Op, Quantity, Remark, Sum, Term, Unit};
use crate::engine::condor::Leg;
use crate::engine::pwl::Stretch;
use crate::engine::units::{Dollars, Points};
use crate::model::report::Report;

/// Every word key that sums, terms and remarks use; `words` has a text for each.
pub const NAMES: [&str; 77] = [
    // Legs, as names of strikes, premiums and sensitivities.
    "long-put",
    "short-put",
    "short-call",
    "long-call",
    // What a leg pays per unit at a settlement, or on average.
    "long-put-pays",
    "short-put-pays",
    "short-call-pays",
    "long-call-pays",
    // Terms that occur in several sums.
    "credit",
    "credit-dollars",
    "multiplier",
    "contracts",
    "fees",
    "fees-per-unit",
    "spot",
    "vix",
    // Net credit.
    "credit-after-fees",
    "net-credit-typed",
    "premiums-of-model",
    "debit",
    // Largest profit and loss.
    "best-per-unit",
    "worst-per-unit",
    "best",
    "worst",
    "risk",
    "return-on-risk",
    "nothing-to-lose",
    "nothing-to-win",
    // Break-evens.
    "break-even",
    "lower-break-even",
    "upper-break-even",
    "twice-break-even",
    "slope",
    "no-break-even",
    "no-break-even-gain",
    "no-break-even-loss",
    "zero-stretch",
    // Probabilities at expiry.
    "median",
    "drift-factor",
    "deviation",
    "root-of-years",
    "log-distance",
    "distance",
    "settles-below",
    "any-settlement",
    "chance",
    "no-chance",
    "between-shorts",
    "below-long-put",
    "above-long-call",
    "mean-per-unit",
    "mean",
    // Expected move.
    "days",
    "days-of-year",
    "years",
    "expected-move",
    "move-low",
    "move-high",
    // Margin.
    "put-width",
    "call-width",
    "wider-wing",
    "margin-gross",
    "margin-net",
    "no-margin",
    "margin-not-below-zero",
    "return-on-margin",
    "no-return-on-margin",
    // Greeks: delta per point, gamma per point squared, theta per day, vega per volatility point, rho per rate point.
    "delta",
    "delta-per-unit",
    "gamma",
    "gamma-per-unit",
    "theta",
    "theta-per-unit",
    "vega",
    "vega-per-unit",
    "rho",
    "rho-per-unit",
];

/// Word key of a leg.
pub(super) fn leg_name(leg: Leg) -> &'static str {
    match leg {
        Leg::LongPut => "long-put",
        Leg::ShortPut => "short-put",
        Leg::ShortCall => "short-call",
        Leg::LongCall => "long-call",
    }
}

/// Word key of what a leg pays.
pub(super) fn payment_name(leg: Leg) -> &'static str {
    match leg {
        Leg::LongPut => "long-put-pays",
        Leg::ShortPut => "short-put-pays",
        Leg::ShortCall => "short-call-pays",
        Leg::LongCall => "long-call-pays",
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
pub(super) fn term(op: Op, quantity: Quantity, name: &'static str) -> Term {
    Term { op, quantity, name, at: None, of_model: false }
}

/// A term of the model's.
pub(super) fn model_term(op: Op, quantity: Quantity, name: &'static str) -> Term {
    Term { of_model: true, ..term(op, quantity, name) }
}

/// `Plus` for a positive sign, `Minus` for a negative one.
pub(super) fn signed(sign: f64) -> Op {
    if sign < 0.0 { Op::Minus } else { Op::Plus }
}

/// A line whose result is the report's own number.
pub(super) fn sum_to(name: &'static str, terms: Vec<Term>, result: Quantity) -> Sum {
    Sum { name, places: Vec::new(), terms, result }
}

/// A line whose result exists only here.
pub(super) fn sum(name: &'static str, terms: Vec<Term>, unit: Unit) -> Sum {
    let mut sum = sum_to(name, terms, Quantity { value: 0.0, unit });
    sum.result.value = sum.evaluated();
    sum
}

/// A remark without settlements or number.
pub(super) fn remark(name: &'static str) -> Remark {
    Remark { name, places: Vec::new(), quantity: None }
}

/// A single settlement.
pub(super) fn single(at: Points) -> Stretch {
    Stretch { from: at, to: Some(at) }
}

/// Points per unit × multiplier × contracts, less fees if there are any: dollars of the whole position.
pub(super) fn whole_position(report: &Report, per_unit: Term) -> Vec<Term> {
    let condor = &report.setup.condor;
    let mut terms = vec![
        per_unit,
        term(Op::Times, bare(condor.multiplier), "multiplier"),
        term(Op::Times, bare(condor.contracts), "contracts"),
    ];
    if condor.fees.0 != 0.0 {
        terms.push(term(Op::Minus, dollars(condor.fees), "fees"));
    }
    terms
}
