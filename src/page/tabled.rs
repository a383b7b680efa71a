//! Figures that are a table alone: title, sentence, table, its numbers as a file.

use super::keys::tagged;
use super::shown::{Figure, Shown};
use super::table::table;
use super::tools::numbers;
use crate::charts::figure::stale;
use crate::charts::node::{Element, Node};

/// A table with its title, whose id in the document is `id`.
pub fn tabled(shown: &Shown, figure: Figure, id: &'static str, title: &'static str, lead: &'static str) -> Vec<Node> {
    let is_stale = stale::values(&shown.now.checked);
    let head = Element::classed("figcaption", "fig-head")
        .child(tagged(Element::classed("h2", "fig-title").with("id", id).words(title), is_stale))
        .child(Element::classed("p", "fig-say").words(lead));
    let made = Element::classed("figure", if is_stale { "fig f-all is-stale" } else { "fig f-all" })
        .with("aria-labelledby", id)
        .child(head)
        .child(Element::classed("div", "as-table").child(table(&shown.table(figure), title)))
        .child(Element::classed("div", "fig-foot").child(Element::new("span")).child(numbers(figure)));
    vec![made.into()]
}
