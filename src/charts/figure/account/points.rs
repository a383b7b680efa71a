//! The margin account over the window, and the layers that are opened in it.

use crate::engine::order::order;
use crate::engine::perp::{Course, Fired, Firing, Side};
use crate::engine::units::Price;
use crate::model::margined::Margined;
use crate::model::perp::Perp;

/// The account at a price, in dollars; on both sides of a price at which a layer is opened.
#[derive(Clone, Copy, PartialEq)]
pub struct At {
    pub price: f64,
    pub equity: f64,
    pub requirement: f64,
}

/// The prices between which the position lives.
pub fn alive(course: &Course) -> (f64, f64) {
    if course.is_gone() {
        return (course.mark.0, course.mark.0);
    }
    let ends = (course.liquidation, course.liquidation_on_gain);
    let (low, high) = if course.position.side == Side::Long { ends } else { (ends.1, ends.0) };
    (low.map_or(0.0, |price| price.0), high.map_or(f64::INFINITY, |price| price.0))
}

/// A layer that is opened on the way.
pub struct Opened {
    /// Its place in the form.
    pub place: usize,
    pub price: Price,
    /// True when the position is gone by then.
    pub is_late: bool,
}

/// The layers that are opened on the way, or would be.
pub fn opened(perp: &Perp, course: &Course) -> Vec<Opened> {
    let of = |fired: &Fired| {
        let (price, is_late) = match fired.firing {
            Firing::At(price) => (price, false),
            Firing::TooLate { trigger, .. } => (trigger, true),
            _ => return None,
        };
        Some(Opened { place: perp.layers.get(fired.place)?.0, price, is_late })
    };
    course.fired.iter().filter_map(of).collect()
}

/// The account over the window, ascending.
pub fn account(perp: &Perp, margined: &Margined) -> Vec<At> {
    let mut points: Vec<(At, f64)> = margined
        .account
        .iter()
        .map(|at| (At { price: at.price.0, equity: at.equity, requirement: at.requirement }, 0.0))
        .collect();
    let side = margined.now.position.side.sign();
    for Opened { price, .. } in opened(perp, &margined.now).into_iter().filter(|opened| !opened.is_late) {
        for (shift, rank) in [(0.0, 0.0), (4.0 * f64::EPSILON, side)] {
            let now = margined.now.account_before(price * (1.0 + side * shift));
            points.push((At { price: price.0, equity: now.equity.0, requirement: now.requirement.0 }, rank));
        }
    }
    order(&mut points, |a, b| a.0.price < b.0.price || (a.0.price == b.0.price && a.1 < b.1));
    let mut points: Vec<At> = points.into_iter().map(|(at, _)| at).collect();
    points.dedup();
    points
}
