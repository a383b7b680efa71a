//! Every number of the hedge, from one setup.

use super::heat::{self, Heat};
use super::setup::Setup;
use super::window::Window;
use crate::engine::hedge::book::{Book, Cost, Turning, Woken, book};
use crate::engine::hedge::holding::Holding;
use crate::engine::hedge::layer::Layer;
use crate::engine::hedge::markets::Level;
use crate::engine::num;
use crate::engine::order::order;
use crate::engine::units::{Days, Dollars, Points};

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
    /// Where the condor with one layer alone is zero and worst, by layer.
    pub with_one: Vec<Turning>,
    /// What the layers cost.
    pub cost: Cost,
    /// What each layer costs.
    pub costs: Vec<LayerCost>,
    /// The most that all layers can lose within the budget's timeframe: what stands from the start is bought anew on every day
    /// of the timeframe on which the one before expires, for the same money, a future at the same price; a fund once.
    pub at_risk: Dollars,
    /// Condor and layers by VIX (columns) and SPX (rows).
    pub by_shock: Heat,
    /// VIX on the map at each row of `by_shock`.
    pub path: Vec<Points>,
    /// Condor and layers there.
    pub on_path: Vec<Dollars>,
    /// What is awake at rising levels of VIX.
    pub rungs: Vec<Rung>,
    /// What each layer gains if VIX jumps at once.
    pub jumps: Vec<Jump>,
    /// Whether a put is valued in a jump to a VIX that the map never has.
    pub is_jump_off_map: bool,
}

/// What one layer costs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LayerCost {
    /// Contracts bought.
    pub contracts: f64,
    /// Points paid per contract; none for a future.
    pub premium: Option<Points>,
    /// Dollars paid; none for a future.
    pub paid: Option<Dollars>,
    /// Dollars a year if bought anew at each expiry, VIX standing still; none for what is bought on the way.
    pub per_year: Option<Dollars>,
}

/// A step of the ladder: from this level of VIX up to the next rung.
#[derive(Debug, Clone, PartialEq)]
pub struct Rung {
    /// Level of VIX with its level of SPX.
    pub level: Level,
    /// Whether each layer is awake.
    pub awake: Vec<bool>,
    /// Contracts awake.
    pub contracts: f64,
    /// Dollars per volatility point of VIX, of the VIX options awake.
    pub vega: f64,
    /// Dollars per volatility point of SPX, of the SPX puts awake: not to be added to the other vega.
    pub spx_vega: f64,
    /// Dollars per point of spot VIX of all that is awake.
    pub per_vix: f64,
}

/// What a layer gains if VIX jumps to a level at once.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Jump {
    /// By the model: priced on the future of its own expiry.
    pub model: Dollars,
    /// By what it would pay if it expired at that level of spot VIX, less the premium; none where it is no VIX option, or
    /// is not held before the jump.
    pub intrinsic: Option<Dollars>,
}

/// The numbers of the hedge over a window; none where there is no layer.
pub(super) fn hedged(setup: &Setup, window: Window) -> Option<Hedged> {
    if setup.hedge.layers.is_empty() {
        return None;
    }
    let layers: Vec<Layer> = setup.hedge.layers.iter().map(|(_, layer)| *layer).collect();
    let book = book(&setup.plan(window), &layers);
    let (condor, total) = window.spots().map(|spot| book.along(spot)).unzip();
    let by_shock = heat::by_shock(setup, &book);
    let costs: Vec<LayerCost> = book.layers.iter().map(layer_cost).collect();
    Some(Hedged {
        condor,
        total,
        bare: book.turning_with(layers.len()),
        turning: book.turning(),
        with_one: (0..layers.len()).map(|layer| book.turning_with(layer)).collect(),
        cost: book.cost(),
        at_risk: at_risk(&book, setup.hedge.timeframe),
        costs,
        path: by_shock.spots.iter().map(|spot| book.vix(*spot)).collect(),
        on_path: by_shock.spots.iter().map(|spot| book.total(*spot, book.vix(*spot))).collect(),
        by_shock,
        rungs: rungs(&book, setup, window),
        jumps: book.layers.iter().map(|layer| jump(layer, setup)).collect(),
        is_jump_off_map: is_off_map(setup, &book),
        book,
    })
}

impl Hedged {
    /// The next layer to wake up as SPX falls, by its place among [`super::hedge::Hedge::layers`], and where; none where no
    /// layer is asleep that ever wakes up.
    pub fn next_layer(&self) -> Option<(usize, Level)> {
        let mut next: Option<(usize, Level)> = None;
        for (layer, woken) in self.book.layers.iter().enumerate() {
            let Some(level) = woken.ahead() else { continue };
            if next.is_none_or(|(_, first)| level.spx > first.spx) {
                next = Some((layer, level));
            }
        }
        next
    }
}

fn layer_cost(layer: &Woken) -> LayerCost {
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
fn at_risk(book: &Book, timeframe: Days) -> Dollars {
    let held = book.layers.iter().filter_map(|layer| Some((layer, layer.holding.as_ref().ok()?)));
    Dollars(num::sum(held.map(|(layer, holding)| book.worst_of(holding).0 * purchases(layer, holding, timeframe))))
}

/// How often a layer is bought within a timeframe: what is bought on the way, and a fund, once.
pub(super) fn purchases(layer: &Woken, holding: &Holding, timeframe: Days) -> f64 {
    let rolls = layer.stands() && holding.expires();
    if rolls { (timeframe / holding.lot.tenor).ceil().max(1.0) } else { 1.0 }
}

/// Where the index stands after the jump: where the map has it then, or where it is if the map does not come there.
pub(super) fn spx_in_jump(setup: &Setup) -> Points {
    setup.map().spx(setup.hedge.jump).unwrap_or(setup.spot)
}

/// Whether a put is valued in a jump to a VIX that the map never has.
fn is_off_map(setup: &Setup, book: &Book) -> bool {
    let is_put = |woken: &Woken| woken.held().is_some_and(|holding| holding.lot.claim.is_put());
    setup.map().spx(setup.hedge.jump).is_err() && book.layers.iter().any(is_put)
}

/// Rungs along the map: where both indices stand, at every trigger up to the window's highest VIX, whether its level of SPX is
/// shown or not, and at the lower end of the window.
fn rungs(book: &Book, setup: &Setup, window: Window) -> Vec<Rung> {
    let mut levels = vec![Level { vix: Points(setup.vix), spx: setup.spot }];
    levels.extend(book.layers.iter().filter_map(Woken::ahead).filter(|level| level.vix <= window.vix.1));
    levels.push(Level { vix: book.vix(window.from), spx: window.from });
    order(&mut levels, |a, b| a.spx > b.spx);
    levels.dedup_by(|a, b| a.spx == b.spx);
    levels.into_iter().map(|level| rung(book, level)).collect()
}

fn rung(book: &Book, level: Level) -> Rung {
    let mut rung = Rung { level, awake: Vec::new(), contracts: 0.0, vega: 0.0, spx_vega: 0.0, per_vix: 0.0 };
    for layer in &book.layers {
        let awake = layer.awake(level.spx, level.vix);
        rung.awake.push(awake);
        if let (true, Ok(holding)) = (awake, &layer.holding) {
            let gains = holding.sensitivity(Days(0.0), level.spx, level.vix);
            rung.contracts += holding.lot.contracts;
            let vega = if holding.lot.claim.is_put() { &mut rung.spx_vega } else { &mut rung.vega };
            *vega += gains.vega;
            rung.per_vix += gains.vix;
        }
    }
    rung
}

/// The gain of one layer in the jump. Nothing for a layer that waits: at once nothing can be bought on the way.
fn jump(layer: &Woken, setup: &Setup) -> Jump {
    let (vix, spx) = (setup.hedge.jump, spx_in_jump(setup));
    match layer.held() {
        Some(holding) => {
            Jump { model: holding.mark(Days(0.0)).profit(spx, vix), intrinsic: holding.spot_intrinsic(vix) }
        }
        None => Jump { model: Dollars(0.0), intrinsic: None },
    }
}

#[cfg(test)]
mod tests;
