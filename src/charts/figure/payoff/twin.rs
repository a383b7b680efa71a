//! The payoff figure as a table: one row for each level that has a name or a tick.

use super::super::layer::digit;
use super::super::levels::ascending;
use super::frame::frame;
use super::told;
use crate::charts::scene::View;
use crate::charts::table::{Cell, Table};
use crate::engine::condor::Leg;
use crate::engine::units::{Days, Dollars, Points};
use crate::model::hedged::Hedged;
use crate::model::report::{OneLayer, Report};
use crate::words::figure::{self, hedge};
use crate::words::{label, number, time};

/// Values at the ticks, the strikes, the break-evens and the spot, by ascending level.
pub fn table(report: &Report, view: &View) -> Table {
    of_levels(report, view, Vec::new())
}

/// The same and the levels at which the curves are drawn, for export.
pub fn samples(report: &Report, view: &View) -> Table {
    of_levels(report, view, report.window.spots().collect())
}

fn of_levels(report: &Report, view: &View, samples: Vec<Points>) -> Table {
    let setup = &report.setup;
    let mut levels: Vec<(f64, String)> = frame(report, view).x_ticks.iter().map(|at| (*at, String::new())).collect();
    levels.extend(Leg::ALL.map(|leg| (setup.condor.strikes[leg as usize].0, label::leg(leg).into())));
    levels.extend(report.expiry.break_evens.iter().map(|at| (at.0, figure::BREAK_EVEN.into())));
    levels.push((setup.spot.0, figure::SPOT.into()));
    if let Some(hedged) = &report.hedge {
        with_layers(report, hedged, &mut levels);
    }
    for at in samples {
        if levels.iter().all(|(other, _)| (other - at.0).abs() > 1e-9 * at.0) {
            levels.push((at.0, String::new()));
        }
    }
    let [a, b] = setup.dates;
    let lefts = [setup.days, a, b];
    let heads = [figure::AT_EXPIRY, &time::left(b.0), &time::left(a.0), figure::TODAY, figure::PINNED];
    let pinned = usize::from(view.ghost.is_some());
    let mut head = vec![figure::SPX.to_string()];
    if report.hedge.is_some() {
        head.push(hedge::VIX_BY_MAP.to_owned());
        head.push(figure::in_dollars(hedge::WITH_LAYERS));
        head.extend(told::day(report).map(|day| figure::in_dollars(&hedge::alone(day, false))));
    }
    head.extend(heads.into_iter().take(4 + pinned).map(figure::in_dollars));
    let rows = ascending(levels)
        .into_iter()
        .map(|(at, name)| {
            let at = Points(at);
            let mut row = Vec::with_capacity(9);
            row.push(Cell::of(number::short, at.0).with_note(name));
            if let Some(hedged) = &report.hedge {
                let (vix, (alone, with)) = (hedged.book.vix(at).0, hedged.book.along(at));
                row.push(Cell::fixed(vix, 1));
                row.push(of_model(with));
                row.extend(told::day(report).map(|_| of_model(alone)));
            }
            row.push(exact(report.payoff.at(at)));
            row.extend(lefts.iter().rev().map(|left| before_expiry(report, at, *left)));
            row.extend(view.ghost.map(|ghost| exact(ghost.payoff.at(at))));
            row
        })
        .collect();
    Table { head, rows }
}

/// The points of every layer, and where condor and layers are zero or worst.
fn with_layers(report: &Report, hedged: &Hedged, levels: &mut Vec<(f64, String)>) {
    let window = report.window;
    for OneLayer { place, woken, .. } in report.layers() {
        let points = [woken.trigger, woken.marked, woken.at_expiry];
        for (name, point) in hedge::POINTS.into_iter().zip(points) {
            if let (Ok(level), Ok(_)) = (point, &woken.holding) {
                levels.push((level.spx.0, hedge::of_layer(digit(place), name)));
            }
        }
    }
    levels.extend(hedged.turning.break_evens.iter().map(|level| (level.spx.0, hedge::BREAK_EVEN_WITH.into())));
    levels.extend(hedged.turning.jumps.iter().map(|level| (level.spx.0, hedge::JUMPS_WITH.into())));
    levels.push((hedged.turning.worst.spx.0, hedge::WORST_WITH.into()));
    levels.retain(|(at, _)| *at >= window.from.0 && *at <= window.to.0);
}

fn of_model(profit: Dollars) -> Cell {
    Cell::of(number::money_round10, profit.0)
}

fn exact(profit: Dollars) -> Cell {
    Cell::of(number::money, profit.0)
}

fn before_expiry(report: &Report, at: Points, left: Days) -> Cell {
    let profit = report.profit(at, left);
    if left.0 > 0.0 { of_model(profit) } else { exact(profit) }
}
