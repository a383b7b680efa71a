//! What dated days would have done to all positions, as a table.

use crate::charts::table::{Cell, Table};
use crate::engine::units::Dollars;
use crate::model::days::DAYS;
use crate::model::report::Report;
use crate::model::stress::OnDay;
use crate::words::number::signed;
use crate::words::{day, join};

/// A row for each day, with the letters of its sources; empty for a condor alone. Without a perpetual it has
/// condor and layers alone.
pub fn table(report: &Report) -> Table {
    let has_perp = report.perp.is_some();
    let days = report.stress.iter().flat_map(|stress| &stress.days);
    Table {
        head: kept(day::COLUMNS.map(String::from), has_perp),
        rows: days.map(|on| kept(row(on), has_perp)).collect(),
    }
}

/// Without those of Bitcoin, the perpetual and all of it where there is no perpetual.
fn kept<T, const N: usize>(row: [T; N], has_perp: bool) -> Vec<T> {
    let counts = |place: usize| has_perp || !matches!(place, 3 | 4 | 7);
    row.into_iter().enumerate().filter(|(place, _)| counts(*place)).map(|(_, own)| own).collect()
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

fn row(on: &OnDay) -> [Cell; 8] {
    let day = on.day;
    let amount = |amount: Option<Dollars>| match amount {
        Some(amount) => Cell::number(signed(amount.0, 0), amount.0),
        None => Cell::words(day::UNKNOWN),
    };
    [
        Cell::words(day::date(day.date)).with_note(day.sources),
        Cell::share(day.spx),
        amount(Some(on.hedged)),
        amount(on.perp),
        amount(on.total()),
        Cell::fixed(day.vix_before, 1),
        Cell::fixed(day.vix_after, 1),
        day.btc.map_or_else(|| Cell::words(day::UNKNOWN), Cell::share),
    ]
}

#[cfg(test)]
mod tests {
    use super::table;
    use crate::model::check::check as check_draft;
    use crate::model::draft::Draft;
    use crate::model::fields::FieldId::{self, *};
    use crate::model::report::{report, window};

    #[test]
    fn a_perpetual_that_is_not_there_has_no_columns() {
        #[track_caller]
        fn check(field: FieldId, text: &str, expected: &[&str]) {
            let draft = Draft::default().with(field, text);
            let setup = check_draft(&draft, &draft).setup;
            let table = table(&report(&setup, window(&setup)));
            assert_eq!(table.head, expected);
            assert!(!table.rows.is_empty() && table.rows.iter().all(|row| row.len() == expected.len()));
        }
        check(Layer1Instrument, "call", &["Day", "SPX, %", "Condor and layers, $", "VIX before", "VIX after"]);
        let perp = ["Condor and layers, $", "Perpetual, $", "All, $", "VIX before", "VIX after", "Bitcoin, %"];
        check(PerpSide, "long", &[&["Day", "SPX, %"][..], &perp].concat());
    }
}
