//! Icons, drawn once in the document and referred to by name.

use crate::charts::node::Element;

/// An icon by name; beside it stands a word or a label, so it is hidden from screen readers.
pub fn icon(name: &'static str) -> Element {
    let link = Element::new("use").with("href", name);
    Element::new("svg").with("class", "icon").with("aria-hidden", "true").child(link)
}
