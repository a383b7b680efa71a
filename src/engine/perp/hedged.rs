//! A position and its layers in one margin account, and where that is liquidated.

use super::super::domain;
use super::super::num;
use super::super::units::{Cash, Price};
use super::layers::{Hedge, Layer, Margining};
use super::line::{Line, Way, first_zero};
use super::liquidation::{Liquidation, liquidation};
use super::position::{Collateral, Contract, Position};

/// A position with layers that are all filled.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hedged<'a> {
    /// The position.
    pub position: Position<'a>,
    /// How legs are margined.
    pub margining: Margining,
    /// The layers.
    pub layers: &'a [Layer],
}

impl<'a> Hedged<'a> {
    /// Where the position with all its layers is liquidated, seen from a mark price.
    ///
    /// The layers count as filled whether or not their price is reached first. Equity gains s·q·(price − p) − cost of
    /// a perpetual, q·(max(s·(strike − p), 0) − premium) of an option, the amount of added margin. An inverse
    /// position is looked at in quote currency, in which all of it is straight again.
    pub fn liquidation_from(&self, mark: Price) -> Liquidation {
        self.where_zero(mark, &|price| self.surplus_line(price))
    }

    /// Where it is liquidated on the way on which the position gains, seen from a mark price: what a hedge larger than
    /// the position makes of it. None where it is not.
    pub fn liquidation_on_gain(&self, mark: Price) -> Option<Price> {
        let side = self.position.side;
        let found = liquidation(&self.bends(), side.other(), domain::coin(mark), &|price| self.surplus_line(price));
        found.price().filter(|price| side.sign() * (price.0 - domain::coin(mark)) > 0.0)
    }

    /// The highest price at which equity equals the requirement, whatever the mark; none where no price does. Of a
    /// long it is the first one reached from above.
    pub fn highest_liquidation(&self) -> Option<Price> {
        let top = domain::coin(Price(f64::MAX));
        first_zero(&self.bends(), top, Way::Down, &|price| self.surplus_line(price)).map(Price)
    }

    /// Requirement / equity reaches a share: where, seen from a mark price.
    pub(super) fn ratio_from(&self, share: f64, mark: Price) -> Liquidation {
        let share = domain::fraction(share);
        self.where_zero(mark, &|price| {
            self.equity_line(price).times(share).and(self.requirement_line(price).times(-1.0))
        })
    }

    fn where_zero(&self, mark: Price, line: &dyn Fn(f64) -> Line) -> Liquidation {
        liquidation(&self.bends(), self.position.side, domain::coin(mark), line)
    }

    /// Profit of position and layers at a price, in quote currency, options held outside included. The profit of an
    /// inverse position is its coins' worth at that price.
    pub fn profit(&self, price: Price) -> Cash {
        let own = self.position.contract.worth(self.position.profit(price).0).at(domain::coin(price));
        let layers = num::sum(self.layers.iter().map(|layer| layer.hedge.profit(&self.position, price).0));
        Cash(own + layers)
    }

    /// Equity of the margin account at a price, in quote currency.
    pub fn equity(&self, price: Price) -> Cash {
        Cash(self.equity_line(beside(price)).at(domain::coin(price)))
    }

    /// What has to be left at a price, in quote currency.
    pub fn requirement(&self, price: Price) -> Cash {
        Cash(self.requirement_line(beside(price)).at(domain::coin(price)))
    }

    fn account(&self) -> impl Iterator<Item = &'a Hedge> {
        self.layers.iter().map(|layer| &layer.hedge).filter(|hedge| hedge.in_account())
    }

    /// The position whose size it is margined as with the perpetuals of its own contract: that of their difference, or
    /// of both.
    pub fn margined(&self) -> Position<'a> {
        let position = self.position;
        let against = num::sum(self.account().map(match position.contract {
            Contract::Linear => Hedge::coins,
            Contract::Inverse => Hedge::face,
        }));
        let own = position.size();
        let quantity = match self.margining {
            // What is no more than rounding of equal legs is no leg.
            Margining::Net if (own - against).abs() <= 4e-15 * own.max(against) => 0.0,
            Margining::Net => (own - against).abs(),
            Margining::Gross => own + against,
        };
        Position { quantity, collateral: Collateral::Wallet(position.collateral()), ..position }
    }

    fn bends(&self) -> Vec<f64> {
        let mut bends = self.margined().bends();
        bends.extend(self.account().filter_map(|hedge| match hedge {
            Hedge::Option { strike, .. } => Some(domain::coin(*strike)),
            _ => None,
        }));
        bends
    }

    fn equity_line(&self, price: f64) -> Line {
        let position = &self.position;
        self.account().fold(position.equity_line(), |sum, hedge| sum.and(hedge.profit_line(position, price)))
    }

    fn requirement_line(&self, price: f64) -> Line {
        let margined = self.margined();
        let own = margined.requirement_with(price, || self.fixed_fee(&margined));
        let rate = margined.rate_beside(Price(price));
        // Another contract does not net: the face value of an inverse one stays, the worth of coins moves with the
        // price.
        match margined.contract {
            Contract::Linear => own.plus(rate * num::sum(self.account().map(Hedge::face)), 0.0),
            Contract::Inverse => own.plus(0.0, rate * num::sum(self.account().map(Hedge::coins))),
        }
    }

    /// Closing fee on what is margined, at the price at which the whole account just pays it; 0 where there is none.
    fn fixed_fee(&self, margined: &Position) -> f64 {
        let fee = domain::fraction(margined.rules.close_fee);
        let closing = margined.contract.worth_of_notional(margined.size(), -fee);
        let bankrupt = self.where_zero(margined.entry, &|price| self.equity_line(price).and(closing));
        bankrupt.price().map_or(0.0, |price| fee * margined.notional(price).0)
    }

    fn surplus_line(&self, price: f64) -> Line {
        self.equity_line(price).and(self.requirement_line(price).times(-1.0))
    }
}

impl Position<'_> {
    /// The rate, maintenance and closing fee, at which a perpetual of the other contract beside the position is
    /// margined at a price, as a fraction of its face value, or of what its coins are worth there.
    pub fn rate_beside(&self, price: Price) -> f64 {
        self.rate_at(price) + domain::fraction(self.rules.close_fee)
    }
}

/// A price a hair below one, so that a bend at it is no question.
fn beside(price: Price) -> f64 {
    domain::coin(price) * (1.0 - 1e-15)
}
