//! Arithmetic as data: lines of terms with their results, and what no line can say.

use super::Name;
use crate::engine::pwl::Stretch;
use crate::engine::units::Points;

/// The arithmetic of one key number.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Explanation {
    /// One line each: name, terms, result.
    pub sums: Vec<Sum>,
    /// What no sum can say: that there is no break-even, that a margin does not fall below zero.
    pub remarks: Vec<Remark>,
}

/// One line: terms applied from left to right give the result.
///
/// No sum mixes a product with a sum to its left, so reading it by the usual precedence gives the same.
#[derive(Debug, Clone, PartialEq)]
pub struct Sum {
    /// Name of the line.
    pub name: Name,
    /// Where the result holds, when the line is about settlements; else empty.
    pub places: Vec<Stretch>,
    /// The first with `Op::Plus`, evaluated strictly from left to right. Never empty.
    pub terms: Vec<Term>,
    /// The result, as shown elsewhere on the page. For any sum, evaluating `terms` gives `result.value`.
    pub result: Quantity,
}

impl Sum {
    /// The terms evaluated from left to right; 0 without any.
    pub fn evaluated(&self) -> f64 {
        evaluate(self.terms.iter().map(|term| (term.op, term.quantity.value)))
    }
}

/// Numbers joined from left to right, from 0.
pub fn evaluate(terms: impl Iterator<Item = (Op, f64)>) -> f64 {
    terms.fold(0.0, |left, (op, value)| match op {
        Op::Plus => left + value,
        Op::Minus => left - value,
        Op::Times => left * value,
        Op::Over => left / value,
    })
}

/// One term and how it joins what stands to its left.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Term {
    /// The operation.
    pub op: Op,
    /// The number.
    pub quantity: Quantity,
    /// What it is.
    pub name: Name,
    /// The level of SPX the term is about, if any: the settlement a probability stays below.
    pub at: Option<Points>,
    /// True when the model, not the reader, gave it.
    pub of_model: bool,
}

/// Something said without a sum.
#[derive(Debug, Clone, PartialEq)]
pub struct Remark {
    /// What it says.
    pub name: Name,
    /// The settlements it is about, if any.
    pub places: Vec<Stretch>,
    /// The number it is about, if any.
    pub quantity: Option<Quantity>,
    /// The layer it is about, if any: its name stands where the sentence leaves room for it.
    pub layer: Option<Name>,
}

/// A number with the way it is written.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Quantity {
    /// The number.
    pub value: f64,
    /// How it is written.
    pub unit: Unit,
}

/// How a number is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Index points, two decimals.
    Points,
    /// Dollars, whole or with cents where exact.
    Dollars,
    /// A fraction written in percent.
    Percent,
    /// A bare number, to about four figures.
    Number,
    /// A sensitivity, to about three figures; the line's name says per what.
    Greek,
    /// Dollars for a coin.
    Price,
    /// Coins.
    Coin,
    /// A small fraction in percent, to about four figures.
    Rate,
}

/// How a term joins what stands to its left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Op {
    /// Added.
    Plus,
    /// Taken off.
    Minus,
    /// Multiplied.
    Times,
    /// Divided by.
    Over,
}
