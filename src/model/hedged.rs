//! Every number of the hedge, from one setup.

use super::check::{Issue, Problem};
use super::fields::FieldId;
use super::fields::layers::Part;
use super::heat::{self, Heat};
use super::setup::Setup;
use super::window::Window;
use crate::engine::hedge::book::{Book, Cost, Turning, book};
use crate::engine::hedge::holding::{Claim, Holding};
use crate::engine::hedge::layer::{Layer, Reason};
use crate::engine::hedge::markets::Level;
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
    /// The most that all layers can lose within the budget's timeframe, each bought anew when it expires.
    pub at_risk: Dollars,
    /// Condor and layers by VIX (columns) and SPX (rows).
    pub by_shock: Heat,
    /// VIX on the map at each row of `by_shock`.
    pub path: Vec<Points>,
    /// What is awake at rising levels of VIX.
    pub rungs: Vec<Rung>,
    /// What each layer gains if VIX jumps at once.
    pub jumps: Vec<Jump>,
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
    /// Dollars a year if bought anew at each expiry; none for what does not expire or costs nothing.
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
    /// Dollars per volatility point of the options awake.
    pub vega: f64,
    /// Dollars per point of spot VIX of all that is awake.
    pub per_vix: f64,
}

/// What a layer gains if VIX jumps to a level on the day it is bought.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Jump {
    /// By the model: priced on the future of its own expiry.
    pub model: Dollars,
    /// By what it would pay if it expired at that level of spot VIX, less the premium; none where it is no VIX option.
    pub intrinsic: Option<Dollars>,
}

/// What is remarkable about a layer that was understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remark {
    /// Nothing is bought, or a point is not there.
    Reason(Reason),
    /// The strikes of a spread were named in the wrong order.
    Reversed,
    /// It expires before the horizon and is settled then.
    Settles,
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
    let costs: Vec<LayerCost> = book.layers.iter().map(|layer| layer_cost(layer.holding.as_ref().ok())).collect();
    Some(Hedged {
        condor,
        total,
        bare: book.turning_with(layers.len()),
        turning: book.turning(),
        with_one: (0..layers.len()).map(|layer| book.turning_with(layer)).collect(),
        cost: book.cost(),
        at_risk: at_risk(&book, &costs, setup.hedge.timeframe),
        costs,
        path: by_shock.spots.iter().map(|spot| book.vix(*spot)).collect(),
        by_shock,
        rungs: rungs(&book, setup, window),
        jumps: book.layers.iter().map(|layer| jump(layer.holding.as_ref().ok(), setup)).collect(),
        book,
    })
}

fn layer_cost(holding: Option<&Holding>) -> LayerCost {
    let Some(holding) = holding else {
        return LayerCost { contracts: 0.0, premium: None, paid: None, per_year: None };
    };
    let years = holding.lot.tenor.years().0;
    let paid = holding.cost();
    LayerCost {
        contracts: holding.lot.contracts,
        premium: holding.premium(),
        paid,
        per_year: paid.filter(|_| holding.expires() && years > 0.0).map(|paid| paid * (1.0 / years)),
    }
}

/// Premiums for as many purchases as fall into the timeframe, at least one; futures count with their worst.
fn at_risk(book: &Book, costs: &[LayerCost], timeframe: Days) -> Dollars {
    let once: f64 = costs.iter().filter_map(|cost| cost.paid).map(|paid| paid.0).sum();
    let mut sum = book.cost().worst.0 - once;
    for (layer, cost) in book.layers.iter().zip(costs) {
        let (Ok(holding), Some(paid)) = (&layer.holding, cost.paid) else { continue };
        let times = if holding.expires() { (timeframe / holding.lot.tenor).ceil().max(1.0) } else { 1.0 };
        sum += paid.0 * times;
    }
    Dollars(sum)
}

/// Rungs at today's VIX, at every trigger above it, and at the end of the window.
fn rungs(book: &Book, setup: &Setup, window: Window) -> Vec<Rung> {
    let map = setup.map();
    let mut levels = vec![Level { vix: Points(setup.vix), spx: setup.spot }];
    let triggers = book.layers.iter().filter_map(|layer| layer.trigger.ok());
    levels.extend(triggers.filter(|level| level.vix.0 > setup.vix));
    let end = Level { vix: map.vix(window.from), spx: window.from };
    if end.vix.0 > setup.vix {
        levels.push(end);
    }
    order(&mut levels, |a, b| a.vix < b.vix);
    levels.dedup_by(|a, b| a.vix == b.vix);
    let rung = |level: Level| {
        let mut rung = Rung { level, awake: Vec::new(), contracts: 0.0, vega: 0.0, per_vix: 0.0 };
        for layer in &book.layers {
            let awake = layer.awake(level.spx, level.vix);
            rung.awake.push(awake);
            if let (true, Ok(holding)) = (awake, &layer.holding) {
                let gains = layer.sensitivity(Days(0.0), level.spx, level.vix);
                rung.contracts += holding.lot.contracts;
                rung.vega += gains.vega;
                rung.per_vix += gains.vix;
            }
        }
        rung
    };
    levels.into_iter().map(rung).collect()
}

fn jump(holding: Option<&Holding>, setup: &Setup) -> Jump {
    let Some(holding) = holding else { return Jump { model: Dollars(0.0), intrinsic: None } };
    let to = setup.hedge.jump;
    let spx = setup.map().spx(to).unwrap_or(setup.spot);
    let model = holding.mark(Days(0.0)).profit(spx, to);
    let intrinsic = match holding.lot.claim {
        Claim::VixCall { long, short } => {
            let pays = |strike: Points| (to.0 - strike.0).max(0.0);
            let points = pays(long) - short.map_or(0.0, pays) - holding.entry.0;
            Some(Dollars(points * holding.lot.multiplier * holding.lot.contracts))
        }
        Claim::VixFuture | Claim::VixFund { .. } | Claim::SpxPut { .. } => None,
    };
    Jump { model, intrinsic }
}

impl Hedged {
    /// What is to be said beside the fields of layers that were understood.
    pub fn remarks(&self, setup: &Setup) -> Vec<Issue> {
        let mut issues = Vec::new();
        for ((place, _), layer) in setup.hedge.layers.iter().zip(&self.book.layers) {
            let mut say = |part, remark| issues.push(Issue::new(FieldId::layer(*place, part), Problem::Layer(remark)));
            if layer.settles {
                say(Part::Tenor, Remark::Settles);
            }
            if layer.reversed {
                say(Part::Short, Remark::Reversed);
            }
            match (&layer.holding, layer.trigger) {
                (Err(reason @ (Reason::NoStrike | Reason::NoWidth)), _) => say(Part::Strike, Remark::Reason(*reason)),
                (
                    Err(reason @ (Reason::NoContracts | Reason::NothingToOffset | Reason::NoGain | Reason::NoPremium)),
                    _,
                ) => {
                    say(Part::Size, Remark::Reason(*reason));
                }
                (_, Err(absent)) if absent.reason != Reason::Standing => say(Part::When, Remark::Reason(absent.reason)),
                _ => (),
            }
        }
        issues
    }
}
