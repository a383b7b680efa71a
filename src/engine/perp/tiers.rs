//! Maintenance in tiers: larger positions keep more margin for each unit.

use super::super::domain;
use super::super::units::Cash;

/// One row of a venue's table. Bounds and amount are in the unit of the table, see [`By`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tier {
    /// Smallest size of the row.
    pub lower: f64,
    /// Largest size of the row; none is open.
    pub upper: Option<f64>,
    /// Maintenance rate as a fraction: 0.005 is 0.5 %.
    pub rate: f64,
    /// What is taken off rate × size, so that the margin has no jump; 0 in tables whose rate holds for the whole
    /// position.
    pub amount: f64,
    /// Highest leverage of a position of this size.
    pub max_leverage: f64,
}

/// What a table measures a position by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// Its notional at the price in question, in the currency of its margin.
    Notional,
    /// Its quantity, whatever the price: the face value of an inverse contract.
    Quantity,
}

/// A table of tiers, lowest first.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Table<'a> {
    /// The rows; each begins where the one before ends.
    pub rows: &'a [Tier],
    /// What their bounds are bounds of.
    pub by: By,
}

impl Table<'_> {
    /// The row that holds a size, and its place from 0. A size on a bound is in the row below it; one beyond the table
    /// is in the last row ([`Table::is_beyond`]). None of an empty table.
    pub fn row(&self, size: f64) -> Option<(usize, Tier)> {
        let size = domain::quantity(size);
        let holds = |row: &Tier| row.upper.is_none_or(|upper| size <= upper);
        let place = self.rows.iter().position(holds).or(self.rows.len().checked_sub(1))?;
        Some((place, *self.rows.get(place)?))
    }

    /// What a position is measured by: its notional, or its quantity.
    pub(super) fn size(&self, quantity: f64, notional: f64) -> f64 {
        match self.by {
            By::Notional => notional,
            By::Quantity => quantity,
        }
    }

    /// Whether a size is larger than the last row's upper bound: the venue has no rule for it, or its table is longer.
    pub fn is_beyond(&self, size: f64) -> bool {
        self.rows.last().and_then(|row| row.upper).is_some_and(|upper| size > upper)
    }

    /// Maintenance margin of a size: rate × size − amount of its row, in the unit of the table.
    pub fn margin(&self, size: f64) -> f64 {
        let size = domain::quantity(size);
        self.row(size).map_or(0.0, |(_, row)| domain::fraction(row.rate) * size - domain::cash(Cash(row.amount)))
    }

    /// The bounds between rows.
    pub(super) fn bounds(&self) -> impl Iterator<Item = f64> {
        self.rows.iter().filter_map(|row| row.upper).map(domain::quantity)
    }
}

/// The amount of a tier that leaves no jump at its lower bound: amount of the tier before + lower × (rate − rate
/// before), in the unit of the table (Binance, *Leverage and Margin of COIN-M Futures*).
pub fn amount_step(lower: f64, rate: f64, before: (f64, f64)) -> f64 {
    let (rate_before, amount_before) = before;
    domain::cash(Cash(amount_before))
        + domain::quantity(lower) * (domain::fraction(rate) - domain::fraction(rate_before))
}
