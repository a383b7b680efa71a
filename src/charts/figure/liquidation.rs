//! The liquidation map: at which price each leverage is liquidated, with the venue's tiers and the leverage to take
//! hold of.

mod parts;
mod tiers;
mod twin;

use super::chart::{Chart, figure_size, title};
use super::dots::strong;
use super::handle::{knob, slider};
use super::sheet::Sheet;
use super::stale;
use crate::charts::node::Element;
use crate::charts::scene::{Scene, View};
use crate::engine::perp::Side;
use crate::engine::units::Points;
use crate::model::fields::FieldId;
use crate::model::margined::Margined;
use crate::model::perp::{LEVERAGE_TRACK, Perp};
use crate::model::report::Report;
use crate::words::figure::perp as words;
use tiers::{name_tiers, rate, tiers};

pub(super) use twin::liquidation_cells;
pub use twin::table;

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
    let size = figure_size(view);
    Chart::written(size, ROOM, LEVERAGE_TRACK, prices(report), words::on_axis).by_ratio()
}

fn prices(report: &Report) -> (f64, f64) {
    let Some((perp, margined)) = report.held() else { return (0.0, 1.0) };
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

/// The figure of a report as it is looked at; an empty one where there is no perpetual.
pub fn scene(report: &Report, view: &View) -> Scene {
    let chart = frame(report, view);
    let Some((perp, margined)) = report.held() else { return Scene::default() };
    Scene {
        size: figure_size(view),
        title: words::liquidation::TITLE,
        summary: words::liquidation::summary(perp, margined),
        lead: words::liquidation::lead(perp, margined),
        note: note(perp),
        stale: stale::perp(view.checked),
        marks: vec![marks(report, perp, margined, view, &chart).into()],
    }
}

/// Whose table it is, and the row used where that is one whatever the price: no line of the figure names it then.
fn note(perp: &Perp) -> String {
    let row = perp.tier(&perp.position, perp.mark).filter(|_| perp.position.bends().is_empty());
    words::liquidation::note(perp)
        + &row.map_or_else(String::new, |row| words::liquidation::always(row, rate(perp, row)))
}

fn marks(report: &Report, perp: &Perp, margined: &Margined, view: &View, chart: &Chart) -> Element {
    let plot = chart.plot;
    let mut sheet = Sheet::new(chart, plot.right + ROOM.1);
    // Else a halo bites into a line.
    sheet.room.clear = 2.0;
    let at = chart.place(perp.leverage, margined.liquidation.price().map_or(chart.y.0, |price| price.0));

    let points: Vec<(f64, f64)> =
        margined.by_leverage.iter().filter_map(|at| Some((at.leverage, at.liquidation.price()?.0))).collect();
    sheet.gone(perp, &points);
    let limit = margined.allowed().filter(|limit| *limit < LEVERAGE_TRACK.1);
    limit.iter().for_each(|limit| sheet.forbidden(*limit));
    let chosen = ("t-tick t-strong", &[perp.leverage][..]);
    chart.axes(words::LEVERAGE.into(), &words::leverage, chosen, &TICKS, &mut sheet.back);
    sheet.back.add(title(words::axis(perp).into()));

    let now = chart.place(1.0, perp.mark.0).1;
    sheet.firm_level("zero", now);
    let map = chart.line("curve map", &points, &mut sheet.room);
    sheet.room.take_around(at, 8.0);
    if at.1 < plot.bottom {
        let foot = (at.0, plot.bottom);
        sheet.stalk("guide now", at, foot);
    }
    sheet.lines.add(map);

    let survive = margined.survive.map(|survival| survival.price).filter(|price| chart.holds(price.0));
    let survive = survive.zip(margined.survives);
    survive.iter().for_each(|(price, _)| sheet.thin_level("long-run", chart.place(1.0, price.0).1));
    let tiers = tiers(perp, chart);
    tiers.iter().for_each(|bend| sheet.thin_level("tier", bend.y));

    // The chosen one first: it is what the figure is for.
    sheet.own(perp, margined, at);
    sheet.with_layers(perp, margined, at);
    sheet.levels(perp, limit);
    survive.iter().for_each(|survive| sheet.survives(report.setup.shock, *survive, at));
    let side = if perp.position.side == Side::Long { plot.bottom } else { plot.top + 18.0 };
    let gone = [strong(words::LIQUIDATED, "t-b t-mute")];
    if !points.is_empty() {
        sheet.put(&gone, (plot.right, side), &[(-8.0, -8.0), (-8.0, -40.0), (-8.0, -60.0)]);
    }
    // These have no other places.
    sheet.room.clear = 0.0;
    name_tiers(tiers, &mut sheet);

    let value = (Points(LEVERAGE_TRACK.0), Points(perp.leverage), Points(LEVERAGE_TRACK.1));
    let said = words::spoken(perp.leverage, margined.liquidation, perp.mark);
    let handle = knob(slider(FieldId::PerpLeverage.field().key, words::LEVERAGE.into(), value, said), at);
    sheet.drawn("liquidation", stale::perp(view.checked)).child(Element::classed("g", "handles").child(handle))
}
