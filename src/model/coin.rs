//! The coin under a move of SPX: it goes with it by a beta.

use super::setup::Setup;
use crate::engine::num;
use crate::engine::units::{Points, Price};

/// Price of the coin after SPX has moved to a multiple of where it stood: price × multiple^beta.
pub fn coin_at(mark: Price, beta: f64, multiple: f64) -> Price {
    if multiple > 0.0 { mark * num::exp(beta * num::ln_ratio(multiple, 1.0)) } else { Price(0.0) }
}

/// Beyond these multiples no SPX is looked at.
const FARTHEST: (f64, f64) = (0.1, 10.0);

/// The multiple of SPX at which the coin comes to a price: 1 at the mark; none where the coin does not go with SPX, or
/// so little that SPX would have to move to a tenth or tenfold.
pub fn multiple_at(mark: Price, beta: f64, price: Price) -> Option<f64> {
    if price == mark {
        return Some(1.0);
    }
    let multiple = (beta > 0.0 && price.0 > 0.0).then(|| num::exp(num::ln_ratio(price.0, mark.0) / beta));
    multiple.filter(|multiple| (FARTHEST.0..=FARTHEST.1).contains(multiple))
}

impl Setup {
    /// Price of the coin when SPX stands at a level; none without a perpetual.
    pub fn coin(&self, spx: Points) -> Option<Price> {
        self.perp.as_ref().map(|perp| coin_at(perp.mark, self.coin_beta, spx / self.spot))
    }
}
