//! Funding over time: how the liquidation price moves as it is paid, the price staying where it is.

use super::account::cross;
use super::chart::{Chart, figure_size, title};
use super::dots::{AROUND, small, strong};
use super::label::{Line, Place, text};
use super::liquidation::liquidation_cells;
use super::path::closed;
use super::shape::{Rect, line, rect};
use super::sheet::Sheet;
use super::stale;
use crate::charts::measure::Type;
use crate::charts::node::Element;
use crate::charts::scene::{Scene, View};
use crate::charts::table::Table;
use crate::engine::perp::Liquidation;
use crate::engine::units::{Days, Price};
use crate::model::margined::{FundingAt, Margined};
use crate::model::perp::Perp;
use crate::model::report::Report;
use crate::words::figure::perp as words;
use crate::words::perp::currency;
use crate::words::{hedge, number};

/// What of its height lies under the axis for the funding paid, CSS pixels.
const UNDER: f64 = 58.0;
/// From the upper edge and from the right edge to the plot.
const ROOM: (f64, f64) = (24.0, 48.0);
/// Height of the wedge of what is paid.
const WEDGE: f64 = 24.0;
/// Room for the price now beside the liquidations, as a share of it.
const ROUND: f64 = 0.01;
/// Room below and above what is shown, as shares of it.
const BEYOND: (f64, f64) = (0.12, 0.05);
/// Round stretches of days in the table.
const ROWS: f64 = 6.0;

/// The figure of a report as it is looked at; an empty one where there is no perpetual.
pub fn scene(report: &Report, view: &View) -> Scene {
    let size = figure_size(view);
    let Some((perp, margined)) = report.held() else { return Scene::default() };
    let lead = words::funding::lead(perp, margined);
    Scene {
        size,
        title: words::funding::TITLE,
        summary: fill!("_ _", &lead, words::funding::summary(perp, margined)),
        lead,
        note: words::funding::note(perp),
        stale: stale::perp(view.checked),
        marks: vec![marks(report, perp, margined, view, size).into()],
    }
}

fn marks(report: &Report, perp: &Perp, margined: &Margined, view: &View, size: (f64, f64)) -> Element {
    let horizon = report.setup.hedge.horizon.0;
    let dies = margined.dies_in_time();
    let is_gone = margined.now.is_gone();
    let lived = || margined.funding.iter().filter(|_| !is_gone);
    let points: Vec<(f64, f64)> = lived().filter_map(|at| Some((at.day.0, at.liquidation.price()?.0))).collect();
    let (mut low, mut high) = (perp.mark.0 * (1.0 - ROUND), perp.mark.0 * (1.0 + ROUND));
    for (_, price) in &points {
        (low, high) = (low.min(*price), high.max(*price));
    }
    let span = high - low;
    let y = ((low - BEYOND.0 * span).max(0.0), high + BEYOND.1 * span);
    let chart = Chart::written((size.0, size.1 - UNDER), ROOM, (0.0, horizon.max(1e-3)), y, words::on_axis);
    let plot = chart.plot;
    let mut sheet = Sheet::new(&chart, size.0);
    chart.ground(hedge::DAYS, &[], &mut sheet.back);
    sheet.back.add(title(words::axis(perp).into()));

    let now = chart.place(0.0, perp.mark.0).1;
    sheet.firm_level("zero", now);
    if let Some(Days(dies)) = dies {
        let x = chart.px(dies);
        sheet.back.add(rect("area-gone", Rect { left: x, ..plot }));
        sheet.lines.add(line("guide now", (x, now), (x, plot.bottom)));
        sheet.dots.add(cross((x, now)));
        let words = words::funding::dies_after(dies);
        sheet.put(&[strong(&words, "t-b")], (x, now), &BY_END);
    }
    let last = points.last().filter(|_| dies.is_none());
    sheet.curve("curve map", &points);
    for (at, tried) in [(points.first(), &BY_START[..]), (last, &BY_END)] {
        let Some(at) = at else { continue };
        let place = chart.place(at.0, at.1);
        sheet.dot("be", place, 4.0);
        let (level, name) = (number::price(at.1), words::funding::on_day(at.0));
        let label = [strong(&level, "t-b"), small(&name)];
        sheet.put(&label, place, tried);
    }
    for (at, opened) in lived().filter_map(|at| Some((at, at.opens?))) {
        let Some(Price(price)) = at.liquidation.price() else { continue };
        let place = chart.place(at.day.0, price);
        sheet.dot("be hedged", place, 4.0);
        let words = words::funding::opens_after(opened, at.day.0);
        sheet.put(&[Line { text: &words, kind: Type::SMALL, class: "t-small t-hedge" }], place, &AROUND);
    }
    if points.is_empty() {
        let middle = ((plot.left + plot.right) / 2.0, (plot.top + plot.bottom) / 2.0);
        // With the layers that are open, unlike what is said of the position alone.
        let held = margined.funding.first().map_or(margined.liquidation, |at| at.liquidation);
        let (what, then) = words::at_handle(held, perp.mark);
        let words = match words::with_open(perp, margined) {
            _ if is_gone => words::funding::GONE.to_string(),
            Some(back) => back,
            None => fill!("_ _", what, then),
        };
        sheet.note(words, middle, &[(0.0, -4.0), (0.0, 24.0), (0.0, 44.0)]);
    }
    sheet.note(words::price_now(perp.mark), (plot.left, now), &[(6.0, -6.0), (6.0, 15.0)]);
    if !is_gone {
        paid(perp, margined, &mut sheet);
    }

    sheet.drawn("funding", stale::perp(view.checked))
}

/// Places for the label at the first day, and at the last.
const BY_START: [(f64, f64); 5] = [(12.0, 4.0), (8.0, 18.0), (8.0, -24.0), (8.0, -8.0), (8.0, 32.0)];
const BY_END: [(f64, f64); 6] = [(-8.0, 18.0), (-8.0, -24.0), (-8.0, -8.0), (8.0, 18.0), (8.0, -8.0), (-8.0, 32.0)];

/// What is paid, as a wedge under the axis.
fn paid(perp: &Perp, margined: &Margined, Sheet { chart, back, labels, .. }: &mut Sheet) {
    let Some(FundingAt { paid, day, .. }) = margined.funding.last().copied() else { return };
    let (left, right) = (chart.plot.left, chart.plot.right);
    let base = chart.plot.bottom + UNDER + 14.0;
    let class = if paid.0 < 0.0 { "area-gain" } else { "area-loss" };
    let height = if paid.0 == 0.0 { 0.0 } else { WEDGE };
    let end = chart.px(day.0);
    back.add(closed(class, &[(left, base), (end, base - height), (end, base)]));
    back.add(line("axis", (left, base), (right, base)));
    let words = words::funding::at_end(perp, margined, paid);
    if Type::LABEL.width(&words) + Type::SMALL.width(words::funding::FUNDING) + 16.0 < right - left {
        labels.add(text("t-small halo", Place::beside(left, 2.0, base - 5.0), words::funding::FUNDING.into()));
    }
    labels.add(text("t-b halo", Place::beside(right, -4.0, base - 5.0), words.into()));
}

/// Funding and liquidation by day; no rows where there is no perpetual.
pub fn table(report: &Report) -> Table {
    let mut table = Table::new(&[hedge::DAYS]);
    let paid = words::funding::PAID;
    table.column(report.held().map_or_else(|| paid.into(), |(perp, _)| fill!("_, _", paid, currency(perp))));
    [words::LIQUIDATED_AT, words::FROM_NOW].iter().for_each(|head| table.column((*head).into()));
    if let Some((perp, margined)) = report.held() {
        for (i, at) in margined.funding.iter().enumerate() {
            let is_last = i + 1 == margined.funding.len();
            let place = ROWS * (at.day / report.setup.hedge.horizon);
            if is_last || at.opens.is_some() || (place - place.round()).abs() < 1e-9 {
                let is_end = is_last && margined.dies_in_time().is_some();
                let back = || words::with_open(perp, margined).filter(|_| i == 0);
                let what =
                    if is_end { Some(words::LIQUIDATED.into()) } else { at.opens.map(words::opens).or_else(back) };
                row(&mut table, perp, at, what.unwrap_or_default());
            }
        }
    }
    table
}

fn row(table: &mut Table, perp: &Perp, at: &FundingAt, what: String) {
    let is_gone = matches!(at.liquidation, Liquidation::Already { .. });
    table.row();
    table.of(number::short, at.day.0);
    table.note(what.into());
    table.maybe(|paid| number::significant(paid, 6), Some(at.paid.0).filter(|_| !is_gone));
    liquidation_cells(table, at.liquidation, perp.mark);
}
