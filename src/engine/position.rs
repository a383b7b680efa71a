//! Value and Greeks of a whole position before expiry.

use super::condor::{Condor, Leg};
use super::domain;
use super::num::{exp, ln};
use super::pricing::{Market, Prepared, greeks};
use super::pwl::Payoff;
use super::units::{Days, Dollars, Points, Rate, Vol};

/// Value and sensitivities. Dollars for a position, index points for one unit of an option.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Greeks {
    /// What closing would bring in; negative for a short condor.
    pub value: f64,
    /// Change per 1.00 index point.
    pub delta: f64,
    /// Change of delta per index point.
    pub gamma: f64,
    /// Change for all volatilities up by 1.00 (100 volatility points).
    pub vega: f64,
    /// Change per year of time passing; positive earns.
    pub theta: f64,
    /// Change for the rate up by 1.00 at fixed spot and yield.
    pub rho: f64,
}

impl Greeks {
    /// Vega for one volatility point (0.01).
    pub fn vega_per_point(&self) -> f64 {
        self.vega / 100.0
    }

    /// Theta for one calendar day.
    pub fn theta_per_day(&self) -> f64 {
        self.theta / 365.0
    }

    /// Theta for one hour.
    pub fn theta_per_hour(&self) -> f64 {
        self.theta_per_day() / 24.0
    }

    /// Rho for one rate point (0.01).
    pub fn rho_per_point(&self) -> f64 {
        self.rho / 100.0
    }
}

impl std::ops::Add for Greeks {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self {
            value: self.value + other.value,
            delta: self.delta + other.delta,
            gamma: self.gamma + other.gamma,
            vega: self.vega + other.vega,
            theta: self.theta + other.theta,
            rho: self.rho + other.rho,
        }
    }
}

impl std::ops::Mul<f64> for Greeks {
    type Output = Self;
    fn mul(self, ratio: f64) -> Self {
        Self {
            value: self.value * ratio,
            delta: self.delta * ratio,
            gamma: self.gamma * ratio,
            vega: self.vega * ratio,
            theta: self.theta * ratio,
            rho: self.rho * ratio,
        }
    }
}

/// A condor with what it takes to value it before expiry. Each strike keeps its volatility wherever the spot and the
/// date move.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Position {
    /// The legs, what was taken in, and how many.
    pub condor: Condor,
    /// Volatilities by [`Leg`].
    pub vols: [Vol; 4],
    /// Risk-free rate.
    pub rate: Rate,
    /// Dividend yield of the index.
    pub dividend_yield: Rate,
}

impl Position {
    /// Value and Greeks of the whole position in dollars at a spot and a time left; the credit and the fees are not in
    /// it.
    pub fn greeks(&self, spot: Points, left: Days) -> Greeks {
        let market = Market { spot, rate: self.rate, dividend_yield: self.dividend_yield };
        let legs = Leg::ALL.iter().zip(self.condor.strikes).zip(self.vols);
        let unit = legs
            .map(|((leg, strike), vol)| greeks(leg.right(), strike, &market, vol, left.years()) * leg.sign())
            .fold(Greeks::default(), |sum, leg| sum + leg);
        unit * self.condor.scale()
    }

    /// Profit against spot with `left` to expiry: everything that does not depend on the spot, worked out once.
    pub fn slice(&self, left: Days) -> Slice {
        let time = left.years();
        if domain::time(time) == 0.0 {
            return Slice(Kind::Expiry(self.condor.payoff()));
        }
        let leg = |leg: Leg, strike, vol| Prepared::new(leg.right(), strike, self.rate, vol, time);
        let ([k1, k2, k3, k4], [v1, v2, v3, v4]) = (self.condor.strikes, self.vols);
        let yield_exponent = -domain::growth(domain::rate(self.dividend_yield) * domain::time(time));
        Slice(Kind::Before(Before {
            legs: [
                leg(Leg::LongPut, k1, v1),
                leg(Leg::ShortPut, k2, v2),
                leg(Leg::ShortCall, k3, v3),
                leg(Leg::LongCall, k4, v4),
            ],
            yield_exponent,
            yield_factor: exp(yield_exponent),
            scale: self.condor.scale(),
            constant: self.condor.net_after_fees().0,
        }))
    }
}

/// Profit of a whole position against spot at one date.
#[derive(Debug, Clone, PartialEq)]
pub struct Slice(Kind);

#[derive(Debug, Clone, PartialEq)]
enum Kind {
    Expiry(Payoff),
    Before(Before),
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct Before {
    legs: [Prepared; 4],
    yield_exponent: f64,
    yield_factor: f64,
    scale: f64,
    constant: f64,
}

impl Slice {
    /// Model value + net credit − fees, in dollars, if the position is closed at this spot; with no time left, the
    /// payoff at expiry. A negative spot counts as 0.
    pub fn profit(&self, spot: Points) -> Dollars {
        self.profit_at(spot, 1.0)
    }

    /// The same with every strike's volatility times a ratio.
    pub fn profit_at(&self, spot: Points, ratio: f64) -> Dollars {
        match &self.0 {
            Kind::Expiry(payoff) => payoff.at(spot),
            Kind::Before(before) => Dollars(before.profit(domain::level(spot), ratio)),
        }
    }
}

impl Before {
    fn profit(&self, spot: f64, ratio: f64) -> f64 {
        let discounted = spot * self.yield_factor;
        let ln_discounted = ln(spot) + self.yield_exponent;
        let [long_put, short_put, short_call, long_call] =
            self.legs.map(|leg| leg.scaled(ratio).value(discounted, ln_discounted));
        let unit = (long_put - short_put) + (long_call - short_call);
        unit * self.scale + self.constant
    }
}
