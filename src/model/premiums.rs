//! What the model says: the volatility of each strike and the premium that follows from it.

use super::setup::{CondorAlone, Entry, LegVol, Origin, Premium, SmileShape, VolMode, VolOrigin};
use crate::engine::condor::Leg;
use crate::engine::implied::implied_vol;
use crate::engine::pricing::{Market, price};
use crate::engine::units::{Points, Vol, Years};
use crate::engine::vol::Smile;

/// Standard deviations beyond which the smile stays flat.
const CLIP: f64 = 3.0;
/// The lowest volatility the smile gives.
const FLOOR: Vol = Vol(0.05);

/// The tick of SPX options changes here, points.
const TICK_CHANGE: f64 = 3.0;
/// Ticks per point below the change (0.05) …
const FINE_TICKS: f64 = 20.0;
/// … and from it up (0.10).
const COARSE_TICKS: f64 = 10.0;

/// What prices the legs.
#[derive(Debug, Clone, Copy)]
pub struct Pricer {
    /// Spot, rate and yield.
    pub market: Market,
    /// Time to expiry.
    pub years: Years,
    /// Level of VIX, percent.
    pub vix: f64,
    /// Where volatilities come from.
    pub mode: VolMode,
    /// Shape of the smile.
    pub smile: SmileShape,
}

impl Pricer {
    /// What prices the legs of a setup.
    pub fn of(setup: &CondorAlone) -> Self {
        Self {
            market: setup.market(),
            years: setup.days.years(),
            vix: setup.vix,
            mode: setup.vol_mode,
            smile: setup.smile,
        }
    }

    /// The volatility of SPX options by strike: VIX / 100 in mode flat, else the smile.
    pub fn smile(&self) -> Smile {
        let vix = Vol(self.vix / 100.0);
        let SmileShape { atm_share, skew, curvature } = self.smile;
        match self.mode {
            VolMode::Flat => Smile { atm: vix, skew: 0.0, curvature: 0.0, clip: CLIP, floor: Vol(0.0) },
            VolMode::Skew | VolMode::Implied => {
                Smile { atm: vix * atm_share, skew, curvature, clip: CLIP, floor: FLOOR }
            }
        }
    }

    /// The model's volatility at a strike.
    fn vol(&self, strike: Points) -> Vol {
        self.smile().vol(self.market.forward(self.years), strike, self.years)
    }

    /// The model's premium of a leg: Black-Scholes-Merton at the model's volatility, on the tick grid.
    pub fn premium(&self, leg: Leg, strike: Points) -> Points {
        on_tick(price(leg.right(), strike, &self.market, self.vol(strike), self.years))
    }

    /// The volatility used for a leg's value before expiry: in mode implied that of a typed premium, if it has one.
    pub fn leg_vol(&self, leg: Leg, strike: Points, entry: &Entry) -> LegVol {
        let typed = match entry {
            Entry::Legs(premiums) => match premiums[leg as usize] {
                Premium { value, origin: Origin::Typed, .. } => Some(value),
                _ => None,
            },
            Entry::Net(_) => None,
        };
        let of_model = |origin| LegVol { vol: self.vol(strike), origin };
        match (self.mode, typed) {
            (VolMode::Flat, _) => of_model(VolOrigin::Flat),
            (VolMode::Implied, Some(premium)) => {
                match implied_vol(leg.right(), strike, &self.market, self.years, premium) {
                    Ok(vol) => LegVol { vol, origin: VolOrigin::Implied },
                    Err(none) => of_model(VolOrigin::NotImplied(none)),
                }
            }
            _ => of_model(VolOrigin::Smile),
        }
    }
}

/// The step of prices on the tick grid of SPX options: 0.05 below 3.00, 0.10 from there.
pub fn price_step(price: Points) -> f64 {
    1.0 / ticks(price)
}

/// Ticks in a point.
fn ticks(price: Points) -> f64 {
    if price.0 < TICK_CHANGE { FINE_TICKS } else { COARSE_TICKS }
}

/// The nearest price on the tick grid of SPX options: 0.05 below 3.00, 0.10 from there.
fn on_tick(price: Points) -> Points {
    let ticks = ticks(price);
    // Dividing by whole ticks, not multiplying by 0.05, gives the double nearest to the decimal.
    Points((price.0 * ticks).round() / ticks)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks() {
        #[track_caller]
        fn check(price: f64, expected: f64) {
            assert_eq!(on_tick(Points(price)), Points(expected));
        }
        check(0.0, 0.0);
        check(0.02, 0.0);
        check(0.03, 0.05);
        check(2.97, 2.95);
        check(2.98, 3.0);
        check(3.04, 3.0);
        check(29.26, 29.3);
        check(24.049, 24.0);
    }
}
