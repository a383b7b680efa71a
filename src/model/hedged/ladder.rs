//! The ladder: what is awake at rising levels of VIX.

use super::super::setup::Setup;
use super::super::window::Window;
use crate::engine::hedge::book::Book;
use crate::engine::hedge::markets::Level;
use crate::engine::order::order;
use crate::engine::units::{Days, Points};

/// A step of the ladder: from this level of VIX up to the next rung. What it gains for a small move it gains at once,
/// before any of the horizon's days pass.
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

/// Rungs along the map: where both indices stand, at every trigger up to the window's highest VIX, whether its level of
/// SPX is shown or not, and at the lower end of the window.
pub(super) fn rungs(book: &Book, setup: &Setup, window: Window) -> Vec<Rung> {
    let mut levels = vec![Level { vix: Points(setup.vix), spx: setup.spot }];
    for layer in &book.layers {
        levels.extend(layer.ahead().filter(|level| level.vix <= window.vix.1));
    }
    levels.push(Level { vix: book.vix(window.from), spx: window.from });
    order(&mut levels, |a, b| a.spx > b.spx);
    levels.dedup_by(|a, b| a.spx == b.spx);
    let mut rungs = Vec::new();
    for level in levels {
        rungs.push(rung(book, level));
    }
    rungs
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
