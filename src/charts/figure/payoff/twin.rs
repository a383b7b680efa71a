//! The payoff figure as a table: one row for each level that has a name or a tick.

use super::super::layer::digit;
use super::super::levels::ascending;
use super::frame::frame;
use super::told;
use crate::charts::scene::View;
use crate::charts::table::Table;
use crate::engine::condor::Leg;
use crate::engine::units::Points;
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
    let mut table = Table::new(&[figure::SPX]);
    let day = told::day(report);
    if report.hedge.is_some() {
        table.column(hedge::VIX_BY_MAP.to_owned());
        table.column(figure::in_dollars(hedge::WITH_LAYERS));
        if let Some(day) = day {
            table.column(figure::in_dollars(&hedge::alone(day, false)));
        }
    }
    heads.into_iter().take(4 + pinned).for_each(|head| table.column(figure::in_dollars(head)));
    for (at, name) in ascending(levels) {
        let at = Points(at);
        table.row();
        table.of(number::short, at.0);
        table.note(name.into());
        if let Some(hedged) = &report.hedge {
            let (alone, with) = hedged.book.along(at);
            table.fixed(hedged.book.vix(at).0, 1);
            table.of(number::money_round10, with.0);
            if day.is_some() {
                table.of(number::money_round10, alone.0);
            }
        }
        table.of(number::money, report.payoff.at(at).0);
        for left in lefts.into_iter().rev() {
            // Exact at expiry alone.
            let write = if left.0 > 0.0 { number::money_round10 } else { number::money };
            table.of(write, report.profit(at, left).0);
        }
        if let Some(ghost) = view.ghost {
            table.of(number::money, ghost.payoff.at(at).0);
        }
    }
    table
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
