//! What lies behind the lines: expected move, grid, zero, axes, spot rule.

use super::super::path::{curve, open, rule};
use super::super::shape::{Rect, group, line, rect};
use super::frame::{Anatomy, Frame};
use crate::charts::figure::chart::axis;
use crate::charts::figure::dots::strong;
use crate::charts::figure::label::{Anchor, Line, Place, bounds, text};
use crate::charts::measure::Type;
use crate::charts::node::Element;
use crate::engine::num;
use crate::engine::units::{Dollars, Points};
use crate::model::hedged::Hedged;
use crate::model::report::Report;
use crate::words::figure::{self, hedge};
use crate::words::hedge::on_axis;
use crate::words::number;

/// The expected move in pixels, cut to the plot; none where nothing of it is in sight.
pub fn band(frame: &Frame, report: &Report) -> Option<(f64, f64)> {
    let (from, to) = report.expected_move.plain;
    let band = (frame.x_in_plot(from), frame.x_in_plot(to));
    (band.1 - band.0 >= 2.0).then_some(band)
}

/// Band and grid: the furthest back.
pub fn ground(frame: &Frame, band: Option<(f64, f64)>) -> Element {
    let plot = frame.plot;
    let mut nodes = group("deco");
    if let Some((left, right)) = band {
        nodes.add(rect("band", Rect { left, right, ..plot }));
    }
    let mut grid = String::new();
    for tick in frame.y_ticks.iter().filter(|tick| **tick != 0.0) {
        let y = frame.y.px(Dollars(*tick)).0;
        rule(&mut grid, (plot.left, y), (plot.right, y));
    }
    nodes.add(curve("grid", grid));
    nodes
}

/// Where the rules of spot and cursor begin: below the bracket.
pub fn rule_top(frame: &Frame) -> f64 {
    frame.plot.top + if frame.anatomy == Anatomy::Narrow { 0.0 } else { 12.0 }
}

/// Zero line, both axes with their labels, spot rule.
pub fn axes(frame: &Frame, report: &Report) -> Element {
    let spot = report.setup.spot;
    let (plot, narrow) = (frame.plot, frame.anatomy == Anatomy::Narrow);
    let mut nodes = group("deco");
    nodes.add(line("zero", (plot.left, frame.zero()), (plot.right, frame.zero())));
    let class = if narrow { "t-small" } else { "t-tick" };
    let [mut levels, mut row] = ["g"; 2].map(Element::new);
    for tick in &frame.y_ticks {
        let at = Place::beside(plot.left, -frame.anatomy.tick_gap(), frame.y.px(Dollars(*tick)).0 + 4.0);
        levels.add(text(class, at, number::money(*tick).into()));
    }
    nodes.add(levels);
    axis(&plot, frame.x_ticks.iter().map(|tick| frame.x.px(Points(*tick)).0), &mut nodes);
    for (place, words, _) in tick_labels(frame, spot) {
        row.add(text("t-tick", place, words.into()));
    }
    nodes.add(row);
    // Here, not with its handle: the level under the cursor covers it.
    let (place, words, _) = spot_label(frame, spot);
    nodes.add(text("t-tick t-strong", place, words.into()));
    let words = if frame.anatomy == Anatomy::Wide { figure::payoff::SPX_AXIS } else { figure::SPX };
    // Over its end where there is no room past that.
    let (shift, y) = if narrow { (-1.0, plot.bottom - 6.0) } else { (AXIS_GAP, label_y(frame)) };
    nodes.add(text("t-axis", Place::beside(plot.right, shift, y), words.into()));
    let at = Place { x: 0.0, y: title_y(frame), anchor: Anchor::Start };
    nodes.add(text("t-axis", at, figure::PROFIT_AXIS.into()));
    if let Some(hedged) = report.hedge.as_ref().filter(|_| !narrow) {
        vix_row(frame, hedged, &mut nodes);
    }
    let x = frame.x_in_plot(spot);
    nodes.add(line("spot-rule", (x, rule_top(frame)), (x, plot.bottom)));
    nodes
}

/// The second row under the axis: VIX by the map at each tick.
fn vix_row(frame: &Frame, hedged: &Hedged, nodes: &mut Element) {
    let y = label_y(frame) + VIX_ROW;
    for tick in &frame.x_ticks {
        let words = on_axis(hedged.book.vix(Points(*tick)).0.round());
        let at = Place { x: frame.x.px(Points(*tick)).0, y, anchor: Anchor::Middle };
        nodes.add(text("t-tick t-hedge", at, words.into()));
    }
    let words = if frame.anatomy == Anatomy::Wide { hedge::VIX_BY_MAP } else { figure::VIX };
    nodes.add(text("t-axis t-hedge", Place::beside(frame.plot.right, AXIS_GAP, y), words.into()));
}

/// From the labels of SPX to those of VIX.
const VIX_ROW: f64 = 18.0;

/// From the plot to the title of the horizontal axis: past half a tick label.
const AXIS_GAP: f64 = 26.0;

/// Base line of the tick labels under the axis.
pub fn label_y(frame: &Frame) -> f64 {
    frame.plot.bottom + 18.0
}

/// How far right a label under the axis may reach: to the axis' title, where there is one.
fn label_end(frame: &Frame) -> f64 {
    if frame.anatomy == Anatomy::Narrow { frame.size.0 } else { frame.plot.right + AXIS_GAP - 3.0 }
}

/// Base line of the vertical axis' title.
fn title_y(frame: &Frame) -> f64 {
    frame.plot.top - 4.0
}

/// A tick label nearer than this to the spot's label, CSS pixels, is not drawn.
const TOUCH: f64 = 4.0;

/// The labels under the axis that are drawn: not those within 4 px of the spot's label, nor those that would leave the
/// figure at its left; at its right they are shifted.
pub fn tick_labels(frame: &Frame, spot: Points) -> Vec<(Place, String, Rect)> {
    let (_, _, spot_box) = spot_label(frame, spot);
    let mut labels = Vec::with_capacity(frame.x_ticks.len());
    for tick in &frame.x_ticks {
        let words = number::short(*tick);
        let last = label_end(frame) - Type::NOTE.width(&words) / 2.0;
        let place = Place { x: frame.x.px(Points(*tick)).0.min(last), y: label_y(frame), anchor: Anchor::Middle };
        let label = Line { text: &words, kind: Type::NOTE, class: "" };
        let rect = bounds(&[label], place);
        if rect.left >= 0.0 && !rect.is_near(&spot_box, TOUCH) {
            labels.push((place, words, rect));
        }
    }
    labels
}

/// The label of the spot under the axis, shifted so that it stays within the figure.
pub fn spot_label(frame: &Frame, spot: Points) -> (Place, String, Rect) {
    let words = if frame.anatomy == Anatomy::Narrow { number::whole(spot.0) } else { number::short(spot.0) };
    let label = strong(&words, "");
    let half = Type::LABEL.width(&words) / 2.0;
    let x = frame.x_in_plot(spot).min(label_end(frame) - half).max(half);
    let place = Place { x, y: label_y(frame), anchor: Anchor::Middle };
    let taken = bounds(&[label], place);
    (place, words, taken)
}

/// The bracket over the expected move, and its label with its box.
pub fn bracket(frame: &Frame, report: &Report, band: (f64, f64), stems: &[f64]) -> (Element, Rect) {
    let (from, to, top) = (band.0, band.1, frame.plot.top);
    let bracket = open("bracket", &[(from, top + 6.0), (from, top), (to, top), (to, top + 6.0)]);
    let sigma = report.expected_move.one_sigma.0;
    let kind = if frame.anatomy == Anatomy::Narrow { Type::SMALL } else { Type::NOTE };
    // In fewer words where more have no place.
    let (mut words, mut x) = (String::new(), None);
    for form in frame.anatomy as usize..3 {
        words = match form {
            0 => figure::payoff::expected_move(sigma, Some(report.setup.days.0)),
            1 => figure::payoff::expected_move(sigma, None),
            _ => fill!("±_", number::significant(sigma, 2)),
        };
        x = between(frame, band, stems, kind.width(&words));
        if x.is_some() {
            break;
        }
    }
    let half = kind.width(&words) / 2.0;
    let x = x.unwrap_or(((from + to) / 2.0).min(frame.size.0 - half).max(frame.plot.left + half - 8.0));
    let place = Place { x, y: top - 7.0, anchor: Anchor::Middle };
    let class = if frame.anatomy == Anatomy::Narrow { "t-small" } else { "t-note" };
    let label = Line { text: &words, kind, class };
    let rect = bounds(&[label], place);
    (group("deco").child(bracket).child(text(class, place, words.into())), rect)
}

/// Where the middle of so wide a label stands over a bracket: as near to the bracket's as can be without a stem through
/// it, clear of the axis title at the left and of the figure's right edge; none where there is no such place.
fn between(frame: &Frame, (from, to): (f64, f64), stems: &[f64], width: f64) -> Option<f64> {
    const GAP: f64 = 6.0;
    let (half, middle) = (width / 2.0, (from + to) / 2.0);
    let mut low = (frame.plot.left + half - 8.0).max(from);
    let last = (frame.size.0 - half).min(to);
    let mut best: Option<f64> = None;
    // The stems come from the right.
    for end in stems.iter().rev().map(|stem| stem - half - GAP).chain([last]) {
        let x = num::clamp(middle, low, end.min(last));
        let is_better = best.is_none_or(|best| (x - middle).abs() < (best - middle).abs());
        if low <= end.min(last) && is_better {
            best = Some(x);
        }
        low = low.max(end + 2.0 * (half + GAP));
    }
    best
}
