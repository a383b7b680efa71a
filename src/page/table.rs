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
    let head = table.head.iter().map(|head| Element::new("th").with("scope", "col").node(Node::Text(head.clone())));
    let rows = table.rows.iter().map(|row| {
        let cells = row.iter().enumerate().map(|(place, one)| cell(place, one));
        Element::new("tr").each(cells)
    });
    Element::classed("table", "twin")
        .child(Element::classed("caption", "unseen").text(caption.to_string()))
        .child(Element::new("thead").child(Element::new("tr").each(head)))
        .child(Element::new("tbody").each(rows))
}

/// A table without a caption: its name, which is not shown, the names of its columns, and its rows.
pub fn headed(name: String, class: &'static str, heads: &[&'static str], rows: Element) -> Element {
    let heads = heads.iter().map(|head| Element::new("th").with("scope", "col").words(head));
    let made = Element::classed("table", class).attr("aria-label", name);
    made.child(Element::new("thead").child(Element::new("tr").each(heads))).child(rows)
}

fn cell(place: usize, cell: &Cell) -> Element {
    let made = if place == 0 { Element::new("th").with("scope", "row") } else { Element::new("td") };
    let made = made.node(Node::Text(cell.text.clone()));
    if cell.note.is_empty() {
        return made;
    }
    // A head is repeated at each cell of its row: without its note.
    let made = if place == 0 { made.attr("abbr", cell.text.to_string()) } else { made };
    made.child(Element::new("small").text([" ", &cell.note].concat()))
}
