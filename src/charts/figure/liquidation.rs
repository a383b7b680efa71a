//! The liquidation map: at which price each leverage is liquidated, with the venue's tiers and the leverage to take
//! hold of.

mod sheet;
mod tiers;
mod twin;

use super::chart::{Chart, Tick, sane, title};
use super::dots::strong;
use super::handle::{knob, slider};
use super::shape::{around, group, line};
use super::stale;
use crate::charts::node::{Element, Node};
use crate::charts::scene::{Scene, View};
use crate::engine::perp::Side;
use crate::engine::units::Points;
use crate::model::fields::FieldId;
use crate::model::margined::Margined;
use crate::model::perp::{LEVERAGE_TRACK, Perp};
use crate::model::report::Report;
use crate::words::figure::perp as words;
use sheet::Sheet;
use tiers::{name_tiers, rate, tiers};

pub use twin::table;

/// Height of the figure, CSS pixels.
const HEIGHT: f64 = 300.0;
/// From the upper edge and from the right edge to the plot.
const ROOM: (f64, f64) = (24.0, 58.0);
/// Leverages under the axis.
const TICKS: [f64; 7] = [1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0];
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
    let room = chart.room(plot.right + ROOM.1);
    let (back, lines) = (Vec::with_capacity(40), Vec::with_capacity(8));
    let mut sheet = Sheet { chart, room, back, lines, labels: Vec::with_capacity(16), dots: Vec::with_capacity(3) };
    // Else a halo bites into a line.
    sheet.room.clear = 2.0;
    let chosen: Tick = (perp.leverage, words::leverage(perp.leverage));
    let at = chart.place(perp.leverage, margined.liquidation.price().map_or(chart.y.0, |price| price.0));

    let points: Vec<(f64, f64)> =
        margined.by_leverage.iter().filter_map(|at| Some((at.leverage, at.liquidation.price()?.0))).collect();
    sheet.gone(perp, &points);
    let limit = margined.allowed().filter(|limit| *limit < LEVERAGE_TRACK.1);
    limit.iter().for_each(|limit| sheet.forbidden(*limit));
    let ticks = TICKS.map(|leverage| (leverage, words::leverage(leverage)));
    chart.axes(words::LEVERAGE.into(), ("t-tick t-strong", &[chosen]), &ticks, &mut sheet.back);
    sheet.back.push(title(words::axis(perp).into()));

    let now = chart.place(1.0, perp.mark.0).1;
    sheet.level("zero", now);
    sheet.room.line(vec![(plot.left, now), (plot.right, now)]);
    let map = chart.line("curve map", &points, &mut sheet.room);
    sheet.room.take(around(at, 8.0));
    if at.1 < plot.bottom {
        let foot = (at.0, plot.bottom);
        sheet.lines.push(line("guide now", at, foot).into());
        sheet.room.stalk(vec![at, foot]);
    }
    sheet.lines.push(map);

    let survive = margined.survive.map(|survival| survival.price).filter(|price| chart.holds(price.0));
    let survive = survive.zip(margined.survives);
    survive.iter().for_each(|(price, _)| sheet.thin_level("long-run", chart.place(1.0, price.0).1));
    let tiers = tiers(perp, chart);
    tiers.iter().for_each(|(y, ..)| sheet.thin_level("tier", *y));

    // The chosen one first: it is what the figure is for.
    sheet.own(perp, margined, at);
    sheet.with_layers(perp, margined, at);
    sheet.levels(perp, limit);
    survive.iter().for_each(|survive| sheet.survives(report.setup.shock, *survive, at));
    let Sheet { mut room, back, lines, mut labels, dots, .. } = sheet;
    let side = if perp.position.side == Side::Long { plot.bottom } else { plot.top + 18.0 };
    let gone = [strong(words::LIQUIDATED, "t-b t-mute")];
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
