//! What each layer costs, and what all of them can lose within the timeframe of the budget.

use crate::engine::hedge::book::{Book, Woken};
use crate::engine::hedge::holding::Holding;
use crate::engine::num;
use crate::engine::units::{Days, Dollars, Points};

/// What one layer costs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LayerCost {
    /// Contracts bought.
    pub contracts: f64,
    /// Points paid per contract, 1 for a fund; none for a future, and where nothing is bought.
    pub premium: Option<Points>,
    /// Dollars paid; none for a future, and where nothing is bought.
    pub paid: Option<Dollars>,
    /// Dollars a year if bought anew at each expiry; of a future and a fund what they lose in a year while VIX stands
    /// still, below zero where they gain. None for what is bought on the way, and where nothing is bought.
    pub per_year: Option<Dollars>,
}

/// Of a layer as bought.
pub(super) fn layer_cost(layer: &Woken) -> LayerCost {
    let (Ok(holding), stands) = (&layer.holding, layer.stands()) else {
        return LayerCost { contracts: 0.0, premium: None, paid: None, per_year: None };
    };
    LayerCost {
        contracts: holding.lot.contracts,
        premium: holding.premium(),
        paid: holding.cost(),
        per_year: holding.per_year().filter(|_| stands),
    }
}

/// The most that each layer can lose for as many purchases as begin within the timeframe.
pub(super) fn at_risk(book: &Book, timeframe: Days) -> Dollars {
    let held = book.layers.iter().filter_map(|layer| Some((layer, layer.holding.as_ref().ok()?)));
    Dollars(num::sum(held.map(|(layer, holding)| book.worst_of(holding).0 * purchases(layer, holding, timeframe))))
}

/// How often a layer is bought within a timeframe: what is bought on the way, and a fund, once.
pub(in crate::model) fn purchases(layer: &Woken, holding: &Holding, timeframe: Days) -> f64 {
    let rolls = layer.stands() && holding.expires();
    if rolls { (timeframe / holding.lot.tenor).ceil().max(1.0) } else { 1.0 }
}
