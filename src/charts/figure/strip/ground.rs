//! What lies behind the map: bands of VIX, both axes, the bar of the layers bought.

use super::super::dots::strong;
use super::super::label::{Anchor, Line, Place, bounds, text};
use super::super::layer::{HALF, digit, square};
use super::super::path::{curve, rule};
use super::super::shape::{Rect, group, rect};
use super::marks::{BAR, DISC, LEVEL};
use super::{Frame, GUTTER, LEFT};
use crate::charts::measure::Type;
use crate::charts::node::Element;
use crate::charts::scale::Px;
use crate::charts::tick;
use crate::engine::order::order;
use crate::engine::units::Points;
use crate::engine::vix;
use crate::model::hedged::Hedged;
use crate::model::report::Report;
use crate::words::{
    figure,
    hedge::{self, triggers},
    number,
};

/// From the plot to the names at its right.
const NAMES: f64 = 8.0;
/// From the plot to the base line of the labels of SPX.
const LABELS: f64 = 43.0;
/// The ends of the published bands.
const BANDS: [(f64, f64); 4] = {
    let [one, two, three] = vix::BAND_ENDS;
    [(0.0, one), (one, two), (two, three), (three, f64::INFINITY)]
};
/// Every second band is shaded: those with this remainder.
const SHADED: usize = 1;

/// The one of two classes for a label at a height: its halo has the colour of the ground.
pub fn haloed(frame: &Frame, y: f64, on_paper: &'static str, on_band: &'static str) -> &'static str {
    let vix = frame.y.value(Px(y)).0;
    let band = BANDS.iter().position(|(from, to)| vix >= *from && vix < *to);
    if band.is_some_and(|band| band % 2 == SHADED) && y > frame.plot.top { on_band } else { on_paper }
}

/// Bands of VIX with their names, both axes.
pub fn ground(report: &Report, frame: &Frame, taken: &[f64], nodes: &mut Element) {
    let plot = frame.plot;
    let (low, high) = report.window.vix;
    let mut words = Element::new("g");
    for (i, (from, to)) in BANDS.into_iter().enumerate() {
        let (from, to) = (from.max(low.0), to.min(high.0));
        let (top, bottom) = (frame.y.px(Points(to)).0, frame.y.px(Points(from)).0);
        if to <= from {
            continue;
        }
        if i % 2 == SHADED {
            nodes.add(rect("band", Rect { top, bottom, ..plot }));
        }
        if bottom - top >= 13.0 {
            let name = triggers::band(vix::band(Points((from + to) / 2.0)));
            let at = Place { x: plot.right + NAMES, y: (top + bottom) / 2.0 + 4.0, anchor: Anchor::Start };
            words.add(text("t-small", at, name.into()));
        }
    }
    words.add(text("t-axis t-hedge", Place { x: 0.0, y: 12.0, anchor: Anchor::Start }, figure::VIX.into()));
    let corner = (plot.left, plot.bottom);
    let mut axes = String::new();
    rule(&mut axes, corner, (plot.right, plot.bottom));
    rule(&mut axes, corner, (plot.left, plot.top));
    for tick in tick::ticks(low.0, high.0, 6) {
        let y = frame.y.px(Points(tick)).0;
        if taken.iter().all(|taken| (taken - y).abs() >= LEVEL + DISC - 3.0) && y > plot.top + 4.0 {
            let at = Place { x: plot.left - GUTTER - LEFT, y: y + 4.0, anchor: Anchor::End };
            rule(&mut axes, (plot.left - 4.0, y), (plot.left, y));
            words.add(text("t-tick", at, number::short(tick).into()));
        }
    }
    nodes.add(curve("axis", axes));
    nodes.add(words);
}

/// Levels of SPX under the bar.
pub fn levels(report: &Report, frame: &Frame, nodes: &mut Element) {
    let plot = frame.plot;
    let (spot, y) = (report.setup.spot, plot.bottom + LABELS);
    let spot_words = number::short(spot.0);
    let spot_label = strong(&spot_words, "t-tick t-strong");
    let half = Type::LABEL.width(&spot_words) / 2.0;
    let place = |x: f64| Place { x, y, anchor: Anchor::Middle };
    let spot_at = place(frame.x.px(spot).0.max(half).min(plot.right - half + NAMES - 2.0));
    let spot_box = bounds(&[spot_label], spot_at);
    let apart = Type::NOTE.width(&number::short(report.window.to.0.round())) + 4.0;
    let ticks = tick::fitting(report.window.from.0, report.window.to.0, plot.right - plot.left, apart);
    let top = plot.bottom + BAR.1;
    let (mut marks, mut named) = (String::new(), Element::new("g"));
    for tick in ticks {
        let x = frame.x.px(Points(tick)).0;
        rule(&mut marks, (x, top), (x, top + 4.0));
        let words = number::short(tick);
        let label = bounds(&[Line { text: &words, kind: Type::NOTE, class: "" }], place(x));
        if !label.is_near(&spot_box, 4.0) && label.right <= plot.right + NAMES - 2.0 {
            named.add(text("t-tick", place(x), words.into()));
        }
    }
    named.add(text(spot_label.class, spot_at, spot_words.clone().into()));
    named.add(text("t-axis", Place { x: plot.right + NAMES, y, anchor: Anchor::Start }, figure::SPX.into()));
    nodes.add(curve("axis", marks));
    nodes.add(named);
}

/// Which layers are awake along the map, each by its numbered square, by its number alone where there is no room for
/// that, and not at all where there is none.
pub fn bar(report: &Report, hedged: &Hedged, frame: &Frame, nodes: &mut Element) {
    let plot = frame.plot;
    let (from, to) = (report.window.from, report.window.to);
    let mut ends = vec![from.0, to.0];
    ends.extend(hedged.book.layers.iter().filter_map(|layer| layer.trigger.ok()).map(|level| level.spx.0));
    order(&mut ends, |a, b| a < b);
    let mut left = plot.left;
    let mut before: Option<Vec<(usize, bool)>> = None;
    let mut rungs = Element::new("g");
    let (top, bottom) = (plot.bottom + BAR.0, plot.bottom + BAR.1);
    let map = report.setup.map();
    let mut push = |awake: &[(usize, bool)], left: f64, right: f64| {
        const APART: f64 = 2.0 * HALF + 2.0;
        let class = if awake.is_empty() { "rung" } else { "rung on" };
        rungs.add(rect(class, Rect { left, top, right: (right - 1.0).max(left), bottom }));
        let (middle, count) = ((left + right - 1.0) / 2.0, awake.len());
        let numbers: Vec<_> = awake.iter().map(|(place, _)| digit(*place)).collect();
        let words = if count == 0 { hedge::NONE.to_string() } else { hedge::on(&numbers) };
        rungs.add_maybe(if count > 0 && APART * count as f64 <= right - left {
            let first = middle - APART * (count - 1) as f64 / 2.0;
            let squares = awake.iter().enumerate();
            let y = (top + bottom) / 2.0;
            let mut shown = group("awake");
            squares.for_each(|(i, (place, held))| shown.add(square(*place, (first + APART * i as f64, y), *held)));
            Some(shown)
        } else if right - left >= Type::SMALL.width(&words) {
            Some(text("t-small", Place { x: middle, y: bottom - 5.0, anchor: Anchor::Middle }, words.into()))
        } else {
            None
        });
    };
    for (a, b) in ends.iter().zip(ends.iter().skip(1)) {
        let middle = Points((a + b) / 2.0);
        let awake = report.layers().filter(|one| one.woken.awake(middle, map.vix(middle)));
        let awake: Vec<_> = awake.map(|one| (one.place, one.woken.stands())).collect();
        let x = frame.x.px(Points(*a)).0;
        if let Some(before) = before.filter(|before| *before != awake) {
            push(&before, left, x);
            left = x;
        }
        before = Some(awake);
    }
    push(&before.unwrap_or_default(), left, plot.right + 1.0);
    nodes.add(rungs);
    let at = Place { x: plot.right + NAMES, y: bottom - 5.0, anchor: Anchor::Start };
    nodes.add(text("t-small", at, hedge::LAYERS_ON.into()));
}
