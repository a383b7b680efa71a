//! What stands round a plot: hairlines, the axis with its ticks, and the words under it.

use super::{Chart, MARGIN, Write};
use crate::charts::figure::label::{Anchor, Line, Place, bounds, text};
use crate::charts::figure::path::{curve, rule};
use crate::charts::figure::shape::Rect;
use crate::charts::measure::Type;
use crate::charts::node::Element;
use crate::charts::tick;
use crate::words::hedge;
use std::borrow::Cow;

/// A number along the axis, and how it is written.
pub type Tick = (f64, String);

/// From the plot to the base line of the labels under it, to the title of the axis, and between two labels.
const LABELS: f64 = 18.0;
const TITLE: f64 = 8.0;
const GAP: f64 = 5.0;
/// Least distance between two ticks along the axis.
pub const APART: f64 = 64.0;

/// The axis under a plot, with a mark at each tick.
pub fn axis(plot: &Rect, ticks: impl Iterator<Item = f64>, nodes: &mut Element) {
    let Rect { left, right, bottom, .. } = *plot;
    let mut path = String::new();
    rule(&mut path, (left, bottom), (right, bottom));
    ticks.for_each(|x| rule(&mut path, (x, bottom), (x, bottom + 5.0)));
    nodes.add(curve("axis", path));
}

/// The title of the axis at the left, over it.
pub fn title(words: Cow<'static, str>) -> Element {
    text("t-axis", Place { x: 0.0, y: 12.0, anchor: Anchor::Start }, words)
}

impl Chart {
    /// Hairlines, axis, ticks, title; under the axis first the named levels, then the ticks, where there is room for
    /// them.
    pub fn ground(&self, title: &'static str, named: &[f64], nodes: &mut Element) {
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
        nodes: &mut Element,
    ) {
        let Rect { left, right, bottom, .. } = self.plot;
        let (mut grid, mut zero) = (String::new(), String::new());
        let level = |tick: f64| self.place(0.0, tick).1;
        for tick in &self.y_ticks {
            let y = level(*tick);
            rule(if *tick == 0.0 { &mut zero } else { &mut grid }, (left, y), (right, y));
        }
        nodes.add(curve("grid", grid));
        nodes.add(curve("zero", zero));
        let mut words = Element::new("g");
        for tick in &self.y_ticks {
            let at = Place::beside(left, -MARGIN, level(*tick) + 4.0);
            words.add(text("t-tick", at, (self.write)(*tick).into()));
        }
        nodes.add(words);
        axis(&self.plot, ticks.iter().map(|(tick, _)| self.px(*tick)), nodes);
        self.row(title, bottom + LABELS, (class, named), ("t-tick", ticks), nodes);
    }

    /// A row of words under the axis, its title at the right: first the named ones, then the ticks, where there is
    /// room.
    pub fn row(
        &self,
        title: Cow<'static, str>,
        y: f64,
        named: (&'static str, &[Tick]),
        ticks: (&'static str, &[Tick]),
        nodes: &mut Element,
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
        let mut row = Element::new("g").child(text("t-axis", title_at, title));
        for ((class, words), kind) in [(named, Type::LABEL), (ticks, Type::NOTE)] {
            for (level, words) in words {
                let at = Place { x: self.px(*level), y, anchor: Anchor::Middle };
                let place = bounds(&[Line { text: words, kind, class }], at);
                if taken.iter().all(|other| !place.is_near(other, GAP)) {
                    taken.push(place);
                    row.add(text(class, at, words.clone().into()));
                }
            }
        }
        nodes.add(row);
    }
}
