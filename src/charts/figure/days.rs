//! What dated days would have done to all positions, as a table.

use crate::charts::table::Table;
use crate::engine::units::Dollars;
use crate::model::days::{Day, Source};
use crate::model::report::Report;
use crate::words::day;
use crate::words::number::signed;

/// A row for each day, with the letters of its sources; empty for a condor alone. Without a perpetual it has
/// condor and layers alone.
pub fn table(report: &Report) -> Table {
    of_days(report, false)
}

/// The same for a file: each row with its sources in full, in a column of their own.
pub fn sourced(report: &Report) -> Table {
    of_days(report, true)
}

/// The columns that are there with a perpetual alone: its own, all of it and Bitcoin; the last one first.
const OF_PERP: [usize; 3] = [7, 4, 3];

fn of_days(report: &Report, is_file: bool) -> Table {
    let has_perp = report.perp.is_some();
    let mut table = Table::new(&day::COLUMNS);
    if is_file {
        table.head.push(day::SOURCE.into());
    }
    for on in report.stress.iter().flat_map(|stress| &stress.days) {
        let day = on.day;
        table.row();
        table.text(day::date(day.date));
        if !is_file {
            table.note(published(day, has_perp, " ", |own| own.letter).into());
        }
        table.share(day.spx);
        amount(&mut table, Some(on.hedged));
        amount(&mut table, on.perp);
        amount(&mut table, on.total());
        table.fixed(day.vix_before, 1);
        table.fixed(day.vix_after, 1);
        match day.btc {
            Some(share) => table.share(share),
            None => table.words(day::UNKNOWN),
        }
        if is_file {
            table.text(published(day, has_perp, "; ", |own| own.name));
        }
    }
    if !has_perp {
        OF_PERP.iter().for_each(|place| table.leave_out(*place));
    }
    table
}

/// Who published a day's closes, in words.
fn published(day: &Day, has_perp: bool, between: &str, word: fn(&Source) -> &'static str) -> String {
    let mut text = String::new();
    for own in day.published(has_perp) {
        text += if text.is_empty() { "" } else { between };
        text += word(&own);
    }
    text
}

fn amount(table: &mut Table, amount: Option<Dollars>) {
    match amount {
        Some(amount) => table.number(signed(amount.0, 0), amount.0),
        None => table.words(day::UNKNOWN),
    }
}

#[cfg(test)]
mod tests {
    use super::table;
    use crate::model::fields::FieldId::{self, *};
    use crate::model::tests::report_of;

    #[test]
    fn a_perpetual_that_is_not_there_has_no_columns() {
        #[track_caller]
        fn check(field: FieldId, text: &str, expected: &[&str]) {
            let table = table(&report_of(&[(field, text)]));
            assert_eq!(table.head, expected);
            assert!(!table.rows.is_empty() && table.rows.iter().all(|row| row.len() == expected.len()));
        }
        check(Layer1Instrument, "call", &["Day", "SPX, %", "Condor and layers, $", "VIX before", "VIX after"]);
        let perp = ["Condor and layers, $", "Perpetual, $", "All, $", "VIX before", "VIX after", "Bitcoin, %"];
        check(PerpSide, "long", &[&["Day", "SPX, %"][..], &perp].concat());
    }
}
