//! The table twin of a figure; also what is exported as CSV.

use crate::model::decimal;
use crate::words::number;
use std::borrow::Cow;

/// A table: head, rows, all as written on the page, with the plain numbers beside them for export.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// Column heads, the unit included ("at expiry, $").
    pub head: Vec<String>,
    /// Rows: the first cell is the row's head.
    pub rows: Vec<Vec<Cell>>,
}

/// One cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// As written on the page.
    pub text: String,
    /// The number, where it is one.
    pub value: Option<f64>,
    /// What stands there ("short put"), in small type after the text; empty where nothing does.
    pub note: Cow<'static, str>,
}

impl Cell {
    /// A number as written and as it is.
    pub fn number(text: String, value: f64) -> Self {
        Self { text, value: Some(value), note: Cow::Borrowed("") }
    }

    /// A number as it is, and how such a one is written.
    #[inline(never)]
    pub fn of(write: fn(f64) -> String, value: f64) -> Self {
        Self::number(write(value), value)
    }

    /// A number with so many decimals.
    #[inline(never)]
    pub fn fixed(value: f64, decimals: u32) -> Self {
        Self::number(number::fixed(value, decimals), value)
    }

    /// A share as a percentage with its sign.
    #[inline(never)]
    pub fn share(share: f64) -> Self {
        Self::number(number::signed_percent(share, 1), 100.0 * share)
    }

    /// Nothing.
    pub fn none() -> Self {
        Self::words("")
    }

    /// Words alone.
    pub fn words(text: impl Into<String>) -> Self {
        Self { text: text.into(), value: None, note: Cow::Borrowed("") }
    }

    /// The same cell with a note.
    pub fn with_note(mut self, note: impl Into<Cow<'static, str>>) -> Self {
        self.note = note.into();
        self
    }
}

impl Table {
    /// A table under such heads.
    #[inline(never)]
    pub fn new(head: &[&str], rows: Vec<Vec<Cell>>) -> Self {
        Self { head: head.iter().map(|head| head.to_string()).collect(), rows }
    }
}

/// The table as RFC 4180 text: comma, CRLF, quotes where needed; numbers plain with a point for decimals, the units in
/// the heads. Where any cell of a column has a note, the notes become a column of their own to its right: "note" beside
/// the first, "Tier: note" beside others.
///
/// A text that a spreadsheet would run as a formula (it begins with `=`, `+`, `-`, `@`, a tab or a return) is led by an
/// apostrophe: [OWASP, CSV injection](https://owasp.org/www-community/attacks/CSV_Injection). Numbers need no such
/// guard.
pub fn csv(table: &Table) -> String {
    let width = table.rows.iter().map(Vec::len).chain([table.head.len()]).max().unwrap_or(0);
    let noted: Vec<bool> =
        (0..width).map(|i| table.rows.iter().any(|row| row.get(i).is_some_and(|cell| !cell.note.is_empty()))).collect();
    let mut text = String::new();
    let mut fields: Vec<Cow<'_, str>> = Vec::new();
    for (i, noted) in noted.iter().enumerate() {
        let head = guarded(table.head.get(i).map_or("", String::as_str));
        let of_note = if i == 0 { "note".into() } else { fill!("_: note", &*head).into() };
        fields.push(head);
        if *noted {
            fields.push(of_note);
        }
    }
    push_line(&mut text, &fields);
    let places: Vec<i32> = (0..width).map(|i| places(table.rows.iter().filter_map(|row| row.get(i)?.value))).collect();
    for row in &table.rows {
        fields.clear();
        for ((i, noted), places) in noted.iter().enumerate().zip(&places) {
            let cell = row.get(i);
            fields.push(match cell {
                Some(Cell { value: Some(value), .. }) if value.is_finite() => plain(*value, *places).into(),
                Some(cell) => guarded(&cell.text),
                None => "".into(),
            });
            if *noted {
                fields.push(guarded(cell.map_or("", |cell| cell.note.as_ref())));
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
    use super::*;

    #[track_caller]
    fn check(head: &[&str], row: Vec<Cell>, expected: &str) {
        let table = Table { head: head.iter().map(|text| text.to_string()).collect(), rows: vec![row] };
        assert_eq!(csv(&table), expected);
    }

    #[test]
    fn csv_is_plain_and_safe() {
        check(
            &["SPX", "at expiry, $"],
            vec![Cell::number("5,638.7".into(), 5638.7), Cell::number("+2,260".into(), 2_260.000_000_000_1)],
            "SPX,\"at expiry, $\"\r\n5638.7,2260\r\n",
        );
        check(
            &["SPX", "$"],
            vec![Cell::number("5,650".into(), 5650.0).with_note("short put"), Cell::number("0".into(), -1e-12)],
            "SPX,note,$\r\n5650,short put,0\r\n",
        );
        check(
            &["SPX", "tier"],
            vec![Cell::words("none"), Cell::number("2".into(), 2.0).with_note("binds")],
            "SPX,tier,tier: note\r\nnone,2,binds\r\n",
        );
        check(&["a"], vec![Cell::words("=1+1")], "a\r\n'=1+1\r\n");
        check(&["@a", "-b"], vec![Cell::words("+x\"y"), Cell::words("a\nb")], "'@a,'-b\r\n\"'+x\"\"y\",\"a\nb\"\r\n");
        check(&["a", "b"], vec![Cell::number("none".into(), f64::NAN)], "a,b\r\nnone,\r\n");
        check(&["a"], vec![Cell::number("-0".into(), -0.0)], "a\r\n0\r\n");
        check(&["a"], vec![Cell::number("".into(), 3e20)], "a\r\n3e20\r\n");
        check(&["BTC"], vec![Cell::number("".into(), 2.5e-7)], "BTC\r\n2.5e-7\r\n");
        let column = |values: &[f64]| values.iter().map(|value| vec![Cell::number("".into(), *value)]).collect();
        let prices = Table { head: vec!["$".into()], rows: column(&[1.2345e-5, 0.1 + 0.2]) };
        assert_eq!(csv(&prices), "$\r\n0.000012345\r\n0.3\r\n");
        let dollars = Table { head: vec!["$".into()], rows: column(&[-8_740.125, 4e-9]) };
        assert_eq!(csv(&dollars), "$\r\n-8740.125\r\n0\r\n");
        assert_eq!(csv_with(&Table::default(), [String::from("x·y")].iter()), "\u{feff}\r\n\r\nx·y\r\n");
    }
}
