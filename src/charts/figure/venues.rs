//! The same position at every venue that has a table for it, as a table.

use crate::charts::table::{Cell, Table};
use crate::engine::perp::Liquidation;
use crate::engine::units::Price;
use crate::model::margined::{AtVenue, Margined};
use crate::model::perp::Perp;
use crate::model::report::Report;
use crate::words::figure::perp::FROM_NOW;
use crate::words::number::{price, short, signed_percent};
use crate::words::perp;

/// A row for each venue; empty where there is no perpetual.
pub fn table(report: &Report) -> Table {
    let of = |(held, margined): (&Perp, &Margined)| margined.venues.iter().map(|at| row(held, at)).collect();
    let rows = report.held().map_or_else(Vec::new, of);
    Table::new(&perp::venues::COLUMNS, rows)
}

/// The same for a file: how far away each liquidation is stands in a column of its own, as a number.
pub fn filed(report: &Report) -> Table {
    let mut table = table(report);
    let Some(held) = &report.setup.perp else { return table };
    table.head.insert(2, FROM_NOW.into());
    for row in &mut table.rows {
        let liquidation = row.get(1).and_then(|cell| cell.value).map(Price);
        let far = liquidation.map(|price| 100.0 * price.away_from(held.mark));
        row.insert(2, far.map_or_else(Cell::none, |far| Cell::of(short, far)));
        if far.is_some()
            && let Some(cell) = row.get_mut(1)
        {
            cell.note = "".into();
        }
    }
    table
}

fn row(held: &Perp, at: &AtVenue) -> Vec<Cell> {
    let schedule = at.schedule;
    let name = Cell::words(at.venue.name).with_note(fill!("_, _", schedule.symbol, perp::venues::dated(schedule)));
    let funding =
        at.per_day.map_or_else(|| Cell::words(perp::venues::other_funding(at.venue)), |share| percent(share, 3));
    if at.limit.is_some_and(|limit| limit.is_beyond) {
        let [none, two, three] = [(); 3].map(|()| Cell::none());
        return vec![name, Cell::words(perp::venues::BEYOND), none, two, three, funding];
    }
    let liquidated = match at.liquidation {
        Liquidation::At(at) => Cell::of(price, at.0).with_note(signed_percent(at.away_from(held.mark), 1)),
        other => Cell::words(perp::liquidated(other)),
    };
    let row = |tier: usize| Cell::of(short, tier as f64 + 1.0);
    let tier = at.tier.map_or_else(Cell::none, row);
    let limit = at.limit.map_or_else(Cell::none, |limit| {
        let cell = Cell::number(short(limit.leverage) + "x", limit.leverage);
        if held.leverage > limit.leverage { cell.with_note(perp::venues::NOT_ALLOWED) } else { cell }
    });
    vec![name, liquidated, percent(at.maintenance_rate, 2), tier, limit, funding]
}

/// A share in percent, which the heading says.
fn percent(share: f64, decimals: u32) -> Cell {
    Cell::fixed(100.0 * share, decimals)
}
