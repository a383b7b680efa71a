//! How much hedge a position needs to survive to a price.

use super::super::domain;
use super::super::num::least;
use super::super::units::{Cash, Price};
use super::position::{Contract, Position};
use super::rules::{Basis, FeeBasis, Maintenance};

/// What the hedge is made of.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Tool {
    /// A linear perpetual against the position, margined on the difference.
    PerpNet,
    /// The same, margined on both.
    PerpGross,
    /// An option held in the margin account, credited with its intrinsic value.
    Option {
        /// Strike, quote currency for a coin.
        strike: Price,
        /// Premium for each coin, in quote currency; positive is paid.
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
/// the rate m of the tier at X, closing fee f, cost rate c, opened at T: s·(T − X) + (m + f)·X − c·T for a perpetual
/// margined net, s·(T − X) − (m + f)·X − c·T gross, s·(strike − X) − premium for an option. Where a perpetual takes the
/// position to another tier, the rest is made good at the rate of that. The net form holds up to the size of the
/// position.
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
    let moved = sign * (opened - at) - domain::signed(cost_rate) * opened;
    let (own, added) = match tool {
        Tool::PerpNet => (moved, -1.0),
        Tool::PerpGross => (moved, 1.0),
        Tool::Option { strike, premium } => (sign * (domain::coin(strike) - at) - domain::cash(premium), 0.0),
    };
    // What has to be left with so much hedge, and what a coin more of it adds to that.
    let kept = |hedge: f64| {
        let held = position.size() + added * hedge;
        let (size, notional) = (held.max(0.0), held * price);
        let row = position.rules.maintenance.row(size, size * price);
        let rate = match position.rules.maintenance {
            Maintenance::Ramp(ramp) => 2.0 * row.rate - ramp.maintenance_rate(0.0),
            _ => row.rate,
        };
        (row.margin(notional) + fee * held, added * (rate * price + fee))
    };
    let (unhedged, _) = kept(0.0);
    let short = |hedge: f64| shortfall - own * hedge + (kept(hedge).0 - unhedged);
    let is_enough = |hedge: f64| short(hedge) <= ROUNDING * unhedged.abs();
    let mut hedge = 0.0;
    for _ in 0..TIERS {
        let relief = own - kept(hedge).1;
        if relief <= 0.0 {
            return missing;
        }
        let next = domain::ratio(hedge + short(hedge) / relief);
        // Where the requirement jumps from tier to tier, the least that is enough lies at the jump.
        if hedge > 0.0 && next < hedge && !is_enough(next) {
            hedge = least(next, hedge, is_enough);
            break;
        }
        let is_same = (next - hedge).abs() <= ROUNDING * next;
        hedge = next;
        if is_same || is_enough(next) && short(next) >= -ROUNDING * unhedged.abs() {
            break;
        }
    }
    Needed { quantity: Some(hedge), ..missing }
}

/// Tiers passed on the way at most, and what counts as rounding.
const TIERS: usize = 40;
const ROUNDING: f64 = 1e-13;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::perp::{By, Collateral, MarginMode, Rules, Side, Table, Tier};

    #[test]
    fn no_more_than_leads_out_of_a_tier() {
        let row = |lower, upper, rate| Tier { lower, upper, rate, amount: 0.0, max_leverage: 50.0 };
        let rows = [row(0.0, Some(100_000.0), 0.01), row(100_000.0, None, 0.05)];
        let maintenance = Maintenance::Tiers(Table { rows: &rows, by: By::Notional });
        let position = Position {
            contract: Contract::Linear,
            side: Side::Long,
            quantity: 1.2,
            entry: Price(100_000.0),
            collateral: Collateral::Wallet(Cash(14_000.0)),
            extra_margin: Cash(0.0),
            fees_paid: Cash(0.0),
            funding_paid: Cash(0.0),
            mode: MarginMode::Isolated,
            rules: Rules { maintenance, close_fee: 0.0, basis: Basis::Mark, fee_basis: FeeBasis::Mark },
        };
        // At 90,000 there are 2,000 of the 5,400 that 5 % of 108,000 are. Of 100,000 it is 1 %.
        let got = hedge_needed(&position, Price(90_000.0), Price(100_000.0), 0.0, Tool::PerpNet);
        assert!((got.shortfall.0 - 3_400.0).abs() < 1e-9, "{got:?}");
        let bound = 1.2 - 100_000.0 / 90_000.0;
        assert!((got.quantity.expect("it relieves") - bound).abs() < 1e-12, "{got:?}");
    }
}
