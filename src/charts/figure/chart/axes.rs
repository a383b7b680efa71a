//! What stands round a plot: hairlines, the axis with its ticks, and the words under it.

use super::{Chart, MARGIN};
use crate::charts::figure::label::{Anchor, Line, Place, bounds, text};
use crate::charts::figure::path::{curve, rule};
use crate::charts::figure::shape::Rect;
use crate::charts::measure::Type;
use crate::charts::node::Element;
use crate::charts::tick;
use crate::words::hedge;
use std::borrow::Cow;

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
        self.axes(title.into(), &hedge::on_axis, ("t-b t-hedge", named), &self.ticks(APART), nodes);
    }

    /// Round numbers along the axis, at least so far apart.
    pub fn ticks(&self, apart: f64) -> Vec<f64> {
        tick::fitting(self.x.0, self.x.1, self.plot.right - self.plot.left, apart)
    }

    /// The same as [`Chart::ground`] with all that stands under the axis: how it is written, and the named levels in a
    /// class.
    pub fn axes(
        &self,
        title: Cow<'static, str>,
        write: &dyn Fn(f64) -> String,
        named: (&'static str, &[f64]),
        ticks: &[f64],
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
        axis(&self.plot, ticks.iter().map(|tick| self.px(*tick)), nodes);
        self.row(title, bottom + LABELS, write, [named, ("t-tick", ticks)], nodes);
    }

    /// A row of words under the axis, its title at the right: first the named ones, then the ticks, where there is
    /// room.
    pub fn row(
        &self,
        title: Cow<'static, str>,
        y: f64,
        write: &dyn Fn(f64) -> String,
        [named, ticks]: [(&'static str, &[f64]); 2],
        nodes: &mut Element,
    ) {
        let mut row = Vec::with_capacity(12);
        let mut end = 0.0_f64;
        for ((class, levels), kind) in [(named, Type::LABEL), (ticks, Type::NOTE)] {
            for level in levels {
                let (x, words) = (self.px(*level), write(*level));
                end = end.max(x + kind.width(&words) / 2.0);
                row.push((class, kind, x, words));
            }
        }
        // Past a word at the end of the axis, if there is room.
        let past = end + GAP + 0.1;
        let fits = past + Type::SMALL.width(&title) <= self.edge;
        let x = if fits { past.max(self.plot.right + TITLE) } else { self.plot.right + TITLE };
        let title_at = Place { x, y, anchor: Anchor::Start };
        let mut taken = vec![bounds(&[Line { text: &title, kind: Type::SMALL, class: "" }], title_at)];
        let mut shown = Element::new("g").child(text("t-axis", title_at, title));
        for (class, kind, x, words) in row {
            let at = Place { x, y, anchor: Anchor::Middle };
            let place = bounds(&[Line { text: &words, kind, class }], at);
            if taken.iter().all(|other| !place.is_near(other, GAP)) {
                taken.push(place);
                shown.add(text(class, at, words.into()));
            }
        }
        nodes.add(shown);
    }
}
