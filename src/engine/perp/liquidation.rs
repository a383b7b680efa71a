//! Where a position is liquidated, where it is bankrupt, and how near it is.

use super::super::domain;
use super::super::units::{Cash, Price};
use super::line::{Line, Way, first_zero};
use super::position::{Position, Side};
use super::rules::{Basis, FeeBasis};

/// Where a position is liquidated.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Liquidation {
    /// At this price, on its way from where it stands.
    At(Price),
    /// At no positive finite price: a long at 1x, an inverse short at 1x, or no position at all.
    Never,
    /// It has no more than its requirement where it stands.
    Already {
        /// The price at which it would; none where it meets it at no price.
        from: Option<Price>,
    },
}

impl Liquidation {
    /// The price at which equity equals the requirement, whichever side of it the position stands on.
    pub fn price(self) -> Option<Price> {
        match self {
            Liquidation::At(price) => Some(price),
            Liquidation::Never => None,
            Liquidation::Already { from } => from,
        }
    }
}

/// How near a position is to its liquidation at a price.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MarginRatio {
    /// Equity; negative is a debt.
    pub equity: Cash,
    /// Maintenance of this position, without fee and without the other positions'.
    pub maintenance: Cash,
    /// Maintenance + closing fee + the other positions' maintenance.
    pub requirement: Cash,
    /// Requirement / equity: 1 is the liquidation point (OKX shows the inverse). Beyond it the equity shrinks to
    /// zero, where there is no ratio, and then the ratio is negative: ask first whether the equity is positive.
    pub ratio: Option<f64>,
}

impl Position<'_> {
    /// The price at which equity = maintenance + closing fee + the other positions' maintenance, the tier being that of
    /// the notional *there*. Seen from the entry price; of several the first one reached.
    ///
    /// With W = all of the equity but profit, less the others' maintenance, plus the tier's amount: linear
    /// p = (W − s·q·entry) / (q·(rate + fee − s)), inverse p = q·(s + rate + fee) / (W + s·q/entry).
    pub fn liquidation(&self) -> Liquidation {
        self.liquidation_from(self.entry)
    }

    /// The same, seen from a mark price.
    pub fn liquidation_from(&self, mark: Price) -> Liquidation {
        liquidation(&self.bends(), self.side, domain::coin(mark), &|price| self.surplus_line(price))
    }

    /// The price at which the equity is zero, or just pays a closing fee at that price (a fraction; usually 0). None
    /// where no positive finite price does that.
    pub fn bankruptcy(&self, fee: f64) -> Option<Price> {
        let fee = domain::fraction(fee);
        let left = |_| self.equity_line().and(self.contract.worth_of_notional(self.size(), -fee));
        let entry = domain::coin(self.entry);
        liquidation(&[], self.side, entry, &left).price()
    }

    /// Maintenance margin at a price, without fee and without the other positions'.
    pub fn maintenance(&self, price: Price) -> Cash {
        let notional = self.maintained(price);
        Cash(self.rules.maintenance.row(self.size(), notional.0).margin(notional.0))
    }

    /// Maintenance rate at a price, as a fraction.
    pub fn rate_at(&self, price: Price) -> f64 {
        self.rules.maintenance.row(self.size(), self.maintained(price).0).rate
    }

    /// The notional that the maintenance at a price goes by, in the currency of the margin.
    pub(super) fn maintained(&self, price: Price) -> Cash {
        match self.rules.basis {
            Basis::Mark => self.notional(price),
            Basis::Entry => self.notional(self.entry),
        }
    }

    /// The maintenance at a price as rate × notional there − amount; a margin that does not move with the price has
    /// rate 0 and an amount below zero.
    pub fn maintenance_terms(&self, price: Price) -> (f64, Cash) {
        match self.rules.basis {
            Basis::Entry => (0.0, -self.maintenance(self.entry)),
            Basis::Mark => {
                let row = self.rules.maintenance.row(self.size(), self.notional(price).0);
                (row.rate - row.share, Cash(row.amount))
            }
        }
    }

    /// The closing fee as a rate of the notional at the price and a fixed amount: one of the two is 0.
    pub fn fee_terms(&self) -> (f64, Cash) {
        match self.rules.fee_basis {
            FeeBasis::Mark => (domain::fraction(self.rules.close_fee), Cash(0.0)),
            FeeBasis::Bankruptcy => (0.0, Cash(self.fixed_fee())),
        }
    }

    /// What closing would cost by the rules at a price.
    pub fn close_fee(&self, price: Price) -> Cash {
        match self.rules.fee_basis {
            FeeBasis::Mark => self.notional(price) * domain::fraction(self.rules.close_fee),
            FeeBasis::Bankruptcy => Cash(self.fixed_fee()),
        }
    }

    /// What has to be left at a price: maintenance + closing fee + the other positions' maintenance.
    pub fn requirement(&self, price: Price) -> Cash {
        self.maintenance(price) + self.close_fee(price) + Cash(domain::cash(self.others().1))
    }

    /// Equity, requirement and their ratio at a price.
    pub fn margin_ratio(&self, mark: Price) -> MarginRatio {
        let (equity, requirement) = (self.equity(mark), self.requirement(mark));
        let ratio = requirement / equity;
        MarginRatio {
            equity,
            maintenance: self.maintenance(mark),
            requirement,
            ratio: (equity.0 != 0.0 && ratio.is_finite()).then_some(ratio),
        }
    }

    /// Closing fee on the notional at the price at which the equity just pays it; 0 where there is none.
    fn fixed_fee(&self) -> f64 {
        let fee = domain::fraction(self.rules.close_fee);
        self.bankruptcy(fee).map_or(0.0, |price| fee * self.notional(price).0)
    }

    /// The prices at which another row of the table begins.
    pub fn bends(&self) -> Vec<f64> {
        if self.rules.basis == Basis::Entry || self.size() == 0.0 {
            return Vec::new();
        }
        let bounds = self.rules.maintenance.bounds().into_iter().filter(|bound| *bound > 0.0);
        bounds.map(|bound| self.contract.price_of(self.size(), bound)).collect()
    }

    /// The requirement in quote currency, along the prices around one that is no bend.
    pub(super) fn requirement_line(&self, price: f64) -> Line {
        self.requirement_with(price, || self.fixed_fee())
    }

    /// The same, with what is charged where the closing fee is a fixed amount.
    pub(super) fn requirement_with(&self, price: f64, fixed_fee: impl FnOnce() -> f64) -> Line {
        let (quantity, contract, rules) = (self.size(), self.contract, &self.rules);
        let others = contract.worth(domain::cash(self.others().1));
        let maintenance = match rules.basis {
            Basis::Entry => contract.worth(self.maintenance(self.entry).0),
            Basis::Mark => {
                let row = rules.maintenance.row(quantity, self.notional(Price(price)).0);
                contract.worth_of_notional(quantity, row.rate - row.share).and(contract.worth(-row.amount))
            }
        };
        let fee = match rules.fee_basis {
            FeeBasis::Mark => contract.worth_of_notional(quantity, domain::fraction(rules.close_fee)),
            FeeBasis::Bankruptcy => contract.worth(fixed_fee()),
        };
        others.and(maintenance).and(fee)
    }

    /// Equity less requirement, the same way.
    pub(super) fn surplus_line(&self, price: f64) -> Line {
        self.equity_line().and(self.requirement_line(price).times(-1.0))
    }
}

/// Where what is left over is used up, seen from a price: on the way on which the position loses; where it stands
/// at its requirement or short of it, on the way back, or else on.
pub(super) fn liquidation(bends: &[f64], side: Side, mark: f64, left: &dyn Fn(f64) -> Line) -> Liquidation {
    let (loses, gains) = match side {
        Side::Long => (Way::Down, Way::Up),
        Side::Short => (Way::Up, Way::Down),
    };
    let on = || first_zero(bends, mark, loses, left).map(Price);
    let back = || first_zero(bends, mark, gains, left).map(Price);
    if left(mark).is_used_up(mark) {
        return Liquidation::Already { from: back().or_else(on) };
    }
    match on().or_else(back) {
        Some(price) => Liquidation::At(price),
        None => Liquidation::Never,
    }
}
