//! What the margin account and the position come to on the way.

use super::super::super::domain;
use super::super::super::num;
use super::super::super::units::{Cash, Price};
use super::super::layers::Hedge;
use super::Course;

/// The margin account at a price, in quote currency.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MarginAccount {
    /// Equity, layers held in the account included.
    pub equity: Cash,
    /// What has to be left.
    pub requirement: Cash,
}

impl Course<'_> {
    /// Equity and requirement when the price has come there, as if it were not liquidated before.
    pub fn account_before(&self, price: Price) -> MarginAccount {
        let layers = self.open_at(price);
        self.with(&layers, |hedged| MarginAccount {
            equity: hedged.equity(price),
            requirement: hedged.requirement(price),
        })
    }

    /// Profit at a price of position and layers together, in quote currency, fees and funding taken off. After a
    /// liquidation the margin is lost, all of it, and only options held outside the account go on: what a venue may
    /// give back depends on its fill.
    pub fn profit(&self, price: Price) -> Cash {
        let lost = self.lost(price);
        let on_the_way = |at: &Price| if lost >= 0.0 { self.lost(*at) >= 0.0 } else { self.lost(*at) <= 0.0 };
        match self.ends().find(on_the_way) {
            Some(at) if self.is_liquidated(price) => self.profit_after(at, price),
            _ => self.profit_before(price),
        }
    }

    /// Profit at a price as if it were not liquidated before.
    pub fn profit_before(&self, price: Price) -> Cash {
        let position = &self.position;
        let paid = domain::cash(position.fees_paid) + domain::cash(position.funding_paid);
        let layers = self.open_at(price);
        let gained = self.with(&layers, |hedged| hedged.profit(price));
        gained - Cash(position.contract.worth(paid).at(domain::coin(price)))
    }

    /// Profit at a price after a liquidation at another: what was put up, at the price of the liquidation, and what
    /// options outside the account bring.
    pub fn profit_after(&self, liquidation: Price, price: Price) -> Cash {
        let layers = self.open_at(liquidation);
        let outside = layers.iter().filter(|layer| !layer.hedge.in_account());
        let kept = num::sum(outside.map(|layer| layer.hedge.profit(&self.position, price).0));
        Cash(kept) - self.margin_lost(liquidation)
    }

    /// What stood behind the position by the time of a liquidation at a price: what was put up, layers of added margin
    /// included, and, with cross margin, the profit of the account's other positions. In quote currency, not below 0.
    pub fn margin_lost(&self, liquidation: Price) -> Cash {
        let position = &self.position;
        let margins = self.open_at(liquidation).into_iter().map(|layer| match layer.hedge {
            Hedge::Margin { amount } => domain::cash(amount),
            _ => 0.0,
        });
        let put_up = domain::cash(position.margin()) + num::sum(margins);
        let behind = (put_up + domain::cash(position.others().0)).max(0.0);
        Cash(position.contract.worth(behind).at(domain::coin(liquidation)))
    }
}
