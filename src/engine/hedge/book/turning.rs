//! Where condor and layers together turn: their zeros, and where they are worst.

use super::super::crossings::{ascending, crossings};
use super::super::markets::Level;
use super::super::plan::When;
use super::{Book, Woken};
use crate::engine::domain;
use crate::engine::units::{Dollars, Points};
use crate::engine::vix::Shape;

/// Where condor and layers together break even, and where they are worst.
#[derive(Debug, Clone, PartialEq)]
pub struct Turning {
    /// Points of the range at which the total is zero, or jumps over zero because a layer is bought; by ascending
    /// index. Of a stretch of zero, its ends.
    pub zeros: Vec<Level>,
    /// Those of them at which it is zero.
    pub break_evens: Vec<Level>,
    /// Those of them at which it jumps over zero: nobody breaks even there.
    pub jumps: Vec<Level>,
    /// The point of the range at which the total is lowest; of a level stretch in a fall, its upper end.
    pub worst: Level,
    /// Whether it is as low from there down to the lower end of the range.
    pub is_stretch: bool,
    /// Whether it is an end of the range: beyond it the total may be lower.
    pub is_end: bool,
    /// The total there.
    pub loss: Dollars,
}

impl Book {
    /// Where condor and all layers together are zero or worst, in the range.
    pub fn turning(&self) -> Turning {
        self.turn(&self.layers, &|spx| self.along(Points(spx)).1.0)
    }

    /// Where the condor and one layer alone are zero or worst: what that layer does by itself. Without a layer of that
    /// number, the condor alone.
    pub fn turning_with(&self, layer: usize) -> Turning {
        let alone = self.layers.get(layer..=layer).unwrap_or_default();
        self.turn(alone, &|spx| {
            let at = Points(spx);
            self.condor(at, self.map.vix(at)).0 + self.layer_along(layer, at).0
        })
    }

    fn turn(&self, layers: &[Woken], total: &dyn Fn(f64) -> f64) -> Turning {
        let kinks = self.kinks(layers);
        let found = crossings(&kinks, total);
        let level = |spx: f64| Level { vix: self.map.vix(Points(spx)), spx: Points(spx) };
        // Less than the rounding of what is added up is no difference.
        let as_low = |spx: f64| total(spx) <= found.lowest.1 + 1e-9 * found.lowest.1.abs();
        let further = kinks.iter().rev().filter(|at| **at > found.lowest.0 && **at <= self.map.spx.0);
        let worst = further.copied().find(|at| as_low(*at)).unwrap_or(found.lowest.0);
        let mut parts = kinks.iter().zip(kinks.iter().skip(1)).take_while(|(_, end)| **end <= worst).peekable();
        // A jump is found between two neighbouring numbers. Less than half a dollar is none, nor is what rounding
        // leaves of a large sum.
        let beside = |at: &Level, side: f64| total(at.spx.0 * (1.0 + side * 8.0 * f64::EPSILON));
        let least = |at: &Level| (1e-8 * self.condor(at.spx, at.vix).0.abs()).max(0.5);
        let (mut zeros, mut jumps, mut break_evens) = (Vec::new(), Vec::new(), Vec::new());
        for zero in found.zeros {
            let at = level(zero);
            zeros.push(at);
            let is_jump = (beside(&at, 1.0) - beside(&at, -1.0)).abs() > least(&at);
            if is_jump {
                jumps.push(at);
            } else {
                break_evens.push(at);
            }
        }
        Turning {
            zeros,
            break_evens,
            jumps,
            worst: level(worst),
            is_end: [kinks.first(), kinks.last()].contains(&Some(&worst)),
            is_stretch: parts.peek().is_some() && parts.all(|(from, to)| as_low(*from) && as_low((from + to) / 2.0)),
            loss: Dollars(total(worst)),
        }
    }

    /// The range, cut wherever a part of the total may bend or jump: strikes, the start, the ends of the map, triggers.
    fn kinks(&self, layers: &[Woken]) -> Vec<f64> {
        let ends = (domain::level(self.plan.range.0), domain::level(self.plan.range.1));
        let (low, high) = (ends.0.min(ends.1), ends.0.max(ends.1));
        let mut kinks = vec![low, high];
        let mut cut = |at: Points| {
            if at.0 > low && at.0 < high {
                kinks.push(at.0);
            }
        };
        // Off the map is out of the range.
        let off = Points(low);
        cut(self.map.spx);
        for strike in self.plan.position.condor.strikes {
            cut(strike);
        }
        if let Shape::Quadratic { floor, cap, .. } = self.plan.shape {
            for end in [floor, cap] {
                cut(self.map.spx(end).unwrap_or(off));
            }
        }
        for layer in layers {
            if let Some(When::Vix(level) | When::Spx(level)) = layer.when {
                cut(level.spx);
            }
            let Ok(holding) = &layer.holding else { continue };
            let Some((long, short)) = holding.lot.claim.strikes() else { continue };
            for strike in [Some(long), short].into_iter().flatten() {
                cut(if holding.lot.claim.is_put() { strike } else { self.map.spx(strike).unwrap_or(off) });
            }
        }
        ascending(&mut kinks);
        kinks
    }
}
