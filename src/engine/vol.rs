//! Volatility by strike: the quadratic smile, and SVI.

use super::domain;
use super::num::{ln_ratio, sqrt};
use super::units::{Points, Vol, Years};

/// A quadratic smile in standard deviations of log-moneyness: x = ln(K/F) / (σ·√t) held to ±clip, volatility =
/// max(σ·(1 + skew·x + curvature·x²), floor).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Smile {
    /// Volatility σ of a strike at the forward.
    pub atm: Vol,
    /// Slope per standard deviation, as a share of σ; negative where low strikes cost more.
    pub skew: f64,
    /// Curvature per squared standard deviation, as a share of σ.
    pub curvature: f64,
    /// Strikes further out than this many standard deviations have the volatility of that distance.
    pub clip: f64,
    /// The lowest volatility given.
    pub floor: Vol,
}

impl Smile {
    /// Volatility of a strike, at least the floor. With no time or no volatility left every strike off the forward lies
    /// at the clip; a strike or forward of 0 lies there too.
    pub fn vol(&self, forward: Points, strike: Points, time: Years) -> Vol {
        let atm = domain::vol(self.atm);
        let x = self.deviations(domain::level(forward), domain::level(strike), atm * sqrt(domain::time(time)));
        let vol = atm * (1.0 + domain::shape(self.skew) * x + domain::shape(self.curvature) * x * x);
        Vol(vol.max(domain::vol(self.floor)))
    }

    /// Standard deviations from the forward to the strike, held to ±clip.
    fn deviations(&self, forward: f64, strike: f64, deviation: f64) -> f64 {
        let clip = domain::shape(self.clip).max(0.0);
        if forward == strike {
            return 0.0;
        }
        if forward > 0.0 && strike > 0.0 && deviation > 0.0 {
            return (ln_ratio(strike, forward) / deviation).max(-clip).min(clip);
        }
        if strike > forward { clip } else { -clip }
    }
}

/// Raw SVI total variance (Gatheral 2004): w = a + b·(ρ·(k − m) + √((k − m)² + σ²)) with k = ln(K/F).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Svi {
    /// Level a.
    pub a: f64,
    /// Slope b of the wings.
    pub b: f64,
    /// Tilt ρ, −1 to 1.
    pub rho: f64,
    /// Log-moneyness m of the lowest point of the untilted smile.
    pub m: f64,
    /// Roundness σ at that point.
    pub sigma: f64,
}

impl Svi {
    /// Total variance of a strike: volatility² × time. Below 0 where the five numbers are no smile there; a strike or
    /// forward of 0 counts as very small.
    pub fn total_variance(&self, forward: Points, strike: Points) -> f64 {
        let k = ln_ratio(domain::level(strike).max(1e-50), domain::level(forward).max(1e-50));
        let [a, b, rho, m, sigma] = [self.a, self.b, self.rho, self.m, self.sigma].map(domain::shape);
        let from_middle = k - m;
        a + b * (rho * from_middle + sqrt(from_middle * from_middle + sigma * sigma))
    }

    /// Volatility of a strike: √(w / T); none where no time is left or the variance is below 0.
    pub fn vol(&self, forward: Points, strike: Points, time: Years) -> Option<Vol> {
        let (time, variance) = (domain::time(time), self.total_variance(forward, strike));
        (time > 0.0 && variance >= 0.0).then(|| Vol(sqrt(variance / time)))
    }
}
