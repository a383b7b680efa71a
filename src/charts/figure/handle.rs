//! The handles of all figures: what the reader takes hold of.

use super::shape::{Rect, around, rect};
use crate::charts::node::{Element, fixed1};
use crate::charts::table::plain;
use crate::engine::units::Points;
use std::borrow::Cow;

/// A handle as assistive technology and the page see it; the page listens once and reads `data-handle`.
pub fn slider(
    key: &'static str,
    name: Cow<'static, str>,
    (min, now, max): (Points, Points, Points),
    said: String,
) -> Element {
    Element::classed("g", "handle")
        .with("data-handle", key)
        .with("role", "slider")
        .with("tabindex", "0")
        .attr("aria-label", name.into_owned())
        .attr("aria-valuemin", plain(min.0.min(now.0), 6))
        .attr("aria-valuemax", plain(max.0.max(now.0), 6))
        .attr("aria-valuenow", plain(now.0, 6))
        .attr("aria-valuetext", said)
}

/// A handle at a place, with its target, the ring of the keyboard focus and the grip. They lie about the place, so that
/// one that moves changes in one attribute.
pub fn knob_in(handle: Element, target: Rect, at: (f64, f64), (ring, grip): (f64, f64)) -> Element {
    let mut place = String::from("translate(");
    fixed1(&mut place, at.0);
    place.push(' ');
    fixed1(&mut place, at.1);
    place.push(')');
    let Rect { left, top, right, bottom } = target;
    let target = Rect { left: left - at.0, top: top - at.1, right: right - at.0, bottom: bottom - at.1 };
    let disc = |class, radius| Element::classed("circle", class).num("r", radius);
    handle.attr("transform", place).child(rect("hit", target)).child(disc("halo-ring", ring)).child(disc("grip", grip))
}

/// The same of the usual size.
pub fn knob(handle: Element, at: (f64, f64)) -> Element {
    knob_in(handle, around(at, 22.0), at, (11.0, 6.5))
}
