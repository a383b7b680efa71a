//! Condor and layers together, as the window shows them: with every corner, and a jump where a layer is bought.

use super::super::path::cut;
use super::frame::Frame;
use crate::engine::hedge::book::Woken;
use crate::engine::order::order;
use crate::engine::units::Points;
use crate::model::hedged::Hedged;
use crate::model::report::Report;

/// A sample or a corner: SPX points, and dollars of the condor alone and with its layers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Both {
    pub at: f64,
    pub alone: f64,
    pub with: f64,
}

/// Both lines within the window, left to right. Two vertices at one level are a jump: below it the layer is there.
#[derive(Debug, Clone, PartialEq)]
pub struct Total {
    pub vertices: Vec<Both>,
}

/// Where a layer is bought on the way, if it is.
pub fn bought(layer: &Woken) -> Option<Points> {
    let level = layer.trigger.ok()?;
    layer.holding.as_ref().ok().map(|_| level.spx)
}

/// The samples of the report with the strikes, the spot, at which falls begin, and both sides of each trigger.
pub fn total(report: &Report, hedged: &Hedged) -> Total {
    let window = report.window;
    let book = &hedged.book;
    let sampled = window.spots().zip(hedged.condor.iter().zip(&hedged.total));
    let mut vertices = Vec::with_capacity(420);
    vertices.extend(sampled.map(|(at, (alone, with))| Both { at: at.0, alone: alone.0, with: with.0 }));
    let mut push = |at: f64, seen: f64| {
        if at > window.from.0 && at < window.to.0 {
            let (alone, with) = book.along(Points(seen));
            vertices.push(Both { at, alone: alone.0, with: with.0 });
        }
    };
    let corners = report.setup.condor.strikes.iter().chain([&report.setup.spot]);
    corners.for_each(|at| push(at.0, at.0));
    let mut triggers: Vec<f64> = book.layers.iter().filter_map(bought).map(|at| at.0).collect();
    order(&mut triggers, |a, b| a < b);
    triggers.dedup();
    for at in triggers {
        push(at, at);
        // Just above it the layer is not there yet.
        push(at, at * (1.0 + 4.0 * f64::EPSILON));
    }
    order(&mut vertices, |a, b| a.at < b.at);
    vertices.dedup();
    Total { vertices }
}

impl Total {
    /// The parts of a line that lie in the plot, in pixels: cut at its jumps, and at the edges where it leaves the
    /// plot.
    pub fn runs(&self, frame: &Frame, value: fn(&Both) -> f64) -> Vec<Vec<(f64, f64)>> {
        let place = |v: &Both| frame.place(v.at, value(v));
        let pieces = self.vertices.iter().zip(self.vertices.iter().skip(1)).filter(|(a, b)| a.at != b.at);
        cut(pieces.map(|(a, b)| ([place(a), place(b)], false)), &frame.plot)
    }

    /// The jumps: what the total is with the layer bought there, and without it.
    pub fn jumps(&self) -> impl Iterator<Item = (&Both, &Both)> {
        self.vertices.iter().zip(self.vertices.iter().skip(1)).filter(|(a, b)| a.at == b.at)
    }

    /// The total at a level of SPX; at a jump that below it.
    pub fn with(&self, at: f64) -> f64 {
        let mut before: Option<&Both> = None;
        for v in &self.vertices {
            if v.at >= at {
                let Some(a) = before.filter(|_| v.at > at) else { return v.with };
                return a.with + (v.with - a.with) * (at - a.at) / (v.at - a.at);
            }
            before = Some(v);
        }
        before.map_or(0.0, |last| last.with)
    }

    /// The vertex where a line is lowest among some, near enough; none where there is none of them.
    pub fn lowest(&self, is_one: impl Fn(&Both) -> bool, value: fn(&Both) -> f64) -> Option<Both> {
        let mut lowest: Option<Both> = None;
        /// Dollars below which a difference is none: a level line is not lowest at its far end.
        const DUST: f64 = 0.5;
        // Downward: of equal ones the first that a fall reaches.
        for v in self.vertices.iter().rev().filter(|v| is_one(v)) {
            if lowest.is_none_or(|known| value(v) < value(&known) - DUST) {
                lowest = Some(*v);
            }
        }
        lowest
    }
}
