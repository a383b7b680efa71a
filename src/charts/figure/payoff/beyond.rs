//! Where condor and layers lie beyond the plot: arrowheads where their line leaves it, and the amount farthest out.

use super::super::shape::{Rect, polyline};
use super::frame::Frame;
use super::total::{Both, Total};
use crate::charts::node::{Element, Node};
use crate::engine::units::{Dollars, Points};

/// A stretch of the line beyond the upper edge (-1) or the lower one (1).
#[derive(Debug, Clone, PartialEq)]
pub struct Beyond {
    pub side: f64,
    /// Where the line passes the edge, pixels.
    pub ends: Vec<f64>,
    /// The vertex farthest out.
    pub farthest: Both,
}

/// All of them, left to right.
pub fn beyond(frame: &Frame, total: &Total) -> Vec<Beyond> {
    let place = |v: &Both| (frame.x_in_plot(Points(v.at)), frame.y.px(Dollars(v.with)).0);
    let side = |v: &Both| side(frame, place(v).1);
    let mut found: Vec<Beyond> = Vec::new();
    let mut before: Option<&Both> = None;
    for v in &total.vertices {
        let (was, is) = (before.map_or(0.0, side), side(v));
        let passed = |side: f64| {
            let (from, to) = (place(before?), place(v));
            Some(from.0 + (to.0 - from.0) * (edge(frame, side) - from.1) / (to.1 - from.1))
        };
        if is != was {
            if let Some(last) = found.last_mut().filter(|_| was != 0.0) {
                last.ends.extend(passed(was));
            }
            if is != 0.0 {
                found.push(Beyond { side: is, ends: passed(is).into_iter().collect(), farthest: *v });
            }
        } else if let Some(last) = found.last_mut().filter(|last| (last.farthest.with - v.with) * is > 0.0) {
            last.farthest = *v;
        }
        before = Some(v);
    }
    found
}

/// Which edge a height lies beyond: the upper (-1), the lower (1) or none (0).
pub fn side(frame: &Frame, y: f64) -> f64 {
    if y < frame.plot.top {
        -1.0
    } else if y > frame.plot.bottom {
        1.0
    } else {
        0.0
    }
}

fn edge(frame: &Frame, side: f64) -> f64 {
    if side < 0.0 { frame.plot.top } else { frame.plot.bottom }
}

/// An arrowhead that points out of the plot.
pub fn arrow(frame: &Frame, x: f64, side: f64) -> Node {
    let y = edge(frame, side);
    let back = y - 8.0 * side;
    let shape = polyline(&[(x, y), (x - 5.0, back), (x + 5.0, back)]) + "Z";
    Element::classed("path", "off").attr("d", shape).into()
}

/// The room of an arrowhead.
pub fn room(frame: &Frame, x: f64, side: f64) -> Rect {
    let y = edge(frame, side) - 4.0 * side;
    Rect { left: x - 5.0, top: y - 4.0, right: x + 5.0, bottom: y + 4.0 }
}
