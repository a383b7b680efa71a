//! A figure as a drawing of its own, whatever it is on the page.

use super::heat::drawing;
use crate::charts::node::to_text;
use crate::charts::scene::Scene;
use crate::model::decimal;

/// The text of an `<svg>` of the size it is drawn for. Its colours are the style sheet's.
pub fn picture(scene: &Scene) -> String {
    let table;
    let (size, marks) = if scene.size.0 > 0.0 {
        (scene.size, &scene.marks)
    } else {
        table = drawing(scene);
        (table.0, &table.1)
    };
    let (width, height) = (decimal::text(size.0), decimal::text(size.1));
    let open = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ";
    let sizes = [open, &width, " ", &height, "\" width=\"", &width, "\" height=\"", &height, "\">"].concat();
    [&*sizes, &to_text(marks), "</svg>"].concat()
}
