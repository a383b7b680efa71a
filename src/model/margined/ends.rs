//! Where the layers leave the liquidation.

use super::Margined;
use crate::engine::perp::{Fired, Firing, Liquidation};
use crate::engine::units::Price;

impl Margined {
    /// Where the position is liquidated now with the layers that stand from the start.
    pub fn standing(&self) -> Liquidation {
        let stands = |fired: &&Fired| matches!(fired.firing, Firing::Standing | Firing::Already);
        self.now.fired.iter().rev().find(stands).map_or(self.liquidation, |fired| fired.liquidation)
    }

    /// Where it ends with all its layers: on the way on which it loses, else on the other.
    pub fn end(&self) -> Liquidation {
        if self.now.is_gone() {
            return Liquidation::Already { from: self.standing().price() };
        }
        self.now.ends().next().map_or(Liquidation::Never, Liquidation::At)
    }

    /// The prices at which it is liquidated with its layers, where that is not as without them: none of them, one, or one on
    /// each way. Liquidated already, it is the price now.
    pub fn moved_by_layers(&self) -> Option<impl Iterator<Item = Price> + use<>> {
        let alone = match self.liquidation {
            Liquidation::Already { .. } => Some(self.now.mark),
            other => other.price(),
        };
        (alone != self.now.liquidation || self.now.liquidation_on_gain.is_some()).then(|| self.now.ends())
    }
}
