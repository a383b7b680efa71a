//! An account of several positions that is liquidated leg by leg.

use super::super::domain;
use super::super::num;
use super::super::units::{Cash, Price};

/// One linear position of an account.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Leg {
    /// Coins; negative is short.
    pub quantity: f64,
    /// Mark price.
    pub price: Price,
    /// Maintenance rate, as a fraction.
    pub rate: f64,
}

impl Leg {
    /// Quantity × price; negative is short.
    fn net(&self, quantity: f64) -> f64 {
        held(quantity) * domain::coin(self.price)
    }

    /// |quantity| × price × rate.
    fn maintenance(&self, quantity: f64) -> f64 {
        self.net(quantity).abs() * domain::fraction(self.rate)
    }
}

/// A quantity of either sign in the range of the engine.
fn held(quantity: f64) -> f64 {
    if quantity < 0.0 { -domain::quantity(-quantity) } else { domain::quantity(quantity) }
}

/// The quote value at which closing a part of one leg uses up exactly that leg's share of the account's equity:
/// −(change of net notional) − equity × (maintenance freed / total maintenance). Negative is paid, as for buying back
/// a short. None where there is no such leg or nothing keeps maintenance (dYdX, *Liquidations*: bankruptcy price in
/// quote quantums).
///
/// `closed` is the quantity closed, positive, at most the leg.
pub fn bankruptcy_share(balance: Cash, legs: &[Leg], index: usize, closed: f64) -> Option<Cash> {
    let leg = legs.get(index)?;
    let quantity = held(leg.quantity);
    let closed = domain::quantity(closed).min(quantity.abs());
    let after = quantity - if quantity < 0.0 { -closed } else { closed };
    let change = leg.net(after) - leg.net(quantity);
    let equity = domain::cash(balance) + num::sum(legs.iter().map(|leg| leg.net(leg.quantity)));
    let total = num::sum(legs.iter().map(|leg| leg.maintenance(leg.quantity)));
    let freed = leg.maintenance(quantity) - leg.maintenance(after);
    (total > 0.0).then(|| Cash(-change - equity * (freed / total)))
}
