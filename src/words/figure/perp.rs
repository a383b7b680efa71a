//! What stands in and under the figures of the perpetual, and how they are read out.

use super::super::number::{SPACE, percent, price, short, signed_percent, significant, whole};
use super::super::perp::{edition, liquidated, money, remark, with_stand_in};
use super::super::stress::on_move_axis;
use super::super::time;
use crate::engine::perp::{Collateral, Firing, Liquidation};
use crate::engine::units::{Cash, Price};
use crate::model::margined::{AtPrice, Margined};
use crate::model::perp::Perp;
use crate::model::remarks::PerpRemark;

/// Title of the liquidation map.
pub const LIQUIDATION: &str = "Where the perpetual is liquidated";
/// Title of the margin account by price.
pub const ACCOUNT: &str = "What is left in the margin account";
/// Title of funding over time.
pub const FUNDING: &str = "What funding does over time";

/// The leverage: its handle, its axis, its column.
pub const LEVERAGE: &str = "leverage";
/// The column of liquidation prices, and their line over time.
pub const LIQUIDATED_AT: &str = "liquidated at";
/// The column of distances from the price now.
pub const FROM_NOW: &str = "from the price now, %";
/// The column of tiers.
pub const TIER: &str = "tier";
/// What the venue lends at most.
pub const ALLOWED: &str = "allowed at this size";
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
/// The side of the liquidation on which the position is gone.
pub const LIQUIDATED: &str = "liquidated";
/// Equity is zero.
pub const BANKRUPT: &str = "bankrupt";
/// The ratio of requirement and equity at which traders are warned.
pub const MARGIN_CALL: &str = "margin call";
/// What the layers make of the liquidation.
pub const WITH_LAYERS: &str = "with its layers";
/// The column of funding.
pub const PAID: &str = "funding paid";
/// The chosen one among several.
pub const CHOSEN: &str = "chosen";
/// Where the position was opened.
pub const ENTRY: &str = "entry";
/// Whether a venue allows something.
pub const YES: &str = "yes";
/// The same where it does not.
pub const NO: &str = "no";
/// No price does it.
pub const NEVER: &str = "never";
/// It has happened.
pub const ALREADY: &str = "already";

/// "10x".
pub fn leverage(leverage: f64) -> String {
    short(leverage) + "x"
}

/// A price on an axis: "100,000", "0.084".
pub fn on_axis(price: f64) -> String {
    significant(price, 4)
}

/// Coin and unit of a price: "BTC, $".
pub fn axis(perp: &Perp) -> String {
    [perp.coin, ", $"].concat()
}

/// "price now 100,000".
pub fn price_now(mark: Price) -> String {
    ["price now ", &on_axis(mark.0)].concat()
}

/// A level with its name: "entry 98,000".
pub fn at(name: &str, at: Price) -> String {
    [name, " ", &on_axis(at.0)].concat()
}

/// "tier 2, 0.5 %".
pub fn tier(row: usize, rate: f64) -> String {
    [&tier_of(row), ", ", &super::super::number::bare_percent(rate)].concat()
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

/// The number of a layer on the perpetual: "P1".
pub fn flag(place: usize) -> &'static str {
    ["P1", "P2", "P3", "P4"].get(place).copied().unwrap_or("P")
}

/// How far a price lies from the one now: "9.6 % below".
pub fn from_now(price: Price, mark: Price) -> String {
    let share = price.away_from(mark);
    percent(share.abs(), 1) + if share < 0.0 { " below" } else { " above" }
}

/// The same on an axis: "−9.6 %".
pub fn share_from_now(price: Price, mark: Price) -> String {
    signed_percent(price.away_from(mark), 1)
}

/// The spoken value of the handle: "10x, liquidated at 90,361.45, 9.6 % below".
pub fn spoken(at: f64, liquidation: Liquidation, mark: Price) -> String {
    let said = match liquidation {
        Liquidation::At(at) => [LIQUIDATED_AT, " ", &price(at.0), ", ", &from_now(at, mark)].concat(),
        Liquidation::Never => [NEVER, " ", LIQUIDATED].concat(),
        Liquidation::Already { .. } => [LIQUIDATED, " ", ALREADY].concat(),
    };
    [&leverage(at), ", ", &said].concat()
}

/// What stands at the handle: the price and how far away it is, or why there is none.
pub fn at_handle(liquidation: Liquidation, mark: Price) -> (String, String) {
    match liquidation {
        Liquidation::At(at) => (price(at.0), share_from_now(at, mark)),
        Liquidation::Never => (NEVER.to_string(), LIQUIDATED.to_string()),
        Liquidation::Already { .. } => (ALREADY.to_string(), LIQUIDATED.to_string()),
    }
}

/// Where it is liquidated, in a sentence.
pub fn sentence(liquidation: Liquidation, mark: Price) -> String {
    opened("Liquidated", liquidation, mark)
}

/// The same with other words before the price.
fn opened(words: &str, liquidation: Liquidation, mark: Price) -> String {
    match liquidation {
        Liquidation::At(at) => [words, " at ", &price(at.0), ", ", &from_now(at, mark), " the price now."].concat(),
        Liquidation::Never => remark(PerpRemark::NeverLiquidated),
        Liquidation::Already { from } => remark(PerpRemark::AlreadyLiquidated { from }),
    }
}

/// The sentence under the title of the liquidation map.
pub fn liquidation_lead(perp: &Perp, margined: &Margined) -> String {
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
pub fn liquidation_summary(perp: &Perp, margined: &Margined) -> String {
    let mut text = ["At ", &leverage(perp.leverage), ": ", &liquidation_lead(perp, margined)].concat();
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
pub fn liquidation_note(perp: &Perp) -> String {
    edition(perp).map_or_else(|| "The plain rule of textbooks".to_string(), |table| with_stand_in(table, perp, true))
}

/// The sentence under the title of the margin account.
pub fn account_lead(margined: &Margined, now: &AtPrice) -> String {
    let (equity, requirement) = (whole(now.equity), whole(now.requirement));
    let mut text = ["Equity now ", &equity, SPACE, "$, requirement ", &requirement, SPACE, "$"].concat();
    match margined.margin_call {
        Some(call) if call == margined.now.mark => text += "; past the margin call already",
        Some(call) => {
            text += "; margin call at ";
            text += &price(call.0);
        }
        None => (),
    }
    text + "."
}

/// The spoken summary of the margin account after its lead: where it is liquidated, and what opens before.
pub fn account_summary(perp: &Perp, margined: &Margined) -> String {
    let course = &margined.now;
    let mut text = String::new();
    for fired in &course.fired {
        let (said, at): (fn(usize) -> String, Price) = match fired.firing {
            Firing::At(at) => (opens, at),
            Firing::TooLate { trigger, .. } => (is_late, trigger),
            _ => continue,
        };
        text += &perp.layers.get(fired.place).map_or_else(String::new, |(place, _)| said(*place));
        text += " at ";
        text += &price(at.0);
        text += ". ";
    }
    let end = match margined.liquidation {
        Liquidation::Already { .. } => margined.liquidation,
        _ => course.ends().next().map_or(Liquidation::Never, Liquidation::At),
    };
    // A hedge larger than the position, opened on the way, may have it liquidated on the way back.
    let last = course.fired.iter().rev().find(|fired| matches!(fired.firing, Firing::At(_)));
    match last.and_then(|last| Some((perp.layers.get(last.place)?.0, last.liquidation.price()?))) {
        Some((place, at)) if end == Liquidation::Never => {
            [&text, "With ", flag(place), " open it is ", &liquidated(Liquidation::At(at)), "."].concat()
        }
        _ => text + &sentence(end, perp.mark),
    }
}

/// "P1 opens".
pub fn opens(place: usize) -> String {
    [flag(place), " opens"].concat()
}

/// A layer that would be opened after the liquidation.
pub const TOO_LATE: &str = "too late";

/// "P1 too late".
pub fn is_late(place: usize) -> String {
    [flag(place), " ", TOO_LATE].concat()
}

/// The note under the margin account: what is counted in, and what a margin call is taken for.
pub fn account_note(perp: &Perp) -> String {
    with_stand_in("Amounts in dollars; a margin call is a margin ratio of 80 %".to_string(), perp, false)
}

/// Said of the funding of what is liquidated from the start.
pub const GONE: &str = "Nothing more is paid: it is gone.";

/// The sentence under the title of funding over time.
pub fn funding_lead(perp: &Perp, margined: &Margined) -> String {
    let Some(last) = margined.funding.last() else { return String::new() };
    if margined.now.is_gone() {
        return GONE.to_string();
    }
    let Some(rate) = margined.rate else { return remark(PerpRemark::OtherFunding) };
    let mut text = [&bare_rate(rate), " at each payment: ", &paid(perp, last.paid), " in "].concat();
    text += &time::days(last.day.0);
    text += ".";
    if let Some(days) = margined.dies_in_time() {
        text += " ";
        text += &remark(PerpRemark::DiesOfFunding(days));
    }
    text
}

/// A rate in percent with as many decimals as it needs: "0.01 %".
fn bare_rate(rate: f64) -> String {
    [&significant(100.0 * rate, 3), SPACE, "%"].concat()
}

/// The spoken summary of funding after its lead: the liquidation at the start and at the end, and the layers opened between.
pub fn funding_summary(perp: &Perp, margined: &Margined) -> String {
    let first = match margined.funding.first() {
        Some(first) if !margined.now.is_gone() => first.liquidation,
        _ => margined.liquidation,
    };
    let mut text = sentence(first, perp.mark);
    for (at, place) in margined.funding.iter().filter_map(|at| Some((at, at.opens?))) {
        text += " ";
        text += &opens_after(place, at.day.0);
        text += ".";
    }
    let last = margined.funding.last().map_or(first, |last| last.liquidation);
    let is_said = last == first || margined.now.is_gone() || margined.dies_in_time().is_some();
    match last {
        _ if is_said => text,
        Liquidation::Never => [&text, " Then: ", &liquidated(last), "."].concat(),
        _ => [&text, " Then: ", &sentence(last, perp.mark)].concat(),
    }
}

/// What a liquidation price is that of: "liquidation now", "in 45 days".
pub fn on_day(days: f64) -> String {
    if days > 0.0 { ["in ", &time::days(days)].concat() } else { "liquidation now".to_string() }
}

/// "P1 opens after 12 days".
pub fn opens_after(place: usize, days: f64) -> String {
    [&opens(place), " after ", &time::days(days)].concat()
}

/// "liquidated after 23 days".
pub fn dies_after(days: f64) -> String {
    [LIQUIDATED, " after ", &time::days(days)].concat()
}

/// The amount at the end of funding over time: "337.50 $ paid".
pub fn paid(perp: &Perp, paid: Cash) -> String {
    money(paid.0.abs(), perp) + if paid.0 < 0.0 { " received" } else { " paid" }
}

/// The note under funding over time.
pub fn funding_note(perp: &Perp) -> String {
    let every = time::every(perp.venue.funding_interval.value);
    let layers = if perp.layers.is_empty() { "" } else { " with its layers, whose own funding is left out," };
    let note = ["Where it is liquidated", layers, " if the price stands still until that day; a payment ", &every];
    with_stand_in(note.concat(), perp, false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(leverage: f64, liquidation: Liquidation, expected: &str) {
        assert_eq!(spoken(leverage, liquidation, Price(100_000.0)).replace(SPACE, " "), expected);
    }

    #[test]
    fn the_handle_speaks_of_the_liquidation() {
        check(10.0, Liquidation::At(Price(90_361.446)), "10x, liquidated at 90,361.45, 9.6 % below");
        check(2.5, Liquidation::At(Price(139_000.0)), "2.5x, liquidated at 139,000.00, 39.0 % above");
        check(1.0, Liquidation::Never, "1x, never liquidated");
        check(125.0, Liquidation::Already { from: None }, "125x, liquidated already");
    }
}
