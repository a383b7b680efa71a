//! The payoff figure: its frame in the page, its head, its marks.

use super::framed::{drawing, summary};
use super::keys::tagged;
use super::part::Part;
use super::shown::Shown;
use crate::charts::node::{Element, Node};
use crate::words::page;

/// The figure. The cursor lies under the labels and the handles, over everything else.
pub fn figure(shown: &Shown) -> Element {
    let payoff = shown.payoff();
    let (class, _) = layer(shown);
    let layer = Element::new("g")
        .attr("class", class.to_string())
        .node(Part::Under.slot())
        .node(Part::Cursor.slot())
        .node(Part::Over.slot());
    let mut drawing = drawing(payoff.frame.size, "group", "payoff-title");
    if let Some(held) = &shown.held {
        drawing = drawing.with("data-held", held.handle.key());
    }
    let plot = Element::classed("div", "plot")
        .child(summary(payoff.scene.summary.clone()))
        .child(drawing.child(layer))
        .node(Part::ReadoutTable.slot());
    Element::classed("figure", "fig-main")
        .with("aria-labelledby", "payoff-title")
        .node(Part::PayoffHead.slot())
        .node(Part::ReadoutLine.slot())
        .child(plot)
}

/// Title and lead.
pub fn head(shown: &Shown) -> Element {
    let scene = &shown.payoff().scene;
    let title = Element::classed("h2", "fig-title").with("id", "payoff-title").words(scene.title);
    Element::classed("figcaption", "fig-head")
        .child(tagged(title, scene.stale))
        .child(Element::classed("p", "honest-in").words(page::HONEST))
        .child(Element::classed("p", "fig-say").text(scene.lead.clone()))
}

/// The marks under the cursor.
pub fn under(shown: &Shown) -> &[Node] {
    let (_, marks) = layer(shown);
    marks.get(..labels(marks)).unwrap_or_default()
}

/// The marks over it.
pub fn over(shown: &Shown) -> &[Node] {
    let (_, marks) = layer(shown);
    marks.get(labels(marks)..).unwrap_or_default()
}

/// The place of the first mark that must not be crossed by the cursor.
fn labels(marks: &[Node]) -> usize {
    let is_label = |node: &Node| match node {
        Node::Element(element) => matches!(element.value("class"), Some("labels" | "handles")),
        _ => false,
    };
    marks.iter().position(is_label).unwrap_or(marks.len())
}

/// The class and the children of the one group a payoff scene is made of.
fn layer(shown: &Shown) -> (&str, &[Node]) {
    match shown.payoff().scene.marks.first() {
        Some(Node::Element(group)) => (group.value("class").unwrap_or_default(), &group.children),
        _ => ("", &[]),
    }
}
