//! A table as comma-separated text.

use super::Table;
use crate::model::decimal;
use std::borrow::Cow;

/// The table as RFC 4180 text: comma, CRLF, quotes where needed; numbers plain with a point for decimals, the units in
/// the heads. Where any cell of a column has a note, the notes become a column of their own to its right: "note" beside
/// the first, "Tier: note" beside others.
///
/// A text that a spreadsheet would run as a formula (it begins with `=`, `+`, `-`, `@`, a tab or a return) is led by an
/// apostrophe: [OWASP, CSV injection](https://owasp.org/www-community/attacks/CSV_Injection). Numbers need no such
/// guard.
pub fn csv(table: &Table) -> String {
    let cells = |i: usize| table.rows.iter().filter_map(move |row| row.get(i));
    let columns = 0..table.head.len();
    let noted: Vec<bool> = columns.clone().map(|i| cells(i).any(|cell| !cell.note.is_empty())).collect();
    let mut text = String::new();
    let mut fields: Vec<Cow<'_, str>> = Vec::new();
    for (i, (head, noted)) in table.head.iter().zip(&noted).enumerate() {
        let head = guarded(head);
        let of_note = if i == 0 { "note".into() } else { fill!("_: note", &*head).into() };
        fields.push(head);
        if *noted {
            fields.push(of_note);
        }
    }
    push_line(&mut text, &fields);
    let places: Vec<i32> = columns.map(|i| places(cells(i).filter_map(|cell| cell.value))).collect();
    for row in &table.rows {
        fields.clear();
        for ((cell, noted), places) in row.iter().zip(&noted).zip(&places) {
            fields.push(match cell.value {
                Some(value) if value.is_finite() => plain(value, *places).into(),
                _ => guarded(&cell.text),
            });
            if *noted {
                fields.push(guarded(&cell.note));
            }
        }
        push_line(&mut text, &fields);
    }
    text
}

/// The same as a file, and after an empty line what it is of, a line each. It begins with a byte-order mark, or
/// spreadsheets take it for a text of their own country.
pub fn csv_with<'a>(table: &Table, of: impl Iterator<Item = &'a String>) -> String {
    let mut text = fill!("\u{feff}_\r\n", csv(table));
    of.for_each(|line| push_line(&mut text, &[guarded(line)]));
    text
}

/// Significant digits of the largest number of a column that are kept, and the fewest and most decimals: what stands
/// beyond is the dust of binary fractions.
const KEPT: i32 = 10;
const DECIMALS: (i32, i32) = (2, 11);

/// How many decimals the numbers of a column keep.
fn places(values: impl Iterator<Item = f64>) -> i32 {
    let largest = values.map(f64::abs).filter(|size| size.is_finite()).fold(0.0, f64::max);
    let mut places = DECIMALS.1;
    while places > DECIMALS.0 && largest >= decimal::value(1, KEPT - places) {
        places -= 1;
    }
    places
}

/// A number with so many decimals, at most, as a spreadsheet reads it; never "-0".
pub fn plain(value: f64, places: i32) -> String {
    let unit = decimal::value(1, places);
    decimal::text((value * unit).round() / unit)
}

fn guarded(text: &str) -> Cow<'_, str> {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { fill!("'_", text).into() } else { text.into() }
}

fn push_line(text: &mut String, fields: &[Cow<'_, str>]) {
    for (i, field) in fields.iter().enumerate() {
        if i > 0 {
            text.push(',');
        }
        if field.contains([',', '"', '\r', '\n']) {
            text.push('"');
            text.push_str(&field.replace('"', "\"\""));
            text.push('"');
        } else {
            text.push_str(field);
        }
    }
    text.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::super::Table;
    use super::{csv, csv_with};

    #[track_caller]
    fn check(head: &[&'static str], row: &[(&'static str, Option<f64>, &'static str)], expected: &str) {
        let mut table = Table::new(head);
        table.row();
        for (text, value, note) in row {
            table.put((*text).into(), *value);
            table.note((*note).into());
        }
        assert_eq!(csv(&table), expected);
    }

    #[test]
    fn csv_is_plain_and_safe() {
        check(
            &["SPX", "at expiry, $"],
            &[("5,638.7", Some(5638.7), ""), ("+2,260", Some(2_260.000_000_000_1), "")],
            "SPX,\"at expiry, $\"\r\n5638.7,2260\r\n",
        );
        check(
            &["SPX", "$"],
            &[("5,650", Some(5650.0), "short put"), ("0", Some(-1e-12), "")],
            "SPX,note,$\r\n5650,short put,0\r\n",
        );
        check(
            &["SPX", "tier"],
            &[("none", None, ""), ("2", Some(2.0), "binds")],
            "SPX,tier,tier: note\r\nnone,2,binds\r\n",
        );
        check(&["a"], &[("=1+1", None, "")], "a\r\n'=1+1\r\n");
        check(&["@a", "-b"], &[("+x\"y", None, ""), ("a\nb", None, "")], "'@a,'-b\r\n\"'+x\"\"y\",\"a\nb\"\r\n");
        check(&["a", "b"], &[("none", Some(f64::NAN), ""), ("", None, "")], "a,b\r\nnone,\r\n");
        check(&["a"], &[("-0", Some(-0.0), "")], "a\r\n0\r\n");
        check(&["a"], &[("", Some(3e20), "")], "a\r\n3e20\r\n");
        check(&["BTC"], &[("", Some(2.5e-7), "")], "BTC\r\n2.5e-7\r\n");
        let column = |values: [f64; 2]| {
            let mut table = Table::new(&["$"]);
            for value in values {
                table.row();
                table.number(String::new(), value);
            }
            csv(&table)
        };
        assert_eq!(column([1.2345e-5, 0.1 + 0.2]), "$\r\n0.000012345\r\n0.3\r\n");
        assert_eq!(column([-8_740.125, 4e-9]), "$\r\n-8740.125\r\n0\r\n");
        assert_eq!(csv_with(&Table::default(), [String::from("x·y")].iter()), "\u{feff}\r\n\r\nx·y\r\n");
    }
}
