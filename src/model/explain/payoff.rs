//! What can be won and lost at expiry, and where the two meet.

use super::line::Lines;
use super::term::{bare, credit, dollars, given, leg_name, payment_name, percent, points};
use super::{Name, Unit};
use crate::engine::condor::{Leg, Right};
use crate::engine::pwl::Payoff;
use crate::engine::units::{Dollars, Points};
use crate::model::report::Report;

/// Largest profit and loss: credit and payments per unit where each occurs, then dollars, then one over the other.
pub(super) fn best_worst(report: &Report, lines: &mut Lines) {
    let expiry = &report.expiry;
    extreme(report, lines, expiry.best, Name::Best, Name::BestPerUnit);
    extreme(report, lines, expiry.worst, Name::Worst, Name::WorstPerUnit);
    match expiry.return_on_risk {
        Some(share) => {
            let (best, risk) = (given(dollars(expiry.best), Name::Best), given(dollars(-expiry.worst), Name::Risk));
            lines.plus(&best).over(&risk).is(Name::ReturnOnRisk, percent(share));
        }
        None => lines.remark(Name::NothingToLose),
    }
    if expiry.best.0 <= 0.0 {
        lines.remark(Name::NothingToWin);
    }
}

/// The lines of one extreme: one per stretch where legs pay, then the whole position.
fn extreme(report: &Report, lines: &mut Lines, value: Dollars, name: Name, per_unit: Name) {
    let places = report.payoff.level_at(value);
    let credit = credit(report);
    let mut unit = credit;
    for place in &places {
        let settlement = place.to.unwrap_or(place.from);
        // What each leg in the money brings, or costs, per unit.
        for (leg, strike) in Leg::ALL.into_iter().zip(report.setup.condor.strikes) {
            let pays = (settlement - strike) * leg.right().sign();
            if pays.0 > 0.0 {
                if !lines.is_begun() {
                    lines.plus(&credit);
                }
                lines.signed(leg.sign(), &given(points(pays), payment_name(leg)));
            }
        }
        if lines.is_begun() {
            unit = lines.gives(per_unit, Unit::Points);
            lines.at(vec![*place]);
        }
    }
    lines.plus(&unit).after_fees(&report.setup.condor).is(name, dollars(value)).at(places);
}

/// Break-evens: on the sloping piece of the payoff that crosses zero, the strikes in the money, the credit and the
/// fees.
pub(super) fn break_evens(report: &Report, lines: &mut Lines) {
    let (expiry, condor) = (&report.expiry, &report.setup.condor);
    let mut fees = Points(0.0);
    if condor.fees.0 != 0.0 && !expiry.break_evens.is_empty() {
        let (multiplier, contracts) =
            (given(bare(condor.multiplier), Name::Multiplier), given(bare(condor.contracts), Name::Contracts));
        lines.plus(&given(dollars(condor.fees), Name::Fees)).over(&multiplier).over(&contracts);
        fees = Points(lines.gives(Name::FeesPerUnit, Unit::Points).quantity.value);
    }
    let names: &[Name] =
        if expiry.break_evens.len() == 2 { &[Name::LowerBreakEven, Name::UpperBreakEven] } else { &[Name::BreakEven] };
    for (at, name) in expiry.break_evens.iter().zip(names.iter().cycle()) {
        crossing(report, lines, *at, fees, *name);
    }
    if !expiry.zero_stretches.is_empty() {
        lines.remark_at(Name::ZeroStretch, expiry.zero_stretches.clone());
    } else if expiry.break_evens.is_empty() {
        let name = match (expiry.best.0, expiry.worst.0) {
            (_, worst) if worst > 0.0 => Name::NoBreakEvenGain,
            (best, _) if best < 0.0 => Name::NoBreakEvenLoss,
            _ => Name::NoBreakEven,
        };
        lines.remark(name);
    }
}

/// The line (two where the payoff is twice as steep) of one break-even.
///
/// Per unit, profit = credit − fees + Σ direction × (settlement − strike) over the legs in the money, so with the slope
/// m = Σ direction: break-even = (Σ direction × strike − credit + fees) / m.
fn crossing(report: &Report, lines: &mut Lines, at: Points, fees: Points, name: Name) {
    let Some(inside) = inside_crossing_piece(&report.payoff, at) else { return };
    let in_the_money = || {
        let legs = Leg::ALL.into_iter().zip(report.setup.condor.strikes);
        legs.filter(|(leg, strike)| match leg.right() {
            Right::Put => *strike > inside,
            Right::Call => *strike < inside,
        })
    };
    let direction = |leg: Leg| leg.sign() * leg.right().sign();
    let slope: f64 = in_the_money().map(|(leg, _)| direction(leg)).sum();
    // A line starts with what is added.
    for wanted in [1.0, -1.0] {
        for (leg, strike) in in_the_money().filter(|(leg, _)| direction(*leg) * slope * wanted > 0.0) {
            lines.signed(wanted, &given(points(strike), leg_name(leg)));
        }
    }
    lines.signed(-slope, &credit(report));
    if fees.0 != 0.0 {
        lines.signed(slope, &given(points(fees), Name::FeesPerUnit));
    }
    let steepness = slope.abs();
    if steepness != 1.0 {
        let twice = lines.gives(Name::TwiceBreakEven, Unit::Points);
        lines.plus(&twice).over(&given(bare(steepness), Name::Slope));
    }
    lines.is(name, points(at)).at_level(at);
}

/// A settlement inside the sloping piece on which the payoff crosses zero at `at`.
fn inside_crossing_piece(payoff: &Payoff, at: Points) -> Option<Points> {
    let pieces = payoff.knots.iter().zip(payoff.knots.iter().skip(1));
    pieces
        .filter(|(left, right)| left.at <= at && at <= right.at && left.profit != right.profit)
        .find(|(left, right)| left.profit.0.min(right.profit.0) <= 0.0 && left.profit.0.max(right.profit.0) >= 0.0)
        .map(|(left, right)| left.at + (right.at - left.at) / 2.0)
}
