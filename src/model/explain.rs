//! Where a number comes from: the arithmetic with today's figures.

use super::hedged::Hedged;
use super::report::Report;
use crate::engine::condor::Leg;
use crate::engine::pwl::Stretch;
use crate::engine::units::Points;

mod account;
mod awake;
mod capacity;
mod chance;
mod hedge;
mod layer;
mod leaves;
mod leg;
mod line;
mod map;
mod name;
mod next;
mod option;
mod payoff;
mod perp;
mod position;
mod premium;
mod stress;
#[cfg(test)]
mod tests;

pub use chance::endings;
use line::Lines;
pub use name::Name;

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
    /// The volatility of a leg's strike, and what the model asks for it.
    LegVol(Leg),
    /// The other chances at expiry, and the mean.
    AtExpiry,
    /// What hedge layers cost when they are opened.
    HedgeCost,
    /// What they cost in a year if each is bought anew whenever it expires.
    HedgePerYear,
    /// The lowest total of condor and layers.
    HedgeWorst,
    /// The next layer to wake up as SPX falls.
    NextLayer,
    /// Everything of the layer in a place of the form, from 0: strike, price, contracts, and where it acts.
    Layer(usize),
    /// What each layer gains if VIX jumps.
    Jump,
    /// What is awake at rising levels of VIX.
    Ladder,
    /// Where the perpetual is liquidated.
    Liquidation,
    /// What it keeps as margin, and how much of that is needed.
    MarginRatio,
    /// What it pays for being held.
    Funding,
    /// Where its margin call and its bankruptcy are, its layers included in the one.
    Account,
    /// Where each layer on it leaves its liquidation.
    PerpLayers,
    /// The largest position of its margin, and the hedge that lives through the shock.
    Largest,
    /// All positions after the shock looked at.
    Stress,
}

impl Key {
    /// All of them, in the order of the page.
    pub const ALL: [Key; 35] = [
        Key::Credit,
        Key::BestWorst,
        Key::BreakEvens,
        Key::Chance,
        Key::ExpectedMove,
        Key::Margin,
        Key::Delta,
        Key::Gamma,
        Key::Theta,
        Key::Vega,
        Key::Rho,
        Key::LegVol(Leg::LongPut),
        Key::LegVol(Leg::ShortPut),
        Key::LegVol(Leg::ShortCall),
        Key::LegVol(Leg::LongCall),
        Key::AtExpiry,
        Key::HedgeCost,
        Key::HedgePerYear,
        Key::HedgeWorst,
        Key::NextLayer,
        Key::Layer(0),
        Key::Layer(1),
        Key::Layer(2),
        Key::Layer(3),
        Key::Layer(4),
        Key::Layer(5),
        Key::Ladder,
        Key::Jump,
        Key::Liquidation,
        Key::MarginRatio,
        Key::Funding,
        Key::Account,
        Key::PerpLayers,
        Key::Largest,
        Key::Stress,
    ];
}

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

/// The arithmetic of one key number, with the figures of this report.
pub fn explain(report: &Report, key: Key) -> Explanation {
    let mut lines = Lines::default();
    match key {
        Key::Credit => premium::credit(report, &mut lines),
        Key::Margin => premium::margin(report, &mut lines),
        Key::BestWorst => payoff::best_worst(report, &mut lines),
        Key::BreakEvens => payoff::break_evens(report, &mut lines),
        Key::Chance => chance::chance(report, &mut lines),
        Key::AtExpiry => chance::at_expiry(report, &mut lines),
        Key::ExpectedMove => chance::expected_move(report, &mut lines),
        Key::Delta | Key::Gamma | Key::Theta | Key::Vega | Key::Rho => position::greek(report, key, &mut lines),
        Key::LegVol(leg) => leg::leg_vol(report, leg, &mut lines),
        Key::Liquidation | Key::MarginRatio | Key::Funding | Key::Account | Key::PerpLayers | Key::Largest => {
            match (&report.setup.perp, &report.perp) {
                (Some(held), Some(margined)) => perp::explain(held, margined, key, &mut lines),
                _ => lines.remark(Name::NoPerp, None),
            }
        }
        Key::Stress => stress::stress(report, &mut lines),
        _ => match &report.hedge {
            Some(hedged) => of_layers(report, hedged, key, &mut lines),
            None => lines.remark(Name::NoLayer, None),
        },
    }
    lines.explanation()
}

fn of_layers(report: &Report, hedged: &Hedged, key: Key, lines: &mut Lines) {
    match key {
        Key::HedgePerYear => hedge::per_year(report, hedged, lines),
        Key::HedgeWorst => hedge::worst(report, hedged, lines),
        Key::NextLayer => next::next_layer(report, hedged, lines),
        Key::Layer(place) => layer::layer(report, hedged, place, lines),
        Key::Jump => awake::jump(report, hedged, lines),
        Key::Ladder => awake::ladder(report, hedged, lines),
        _ => hedge::cost(report, hedged, lines),
    }
}
