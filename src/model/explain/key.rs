//! What has an arithmetic: the list of key numbers.

use crate::engine::condor::Leg;

/// The key numbers and the Greeks: each opens its arithmetic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Key {
    /// Net credit.
    Credit,
    /// Largest profit and loss at expiry.
    BestWorst,
    /// Break-evens.
    BreakEvens,
    /// Probability of profit.
    Chance,
    /// Expected move.
    ExpectedMove,
    /// Reg-T margin and the return on it.
    Margin,
    /// Dollars per index point.
    Delta,
    /// Dollars per index point squared.
    Gamma,
    /// Dollars per day.
    Theta,
    /// Dollars per volatility point.
    Vega,
    /// Dollars per rate point.
    Rho,
    /// The volatility of a leg's strike, and what the model asks for it.
    LegVol(Leg),
    /// The other chances at expiry, and the mean.
    AtExpiry,
    /// What hedge layers cost when they are opened.
    HedgeCost,
    /// What they cost in a year if each is bought anew whenever it expires.
    HedgePerYear,
    /// The lowest total of condor and layers.
    HedgeWorst,
    /// The next layer to wake up as SPX falls.
    NextLayer,
    /// Everything of the layer in a place of the form, from 0: strike, price, contracts, and where it acts.
    Layer(usize),
    /// What each layer gains if VIX jumps.
    Jump,
    /// What is awake at rising levels of VIX.
    Ladder,
    /// Where the perpetual is liquidated.
    Liquidation,
    /// What it keeps as margin, and how much of that is needed.
    MarginRatio,
    /// What it pays for being held.
    Funding,
    /// Where its margin call and its bankruptcy are, its layers included in the one.
    Account,
    /// Where each layer on it leaves its liquidation.
    PerpLayers,
    /// The largest position of its margin, and the hedge that lives through the shock.
    Largest,
    /// All positions after the shock looked at.
    Stress,
}

impl Key {
    /// All of them, in the order of the page.
    pub const ALL: [Key; 35] = [
        Key::Credit,
        Key::BestWorst,
        Key::BreakEvens,
        Key::Chance,
        Key::ExpectedMove,
        Key::Margin,
        Key::Delta,
        Key::Gamma,
        Key::Theta,
        Key::Vega,
        Key::Rho,
        Key::LegVol(Leg::LongPut),
        Key::LegVol(Leg::ShortPut),
        Key::LegVol(Leg::ShortCall),
        Key::LegVol(Leg::LongCall),
        Key::AtExpiry,
        Key::HedgeCost,
        Key::HedgePerYear,
        Key::HedgeWorst,
        Key::NextLayer,
        Key::Layer(0),
        Key::Layer(1),
        Key::Layer(2),
        Key::Layer(3),
        Key::Layer(4),
        Key::Layer(5),
        Key::Ladder,
        Key::Jump,
        Key::Liquidation,
        Key::MarginRatio,
        Key::Funding,
        Key::Account,
        Key::PerpLayers,
        Key::Largest,
        Key::Stress,
    ];
}
