//! Figures that are a table alone: title, sentence, table, its numbers as a file.

use super::figure::Figure;
use super::framed::{foot, framed};
use super::shown::Shown;
use super::table::{place, table};
use super::tools::numbers;
use crate::charts::figure::stale;
use crate::charts::node::Node;

/// A table with its class and the id of its title, its title with the sentence under that, and its note.
pub fn tabled(
    shown: &Shown,
    figure: Figure,
    [class, id]: [&'static str; 2],
    [title, lead]: [&'static str; 2],
    note: String,
) -> Vec<Node> {
    let is_stale = stale::values(&shown.now.checked);
    let made = framed(class, id, title.into(), lead.into(), is_stale)
        .child(place(id).child(table(&shown.table(figure), title)))
        .child(foot(note, numbers(figure)));
    vec![made.into()]
}
