//! Every number of the hedge, from one setup.

mod cost;
mod jump;
mod ladder;

pub use cost::LayerCost;
pub use jump::Jump;
pub use ladder::Rung;

pub(super) use cost::purchases;
pub(super) use jump::spx_in_jump;

use super::heat::{self, Heat};
use super::setup::Setup;
use super::window::Window;
use crate::engine::hedge::book::{Book, Cost, Turning, book};
use crate::engine::hedge::layer::Layer;
use crate::engine::units::{Dollars, Points};
use cost::{at_risk, layer_cost};
use jump::{is_off_map, jump};
use ladder::rungs;

/// Condor and layers together. Everything is valued at the horizon, along the shock map, unless it says otherwise.
#[derive(Debug, Clone, PartialEq)]
pub struct Hedged {
    /// The layers as bought, with their points; in the order of [`super::hedge::Hedge::layers`].
    pub book: Book,
    /// The condor alone, at the spots of the window.
    pub condor: Vec<Dollars>,
    /// Condor and layers, at the spots of the window.
    pub total: Vec<Dollars>,
    /// Where the condor alone is zero and worst.
    pub bare: Turning,
    /// Where condor and layers are zero and worst.
    pub turning: Turning,
    /// What the layers cost.
    pub cost: Cost,
    /// Each layer by itself, in the order of the book.
    pub layers: Vec<OfLayer>,
    /// The most that all layers can lose within the budget's timeframe: what stands from the start is bought anew on
    /// every day of the timeframe on which the one before expires, for the same money, a future at the same price; a
    /// fund once.
    pub at_risk: Dollars,
    /// Condor and layers by VIX (columns) and SPX (rows).
    pub by_shock: Heat,
    /// VIX on the map at each row of `by_shock`.
    pub path: Vec<Points>,
    /// Condor and layers there.
    pub on_path: Vec<Dollars>,
    /// What is awake at rising levels of VIX.
    pub rungs: Vec<Rung>,
    /// Whether a put is valued in a jump to a VIX that the map never has.
    pub is_jump_off_map: bool,
}

/// What one layer comes to.
#[derive(Debug, Clone, PartialEq)]
pub struct OfLayer {
    /// What it costs.
    pub cost: LayerCost,
    /// Where the condor with it alone is zero and worst.
    pub alone: Turning,
    /// What it gains if VIX jumps at once.
    pub jump: Jump,
}

/// The numbers of the hedge over a window; none where there is no layer.
pub(super) fn hedged(setup: &Setup, window: Window) -> Option<Hedged> {
    if setup.hedge.layers.is_empty() {
        return None;
    }
    let layers: Vec<Layer> = setup.hedge.layers.iter().map(|(_, layer)| *layer).collect();
    let book = book(&setup.plan(window), &layers);
    let (mut condor, mut total) = (Vec::new(), Vec::new());
    for spot in window.spots() {
        let (alone, all) = book.along(spot);
        condor.push(alone);
        total.push(all);
    }
    let by_shock = heat::by_shock(setup, &book);
    let (mut path, mut on_path) = (Vec::new(), Vec::new());
    for spot in &by_shock.spots {
        let vix = book.vix(*spot);
        path.push(vix);
        on_path.push(book.total(*spot, vix));
    }
    let mut of_layers = Vec::new();
    for (place, layer) in book.layers.iter().enumerate() {
        of_layers.push(OfLayer { cost: layer_cost(layer), alone: book.turning_with(place), jump: jump(layer, setup) });
    }
    Some(Hedged {
        condor,
        total,
        bare: book.turning_with(layers.len()),
        turning: book.turning(),
        cost: book.cost(),
        at_risk: at_risk(&book, setup.hedge.timeframe),
        layers: of_layers,
        path,
        on_path,
        by_shock,
        rungs: rungs(&book, setup, window),
        is_jump_off_map: is_off_map(setup, &book),
        book,
    })
}

#[cfg(test)]
mod tests;
