//! How large a position may be, and how much leverage its size allows.

use super::super::domain;
use super::super::units::{Cash, Price};
use super::position::{Contract, Position, Side};
use super::rules::Maintenance;
use super::tiers::Tier;

/// What stops a position from being larger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Binding {
    /// The margin and the fees use up the wallet.
    Margin,
    /// No larger size has the leverage; the row whose upper bound it is, from 0, or none where no size has it at all.
    Tier(Option<usize>),
    /// The margin rate grows with the size until it allows no more than this leverage.
    Ramp,
}

/// The largest position of a wallet.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MaxPosition {
    /// Coins of a linear contract, face value of an inverse one.
    pub quantity: f64,
    /// What stops it there.
    pub binding: Binding,
}

/// The highest leverage that a venue allows a position.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LeverageLimit {
    /// At most so much.
    pub leverage: f64,
    /// The row that says so, from 0; none of a ramp.
    pub row: Option<usize>,
    /// The size is beyond the venue's table, so that the last row stands in.
    pub is_beyond: bool,
}

/// A position about to be opened.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Opening<'a> {
    /// Linear or inverse.
    pub contract: Contract,
    /// Long or short.
    pub side: Side,
    /// What there is, in the currency of the margin.
    pub wallet: Cash,
    /// Price of the entry.
    pub price: Price,
    /// Leverage L.
    pub leverage: f64,
    /// Fee of opening and of closing, as a fraction of the notional.
    pub taker_fee: f64,
    /// The venue's rules, where they limit the leverage; a plain rate does not.
    pub limits: Option<Maintenance<'a>>,
}

impl Opening<'_> {
    /// The largest position that pays margin, opening fee f and closing fee at the bankruptcy price out of the
    /// wallet: notional = wallet / (1/L + f + f·(1 − s/L)), of an inverse contract + s/L; at most the upper bound of
    /// the largest tier that allows L, or, where the initial rate grows with the coins, (1/L − base) / slope of them.
    pub fn largest(&self) -> MaxPosition {
        let (wallet, price) = (domain::cash(self.wallet).max(0.0), domain::coin(self.price));
        let (leverage, fee) = (domain::leverage(self.leverage), domain::fraction(self.taker_fee));
        let bankrupt = match self.contract {
            Contract::Linear => 1.0 - self.side.sign() / leverage,
            Contract::Inverse => 1.0 + self.side.sign() / leverage,
        };
        let each = 1.0 / leverage + fee + fee * bankrupt;
        // What a unit of it is worth, and how many are a coin.
        let (coin, units) = match self.contract {
            Contract::Linear => (price, 1.0),
            Contract::Inverse => (1.0 / price, price),
        };
        // Far below 1x a fee at a bankruptcy price below zero would pay for the position.
        let by_margin = if each > 0.0 { domain::ratio(wallet / (coin * each)) } else { domain::ratio(f64::MAX) };
        let margin = MaxPosition { quantity: by_margin, binding: Binding::Margin };
        let forbidden = MaxPosition { quantity: 0.0, binding: Binding::Tier(None) };
        let cap = match self.limits {
            Some(Maintenance::Tiers(table)) if !table.rows.is_empty() => {
                let allowed = |(_, row): &(usize, &Tier)| row.max_leverage >= leverage;
                let Some((place, row)) = table.rows.iter().enumerate().rev().find(allowed) else { return forbidden };
                row.upper.map(|upper| MaxPosition {
                    quantity: domain::quantity(upper) / table.size(1.0, coin),
                    binding: Binding::Tier(Some(place)),
                })
            }
            Some(Maintenance::Ramp(ramp)) => match ramp.largest(leverage) {
                Some(coins) if coins <= 0.0 => return forbidden,
                coins => coins.map(|coins| MaxPosition { quantity: coins * units, binding: Binding::Ramp }),
            },
            _ => None,
        };
        cap.filter(|cap| cap.quantity < by_margin).unwrap_or(margin)
    }
}

impl Position<'_> {
    /// The highest leverage allowed at the size of the entry, and the row that says so. None where the rules set no
    /// limit.
    pub fn leverage_limit(&self) -> Option<LeverageLimit> {
        let quantity = self.size();
        match &self.rules.maintenance {
            Maintenance::Rate { .. } => None,
            Maintenance::Ramp(ramp) => {
                let rate = ramp.initial_rate(quantity);
                (rate > 0.0).then(|| LeverageLimit {
                    leverage: domain::leverage(1.0 / rate),
                    row: None,
                    is_beyond: false,
                })
            }
            Maintenance::Tiers(table) => {
                let size = table.size(quantity, self.notional(self.entry).0);
                let (place, row) = table.row(size)?;
                Some(LeverageLimit {
                    leverage: domain::leverage(row.max_leverage),
                    row: Some(place),
                    is_beyond: table.is_beyond(size),
                })
            }
        }
    }

    /// The row of the venue's table that the maintenance is read from at a price, from 0: at the liquidation price,
    /// the one that its formula uses. None where there is no table.
    pub fn tier(&self, price: Price) -> Option<usize> {
        let Maintenance::Tiers(table) = &self.rules.maintenance else { return None };
        let size = table.size(self.size(), self.maintained(price).0);
        table.row(size).map(|(place, _)| place)
    }
}
