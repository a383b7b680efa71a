//! An element tree: what SVG, the page and the tests are made from.

mod markup;

pub use markup::{fixed1, to_text};

use std::borrow::Cow;
use std::ops::Deref;

/// One element, or a text inside one.
#[derive(Debug, Clone, PartialEq)]
pub enum Node {
    /// An element.
    Element(Element),
    /// A text. The empty one holds the place of an element that is not there now, so that its neighbours keep theirs.
    Text(Cow<'static, str>),
    /// A part of the page that is drawn apart, by number.
    Slot(u8),
}

/// Nothing, in the place of an element.
pub const NOTHING: Node = Node::Text(Cow::Borrowed(""));

/// An element, built in place: it is one pointer, and every step of a chain hands that on.
#[derive(Debug, Clone, PartialEq)]
pub struct Element(Box<Parts>);

/// Tag, attributes in writing order, children.
#[derive(Debug, Clone, PartialEq)]
pub struct Parts {
    /// Tag name, SVG or HTML table.
    pub tag: &'static str,
    /// Attributes in writing order; never `style`.
    pub attrs: Vec<(&'static str, Cow<'static, str>)>,
    /// Children.
    pub children: Vec<Node>,
}

impl Deref for Element {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl Element {
    /// An element without attributes or children.
    pub fn new(tag: &'static str) -> Self {
        Self(Box::new(Parts { tag, attrs: Vec::with_capacity(6), children: Vec::new() }))
    }

    /// An element with a class, which is how nearly all of them begin.
    #[inline(never)]
    pub fn classed(tag: &'static str, class: &'static str) -> Self {
        Self::new(tag).with("class", class)
    }

    /// The same element with one more attribute. Kept out of line, like the steps below: they have hundreds of callers.
    #[inline(never)]
    pub fn attr(mut self, name: &'static str, value: String) -> Self {
        self.0.attrs.push((name, Cow::Owned(value)));
        self
    }

    /// The same element with one more attribute, a number written with [`fixed1`].
    #[inline(never)]
    pub fn num(self, name: &'static str, value: f64) -> Self {
        let mut text = String::with_capacity(8);
        fixed1(&mut text, value);
        self.attr(name, text)
    }

    /// The same element with one more attribute of one word known beforehand.
    #[inline(never)]
    pub fn with(mut self, name: &'static str, value: &'static str) -> Self {
        self.0.attrs.push((name, Cow::Borrowed(value)));
        self
    }

    /// The same element with an attribute that says true by being there.
    pub fn flag(self, name: &'static str, holds: bool) -> Self {
        if holds { self.with(name, "") } else { self }
    }

    /// The same element with a child, or with nothing in its place.
    #[inline(never)]
    pub fn maybe(self, child: Option<Element>) -> Self {
        self.node(child.map_or(NOTHING, Node::Element))
    }

    /// The same element with one more element as a child.
    #[inline(never)]
    pub fn child(self, child: Element) -> Self {
        self.node(Node::Element(child))
    }

    /// One more child: how drawings and their groups are filled. The page tells children apart by their places from the
    /// end: what comes and goes has a group of its own, or all before it are drawn anew when it does.
    #[inline(never)]
    pub fn add(&mut self, child: Element) {
        self.0.children.push(Node::Element(child));
    }

    /// One more child, or nothing in its place.
    #[inline(never)]
    pub fn add_maybe(&mut self, child: Option<Element>) {
        self.0.children.push(child.map_or(NOTHING, Node::Element));
    }

    /// The same element with each of some elements as a child.
    pub fn each(self, items: impl IntoIterator<Item = Element>) -> Self {
        items.into_iter().fold(self, Element::child)
    }

    /// The same element with one more child.
    #[inline(never)]
    pub fn node(mut self, child: Node) -> Self {
        self.0.children.push(child);
        self
    }

    /// The same element with more children.
    #[inline(never)]
    pub fn children(mut self, mut children: Vec<Node>) -> Self {
        self.0.children.append(&mut children);
        self
    }

    /// The same element with other children, made from its own.
    pub fn map_children(mut self, change: impl FnOnce(Vec<Node>) -> Vec<Node>) -> Self {
        self.0.children = change(std::mem::take(&mut self.0.children));
        self
    }

    /// The same element with a text as its next child.
    #[inline(never)]
    pub fn text(self, text: String) -> Self {
        self.node(Node::Text(Cow::Owned(text)))
    }

    /// The same element with words known beforehand as its next child.
    #[inline(never)]
    pub fn words(self, words: &'static str) -> Self {
        self.node(Node::Text(Cow::Borrowed(words)))
    }

    /// The value of an attribute, if it is there.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.attrs.iter().find(|(key, _)| *key == name).map(|(_, value)| value.as_ref())
    }
}

/// The same nodes as a picture shows them, which nobody takes hold of, focuses or reads out: without targets, roles,
/// spoken values and data.
pub fn still(nodes: &[Node]) -> Vec<Node> {
    nodes.iter().filter_map(still_one).collect()
}

fn still_one(node: &Node) -> Option<Node> {
    let Node::Element(element) = node else { return Some(node.clone()) };
    if element.value("class").is_some_and(|class| matches!(class, "hit" | "halo-ring")) {
        return None;
    }
    let is_live =
        |name: &str| name == "role" || name == "tabindex" || name.starts_with("aria-") || name.starts_with("data-");
    let attrs = element.attrs.iter().filter(|(name, _)| !is_live(name)).cloned().collect();
    Some(Element(Box::new(Parts { tag: element.tag, attrs, children: still(&element.children) })).into())
}

impl From<Element> for Node {
    fn from(element: Element) -> Self {
        Node::Element(element)
    }
}
