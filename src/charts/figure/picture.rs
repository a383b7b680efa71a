//! A figure as a drawing of its own, whatever it is on the page.

use super::heat::drawing;
use crate::charts::measure::Type;
use crate::charts::node::{Node, still, to_text};
use crate::charts::scene::Scene;
use crate::model::decimal;
use std::borrow::Cow;

/// The text of an `<svg>` of the size it is drawn for. Its colours are the style sheet's.
pub fn picture(scene: &Scene) -> String {
    let (size, marks) = drawn(scene);
    let (width, height) = (decimal::text(size.0), decimal::text(size.1));
    let open = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ";
    let sizes = fill!("__ _\" width=\"_\" height=\"_\">", open, &width, &height, &width, &height);
    fill!("__</svg>", sizes, to_text(&still(&marks)))
}

/// Words round a picture, their pieces in as few lines as have room for them within the width of the drawing.
pub fn lines(scene: &Scene, pieces: &mut dyn Iterator<Item = &str>, between: &str) -> Vec<String> {
    let width = drawn(scene).0.0;
    let (mut lines, mut line) = (Vec::with_capacity(4), String::new());
    for piece in pieces {
        let longer = if line.is_empty() { piece.to_string() } else { [&line, between, piece].concat() };
        if !line.is_empty() && Type::NOTE.width(&longer) > width {
            lines.push(line);
            line = piece.to_string();
        } else {
            line = longer;
        }
    }
    lines.push(line);
    lines
}

/// Size and marks of a figure; of a table, its drawing's.
fn drawn(scene: &Scene) -> ((f64, f64), Cow<'_, [Node]>) {
    if scene.size.0 > 0.0 {
        return (scene.size, Cow::Borrowed(&scene.marks));
    }
    let (size, marks) = drawing(scene);
    (size, Cow::Owned(marks))
}
