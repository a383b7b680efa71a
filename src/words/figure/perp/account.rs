//! The margin account by price.

use super::{ends, flag, opens};
use crate::engine::perp::Firing;
use crate::engine::units::Price;
use crate::model::margined::{AtPrice, Margined};
use crate::model::perp::Perp;
use crate::words::number::{price, whole};
use crate::words::perp::venues::with_stand_in;

/// Title of the margin account by price.
pub const TITLE: &str = "What is left in the margin account";
/// The column of prices.
pub const PRICE: &str = "price";
/// The columns of the margin account.
pub const EQUITY_COLUMN: &str = "equity, $";
/// What has to be left, in dollars.
pub const REQUIREMENT_COLUMN: &str = "requirement, $";
/// Requirement / equity.
pub const RATIO: &str = "margin ratio, %";
/// The price now among others.
pub const NOW: &str = "now";
/// What the account is worth.
pub const EQUITY: &str = "equity";
/// What has to be left of it.
pub const REQUIREMENT: &str = "requirement";
/// Equity is zero.
pub const BANKRUPT: &str = "bankrupt";
/// The ratio of requirement and equity at which traders are warned.
pub const MARGIN_CALL: &str = "margin call";

/// The sentence under the title of the margin account.
pub fn lead(margined: &Margined, now: &AtPrice) -> String {
    let (equity, requirement) = (whole(now.equity), whole(now.requirement));
    let mut text = fill!("Equity now _\u{a0}$, requirement _\u{a0}$", equity, requirement);
    match margined.margin_call {
        Some(call) if call == margined.now.mark => text += "; past the margin call already",
        Some(call) => {
            fill!(text += "; margin call at _", price(call.0));
        }
        None => (),
    }
    text + "."
}

/// The spoken summary of the margin account after its lead: where it is liquidated, and what opens before.
pub fn summary(perp: &Perp, margined: &Margined) -> String {
    let course = &margined.now;
    let mut text = String::new();
    for fired in &course.fired {
        let (said, at): (fn(usize) -> String, Price) = match fired.firing {
            Firing::At(at) => (opens, at),
            Firing::TooLate(trigger) => (is_late, trigger),
            _ => continue,
        };
        fill!(text += "_ at _. ", said(perp.place(fired.place)), price(at.0));
    }
    text + &ends(perp, margined)
}

/// A layer that would be opened after the liquidation.
pub const TOO_LATE: &str = "too late";

/// "P1 too late".
pub fn is_late(place: usize) -> String {
    fill!("_ _", flag(place), TOO_LATE)
}

/// The note under the margin account: what is counted in, and what a margin call is taken for.
pub fn note(perp: &Perp) -> String {
    with_stand_in("Amounts in dollars; a margin call is a margin ratio of 80 %".to_string(), perp, false)
}
