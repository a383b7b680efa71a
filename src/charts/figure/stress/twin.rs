//! The shock for all positions as a table.

use super::drawn;
use crate::charts::scene::View;
use crate::charts::table::{Cell, Table};
use crate::charts::tick;
use crate::engine::order::order;
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
        order(&mut levels, |a, b| a.0 < b.0 || (a.0 == b.0 && a.1.len() > b.1.len()));
        levels.dedup_by(|b, a| a.0 == b.0 && b.1.is_empty());
        for (share, what) in levels {
            let Some(at) = stress.of(share) else { continue };
            let mut row = vec![
                Cell::number(number::signed_percent(share, 1), 100.0 * share).with_note(what),
                Cell::number(number::whole(at.spx.0), at.spx.0),
                Cell::number(number::fixed(at.vix.0, 1), at.vix.0),
            ];
            let money = |value| Cell::number(number::money_round10(value), value);
            row.extend(drawn.iter().map(|own| money((own.of)(at))));
            row.extend(view.ghost.and_then(|pinned| stressed(pinned, share)).map(|at| money(at.total.0)));
            rows.push(row);
        }
    }
    Table { head, rows }
}
