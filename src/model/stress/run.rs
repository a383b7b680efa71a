//! What everything comes to at one move.

use super::super::coin::multiple_at;
use super::super::setup::Setup;
use super::Stressed;
use crate::engine::hedge::book::Book;
use crate::engine::num;
use crate::engine::perp::Course;
use crate::engine::units::{Cash, Dollars, Price};

/// All positions, to be put to moves.
pub(super) struct Run<'a> {
    pub(super) setup: &'a Setup,
    pub(super) book: &'a Book,
    pub(super) course: Option<&'a Course<'static>>,
}

impl Run<'_> {
    /// Everything at a move; `after`: a liquidation right there has happened.
    pub(super) fn at(&self, share: f64, after: bool) -> Stressed {
        let setup = self.setup;
        let spx = setup.spot * (1.0 + share);
        let vix = self.book.vix(spx);
        let condor = self.book.condor(spx, vix);
        let layers = num::sum((0..self.book.layers.len()).map(|layer| self.book.layer_along(layer, spx).0));
        let coin = setup.coin(spx);
        let (perp, is_liquidated) = match (self.course, coin) {
            (Some(course), Some(coin)) => {
                let end = self.end_at(share);
                let is_gone = end.map_or_else(|| course.is_liquidated(coin), |_| after);
                (Dollars(profit(course, coin, after, end).0), is_gone)
            }
            _ => (Dollars(0.0), false),
        };
        let layers = Dollars(layers);
        Stressed { share, spx, vix, coin, condor, layers, perp, is_liquidated, total: condor + layers + perp }
    }

    /// The liquidation that happens at a move exactly.
    fn end_at(&self, share: f64) -> Option<Price> {
        let course = self.course?;
        course.ends().find(|end| self.share(*end) == Some(share))
    }

    /// The move of SPX at which the coin comes to a price.
    pub(super) fn share(&self, price: Price) -> Option<f64> {
        let perp = self.setup.perp.as_ref()?;
        multiple_at(perp.mark, self.setup.coin_beta, price).map(|multiple| multiple - 1.0)
    }
}

/// Profit of the perpetual where the coin has come to a price; at its liquidation before or after that.
fn profit(course: &Course, coin: Price, after: bool, end: Option<Price>) -> Cash {
    match end {
        Some(end) if after => course.profit_after(end, end),
        Some(end) => course.profit_before(end),
        None => course.profit(coin),
    }
}
