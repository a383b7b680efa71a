//! A plot with plain axes: where it stands, and where numbers stand in it.

mod axes;

pub use axes::{APART, axis, title};

use super::path::{cut, open, pieces};
use super::room::Room;
use super::shape::Rect;
use crate::charts::measure::Type;
use crate::charts::node::Element;
use crate::charts::scene::View;
use crate::charts::tick;
use crate::engine::num;
use crate::words::number;

/// Where a plot stands and which numbers its edges are.
pub struct Chart {
    /// The plot.
    pub plot: Rect,
    /// The right edge of the figure.
    edge: f64,
    /// Numbers at the left and the right edge.
    pub x: (f64, f64),
    /// Numbers at the lower and the upper edge.
    pub y: (f64, f64),
    y_ticks: Vec<f64>,
    /// How numbers along the left edge are written.
    write: Write,
    /// Whether equal ratios, not equal differences, are equally wide.
    by_ratio: bool,
}

/// How a number is written.
pub type Write = fn(f64) -> String;

/// Height of a figure, CSS pixels, but of the few that say their own.
const HEIGHT: f64 = 300.0;
/// Smallest width that is drawn; beyond the largest a figure is not read but walked along.
pub const NARROWEST: f64 = 240.0;
const LARGEST: f64 = 8_000.0;
/// From the plot to the lower edge, and to the labels at its left.
const BELOW: f64 = 28.0;
const MARGIN: f64 = 10.0;
/// Least distance between two ticks up the axis.
const ABOVE: f64 = 36.0;

/// The size of a figure as it is looked at.
pub fn figure_size(view: &View) -> (f64, f64) {
    (sane(view.width), HEIGHT)
}

/// A width as it is drawn.
pub fn sane(width: f64) -> f64 {
    held(width, NARROWEST)
}

/// A size as it is drawn: one below the least, that of a figure not yet laid out, is raised to it.
pub fn held(size: f64, least: f64) -> f64 {
    if size.is_finite() { num::clamp(size, least, LARGEST).round() } else { least }
}

/// From the left edge to a plot with these numbers at its left, so far from it. In steps, so that the plot does not
/// shift by a pixel when a digit changes.
pub fn margin(ticks: &[f64], write: Write, kind: Type, gap: f64) -> f64 {
    let widest = ticks.iter().map(|tick| kind.width(&write(*tick))).fold(0.0, f64::max);
    ((widest + gap) / 8.0).ceil() * 8.0
}

impl Chart {
    /// A plot in a figure of this size with so much room above it and at its right.
    pub fn new(size: (f64, f64), room: (f64, f64), x: (f64, f64), y: (f64, f64)) -> Self {
        Self::written(size, room, x, y, number::short)
    }

    /// The same with the numbers at its left written in a way of their own.
    pub fn written(size: (f64, f64), (top, right): (f64, f64), x: (f64, f64), y: (f64, f64), write: Write) -> Self {
        let bottom = size.1 - BELOW;
        let y_ticks = tick::fitting(y.0, y.1, bottom - top, ABOVE);
        let left = margin(&y_ticks, write, Type::NOTE, MARGIN);
        let plot = Rect { left, top, right: (size.0 - right).max(left + 80.0), bottom };
        Self { plot, edge: size.0, x, y, y_ticks, write, by_ratio: false }
    }

    /// The same with equal ratios along the axis equally wide: both ends are above zero.
    pub fn by_ratio(self) -> Self {
        Self { by_ratio: true, ..self }
    }

    /// Where two numbers stand, kept within the plot.
    pub fn place(&self, x: f64, y: f64) -> (f64, f64) {
        let Rect { left, top, right, bottom } = self.plot;
        let (x, y) = self.beyond(x, y);
        (num::clamp(x, left, right), num::clamp(y, top, bottom))
    }

    /// Where two numbers stand, in the plot or beyond it.
    pub fn beyond(&self, x: f64, y: f64) -> (f64, f64) {
        let Rect { left, top, right, bottom } = self.plot;
        let finite = |share: f64| if share.is_finite() { share } else { 0.0 };
        let (from, to) = self.x;
        let along = match self.by_ratio {
            true if x > 0.0 => num::ln_ratio(x, from) / num::ln_ratio(to, from),
            true => 0.0,
            false => (x - from) / (to - from),
        };
        let up = (y - self.y.0) / (self.y.1 - self.y.0);
        (left + finite(along) * (right - left), bottom - finite(up) * (bottom - top))
    }

    /// Whether a number at the left lies in the plot.
    pub fn holds(&self, y: f64) -> bool {
        y >= self.y.0 && y <= self.y.1
    }

    /// The pixel of a number along the axis, kept within the plot.
    pub fn px(&self, x: f64) -> f64 {
        self.place(x, 0.0).0
    }

    /// The number along the axis at a pixel from the figure's left edge, kept within the plot.
    pub fn value_at(&self, px: f64) -> f64 {
        let Rect { left, right, .. } = self.plot;
        let share = if px.is_nan() { 0.0 } else { num::clamp((px - left) / (right - left), 0.0, 1.0) };
        let (from, to) = self.x;
        if self.by_ratio { from * num::exp(share * num::ln_ratio(to, from)) } else { from + share * (to - from) }
    }

    /// The parts of a line that lie in the plot, in pixels: cut where it leaves the plot; a jump is a part of its own.
    pub fn runs(&self, points: &[(f64, f64)]) -> Vec<Vec<(f64, f64)>> {
        let pieces = points.iter().zip(points.iter().skip(1));
        let pieces = pieces.map(|(a, b)| ([self.beyond(a.0, a.1), self.beyond(b.0, b.1)], a.0 == b.0));
        cut(pieces, &self.plot)
    }

    /// A line through numbers, cut to the plot, which labels keep clear of.
    pub fn line(&self, class: &'static str, points: &[(f64, f64)], room: &mut Room) -> Element {
        let (node, runs) = pieces(class, &self.runs(points));
        runs.iter().for_each(|run| room.line(run));
        node
    }

    /// Room for labels in the plot and above it.
    pub fn room(&self, width: f64) -> Room {
        Room::new(Rect { left: self.plot.left + 2.0, top: 0.0, right: width, bottom: self.plot.bottom - 2.0 })
    }
}

/// Straight lines from place to place, which are taken from the room for labels.
pub fn taken(class: &'static str, places: &[(f64, f64)], room: &mut Room) -> Element {
    room.line(places);
    open(class, places)
}
