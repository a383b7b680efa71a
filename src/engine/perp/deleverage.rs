//! Auto-deleveraging: who is closed against a bankrupt position, in which order, and what a winner forgoes.

use super::super::domain;
use super::super::order::order;
use super::super::units::{Cash, Price};
use super::position::Side;

/// A linear position that may be deleveraged.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Account {
    /// Long or short.
    pub side: Side,
    /// Coins.
    pub quantity: f64,
    /// Entry price.
    pub entry: Price,
    /// Mark price.
    pub mark: Price,
    /// Price at which its equity is zero.
    pub bankruptcy: Price,
    /// Its margin, without profit.
    pub margin: Cash,
}

/// The places of an account in two venues' queues; the higher the sooner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rank {
    /// BitMEX: profit share × effective leverage where it has a profit, profit share / effective leverage where not.
    pub score: f64,
    /// Hyperliquid: (mark/entry)^s × notional / equity. The published rule prints mark/entry without a word on
    /// shorts; the power s, −1 for a short, is an interpretation. None where the equity is zero.
    pub index: Option<f64>,
}

/// Both ranks of an account. Profit share = s·(mark − entry)/entry, effective leverage = mark / |mark − bankruptcy|
/// (BitMEX, *What is Auto-Deleveraging (ADL)?*; Hyperliquid, *Auto-deleveraging*); s = +1 long, −1 short.
pub fn rank(account: &Account) -> Rank {
    let [entry, mark, bankruptcy] = [account.entry, account.mark, account.bankruptcy].map(domain::coin);
    let (sign, quantity) = (account.side.sign(), domain::quantity(account.quantity));
    let share = sign * (mark - entry) / entry;
    // A mark at the bankruptcy price has the leverage of the nearest other number.
    let leverage = mark / (mark - bankruptcy).abs().max(mark * f64::EPSILON);
    let equity = domain::cash(account.margin) + sign * quantity * (mark - entry);
    let moved = if sign > 0.0 { mark / entry } else { entry / mark };
    let index = moved * (quantity * mark / equity);
    Rank {
        score: if share > 0.0 { share * leverage } else { share / leverage },
        index: (equity != 0.0 && index.is_finite()).then_some(index),
    }
}

/// Binance's score: (max(0, open profit) / max(1, wallet), that × margin ratio), the margin ratio being maintenance /
/// equity (Binance, *How to Calculate the ADL Score*). The first is a fraction, the second the score.
pub fn binance_score(unrealised: Cash, wallet: Cash, margin_ratio: f64) -> (f64, f64) {
    let share = domain::cash(unrealised).max(0.0) / domain::cash(wallet).max(1.0);
    (share, share * domain::ratio(margin_ratio))
}

/// Who is closed against a bankrupt position.
#[derive(Debug, Clone, PartialEq)]
pub struct Queue {
    /// Places in the list, highest score first; equal scores in the order of the list.
    pub order: Vec<usize>,
    /// Quantity closed of each account, in the order of the list.
    pub closed: Vec<f64>,
    /// Quantity for which nobody with a positive score is left.
    pub unfilled: f64,
}

/// Closes a bankrupt quantity against accounts, each a quantity and a score, from the highest score down, each as far
/// as it goes. Only positive scores are closed (BitMEX, *Auto-Deleveraging Examples*).
pub fn queue(bankrupt: f64, accounts: &[(f64, f64)]) -> Queue {
    let mut places: Vec<(usize, f64, f64)> =
        accounts.iter().enumerate().map(|(place, (quantity, score))| (place, *quantity, *score)).collect();
    order(&mut places, |(_, _, a), (_, _, b)| a > b);
    let mut unfilled = domain::quantity(bankrupt);
    let mut closed = vec![0.0; accounts.len()];
    for (place, quantity, score) in &places {
        if let Some(closed) = closed.get_mut(*place)
            && *score > 0.0
        {
            *closed = domain::quantity(*quantity).min(unfilled);
            unfilled -= *closed;
        }
    }
    Queue { order: places.into_iter().map(|(place, ..)| place).collect(), closed, unfilled }
}

/// A bankrupt linear position closed against one winner who entered at the same price.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Settlement {
    /// Where both are closed: entry + s × collateral / quantity, s the winner's sign. Below zero where the loser,
    /// short of nothing, could have paid a fall to zero.
    pub bankruptcy: Price,
    /// What the winner gets there: the loser's whole collateral.
    pub profit: Cash,
    /// What the winner would have had at the mark beyond that; negative where the mark is not so far.
    pub forgone: Cash,
}

/// Settles a bankrupt position at its bankruptcy price. None of no quantity.
pub fn settlement(winner: Side, quantity: f64, entry: Price, collateral: Cash, mark: Price) -> Option<Settlement> {
    let (quantity, entry, mark) = (domain::quantity(quantity), domain::coin(entry), domain::coin(mark));
    let sign = winner.sign();
    let bankruptcy = entry + sign * domain::cash(collateral) / quantity;
    let (profit, forgone) = (sign * quantity * (bankruptcy - entry), sign * quantity * (mark - bankruptcy));
    let is_number = bankruptcy.is_finite() && profit.is_finite() && forgone.is_finite();
    is_number.then_some(Settlement { bankruptcy: Price(bankruptcy), profit: Cash(profit), forgone: Cash(forgone) })
}
