//! The table twin of a figure.

use crate::charts::node::{Element, Node};
use crate::charts::table::{Cell, Table};

/// The place of a table, which scrolls where the table is wider: the keyboard reaches it, and the title of the figure,
/// by its id, names it.
pub fn place(title: &'static str) -> Element {
    Element::classed("div", "as-table").with("tabindex", "0").with("role", "group").with("aria-labelledby", title)
}

/// The table; `caption` is read out, not shown.
pub fn table(table: &Table, caption: &str) -> Element {
    let head = table.head.iter().map(|head| Element::new("th").with("scope", "col").text(head.clone()).into());
    let rows = table.rows.iter().map(|row| {
        let cells = row.iter().enumerate().map(|(place, one)| cell(place, one));
        Element::new("tr").children(cells.collect()).into()
    });
    Element::classed("table", "twin")
        .child(Element::classed("caption", "unseen").text(caption.to_string()))
        .child(Element::new("thead").child(Element::new("tr").children(head.collect())))
        .child(Element::new("tbody").children(rows.collect()))
}

fn cell(place: usize, cell: &Cell) -> Node {
    let made = if place == 0 { Element::new("th").with("scope", "row") } else { Element::new("td") };
    let made = made.text(cell.text.clone());
    if cell.note.is_empty() {
        return made.into();
    }
    made.child(Element::new("small").text([" ", &cell.note].concat())).into()
}
