//! The same position at every venue that has a table for it, as a table.

use crate::charts::table::Table;
use crate::engine::perp::Liquidation;
use crate::model::margined::AtVenue;
use crate::model::perp::Perp;
use crate::model::report::Report;
use crate::words::figure::perp::{FROM_NOW, leverage};
use crate::words::number::{price, short, signed_percent};
use crate::words::perp;

/// A row for each venue; empty where there is no perpetual.
pub fn table(report: &Report) -> Table {
    of_venues(report, false)
}

/// The same for a file: how far away each liquidation is stands in a column of its own, as a number.
pub fn filed(report: &Report) -> Table {
    of_venues(report, true)
}

fn of_venues(report: &Report, is_file: bool) -> Table {
    let mut table = Table::new(&perp::venues::COLUMNS);
    if is_file {
        table.head.insert(2, FROM_NOW.into());
    }
    if let Some((held, margined)) = report.held() {
        margined.venues.iter().for_each(|at| row(&mut table, held, at, is_file));
    }
    table
}

fn row(table: &mut Table, held: &Perp, at: &AtVenue, is_file: bool) {
    let schedule = at.schedule;
    table.row();
    table.words(at.venue.name);
    table.note(fill!("_, _", schedule.symbol, perp::venues::dated(schedule)).into());
    let is_beyond = at.limit.is_some_and(|limit| limit.is_beyond);
    let end = if let (false, Liquidation::At(end)) = (is_beyond, at.liquidation) { Some(end) } else { None };
    let far = end.map(|end| end.away_from(held.mark));
    match end {
        Some(end) => table.of(price, end.0),
        None if is_beyond => table.words(perp::venues::BEYOND),
        None => table.text(perp::liquidated(at.liquidation)),
    }
    if is_file {
        table.maybe(short, far.map(|far| 100.0 * far));
    } else if let Some(far) = far {
        table.note(signed_percent(far, 1).into());
    }
    if is_beyond {
        (0..3).for_each(|_| table.words(""));
    } else {
        table.fixed(100.0 * at.maintenance_rate, 2);
        table.maybe(short, at.tier.map(|tier| tier as f64 + 1.0));
        table.maybe(leverage, at.limit.map(|limit| limit.leverage));
        if at.limit.is_some_and(|limit| held.leverage > limit.leverage) {
            table.note(perp::venues::NOT_ALLOWED.into());
        }
    }
    match at.per_day {
        Some(share) => table.fixed(100.0 * share, 3),
        None => table.words(perp::venues::other_funding(at.venue)),
    }
}
