//! What funding does to a position and its layers while the price stands still.

use super::super::num;
use super::super::order::order;
use super::super::units::Cash;
use super::course::Course;
use super::hedged::Hedged;
use super::layers::{Layer, Trigger};
use super::walk::Fired;

/// More payments than this are none.
const MOST: f64 = 1e12;

/// What happens as payments are made, in payments from the first.
#[derive(Debug, Clone, PartialEq)]
pub struct Drain {
    /// Layers that wait for a margin ratio, as payments bring it there.
    pub opened: Vec<Opened>,
    /// Payments until equity is the requirement, with the layers opened by then; none where it is liquidated from the
    /// start, and where nothing is paid.
    pub end: Option<f64>,
}

/// A layer that payments open.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Opened {
    /// How many payments do.
    pub payments: f64,
    /// Its place in the list, from 0.
    pub place: usize,
    /// The layer, filled.
    pub layer: Layer,
}

impl Course<'_> {
    /// What payments of one amount, in the currency of the margin, do at the mark to a position with the layers of its
    /// course: the ratio grows with each, so that layers that wait for one are opened in its order, not in the list's.
    pub fn drained(&self, layers: &[Layer], payment: Cash) -> Drain {
        let mut drain = Drain { opened: Vec::new(), end: None };
        if self.is_gone() || payment.0.is_nan() || payment.0 <= 0.0 {
            return drain;
        }
        let mut waiting = Vec::new();
        self.fired.iter().for_each(|fired| waiting.extend(self.waits(fired)));
        order(&mut waiting, |a, b| a.0 < b.0);
        let (mut open, mut now) = (self.open_at(self.mark), 0.0);
        loop {
            let end = self.payments_to(1.0, payment, now, &open);
            let mut next = (end, None);
            // By their shares: opening one may carry the ratio past several.
            for (slot, (share, _)) in waiting.iter().enumerate() {
                let at = self.payments_to(*share, payment, now, &open);
                if at < next.0 {
                    next = (at, Some(slot));
                }
            }
            let (at, Some(slot)) = next else {
                drain.end = Some(end).filter(|end| end.is_finite());
                return drain;
            };
            let (_, place) = waiting.remove(slot);
            let Some(layer) = layers.get(place).map(|layer| layer.filled(self.mark)) else { continue };
            drain.opened.push(Opened { payments: at, place, layer });
            // One outside the account changes nothing of what comes.
            if layer.hedge.in_account() {
                now = at;
                open.push(layer);
            }
        }
    }

    /// The share that a layer not open at the mark waits for, and its place.
    fn waits(&self, fired: &Fired) -> Option<(f64, usize)> {
        let is_open = fired.firing.opened(self.mark) == Some(self.mark);
        match fired.layer.trigger {
            Trigger::MarginRatio(share) if share > 0.0 && !is_open => Some((share, fired.place)),
            _ => None,
        }
    }

    /// Payments, no fewer than some, until requirement / equity is a share, with layers that are open; infinite beyond
    /// what counts.
    fn payments_to(&self, share: f64, payment: Cash, from: f64, open: &[Layer]) -> f64 {
        let above = |payments: f64| {
            let position = self.position.paid(payment * payments);
            let hedged = Hedged { position, margining: self.margining, layers: open };
            share * hedged.equity(self.mark).0 - hedged.requirement(self.mark).0
        };
        let left = above(from);
        if left <= 0.0 {
            return from;
        }
        // A fee fixed at the bankruptcy price makes it a little more or fewer; where there is none the middle is met.
        let straight = left / (share * self.position.contract.worth(payment.0).at(self.mark.0));
        if straight > MOST {
            return f64::INFINITY;
        }
        num::zero(from, from + 2.0 * straight, &above).unwrap_or(from + straight)
    }
}
