//! The four legs of an iron condor, in any order of strikes.

use super::domain;
use super::pwl::{Knot, Payoff};
use super::units::{Dollars, Points};

/// Expiry profits up to this many points count as zero, so that premiums such as 9.4 + 9.3 − 8.7 − 10.0, which binary
/// fractions cannot hold, make no break-evens that are not there.
pub(super) const ZERO: Points = Points(1e-9);

/// Dollars per index point of one SPX option; so many make a point of an option on VIX too.
pub const MULTIPLIER: f64 = 100.0;

/// The right an option gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Right {
    /// To sell at the strike.
    Put,
    /// To buy at the strike.
    Call,
}

impl Right {
    /// +1 for a call, −1 for a put: which way the index must move for it to pay.
    pub fn sign(self) -> f64 {
        match self {
            Right::Put => -1.0,
            Right::Call => 1.0,
        }
    }

    /// What one unit pays at expiry, in points.
    pub(super) fn pays(self, settlement: f64, strike: f64) -> f64 {
        (self.sign() * (settlement - strike)).max(0.0)
    }
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

/// Net credit per unit of four premiums by [`Leg`]: what the sold ones bring in less what the bought ones cost. To
/// 10⁻¹² of a point: premiums are decimal numbers, and less than that is the rounding of their sum.
pub fn net_credit([long_put, short_put, short_call, long_call]: [Points; 4]) -> Points {
    let sum = short_put - long_put + short_call - long_call;
    Points((sum.0 * 1e12).round() / 1e12 + 0.0)
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

impl Condor {
    /// Whether a leg's strike lies below the other strike of its wing; where they are equal, whether that is its place.
    pub fn is_lower_of_wing(&self, leg: Leg) -> bool {
        let strike = |leg: Leg| self.strikes.get(leg as usize).copied();
        let (own, partner) = (strike(leg), strike(leg.partner()));
        if own == partner { matches!(leg, Leg::LongPut | Leg::ShortCall) } else { own < partner }
    }

    /// Dollars per index point of the whole position: multiplier × contracts.
    pub fn scale(&self) -> f64 {
        domain::scale(self.multiplier * self.contracts)
    }

    /// What was taken in, before fees; negative is a debit.
    pub fn net_credit(&self) -> Dollars {
        Dollars(domain::premium(self.credit) * self.scale())
    }

    /// What was taken in, less fees.
    pub fn net_after_fees(&self) -> Dollars {
        self.net_credit() - Dollars(domain::dollars(self.fees))
    }

    /// Profit at expiry over every settlement: Σ ±max(±(settlement − strike), 0) × scale + net credit − fees.
    pub fn payoff(&self) -> Payoff {
        let mut knots = Vec::new();
        let mut corner = |at| knots.push(Knot { at, profit: self.profit(at) });
        corner(Points(0.0));
        self.strikes.into_iter().for_each(corner);
        // One call is sold and one bought: beyond the last strike their slopes cancel.
        Payoff::new(knots, Dollars(ZERO.0 * self.scale()))
    }

    /// Largest profit / largest loss at expiry, both after fees. None where nothing can be lost; negative where nothing
    /// can be won.
    pub fn return_on_risk(&self) -> Option<f64> {
        let payoff = self.payoff();
        let (best, worst) = (payoff.max(), payoff.min());
        (worst.0 < 0.0).then(|| best.0 / -worst.0)
    }

    /// Short put strike − long put strike; negative where the put side is a debit spread.
    pub fn put_width(&self) -> Points {
        let [long_put, short_put, ..] = self.strikes;
        Points(domain::level(short_put) - domain::level(long_put))
    }

    /// Long call strike − short call strike; negative where the call side is a debit spread.
    pub fn call_width(&self) -> Points {
        let [.., short_call, long_call] = self.strikes;
        Points(domain::level(long_call) - domain::level(short_call))
    }

    /// True where both sides can lose at one settlement: the short strikes overlap, and neither wing is bought.
    pub fn can_lose_twice(&self) -> bool {
        let [_, short_put, short_call, _] = self.strikes;
        short_put > short_call && self.put_width().0 > 0.0 && self.call_width().0 > 0.0
    }

    /// Profit at one settlement, straight from the legs.
    fn profit(&self, settlement: Points) -> Dollars {
        let settlement = domain::level(settlement);
        let legs = Leg::ALL.iter().zip(self.strikes);
        let paid: f64 =
            legs.map(|(leg, strike)| leg.sign() * leg.right().pays(settlement, domain::level(strike))).sum();
        Dollars((paid + domain::premium(self.credit)) * self.scale() - domain::dollars(self.fees))
    }
}
