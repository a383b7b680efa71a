//! One number of a line: its usual decimals, and how it is written with so many.

use super::super::number::{Sign, between, decimals, rounded};
use crate::model::explain::{Quantity, Unit};

/// What a number is multiplied by to be written.
pub(super) fn scale(unit: Unit) -> f64 {
    if matches!(unit, Unit::Percent | Unit::Rate) { 100.0 } else { 1.0 }
}

/// The decimals of a number that stands for itself; dollars of the model have no cents.
pub(super) fn usual(quantity: &Quantity, of_model: bool) -> u32 {
    let value = quantity.value * scale(quantity.unit);
    match quantity.unit {
        Unit::Dollars => {
            let cents = value * 100.0;
            // What comes to nothing but for rounding is nothing of the model's too.
            if of_model && ((cents - cents.round()).abs() > 1e-6 || value.abs() < 0.005) { 0 } else { 2 }
        }
        Unit::Points | Unit::Percent => 2,
        Unit::Price if value.abs() >= 1.0 => 2,
        Unit::Greek => counting(value, 3),
        Unit::Rate => counting(value, 4),
        Unit::Number | Unit::Price | Unit::Coin => counting(value, 5),
    }
}

/// The decimals of so many digits that count; none of what is nothing with all of them.
fn counting(value: f64, digits: u32) -> u32 {
    let decimals = decimals(value, digits);
    if rounded(value, decimals) == 0.0 { 0 } else { decimals }
}

pub(super) fn number(quantity: &Quantity, most: u32, is_fixed: bool, sign: Sign) -> String {
    let value = quantity.value * scale(quantity.unit);
    let least = match quantity.unit {
        // What was rounded keeps its zeros.
        _ if is_fixed || (rounded(value, most) - value).abs() > 1e-12 * value.abs() => most,
        Unit::Points => 2,
        Unit::Price if value.abs() >= 1.0 => 2,
        Unit::Dollars if rounded(value, most) != value.round() => 2,
        _ => 0,
    };
    let text = between(value, least, most, sign);
    if scale(quantity.unit) == 1.0 { text } else { text + "\u{a0}%" }
}

/// What stands behind a number that stands for itself.
pub(super) fn of_unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Dollars => "\u{a0}$",
        Unit::Coin => "\u{a0}coins",
        _ => "",
    }
}
