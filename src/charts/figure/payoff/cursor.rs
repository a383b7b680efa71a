//! What the pointer reads off the figure: a rule, a dot on each curve, the level on the axis, and the values.

mod corner;
mod rows;

pub use corner::Corner;
pub(super) use corner::width;
pub use rows::{Curve, Row};

use super::super::shape::{Rect, circle, group, line, rect};
use super::Payoff;
use super::axes::{label_y, rule_top, spot_label, tick_labels};
use super::frame::Frame;
use crate::charts::figure::label::{Place, text};
use crate::charts::measure::Type;
use crate::charts::node::{Element, Node};
use crate::charts::scene::View;
use crate::engine::num;
use crate::engine::order::order;
use crate::engine::units::Points;
use crate::model::report::Report;
use crate::words::number;
use corner::corner;
use rows::rows;

/// What the cursor shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Cursor {
    /// Level of SPX under the cursor, kept within the window.
    pub at: Points,
    /// Where the read-out goes.
    pub corner: Corner,
    /// Overlay to draw over the scene: rule, dots, level on the axis. It covers the tick labels it would touch.
    pub marks: Vec<Node>,
    /// The level as the read-out writes it: "5,125".
    pub level: String,
    /// How far that is from spot: "−14.6 %".
    pub from_spot: String,
    /// VIX there by the shock map: "32.0"; none without layers.
    pub vix: Option<String>,
    /// One for each curve, in the order of the curves at the cursor, top to bottom.
    pub rows: Vec<Row>,
}

impl Cursor {
    /// True when two read-outs say the same in the same corner.
    pub fn reads_like(&self, other: &Cursor) -> bool {
        let alike = |(a, b): (&Row, &Row)| a.class == b.class && a.name == b.name && a.text == b.text;
        self.corner == other.corner
            && self.rows.len() == other.rows.len()
            && self.level == other.level
            && self.from_spot == other.from_spot
            && self.vix == other.vix
            && self.rows.iter().zip(&other.rows).all(alike)
    }
}

/// Reads the figure at a level of SPX.
pub fn cursor(report: &Report, view: &View, payoff: &Payoff, at: Points) -> Cursor {
    let frame = &payoff.frame;
    let (from, to) = (report.window.from.0, report.window.to.0);
    // The values are those of the level that is written: whole, or with more digits where levels lie close together.
    let ten = (0..number::decimals(to - from, 3)).fold(1.0, |power, _| power * 10.0);
    let level = if at == report.setup.spot { at.0 } else { (at.0 * ten).round() / ten };
    let at = Points(if level.is_nan() { from } else { num::clamp(level, from, to.max(from)) });
    let x = frame.x_in_plot(at);
    let mut rows = rows(report, view, at);
    let mut marks = group("cursor");
    marks.add(line("cursor-rule", (x, rule_top(frame)), (x, frame.plot.bottom)));
    for row in rows.iter().rev() {
        marks.add(circle(row.dot, (x, frame.y_in_plot(row.profit)), 3.5));
    }
    chip(frame, report, at, x, &mut marks);
    order(&mut rows, |a, b| a.profit > b.profit);
    Cursor {
        at,
        corner: corner(payoff, report, view, x, rows.len()),
        marks: vec![marks.into()],
        level: level_of(at),
        from_spot: number::signed_percent(report.from_spot(at), 1),
        vix: report.hedge.as_ref().map(|hedged| number::fixed(hedged.book.vix(at).0, 1)),
        rows,
    }
}

/// A level as it is looked at, all its digits.
fn level_of(at: Points) -> String {
    number::significant(at.0, 9)
}

/// The level on the axis. Where it comes within 4 px of a label there, the label is covered, never the tick.
fn chip(frame: &Frame, report: &Report, at: Points, x: f64, marks: &mut Element) {
    let words = level_of(at);
    let half = Type::LABEL.width(&words) / 2.0 + 4.0;
    let x = x.min(frame.size.0 - half).max(half);
    let top = frame.plot.bottom + 5.0;
    let chip = Rect { left: x - half, top, right: x + half, bottom: top + 18.0 };
    let spot = report.setup.spot;
    let (_, _, spot_box) = spot_label(frame, spot);
    let labels = tick_labels(frame, spot).into_iter().map(|(_, _, label)| label);
    for label in labels.chain([spot_box]).filter(|label| label.is_near(&chip, 4.0)) {
        // A little wider than estimated: the typeface may be.
        let cover = Rect { left: label.left - 3.0, top: top + 2.0, right: label.right + 3.0, bottom: top + 18.0 };
        marks.add(rect("cover", cover));
    }
    marks.add(rect("chip", chip).num("rx", 3.0));
    marks.add(text("t-chip", Place::beside(x, 0.0, label_y(frame)), words.into()));
}
