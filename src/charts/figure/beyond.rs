//! Where a line rises over the upper edge of its plot: arrowheads where it leaves it, and what lies farthest out.

use super::path::closed;
use super::shape::{Rect, around};
use crate::charts::node::Element;

/// A stretch of a line over the upper edge.
#[derive(Debug, Clone, PartialEq)]
pub struct Beyond {
    /// Where the line passes the edge, pixels.
    pub ends: Vec<f64>,
    /// The numbers farthest out, along and up.
    pub farthest: (f64, f64),
}

/// All of them, left to right: of a line by its places in pixels, each with its numbers.
pub fn beyond(top: f64, line: &mut dyn Iterator<Item = ((f64, f64), (f64, f64))>) -> Vec<Beyond> {
    let mut found: Vec<Beyond> = Vec::new();
    let mut before: Option<(f64, f64)> = None;
    for (to, numbers) in line {
        let (was_out, is_out) = (before.is_some_and(|from| from.1 < top), to.1 < top);
        let passed = before.map(|from| from.0 + (to.0 - from.0) * (top - from.1) / (to.1 - from.1));
        if is_out && !was_out {
            found.push(Beyond { ends: passed.into_iter().collect(), farthest: numbers });
        } else if let Some(last) = found.last_mut().filter(|_| was_out) {
            if !is_out {
                last.ends.extend(passed);
            } else if numbers.1 > last.farthest.1 {
                last.farthest = numbers;
            }
        }
        before = Some(to);
    }
    found
}

/// An arrowhead with its tip at a place: up (1) or down (−1).
pub fn arrow(class: &'static str, (x, y): (f64, f64), side: f64) -> Element {
    let back = y + 8.0 * side;
    closed(class, &[(x, y), (x - 5.0, back), (x + 5.0, back)])
}

/// The room of an arrowhead.
pub fn room((x, y): (f64, f64), side: f64) -> Rect {
    around((x, y + 4.0 * side), 5.0)
}
