//! Where a number comes from: the arithmetic with today's figures.

/// The key numbers and the Greeks: each opens its arithmetic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Key {
    /// Net credit.
    Credit,
    /// Largest profit and loss at expiry.
    BestWorst,
    /// Break-evens.
    BreakEvens,
    /// Probability of profit.
    Chance,
    /// Expected move.
    ExpectedMove,
    /// Reg-T margin and the return on it.
    Margin,
    /// Dollars per index point.
    Delta,
    /// Dollars per index point squared.
    Gamma,
    /// Dollars per day.
    Theta,
    /// Dollars per volatility point.
    Vega,
    /// Dollars per rate point.
    Rho,
}

/// The arithmetic of one key number.
#[derive(Debug, Clone, PartialEq)]
pub struct Explanation {
    /// One line each: name, terms, result.
    pub sums: Vec<Sum>,
}

/// One line: terms applied from left to right give the result.
#[derive(Debug, Clone, PartialEq)]
pub struct Sum {
    /// Word key of the line's name.
    pub name: &'static str,
    /// The first with `Op::Plus`, evaluated strictly from left to right.
    pub terms: Vec<Term>,
    /// The result, as shown elsewhere on the page. For any sum, evaluating `terms` gives `result.value`.
    pub result: Quantity,
}

/// One term and how it joins what stands to its left.
#[derive(Debug, Clone, PartialEq)]
pub struct Term {
    /// The operation.
    pub op: Op,
    /// The number.
    pub quantity: Quantity,
    /// Word key of what it is.
    pub name: &'static str,
    /// True when the model, not the reader, gave it.
    pub of_model: bool,
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
    /// A bare number.
    Number,
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
