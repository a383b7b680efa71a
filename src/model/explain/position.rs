//! Greeks: what each leg contributes.

use super::line::Lines;
use super::term::{greek as as_greek, leg_name, modelled};
use super::{Key, Name, Term, Unit};
use crate::engine::condor::Leg;
use crate::engine::position::Greeks;
use crate::model::report::Report;

/// One Greek: bought legs added and sold ones taken off per unit, then × multiplier × contracts.
pub(super) fn greek(report: &Report, key: Key, lines: &mut Lines) {
    let (name, per_unit, of): (_, _, fn(&Greeks) -> f64) = match key {
        Key::Gamma => (Name::Gamma, Name::GammaPerUnit, |greeks| greeks.gamma),
        Key::Theta if report.setup.is_last_day() => (Name::ThetaOfHour, Name::ThetaPerUnit, Greeks::theta_per_hour),
        Key::Theta => (Name::Theta, Name::ThetaPerUnit, Greeks::theta_per_day),
        Key::Vega => (Name::Vega, Name::VegaPerUnit, Greeks::vega_per_point),
        Key::Rho => (Name::Rho, Name::RhoPerUnit, Greeks::rho_per_point),
        _ => (Name::Delta, Name::DeltaPerUnit, |greeks| greeks.delta),
    };
    let unit = per_unit_of(report, lines, &Leg::ALL, per_unit, of);
    lines.plus(&unit).of_all(&report.setup.condor).is(name, as_greek(of(&report.greeks)));
}

/// What some legs contribute per unit. The first of them is a bought one.
pub(super) fn per_unit_of(
    report: &Report,
    lines: &mut Lines,
    legs: &[Leg],
    name: Name,
    of: fn(&Greeks) -> f64,
) -> Term {
    for leg in legs {
        let share = leg.sign() * of(&report.leg_greeks[*leg as usize]);
        lines.amount(&modelled(as_greek(share), leg_name(*leg)));
    }
    // What is worked out of the model's numbers is one of them.
    Term { of_model: true, ..lines.gives(name, Unit::Greek) }
}
