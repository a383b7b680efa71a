//! The margin account by price: what is left, what is asked for, and where the two meet.

mod events;
mod points;
mod twin;

use super::chart::{APART, Chart, figure_size, title};
use super::dots::strong;
use super::path::closed;
use super::room::{ON_BAND, ON_GAIN};
use super::shape::{Rect, line, rect};
use super::sheet::Sheet;
use super::stale;
use crate::charts::node::Element;
use crate::charts::scene::{Scene, View};
use crate::charts::tick;
use crate::model::margined::{AtPrice, Margined};
use crate::model::perp::Perp;
use crate::model::report::Report;
use crate::words::figure::perp as words;
use crate::words::number;
use events::events;
use points::{alive, opened};

pub(super) use events::cross;
pub use twin::table;

/// From the upper edge and from the right edge to the plot.
const ROOM: (f64, f64) = (24.0, 48.0);
/// From the upper edge to the middle of the flags, and what they take.
const FLAGS: f64 = 28.0;
const ROW: f64 = 28.0;

/// The figure of a report as it is looked at; an empty one where there is no perpetual.
pub fn scene(report: &Report, view: &View) -> Scene {
    let size = figure_size(view);
    let Some((perp, margined)) = report.held() else { return Scene::default() };
    let lead = words::account::lead(margined, &margined.at(perp.mark));
    Scene {
        size,
        title: words::account::TITLE,
        summary: fill!("_ _", &lead, words::account::summary(perp, margined)),
        lead,
        note: words::account::note(perp),
        stale: stale::perp(view.checked),
        marks: vec![marks(report, perp, margined, view, size).into()],
    }
}

fn chart(report: &Report, points: &[AtPrice], alive: (f64, f64), flags: usize, size: (f64, f64)) -> Chart {
    // Of what is liquidated from the start, all is the way on.
    let is_alive = alive.0 < alive.1;
    let equity = || points.iter().filter(|at| !is_alive || at.price.0 >= alive.0 && at.price.0 <= alive.1);
    let highest = equity().map(|at| at.equity.max(at.requirement)).fold(0.0, f64::max);
    let lowest = equity().map(|at| at.equity).fold(0.0, f64::min);
    let top = tick::round_up(1.05 * highest).max(1e-6);
    let (from, to) = report.window.coin;
    // Something below zero, so that the way on is seen.
    let room = (ROOM.0 + if flags > 0 { ROW } else { 0.0 }, ROOM.1);
    Chart::written(size, room, (from.0, to.0), (-tick::round_up((-lowest).max(0.2 * top)), top), number::short)
}

fn marks(report: &Report, perp: &Perp, margined: &Margined, view: &View, size: (f64, f64)) -> Element {
    let points = &margined.account;
    let alive = alive(&margined.now);
    let chart = chart(report, points, alive, opened(perp, &margined.now).len(), size);
    let plot = chart.plot;
    let mut sheet = Sheet::new(&chart, size.0);

    let living: Vec<&AtPrice> = points.iter().filter(|at| at.price.0 >= alive.0 && at.price.0 <= alive.1).collect();
    let gone = || [(chart.x.0, alive.0), (alive.1, chart.x.1)].into_iter().filter(|(from, to)| from < to);
    for (from, to) in gone() {
        let area = Rect { left: chart.px(from), right: chart.px(to), ..plot };
        sheet.back.add(rect("area-gone", area));
        sheet.room.ground(ON_BAND, area.corners());
    }
    if let Some(outline) = between(&chart, &living) {
        sheet.back.add(closed("area-gain", &outline));
        sheet.room.ground(ON_GAIN, outline);
    }
    let now = ("t-tick t-strong", &[perp.mark.0][..]);
    chart.axes(words::axis(perp).into(), &words::on_axis, now, &chart.ticks(APART), &mut sheet.back);
    sheet.back.add(title("$".into()));
    let x = chart.px(perp.mark.0);
    sheet.back.add(line("spot-rule", (x, plot.top), (x, plot.bottom)));

    let equity =
        |points: &mut dyn Iterator<Item = &AtPrice>| points.map(|at| (at.price.0, at.equity)).collect::<Vec<_>>();
    let requirement: Vec<(f64, f64)> = points.iter().map(|at| (at.price.0, at.requirement)).collect();
    for (from, to) in gone() {
        let way_on = equity(&mut points.iter().filter(|at| at.price.0 >= from && at.price.0 <= to));
        sheet.curve("curve way-on", &way_on);
    }
    sheet.curve("curve asked", &requirement);
    sheet.keep_zero();
    let left = equity(&mut living.iter().copied());
    sheet.curve("curve left", &left);
    events(perp, margined, &mut sheet);
    let left = if left.len() > 1 { left } else { equity(&mut points.iter()) };
    name(&mut sheet, words::account::EQUITY, "t-b", &left);
    name(&mut sheet, words::account::REQUIREMENT, "t-b t-loss", &requirement);

    sheet.drawn("account", stale::perp(view.checked))
}

/// What is left beyond what is asked for, as an area.
fn between(chart: &Chart, living: &[&AtPrice]) -> Option<Vec<(f64, f64)>> {
    if living.len() < 2 {
        return None;
    }
    let over = living.iter().map(|at| chart.place(at.price.0, at.equity));
    let under = living.iter().rev().map(|at| chart.place(at.price.0, at.requirement.min(at.equity)));
    Some(over.chain(under).collect())
}

/// The name of a line by one of its points.
fn name(sheet: &mut Sheet, name: &str, class: &'static str, points: &[(f64, f64)]) {
    let chart = sheet.chart;
    // Above it on the side from which it rises.
    let rises = points.first().map(|at| at.1) <= points.last().map(|at| at.1);
    let tried = if rises { [(-6.0, -6.0), (-6.0, 16.0)] } else { [(6.0, -6.0), (6.0, 16.0)] };
    let label = [strong(name, class)];
    for &share in &[0.97, 0.85, 0.7, 0.55, 0.4, 0.2] {
        let share = if rises { share } else { 1.0 - share };
        let point = points.get((share * points.len() as f64) as usize);
        if point.is_some_and(|(x, y)| chart.holds(*y) && sheet.put(&label, chart.place(*x, *y), &tried)) {
            return;
        }
    }
}
