//! The table twin of a figure; also what is exported as CSV.

mod csv;

pub use csv::{csv, csv_with, plain};

use crate::words::number;
use std::borrow::Cow;

/// A table: head, rows, all as written on the page, with the plain numbers beside them for export. It is filled row by
/// row, cell by cell.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// Column heads, the unit included ("at expiry, $").
    pub head: Vec<Cow<'static, str>>,
    /// Rows, each as wide as the head: the first cell is the row's head.
    pub rows: Vec<Vec<Cell>>,
}

/// One cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// As written on the page.
    pub text: Cow<'static, str>,
    /// The number, where it is one.
    pub value: Option<f64>,
    /// What stands there ("short put"), in small type after the text; empty where nothing does.
    pub note: Cow<'static, str>,
}

impl Table {
    /// A table under such heads, without rows.
    #[inline(never)]
    pub fn new(head: &[&'static str]) -> Self {
        let mut table = Self::default();
        table.head.extend(head.iter().map(|head| Cow::Borrowed(*head)));
        table
    }

    /// One more column.
    #[inline(never)]
    pub fn column(&mut self, head: String) {
        self.head.push(Cow::Owned(head));
    }

    /// Takes a column away.
    pub fn leave_out(&mut self, place: usize) {
        self.head.remove(place);
        self.rows.iter_mut().for_each(|row| {
            row.remove(place);
        });
    }

    /// Begins a row.
    #[inline(never)]
    pub fn row(&mut self) {
        self.rows.push(Vec::with_capacity(self.head.len()));
    }

    /// One more cell of the last row.
    #[inline(never)]
    fn put(&mut self, text: Cow<'static, str>, value: Option<f64>) {
        if let Some(row) = self.rows.last_mut() {
            row.push(Cell { text, value, note: Cow::Borrowed("") });
        }
    }

    /// The note of the last cell.
    #[inline(never)]
    pub fn note(&mut self, note: Cow<'static, str>) {
        if let Some(cell) = self.rows.last_mut().and_then(|row| row.last_mut()) {
            cell.note = note;
        }
    }

    /// A number as written and as it is.
    #[inline(never)]
    pub fn number(&mut self, text: String, value: f64) {
        self.put(Cow::Owned(text), Some(value));
    }

    /// A number as it is, and how such a one is written.
    #[inline(never)]
    pub fn of(&mut self, write: fn(f64) -> String, value: f64) {
        self.number(write(value), value);
    }

    /// The same; nothing where there is none.
    #[inline(never)]
    pub fn maybe(&mut self, write: fn(f64) -> String, value: Option<f64>) {
        match value {
            Some(value) => self.of(write, value),
            None => self.words(""),
        }
    }

    /// A number with so many decimals.
    #[inline(never)]
    pub fn fixed(&mut self, value: f64, decimals: u32) {
        self.number(number::fixed(value, decimals), value);
    }

    /// A share as a percentage with its sign.
    #[inline(never)]
    pub fn share(&mut self, share: f64) {
        self.number(number::signed_percent(share, 1), 100.0 * share);
    }

    /// Words known beforehand; nothing where they are empty.
    #[inline(never)]
    pub fn words(&mut self, words: &'static str) {
        self.put(Cow::Borrowed(words), None);
    }

    /// Words alone.
    #[inline(never)]
    pub fn text(&mut self, text: String) {
        self.put(Cow::Owned(text), None);
    }
}
