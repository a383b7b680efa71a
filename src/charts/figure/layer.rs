//! Marks of hedge layers, each with its number.

use super::label::{Anchor, Place, text};
use super::shape::{Rect, rect};
use crate::charts::node::Element;

/// The class of each layer, by its place in the form: it sets the colour of all in its group.
const LAYERS: [&str; 6] = ["layer-1", "layer-2", "layer-3", "layer-4", "layer-5", "layer-6"];
const NUMBERS: [&str; 6] = ["1", "2", "3", "4", "5", "6"];
/// Half the side of a numbered square.
pub const HALF: f64 = 8.0;
/// Half the width of a flag.
pub const HALF_FLAG: f64 = 11.0;

/// Marks in the colour of a layer.
#[inline(never)]
pub fn layered(place: usize) -> Element {
    Element::classed("g", LAYERS.get(place).copied().unwrap_or_default())
}

/// The number of a layer by its place in the form.
pub fn digit(place: usize) -> &'static str {
    NUMBERS.get(place).copied().unwrap_or_default()
}

/// The number of a layer in the middle of its mark.
pub fn number(class: &'static str, place: usize, at: (f64, f64)) -> Element {
    in_middle(class, digit(place), at)
}

fn in_middle(class: &'static str, number: &'static str, (x, y): (f64, f64)) -> Element {
    text(class, Place { x, y: y + 4.2, anchor: Anchor::Middle }, number.into())
}

/// A numbered square: what is no handle. Only its outline where the layer stands from the start.
pub fn square(place: usize, at: (f64, f64), held: bool) -> Element {
    badge(layered(place), digit(place), at, HALF, held)
}

/// The number of a layer on the perpetual in a flag of its own: another colour than the condor's, and only its outline
/// where it comes too late.
pub fn flag(number: &'static str, at: (f64, f64), is_late: bool) -> Element {
    badge(Element::classed("g", "layer-p"), number, at, HALF_FLAG, is_late)
}

/// The mark of a layer in its group, so wide to each side, with its number; or its outline.
fn badge(group: Element, number: &'static str, (x, y): (f64, f64), half: f64, is_outline: bool) -> Element {
    let (class, class_of_number) = if is_outline { ("flag held", "t-flag held") } else { ("flag", "t-flag") };
    let mark = Rect { left: x - half, top: y - HALF, right: x + half, bottom: y + HALF };
    group.child(rect(class, mark).num("rx", 2.0)).child(in_middle(class_of_number, number, (x, y)))
}
