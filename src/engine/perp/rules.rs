//! What a venue asks of a position: maintenance, and what closing it would cost.

use super::super::domain;
use super::super::units::Cash;
use super::tiers::{By, Table};

/// The rules that a position is held to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rules<'a> {
    /// How much has to be left.
    pub maintenance: Maintenance<'a>,
    /// Which notional it is taken of.
    pub basis: Basis,
    /// Fee of closing that is added to the requirement, as a fraction of the notional.
    pub close_fee: f64,
    /// Which notional that fee is taken of.
    pub fee_basis: FeeBasis,
}

/// Maintenance margin of a position.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Maintenance<'a> {
    /// Rate × notional − amount.
    Rate {
        /// A fraction of the notional.
        rate: f64,
        /// What is taken off.
        amount: Cash,
    },
    /// The row of a table.
    Tiers(Table<'a>),
    /// A rate that grows with the quantity.
    Ramp(Ramp),
}

/// Rates that grow with the quantity q: base + slope × |q| (Deribit, *Linear Perpetual*).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ramp {
    /// Initial margin rate of the smallest position.
    pub initial_base: f64,
    /// What each unit adds to it.
    pub initial_slope: f64,
    /// Maintenance rate of the smallest position.
    pub maintenance_base: f64,
    /// What each unit adds to it.
    pub maintenance_slope: f64,
}

/// The notional that maintenance is taken of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// At the mark price.
    Mark,
    /// At the entry price, whatever the mark: the margin does not move.
    Entry,
}

/// The notional that the closing fee is taken of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FeeBasis {
    /// At the mark price.
    Mark,
    /// At the price at which equity just pays that fee: a fixed amount.
    Bankruptcy,
}

/// A rate and an amount: the maintenance of a notional N is rate × N − amount.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Row {
    pub rate: f64,
    /// Taken off whatever the price, in the currency of the margin.
    pub amount: f64,
    /// Taken off the rate: the amount of a table by quantity, which is a share of the notional.
    pub share: f64,
}

impl Ramp {
    /// Initial margin rate of a quantity, as a fraction.
    pub fn initial_rate(&self, quantity: f64) -> f64 {
        let quantity = domain::quantity(quantity.abs());
        domain::fraction(domain::fraction(self.initial_base) + domain::fraction(self.initial_slope) * quantity)
    }

    /// Coins whose initial margin rate is that of a leverage, below zero where no size has it; none where all have it.
    pub(super) fn largest(&self, leverage: f64) -> Option<f64> {
        let (slope, room) =
            (domain::fraction(self.initial_slope), 1.0 / leverage - domain::fraction(self.initial_base));
        (slope > 0.0 || room < 0.0).then(|| if slope > 0.0 { domain::ratio(room / slope) } else { room })
    }

    /// Maintenance rate of a quantity, as a fraction.
    pub fn maintenance_rate(&self, quantity: f64) -> f64 {
        let quantity = domain::quantity(quantity.abs());
        domain::fraction(domain::fraction(self.maintenance_base) + domain::fraction(self.maintenance_slope) * quantity)
    }
}

impl Maintenance<'_> {
    /// The rate and the amount of a quantity whose notional is known.
    pub(super) fn row(&self, quantity: f64, notional: f64) -> Row {
        match self {
            Maintenance::Rate { rate, amount } => {
                Row { rate: domain::fraction(*rate), amount: domain::cash(*amount), share: 0.0 }
            }
            Maintenance::Ramp(ramp) => Row { rate: ramp.maintenance_rate(quantity), amount: 0.0, share: 0.0 },
            Maintenance::Tiers(table) => {
                let Some((_, row)) = table.row(table.size(quantity, notional)) else {
                    return Row { rate: 0.0, amount: 0.0, share: 0.0 };
                };
                let (rate, amount) = (domain::fraction(row.rate), domain::cash(Cash(row.amount)));
                match table.by {
                    By::Notional => Row { rate, amount, share: 0.0 },
                    By::Quantity if quantity > 0.0 => Row { rate, amount: 0.0, share: amount / quantity },
                    By::Quantity => Row { rate, amount: 0.0, share: 0.0 },
                }
            }
        }
    }

    /// The notionals at which another row begins; none where the row does not depend on the price.
    pub(super) fn bounds(&self) -> Vec<f64> {
        match self {
            Maintenance::Tiers(table) if table.by == By::Notional => table.bounds().collect(),
            _ => Vec::new(),
        }
    }
}

impl Row {
    /// The maintenance of a notional.
    pub(super) fn margin(self, notional: f64) -> f64 {
        (self.rate - self.share) * notional - self.amount
    }
}
