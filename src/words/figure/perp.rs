//! What stands in and under the figures of the perpetual, and how they are read out: a file for each, and here what
//! several share.

pub mod account;
pub mod funding;
pub mod liquidation;

use super::super::number::{percent, price, short, signed_percent, significant};
use super::super::perp::liquidated;
use super::super::perp::remarks::remark;
use crate::engine::perp::Liquidation;
use crate::engine::units::Price;
use crate::model::margined::Margined;
use crate::model::perp::Perp;
use crate::model::remarks::PerpRemark;

/// The leverage: its handle, its axis, its column.
pub const LEVERAGE: &str = "leverage";
/// The column of liquidation prices, and their line over time.
pub const LIQUIDATED_AT: &str = "liquidated at";
/// The column of distances from the price now.
pub const FROM_NOW: &str = "from the price now, %";
/// The side of the liquidation on which the position is gone.
pub const LIQUIDATED: &str = "liquidated";
/// What the layers make of the liquidation.
pub const WITH_LAYERS: &str = "with its layers";
/// Where the position was opened.
pub const ENTRY: &str = "entry";
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
    fill!("_, $", perp.coin)
}

/// "price now 100,000".
pub fn price_now(mark: Price) -> String {
    fill!("price now _", on_axis(mark.0))
}

/// A level with its name: "entry 98,000".
pub fn at(name: &str, at: Price) -> String {
    fill!("_ _", name, on_axis(at.0))
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
    let mut said = fill!("_, _", leverage(at), liquidated(liquidation));
    if let Liquidation::At(at) = liquidation {
        fill!(said += ", _", from_now(at, mark));
    }
    said
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

/// Where it is liquidated with its layers, in a sentence.
pub fn ends(perp: &Perp, margined: &Margined) -> String {
    with_open(perp, margined).map_or_else(|| sentence(margined.end(), perp.mark), |text| text + ".")
}

/// "With P1 open it is liquidated at 104,581.67": of what is liquidated on the way back alone.
pub fn with_open(perp: &Perp, margined: &Margined) -> Option<String> {
    let (place, at) = margined.way_back()?;
    Some(fill!("With _ open it is _", flag(perp.place(place)), liquidated(Liquidation::At(at))))
}

/// The same with other words before the price.
fn opened(words: &str, liquidation: Liquidation, mark: Price) -> String {
    match liquidation {
        Liquidation::At(at) => fill!("_ at _, _ the price now.", words, price(at.0), from_now(at, mark)),
        Liquidation::Never => remark(PerpRemark::NeverLiquidated),
        Liquidation::Already { from } => remark(PerpRemark::AlreadyLiquidated { from }),
    }
}

/// "P1 opens".
pub fn opens(place: usize) -> String {
    fill!("_ opens", flag(place))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::number::SPACE;

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
