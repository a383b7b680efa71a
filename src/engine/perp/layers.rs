//! Layers that hedge a perpetual: what each of them is, and what it earns.

use super::super::domain;
use super::super::units::{Cash, Price};
use super::line::Line;
use super::position::Position;

/// One layer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Layer {
    /// What it is.
    pub hedge: Hedge,
    /// When it is opened.
    pub trigger: Trigger,
}

/// What a layer opens. Amounts are in quote currency; "against" means short under a long position, long over a short
/// one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Hedge {
    /// A linear perpetual against the position, in its margin account.
    Perp {
        /// Coins.
        quantity: f64,
        /// Price at which it is filled; none is that of its trigger, which [`walk`](super::Hedged::walk) fills in; till
        /// then the entry price.
        price: Option<Price>,
        /// What opening the whole layer costs.
        cost: Cash,
    },
    /// An inverse perpetual against the position, in its margin account. Its profit is face × (1/p − 1/price) coins
    /// under a long, which is face × (1 − p/price) in quote currency: a straight line in dollars, convex only in
    /// coin.
    Inverse {
        /// Face value in quote currency.
        face: f64,
        /// Price at which it is filled; none as above.
        price: Option<Price>,
        /// What opening the whole layer costs.
        cost: Cash,
    },
    /// An option that pays where the position loses, at its intrinsic value: a put under a long, a call over a short.
    Option {
        /// Coins that it is on, not negative.
        quantity: f64,
        /// Strike, quote currency for a coin.
        strike: Price,
        /// Premium for each coin, in quote currency; positive is paid.
        premium: Cash,
        /// Whether it is held in the perpetual's margin account. One held outside changes the profit, not the
        /// liquidation.
        in_account: bool,
    },
    /// More margin.
    Margin {
        /// How much, in the currency of the position's margin.
        amount: Cash,
    },
}

/// When a layer is opened.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Trigger {
    /// From the start.
    Standing,
    /// The price comes there; also the price that goes with a level of VIX, which the caller works out.
    Price(Price),
    /// The price has moved against the position by a share of where it stood: 0.05 is 5 %.
    Drawdown(f64),
    /// Requirement / equity reaches a share, above 0 and below 1, of the position with the layers before it.
    MarginRatio(f64),
    /// At no price: a level of VIX, say, that no price of the coin goes with.
    Never,
}

/// How a hedging perpetual and the position are margined together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Margining {
    /// On the difference of the two: the hedge is a partial close. A perpetual of the other contract, linear or
    /// inverse, is always on top.
    Net,
    /// On both.
    Gross,
}

impl Hedge {
    /// What the layer earns along the prices around one, in quote currency; premium and cost included.
    pub(super) fn profit_line(&self, hedged: &Position, price: f64) -> Line {
        let (sign, line) = (hedged.side.sign(), Line::default());
        let filled = |price: &Option<Price>| domain::coin(price.unwrap_or(hedged.entry));
        match self {
            Hedge::Perp { quantity, price: fill, cost } => {
                let quantity = domain::quantity(*quantity);
                line.plus(sign * quantity * filled(fill), -sign * quantity).plus(-domain::cash(*cost), 0.0)
            }
            Hedge::Inverse { face, price: fill, cost } => {
                let face = domain::quantity(*face);
                line.plus(sign * face, -sign * face / filled(fill)).plus(-domain::cash(*cost), 0.0)
            }
            Hedge::Option { quantity, strike, premium, .. } => {
                let (quantity, strike) = (domain::quantity(*quantity), domain::coin(*strike));
                let paid = line.plus(-(quantity * domain::cash(*premium)), 0.0);
                let pays = sign * (strike - price) > 0.0;
                if pays { paid.plus(sign * quantity * strike, -sign * quantity) } else { paid }
            }
            Hedge::Margin { amount } => hedged.contract.worth(domain::cash(*amount)),
        }
    }

    /// Profit of the layer at a price, in quote currency; premium and cost included. Added margin earns nothing.
    pub fn profit(&self, hedged: &Position, price: Price) -> Cash {
        let price = domain::coin(price);
        match self {
            Hedge::Margin { .. } => Cash(0.0),
            _ => Cash(self.profit_line(hedged, price).at(price)),
        }
    }

    /// Whether the layer counts in the margin account.
    pub fn in_account(&self) -> bool {
        !matches!(self, Hedge::Option { in_account: false, .. })
    }

    /// Coins of a linear perpetual.
    pub(super) fn coins(&self) -> f64 {
        if let Hedge::Perp { quantity, .. } = self { domain::quantity(*quantity) } else { 0.0 }
    }

    /// Face value of an inverse perpetual.
    pub(super) fn face(&self) -> f64 {
        if let Hedge::Inverse { face, .. } = self { domain::quantity(*face) } else { 0.0 }
    }
}
