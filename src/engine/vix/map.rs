//! Which level of VIX goes with which level of the index in a shock, and back, in closed form.

use super::super::domain;
use super::super::num::{exp, ln_ratio, sqrt};
use super::super::units::{Days, Points};

/// A shock from where both indices stand.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ShockMap {
    /// Level of the index before the shock.
    pub spx: Points,
    /// Level of VIX before the shock.
    pub vix: Points,
    /// How the two move together.
    pub shape: Shape,
}

/// How VIX answers a move of the index.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Shape {
    /// With d the fall and u the rise in percent: V = V0 + a·d + b·d² below, V0 − c·u above, held to floor and cap.
    Quadratic {
        /// Points of VIX for a percent of fall.
        a: f64,
        /// Points of VIX for a percent of fall, squared.
        b: f64,
        /// Points of VIX for a percent of rise.
        c: f64,
        /// Lowest VIX given.
        floor: Points,
        /// Highest VIX given.
        cap: Points,
    },
    /// V = V0·(S/S0)^(−β), with one β below the start and one from it up; not held to anything.
    Power {
        /// β of a fall.
        down: f64,
        /// β of a rise.
        up: f64,
    },
}

/// Why no level of the index goes with a level of VIX.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OffMap {
    /// VIX lies below the floor of the map.
    BelowFloor,
    /// VIX lies above the cap of the map.
    AboveCap,
    /// The index would have to fall by 100 % or more.
    WholeFall,
    /// VIX does not move that way on this map.
    Flat,
}

/// Lowest and highest VIX of the fitted maps: the closes of the years fitted lie from 9.14 to 82.69.
const ENDS: (Points, Points) = (Points(9.0), Points(150.0));

impl Shape {
    /// The quadratic map fitted to SPX and VIX closes from 1990 to 2022, over windows of 1, 5 or 21 trading days that
    /// do not overlap, with a constant that is left out here (R² of the regressions 0.64, 0.54, 0.50). It takes the
    /// window whose number is nearest, as a ratio, to that of the horizon's calendar days.
    pub fn quadratic_fit(horizon: Days) -> Self {
        let (a, b, c) = nearest(horizon, [(1.06, 0.071, 0.95), (0.90, 0.041, 0.80), (0.63, 0.032, 0.58)]);
        Shape::Quadratic { a, b, c, floor: ENDS.0, cap: ENDS.1 }
    }

    /// The power map of the same closes and windows: its exponents are the slopes of ln(VIX there / VIX) over the
    /// simple move of SPX, regressed with a constant that is left out (R² 0.51, 0.46, 0.42).
    pub fn power_fit(horizon: Days) -> Self {
        let (down, up, _) = nearest(horizon, [(4.9, 3.3, 0.0), (4.4, 3.2, 0.0), (3.7, 2.4, 0.0)]);
        Shape::Power { down, up }
    }
}

/// The fit over 1, 5 or 21 trading days: the one whose number is nearest, as a ratio, to that of the horizon's calendar
/// days. The limits are √5 = 2.2 and √105 = 10.2.
fn nearest(horizon: Days, [day, week, month]: [(f64, f64, f64); 3]) -> (f64, f64, f64) {
    match horizon.0.max(0.0) {
        days if days * days <= 5.0 => day,
        days if days * days <= 105.0 => week,
        _ => month,
    }
}

impl ShockMap {
    /// VIX after the index has moved to a level.
    pub fn vix(&self, spx: Points) -> Points {
        let (start, vix, spx) = (domain::level(self.spx), domain::level(self.vix), domain::level(spx));
        Points(domain::level(Points(match self.shape {
            Shape::Quadratic { a, b, c, floor, cap } => {
                let rise = if start > 0.0 { 100.0 * (spx / start - 1.0) } else { 0.0 };
                let moved = if rise <= 0.0 {
                    domain::shape(a) * -rise + domain::shape(b) * rise * rise
                } else {
                    -domain::shape(c) * rise
                };
                (vix + moved).max(domain::level(floor)).min(domain::level(cap))
            }
            Shape::Power { down, up } => {
                let beta = domain::shape(if spx < start { down } else { up });
                vix * exp(-domain::growth(beta * log_ratio(spx, start)))
            }
        })))
    }

    /// Level of the index at which VIX reaches a level: the inverse of [`ShockMap::vix`] on the branch of the fall for
    /// a level above today's, and of the rise below it. Both ends of the map have a level.
    pub fn spx(&self, vix: Points) -> Result<Points, OffMap> {
        // Below zero there is no VIX, whatever the floor.
        let is_below = vix.0 < 0.0;
        let (start, from, vix) = (domain::level(self.spx), domain::level(self.vix), domain::level(vix));
        match self.shape {
            Shape::Quadratic { floor, .. } if is_below || vix < domain::level(floor) => Err(OffMap::BelowFloor),
            Shape::Quadratic { cap, .. } if vix > domain::level(cap) => Err(OffMap::AboveCap),
            _ if vix == from => Ok(Points(start)),
            Shape::Quadratic { a, b, .. } if vix > from => {
                // The smaller root of b·d² + a·d = Δ, as 2Δ / (a + √(a² + 4bΔ)): no digits lost, and Δ/a where b is 0.
                let (a, b, gap) = (domain::shape(a), domain::shape(b), vix - from);
                let square = a * a + 4.0 * b * gap;
                let half_slope = a + sqrt(square.max(0.0));
                if square < 0.0 || half_slope <= 0.0 {
                    return Err(OffMap::Flat);
                }
                let fall = 2.0 * gap / half_slope;
                if fall < 100.0 { Ok(Points(start * (1.0 - fall / 100.0))) } else { Err(OffMap::WholeFall) }
            }
            Shape::Quadratic { c, .. } => {
                let slope = domain::shape(c);
                let rise = (from - vix) / (100.0 * slope);
                if slope > 0.0 { Ok(Points(domain::level(Points(start * (1.0 + rise))))) } else { Err(OffMap::Flat) }
            }
            Shape::Power { down, up } => {
                let beta = domain::shape(if vix > from { down } else { up });
                if beta <= 0.0 || vix == 0.0 || from == 0.0 {
                    return Err(OffMap::Flat);
                }
                Ok(Points(domain::level(Points(start * exp(domain::growth(log_ratio(from, vix) / beta))))))
            }
        }
    }

    /// The level with which VIX begins: that before the shock, or where the map's own lies above it, as with a floor,
    /// that one. Every level up to it has been left behind.
    pub fn begins(&self) -> Points {
        Points(self.vix(self.spx).0.max(self.vix.0))
    }

    /// VIX points for a fall of the index by one percent from a level, by the map.
    pub fn vix_per_percent(&self, spx: Points) -> Points {
        self.vix(spx * 0.99) - self.vix(spx)
    }
}

/// ln(a / b), held to a range in which a level of 0 counts as very small.
fn log_ratio(a: f64, b: f64) -> f64 {
    ln_ratio(a.max(1e-50), b.max(1e-50))
}
