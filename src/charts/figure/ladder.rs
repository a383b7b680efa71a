//! What of the hedge is awake at each level of VIX: stairs, with the layers that join at each step.

use super::chart::{Chart, figure_size, taken, title};
use super::dots::{small, strong};
use super::layer::{HALF, layered, square};
use super::room::Room;
use super::shape::{Rect, group};
use super::stack::{Item, stack};
use super::stale;
use crate::charts::node::Element;
use crate::charts::scene::{Scene, View};
use crate::charts::table::Table;
use crate::charts::tick;
use crate::model::hedged::{Hedged, Rung};
use crate::model::report::Report;
use crate::words::{
    figure,
    hedge::{self, ladder},
    number,
};

/// From the upper edge to the plot: the axis' title and a row of numbered squares. From the plot to the right edge.
const ROOM: (f64, f64) = (60.0, 36.0);
/// From the upper edge to the middle of the squares.
const SQUARES: f64 = 32.0;

/// What the height of a step is.
struct Measure {
    title: &'static str,
    of: fn(&Rung) -> f64,
}

const VEGA: Measure = Measure { title: ladder::VEGA_AXIS, of: |rung| rung.vega };
const PER_VIX: Measure = Measure { title: ladder::PER_VIX_AXIS, of: |rung| rung.per_vix };

/// The figure of a report as it is looked at, as high as it needs to be; without marks where there is no layer.
pub fn scene(report: &Report, view: &View) -> Scene {
    let size = figure_size(view);
    let top = report.hedge.as_ref().and_then(|hedged| steps(hedged).last());
    let rungs = report.hedge.iter().flat_map(|hedged| steps(hedged));
    Scene {
        size,
        title: ladder::TITLE,
        lead: top.map_or_else(String::new, ladder::lead),
        summary: ladder::summary(rungs),
        note: ladder::NOTE.into(),
        stale: stale::hedged(view.checked),
        marks: report.hedge.iter().map(|hedged| marks(report, hedged, view, size).into()).collect(),
    }
}

/// The rungs on which something joins; the first one is today's. The lower end of the levels shown is none of them.
fn steps(hedged: &Hedged) -> impl DoubleEndedIterator<Item = &Rung> {
    let before = std::iter::once(None).chain(hedged.rungs.iter().map(Some));
    let pairs: Vec<_> = hedged.rungs.iter().zip(before).collect();
    pairs
        .into_iter()
        .filter(|(rung, before)| before.is_none_or(|before| before.awake != rung.awake))
        .map(|(rung, _)| rung)
}

fn marks(report: &Report, hedged: &Hedged, view: &View, size: (f64, f64)) -> Element {
    let rungs: Vec<&Rung> = steps(hedged).collect();
    let measure = if rungs.iter().any(|rung| rung.vega != 0.0) { VEGA } else { PER_VIX };
    let heights = || rungs.iter().map(|rung| (measure.of)(rung));
    let (most, least) = (heights().fold(0.0, f64::max), heights().fold(0.0, f64::min));
    let y = (-tick::round_up(-least), tick::round_up(1.1 * most).max(if least < 0.0 { 0.0 } else { 1e-3 }));
    let chart = Chart::new(size, ROOM, (report.setup.vix, report.window.vix.1.0), y);
    let plot = chart.plot;
    let mut room = chart.room(size.0);

    // The stairs, each step from its own level to the next.
    let mut stairs = Vec::with_capacity(2 * rungs.len() + 1);
    let mut steps = Vec::with_capacity(rungs.len());
    for (i, rung) in rungs.iter().enumerate() {
        let (x, y) = chart.place(rung.level.vix.0, (measure.of)(rung));
        let end = rungs.get(i + 1).map_or(plot.right, |next| chart.place(next.level.vix.0, 0.0).0);
        stairs.extend([(x, y), (end, y)]);
        steps.push((x, end, y));
    }
    let stairs = taken("curve stairs", &stairs, &mut room);

    let (mut back, mut labels) = (group("deco"), group("labels"));
    let named: Vec<f64> = rungs.iter().map(|rung| rung.level.vix.0).collect();
    chart.ground(figure::VIX, &named, &mut back);
    back.add(title(measure.title.into()));
    let squares = joining(report, &rungs, &steps, plot, &mut room, &mut back);
    for (rung, (x, end, y)) in rungs.iter().zip(&steps).rev() {
        label(&measure, rung, (*x, *end, *y), &mut room, &mut labels);
    }
    stale::marked("ladder", stale::hedged(view.checked)).child(back).child(stairs).child(labels).child(squares)
}

/// What a step is worth, over it or else under it.
fn label(measure: &Measure, rung: &Rung, (x, end, y): (f64, f64, f64), room: &mut Room, nodes: &mut Element) {
    const TRIED: [(f64, f64); 4] = [(7.0, -7.0), (7.0, 17.0), (7.0, -21.0), (7.0, 31.0)];
    let height = number::greek((measure.of)(rung));
    let (contracts, per_vix, puts) =
        (ladder::contracts(rung.contracts), ladder::per_vix(rung.per_vix), ladder::puts_vega(rung.spx_vega));
    let mut lines = Vec::with_capacity(4);
    if rung.contracts == 0.0 {
        lines.push(small(hedge::NONE));
    } else {
        lines.extend([strong(&height, "t-b"), small(&contracts)]);
        // A point of volatility of SPX is another one than that of VIX: it is no part of the height.
        if rung.spx_vega != 0.0 {
            lines.push(small(&puts));
        }
        if measure.title == ladder::VEGA_AXIS {
            lines.push(small(&per_vix));
        }
    }
    if !room.put(nodes, &lines, (x, y), &TRIED) {
        room.put(nodes, &lines, (end, y), &[(-7.0, 17.0), (-7.0, -7.0)]);
    }
}

/// The layers that join at each step: numbered squares over the plot, stems down to the stairs.
fn joining(
    report: &Report,
    rungs: &[&Rung],
    steps: &[(f64, f64, f64)],
    plot: Rect,
    room: &mut Room,
    stems: &mut Element,
) -> Element {
    let mut joins = Vec::with_capacity(6);
    for one in report.layers() {
        let step = rungs.iter().position(|rung| rung.awake.get(one.at) == Some(&true));
        if let Some((step, (x, _, y))) = step.and_then(|step| Some((step, steps.get(step)?))) {
            joins.push((one.place, step == 0, (*x, *y)));
        }
    }
    // Along the axis, and mirrored: what stands at the same place is put in a row to its right.
    let mut row: Vec<Item> = joins.iter().map(|(.., (x, _))| Item { at: -x, half: HALF + 2.0 }).collect();
    stack(&mut row, -(plot.right + 2.0 * HALF), HALF - plot.left);
    let mut nodes = group("flags");
    for ((place, held, (x, y)), item) in joins.iter().zip(&row) {
        let top = (-item.at, SQUARES);
        let stem = [(top.0, SQUARES + HALF), (*x, plot.top - 8.0), (*x, *y)];
        stems.add(layered(*place).child(taken("guide", &stem, room)));
        room.take_around(top, HALF);
        nodes.add(square(*place, top, *held));
    }
    nodes
}

/// What is awake at each level of VIX; no rows where there is no layer.
pub fn table(report: &Report) -> Table {
    let mut table = Table::new(&[
        figure::VIX,
        figure::SPX,
        ladder::CONTRACTS,
        ladder::VEGA_AXIS,
        ladder::SPX_VEGA,
        ladder::PER_VIX_AXIS,
        hedge::LAYERS_ON,
    ]);
    for rung in report.hedge.iter().flat_map(|hedged| &hedged.rungs) {
        let awake = report.layers().zip(&rung.awake).filter(|(_, awake)| **awake);
        let awake: Vec<usize> = awake.map(|(one, _)| one.place).collect();
        table.row();
        table.of(hedge::on_axis, rung.level.vix.0);
        table.of(number::whole, rung.level.spx.0);
        table.of(number::short, rung.contracts);
        table.of(number::greek, rung.vega);
        table.of(number::greek, rung.spx_vega);
        table.of(number::greek, rung.per_vix);
        table.text(hedge::layers(&awake));
    }
    table
}
