//! Nodes of a figure as Yew's own.

use crate::charts::node::{Element, Node};
use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::BTreeSet;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, VList, VTag};
use yew::{AttrValue, Html};

/// Nodes as a list of Yew's. Handles are keyed, so that one with the focus stays the same element while its
/// neighbours' labels come and go.
pub fn html_of<'a>(nodes: impl IntoIterator<Item = &'a Node>) -> Html {
    let nodes = nodes.into_iter();
    let mut children = Vec::with_capacity(nodes.size_hint().0);
    let mut handle = "";
    let mut keyed = false;
    let mut since = 0_usize;
    for node in nodes {
        let mut child = one(node);
        if let Node::Element(element) = node
            && let Some(name) = element.value("data-handle")
        {
            (handle, since, keyed) = (name, 0, true);
        }
        if let Html::VTag(tag) = &mut child {
            let key = if since == 0 { Key::from(handle) } else { Key::from(format!("{handle}+{since}")) };
            std::rc::Rc::make_mut(tag).key = Some(key);
        }
        since += 1;
        children.push(child);
    }
    if !keyed {
        for child in &mut children {
            if let Html::VTag(tag) = child {
                std::rc::Rc::make_mut(tag).key = None;
            }
        }
    }
    Html::from(VList::with_children(children, None))
}

/// One node as Yew's.
pub fn one(node: &Node) -> Html {
    match node {
        Node::Text(text) => Html::VText(text_of(text).into()),
        Node::Element(element) => {
            let mut tag = VTag::new(element.tag);
            tag.set_attributes(attributes(element));
            if !element.children.is_empty() {
                tag.add_children([html_of(&element.children)]);
            }
            Html::from(tag)
        }
    }
}

#[expect(clippy::ptr_arg, reason = "what is static stays static")]
fn text_of(text: &Cow<'static, str>) -> AttrValue {
    match text {
        Cow::Borrowed(text) => AttrValue::Static(text),
        Cow::Owned(text) => AttrValue::from(text.clone()),
    }
}

fn attributes(element: &Element) -> Attributes {
    let values = element.attrs.iter().map(|(_, value)| Some(AttributeOrProperty::Attribute(text_of(value)))).collect();
    Attributes::Dynamic { keys: names(element), values }
}

/// The attribute names of an element, always at the same address: Yew compares two elements of one shape value by
/// value when their names are the same slice, and by hash maps when they are not. There are a few dozen shapes in all.
fn names(element: &Element) -> &'static [&'static str] {
    thread_local! { static SHAPES: RefCell<Vec<&'static [&'static str]>> = const { RefCell::new(Vec::new()) }; }
    SHAPES.with_borrow_mut(|shapes| {
        let same = |shape: &&&'static [&'static str]| {
            shape.len() == element.attrs.len()
                && shape.iter().zip(&element.attrs).all(|(name, (other, _))| name == other)
        };
        if let Some(known) = shapes.iter().find(same) {
            return *known;
        }
        let shape: &'static [&'static str] = element.attrs.iter().map(|(name, _)| *name).collect::<Vec<_>>().leak();
        debug_assert_eq!(shape.iter().collect::<BTreeSet<_>>().len(), shape.len(), "an attribute twice");
        shapes.push(shape);
        shape
    })
}
