//! The profits that the figure holds.

use crate::charts::scene::View;
use crate::charts::tick;
use crate::engine::pwl::Payoff;
use crate::model::hedged::Hedged;
use crate::model::report::{Report, Window};

/// Lowest and highest profit the figure must hold, rounded away from zero so that the scale rests while a strike is
/// dragged a little; zero and some room on both sides of it are always in.
pub(super) fn range(report: &Report, view: &View) -> (f64, f64) {
    let mut bounds = (0.0_f64, 0.0_f64);
    let mut take = |value: f64| {
        if value.is_finite() {
            bounds = (bounds.0.min(value), bounds.1.max(value));
        }
    };
    for payoff in [Some(&report.payoff), view.ghost.map(|ghost| &ghost.payoff)].into_iter().flatten() {
        in_window(payoff, report.window, &mut take);
    }
    let curves = &report.curves;
    for curve in [&curves.today, &curves.dates[0], &curves.dates[1]] {
        curve.iter().for_each(|profit| take(profit.0));
    }
    if let Some(hedged) = &report.hedge {
        bounds = with_layers(bounds, hedged, report.window);
    }
    let (down, up) = (tick::round_up(-bounds.0), tick::round_up(bounds.1));
    if down == 0.0 && up == 0.0 {
        return (-1.0, 1.0);
    }
    (-down.max(up * 0.15), up.max(down * 0.15))
}

/// The bounds with condor and layers in them: every loss, and as much of the gains as leaves what was in them two
/// fifths.
fn with_layers((low, high): (f64, f64), hedged: &Hedged, window: Window) -> (f64, f64) {
    const MORE: f64 = 1.5;
    let worst = hedged.turning.worst.spx;
    let worst = (worst >= window.from && worst <= window.to).then_some(hedged.turning.loss);
    let (mut least, mut most) = (low, high);
    for profit in hedged.total.iter().chain(&hedged.condor).chain(&worst).map(|profit| profit.0) {
        if profit.is_finite() {
            (least, most) = (least.min(profit), most.max(profit));
        }
    }
    (least, if high > low { most.min((least + (1.0 + MORE) * (high - low)).max(high)) } else { most })
}

/// Calls `take` with the payoff at both ends of the window and at each corner between them.
fn in_window(payoff: &Payoff, window: Window, take: &mut impl FnMut(f64)) {
    take(payoff.at(window.from).0);
    take(payoff.at(window.to).0);
    for knot in &payoff.knots {
        if knot.at > window.from && knot.at < window.to {
            take(knot.profit.0);
        }
    }
}
