//! A label: its lines, the place it stands at, the box it takes there, and its text as an element.

use super::shape::Rect;
use crate::charts::measure::Type;
use crate::charts::node::{Element, Node};
use std::borrow::Cow;

/// Which end of a text its place names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// Its left end.
    Start,
    /// Its middle.
    Middle,
    /// Its right end.
    End,
}

/// One line of a label.
#[derive(Debug, Clone, Copy)]
pub struct Line<'a> {
    /// What it says.
    pub text: &'a str,
    /// How large it is set.
    pub kind: Type,
    /// Class of its text.
    pub class: &'static str,
}

/// A possible place: the base line of the label's first line.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    /// CSS pixels from the left edge of the figure.
    pub x: f64,
    /// CSS pixels from its upper edge.
    pub y: f64,
    /// Which end of the text stands there.
    pub anchor: Anchor,
}

impl Place {
    /// So many pixels to the right of a place (to the left where negative), reaching away from it; over its middle at
    /// 0.
    #[inline(never)]
    pub fn beside(x: f64, shift: f64, y: f64) -> Self {
        let anchor = if shift > 0.0 {
            Anchor::Start
        } else if shift < 0.0 {
            Anchor::End
        } else {
            Anchor::Middle
        };
        Self { x: x + shift, y, anchor }
    }
}

/// From one base line of a label to the next.
pub const LINE: f64 = 14.0;

/// The box of a label at a place.
pub fn bounds(lines: &[Line], spot: Place) -> Rect {
    let width = lines.iter().map(|line| line.kind.width(line.text)).fold(0.0, f64::max);
    let left = match spot.anchor {
        Anchor::Start => spot.x,
        Anchor::Middle => spot.x - width / 2.0,
        Anchor::End => spot.x - width,
    };
    let ascent = lines.first().map_or(0.0, |line| line.kind.ascent());
    let descent = lines.last().map_or(0.0, |line| line.kind.descent());
    let below = LINE * lines.len().saturating_sub(1) as f64;
    Rect { left, top: spot.y - ascent, right: left + width, bottom: spot.y + below + descent }
}

/// A text at a place.
pub fn text(class: &'static str, at: Place, words: Cow<'static, str>) -> Element {
    placed(Element::classed("text", class), at, words)
}

/// The same of an element that has its class.
#[inline(never)]
pub fn placed(element: Element, at: Place, words: Cow<'static, str>) -> Element {
    let element = element.num("x", at.x).num("y", at.y);
    let element = match at.anchor {
        Anchor::Start => element,
        Anchor::Middle => element.with("text-anchor", "middle"),
        Anchor::End => element.with("text-anchor", "end"),
    };
    element.node(Node::Text(words))
}
