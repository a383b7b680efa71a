//! Where a number comes from: the arithmetic with today's figures.

use super::hedged::Hedged;
use super::report::Report;

mod account;
mod awake;
mod capacity;
mod chance;
mod funding;
mod hedge;
mod key;
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
mod sum;
mod term;
#[cfg(test)]
mod tests;

pub use chance::endings;
pub use key::Key;
pub use name::Name;
pub use sum::{Explanation, Op, Quantity, Remark, Sum, Term, Unit, evaluate};

use line::Lines;

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
            match report.held() {
                Some((held, margined)) => perp::explain(held, margined, key, &mut lines),
                None => lines.remark(Name::NoPerp),
            }
        }
        Key::Stress => stress::stress(report, &mut lines),
        _ => match &report.hedge {
            Some(hedged) => of_layers(report, hedged, key, &mut lines),
            None => lines.remark(Name::NoLayer),
        },
    }
    lines.explanation()
}

fn of_layers(report: &Report, hedged: &Hedged, key: Key, lines: &mut Lines) {
    match key {
        Key::HedgePerYear => hedge::per_year(report, hedged, lines),
        Key::HedgeWorst => hedge::worst(report, hedged, lines),
        Key::NextLayer => next::next_layer(report, lines),
        Key::Layer(place) => layer::layer(report, hedged, place, lines),
        Key::Jump => awake::jump(report, hedged, lines),
        Key::Ladder => awake::ladder(report, hedged, lines),
        _ => hedge::cost(report, hedged, lines),
    }
}
