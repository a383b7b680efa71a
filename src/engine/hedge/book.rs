//! The condor and its layers together: what they have gained at the horizon, or on another day.

mod cost;
mod turning;
mod woken;

pub use cost::Cost;
pub use turning::Turning;
pub use woken::Woken;

use super::super::position::Slice;
use super::super::units::{Days, Dollars, Points};
use super::super::vix::ShockMap;
use super::layer::Layer;
use super::markets::vix_ratio;
use super::plan::Plan;
use woken::woken;

/// The condor with its layers, each bought at its own market, valued on one day.
#[derive(Debug, Clone, PartialEq)]
pub struct Book {
    /// What the layers were bought against.
    pub plan: Plan,
    /// The layers, in the order in which they were named.
    pub layers: Vec<Woken>,
    condor: Slice,
    map: ShockMap,
}

/// Buys every layer at its own market and works out its points.
pub fn book(plan: &Plan, layers: &[Layer]) -> Book {
    Book {
        plan: *plan,
        layers: layers.iter().map(|layer| woken(plan, layer)).collect(),
        condor: plan.position.slice(plan.days - plan.horizon),
        map: plan.map(),
    }
}

impl Book {
    /// Profit of the condor alone at the horizon; every strike's volatility moves in proportion to VIX. At its expiry,
    /// and after it, the payoff.
    pub fn condor(&self, spx: Points, vix: Points) -> Dollars {
        self.condor.profit_at(spx, vix_ratio(vix, self.map.vix))
    }

    /// Condor and layers at the horizon, anywhere.
    pub fn total(&self, spx: Points, vix: Points) -> Dollars {
        self.layers.iter().fold(self.condor(spx, vix), |sum, layer| sum + layer.profit(spx, vix))
    }

    /// Condor and layers valued some days from now instead. Layers are bought where and for what they are otherwise.
    pub fn on(&self, day: Days) -> Book {
        Book {
            plan: Plan { horizon: day, ..self.plan },
            layers: self.layers.iter().map(|layer| layer.on(day)).collect(),
            condor: self.plan.position.slice(self.plan.days - day),
            map: self.map,
        }
    }

    /// The level of VIX on the map at a level of the index.
    pub fn vix(&self, spx: Points) -> Points {
        self.map.vix(spx)
    }

    /// Condor, and condor with layers, at the horizon along the map.
    pub fn along(&self, spx: Points) -> (Dollars, Dollars) {
        let vix = self.map.vix(spx);
        let condor = self.condor(spx, vix);
        (condor, self.layers.iter().fold(condor, |sum, layer| sum + layer.along(spx, vix)))
    }

    /// One layer at the horizon along the map; 0 for a layer that is not there.
    pub fn layer_along(&self, layer: usize, spx: Points) -> Dollars {
        self.layers.get(layer).map_or(Dollars(0.0), |layer| layer.along(spx, self.map.vix(spx)))
    }
}
