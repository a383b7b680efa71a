//! A plot with plain axes: ticks below and at the left, hairlines behind.

use super::payoff::{Anchor, Line, Rect, Spot, bounds, line, polyline, text};
use super::room::Room;
use crate::charts::measure::Type;
use crate::charts::node::Node;
use crate::charts::tick;
use crate::engine::num;
use crate::words::{hedge, number};

/// Where a plot stands and which numbers its edges are.
pub struct Chart {
    /// The plot.
    pub plot: Rect,
    /// Numbers at the left and the right edge.
    pub x: (f64, f64),
    /// Numbers at the lower and the upper edge.
    pub y: (f64, f64),
    y_ticks: Vec<f64>,
}

/// Smallest and largest width that is drawn.
const WIDTHS: (f64, f64) = (240.0, 8_000.0);
/// From the plot to the lower edge, to the labels at its left, and to the base line of those under it.
const BELOW: f64 = 28.0;
const BESIDE: f64 = 10.0;
const LABELS: f64 = 18.0;
/// From the plot to the title of the axis, and between two labels under it.
const TITLE: f64 = 8.0;
const GAP: f64 = 5.0;
/// Least distance between two ticks, along the axis and up it.
const APART: (f64, f64) = (64.0, 36.0);

/// A width as it is drawn.
pub fn sane(width: f64) -> f64 {
    if width.is_finite() { num::clamp(width, WIDTHS.0, WIDTHS.1).round() } else { WIDTHS.0 }
}

impl Chart {
    /// A plot in a figure of this size with so much room above it and at its right.
    pub fn new(size: (f64, f64), (top, right): (f64, f64), x: (f64, f64), y: (f64, f64)) -> Self {
        let bottom = size.1 - BELOW;
        let most = ((bottom - top) / APART.1).floor().max(2.0).min(tick::MOST as f64) as usize;
        let y_ticks = tick::ticks(y.0, y.1, most);
        let widest = y_ticks.iter().map(|tick| Type::NOTE.width(&number::short(*tick))).fold(0.0, f64::max);
        let left = ((widest + BESIDE) / 8.0).ceil() * 8.0;
        let plot = Rect { left, top, right: (size.0 - right).max(left + 80.0), bottom };
        Self { plot, x, y, y_ticks }
    }

    /// Where two numbers stand, kept within the plot.
    pub fn place(&self, x: f64, y: f64) -> (f64, f64) {
        let Rect { left, top, right, bottom } = self.plot;
        let share = |value: f64, (from, to): (f64, f64)| {
            let share = (value - from) / (to - from);
            if share.is_finite() { num::clamp(share, 0.0, 1.0) } else { 0.0 }
        };
        (left + share(x, self.x) * (right - left), bottom - share(y, self.y) * (bottom - top))
    }

    /// Hairlines, axis, ticks, title; under the axis first the named levels, then the ticks, where there is room for them.
    pub fn ground(&self, title: &'static str, named: &[f64], nodes: &mut Vec<Node>) {
        let Rect { left, right, bottom, .. } = self.plot;
        for tick in &self.y_ticks {
            let y = self.place(0.0, *tick).1;
            let class = if *tick == 0.0 { "zero" } else { "grid" };
            nodes.push(line(class, (left, y), (right, y)).into());
            nodes.push(text("t-tick".into(), Spot::beside(left, -BESIDE, y + 4.0), number::short(*tick).into()));
        }
        nodes.push(line("axis", (left, bottom), (right, bottom)).into());
        let title_at = Spot { x: right + TITLE, y: bottom + LABELS, anchor: Anchor::Start };
        nodes.push(text("t-axis".into(), title_at, title.into()));
        let mut taken = vec![bounds(&[Line { text: title, kind: Type::SMALL, class: "" }], title_at)];
        let mut under = |level: f64, kind: Type, class: &'static str, nodes: &mut Vec<Node>| {
            let words = hedge::on_axis(level);
            let at = Spot { x: self.place(level, 0.0).0, y: bottom + LABELS, anchor: Anchor::Middle };
            let place = bounds(&[Line { text: &words, kind, class }], at);
            if taken.iter().all(|other| !place.is_near(other, GAP)) {
                taken.push(place);
                nodes.push(text(class.into(), at, words.into()));
            }
        };
        for level in named {
            under(*level, Type::LABEL, "t-b t-hedge", nodes);
        }
        let most = ((right - left) / APART.0).floor().max(2.0).min(tick::MOST as f64) as usize;
        for tick in tick::ticks(self.x.0, self.x.1, most) {
            let x = self.place(tick, 0.0).0;
            nodes.push(line("axis", (x, bottom), (x, bottom + 5.0)).into());
            under(tick, Type::NOTE, "t-tick", nodes);
        }
    }

    /// Room for labels in the plot and above it.
    pub fn room(&self, width: f64) -> Room {
        Room::new(Rect { left: self.plot.left + 2.0, top: 0.0, right: width, bottom: self.plot.bottom - 2.0 })
    }
}

/// The path through places, which is taken from the room for labels.
pub fn path(places: Vec<(f64, f64)>, room: &mut Room) -> String {
    let path = polyline(&places);
    room.line(places);
    path
}
