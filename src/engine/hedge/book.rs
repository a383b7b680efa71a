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
use super::holding::Mark;
use super::layer::Layer;
use super::markets::{Level, vix_ratio};
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
    /// Profit of the condor alone at the horizon; every strike's volatility moves in proportion to VIX. At its expiry, and
    /// after it, the payoff.
    pub fn condor(&self, spx: Points, vix: Points) -> Dollars {
        self.condor.profit_at(spx, vix_ratio(vix, self.map.vix))
    }

    /// Condor and layers at the horizon, anywhere.
    pub fn total(&self, spx: Points, vix: Points) -> Dollars {
        let mut sum = self.condor(spx, vix);
        for layer in &self.layers {
            sum = sum + layer.profit(spx, vix);
        }
        sum
    }

    /// Condor and layers some days from now, anywhere: each level of both indices in its turn. Layers are bought where and
    /// for what they are otherwise.
    pub fn totals_on(&self, day: Days, levels: impl Iterator<Item = Level>) -> Vec<Dollars> {
        let condor = self.plan.position.slice(self.plan.days - day);
        let mark = |layer: &Woken| layer.holding.ok().map(|holding| holding.mark(day));
        let marks: Vec<Option<Mark>> = self.layers.iter().map(mark).collect();
        let total = |Level { vix, spx }| {
            let mut sum = condor.profit_at(spx, vix_ratio(vix, self.map.vix));
            for (layer, mark) in self.layers.iter().zip(&marks) {
                if let Some(mark) = mark.as_ref().filter(|_| layer.awake(spx, vix)) {
                    sum = sum + mark.profit(spx, vix);
                }
            }
            sum
        };
        levels.map(total).collect()
    }

    /// The level of VIX on the map at a level of the index.
    pub fn vix(&self, spx: Points) -> Points {
        self.map.vix(spx)
    }

    /// Condor, and condor with layers, at the horizon along the map.
    pub fn along(&self, spx: Points) -> (Dollars, Dollars) {
        let vix = self.map.vix(spx);
        let condor = self.condor(spx, vix);
        let mut sum = condor;
        for layer in &self.layers {
            sum = sum + layer.profit_if(layer.awake_along(spx), spx, vix);
        }
        (condor, sum)
    }

    /// One layer at the horizon along the map; 0 for a layer that is not there.
    pub fn layer_along(&self, layer: usize, spx: Points) -> Dollars {
        let layer = self.layers.get(layer);
        layer.map_or(Dollars(0.0), |layer| layer.profit_if(layer.awake_along(spx), spx, self.map.vix(spx)))
    }
}
