//! The four legs of an iron condor, in any order of strikes.

use super::units::{Dollars, Points};

/// The right an option gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Right {
    /// To sell at the strike.
    Put,
    /// To buy at the strike.
    Call,
}

/// One of the four legs. The order is the order of arrays of legs everywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Leg {
    /// The bought put: the floor of the down side.
    LongPut,
    /// The sold put.
    ShortPut,
    /// The sold call.
    ShortCall,
    /// The bought call: the cap of the up side.
    LongCall,
}

impl Leg {
    /// All four, in array order.
    pub const ALL: [Leg; 4] = [Leg::LongPut, Leg::ShortPut, Leg::ShortCall, Leg::LongCall];

    /// Put or call.
    pub fn right(self) -> Right {
        match self {
            Leg::LongPut | Leg::ShortPut => Right::Put,
            Leg::ShortCall | Leg::LongCall => Right::Call,
        }
    }

    /// Signed quantity per contract: +1 bought, −1 sold.
    pub fn sign(self) -> f64 {
        match self {
            Leg::LongPut | Leg::LongCall => 1.0,
            Leg::ShortPut | Leg::ShortCall => -1.0,
        }
    }

    /// The other leg of the same wing.
    pub fn partner(self) -> Leg {
        match self {
            Leg::LongPut => Leg::ShortPut,
            Leg::ShortPut => Leg::LongPut,
            Leg::ShortCall => Leg::LongCall,
            Leg::LongCall => Leg::ShortCall,
        }
    }

    /// The leg of the same role on the other wing.
    pub fn mirror(self) -> Leg {
        match self {
            Leg::LongPut => Leg::LongCall,
            Leg::ShortPut => Leg::ShortCall,
            Leg::ShortCall => Leg::ShortPut,
            Leg::LongCall => Leg::LongPut,
        }
    }
}

/// An iron condor as a payoff: strikes, what was taken in, and how many.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Condor {
    /// Strikes by [`Leg`]; any order is allowed (broken wings, iron butterfly, inverted shorts).
    pub strikes: [Points; 4],
    /// Net credit per unit: short premiums minus long premiums; negative is a debit.
    pub credit: Points,
    /// Dollars per point and contract (100 for SPX).
    pub multiplier: f64,
    /// Contracts of each leg, above zero.
    pub contracts: f64,
    /// Fees for the whole position, taken off every profit figure.
    pub fees: Dollars,
}
