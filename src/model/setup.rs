//! A checked setup: every number has its unit and lies in its range.

use super::hedge::Hedge;
use super::perp::Perp;
use crate::engine::condor::Condor;
use crate::engine::position::Position;
use crate::engine::pricing::Market;
use crate::engine::units::{Days, Points, Rate, Vol};
use crate::engine::vix::{ExpectedMove, expected_move};
use std::ops::Deref;

/// Everything the engine needs, from the form's current (or last valid) texts.
#[derive(Debug, Clone, PartialEq)]
pub struct Setup {
    /// Market and condor.
    pub alone: CondorAlone,
    /// Hedge layers and what is assumed of VIX.
    pub hedge: Hedge,
    /// The perpetual; none where there is none.
    pub perp: Option<Perp>,
    /// Elasticity of the coin to SPX.
    pub coin_beta: f64,
    /// The move of SPX looked at, as a fraction above −1.
    pub shock: f64,
}

impl Deref for Setup {
    type Target = CondorAlone;

    fn deref(&self) -> &CondorAlone {
        &self.alone
    }
}

/// Market and condor, whatever is held beside it: what the numbers of [`report::Bare`](super::report::Bare) rest on.
#[derive(Debug, Clone, PartialEq)]
pub struct CondorAlone {
    /// Level of SPX now.
    pub spot: Points,
    /// Level of VIX now, percent per year: 16.0 is 16.
    pub vix: f64,
    /// Time to expiry, above zero.
    pub days: Days,
    /// Interest rate per year, continuous, as a fraction; may be negative.
    pub rate: Rate,
    /// Dividend yield per year, continuous, as a fraction; may be negative.
    pub dividend_yield: Rate,
    /// Where each leg's volatility comes from.
    pub vol_mode: VolMode,
    /// Shape of the smile, used by [`VolMode::Skew`] and by premiums of the model.
    pub smile: SmileShape,
    /// Strikes, credit, size and fees.
    pub condor: Condor,
    /// Where the credit comes from.
    pub entry: Entry,
    /// Volatility of each leg, by [`crate::engine::condor::Leg`]; the one used for values before expiry.
    pub vols: [LegVol; 4],
    /// Days left at the two chosen dates, each from 0 to `days`.
    pub dates: [Days; 2],
}

impl CondorAlone {
    /// The index as it trades.
    pub fn market(&self) -> Market {
        Market { spot: self.spot, rate: self.rate, dividend_yield: self.dividend_yield }
    }

    /// VIX as the volatility of the index.
    pub fn vix_vol(&self) -> Vol {
        Vol(self.vix / 100.0)
    }

    /// One standard deviation of SPX to expiry at VIX.
    pub fn expected_move(&self) -> ExpectedMove {
        expected_move(&self.market(), self.vix_vol(), self.days.years())
    }

    /// True on the last day, on which theta is that of an hour.
    pub fn is_last_day(&self) -> bool {
        self.days.0 < 1.0
    }

    /// The condor as it is valued before expiry.
    pub fn position(&self) -> Position {
        Position {
            condor: self.condor,
            vols: self.vols.map(|leg| leg.vol),
            rate: self.rate,
            dividend_yield: self.dividend_yield,
        }
    }
}

/// How each leg gets its volatility.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VolMode {
    /// VIX with a skew: the quadratic smile.
    Skew,
    /// VIX for every strike.
    Flat,
    /// Implied from the premiums; a leg without a typed premium falls back to the smile.
    Implied,
}

/// The quadratic smile, in multiples of VIX.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SmileShape {
    /// At-the-money volatility as a share of VIX: 0.9375 makes 15 % of VIX 16.
    pub atm_share: f64,
    /// Slope of volatility / at-the-money volatility for a standard deviation of ln(strike / forward); below 0 low
    /// strikes cost more.
    pub skew: f64,
    /// The same for its square, not below 0.
    pub curvature: f64,
}

/// Where the credit comes from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Entry {
    /// From four premiums, by leg.
    Legs([Premium; 4]),
    /// From a typed net credit alone.
    Net(Points),
}

impl Entry {
    /// True where a premium of the credit is the model's.
    pub fn is_of_model(&self) -> bool {
        matches!(self, Entry::Legs(premiums) if premiums.iter().any(|premium| premium.origin == Origin::Model))
    }
}

/// One premium and whose it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Premium {
    /// The premium used, points per unit.
    pub value: Points,
    /// The model's premium on the tick grid, whether used or not.
    pub model: Points,
    /// Whether `value` was typed or is the model's.
    pub origin: Origin,
}

/// Whose a number is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// The reader typed it.
    Typed,
    /// The model computed it.
    Model,
}

/// The volatility of one leg and how it was found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LegVol {
    /// The volatility used.
    pub vol: Vol,
    /// How it was found.
    pub origin: VolOrigin,
}

/// How a leg's volatility was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VolOrigin {
    /// The smile at this strike.
    Smile,
    /// VIX itself.
    Flat,
    /// Implied from the typed premium.
    Implied,
    /// The typed premium implies none (below the discounted intrinsic value, equal to it, or above the largest possible
    /// price): the smile is used instead.
    NotImplied(crate::engine::implied::NoVol),
}
