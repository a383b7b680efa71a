//! The VIX futures by their time to expiry, with what each layer is priced on.

mod labels;
mod twin;

use super::chart::{Chart, figure_size, taken, title};
use super::dots::{small, strong};
use super::layer::layered;
use super::room::Room;
use super::shape::{Rect, circle};
use super::sheet::Sheet;
use super::stale;
use crate::charts::node::Element;
use crate::charts::scene::{Scene, View};
use crate::charts::tick;
use crate::engine::hedge::holding::Holding;
use crate::engine::units::{Days, Points};
use crate::engine::vix::VixModel;
use crate::model::report::Report;
use crate::words::{
    figure,
    hedge::{self, futures},
};
use labels::{AROUND, Dot, name, starts};

pub use twin::table;

/// From the upper edge and from the right edge to the plot.
const ROOM: (f64, f64) = (24.0, 36.0);
/// Places of today's label where its own curve takes those near its dot: over the curve, and with a leader under it.
const OVER: [(f64, f64); 2] = [(7.0, -22.0), (7.0, -32.0)];
const UNDER: [(f64, f64); 3] = [(4.0, 32.0), (4.0, 54.0), (4.0, 76.0)];
/// Days shown at the least.
const DAYS: f64 = 250.0;

/// The figure of a report as it is looked at, as high as it needs to be; without marks where there is no layer.
pub fn scene(report: &Report, view: &View) -> Scene {
    let size = figure_size(view);
    let setup = &report.setup;
    let (vix, model) = (Points(setup.vix), &setup.hedge.vix);
    let said = priced(report)
        .map(|(place, holding)| futures::priced_on(place, holding.lot.tenor.0, holding.forward.0, holding.vols[0].0));
    Scene {
        size,
        title: futures::TITLE,
        lead: futures::lead(model, vix),
        summary: futures::summary(model, vix, said),
        note: futures::note(model.half_life().map(|days| days.0)),
        stale: stale::hedged(view.checked),
        marks: report.hedge.iter().map(|_| marks(report, view, size).into()).collect(),
    }
}

/// What is bought on VIX, with the place of its layer.
fn priced(report: &Report) -> impl Iterator<Item = (usize, &Holding)> {
    let holdings = report.layers().filter_map(|one| Some((one.place, one.holding()?)));
    holdings.filter(|(_, holding)| !holding.lot.claim.is_put())
}

/// Whether a holding lies on today's curve.
fn is_today(report: &Report, holding: &Holding) -> bool {
    holding.bought.vix.0 == report.setup.vix && holding.bought.model == report.setup.hedge.vix
}

fn chart(report: &Report, size: (f64, f64)) -> Chart {
    let setup = &report.setup;
    let (mut low, mut high, mut days) = (setup.vix, setup.vix, DAYS);
    let mut take = |value: f64| (low, high) = (low.min(value), high.max(value));
    take(setup.hedge.vix.theta.0);
    for (_, holding) in priced(report) {
        take(holding.bought.vix.0);
        take(holding.forward.0);
        days = days.max(holding.lot.tenor.0);
    }
    // In steps of five, or of as much as leaves a handful of them.
    let step = tick::round_up((high - low) / 6.0).max(5.0);
    let y = (((low - 1.0) / step).floor().max(0.0) * step, ((high + 1.0) / step).ceil() * step);
    Chart::new(size, ROOM, (0.0, days), y)
}

fn marks(report: &Report, view: &View, size: (f64, f64)) -> Element {
    let chart = chart(report, size);
    let plot = chart.plot;
    let setup = &report.setup;
    let (vix, model) = (Points(setup.vix), setup.hedge.vix);
    let mut sheet = Sheet::new(&chart, size.0);
    chart.ground(hedge::DAYS, &[], &mut sheet.back);
    sheet.back.add(title(figure::VIX.into()));

    let long_run = chart.place(0.0, model.theta.0).1;
    sheet.firm_level("long-run", long_run);
    for (place, holding) in priced(report).filter(|(_, holding)| !is_today(report, holding)) {
        let own = future(&chart, &holding.bought.model, holding.bought.vix, holding.lot.tenor.0);
        sheet.lines.add(layered(place).child(taken("curve bought", &own, &mut sheet.room)));
    }
    sheet.lines.add(taken("curve map", &future(&chart, &model, vix, chart.x.1), &mut sheet.room));

    let mut dots = Vec::with_capacity(6);
    for (place, holding) in priced(report) {
        dots.push(Dot { place, at: chart.place(holding.lot.tenor.0, holding.forward.0), holding });
    }
    let now = chart.place(0.0, setup.vix);
    dots.iter().map(|dot| dot.at).chain([now]).for_each(|at| sheet.room.take_around(at, 4.0));
    let today = futures::now(setup.vix);
    let today = [strong(&today, "t-b")];
    let tried = beside(&sheet.room, now, &[&AROUND[..6], &OVER].concat());
    sheet.put_or_lead(&today, "event-stem", now, [&tried, &UNDER]);
    let mut unnamed = dots.clone();
    while !unnamed.is_empty() {
        unnamed = name(unnamed, &mut sheet);
    }
    starts(report, &mut sheet);
    let words = futures::long_run(model.theta.0);
    for &(share, down) in &[(0.0, -6.0), (0.0, 15.0), (0.3, -6.0), (0.3, 15.0), (0.6, -6.0), (0.6, 15.0)] {
        let at = (plot.right - share * (plot.right - plot.left), long_run);
        let free = beside(&sheet.room, at, &[(-0.5, down)]);
        if sheet.put(&[small(&words)], at, &free) {
            break;
        }
    }

    sheet.dots.add(circle("be", now, 4.5));
    dots.iter().for_each(|dot| sheet.dots.add(layered(dot.place).child(circle("act", dot.at, 4.5))));
    sheet.drawn("futures", stale::hedged(view.checked))
}

/// The places of a label between which and its point no curve passes.
fn beside(room: &Room, (x, y): (f64, f64), tried: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let mut free = Vec::with_capacity(8);
    for place in tried {
        let down = place.1;
        let (top, bottom) = if down < 0.0 { (y + down - 9.0, y - 1.5) } else { (y + 1.5, y + down) };
        if !room.is_crossed(&Rect { left: x - 1.0, top, right: x + 0.5, bottom }) {
            free.push(*place);
        }
    }
    free
}

/// The places of the curve from a level of VIX up to some days.
fn future(chart: &Chart, model: &VixModel, vix: Points, days: f64) -> Vec<(f64, f64)> {
    const STEPS: i32 = 48;
    let step = |i: i32| {
        let day = days * f64::from(i) / f64::from(STEPS);
        chart.place(day, model.future(vix, Days(day).years()).0)
    };
    (0..=STEPS).map(step).collect()
}
