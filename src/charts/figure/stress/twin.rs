//! The shock for all positions as a table.

use super::super::levels::ascending;
use super::drawn;
use crate::charts::scene::View;
use crate::charts::table::{Cell, Table};
use crate::charts::tick;
use crate::model::report::Report;
use crate::model::stress::stressed;
use crate::words::{figure, number, stress as words};

/// All positions at round moves and at what happens on the way; no rows where there is a condor alone.
pub fn table(report: &Report, view: &View) -> Table {
    let setup = &report.setup;
    let mut head = vec![words::MOVE_COLUMN.to_string(), figure::SPX.into(), figure::VIX.into()];
    let drawn = drawn(setup);
    head.extend(drawn.iter().map(|own| figure::in_dollars(own.name)));
    let pinned = view.ghost.and_then(|ghost| ghost.stress.as_ref());
    head.extend(pinned.map(|_| figure::in_dollars(figure::PINNED)));
    let mut rows = Vec::with_capacity(24);
    if let Some(stress) = &report.stress {
        let (from, to) = report.window.moves;
        let rounds = tick::ticks(100.0 * from, 100.0 * to, tick::MOST);
        let mut levels: Vec<(f64, String)> = rounds.into_iter().map(|at| (at / 100.0, String::new())).collect();
        levels.push((stress.at.share, words::SHOCK.into()));
        levels.extend(stress.events.iter().map(|event| (event.share, words::timeline::happens(event, report))));
        levels.retain(|(share, _)| *share >= from && *share <= to);
        for (share, what) in ascending(levels) {
            let Some(at) = stress.of(share) else { continue };
            let mut row =
                vec![Cell::share(share).with_note(what), Cell::of(number::whole, at.spx.0), Cell::fixed(at.vix.0, 1)];
            let money = |value| Cell::of(number::money_round10, value);
            row.extend(drawn.iter().map(|own| money((own.of)(at))));
            row.extend(view.ghost.and_then(|pinned| stressed(pinned, share)).map(|at| money(at.total.0)));
            rows.push(row);
        }
    }
    Table { head, rows }
}
