//! The table twin of a figure; also what is exported as CSV.

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
}
