//! What the expiry line does, in clauses that `words` joins to sentences.

use crate::engine::pwl::{Payoff, Stretch};
use crate::engine::units::Points;
use crate::model::report::Expiry;
use crate::words::figure::{Place, at_expiry, at_least, breaks_even, gains, is_zero, loses};

/// The spoken summary of a payoff: where it keeps most, where it breaks even, where it loses most.
pub fn payoff(payoff: &Payoff, expiry: &Expiry) -> String {
    let (best, worst) = (expiry.best.0, expiry.worst.0);
    let zeros: Vec<Place> = expiry.zero_stretches.iter().map(place).collect();
    if best == worst {
        return at_expiry(&[whole_line(best)]);
    }
    let (kept, lost) = other_tails(payoff, best, worst);
    let mut clauses = Vec::with_capacity(6);
    if best != 0.0 {
        let at = places_at(payoff, best);
        clauses.push(if best > 0.0 { gains(best, &at) } else { at_least(best, &at) });
    }
    clauses.extend(kept);
    if !zeros.is_empty() {
        clauses.push(is_zero(&zeros));
    }
    let crossings: Vec<f64> = expiry.break_evens.iter().map(|at| at.0).collect();
    if zeros.is_empty() || !crossings.is_empty() {
        clauses.push(breaks_even(&crossings));
    }
    if worst != 0.0 {
        let at = places_at(payoff, worst);
        clauses.push(if worst < 0.0 { loses(-worst, &at) } else { at_least(worst, &at) });
    }
    clauses.extend(lost);
    at_expiry(&clauses)
}

fn whole_line(level: f64) -> String {
    if level > 0.0 {
        gains(level, &[Place::Everywhere])
    } else if level < 0.0 {
        loses(-level, &[Place::Everywhere])
    } else {
        is_zero(&[Place::Everywhere])
    }
}

/// What is kept, and what is lost, beyond the outermost strikes where that is neither the best, the worst nor zero.
fn other_tails(payoff: &Payoff, best: f64, worst: f64) -> (Vec<String>, Vec<String>) {
    let ends = [payoff.knots.first(), payoff.knots.last()].map(|knot| knot.map_or(0.0, |knot| knot.profit.0));
    let (mut kept, mut lost) = (Vec::new(), Vec::new());
    for (i, level) in ends.into_iter().enumerate() {
        let is_new = [best, worst, 0.0].iter().all(|known| !is_same(level, *known));
        let is_first = i == 0 || !is_same(level, ends[0]);
        if is_new && is_first {
            let at = places_at(payoff, level);
            if level > 0.0 {
                kept.push(gains(level, &at));
            } else {
                lost.push(loses(-level, &at));
            }
        }
    }
    (kept, lost)
}

/// Where the line stays at a level, or touches it where it does not stay anywhere.
pub fn places_at(payoff: &Payoff, level: f64) -> Vec<Place> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for (i, knot) in payoff.knots.iter().enumerate() {
        if is_same(knot.profit.0, level) {
            match runs.last_mut() {
                Some(run) if run.1 + 1 == i => run.1 = i,
                _ => runs.push((i, i)),
            }
        }
    }
    let last = payoff.knots.len().saturating_sub(1);
    let level_at = |i: usize| payoff.knots.get(i).map_or(0.0, |knot| knot.at.0);
    let places: Vec<Place> = runs
        .iter()
        .map(|(from, to)| match (*from == 0 && *to > 0, *to == last) {
            (true, true) => Place::Everywhere,
            (true, false) => Place::Below(level_at(*to)),
            (false, true) => Place::Above(level_at(*from)),
            (false, false) if from == to => Place::At(level_at(*from)),
            (false, false) => Place::Between(level_at(*from), level_at(*to)),
        })
        .collect();
    if places.iter().all(|place| matches!(place, Place::At(_))) {
        places
    } else {
        places.into_iter().filter(|place| !matches!(place, Place::At(_))).collect()
    }
}

/// A stretch of the engine as a place.
pub fn place(stretch: &Stretch) -> Place {
    match (stretch.from, stretch.to) {
        (Points(from), None) if from <= 0.0 => Place::Everywhere,
        (Points(from), None) => Place::Above(from),
        (Points(from), Some(Points(to))) if from <= 0.0 => Place::Below(to),
        (Points(from), Some(Points(to))) => Place::Between(from, to),
    }
}

/// Equal but for the dust of arithmetic.
fn is_same(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs())
}
