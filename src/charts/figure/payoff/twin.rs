//! The payoff figure as a table: one row for each level that has a name or a tick.

use super::frame::frame;
use crate::charts::scene::View;
use crate::charts::table::{Cell, Table};
use crate::engine::condor::Leg;
use crate::engine::order::order;
use crate::engine::units::{Days, Dollars, Points};
use crate::model::report::Report;
use crate::words::{figure, label, number, time};

/// Values at the ticks, the strikes, the break-evens and the spot, by ascending level.
pub fn table(report: &Report, view: &View) -> Table {
    let setup = &report.setup;
    let mut levels: Vec<(Points, &'static str)> =
        frame(report, view).x_ticks.iter().map(|at| (Points(*at), "")).collect();
    levels.extend(Leg::ALL.map(|leg| (setup.condor.strikes[leg as usize], label::leg(leg))));
    levels.extend(report.expiry.break_evens.iter().map(|at| (*at, figure::BREAK_EVEN)));
    levels.push((setup.spot, figure::SPOT));
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
    let heads = [figure::AT_EXPIRY, &time::head(b.0), &time::head(a.0), figure::TODAY, figure::PINNED];
    let pinned = usize::from(view.ghost.is_some());
    let mut head = vec![figure::SPX.to_string()];
    head.extend(heads.into_iter().take(4 + pinned).map(figure::in_dollars));
    let rows = levels
        .into_iter()
        .map(|(at, name)| {
            let mut row = Vec::with_capacity(6);
            row.push(Cell::number(number::short(at.0), at.0).with_note(name));
            row.push(exact(report.payoff.at(at)));
            row.extend(lefts.iter().rev().map(|left| before_expiry(report, at, *left)));
            row.extend(view.ghost.map(|ghost| exact(ghost.payoff.at(at))));
            row
        })
        .collect();
    Table { head, rows }
}

fn exact(profit: Dollars) -> Cell {
    Cell::number(number::money(profit.0), profit.0)
}

fn before_expiry(report: &Report, at: Points, left: Days) -> Cell {
    let profit = report.profit(at, left);
    if left.0 > 0.0 { Cell::number(number::money_round10(profit.0), profit.0) } else { exact(profit) }
}
