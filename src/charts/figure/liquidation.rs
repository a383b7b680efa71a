//! The liquidation map: at which price each leverage is liquidated, with the venue's tiers and the leverage to take
//! hold of.

mod tiers;
mod twin;

use super::beyond::{arrow, room as of_arrow};
use super::chart::{Chart, Tick, sane, title};
use super::dots::{AROUND, BESIDE, led, small};
use super::handle::{knob, slider};
use super::label::Line;
use super::path::{curve, polyline};
use super::room::ON_BAND;
use super::shape::{Rect, around, circle, group, line, rect};
use super::stale;
use crate::charts::measure::Type;
use crate::charts::node::{Element, Node};
use crate::charts::scene::{Scene, View};
use crate::engine::perp::Side;
use crate::engine::units::Points;
use crate::model::fields::FieldId;
use crate::model::margined::Margined;
use crate::model::perp::{LEVERAGE_TRACK, Perp};
use crate::model::report::Report;
use crate::words::figure::perp as words;
use tiers::{name_tiers, rate, tiers};

pub use twin::table;

/// Height of the figure, CSS pixels.
const HEIGHT: f64 = 300.0;
/// From the upper edge and from the right edge to the plot.
const ROOM: (f64, f64) = (24.0, 58.0);
/// Leverages under the axis.
const TICKS: [f64; 7] = [1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0];
/// Places for the label of a handle that has no price, the later ones with a leader: the curve is near at the lower end
/// of its leverages.
const NOWHERE: [(f64, f64); 9] = [
    (12.0, -12.0),
    (-12.0, -12.0),
    (1.0, -16.0),
    (6.0, -32.0),
    (6.0, -46.0),
    (6.0, -60.0),
    (6.0, -90.0),
    (6.0, -120.0),
    (6.0, -150.0),
];
/// From the middle of a handle at an edge to the tip of the arrowhead that says that its price lies beyond.
const BEYOND_EDGE: f64 = 10.0;
/// Places for the name of a level at its ends.
const AT_LEFT: [(f64, f64); 2] = [(6.0, -6.0), (6.0, 15.0)];
const AT_RIGHT: [(f64, f64); 2] = [(-4.0, -5.0), (-4.0, 14.0)];
/// How far from the price now a liquidation is shown, as a share of it, and what is shown at least.
const REACH: f64 = 0.52;
const LEAST: f64 = 0.02;
/// Room beyond that, as a share of what is shown.
const BEYOND: f64 = 0.05;

/// Leverage along, price up: what turns a pixel into a leverage. It rests while the leverage is held: what is shown
/// hangs on the price, the entry and the liquidations at all leverages.
pub fn frame(report: &Report, view: &View) -> Chart {
    let size = (sane(view.width), HEIGHT);
    Chart::written(size, ROOM, LEVERAGE_TRACK, prices(report), words::on_axis).by_ratio()
}

fn prices(report: &Report) -> (f64, f64) {
    let (Some(perp), Some(margined)) = (&report.setup.perp, &report.perp) else { return (0.0, 1.0) };
    let mark = perp.mark.0;
    let (mut low, mut high) = (mark * (1.0 - LEAST), mark * (1.0 + LEAST));
    let own = [perp.position.entry].into_iter();
    for price in margined.by_leverage.iter().filter_map(|at| at.liquidation.price()).chain(own) {
        if (price.0 / mark - 1.0).abs() <= REACH {
            (low, high) = (low.min(price.0), high.max(price.0));
        }
    }
    let beyond = BEYOND * (high - low);
    ((low - beyond).max(0.0), high + beyond)
}

/// The figure of a report as it is looked at; without marks where there is no perpetual.
pub fn scene(report: &Report, view: &View) -> Scene {
    let chart = frame(report, view);
    let both = report.setup.perp.as_ref().zip(report.perp.as_ref());
    let (lead, note) =
        both.map_or_else(Default::default, |(perp, margined)| (words::liquidation::lead(perp, margined), note(perp)));
    Scene {
        size: (sane(view.width), HEIGHT),
        title: words::liquidation::TITLE.into(),
        summary: both.map_or_else(String::new, |(perp, margined)| words::liquidation::summary(perp, margined)),
        lead,
        note,
        stale: stale::perp(view.checked),
        marks: both.map(|(perp, margined)| marks(report, perp, margined, view, &chart)).into_iter().collect(),
    }
}

/// Whose table it is, and the row used where that is one whatever the price: no line of the figure names it then.
fn note(perp: &Perp) -> String {
    let row = perp.tier(&perp.position, perp.mark).filter(|_| perp.position.bends().is_empty());
    words::liquidation::note(perp)
        + &row.map_or_else(String::new, |row| words::liquidation::always(row, rate(perp, row)))
}

fn marks(report: &Report, perp: &Perp, margined: &Margined, view: &View, chart: &Chart) -> Node {
    let plot = chart.plot;
    let mut room = chart.room(plot.right + ROOM.1);
    // Else a halo bites into a line.
    room.clear = 2.0;
    let (mut back, mut lines, mut labels) = (Vec::with_capacity(40), Vec::with_capacity(8), Vec::with_capacity(16));
    let chosen: Tick = (perp.leverage, words::leverage(perp.leverage));
    let at = chart.place(perp.leverage, margined.liquidation.price().map_or(chart.y.0, |price| price.0));

    let points: Vec<(f64, f64)> =
        margined.by_leverage.iter().filter_map(|at| Some((at.leverage, at.liquidation.price()?.0))).collect();
    if let Some(outline) = lost(perp, chart, &points) {
        back.push(curve("area-gone", polyline(&outline) + "Z"));
        room.ground(ON_BAND, outline);
    }
    let limit = margined.allowed().filter(|limit| *limit < LEVERAGE_TRACK.1).map(|limit| (limit, chart.px(limit)));
    if let Some((_, x)) = limit {
        let forbidden = Rect { left: x, ..plot };
        back.push(rect("forbidden", forbidden).into());
        room.ground(ON_BAND, forbidden.corners());
        let ends = ((x, plot.top), (x, plot.bottom));
        lines.push(line("limit", ends.0, ends.1).into());
        room.stalk(vec![ends.0, ends.1]);
    }
    let ticks = TICKS.map(|leverage| (leverage, words::leverage(leverage)));
    chart.axes(words::LEVERAGE.into(), ("t-tick t-strong", &[chosen]), &ticks, &mut back);
    back.push(title(words::axis(perp).into()));

    let now = chart.place(1.0, perp.mark.0).1;
    let level = |class, y: f64| -> Node { line(class, (plot.left, y), (plot.right, y)).into() };
    lines.push(level("zero", now));
    room.line(vec![(plot.left, now), (plot.right, now)]);
    let map = chart.line("curve map", &points, &mut room);
    room.take(around(at, 8.0));
    if at.1 < plot.bottom {
        let foot = (at.0, plot.bottom);
        lines.push(line("guide now", at, foot).into());
        room.stalk(vec![at, foot]);
    }
    lines.push(map);

    let survive = margined.survive.map(|survival| survival.price).filter(|price| chart.holds(price.0));
    let survive = survive.zip(margined.survives);
    if let Some((price, _)) = survive {
        let y = chart.place(1.0, price.0).1;
        lines.push(level("long-run", y));
        room.stalk(vec![(plot.left, y), (plot.right, y)]);
    }
    let tiers = tiers(perp, chart);
    for (y, ..) in &tiers {
        lines.push(level("tier", *y));
        room.stalk(vec![(plot.left, *y), (plot.right, *y)]);
    }
    // The chosen one first: it is what the figure is for.
    let (first, second) = words::at_handle(margined.liquidation, perp.mark);
    let label = [Line { text: &first, kind: Type::LABEL, class: "t-b" }, small(&second)];
    let count = if second.is_empty() { 1 } else { 2 };
    let label = label.get(..count).unwrap_or_default();
    let mut dots = Vec::with_capacity(3);
    match margined.liquidation.price() {
        Some(price) => {
            if !chart.holds(price.0) {
                let side = if price.0 > chart.y.1 { 1.0 } else { -1.0 };
                let tip = (at.0, at.1 + BEYOND_EDGE * side);
                dots.push(arrow("off", tip, side));
                room.take(of_arrow(tip, side));
            }
            // Rather near and through a thin line than far.
            let _ = room.put(&mut labels, label, at, &AROUND[..8]) || room.put(&mut labels, label, at, &AROUND[8..]);
        }
        None => {
            let _ = room.put(&mut labels, label, at, &NOWHERE[..3])
                || led(&mut room, (&mut lines, &mut labels), (label, "guide now"), at, &NOWHERE[3..], &|_| true);
        }
    }
    let with = margined.now.liquidation.filter(|price| Some(*price) != margined.liquidation.price());
    if let Some(with) = with.filter(|_| !perp.layers.is_empty()) {
        let place = chart.place(perp.leverage, with.0);
        lines.push(line("lead with", at, place).into());
        dots.push(circle("be hedged", place, 4.0).into());
        room.take(around(place, 5.0));
        let words = words::at(words::WITH_LAYERS, with);
        // Beyond the handle it would be taken for that one's.
        let label = [Line { text: &words, kind: Type::SMALL, class: "t-small t-hedge" }];
        let is_there = |down: f64| (down < 0.0) == (place.1 < at.1);
        let _ = room.put(&mut labels, &label, place, &BESIDE)
            || led(&mut room, (&mut lines, &mut labels), (&label, "lead with"), place, &AROUND, &is_there);
    }
    let words_now = words::price_now(perp.mark);
    let label_now = [small(&words_now)];
    room.put_one(&mut labels, &[(&label_now, (plot.left, now), &AT_LEFT), (&label_now, (plot.right, now), &AT_RIGHT)]);
    if let Some((limit, x)) = limit {
        let words = words::liquidation::at_most(limit);
        room.put(&mut labels, &[small(&words)], (x, plot.bottom), &[(-6.0, -8.0), (6.0, -8.0), (-6.0, -24.0)]);
    }
    if perp.position.entry != perp.mark && chart.holds(perp.position.entry.0) {
        let y = chart.place(1.0, perp.position.entry.0).1;
        lines.push(level("axis", y));
        let words = words::at(words::ENTRY, perp.position.entry);
        room.put(&mut labels, &[small(&words)], (plot.left, y), &AT_LEFT);
    }
    if let Some((price, leverage)) = survive {
        let place = chart.place(leverage, price.0);
        let shock = words::liquidation::shock(report.setup.shock, price);
        let shock = [small(&shock)];
        room.put_one(
            &mut labels,
            &[(&shock, (plot.right, place.1), &AT_RIGHT), (&shock, (plot.left, place.1), &AT_LEFT)],
        );
        // At the handle it would say what that says.
        if (place.0 - at.0).abs() > 12.0 {
            dots.push(circle("be", place, 3.5).into());
            room.take(around(place, 5.0));
            let words = words::liquidation::survives(leverage);
            room.put(&mut labels, &[small(&words)], place, &AROUND[..6]);
        }
    }
    let side = if perp.position.side == Side::Long { plot.bottom } else { plot.top + 18.0 };
    let gone = [Line { text: words::LIQUIDATED, kind: Type::LABEL, class: "t-b t-mute" }];
    if !points.is_empty() {
        room.put(&mut labels, &gone, (plot.right, side), &[(-8.0, -8.0), (-8.0, -40.0), (-8.0, -60.0)]);
    }
    // These have no other places.
    room.clear = 0.0;
    name_tiers(tiers, plot.right, &mut room, &mut labels);

    let value = (Points(LEVERAGE_TRACK.0), Points(perp.leverage), Points(LEVERAGE_TRACK.1));
    let said = words::spoken(perp.leverage, margined.liquidation, perp.mark);
    let handle = knob(slider(FieldId::PerpLeverage.field().key, words::LEVERAGE.into(), value, said), at);
    let handles = Element::classed("g", "handles").child(handle).into();
    let nodes = vec![group("deco", back), group("deco", lines), group("labels", labels), group("flags", dots), handles];
    stale::marked("liquidation", stale::perp(view.checked), nodes)
}

/// The prices at which the position is gone, as an area on that side of the curve.
fn lost(perp: &Perp, chart: &Chart, points: &[(f64, f64)]) -> Option<Vec<(f64, f64)>> {
    let edge = if perp.position.side == Side::Long { chart.plot.bottom } else { chart.plot.top };
    let mut outline: Vec<(f64, f64)> = points.iter().map(|(leverage, price)| chart.place(*leverage, *price)).collect();
    let (first, last) = (outline.first()?.0, outline.last()?.0);
    outline.extend([(last, edge), (first, edge)]);
    Some(outline)
}
