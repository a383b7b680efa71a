//! What can be won and lost at expiry, and where the two meet.

use super::line::{
    bare, dollars, leg_name, payment_name, percent, points, remark, signed, single, sum, sum_to, term, whole_position,
};
use super::{Explanation, Name, Op, Remark, Sum, Term, Unit};
use crate::engine::condor::{Leg, Right};
use crate::engine::pwl::{Payoff, Stretch};
use crate::engine::units::{Dollars, Points};
use crate::model::report::Report;

/// Largest profit and loss: credit and payments per unit where each occurs, then dollars, then one over the other.
pub(super) fn best_worst(report: &Report) -> Explanation {
    let expiry = &report.expiry;
    let mut sums = extreme(report, expiry.best, Name::Best, Name::BestPerUnit);
    sums.extend(extreme(report, expiry.worst, Name::Worst, Name::WorstPerUnit));
    let mut remarks = Vec::new();
    match expiry.return_on_risk {
        Some(share) => sums.push(sum_to(
            Name::ReturnOnRisk,
            &[term(Op::Plus, dollars(expiry.best), Name::Best), term(Op::Over, dollars(-expiry.worst), Name::Risk)],
            percent(share),
        )),
        None => remarks.push(remark(Name::NothingToLose)),
    }
    if expiry.best.0 <= 0.0 {
        remarks.push(remark(Name::NothingToWin));
    }
    Explanation { sums, remarks }
}

/// The lines of one extreme: one per stretch where legs pay, then the whole position.
fn extreme(report: &Report, value: Dollars, name: Name, per_unit: Name) -> Vec<Sum> {
    let places = places(&report.payoff, value);
    let mut sums: Vec<Sum> = Vec::new();
    let mut unit = term(Op::Plus, points(report.credit.points), Name::Credit);
    for place in &places {
        let mut terms = vec![term(Op::Plus, points(report.credit.points), Name::Credit)];
        terms.extend(payments(report, place.to.unwrap_or(place.from)));
        if terms.len() > 1 {
            let sum = Sum { places: vec![*place], ..sum(per_unit, &terms, Unit::Points) };
            unit = term(Op::Plus, sum.result, per_unit);
            sums.push(sum);
        }
    }
    sums.push(Sum { places, ..sum_to(name, &whole_position(report, unit), dollars(value)) });
    sums
}

/// Where the payoff has this value: runs of corners, the last one without an end since the payoff is flat beyond.
fn places(payoff: &Payoff, value: Dollars) -> Vec<Stretch> {
    let mut places: Vec<Stretch> = Vec::new();
    let mut runs_on = false;
    for knot in &payoff.knots {
        let here = (knot.profit - value).0.abs() <= payoff.zero.0;
        match places.last_mut() {
            Some(place) if here && runs_on => place.to = Some(knot.at),
            _ if here => places.push(single(knot.at)),
            _ => {}
        }
        runs_on = here;
    }
    if let Some(place) = places.last_mut().filter(|_| runs_on) {
        place.to = None;
    }
    places
}

/// What each leg in the money brings (or costs) per unit at a settlement.
fn payments(report: &Report, settlement: Points) -> Vec<Term> {
    let legs = Leg::ALL.iter().zip(report.setup.condor.strikes);
    legs.filter_map(|(leg, strike)| {
        let pays = (settlement - strike) * leg.right().sign();
        (pays.0 > 0.0).then(|| term(signed(leg.sign()), points(pays), payment_name(*leg)))
    })
    .collect()
}

/// Break-evens: on the sloping piece of the payoff that crosses zero, the strikes in the money, the credit and the fees.
pub(super) fn break_evens(report: &Report) -> Explanation {
    let expiry = &report.expiry;
    let condor = &report.setup.condor;
    let mut sums = Vec::new();
    let mut fees = Points(0.0);
    if condor.fees.0 != 0.0 && !expiry.break_evens.is_empty() {
        let terms = [
            term(Op::Plus, dollars(condor.fees), Name::Fees),
            term(Op::Over, bare(condor.multiplier), Name::Multiplier),
            term(Op::Over, bare(condor.contracts), Name::Contracts),
        ];
        let per_unit = sum(Name::FeesPerUnit, &terms, Unit::Points);
        fees = Points(per_unit.result.value);
        sums.push(per_unit);
    }
    let names: &[Name] =
        if expiry.break_evens.len() == 2 { &[Name::LowerBreakEven, Name::UpperBreakEven] } else { &[Name::BreakEven] };
    for (at, name) in expiry.break_evens.iter().zip(names.iter().cycle()) {
        sums.extend(crossing(report, *at, fees, *name));
    }
    let mut remarks = Vec::new();
    if !expiry.zero_stretches.is_empty() {
        remarks.push(Remark { places: expiry.zero_stretches.clone(), ..remark(Name::ZeroStretch) });
    } else if expiry.break_evens.is_empty() {
        remarks.push(remark(match (expiry.best.0, expiry.worst.0) {
            (_, worst) if worst > 0.0 => Name::NoBreakEvenGain,
            (best, _) if best < 0.0 => Name::NoBreakEvenLoss,
            _ => Name::NoBreakEven,
        }));
    }
    Explanation { sums, remarks }
}

/// The line (two where the payoff is twice as steep) of one break-even.
///
/// Per unit, profit = credit − fees + Σ direction × (settlement − strike) over the legs in the money, so with the slope
/// m = Σ direction: break-even = (Σ direction × strike − credit + fees) / m.
fn crossing(report: &Report, at: Points, fees: Points, name: Name) -> Vec<Sum> {
    let directions = Leg::ALL.map(|leg| leg.sign() * leg.right().sign());
    let strikes = report.setup.condor.strikes;
    let Some(inside) = inside_crossing_piece(&report.payoff, at) else { return Vec::new() };
    let in_the_money: Vec<(Leg, f64, Points)> = Leg::ALL
        .into_iter()
        .zip(directions)
        .zip(strikes)
        .filter(|((leg, _), strike)| match leg.right() {
            Right::Put => *strike > inside,
            Right::Call => *strike < inside,
        })
        .map(|((leg, direction), strike)| (leg, direction, strike))
        .collect();
    let slope: f64 = in_the_money.iter().map(|(_, direction, _)| direction).sum();
    let mut terms: Vec<Term> = Vec::new();
    for wanted in [Op::Plus, Op::Minus] {
        for (leg, direction, strike) in &in_the_money {
            let op = signed(direction * slope);
            if op == wanted {
                terms.push(term(op, points(*strike), leg_name(*leg)));
            }
        }
    }
    terms.push(term(signed(-slope), points(report.credit.points), Name::Credit));
    if fees.0 != 0.0 {
        terms.push(term(signed(slope), points(fees), Name::FeesPerUnit));
    }
    let steepness = slope.abs();
    if steepness == 1.0 {
        return vec![Sum { places: vec![single(at)], ..sum_to(name, &terms, points(at)) }];
    }
    let twice = sum(Name::TwiceBreakEven, &terms, Unit::Points);
    let halves = [term(Op::Plus, twice.result, Name::TwiceBreakEven), term(Op::Over, bare(steepness), Name::Slope)];
    vec![twice, Sum { places: vec![single(at)], ..sum_to(name, &halves, points(at)) }]
}

/// A settlement inside the sloping piece on which the payoff crosses zero at `at`.
fn inside_crossing_piece(payoff: &Payoff, at: Points) -> Option<Points> {
    let pieces = payoff.knots.iter().zip(payoff.knots.iter().skip(1));
    pieces
        .filter(|(left, right)| left.at <= at && at <= right.at && left.profit != right.profit)
        .find(|(left, right)| left.profit.0.min(right.profit.0) <= 0.0 && left.profit.0.max(right.profit.0) >= 0.0)
        .map(|(left, right)| left.at + (right.at - left.at) / 2.0)
}
