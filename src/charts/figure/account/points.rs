//! Where the position of the margin account lives, and the layers that are opened on the way.

use crate::engine::perp::{Course, Fired, Firing, Side};
use crate::engine::units::Price;
use crate::model::perp::Perp;

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
        Some(Opened { place: perp.place(fired.place), price, is_late })
    };
    course.fired.iter().filter_map(of).collect()
}
