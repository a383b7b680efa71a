//! Value and Greeks of a whole position before expiry.

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

    /// Rho for one rate point (0.01).
    pub fn rho_per_point(&self) -> f64 {
        self.rho / 100.0
    }
}
