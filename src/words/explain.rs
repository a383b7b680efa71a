//! How the parts of an explanation are written.

mod quantity;
mod written;

pub use written::{Written, written};

use super::label::capital;
use super::number::{Sign, points, whole};
use super::term::term as words_of;
use crate::engine::pwl::Stretch;
use crate::model::explain::{Op, Remark, Sum, Term};

/// The name of a line: "Lower break-even", "Best"; a formula stays as it is: "d1", "ln(strike / forward)".
pub fn lead(sum: &Sum) -> String {
    let name = words_of(sum.name);
    let is_word = name.as_bytes().iter().take(2).all(u8::is_ascii_lowercase) && !name.starts_with("ln");
    if is_word { capital(name) } else { name.to_string() }
}

/// Where a line holds: "5,650 to 6,350", "5,600 and below, 6,400 and above"; empty where it does not say.
pub fn places(places: &[Stretch]) -> String {
    let mut text = String::new();
    for place in places {
        if !text.is_empty() {
            text += ", ";
        }
        text += &stretch(place);
    }
    text
}

/// A stretch of settlements: "5,650 to 6,350", "below 5,600", "above 6,400", "5,638.70" for a single one.
pub fn stretch(stretch: &Stretch) -> String {
    match (stretch.from.0, stretch.to) {
        (from, Some(to)) if from == to.0 => level(from),
        (from, Some(to)) if from <= 0.0 => fill!("below _", level(to.0)),
        (from, Some(to)) => fill!("_ to _", level(from), level(to.0)),
        (from, None) if from <= 0.0 => "anywhere".to_string(),
        (from, None) => fill!("above _", level(from)),
    }
}

/// A level of SPX: whole where it is whole, else in full.
fn level(at: f64) -> String {
    if at == at.round() { whole(at) } else { points(at) }
}

/// The name under a term: "short put", "settles below 6,361.30".
pub fn name(term: &Term) -> String {
    match term.at {
        Some(at) => fill!("_ _", words_of(term.name), level(at.0)),
        None => words_of(term.name).to_string(),
    }
}

/// The sign that joins a term to its left: "−". The page leaves out the plus of the first.
pub fn op(op: Op) -> &'static str {
    match op {
        Op::Plus => "+",
        Op::Minus => "−",
        Op::Times => "×",
        Op::Over => "÷",
    }
}

/// The sentence of a remark, with its layer, its number and its settlements.
pub fn remark(remark: &Remark) -> String {
    let mut text = words_of(remark.name).to_string();
    if let (Some(layer), Some((before, after))) = (remark.layer, words_of(remark.name).split_once('_')) {
        text = [before, words_of(layer), after].concat();
    }
    if text.ends_with('.') {
        return text;
    }
    if let Some(number) = &remark.quantity {
        let written = quantity::number(number, quantity::usual(number, false), false, Sign::Minus);
        fill!(text += " __", written, quantity::of_unit(number.unit));
    } else if !remark.places.is_empty() {
        fill!(text += ": _", places(&remark.places));
    }
    text.push('.');
    text
}

#[cfg(test)]
mod tests;
