//! Greeks: what each leg contributes.

use super::line::{leg_name, model_term, scaled, signed, sum, sum_to};
use super::{Explanation, Key, Name, Op, Quantity, Term, Unit};
use crate::engine::condor::Leg;
use crate::engine::position::Greeks;
use crate::model::report::Report;

/// One Greek: bought legs added and sold ones taken off per unit, then × multiplier × contracts.
pub(super) fn greek(report: &Report, key: Key) -> Explanation {
    let (name, per_unit, of): (_, _, fn(&Greeks) -> f64) = match key {
        Key::Gamma => (Name::Gamma, Name::GammaPerUnit, |greeks| greeks.gamma),
        Key::Theta => (Name::Theta, Name::ThetaPerUnit, Greeks::theta_per_day),
        Key::Vega => (Name::Vega, Name::VegaPerUnit, Greeks::vega_per_point),
        Key::Rho => (Name::Rho, Name::RhoPerUnit, Greeks::rho_per_point),
        _ => (Name::Delta, Name::DeltaPerUnit, |greeks| greeks.delta),
    };
    let greek = |value| Quantity { value, unit: Unit::Greek };
    let terms: Vec<Term> = Leg::ALL
        .into_iter()
        .zip(&report.leg_greeks)
        .map(|(leg, greeks)| model_term(signed(leg.sign()), greek(of(greeks)), leg_name(leg)))
        .collect();
    let unit = sum(per_unit, &terms, Unit::Greek);
    let total = scaled(report, model_term(Op::Plus, unit.result, per_unit));
    let total = sum_to(name, &total, greek(of(&report.greeks)));
    Explanation { sums: vec![unit, total], remarks: Vec::new() }
}
