//! The key numbers as the strip shows them.

use super::explain::stretch as stretch_of;
use super::join;
use super::number::{
    chance, decimals, dollars, fixed, money, money_round10, points, rate_of_return, short, signed_percent, significant,
};
use super::term::term;
use crate::engine::units::{Dollars, Points};
use crate::model::explain::{self, Key, Name};
use crate::model::report::Report;

mod hedge;
mod perp;

/// A number of the strip.
#[derive(Debug, Clone, PartialEq)]
pub struct Shown {
    /// The number, piece by piece.
    pub value: Vec<Piece>,
    /// The line under it.
    pub under: String,
}

/// A piece of a number and the voice it is said in.
#[derive(Debug, Clone, PartialEq)]
pub struct Piece {
    /// As written.
    pub text: String,
    /// How it is set.
    pub voice: Voice,
}

/// How a piece is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Voice {
    /// A number.
    Number,
    /// A profit.
    Gain,
    /// A loss.
    Loss,
    /// A word between numbers.
    Between,
    /// An answer that is a word, not a number: "none", never 0 or a dash.
    Answer,
}

fn piece(text: impl Into<String>, voice: Voice) -> Piece {
    Piece { text: text.into(), voice }
}

fn number(text: String) -> Vec<Piece> {
    vec![piece(text, Voice::Number)]
}

/// A key number as the strip shows it; nothing for one that does not stand there.
pub fn strip(report: &Report, key: Key) -> Shown {
    let (value, under) = match key {
        Key::Credit => {
            let by = if report.setup.entry.is_of_model() { "points by the model, " } else { "points, " };
            let kind = if report.credit.points.0 < 0.0 { "a debit of " } else { "" };
            let size = dollars(report.credit.dollars.0.abs());
            (number(points(report.credit.points.0)), fill!("___\u{a0}$ in all", by, kind, size))
        }
        Key::BestWorst => {
            let under = match report.expiry.return_on_risk {
                Some(share) => fill!("$, _ on the risk", rate_of_return(share)),
                None => "$, nothing at risk".to_owned(),
            };
            (vec![side(report.expiry.best), piece(" ", Voice::Between), side(report.expiry.worst)], under)
        }
        Key::BreakEvens => break_evens(report),
        Key::Chance => (number(chance(report.outcome.profit)), fill!("lognormal, VIX\u{a0}_", short(report.setup.vix))),
        Key::ExpectedMove => {
            let (low, high) = report.expected_move.plain;
            let sigma = report.expected_move.one_sigma.0;
            let [low, high] = [low.0.max(0.0), high.0].map(|level| fixed(level, decimals(sigma, 2)));
            (number(fill!("±_", significant(sigma, 2))), fill!("points, _ to _", low, high))
        }
        Key::HedgeCost => hedge::strip(report, hedge::cost),
        Key::HedgePerYear => hedge::strip(report, hedge::per_year),
        Key::HedgeWorst => hedge::strip(report, hedge::worst),
        Key::NextLayer => hedge::strip(report, hedge::next_layer),
        Key::Liquidation => perp::strip(report, perp::liquidation),
        Key::MarginRatio => perp::strip(report, perp::ratio),
        Key::Funding => perp::strip(report, perp::funding),
        Key::Stress => perp::stress(report),
        Key::Margin => {
            let under = match report.margin.return_on_margin {
                _ if report.setup.condor.can_lose_twice() => {
                    let both = dollars(report.margin.two_sided_net.0);
                    fill!("$ by one wing, _\u{a0}$ by both", both)
                }
                _ if report.credit.points.0 < 0.0 => "$, the debit included".to_owned(),
                Some(share) => fill!("$, _ return on it", rate_of_return(share)),
                None => "$, nothing held".to_owned(),
            };
            (number(dollars(report.margin.net.0)), under)
        }
        // The Greeks have a table of their own; of the rest the arithmetic is all there is.
        Key::Delta | Key::Gamma | Key::Theta | Key::Vega | Key::Rho => (Vec::new(), String::new()),
        Key::LegVol(_) | Key::AtExpiry | Key::Layer(_) | Key::Jump | Key::Ladder => (Vec::new(), String::new()),
        Key::Account | Key::PerpLayers | Key::Largest => (Vec::new(), String::new()),
    };
    Shown { value, under }
}

impl Shown {
    /// What stands between the name and the value, and between that and the line under it, where they are read as a
    /// sentence: "Liquidated at 90,361.45 $, −9.6 %", "Liquidated at: none, …", "Chance of profit 72 %, lognormal, …".
    pub fn between(&self) -> [&'static str; 2] {
        let has_unit = self.value.iter().any(|piece| piece.text.ends_with('%'));
        if self.is_answer() { [": ", ", "] } else { [" ", if has_unit { ", " } else { " " }] }
    }

    /// Whether the value is a word.
    pub fn is_answer(&self) -> bool {
        self.value.iter().any(|piece| piece.voice == Voice::Answer)
    }
}

/// A key number in a sentence: "Liquidated at 90,361.45 $, −9.6 %, 10x, before funding."
pub fn spoken(report: &Report, key: Key) -> String {
    let shown = strip(report, key);
    let [before, after] = shown.between();
    let mut value = String::new();
    shown.value.iter().for_each(|piece| value += &piece.text);
    fill!("_____.", super::key(key), before, value, after, &shown.under)
}

fn side(profit: Dollars) -> Piece {
    let voice = match profit.0 {
        profit if profit > 0.0 => Voice::Gain,
        profit if profit < 0.0 => Voice::Loss,
        _ => Voice::Number,
    };
    piece(money(profit.0), voice)
}

/// The break-evens: none, one, two, or a stretch on which the profit is exactly zero.
fn break_evens(report: &Report) -> (Vec<Piece>, String) {
    let from_spot = |at: Points| signed_percent(report.from_spot(at), 1);
    if let [stretch, others @ ..] = report.expiry.zero_stretches.as_slice() {
        let from = piece(points(stretch.from.0), Voice::Number);
        let value = match stretch.to {
            Some(to) => vec![from, piece(" to ", Voice::Between), piece(points(to.0), Voice::Number)],
            None if stretch.from.0 <= 0.0 => vec![piece("everywhere", Voice::Answer)],
            None => vec![piece("from ", Voice::Between), from],
        };
        let mut more = Vec::new();
        others.iter().for_each(|other| more.push(stretch_of(other)));
        report.expiry.break_evens.iter().for_each(|at| more.push(fill!("at _", points(at.0))));
        let under = if more.is_empty() { String::new() } else { fill!("; also _", join(&more, ", ")) };
        return (value, "exactly zero all along".to_owned() + &under);
    }
    match report.expiry.break_evens.as_slice() {
        [] => {
            let under = match report.expiry.worst.0 {
                worst if worst > 0.0 => "a profit everywhere",
                worst if worst >= 0.0 => "no SPX level loses",
                _ => "no SPX level gains",
            };
            (vec![piece("none", Voice::Answer)], under.to_owned())
        }
        [only] => (number(points(only.0)), fill!("_ from spot", from_spot(*only))),
        [low, .., high] => {
            let to = piece(" to ", Voice::Between);
            let value = vec![piece(points(low.0), Voice::Number), to, piece(points(high.0), Voice::Number)];
            (value, fill!("_ and _ from spot", from_spot(*low), from_spot(*high)))
        }
    }
}

/// The other probabilities at expiry and the mean: what each is, and the number.
pub fn chances(report: &Report) -> Vec<(&'static str, String)> {
    let mut chances = Vec::new();
    for (name, ending) in explain::endings(report) {
        chances.push((term(name), chance(ending.share)));
    }
    chances.push((term(Name::Mean), fill!("_\u{a0}$", money_round10(report.outcome.mean.0))));
    chances
}

#[cfg(test)]
mod tests;
