//! The payoff figure as a table: one row for each level that has a name or a tick.

use super::super::layer::digit;
use super::super::levels::Levels;
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
    let mut levels = Levels::default();
    frame(report, view).x_ticks.iter().for_each(|at| levels.add(*at, ""));
    Leg::ALL.iter().for_each(|leg| levels.add(setup.condor.strikes[*leg as usize].0, label::leg(*leg)));
    report.expiry.break_evens.iter().for_each(|at| levels.add(at.0, figure::BREAK_EVEN));
    levels.add(setup.spot.0, figure::SPOT);
    if let Some(hedged) = &report.hedge {
        with_layers(report, hedged, &mut levels);
    }
    samples.iter().for_each(|at| levels.fill_in(at.0));
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
    for (at, name) in levels.ascending() {
        let at = Points(at);
        table.row();
        table.of(number::short, at.0);
        table.note(name);
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
fn with_layers(report: &Report, hedged: &Hedged, levels: &mut Levels) {
    let window = report.window;
    for OneLayer { place, woken, .. } in report.layers() {
        let points = [woken.trigger, woken.marked, woken.at_expiry];
        for (name, point) in hedge::POINTS.into_iter().zip(points) {
            if let (Ok(level), Ok(_)) = (point, &woken.holding) {
                levels.add_text(level.spx.0, hedge::of_layer(digit(place), name));
            }
        }
    }
    hedged.turning.break_evens.iter().for_each(|level| levels.add(level.spx.0, hedge::BREAK_EVEN_WITH));
    hedged.turning.jumps.iter().for_each(|level| levels.add(level.spx.0, hedge::JUMPS_WITH));
    levels.add(hedged.turning.worst.spx.0, hedge::WORST_WITH);
    levels.keep_within(window.from.0, window.to.0);
}
