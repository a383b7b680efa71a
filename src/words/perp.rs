//! Sentences about the perpetual.

pub mod remarks;
mod size;
pub mod venues;

use super::figure::perp::flag;
use super::number::{dollars, price, significant, whole};
use crate::engine::perp::{Contract, Fired, Firing, Hedge, Layer, Liquidation, Side};
use crate::engine::units::Price;
use crate::model::fields::FieldId;
use crate::model::fields::perp_layers::Part;
use crate::model::margined::Moved;
use crate::model::perp::Perp;

pub use size::{largest, survive};

/// What the page takes where nothing is typed; none for fields of all else.
pub(super) fn chosen(field: FieldId) -> Option<&'static str> {
    Some(match field {
        FieldId::PerpEntry => "the price now",
        FieldId::PerpWallet => "the initial margin",
        FieldId::PerpRate => "the venue’s from the premium index",
        _ if matches!(field.of_perp_layer(), Some((_, Part::Strike))) => "5 % from the price now",
        _ => return None,
    })
}

/// What is said where there is no perpetual.
pub const NONE: &str = "A leveraged future on a coin, liquidated by the rules of a real venue.";
/// The button that opens the arithmetic of its layers.
pub const LAYERS_WORKED_OUT: &str = "how its layers are worked out";
/// The button for the first layer on it, and for another.
pub const ADD_LAYER: [&str; 2] = ["Add a layer on it", "Add another layer on it"];

/// How its liquidation price is worked out: "P = (entry × size − margin) / (size × (1 − maintenance − fee))".
/// Maintenance that does not go with the price is taken off the margin.
pub fn formula(perp: &Perp, at: Price) -> String {
    let position = &perp.position;
    let is_linear = position.contract == Contract::Linear;
    let sign = if is_linear == (position.side == Side::Long) { " − " } else { " + " };
    let ((kept, amount), (fee, _)) = (position.maintenance_terms(at), position.fee_terms());
    let margin = match amount.0 {
        amount if amount < 0.0 => "(margin − maintenance)",
        amount if amount > 0.0 => "(margin + amount of the tier)",
        _ => "margin",
    };
    let mut share = String::new();
    for (rate, name) in [(kept, "maintenance"), (fee, "fee")] {
        if rate != 0.0 {
            share += sign;
            share += name;
        }
    }
    let size = if share.is_empty() { "size".to_string() } else { fill!("size × (1_)", &share) };
    if is_linear {
        let size = if share.is_empty() { size } else { fill!("(_)", size) };
        fill!("P = (entry × size__) / _", sign, margin, size)
    } else {
        fill!("P = _ / (size / entry__)", size, sign, margin)
    }
}

/// What a layer is: "short 0.125 BTC", "adds 1,250 $", "put 95,000 on 0.125 BTC, outside the account".
pub fn layer(layer: &Layer, perp: &Perp) -> String {
    let is_long = perp.position.side == Side::Long;
    let amount = |quantity: f64| fill!("_\u{a0}_", significant(quantity, 4), perp.coin);
    let side = if is_long { "short " } else { "long " };
    match layer.hedge {
        Hedge::Perp { quantity, .. } => fill!("__", side, amount(quantity)),
        Hedge::Inverse { face, .. } => fill!("__\u{a0}$ of inverse _", side, whole(face), perp.coin),
        Hedge::Option { quantity, strike, in_account, .. } => {
            let right = if is_long { "put " } else { "call " };
            let place = if in_account { "" } else { ", outside the account" };
            fill!("__ on __", right, significant(strike.0, 7), amount(quantity), place)
        }
        Hedge::Margin { amount } => fill!("adds _", money(amount.0, perp)),
    }
}

/// What the margin is counted in: "$", or the coin of an inverse contract.
pub fn currency(perp: &Perp) -> &'static str {
    match perp.position.contract {
        Contract::Linear => "$",
        Contract::Inverse => perp.coin,
    }
}

/// An amount of that: "2,500 $", "0.025131 BTC".
pub fn money(amount: f64, perp: &Perp) -> String {
    fill!("_\u{a0}_", bare_money(amount, perp), currency(perp))
}

/// What is received, with its sign; what is paid is below zero: "−2.50", "+0.000025".
pub fn received(amount: f64, perp: &Perp) -> String {
    [if amount > 0.0 { "+" } else { "" }, &bare_money(amount, perp)].concat()
}

fn bare_money(amount: f64, perp: &Perp) -> String {
    match perp.position.contract {
        Contract::Linear => dollars(amount),
        Contract::Inverse => significant(amount, 5),
    }
}

/// When a layer opened and what it left: "at 95,000: with it liquidated at 85,210"; from there on the way on which the
/// position gains, "… if the price rises".
pub fn fired(fired: &Fired, perp: &Perp) -> String {
    let (opened, from) = match fired.firing {
        Firing::Standing | Firing::Already => ("from the start".to_string(), perp.mark),
        Firing::At(at) => (fill!("at _", price(at.0)), at),
        Firing::TooLate(trigger) => return fill!("too late at _", price(trigger.0)),
        Firing::Never => return "never opened".to_string(),
    };
    let is_gain = match fired.liquidation {
        Liquidation::At(at) => perp.position.side.sign() * (at - from).0 > 0.0,
        Liquidation::Already { .. } | Liquidation::Never => false,
    };
    let way = match (is_gain, perp.position.side) {
        (false, _) => "",
        (true, Side::Long) => " if the price rises",
        (true, Side::Short) => " if the price falls",
    };
    fill!("_: with it __", opened, liquidated(fired.liquidation), way)
}

/// Where a position is liquidated: "liquidated at 90,361.45", "never liquidated", "liquidated already".
pub fn liquidated(liquidation: Liquidation) -> String {
    match liquidation {
        Liquidation::At(at) => fill!("liquidated at _", price(at.0)),
        Liquidation::Never => "never liquidated".to_string(),
        Liquidation::Already { .. } => "liquidated already".to_string(),
    }
}

/// What its layers make of where it is liquidated, with the word before prices and how one is written: "liquidated at
/// 75,301.20", "not liquidated", "liquidated at 104,581.67, once P1 is open".
pub fn by_layers(perp: &Perp, moved: &Moved, word: &str, write: impl Fn(Price) -> String) -> String {
    match moved {
        Moved::Already => "liquidated already".to_string(),
        Moved::Never => "not liquidated".to_string(),
        Moved::To(ends) => {
            let mut text = word.to_string();
            for (place, at) in ends.iter().enumerate() {
                text += if place > 0 { " and " } else { "" };
                text += &write(*at);
            }
            text
        }
        Moved::Back(place, at) => fill!("__, once _ is open", word, write(*at), flag(perp.place(*place))),
    }
}

#[cfg(test)]
mod tests;
