//! Figures that are a table alone: title, sentence, table, its numbers as a file.

use super::figure::Figure;
use super::keys::tagged;
use super::shown::Shown;
use super::table::{place, table};
use super::tools::numbers;
use crate::charts::figure::stale;
use crate::charts::node::{Element, Node};

/// A table with its class and the id of its title, its title with the sentence under that, and its note.
pub fn tabled(
    shown: &Shown,
    figure: Figure,
    [class, id]: [&'static str; 2],
    [title, lead]: [&'static str; 2],
    note: String,
) -> Vec<Node> {
    let is_stale = stale::values(&shown.now.checked);
    let head = Element::classed("figcaption", "fig-head")
        .child(tagged(Element::classed("h2", "fig-title").with("id", id).words(title), is_stale))
        .child(Element::classed("p", "fig-say").words(lead));
    let made = Element::classed("figure", class)
        .with("aria-labelledby", id)
        .child(head)
        .child(place(id).child(table(&shown.table(figure), title)))
        .child(Element::classed("div", "fig-foot").child(Element::new("span").text(note)).child(numbers(figure)));
    vec![made.into()]
}
