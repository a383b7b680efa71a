//! Funding: the rate, and what a position pays.

use super::super::domain;
use super::super::num::clamp;
use super::super::units::{Cash, Price};
use super::position::{Contract, Position, Side};

/// How a venue makes a funding rate of the premium, for one interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Funding {
    /// Interest of an interval, as a fraction.
    pub interest: f64,
    /// How far the interest may pull the rate from the premium.
    pub damper: f64,
    /// Largest rate of either sign; none where there is none, or where it is not held here.
    pub cap: Option<f64>,
}

impl Funding {
    /// The rate of an interval: P + clamp(I − P, ±damper), then held to ±cap. Positive is paid by longs to shorts
    /// (Binance, *Introduction to Binance Futures Funding Rates*; BitMEX, *Perpetual Contracts Guide*).
    pub fn rate(&self, premium: f64) -> f64 {
        let (premium, interest) = (domain::signed(premium), domain::signed(self.interest));
        let damper = domain::fraction(self.damper);
        let rate = premium + clamp(interest - premium, -damper, damper);
        match self.cap.map(domain::fraction) {
            Some(cap) => clamp(rate, -cap, cap),
            None => rate,
        }
    }
}

/// How far the book's impact prices lie beyond the index, as a fraction of it: (max(0, bid − index) − max(0, index −
/// ask)) / index.
pub fn premium_index(index: Price, impact_bid: Price, impact_ask: Price) -> f64 {
    let [index, bid, ask] = [index, impact_bid, impact_ask].map(domain::coin);
    ((bid - index).max(0.0) - (index - ask).max(0.0)) / index
}

impl Contract {
    /// What a position pays at one interval: s × rate × notional at the mark. Positive is paid, negative received.
    pub fn funding(self, side: Side, quantity: f64, mark: Price, rate: f64) -> Cash {
        // Nothing is paid without a sign.
        self.notional(quantity, mark) * (side.sign() * domain::signed(rate)) + Cash(0.0)
    }
}

impl Position<'_> {
    /// What the position pays at one interval. Positive is paid, negative received.
    pub fn funding(&self, mark: Price, rate: f64) -> Cash {
        self.contract.funding(self.side, self.quantity, mark, rate)
    }
}

/// Averages over a period, from which Vega's protocol takes the funding of a unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Twap {
    /// Average price of the perpetual.
    pub future: f64,
    /// Average price of the spot.
    pub spot: f64,
    /// Length of the period in years.
    pub years: f64,
    /// Interest per year, as a fraction.
    pub interest: f64,
    /// Lowest and highest interest term, as fractions of the spot.
    pub clamp: (f64, f64),
}

impl Twap {
    /// f − s + clamp((1 + t·interest)·s − f, lower·s, upper·s), in quote currency for one unit; positive is paid by
    /// longs (Vega, *Margin Calculator*, protocol specification 0019).
    pub fn payment(&self) -> Cash {
        let [future, spot] = [self.future, self.spot].map(domain::quantity);
        let growth = 1.0 + domain::signed(self.years) * domain::signed(self.interest);
        let [low, high] = [self.clamp.0, self.clamp.1].map(|share| domain::signed(share) * spot);
        Cash(future - spot + clamp(growth * spot - future, low, high))
    }
}
