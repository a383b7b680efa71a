//! What each layer gains if VIX jumps at once.

use super::super::setup::Setup;
use crate::engine::hedge::book::{Book, Woken};
use crate::engine::units::{Days, Dollars, Points};

/// What a layer gains if VIX jumps to a level at once.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Jump {
    /// By the model: priced on the future of its own expiry.
    pub model: Dollars,
    /// By what it would pay if it expired at that level of spot VIX, less the premium; none where it is no VIX option,
    /// or is not held before the jump.
    pub intrinsic: Option<Dollars>,
}

/// Where the index stands after the jump: where the map has it then, or where it is if the map does not come there.
pub(in crate::model) fn spx_in_jump(setup: &Setup) -> Points {
    setup.map().spx(setup.hedge.jump).unwrap_or(setup.spot)
}

/// Whether a put is valued in a jump to a VIX that the map never has.
pub(super) fn is_off_map(setup: &Setup, book: &Book) -> bool {
    let is_put = |woken: &Woken| woken.held().is_some_and(|holding| holding.lot.claim.is_put());
    setup.map().spx(setup.hedge.jump).is_err() && book.layers.iter().any(is_put)
}

/// The gain of one layer in the jump. Nothing for a layer that waits: at once nothing can be bought on the way.
pub(super) fn jump(layer: &Woken, setup: &Setup) -> Jump {
    let (vix, spx) = (setup.hedge.jump, spx_in_jump(setup));
    match layer.held() {
        Some(holding) => {
            Jump { model: holding.mark(Days(0.0)).profit(spx, vix), intrinsic: holding.spot_intrinsic(vix) }
        }
        None => Jump { model: Dollars(0.0), intrinsic: None },
    }
}
