//! The futures beyond spot VIX, and the volatility of each.

use super::super::domain;
use super::super::num::{exp, exp_m1, ln, sqrt};
use super::super::units::{Days, Points, Rate, Vol, Years};

/// A VIX that returns to a long-run level: what its futures are worth and how much they move.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct VixModel {
    /// Long-run level θ.
    pub theta: Points,
    /// Speed κ of the return, per year.
    pub kappa: Rate,
    /// Volatility ξ of spot VIX.
    pub xi: Vol,
    /// Rate at which premiums are discounted.
    pub rate: Rate,
}

/// Which way the futures lie from spot VIX.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CurveShape {
    /// Above spot: VIX is below its long-run level.
    Contango,
    /// Below spot: VIX is above its long-run level.
    Backwardation,
    /// At spot.
    Flat,
}

impl VixModel {
    /// Price of the future that expires after `time`: F = θ + (V − θ)·e^(−κT). At expiry exactly spot VIX.
    pub fn future(&self, vix: Points, time: Years) -> Points {
        let (spot, long_run) = (domain::level(vix), domain::level(self.theta));
        Points(domain::level(Points(spot * self.beta(time) + long_run * self.reverted(time))))
    }

    /// How far a future moves for a point of spot VIX: ∂F/∂V = e^(−κT).
    pub fn beta(&self, time: Years) -> f64 {
        exp(-self.reversion(time))
    }

    /// 1 − beta, to its last digits: the share of the long-run level in a future.
    pub fn reverted(&self, time: Years) -> f64 {
        -exp_m1(-self.reversion(time))
    }

    /// Black volatility of the future up to its expiry: ξ·√((1 − e^(−2κT)) / (2κT)); ξ at T = 0 and without a return.
    pub fn vol(&self, time: Years) -> Vol {
        let doubled = 2.0 * (domain::speed(self.kappa) * domain::time(time));
        let share = if doubled == 0.0 { 1.0 } else { -exp_m1(-domain::growth(doubled)) / doubled };
        Vol(domain::vol(self.xi) * sqrt(share))
    }

    /// Days in which half the distance to the long-run level is made good: 365·ln 2 / κ; none where VIX does not
    /// return.
    pub fn half_life(&self) -> Option<Days> {
        let kappa = domain::speed(self.kappa);
        (kappa >= 1e-9).then(|| Days(365.0 * ln(2.0) / kappa))
    }

    /// Contango for V < θ, backwardation for V > θ.
    pub fn shape(&self, vix: Points) -> CurveShape {
        let (spot, long_run) = (domain::level(vix), domain::level(self.theta));
        if spot < long_run {
            CurveShape::Contango
        } else if spot > long_run {
            CurveShape::Backwardation
        } else {
            CurveShape::Flat
        }
    }

    /// The same market with the speed at which a future of this time has a given beta: κ = −ln(beta) / T. A beta
    /// outside 0 to 1, and a future that expires now, leave it as it is.
    pub fn with_beta(self, beta: f64, time: Years) -> Self {
        let time = domain::time(time);
        if time > 0.0 && beta > 0.0 && beta <= 1.0 { Self { kappa: Rate(-ln(beta) / time), ..self } } else { self }
    }

    fn reversion(&self, time: Years) -> f64 {
        domain::growth(domain::speed(self.kappa) * domain::time(time))
    }
}
