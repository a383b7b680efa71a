//! The insurance fund, and what is shared out when it is empty.

use super::super::domain;
use super::super::num;
use super::super::units::{Cash, Price};
use super::position::Side;

/// What a liquidation did to the insurance fund and to the trader.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fund {
    /// What the fund took, or the whole claim on it, negative, whether or not it could pay.
    pub delta: Cash,
    /// The fund afterwards, not below zero.
    pub after: Cash,
    /// What the trader keeps.
    pub returned: Cash,
    /// What the fund could not pay.
    pub uncovered: Cash,
}

/// Closes a linear position at a fill against its bankruptcy price. What is left, s·q·(fill − bankruptcy): positive,
/// the fund takes at most a fee rate × q × fill and the trader keeps the rest; negative, the fund pays as far as it
/// goes (dYdX, *Liquidations*: insurance fund delta).
pub fn insurance(side: Side, quantity: f64, bankruptcy: Price, fill: Price, max_fee: f64, fund: Cash) -> Fund {
    let (quantity, bankruptcy, fill) = (domain::quantity(quantity), domain::coin(bankruptcy), domain::coin(fill));
    let fund = domain::cash(fund).max(0.0);
    let left = side.sign() * quantity * (fill - bankruptcy);
    if left >= 0.0 {
        let taken = left.min(domain::fraction(max_fee) * quantity * fill);
        return Fund {
            delta: Cash(taken),
            after: Cash(fund + taken),
            returned: Cash(left - taken),
            uncovered: Cash(0.0),
        };
    }
    let drawn = fund.min(-left);
    Fund { delta: Cash(left), after: Cash(fund - drawn), returned: Cash(0.0), uncovered: Cash(-left - drawn) }
}

/// A loss shared out.
#[derive(Debug, Clone, PartialEq)]
pub struct Socialised {
    /// Share of each, in the order of the list; nothing where there is nobody to bear it.
    pub shares: Vec<Cash>,
    /// Loss for each unit of what it is shared by; none where there is nobody to bear it.
    pub per_unit: Option<f64>,
}

/// Shares a loss in proportion to the profits above zero.
pub fn by_profit(loss: Cash, profits: &[Cash]) -> Socialised {
    socialised(loss, profits.iter().map(|profit| domain::cash(*profit).max(0.0)).collect())
}

/// Shares a loss in proportion to open quantities.
pub fn by_quantity(loss: Cash, quantities: &[f64]) -> Socialised {
    socialised(loss, quantities.iter().map(|quantity| domain::quantity(*quantity)).collect())
}

/// Shares a loss in proportion to weights that are not negative.
fn socialised(loss: Cash, weights: Vec<f64>) -> Socialised {
    let (loss, total) = (domain::cash(loss), num::sum(weights.iter().copied()));
    let is_borne = total > 0.0;
    let share = |weight: f64| Cash(if is_borne { loss * (weight / total) } else { 0.0 });
    Socialised {
        shares: weights.into_iter().map(share).collect(),
        per_unit: is_borne.then(|| domain::ratio(loss / total)),
    }
}
