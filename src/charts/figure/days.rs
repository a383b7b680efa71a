//! What dated days would have done to all positions, as a table.

use crate::charts::table::{Cell, Table};
use crate::engine::units::Dollars;
use crate::model::days::DAYS;
use crate::model::report::Report;
use crate::model::stress::OnDay;
use crate::words::number::{fixed, money_round10, signed_percent};
use crate::words::{day, join};

/// A row for each day, with the letters of its sources; empty for a condor alone.
pub fn table(report: &Report) -> Table {
    let rows = report.stress.iter().flat_map(|stress| &stress.days).map(row).collect();
    Table { head: day::COLUMNS.map(String::from).to_vec(), rows }
}

/// The same for a file: each row with its sources in full, in a column of their own.
pub fn sourced(report: &Report) -> Table {
    let mut table = table(report);
    table.head.push(day::SOURCE.into());
    for (row, day) in table.rows.iter_mut().zip(DAYS) {
        let publishers: Vec<String> = day.publishers().map(String::from).collect();
        row.push(Cell::words(join(&publishers, "; ")));
        for cell in row {
            cell.note = "".into();
        }
    }
    table
}

fn row(on: &OnDay) -> Vec<Cell> {
    let day = on.day;
    let share = |share: f64| Cell::number(signed_percent(share, 1), 100.0 * share);
    let amount = |amount: Option<Dollars>| match amount {
        Some(amount) => Cell::number(money_round10(amount.0), amount.0),
        None => Cell::words(day::UNKNOWN),
    };
    vec![
        Cell::words(day::date(day.date)).with_note(day.sources),
        share(day.spx),
        Cell::number(fixed(day.vix_before, 1), day.vix_before),
        Cell::number(fixed(day.vix_after, 1), day.vix_after),
        day.btc.map_or_else(|| Cell::words(day::UNKNOWN), share),
        amount(Some(on.hedged)),
        amount(on.perp),
        amount(on.total()),
    ]
}
