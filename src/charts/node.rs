//! An element tree: what SVG, the page and the tests are made from.

use std::borrow::Cow;

/// One element, or a text inside one.
#[derive(Debug, Clone, PartialEq)]
pub enum Node {
    /// An element.
    Element(Element),
    /// A text.
    Text(Cow<'static, str>),
}

/// An element: tag, attributes in writing order, children.
#[derive(Debug, Clone, PartialEq)]
pub struct Element {
    /// Tag name, SVG or HTML table.
    pub tag: &'static str,
    /// Attributes in writing order; never `style`.
    pub attrs: Vec<(&'static str, Cow<'static, str>)>,
    /// Children.
    pub children: Vec<Node>,
}
