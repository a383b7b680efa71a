//! What every figure is drawn with: rectangles, straight lines, circles, groups.

use crate::charts::node::Element;

/// A rectangle in CSS pixels of the figure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub left: f64,
    /// Upper edge.
    pub top: f64,
    /// Right edge.
    pub right: f64,
    /// Lower edge.
    pub bottom: f64,
}

impl Rect {
    /// The same, so much wider to each side.
    pub fn wider(&self, gap: f64) -> Self {
        let Self { left, top, right, bottom } = *self;
        Self { left: left - gap, top: top - gap, right: right + gap, bottom: bottom + gap }
    }

    /// Its corners, for a ground.
    pub fn corners(&self) -> Vec<(f64, f64)> {
        let Self { left, top, right, bottom } = *self;
        vec![(left, top), (right, top), (right, bottom), (left, bottom)]
    }

    /// True when the two come nearer than `gap` pixels to each other in both directions.
    pub fn is_near(&self, other: &Rect, gap: f64) -> bool {
        self.left < other.right + gap
            && other.left < self.right + gap
            && self.top < other.bottom + gap
            && other.top < self.bottom + gap
    }
}

/// The square around a point, so far to each side.
pub fn around((x, y): (f64, f64), half: f64) -> Rect {
    Rect { left: x - half, top: y - half, right: x + half, bottom: y + half }
}

/// A straight line.
#[inline(never)]
pub fn line(class: &'static str, from: (f64, f64), to: (f64, f64)) -> Element {
    Element::classed("line", class).num("x1", from.0).num("y1", from.1).num("x2", to.0).num("y2", to.1)
}

/// A rectangle.
#[inline(never)]
pub fn rect(class: &'static str, at: Rect) -> Element {
    let Rect { left, top, right, bottom } = at;
    Element::classed("rect", class).num("x", left).num("y", top).num("width", right - left).num("height", bottom - top)
}

/// A circle.
#[inline(never)]
pub fn circle(class: &'static str, at: (f64, f64), radius: f64) -> Element {
    Element::classed("circle", class).num("cx", at.0).num("cy", at.1).num("r", radius)
}

/// The group of things that carry no meaning of their own to a screen reader.
#[inline(never)]
pub fn group(class: &'static str) -> Element {
    Element::classed("g", class).with("aria-hidden", "true")
}
