//! The layers in the order in which a falling (for a short: rising) price reaches them, and the ones that come too
//! late.

use super::super::domain;
use super::super::units::Price;
use super::hedged::Hedged;
use super::layers::{Hedge, Layer, Trigger};
use super::liquidation::Liquidation;

/// What became of a layer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Firing {
    /// It stands from the start.
    Standing,
    /// Its trigger is reached already where the price stands: it stands from the start.
    Already,
    /// It is opened at this price.
    At(Price),
    /// It would be opened at this price, at or beyond the one at which the position, with the layers before it, is
    /// liquidated.
    TooLate(Price),
    /// No price opens it.
    Never,
}

impl Firing {
    /// Whether the layer stands from the start.
    pub fn stands(self) -> bool {
        matches!(self, Firing::Standing | Firing::Already)
    }

    /// Whether it is ever opened.
    pub fn is_opened(self) -> bool {
        !matches!(self, Firing::TooLate(_) | Firing::Never)
    }

    /// The price at which it is opened, the mark where it stands from the start; none where it never is.
    pub fn opened(self, mark: Price) -> Option<Price> {
        match self {
            Firing::Standing | Firing::Already => Some(mark),
            Firing::At(price) => Some(price),
            Firing::TooLate(_) | Firing::Never => None,
        }
    }
}

/// A layer on the way of the price.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fired {
    /// Its place in the list, from 0.
    pub place: usize,
    /// The layer, with the price at which it is filled.
    pub layer: Layer,
    /// When it is opened.
    pub firing: Firing,
    /// Where the position is liquidated with the layers opened up to this one; for one that is not opened, without it.
    pub liquidation: Liquidation,
}

impl Hedged<'_> {
    /// The layers in the order in which the price, moving from the mark against the position, opens them. A layer
    /// whose trigger lies at or beyond the liquidation left by those before it is too late; those come last.
    pub fn walk(&self, mark: Price) -> Vec<Fired> {
        let sign = self.position.side.sign();
        let mut now = Price(domain::coin(mark));
        let mut open: Vec<Layer> = Vec::new();
        let mut waiting: Vec<usize> = (0..self.layers.len()).collect();
        let mut fired = Vec::new();
        loop {
            let standing = Hedged { layers: &open, ..*self };
            let liquidation = standing.liquidation_from(now);
            let dies = |reached: Price| match liquidation {
                Liquidation::Never => false,
                Liquidation::Already { .. } => true,
                // One on the other side, of a hedge larger than the position, is not on the way.
                Liquidation::At(at) => sign * (now.0 - at.0) >= 0.0 && sign * (reached.0 - at.0) <= 0.0,
            };
            let mut next: Option<(usize, usize, Firing, Price)> = None;
            // What waits for a ratio comes after all else at the same price: the ratio is the one that those leave.
            let waits =
                |place: usize| self.layers.get(place).is_some_and(|own| matches!(own.trigger, Trigger::MarginRatio(_)));
            for (slot, place) in waiting.iter().enumerate() {
                let Some(layer) = self.layers.get(*place) else { continue };
                let (firing, reached) = standing.reach(layer.trigger, mark, now);
                let Some(reached) = reached else { continue };
                let is_next = next.is_none_or(|(_, other, _, nearest)| {
                    let nearer = sign * (reached.0 - nearest.0);
                    nearer > 0.0 || nearer == 0.0 && waits(other) && !waits(*place)
                });
                if is_next {
                    next = Some((slot, *place, firing, reached));
                }
            }
            // What stands from the start is there before anything can be liquidated.
            let next = next.filter(|(_, _, firing, reached)| firing.stands() || !dies(*reached));
            let Some((slot, place, firing, reached)) = next else {
                for place in waiting {
                    let Some(layer) = self.layers.get(place) else { continue };
                    let (firing, reached) = standing.reach(layer.trigger, mark, now);
                    let firing = reached.map_or(firing, Firing::TooLate);
                    fired.push(Fired { place, layer: layer.filled(reached.unwrap_or(now)), firing, liquidation });
                }
                return fired;
            };
            waiting.remove(slot);
            let Some(layer) = self.layers.get(place) else { return fired };
            now = reached;
            open.push(layer.filled(now));
            let liquidation = Hedged { layers: &open, ..*self }.liquidation_from(now);
            fired.push(Fired { place, layer: layer.filled(now), firing, liquidation });
        }
    }

    /// What a trigger comes to on the way from where the price is now, and at which price; none where no price opens
    /// it.
    fn reach(&self, trigger: Trigger, mark: Price, now: Price) -> (Firing, Option<Price>) {
        let sign = self.position.side.sign();
        let at = |price: Price| match price {
            // The price has come past it.
            price if sign * (price.0 - domain::coin(mark)) >= 0.0 => (Firing::Already, Some(now)),
            price if sign * (price.0 - now.0) >= 0.0 => (Firing::At(now), Some(now)),
            price => (Firing::At(price), Some(price)),
        };
        match trigger {
            Trigger::Standing => (Firing::Standing, Some(now)),
            Trigger::Price(price) => at(Price(domain::coin(price))),
            Trigger::Drawdown(share) => {
                let moved = 1.0 - sign * domain::signed(share);
                if moved > 0.0 { at(Price(domain::coin(mark) * moved)) } else { (Firing::Never, None) }
            }
            Trigger::MarginRatio(share) if share > 0.0 => match self.ratio_from(share, now) {
                Liquidation::Already { .. } if now.0 == domain::coin(mark) => (Firing::Already, Some(now)),
                Liquidation::Already { .. } => (Firing::At(now), Some(now)),
                Liquidation::At(price) if sign * (now.0 - price.0) >= 0.0 => (Firing::At(price), Some(price)),
                Liquidation::At(_) | Liquidation::Never => (Firing::Never, None),
            },
            Trigger::MarginRatio(_) | Trigger::Never => (Firing::Never, None),
        }
    }
}

impl Layer {
    /// The layer with the price at which it is filled, where it has none of its own.
    pub(super) fn filled(mut self, at: Price) -> Self {
        if let Hedge::Perp { price, .. } | Hedge::Inverse { price, .. } = &mut self.hedge {
            *price = price.or(Some(at));
        }
        self
    }
}
