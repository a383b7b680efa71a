//! A position in a perpetual: what it is, and its equity at a price.

use super::super::domain;
use super::super::units::{Cash, Price};
use super::line::Line;
use super::rules::Rules;

/// How quantity, margin and profit are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Contract {
    /// Quantity in coins; margin and profit in the quote currency.
    Linear,
    /// Quantity in quote currency of face value; margin and profit in coin.
    Inverse,
}

/// Which way a position gains.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Gains when the price rises.
    Long,
    /// Gains when it falls.
    Short,
}

/// What was put up for a position.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Collateral {
    /// An amount.
    Wallet(Cash),
    /// The initial margin of a leverage: notional at the entry / leverage.
    Leverage(f64),
}

/// What else a position can lean on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum MarginMode {
    /// Its own collateral alone.
    Isolated,
    /// The account, whose other positions are held still.
    Cross {
        /// Their open profit.
        profit: Cash,
        /// Their maintenance margin.
        maintenance: Cash,
    },
}

/// A position in a perpetual, held to a venue's rules.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Position<'a> {
    /// Linear or inverse.
    pub contract: Contract,
    /// Long or short.
    pub side: Side,
    /// Size, not negative: coins of a linear contract, face value of an inverse one.
    pub quantity: f64,
    /// Price at which it was opened.
    pub entry: Price,
    /// What was put up.
    pub collateral: Collateral,
    /// Margin added since.
    pub extra_margin: Cash,
    /// Fees paid out of the margin.
    pub fees_paid: Cash,
    /// Funding paid out of the margin; negative was received.
    pub funding_paid: Cash,
    /// Isolated or cross.
    pub mode: MarginMode,
    /// What the venue asks for.
    pub rules: Rules<'a>,
}

impl Side {
    /// +1 long, −1 short.
    pub fn sign(self) -> f64 {
        if self == Side::Long { 1.0 } else { -1.0 }
    }

    /// The other side.
    pub fn other(self) -> Self {
        if self == Side::Long { Side::Short } else { Side::Long }
    }
}

impl Contract {
    /// Notional of a quantity at a price, in the currency of its margin: quantity × price, or quantity / price.
    pub fn notional(self, quantity: f64, price: Price) -> Cash {
        let (quantity, price) = (domain::quantity(quantity), domain::coin(price));
        Cash(match self {
            Contract::Linear => quantity * price,
            Contract::Inverse => quantity / price,
        })
    }

    /// The price at which a quantity has a notional; 0 or infinite where it never has.
    pub(super) fn price_of(self, quantity: f64, notional: f64) -> f64 {
        match self {
            Contract::Linear => notional / quantity,
            Contract::Inverse => quantity / notional,
        }
    }

    /// An amount in the currency of the margin, as quote currency along the price: itself, or amount × price.
    pub(super) fn worth(self, amount: f64) -> Line {
        match self {
            Contract::Linear => Line::default().plus(amount, 0.0),
            Contract::Inverse => Line::default().plus(0.0, amount),
        }
    }

    /// A share of the notional, as quote currency along the price.
    pub(super) fn worth_of_notional(self, quantity: f64, share: f64) -> Line {
        match self {
            Contract::Linear => Line::default().plus(0.0, quantity * share),
            Contract::Inverse => Line::default().plus(quantity * share, 0.0),
        }
    }
}

impl Position<'_> {
    /// Notional at a price, in the currency of the margin.
    pub fn notional(&self, price: Price) -> Cash {
        self.contract.notional(self.quantity, price)
    }

    /// Profit at a price: s·q·(p − entry), or s·q·(1/entry − 1/p) in coin; s = +1 long, −1 short.
    pub fn profit(&self, price: Price) -> Cash {
        let (quantity, entry, price) = (self.size(), domain::coin(self.entry), domain::coin(price));
        let gain = match self.contract {
            Contract::Linear => price - entry,
            Contract::Inverse => 1.0 / entry - 1.0 / price,
        };
        Cash(self.side.sign() * quantity * gain)
    }

    /// What was put up: the wallet, or the initial margin.
    pub fn collateral(&self) -> Cash {
        match self.collateral {
            Collateral::Wallet(wallet) => Cash(domain::cash(wallet)),
            Collateral::Leverage(leverage) => self.notional(self.entry) / domain::leverage(leverage),
        }
    }

    /// What was put up, added margin included, in the currency of the margin.
    pub fn margin(&self) -> Cash {
        Cash(self.collateral().0 + domain::cash(self.extra_margin))
    }

    /// Everything in the equity but the position's own profit: collateral + extra margin − fees − funding + others'
    /// profit.
    pub fn balance(&self) -> Cash {
        let [extra, fees, funding] = [self.extra_margin, self.fees_paid, self.funding_paid].map(domain::cash);
        Cash(self.collateral().0 + extra - fees - funding + domain::cash(self.others().0))
    }

    /// Equity at a price: balance + profit. Negative is a debt.
    pub fn equity(&self, price: Price) -> Cash {
        self.balance() + self.profit(price)
    }

    /// The position with a payment made out of its margin: funding, say. Negative is received.
    pub fn paid(self, funding: Cash) -> Self {
        Self { funding_paid: Cash(domain::cash(self.funding_paid) + domain::cash(funding)), ..self }
    }

    /// Profit and maintenance of the account's other positions.
    pub fn others(&self) -> (Cash, Cash) {
        match self.mode {
            MarginMode::Isolated => (Cash(0.0), Cash(0.0)),
            MarginMode::Cross { profit, maintenance } => (profit, maintenance),
        }
    }

    /// Its size in coins and in face value, at the entry.
    pub fn sizes(&self) -> (f64, f64) {
        match self.contract {
            Contract::Linear => (self.quantity, self.quantity * self.entry.0),
            Contract::Inverse => (self.quantity / self.entry.0, self.quantity),
        }
    }

    /// The quantity, held to the range of the engine.
    pub(super) fn size(&self) -> f64 {
        domain::quantity(self.quantity)
    }

    /// Equity in quote currency along the price.
    pub(super) fn equity_line(&self) -> Line {
        let (quantity, entry, sign) = (self.size(), domain::coin(self.entry), self.side.sign());
        let [extra, fees, funding] = [self.extra_margin, self.fees_paid, self.funding_paid].map(domain::cash);
        let amounts = [self.collateral().0, extra, -fees, -funding, domain::cash(self.others().0)];
        let balance = amounts.into_iter().fold(Line::default(), |sum, amount| sum.and(self.contract.worth(amount)));
        match self.contract {
            Contract::Linear => balance.plus(-sign * quantity * entry, sign * quantity),
            Contract::Inverse => balance.plus(-sign * quantity, sign * quantity / entry),
        }
    }
}
