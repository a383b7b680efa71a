//! What figures have round them: the drawing itself, and beside the payoff a title, the sentence under it, and a foot.

use super::keys::tagged;
use crate::charts::node::{Element, Node};
use crate::model::decimal;
use std::borrow::Cow;

/// A figure with its title, which is the element `id` and bears the tag of what rests on a last valid text, and the
/// sentence under it.
pub fn framed(
    class: &'static str,
    id: &'static str,
    title: &'static str,
    lead: Cow<'static, str>,
    is_stale: bool,
) -> Element {
    let heading = Element::classed("h2", "fig-title").with("id", id).words(title);
    let head = Element::classed("figcaption", "fig-head")
        .child(tagged(heading, is_stale))
        .child(Element::classed("p", "fig-say").node(Node::Text(lead)));
    Element::classed("figure", class).with("aria-labelledby", id).child(head)
}

/// The drawing of a figure, without what is drawn in it; `title` is the id of what names it. It is as wide as its size
/// says in pixels of the usual text, which larger text enlarges, and as high as that makes it.
pub fn drawing((width, height): (f64, f64), role: &'static str, title: &'static str) -> Element {
    let rem = fill!("_rem", decimal::text(width / 16.0));
    Element::classed("svg", "plot-svg")
        .with("role", role)
        .attr("viewBox", fill!("0 0 _ _", decimal::text(width), decimal::text(height)))
        .attr("width", rem)
        .with("aria-labelledby", title)
}

/// What a figure shows, for those who do not see it.
pub fn summary(text: String) -> Element {
    Element::classed("p", "unseen").text(text)
}

/// The line under a figure: its note, and what can be done with it.
pub fn foot(note: String, tools: Element) -> Element {
    Element::classed("div", "fig-foot").child(Element::new("span").text(note)).child(tools)
}
