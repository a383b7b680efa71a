//! What dated days would have done to all positions, as a table.

use crate::charts::table::{Cell, Table};
use crate::engine::units::Dollars;
use crate::model::days::DAYS;
use crate::model::report::Report;
use crate::model::stress::OnDay;
use crate::words::number::{fixed, money_round10, signed_percent};
use crate::words::{day, join};

/// Where the closes are from, each source once.
pub fn sources() -> String {
    let mut said: Vec<String> = Vec::new();
    for part in DAYS.iter().flat_map(|day| day.source.split(';')).map(str::trim_start) {
        if said.iter().all(|known| known != part) {
            said.push(part.to_string());
        }
    }
    [day::CLOSES, " ", &join(&said, "; "), "."].concat()
}

/// A row for each day; empty for a condor alone.
pub fn table(report: &Report) -> Table {
    let rows = report.stress.iter().flat_map(|stress| &stress.days).map(row).collect();
    Table { head: day::COLUMNS.map(String::from).to_vec(), rows }
}

fn row(on: &OnDay) -> Vec<Cell> {
    let day = on.day;
    let share = |share: f64| Cell::number(signed_percent(share, 1), 100.0 * share);
    let amount = |amount: Option<Dollars>| match amount {
        Some(amount) => Cell::number(money_round10(amount.0), amount.0),
        None => Cell::words(day::UNKNOWN),
    };
    vec![
        Cell::words(day::date(day.date)),
        share(day.spx),
        Cell::number(fixed(day.vix_before, 1) + " to " + &fixed(day.vix_after, 1), day.vix_after),
        day.btc.map_or_else(|| Cell::words(day::UNKNOWN), share),
        amount(Some(on.hedged)),
        amount(on.perp),
        amount(on.total()),
    ]
}
