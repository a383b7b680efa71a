//! The shock for all positions as a table.

use super::super::levels::Levels;
use super::drawn;
use crate::charts::scene::View;
use crate::charts::table::Table;
use crate::charts::tick;
use crate::model::report::Report;
use crate::model::stress::stressed;
use crate::words::{figure, number, stress as words};

/// All positions at round moves and at what happens on the way; no rows where there is a condor alone.
pub fn table(report: &Report, view: &View) -> Table {
    let setup = &report.setup;
    let mut table = Table::new(&[words::MOVE_COLUMN, figure::SPX, figure::VIX]);
    let drawn = drawn(setup);
    drawn.iter().for_each(|own| table.column(figure::in_dollars(own.name)));
    if view.ghost.is_some_and(|ghost| ghost.stress.is_some()) {
        table.column(figure::in_dollars(figure::PINNED));
    }
    if let Some(stress) = &report.stress {
        let (from, to) = report.window.moves;
        let mut levels = Levels::default();
        tick::ticks(100.0 * from, 100.0 * to, tick::MOST).iter().for_each(|at| levels.add(at / 100.0, ""));
        levels.add(stress.at.share, words::SHOCK);
        stress.events.iter().for_each(|event| levels.add_text(event.share, words::timeline::happens(event, report)));
        levels.keep_within(from, to);
        for (share, what) in levels.ascending() {
            let Some(at) = stress.of(share) else { continue };
            table.row();
            table.share(share);
            table.note(what);
            table.of(number::whole, at.spx.0);
            table.fixed(at.vix.0, 1);
            drawn.iter().for_each(|own| table.of(number::money_round10, (own.of)(at)));
            if let Some(at) = view.ghost.and_then(|pinned| stressed(pinned, share)) {
                table.of(number::money_round10, at.total.0);
            }
        }
    }
    table
}
