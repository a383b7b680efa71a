//! What the pointer reads off the figure: a rule, a dot on each curve, the level on the axis, and the values.

use super::super::shape::{Rect, circle, group, line, rect};
use super::axes::{label_y, rule_top, spot_label, tick_labels};
use super::frame::{Anatomy, Frame};
use super::{Payoff, told};
use crate::charts::figure::room::{Place, text};
use crate::charts::measure::Type;
use crate::charts::node::Node;
use crate::charts::scale::Px;
use crate::charts::scene::View;
use crate::engine::num;
use crate::engine::order::order;
use crate::engine::pwl;
use crate::engine::units::{Days, Dollars, Points};
use crate::model::report::Report;
use crate::words::figure::{self, hedge};
use crate::words::{number, time};

/// The upper corner for the read-out: the one away from the cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Corner {
    /// The upper left corner of the plot.
    Left,
    /// The upper right corner of the figure.
    Right,
}

/// What the cursor shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Cursor {
    /// Level of SPX under the cursor, kept within the window.
    pub at: Points,
    /// Where that is.
    pub x: Px,
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

/// One value of the read-out.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Of which curve.
    pub curve: Curve,
    /// Class of the curve, for the sample of its stroke.
    pub class: &'static str,
    /// Name of the curve.
    pub name: String,
    /// Profit as written: exact at expiry, to 10 dollars before it.
    pub text: String,
    /// Profit.
    pub profit: Dollars,
}

/// A curve that the read-out has a value of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Curve {
    /// At expiry.
    Expiry,
    /// At a chosen date.
    Date,
    /// The condor on the day of the valuation.
    Alone,
    /// Condor and layers on that day.
    Hedged,
    /// Today.
    Today,
    /// The pinned condor at expiry.
    Ghost,
}

impl Corner {
    /// Where the page puts a read-out of so many rows.
    fn room(self, frame: &Frame, rows: usize) -> Rect {
        // Its width, its distance from the left, the height of its head and of a row.
        const WIDTH: f64 = 152.0;
        const INDENT: f64 = 80.0;
        const HEAD: f64 = 24.0;
        const ROW: f64 = 18.0;
        let left = if self == Corner::Left { INDENT } else { frame.size.0 - WIDTH };
        Rect { left, top: 0.0, right: left + WIDTH, bottom: HEAD + ROW * rows as f64 }
    }
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
    // The values are those of the level that is written; where levels lie close together it is as it is.
    const WIDE: f64 = 100.0;
    let level = if at != report.setup.spot && to - from >= WIDE { at.0.round() } else { at.0 };
    let at = Points(if level.is_nan() { from } else { num::clamp(level, from, to.max(from)) });
    let x = frame.x_in_plot(at);
    let mut rows = rows(report, view, at);
    let mut marks = Vec::with_capacity(12);
    marks.push(line("cursor-rule", (x, rule_top(frame)), (x, frame.plot.bottom)).into());
    for (row, dot) in rows.iter().rev() {
        marks.push(circle(dot, (x, frame.y_in_plot(row.profit)), 3.5).into());
    }
    chip(frame, report, at, x, &mut marks);
    order(&mut rows, |(a, _), (b, _)| a.profit > b.profit);
    Cursor {
        at,
        x: Px(x),
        corner: corner(payoff, report, view, x, rows.len()),
        marks: vec![group("cursor", marks)],
        level: number::whole(at.0),
        from_spot: number::signed_percent(report.from_spot(at), 1),
        vix: report.hedge.as_ref().map(|hedged| number::fixed(hedged.book.vix(at).0, 1)),
        rows: rows.into_iter().map(|(row, _)| row).collect(),
    }
}

/// The corner in which the read-out covers least: no curve, then no strike or flag, then not the cursor; of two alike the one
/// away from the cursor.
fn corner(payoff: &Payoff, report: &Report, view: &View, x: f64, rows: usize) -> Corner {
    // How far the name of a strike reaches from its handle, to either side and up.
    const SIDE: f64 = 76.0;
    const UP: f64 = 32.0;
    let frame = &payoff.frame;
    let middle = (frame.plot.left + frame.plot.right) / 2.0;
    let (away, other) = if x < middle { (Corner::Right, Corner::Left) } else { (Corner::Left, Corner::Right) };
    // In a narrower figure the read-out is a line above the plot.
    if frame.anatomy != Anatomy::Wide {
        return away;
    }
    let [of_away, of_other] = [away, other].map(|corner| {
        let place = corner.room(frame, rows + usize::from(payoff.flags.is_some()));
        let names = report.setup.condor.strikes.into_iter().any(|strike| {
            let (x, y) = (frame.x_in_plot(strike), frame.y_in_plot(report.payoff.at(strike)));
            Rect { left: x - SIDE, top: y - UP, right: x + SIDE, bottom: y }.is_near(&place, 0.0)
        }) || payoff.flags.iter().flatten().any(|flag| flag.is_near(&place, 0.0));
        let cursor = Rect { left: x, top: 0.0, right: x, bottom: 0.0 }.is_near(&place, 8.0);
        (has_curve(report, view, frame, &place), names, cursor)
    });
    if of_other < of_away { other } else { away }
}

/// True where a curve runs into a box that reaches up to the top of the figure, or behind it.
fn has_curve(report: &Report, view: &View, frame: &Frame, place: &Rect) -> bool {
    let profit = frame.y.value(Px(place.bottom));
    let curves = &report.curves;
    let none = &Vec::new();
    let (total, alone) = report.hedge.as_ref().map_or((none, none), |hedged| (&hedged.total, &hedged.condor));
    let sampled = [&curves.today, &curves.dates[0], &curves.dates[1], total, alone];
    report.window.spots().enumerate().any(|(i, at)| {
        let x = frame.x_in_plot(at);
        let is_over = |payoff: &pwl::Payoff| payoff.at(at) > profit;
        x > place.left
            && x < place.right
            && (is_over(&report.payoff)
                || view.ghost.is_some_and(|ghost| is_over(&ghost.payoff))
                || sampled.iter().any(|curve| curve.get(i).is_some_and(|at| *at > profit)))
    })
}

/// A value for each curve with the class of its dot; the last is the furthest back.
fn rows(report: &Report, view: &View, at: Points) -> Vec<(Row, &'static str)> {
    let expiry = report.payoff.at(at);
    let (class, dot) = if expiry.0 > 0.0 {
        ("curve expiry gain", "dot gain")
    } else if expiry.0 < 0.0 {
        ("curve expiry loss", "dot loss")
    } else {
        ("curve expiry flat", "dot")
    };
    let [a, b] = report.setup.dates;
    let mut rows = Vec::with_capacity(5);
    rows.push((row(Curve::Expiry, class, figure::AT_EXPIRY.into(), Days(0.0), expiry), dot));
    for (class, dot, left) in [("curve date-b", "dot date-b", b), ("curve date-a", "dot date-a", a)] {
        let name = time::left(left.0);
        rows.push((row(Curve::Date, class, name, left, report.profit(at, left)), dot));
    }
    if let Some(hedged) = &report.hedge {
        let (alone, with) = hedged.book.along(at);
        let left = report.setup.days - report.setup.hedge.horizon;
        if let Some(day) = told::day(report) {
            rows.push((row(Curve::Alone, "curve alone", hedge::alone(day, false), left, alone), "dot alone"));
        }
        // Model values, whenever they are looked at.
        rows.push((row(Curve::Hedged, "curve hedged", hedge::WITH_LAYERS.into(), Days(1.0), with), "dot hedged"));
    }
    let left = report.setup.days;
    rows.push((row(Curve::Today, "curve today", figure::TODAY.into(), left, report.profit(at, left)), "dot today"));
    if let Some(ghost) = view.ghost {
        rows.push((
            row(Curve::Ghost, "curve ghost", figure::PINNED.into(), Days(0.0), ghost.payoff.at(at)),
            "dot ghost",
        ));
    }
    rows
}

fn row(curve: Curve, class: &'static str, name: String, left: Days, profit: Dollars) -> Row {
    let text = if left.0 > 0.0 { number::money_round10(profit.0) } else { number::money(profit.0) };
    Row { curve, class, name, text, profit }
}

/// The level on the axis. Where it comes within 4 px of a label there, the label is covered, never the tick.
fn chip(frame: &Frame, report: &Report, at: Points, x: f64, marks: &mut Vec<Node>) {
    let words = number::whole(at.0);
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
        marks.push(rect("cover", cover).into());
    }
    marks.push(rect("chip", chip).num("rx", 3.0).into());
    marks.push(text("t-chip".into(), Place::beside(x, 0.0, label_y(frame)), words.into()));
}
