//! The payoff figure as a table: one row for each level that has a name or a tick.

use super::super::layer::digit;
use super::frame::frame;
use super::told;
use crate::charts::scene::View;
use crate::charts::table::{Cell, Table};
use crate::engine::condor::Leg;
use crate::engine::order::order;
use crate::engine::units::{Days, Dollars, Points};
use crate::model::hedged::Hedged;
use crate::model::report::{OneLayer, Report};
use crate::words::figure::{self, hedge};
use crate::words::{label, number, time};
use std::borrow::Cow;

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
    let mut levels: Vec<(Points, Name)> =
        frame(report, view).x_ticks.iter().map(|at| (Points(*at), "".into())).collect();
    levels.extend(Leg::ALL.map(|leg| (setup.condor.strikes[leg as usize], label::leg(leg).into())));
    levels.extend(report.expiry.break_evens.iter().map(|at| (*at, figure::BREAK_EVEN.into())));
    levels.push((setup.spot, figure::SPOT.into()));
    if let Some(hedged) = &report.hedge {
        with_layers(report, hedged, &mut levels);
    }
    for at in samples {
        if levels.iter().all(|(other, _)| (other.0 - at.0).abs() > 1e-9 * at.0) {
            levels.push((at, "".into()));
        }
    }
    order(&mut levels, |a, b| a.0 < b.0 || (a.0 == b.0 && a.1.len() > b.1.len()));
    // A tick at a level that has a name says nothing new; two names at one level are two rows.
    let mut before = f64::NAN;
    levels.retain(|(at, name)| {
        let is_new = at.0 != before || !name.is_empty();
        before = at.0;
        is_new
    });

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
    let rows = levels
        .into_iter()
        .map(|(at, name)| {
            let mut row = Vec::with_capacity(9);
            row.push(Cell::number(number::short(at.0), at.0).with_note(name));
            if let Some(hedged) = &report.hedge {
                let (vix, (alone, with)) = (hedged.book.vix(at).0, hedged.book.along(at));
                row.push(Cell::number(number::fixed(vix, 1), vix));
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

/// What stands at a level.
type Name = Cow<'static, str>;

/// The points of every layer, and where condor and layers are zero or worst.
fn with_layers(report: &Report, hedged: &Hedged, levels: &mut Vec<(Points, Name)>) {
    let window = report.window;
    for OneLayer { place, woken, .. } in report.layers() {
        let points = [woken.trigger, woken.marked, woken.at_expiry];
        for (name, point) in hedge::POINTS.into_iter().zip(points) {
            if let (Ok(level), Ok(_)) = (point, &woken.holding) {
                levels.push((level.spx, hedge::of_layer(digit(place), name).into()));
            }
        }
    }
    levels.extend(hedged.turning.break_evens.iter().map(|level| (level.spx, hedge::BREAK_EVEN_WITH.into())));
    levels.extend(hedged.turning.jumps.iter().map(|level| (level.spx, hedge::JUMPS_WITH.into())));
    levels.push((hedged.turning.worst.spx, hedge::WORST_WITH.into()));
    levels.retain(|(at, _)| *at >= window.from && *at <= window.to);
}

fn of_model(profit: Dollars) -> Cell {
    Cell::number(number::money_round10(profit.0), profit.0)
}

fn exact(profit: Dollars) -> Cell {
    Cell::number(number::money(profit.0), profit.0)
}

fn before_expiry(report: &Report, at: Points, left: Days) -> Cell {
    let profit = report.profit(at, left);
    if left.0 > 0.0 { of_model(profit) } else { exact(profit) }
}
