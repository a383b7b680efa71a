//! The table of one market: its rates, what they are counted in, where they are from and of when.

use crate::engine::perp::position::Contract;
use crate::engine::perp::rules::{Maintenance, Ramp};
use crate::engine::perp::tiers::{By, Table, Tier};

/// The margin rates of one market of a venue, where they are from, and of when.
#[derive(Debug, Clone, Copy)]
pub struct Schedule {
    /// The venue, with the edition of its table where there are two.
    pub venue: &'static str,
    /// The market.
    pub symbol: &'static str,
    /// The coins it holds for; none of a class of coins that the source does not list, any coin where there is no list.
    pub coins: Option<&'static [&'static str]>,
    /// Linear or inverse.
    pub contract: Contract,
    /// What bounds and amounts are counted in.
    pub unit: Unit,
    /// The rates.
    pub scale: Scale,
    /// Where they are from.
    pub source: &'static str,
    /// Of when they are, as far as the source says.
    pub date: &'static str,
}

/// A table and what else is known of it.
#[derive(Debug, Clone, Copy)]
pub struct Listed {
    /// The table.
    pub schedule: Schedule,
    /// Whether margin = rate × notional − amount, without a jump from tier to tier; else the rate of a tier holds for
    /// the whole position and the amount is 0.
    pub is_cumulative: bool,
    /// Whether the venue has no tier beyond the last.
    pub is_complete: bool,
    /// What else is to be known.
    pub note: &'static str,
}

/// What the bounds of a table are counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Quote currency, at the price in question.
    Quote,
    /// Coins, at the price in question.
    Coin,
    /// Dollars of face value.
    Usd,
    /// Contracts of one dollar.
    UsdContracts,
}

/// How the rates grow with the size.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Scale {
    /// In tiers.
    Tiers(&'static [Tier]),
    /// In a straight line.
    Ramp(Ramp),
}

/// Two are the same table if they are of the same venue, edition and market.
impl PartialEq for Schedule {
    fn eq(&self, other: &Self) -> bool {
        (self.venue, self.symbol) == (other.venue, other.symbol)
    }
}

impl Schedule {
    /// The maintenance that the table asks for.
    pub fn maintenance(&self) -> Maintenance<'static> {
        let by = match self.unit {
            Unit::Quote | Unit::Coin => By::Notional,
            Unit::Usd | Unit::UsdContracts => By::Quantity,
        };
        match self.scale {
            Scale::Tiers(rows) => Maintenance::Tiers(Table { rows, by }),
            Scale::Ramp(ramp) => Maintenance::Ramp(ramp),
        }
    }
}

/// The first tables of a venue, those that the form can choose.
pub(super) const fn first<const N: usize, const M: usize>(tables: [Listed; M]) -> [Schedule; N] {
    let mut first = [tables[0].schedule; N];
    let mut at = 1;
    while at < N {
        first[at] = tables[at].schedule;
        at += 1;
    }
    first
}

/// A row with an upper bound.
pub(super) const fn row(lower: f64, upper: f64, max_leverage: f64, rate: f64, amount: f64) -> Tier {
    Tier { lower, upper: Some(upper), rate, amount, max_leverage }
}

/// A row without one.
pub(super) const fn last(lower: f64, max_leverage: f64, rate: f64, amount: f64) -> Tier {
    Tier { lower, upper: None, rate, amount, max_leverage }
}
