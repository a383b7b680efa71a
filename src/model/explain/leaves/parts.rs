//! What each layer brings to the dollars and coins of all of them, and what has to be left of the sum.

use super::super::line::Lines;
use super::super::perp::{cash, price, rate, rates, size};
use super::super::term::{bare, given};
use super::super::{Name, Op, Quantity, Term, Unit};
use super::Open;
use crate::engine::num;
use crate::engine::perp::{Contract, Hedge, Margining, Position};
use crate::engine::units::Price;
use crate::model::perp::Perp;

/// What a term of a layer is to the sum.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Role {
    /// Dollars that it was opened for.
    Dollars,
    /// Coins of those dollars.
    Coins,
    /// Coins of a linear perpetual, margined together with those of a linear position, or beside an inverse one.
    Perp,
    /// Face value of an inverse perpetual, margined together with that of an inverse position, or beside a linear one.
    Face,
    /// What it adds to the margin, in its currency.
    Added,
    /// Dollars that were paid for it, or have to be left.
    Kept,
    /// The size that has to be left.
    KeptSize,
    /// Coins that have to be left, beside an inverse position.
    KeptCoins,
}

/// The terms of all layers.
#[derive(Default)]
pub(super) struct Parts(Vec<(Role, Term)>);

impl Parts {
    fn add(&mut self, role: Role, term: Term) {
        self.0.push((role, term));
    }

    /// Goes on with a line by all terms of a role.
    #[inline(never)]
    pub(super) fn join(&self, role: Role, op: Op, lines: &mut Lines) {
        for (_, term) in self.0.iter().filter(|(own, _)| *own == role) {
            lines.join(op, term);
        }
    }

    /// Those of a layer at a price, line by line. An option that pays nothing there has no coins.
    pub(super) fn of(&mut self, held: &Perp, open: &Open, at: Price, lines: &mut Lines) {
        let name = open.name;
        let coins = |quantity: f64| given(bare(quantity), Name::Coins);
        let opened = |fill: Option<Price>| given(price(fill.unwrap_or(at)), Name::OpenedAt);
        let mut bought = |quantity: f64, at: &Term, lines: &mut Lines| {
            let dollars = lines.plus(&coins(quantity)).times(at).gives(name, Unit::Dollars);
            self.add(Role::Dollars, dollars);
            self.add(Role::Coins, Term { name, ..coins(quantity) });
        };
        match open.layer.hedge {
            Hedge::Perp { quantity, price: fill, .. } => {
                bought(quantity, &opened(fill), lines);
                self.add(Role::Perp, Term { name, ..coins(quantity) });
            }
            Hedge::Option { quantity, strike, premium, .. } => {
                if held.position.side.sign() * (strike - at).0 > 0.0 {
                    bought(quantity, &given(price(strike), Name::StrikePrice), lines);
                }
                let each = given(price(Price(premium.0)), Name::PremiumPaid);
                self.add(Role::Kept, lines.plus(&coins(quantity)).times(&each).gives(Name::LayerPaid, Unit::Dollars));
            }
            Hedge::Inverse { face, price: fill, .. } => {
                let face = given(Quantity { value: face, unit: Unit::Dollars }, Name::FaceValue);
                self.add(Role::Coins, lines.plus(&face).over(&opened(fill)).gives(name, Unit::Coin));
                let face = Term { name, ..face };
                self.add(Role::Dollars, face);
                self.add(Role::Face, face);
            }
            Hedge::Margin { amount } => self.add(Role::Added, given(cash(held, amount), name)),
        }
    }

    /// What has to be left: the rates of the size, and of perpetuals of the other contract.
    pub(super) fn kept(&mut self, held: &Perp, margined: &Position, at: Price, lines: &mut Lines) {
        let is_linear = held.position.contract == Contract::Linear;
        let rates = match rates(margined, at)[..] {
            [kept, fee] => Some(lines.plus(&kept).plus(&fee).gives(Name::Rates, Unit::Rate)),
            [one, ..] => Some(one),
            [] => None,
        };
        if let Some(rates) = rates.filter(|_| margined.quantity > 0.0) {
            // The difference of the legs, or both of them.
            let is_net = held.margining == Margining::Net;
            let with = if is_linear { Role::Perp } else { Role::Face };
            let legs = self.0.iter().filter(|(role, _)| *role == with).map(|(_, term)| term.quantity.value);
            let own = size(held);
            if is_net && num::sum(legs) > own.quantity.value {
                self.join(with, Op::Plus, lines);
                lines.minus(&own);
            } else {
                lines.plus(&own);
                self.join(with, if is_net { Op::Minus } else { Op::Plus }, lines);
            }
            let of = lines.total(Name::SizeMargined, own.quantity.unit);
            self.add(Role::KeptSize, lines.plus(&of).times(&rates).gives(Name::SizeKept, of.quantity.unit));
        }
        let (beside, name, unit, role, kept) = match is_linear {
            true => (Role::Face, Name::FaceValue, Unit::Dollars, Role::Kept, Name::FaceKept),
            false => (Role::Perp, Name::Coins, Unit::Number, Role::KeptCoins, Name::CoinsKept),
        };
        self.join(beside, Op::Plus, lines);
        if lines.is_begun() {
            let sizes = lines.total(name, unit);
            let rates = given(rate(margined.rate_beside(at)), Name::Rates);
            self.add(role, lines.plus(&sizes).times(&rates).gives(kept, unit));
        }
    }
}
