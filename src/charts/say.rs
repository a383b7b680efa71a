//! What the expiry line does, in clauses that `words` joins to sentences.

use crate::engine::pwl::{Payoff, Stretch};
use crate::engine::units::{Dollars, Points};
use crate::model::report::Expiry;
use crate::words::figure::payoff::{at_expiry, at_least, breaks_even, gains, is_zero, loses};

/// The spoken summary of a payoff: where it keeps most, where it breaks even, where it loses most.
pub fn payoff(payoff: &Payoff, expiry: &Expiry) -> String {
    let (best, worst) = (expiry.best.0, expiry.worst.0);
    let zeros = &expiry.zero_stretches;
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
        clauses.push(is_zero(zeros));
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
    let everywhere = [Stretch { from: Points(0.0), to: None }];
    if level > 0.0 {
        gains(level, &everywhere)
    } else if level < 0.0 {
        loses(-level, &everywhere)
    } else {
        is_zero(&everywhere)
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
pub fn places_at(payoff: &Payoff, level: f64) -> Vec<Stretch> {
    let mut places = payoff.level_at(Dollars(level));
    if !places.iter().all(Stretch::is_single) {
        places.retain(|place| !place.is_single());
    }
    places
}

/// Equal but for the dust of arithmetic.
fn is_same(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs())
}
