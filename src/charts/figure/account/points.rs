//! Where the position of the margin account lives, and the layers that are opened on the way.

use crate::engine::perp::{Course, Fired, Firing, Side};
use crate::engine::units::Price;
use crate::model::margined::Margined;
use crate::model::perp::Perp;
use crate::words::figure::perp as words;

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
            Firing::TooLate(trigger) => (trigger, true),
            _ => return None,
        };
        Some(Opened { place: perp.place(fired.place), price, is_late })
    };
    course.fired.iter().filter_map(of).collect()
}

/// Where something happens to the account whatever its layers do.
pub struct Happens {
    /// The price at which it does.
    pub price: Price,
    /// What it is called.
    pub what: &'static str,
    /// The side on which it is named: 1 to the right of it, −1 to the left.
    pub side: f64,
}

/// Its liquidations, then bankruptcy, margin call and entry, as far as there are such prices. Where it is gone stands
/// on the side on which it gains, where it is bankrupt on the other.
pub fn happens(perp: &Perp, margined: &Margined) -> Vec<Happens> {
    let course = &margined.now;
    let gains = course.position.side.sign();
    let entry = Some(perp.position.entry).filter(|entry| *entry != perp.mark);
    let mut all = Vec::with_capacity(5);
    let mut add = |price: Option<Price>, what, side| {
        all.extend(price.map(|price| Happens { price, what, side }));
    };
    add(course.liquidation, words::LIQUIDATED, gains);
    add(course.liquidation_on_gain, words::LIQUIDATED, -gains);
    // Said of one without layers: with them the account has another end.
    add(margined.bankruptcy.filter(|_| perp.layers.is_empty()), words::account::BANKRUPT, -gains);
    add(margined.margin_call, words::account::MARGIN_CALL, gains);
    add(entry, words::ENTRY, gains);
    all
}
