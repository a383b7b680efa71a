//! Figures that are a table alone: title, sentence, table, its numbers as a file.

use super::figure::Figure;
use super::framed::{foot, framed};
use super::shown::Shown;
use super::table::{place, table};
use super::tools::numbers;
use crate::charts::figure::stale;
use crate::charts::node::Element;

/// True when the numbers of what is a table alone rest on a wrong field.
pub fn is_stale(shown: &Shown, figure: Figure) -> bool {
    let checked = &shown.now.checked;
    match figure {
        Figure::Venues => stale::perp(checked),
        Figure::Points => stale::hedged(checked),
        Figure::Cost => stale::cost(checked),
        _ => stale::values(checked),
    }
}

/// A table with its class and the id of its title, its title with the sentence under that, and its note.
pub fn tabled(
    shown: &Shown,
    figure: Figure,
    [class, id]: [&'static str; 2],
    [title, lead]: [&'static str; 2],
    note: String,
) -> Element {
    let is_stale = is_stale(shown, figure);
    framed(class, id, title, lead.into(), is_stale)
        .child(place(id).child(table(&shown.table(figure), title)))
        .child(foot(note, numbers(figure, id)))
}
