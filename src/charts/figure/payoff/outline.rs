//! The expiry line as the window shows it: its corners and its zeros, cut into stretches of gain, loss and nothing.

use super::frame::Frame;
use crate::engine::num;
use crate::engine::pwl::Payoff;
use crate::model::report::Window;

/// A corner, an end or a zero of the line: SPX points, dollars.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Vertex {
    pub at: f64,
    pub profit: f64,
}

/// Whether a stretch of the line gains, loses or does neither.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    Gain,
    Loss,
    Zero,
}

/// The line within the window, left to right.
#[derive(Debug, Clone, PartialEq)]
pub struct Outline {
    pub vertices: Vec<Vertex>,
}

/// Cuts a payoff to the window and puts a vertex at each zero between two corners.
pub fn outline(payoff: &Payoff, window: Window) -> Outline {
    let ends = (window.from, window.to);
    let size = payoff.knots.iter().map(|knot| knot.profit.0.abs()).fold(0.0, f64::max);
    // A profit that only rounding keeps from zero is zero: else a stretch of zeros would flicker between two colours.
    let dust = size * 1e-9;
    let clean = |profit: f64| if profit.abs() <= dust || !profit.is_finite() { 0.0 } else { profit };
    let mut vertices: Vec<Vertex> = Vec::with_capacity(payoff.knots.len() + 6);
    let mut push = |next: Vertex| {
        if let Some(last) = vertices.last().copied()
            && ((last.profit < 0.0 && next.profit > 0.0) || (last.profit > 0.0 && next.profit < 0.0))
        {
            let share = last.profit / (last.profit - next.profit);
            vertices.push(Vertex { at: last.at + (next.at - last.at) * share, profit: 0.0 });
        }
        vertices.push(next);
    };
    push(Vertex { at: ends.0.0, profit: clean(payoff.at(ends.0).0) });
    for knot in payoff.knots.iter().filter(|knot| knot.at > ends.0 && knot.at < ends.1) {
        push(Vertex { at: knot.at.0, profit: clean(knot.profit.0) });
    }
    push(Vertex { at: ends.1.0, profit: clean(payoff.at(ends.1).0) });
    Outline { vertices }
}

impl Outline {
    /// Its vertices on the figure.
    pub fn places(&self, frame: &Frame) -> Vec<(f64, f64)> {
        self.vertices.iter().map(|v| frame.place(v.at, v.profit)).collect()
    }

    /// Its parts of one sign on the figure, each from end to end.
    pub fn runs(&self, frame: &Frame, wanted: Sign) -> Vec<Vec<(f64, f64)>> {
        let mut runs: Vec<Vec<(f64, f64)>> = Vec::with_capacity(4);
        let mut goes_on = false;
        for (sign, a, b) in self.segments() {
            if sign == wanted {
                let end = frame.place(b.at, b.profit);
                match runs.last_mut() {
                    Some(run) if goes_on => run.push(end),
                    _ => runs.push(vec![frame.place(a.at, a.profit), end]),
                }
            }
            goes_on = sign == wanted;
        }
        runs
    }

    /// The segments between neighbouring vertices, left to right, each with its sign.
    pub fn segments(&self) -> impl Iterator<Item = (Sign, Vertex, Vertex)> + '_ {
        self.vertices.iter().zip(self.vertices.iter().skip(1)).map(|(a, b)| {
            let sum = a.profit + b.profit;
            let sign = if sum > 0.0 {
                Sign::Gain
            } else if sum < 0.0 {
                Sign::Loss
            } else {
                Sign::Zero
            };
            (sign, *a, *b)
        })
    }

    /// Profit at a level within the window, by the straight line between two vertices.
    pub fn profit(&self, at: f64) -> f64 {
        for (_, a, b) in self.segments() {
            if at <= b.at {
                let width = b.at - a.at;
                let share = if width > 0.0 { num::clamp((at - a.at) / width, 0.0, 1.0) } else { 0.0 };
                return a.profit + (b.profit - a.profit) * share;
            }
        }
        self.vertices.last().map_or(0.0, |last| last.profit)
    }

    /// The stretches (from, to) on which the line stays at a level; a level only touched is a stretch of no width.
    pub fn stretches_at(&self, level: f64) -> Vec<(f64, f64)> {
        let near = |profit: f64| (profit - level).abs() <= level.abs() * 1e-9;
        let mut stretches: Vec<(f64, f64)> = Vec::new();
        let mut joined = false;
        for (i, vertex) in self.vertices.iter().enumerate() {
            if !near(vertex.profit) {
                joined = false;
                continue;
            }
            match stretches.last_mut() {
                Some(last) if joined => last.1 = vertex.at,
                _ => stretches.push((vertex.at, vertex.at)),
            }
            joined = self.vertices.get(i + 1).is_some_and(|next| near(next.profit));
        }
        stretches
    }
}
