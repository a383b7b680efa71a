//! Elements as Yew's own.

use super::part::{Part, PartProps};
use super::store::Same;
use crate::charts::node::{Element, Node};
use crate::model::decimal::whole;
use crate::page::part;
use crate::page::shown::Shown;
use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, Listeners, VComp, VList, VTag, VText};
use yew::{AttrValue, Html, NodeRef};

/// Elements as a list of Yew's; what is shown fills the slots. Handles are keyed, so that one with the focus stays the
/// same element while its neighbours' labels come and go.
pub fn html_of(nodes: &[Node], shown: Option<&Same<Shown>>) -> Html {
    let mut children = Vec::with_capacity(nodes.len());
    let is_handle = |node: &Node| matches!(node, Node::Element(element) if element.value("data-handle").is_some());
    let keyed = nodes.iter().any(is_handle);
    let (mut handle, mut since) = ("", 0_usize);
    for node in nodes {
        let key = match node {
            Node::Element(element) if keyed => {
                if let Some(name) = element.value("data-handle") {
                    (handle, since) = (name, 0);
                }
                since += 1;
                Some(if since == 1 {
                    Key::from(handle)
                } else {
                    Key::from([handle, "+", &whole(since as u64)].concat())
                })
            }
            _ => None,
        };
        children.push(one(node, key, shown));
    }
    Html::from(VList::with_children(children, None))
}

fn one(node: &Node, key: Option<Key>, shown: Option<&Same<Shown>>) -> Html {
    match node {
        Node::Text(text) => Html::VText(VText::new(text_of(text))),
        Node::Element(element) => tag(element, key, shown),
        Node::Slot(slot) => match (part::Part::of_slot(*slot), shown) {
            (Some(part), Some(shown)) => {
                let props = PartProps { part: Some(part), shown: shown.clone() };
                Html::VComp(Rc::new(VComp::new::<Part>(Rc::new(props), None)))
            }
            _ => Html::default(),
        },
    }
}

fn tag(element: &Element, key: Option<Key>, shown: Option<&Same<Shown>>) -> Html {
    // One for all elements: nothing here asks for an element by it, and Yew would note each one's again at every
    // drawing.
    thread_local! { static ANY: NodeRef = NodeRef::default(); }
    let any = ANY.with(NodeRef::clone);
    let attributes = if element.tag == "option" { option(element) } else { attributes(element) };
    Html::from(if element.tag == "input" {
        // Of a box the attributes are what it begins with; what it holds is a property.
        let value = element.attrs.iter().find(|(name, _)| *name == "value").map(|(_, value)| text_of(value));
        let checked = (element.value("type") == Some("radio")).then(|| element.value("checked").is_some());
        VTag::__new_input(value, checked, any, key, attributes, Listeners::None)
    } else {
        let children = match element.children.as_slice() {
            [Node::Text(text)] => Html::VText(VText::new(text_of(text))),
            children => html_of(children, shown),
        };
        VTag::__new_other(AttrValue::Static(element.tag), any, key, attributes, Listeners::None, children)
    })
}

#[expect(clippy::ptr_arg, reason = "what is static stays static")]
fn text_of(text: &Cow<'static, str>) -> AttrValue {
    match text {
        Cow::Borrowed(text) => AttrValue::Static(text),
        Cow::Owned(text) => AttrValue::Rc(text.as_str().into()),
    }
}

/// Of an entry of a list, whether it is chosen is a property: once the reader has chosen, the attribute says nothing
/// more.
fn option(element: &Element) -> Attributes {
    let value = element.value("value").unwrap_or_default();
    let chosen = JsValue::from_bool(element.value("selected").is_some());
    let values = vec![
        Some(AttributeOrProperty::Attribute(AttrValue::from(value.to_string()))),
        Some(AttributeOrProperty::Property(chosen)),
    ];
    Attributes::Dynamic { keys: &["value", "selected"], values: values.into() }
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
        shapes.push(shape);
        shape
    })
}
