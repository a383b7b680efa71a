//! A plot with plain axes: ticks below and at the left, hairlines behind.

use super::room::{Anchor, Line, Place, Room, bounds, text};
use super::shape::{Rect, cut, line, pieces, polyline};
use crate::charts::measure::Type;
use crate::charts::node::Node;
use crate::charts::tick;
use crate::engine::num;
use crate::words::{hedge, number};
use std::borrow::Cow;

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
/// A number along the axis, and how it is written.
pub type Tick = (f64, String);

/// Smallest width that is drawn; beyond the largest a figure is not read but walked along.
pub const NARROWEST: f64 = 240.0;
const LARGEST: f64 = 8_000.0;
/// From the plot to the lower edge, to the labels at its left, and to the base line of those under it.
const BELOW: f64 = 28.0;
const MARGIN: f64 = 10.0;
const LABELS: f64 = 18.0;
/// From the plot to the title of the axis, and between two labels under it.
const TITLE: f64 = 8.0;
const GAP: f64 = 5.0;
/// Least distance between two ticks along the axis, and up it.
pub const APART: f64 = 64.0;
const ABOVE: f64 = 36.0;

/// A width as it is drawn.
pub fn sane(width: f64) -> f64 {
    held(width, NARROWEST)
}

/// A size as it is drawn: one below the least, that of a figure not yet laid out, is raised to it.
pub fn held(size: f64, least: f64) -> f64 {
    if size.is_finite() { num::clamp(size, least, LARGEST).round() } else { least }
}

/// From the left edge to a plot with these numbers at its left, so far from it. In steps, so that the plot does not shift by
/// a pixel when a digit changes.
pub fn margin(ticks: &[f64], write: Write, kind: Type, gap: f64) -> f64 {
    let widest = ticks.iter().map(|tick| kind.width(&write(*tick))).fold(0.0, f64::max);
    ((widest + gap) / 8.0).ceil() * 8.0
}

/// The axis under a plot, with a mark at each tick.
pub fn axis(plot: &Rect, ticks: impl Iterator<Item = f64>, nodes: &mut Vec<Node>) {
    let Rect { left, right, bottom, .. } = *plot;
    nodes.push(line("axis", (left, bottom), (right, bottom)).into());
    nodes.extend(ticks.map(|x| line("axis", (x, bottom), (x, bottom + 5.0)).into()));
}

/// The title of the axis at the left, over it.
pub fn title(words: Cow<'static, str>) -> Node {
    text("t-axis".into(), Place { x: 0.0, y: 12.0, anchor: Anchor::Start }, words)
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
    pub fn line(&self, class: &'static str, points: &[(f64, f64)], room: &mut Room) -> Node {
        let (node, runs) = pieces(class, &self.runs(points));
        runs.into_iter().for_each(|run| room.line(run));
        node
    }

    /// Hairlines, axis, ticks, title; under the axis first the named levels, then the ticks, where there is room for them.
    pub fn ground(&self, title: &'static str, named: &[f64], nodes: &mut Vec<Node>) {
        let named: Vec<Tick> = named.iter().map(|level| (*level, hedge::on_axis(*level))).collect();
        self.axes(title.into(), ("t-b t-hedge", &named), &self.ticks(hedge::on_axis, APART), nodes);
    }

    /// Round numbers along the axis, at least so far apart.
    pub fn ticks(&self, write: Write, apart: f64) -> Vec<Tick> {
        let ticks = tick::fitting(self.x.0, self.x.1, self.plot.right - self.plot.left, apart);
        ticks.into_iter().map(|tick| (tick, write(tick))).collect()
    }

    /// The same as [`Chart::ground`] with all that stands under the axis as it is written, the named ones in a class.
    pub fn axes(
        &self,
        title: Cow<'static, str>,
        (class, named): (&'static str, &[Tick]),
        ticks: &[Tick],
        nodes: &mut Vec<Node>,
    ) {
        let Rect { left, right, bottom, .. } = self.plot;
        for tick in &self.y_ticks {
            let y = self.place(0.0, *tick).1;
            let class = if *tick == 0.0 { "zero" } else { "grid" };
            nodes.push(line(class, (left, y), (right, y)).into());
            let words = (self.write)(*tick);
            nodes.push(text("t-tick".into(), Place::beside(left, -MARGIN, y + 4.0), words.into()));
        }
        axis(&self.plot, ticks.iter().map(|(tick, _)| self.px(*tick)), nodes);
        self.row(title, bottom + LABELS, (class, named), ("t-tick", ticks), nodes);
    }

    /// A row of words under the axis, its title at the right: first the named ones, then the ticks, where there is room.
    pub fn row(
        &self,
        title: Cow<'static, str>,
        y: f64,
        named: (&'static str, &[Tick]),
        ticks: (&'static str, &[Tick]),
        nodes: &mut Vec<Node>,
    ) {
        // Past a word at the end of the axis, if there is room.
        let ends = [(named.1, Type::LABEL), (ticks.1, Type::NOTE)].map(|(words, kind)| {
            words.iter().fold(0.0, |end, (level, words)| (self.px(*level) + kind.width(words) / 2.0).max(end))
        });
        let past = ends[0].max(ends[1]) + GAP + 0.1;
        let fits = past + Type::SMALL.width(&title) <= self.edge;
        let x = if fits { past.max(self.plot.right + TITLE) } else { self.plot.right + TITLE };
        let title_at = Place { x, y, anchor: Anchor::Start };
        let mut taken = vec![bounds(&[Line { text: &title, kind: Type::SMALL, class: "" }], title_at)];
        nodes.push(text("t-axis".into(), title_at, title));
        for ((class, words), kind) in [(named, Type::LABEL), (ticks, Type::NOTE)] {
            for (level, words) in words {
                let at = Place { x: self.px(*level), y, anchor: Anchor::Middle };
                let place = bounds(&[Line { text: words, kind, class }], at);
                if taken.iter().all(|other| !place.is_near(other, GAP)) {
                    taken.push(place);
                    nodes.push(text(class.into(), at, words.clone().into()));
                }
            }
        }
    }

    /// Room for labels in the plot and above it.
    pub fn room(&self, width: f64) -> Room {
        Room::new(Rect { left: self.plot.left + 2.0, top: 0.0, right: width, bottom: self.plot.bottom - 2.0 })
    }
}

/// A line in small type.
pub fn small(text: &str) -> Line<'_> {
    Line { text, kind: Type::SMALL, class: "t-small" }
}

/// Places for a label so close to its dot that it can be no other's.
pub const BESIDE: [(f64, f64); 6] = [(9.0, 4.0), (-9.0, 4.0), (8.0, -5.0), (-8.0, -5.0), (8.0, 13.0), (-8.0, 13.0)];
/// Places for the label of a dot or of a handle.
pub const AROUND: [(f64, f64); 12] = [
    (-11.0, -14.0),
    (12.0, 18.0),
    (-11.0, 18.0),
    (12.0, -12.0),
    (0.0, -14.0),
    (0.0, 24.0),
    (12.0, 34.0),
    (-11.0, 34.0),
    (12.0, -30.0),
    (-11.0, -30.0),
    (12.0, 52.0),
    (-11.0, -48.0),
];

/// Writes a label beside its dot, else at another place with a leader, if that ends above the dot or below it as asked.
pub fn led(
    room: &mut Room,
    (lines, labels): (&mut Vec<Node>, &mut Vec<Node>),
    (label, class): (&[Line], &'static str),
    at: (f64, f64),
    is_there: &dyn Fn(f64) -> bool,
) {
    if room.put(labels, label, at, &BESIDE) {
        return;
    }
    let mut tried = AROUND.into_iter().filter(|(_, down)| is_there(*down));
    if let Some((right, down)) = tried.find(|place| room.put(labels, label, at, &[*place])) {
        lines.push(line(class, at, (at.0 + right, at.1 + down - 4.0)).into());
    }
}

/// The path through places, which is taken from the room for labels.
pub fn path(places: Vec<(f64, f64)>, room: &mut Room) -> String {
    let path = polyline(&places);
    room.line(places);
    path
}
