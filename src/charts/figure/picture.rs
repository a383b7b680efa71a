//! A figure as a drawing of its own, whatever it is on the page.

use super::heat::drawing;
use crate::charts::measure::Type;
use crate::charts::node::{Node, to_text};
use crate::charts::scene::Scene;
use crate::model::decimal;
use crate::model::setup::Setup;
use crate::words::{self, summary};
use std::borrow::Cow;

/// The text of an `<svg>` of the size it is drawn for. Its colours are the style sheet's.
pub fn picture(scene: &Scene) -> String {
    let (size, marks) = drawn(scene);
    let (width, height) = (decimal::text(size.0), decimal::text(size.1));
    let open = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ";
    let sizes = [open, &width, " ", &height, "\" width=\"", &width, "\" height=\"", &height, "\">"].concat();
    [&*sizes, &to_text(&marks), "</svg>"].concat()
}

/// What a picture is of, to stand over it: in one line where that is no wider than the drawing, else in two.
pub fn caption(scene: &Scene, setup: &Setup) -> Vec<String> {
    let parts = summary::parts(setup);
    let line = words::join(&parts, " · ");
    if Type::NOTE.width(&line) > drawn(scene).0.0 { parts.to_vec() } else { vec![line] }
}

/// Size and marks of a figure; of a table, its drawing's.
fn drawn(scene: &Scene) -> ((f64, f64), Cow<'_, [Node]>) {
    if scene.size.0 > 0.0 {
        return (scene.size, Cow::Borrowed(&scene.marks));
    }
    let (size, marks) = drawing(scene);
    (size, Cow::Owned(marks))
}
