//! The liquidation map.

use super::{leverage, on_axis, opened, spoken};
use crate::engine::perp::{Collateral, Liquidation};
use crate::engine::units::Price;
use crate::model::margined::Margined;
use crate::model::perp::Perp;
use crate::words::number::{SPACE, bare_percent, price, short};
use crate::words::perp::venues::{edition, with_stand_in};
use crate::words::stress::on_move_axis;

/// Title of the liquidation map.
pub const TITLE: &str = "Where the perpetual is liquidated";
/// The column of tiers.
pub const TIER: &str = "tier";
/// What the venue lends at most.
pub const ALLOWED: &str = "allowed at this size";
/// The chosen one among several.
pub const CHOSEN: &str = "chosen";
/// Whether a venue allows something.
pub const YES: &str = "yes";
/// The same where it does not.
pub const NO: &str = "no";

/// "tier 2, 0.5 %".
pub fn tier(row: usize, rate: f64) -> String {
    [&tier_of(row), ", ", &bare_percent(rate)].concat()
}

/// "tier 2".
pub fn tier_of(row: usize) -> String {
    [TIER, SPACE, &short(row as f64 + 1.0)].concat()
}

/// "beyond tier 20": of a size that the table says nothing of.
pub fn beyond(row: usize) -> String {
    ["beyond ", &tier_of(row)].concat()
}

/// "; tier 2, 0.5 %, at any price".
pub fn always(row: usize, rate: f64) -> String {
    ["; ", &tier(row, rate), ", at any price"].concat()
}

/// "at most 50x at this size".
pub fn at_most(limit: f64) -> String {
    ["at most ", &leverage(limit), " at this size"].concat()
}

/// "shock −5 %: 90,250".
pub fn shock(share: f64, price: Price) -> String {
    ["shock ", &on_move_axis(100.0 * share), ": ", &on_axis(price.0)].concat()
}

/// "9.8x survives", rounded down: beside the shock, where more would find no room.
pub fn survives(at: f64) -> String {
    leverage((at * 10.0).floor() / 10.0) + " survives"
}

/// The sentence under the title of the liquidation map.
pub fn lead(perp: &Perp, margined: &Margined) -> String {
    let is_bare = perp.layers.is_empty();
    let words = if is_bare { "Liquidated" } else { "Now, without its layers, liquidated" };
    let mut now = opened(words, margined.liquidation, perp.mark);
    if matches!(perp.position.collateral, Collateral::Wallet(_)) {
        now += " Its margin is the wallet, whatever the leverage; the curve is that of the initial margin.";
    }
    match (margined.liquidation, margined.now.liquidation) {
        (Liquidation::At(bare), Some(with)) if with != bare => {
            [&now, " With its layers at ", &price(with.0), "."].concat()
        }
        (Liquidation::At(_), None) => now + " With its layers it is not liquidated on that side.",
        _ => now,
    }
}

/// The spoken summary of the liquidation map: the position and where it is liquidated at leverages of half and twice as much.
pub fn summary(perp: &Perp, margined: &Margined) -> String {
    let mut text = ["At ", &leverage(perp.leverage), ": ", &lead(perp, margined)].concat();
    for other in perp.half_and_twice() {
        text += " At ";
        text += &spoken(other.leverage, other.liquidation, perp.mark);
        text += ".";
    }
    if let Some(limit) = margined.allowed() {
        text += " The venue allows ";
        text += &at_most(limit);
        text += ".";
    }
    text
}

/// The note under the liquidation map: whose table it is, and of when.
pub fn note(perp: &Perp) -> String {
    edition(perp).map_or_else(|| "The plain rule of textbooks".to_string(), |table| with_stand_in(table, perp, true))
}
