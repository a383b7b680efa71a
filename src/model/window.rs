//! The stretches of SPX and VIX, of moves and of prices that the figures show.

use super::coin::multiple_at;
use super::nice::nice;
use super::setup::{CondorAlone, Setup};
use crate::engine::hedge::layer::Trigger;
use crate::engine::perp::Course;
use crate::engine::units::{Points, Price};

/// The stretches that figures show; they rest while a handle is held.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Window {
    /// Left end of SPX, not below 0.
    pub from: Points,
    /// Right end of SPX, above `from`.
    pub to: Points,
    /// Lowest and highest VIX of the figure of triggers, the highest above the lowest; neither below 0.
    pub vix: (Points, Points),
    /// Smallest and largest move of SPX in the figure of the shock, as fractions.
    pub moves: (f64, f64),
    /// Lowest and highest price of the coin in the figure of its margin account; both 0 without a perpetual.
    pub coin: (Price, Price),
}

/// Samples of a curve before expiry.
pub const SAMPLES: usize = 401;

impl Window {
    /// The spots at which curves are sampled: [`SAMPLES`] of them, evenly spaced, both ends included.
    pub fn spots(self) -> impl ExactSizeIterator<Item = Points> {
        let last = (SAMPLES - 1) as f64;
        (0..SAMPLES).map(move |i| {
            let share = i as f64 / last;
            // Written so that both ends are met exactly.
            self.from * (1.0 - share) + self.to * share
        })
    }

    /// The round moves of SPX between the ends of [`moves`](Self::moves), ascending, as fractions; both ends are among
    /// them.
    pub fn round_moves(self) -> impl Iterator<Item = f64> {
        let places = [self.moves.0, self.moves.1].map(|share| (100.0 * share / MOVE_STEP).round() as i32);
        (places[0]..=places[1]).map(|place| round(f64::from(place)))
    }
}

/// Standard deviations shown on each side of spot.
const SIGMAS: f64 = 2.6;
/// No window reaches further than this many spots for the expected move alone: ten years at VIX 300 would.
const REACH: f64 = 1.5;
/// Free space beyond the outermost strikes, as a share of the distance between them.
const MARGIN: f64 = 0.1;
/// Room beyond a trigger, and the deepest trigger that the window reaches for, as shares of spot.
const FLAG: f64 = 0.02;
const DEEPEST: f64 = 0.7;
/// Steps that the unrounded window spans, about.
const STEPS: f64 = 10.0;

/// The stretch that shows all strikes and 2.6 expected moves to each side, its ends rounded outward to a round step.
pub fn window(setup: &Setup) -> Window {
    let spot = setup.spot.0;
    let reach = (SIGMAS * setup.expected_move().one_sigma.0).min(REACH * spot);
    let [low, high] = strike_ends(setup);
    let margin = MARGIN * (high - low);
    let from = (spot - reach).min(low - margin).min(lowest_trigger(setup)).max(0.0);
    let to = (spot + reach).max(high + margin);
    let step = nice((to - from) / STEPS);
    let (from, to) = (Points((from / step).floor() * step), Points((to / step).ceil() * step));
    let liquidations = liquidations(setup);
    let moves = moves(setup, &liquidations, (from / setup.spot - 1.0, to / setup.spot - 1.0));
    Window { from, to, vix: vix_ends(setup, from, to), moves, coin: coin_ends(setup, &liquidations) }
}

/// Where the perpetual is liquidated, with its layers.
fn liquidations(setup: &Setup) -> Vec<Price> {
    let Some(perp) = &setup.perp else { return Vec::new() };
    let course = Course::new(perp.position, perp.margining, &perp.all_layers(), perp.mark);
    course.ends().collect()
}

/// The moves every figure of the shock shows, the room beyond what it reaches for, and the widest reach.
const MOVES: (f64, f64) = (-0.2, 0.1);
const BEYOND: f64 = 1.2;
const WIDEST: (f64, f64) = (-0.75, 1.0);
/// Their round numbers, percent.
const MOVE_STEP: f64 = 5.0;

/// Moves that hold the window, the shock looked at and the liquidations, on round numbers.
fn moves(setup: &Setup, liquidations: &[Price], window: (f64, f64)) -> (f64, f64) {
    let (mut low, mut high) = (MOVES.0.min(window.0), MOVES.1.max(window.1));
    let mut reach = |share: f64| {
        if share * BEYOND > WIDEST.0 && share * BEYOND < WIDEST.1 {
            (low, high) = (low.min(share * BEYOND), high.max(share * BEYOND));
        }
    };
    reach(setup.shock);
    if let Some(perp) = &setup.perp {
        let multiples = liquidations.iter().filter_map(|price| multiple_at(perp.mark, setup.coin_beta, *price));
        multiples.for_each(|multiple| reach(multiple - 1.0));
    }
    let (low, high) = (low.max(WIDEST.0).min(setup.shock), high.min(WIDEST.1).max(setup.shock));
    // Outward, but not for what rounding puts beside a step.
    const BESIDE: f64 = 1e-9;
    let steps = |share: f64| 100.0 * share / MOVE_STEP;
    (round((steps(low) + BESIDE).floor()).max(-1.0), round((steps(high) - BESIDE).ceil()))
}

/// A round move by its place, 0 being where SPX stands: the very number that its percent is read as.
fn round(place: f64) -> f64 {
    place * MOVE_STEP / 100.0
}

/// How far prices reach on each side, as a share of the price now, at least and at most.
const PRICES: f64 = 0.2;
const FARTHEST: (f64, f64) = (0.02, 4.0);

/// Prices that hold the one now and the liquidations, on round numbers.
fn coin_ends(setup: &Setup, liquidations: &[Price]) -> (Price, Price) {
    let Some(perp) = &setup.perp else { return (Price(0.0), Price(0.0)) };
    let mark = perp.mark.0;
    let (mut low, mut high) = (mark * (1.0 - PRICES), mark * (1.0 + PRICES));
    for price in liquidations.iter().chain([&perp.position.entry]) {
        let reached = mark + (price.0 - mark) * BEYOND;
        if price.0 > FARTHEST.0 * mark && price.0 < FARTHEST.1 * mark {
            (low, high) = (low.min(reached.max(0.0)), high.max(reached));
        }
    }
    let step = nice((high - low) / STEPS);
    (Price((low / step).floor() * step), Price((high / step).ceil() * step))
}

/// Room above the highest trigger and above today's VIX, as factors.
const OVER_TRIGGER: f64 = 1.1;
const OVER_VIX: f64 = 1.25;
/// A trigger this many times higher than what the map gives at the left end would press all else to the floor.
const HIGHEST: f64 = 2.5;

/// Ends of VIX that hold the map over a stretch of SPX and the triggers, rounded outward to a round step.
fn vix_ends(setup: &Setup, from: Points, to: Points) -> (Points, Points) {
    let map = setup.map();
    let top = map.vix(from).0;
    let (mut low, mut high) = (map.vix(to).0.min(setup.vix), top.max(OVER_VIX * setup.vix));
    for (_, layer) in &setup.hedge.layers {
        let level = match layer.trigger {
            Trigger::Vix(vix) => vix,
            Trigger::Drawdown(share) => map.vix(setup.spot * (1.0 - share)),
            _ => continue,
        };
        low = low.min(level.0);
        high = high.max((OVER_TRIGGER * level.0).min(HIGHEST * top));
    }
    let step = nice((high - low) / STEPS);
    (Points(((low / step).floor() * step).max(0.0)), Points((high / step).ceil() * step))
}

/// The lowest level of SPX at which a hedge layer is bought, with room for its flag. A trigger so deep that the condor
/// would be lost from sight does not count; nor do those at the condor's own levels, which are in sight.
fn lowest_trigger(setup: &Setup) -> f64 {
    let map = setup.map();
    let mut lowest = f64::MAX;
    for (_, layer) in &setup.hedge.layers {
        let level = match layer.trigger {
            Trigger::Vix(vix) => map.spx(vix).unwrap_or(setup.spot),
            Trigger::Drawdown(share) => setup.spot * (1.0 - share),
            _ => continue,
        };
        if level < setup.spot && level.0 >= DEEPEST * setup.spot.0 {
            lowest = lowest.min(level.0 - FLAG * setup.spot.0);
        }
    }
    lowest
}

/// The lowest and the highest strike.
pub fn strike_ends(setup: &CondorAlone) -> [f64; 2] {
    let strikes = setup.condor.strikes.iter().map(|strike| strike.0);
    [strikes.clone().fold(f64::MAX, f64::min), strikes.fold(f64::MIN, f64::max)]
}
