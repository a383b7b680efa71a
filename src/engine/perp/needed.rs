//! How much hedge a position needs to survive to a price.

use super::super::domain;
use super::super::units::{Cash, Price};
use super::position::{Contract, Position};
use super::rules::{Basis, FeeBasis};

/// What the hedge is made of.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Tool {
    /// A linear perpetual against the position, margined on the difference.
    PerpNet,
    /// The same, margined on both.
    PerpGross,
    /// An option held in the margin account, credited with its intrinsic value.
    Option {
        /// Strike.
        strike: Price,
        /// Premium for each coin, in quote currency.
        premium: Cash,
    },
}

/// How much is needed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Needed {
    /// What is missing at the price without a hedge: requirement − equity, not below zero, in quote currency.
    pub shortfall: Cash,
    /// Coins of hedge; none where a coin of it relieves nothing there, or the position is an inverse one.
    pub quantity: Option<f64>,
}

/// The hedge that lets a linear position just meet its requirement at a price X: shortfall / relief of one coin. With
/// the rate m
/// of the tier at X, closing fee f, cost rate c, opened at T: s·(T − X) + (m + f)·X − c·T for a perpetual margined net,
/// s·(T − X) − (m + f)·X − c·T gross, s·(strike − X) − premium for an option.
///
/// The net form holds up to the size of the position, and both while the hedge leaves the position in its tier.
pub fn hedge_needed(position: &Position, survive_to: Price, trigger: Price, cost_rate: f64, tool: Tool) -> Needed {
    let at = domain::coin(survive_to);
    let shortfall = 0.0 - position.surplus_line(at).at(at).min(0.0);
    let missing = Needed { shortfall: Cash(shortfall), quantity: None };
    if position.contract == Contract::Inverse {
        return missing;
    }
    let (sign, opened) = (position.side.sign(), domain::coin(trigger));
    let price = match position.rules.basis {
        Basis::Mark => at,
        Basis::Entry => domain::coin(position.entry),
    };
    let fee = match position.rules.fee_basis {
        FeeBasis::Mark => domain::fraction(position.rules.close_fee) * at,
        FeeBasis::Bankruptcy => 0.0,
    };
    let row = position.rules.maintenance.row(position.size(), position.size() * price);
    let kept = (row.rate - row.share) * price + fee;
    let moved = sign * (opened - at) - domain::signed(cost_rate) * opened;
    let relief = match tool {
        Tool::PerpNet => moved + kept,
        Tool::PerpGross => moved - kept,
        Tool::Option { strike, premium } => sign * (domain::coin(strike) - at) - domain::cash(premium),
    };
    Needed { quantity: (relief > 0.0).then(|| domain::ratio(shortfall / relief)), ..missing }
}
