//! What each layer's trigger is in the figure.

use crate::engine::hedge::layer::{Reason, Trigger};
use crate::engine::units::Points;
use crate::model::report::{OneLayer, Report};

/// A trigger that has a level of VIX.
pub struct Point {
    /// Place of the layer in the form, from 0.
    pub place: usize,
    /// Level of VIX.
    pub vix: Points,
    /// Level of SPX, where the layer acts in the stretch shown.
    pub spx: Option<Points>,
    /// Why it does not.
    pub reason: Option<Reason>,
    /// Whether anything is bought.
    pub buys: bool,
    /// What a handle on it changes, if anything.
    pub held: Option<Held>,
}

/// What a handle changes.
pub enum Held {
    /// The level of VIX.
    Vix,
    /// The fall of SPX, percent.
    Fall(f64),
}

/// Every trigger with a level of VIX, and the places of the layers that stand from the start without one.
pub fn points(report: &Report) -> (Vec<Point>, Vec<usize>) {
    let (mut points, mut standing) = (Vec::with_capacity(6), Vec::new());
    for OneLayer { place, layer, woken, .. } in report.layers() {
        let held = match layer.trigger {
            Trigger::Vix(_) => Some(Held::Vix),
            Trigger::Drawdown(share) => Some(Held::Fall(100.0 * share)),
            _ => None,
        };
        let (vix, spx, reason) = match woken.trigger {
            Ok(level) => (Some(level.vix), Some(level.spx), None),
            Err(absent) => (absent.vix, None, Some(absent.reason)),
        };
        match (vix, reason) {
            (Some(vix), _) => points.push(Point { place, vix, spx, reason, held, buys: woken.holding.is_ok() }),
            (None, Some(reason)) if reason.stands() => standing.push(place),
            (None, _) => (),
        }
    }
    (points, standing)
}
