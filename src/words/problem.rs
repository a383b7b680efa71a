//! What is said beside a field: what would be accepted, and what the figures use meanwhile.

pub mod reason;

use super::deed::written;
use super::label::{capital, choice, name, unit};
use super::number::{MINUS, SPACE, short, significant};
use super::perp;
use crate::engine::implied::NoVol;
use crate::model::check::Checked;
use crate::model::decimal;
use crate::model::fields::{Field, FieldId, Kind};
use crate::model::issue::{Issue, Problem};
use crate::model::parse::tidy;

/// The sentences for one issue of these texts.
///
/// "Interest rate takes a number from −20 to 50 %, such as 4. Until then the figures use 4 %."
pub fn problem(issue: &Issue, checked: &Checked) -> String {
    let meanwhile = || meanwhile(issue.field, checked.valid.text(issue.field));
    match issue.problem {
        Problem::EmptyWing => remark_empty(issue.field).to_string(),
        Problem::ReversedWing => remark_reversed(issue.field).to_string(),
        Problem::AboveWing(width) => {
            fill!("The credit is more than the widest wing, _: no market offers this.", short(width.0))
        }
        Problem::InvertedShorts => {
            "The short put is above the short call, so at least one of the two always ends in the money.".to_string()
        }
        Problem::NoVolatility(why) => no_volatility(why).to_string(),
        Problem::Layer(remark) => reason::layer(remark).into_owned(),
        Problem::Perp(remark) => perp::remarks::remark(remark),
        Problem::VixBeyond => {
            "VIX now lies beyond this end of the map, so the map begins at its end, not at VIX.".to_string()
        }
        Problem::MapCrossed(other) => {
            let takes = match issue.field {
                FieldId::MapFloor => " takes a number below the highest, ",
                _ => " takes a number above the lowest, ",
            };
            fill!("___. _", capital(&name(issue.field)), takes, short(other.0), meanwhile())
        }
        Problem::AfterExpiry => {
            let mut text = capital(&name(issue.field));
            text += " lies before today: no more days can be left than the time to expiry. ";
            text + &meanwhile()
        }
        Problem::TwoReadings([decimal, thousands]) => {
            let readings = fill!(" may be _ or _: type one of the two. ", tidy(decimal), tidy(thousands));
            capital(&name(issue.field)) + &readings + &meanwhile()
        }
        Problem::Empty | Problem::NotANumber | Problem::OutOfRange | Problem::NotWhole | Problem::NotAChoice => {
            accepted(&checked.row(issue.field)) + " " + &meanwhile()
        }
    }
}

/// What a field accepts: "VIX takes a number from 1 to 300, such as 16."
pub fn accepted(row: &Field) -> String {
    let field = row.id;
    let mut text = capital(&name(field));
    text += if matches!(field, FieldId::Fees | FieldId::Contracts | FieldId::Entry) { " take " } else { " takes " };
    let optional = match row.kind {
        Kind::Number { min, max, whole, optional } => {
            text += if whole { "a whole number from " } else { "a number from " };
            // A bound such as a millionth is not 0.
            fill!(
                text += "_ to __",
                if min.abs() < 0.01 { significant(min, 1) } else { short(min) },
                short(max),
                unit_after(field)
            );
            optional
        }
        Kind::Days { min, max, optional } => {
            fill!(text += "a number of days from _ to _", significant(min, 1), short(max));
            optional
        }
        Kind::Choice(words) => {
            for (i, word) in words.iter().enumerate() {
                text += match i {
                    0 => "one of these: ",
                    i if i + 1 == words.len() => " or ",
                    _ => ", ",
                };
                fill!(text += "_ (_)", *word, choice(word));
            }
            text.push('.');
            return text;
        }
    };
    fill!(text += ", such as _", row.example.replace('-', MINUS.encode_utf8(&mut [0; 4])));
    if optional {
        text += if field == FieldId::Budget { ", or nothing where none is set" } else { ", or nothing for " };
        text += match field {
            FieldId::DateA | FieldId::DateB => "a date chosen by the page",
            FieldId::Horizon => "the condor’s expiry",
            FieldId::Budget => "",
            _ => perp::chosen(field).unwrap_or("the model’s"),
        };
    }
    text.push('.');
    text
}

/// What the figures use meanwhile, with its unit: "Until then the figures use 16."
fn meanwhile(field: FieldId, last_valid: &str) -> String {
    let used = written(field, last_valid);
    // Hours and minutes are written with theirs.
    let unit = if used.ends_with(|last: char| last.is_ascii_digit()) { unit_after(field) } else { String::new() };
    fill!("Until then the figures use __.", used, unit)
}

/// The unit of a field as it stands after a number: " %", "x".
fn unit_after(field: FieldId) -> String {
    let unit = unit(field);
    [if matches!(unit, "" | "x") { "" } else { SPACE }, unit].concat()
}

fn is_put_side(field: FieldId) -> bool {
    matches!(field, FieldId::LongPut | FieldId::ShortPut | FieldId::LongPutPremium | FieldId::ShortPutPremium)
}

fn remark_empty(field: FieldId) -> &'static str {
    if is_put_side(field) {
        "Both puts have the same strike, so they cancel out at expiry."
    } else {
        "Both calls have the same strike, so they cancel out at expiry."
    }
}

fn remark_reversed(field: FieldId) -> &'static str {
    if is_put_side(field) {
        "The long put is above the short put, so this side is bought, not sold."
    } else {
        "The long call is below the short call, so this side is bought, not sold."
    }
}

fn no_volatility(why: NoVol) -> &'static str {
    match why {
        NoVol::BelowIntrinsic => {
            "No volatility gives this premium: it is below what the option is worth with none at all. \
             Before expiry this leg uses the smile."
        }
        NoVol::AtIntrinsic => {
            "No volatility can be read from this premium: it is what the option is worth with none at all. \
             Before expiry this leg uses the smile."
        }
        NoVol::AboveMaximum => {
            "No volatility gives this premium: it is as much as the option can ever be worth, or more. \
             Before expiry this leg uses the smile."
        }
    }
}

/// How many fields of a group are wrong: "1 to fix".
pub fn to_fix(count: usize) -> String {
    fill!("_ to fix", decimal::whole(count as u64))
}

#[cfg(test)]
mod tests;
