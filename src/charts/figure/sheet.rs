//! A figure over a chart under way: its groups from what lies undermost to what lies on top, and what is taken of it.

use super::chart::Chart;
use super::dots::{led, small};
use super::label::Line;
use super::room::Room;
use super::shape::{circle, group, line};
use super::stale;
use crate::charts::node::Element;

/// The groups of a figure, with the room that its labels share.
pub struct Sheet<'a> {
    pub chart: &'a Chart,
    pub room: Room,
    pub back: Element,
    /// From dots to labels that stand apart: they come and go.
    pub leads: Element,
    pub lines: Element,
    pub labels: Element,
    pub dots: Element,
}

impl<'a> Sheet<'a> {
    /// An empty one, so wide.
    #[inline(never)]
    pub fn new(chart: &'a Chart, width: f64) -> Self {
        let [back, leads, lines] = ["deco"; 3].map(group);
        Self { chart, room: chart.room(width), back, leads, lines, labels: group("labels"), dots: group("flags") }
    }

    /// A line across the plot, and its ends.
    #[inline(never)]
    pub fn level(&mut self, class: &'static str, y: f64) -> [(f64, f64); 2] {
        let ends = [(self.chart.plot.left, y), (self.chart.plot.right, y)];
        self.lines.add(line(class, ends[0], ends[1]));
        ends
    }

    /// The same, which no label crosses.
    pub fn firm_level(&mut self, class: &'static str, y: f64) {
        let ends = self.level(class, y);
        self.room.line(&ends);
    }

    /// The same, which labels cross only on a cover.
    pub fn thin_level(&mut self, class: &'static str, y: f64) {
        let ends = self.level(class, y);
        self.room.stalk(&ends);
    }

    /// A straight line that labels cross only on a cover.
    #[inline(never)]
    pub fn stalk(&mut self, class: &'static str, from: (f64, f64), to: (f64, f64)) {
        self.lines.add(line(class, from, to));
        self.room.stalk(&[from, to]);
    }

    /// A curve through points of the chart.
    #[inline(never)]
    pub fn curve(&mut self, class: &'static str, points: &[(f64, f64)]) {
        self.lines.add(self.chart.line(class, points, &mut self.room));
    }

    /// A dot, which no label covers.
    #[inline(never)]
    pub fn dot(&mut self, class: &'static str, at: (f64, f64), radius: f64) {
        self.dots.add(circle(class, at, radius));
        self.room.take_around(at, 5.0);
    }

    /// A label at the first free of its places; true where it stands.
    #[inline(never)]
    pub fn put(&mut self, label: &[Line], at: (f64, f64), tried: &[(f64, f64)]) -> bool {
        self.room.put(&mut self.labels, label, at, tried)
    }

    /// A label at the first free of its places, else at the first of those farther off that a leader reaches; true
    /// where it stands.
    #[inline(never)]
    pub fn put_or_lead(
        &mut self,
        label: &[Line],
        leader: &'static str,
        at: (f64, f64),
        [near, far]: [&[(f64, f64)]; 2],
    ) -> bool {
        let Self { room, leads, labels, .. } = self;
        room.put(labels, label, at, near) || led(room, (leads, labels), (label, leader), at, far)
    }

    /// Keeps labels off the line of zero.
    pub fn keep_zero(&mut self) {
        let chart = self.chart;
        self.room.line(&[chart.place(chart.x.0, 0.0), chart.place(chart.x.1, 0.0)]);
    }

    /// A label of one line in small type; true where it stands.
    #[inline(never)]
    pub fn note(&mut self, words: String, at: (f64, f64), tried: &[(f64, f64)]) -> bool {
        self.put(&[small(&words)], at, tried)
    }

    /// All of it.
    #[inline(never)]
    pub fn drawn(self, class: &'static str, is_stale: bool) -> Element {
        let Self { back, leads, lines, labels, dots, .. } = self;
        stale::marked(class, is_stale).child(back).child(leads).child(lines).child(labels).child(dots)
    }
}
