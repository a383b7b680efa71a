//! Where condor and layers gain more than the plot holds: arrowheads where their line leaves it, and the amount farthest out.

use super::super::shape::{Rect, polyline};
use super::frame::Frame;
use super::total::{Both, Total};
use crate::charts::node::{Element, Node};
use crate::engine::units::{Dollars, Points};

/// A stretch of the line over the upper edge.
#[derive(Debug, Clone, PartialEq)]
pub struct Beyond {
    /// Where the line passes the edge, pixels.
    pub ends: Vec<f64>,
    /// The vertex farthest out.
    pub farthest: Both,
}

/// All of them, left to right.
pub fn beyond(frame: &Frame, total: &Total) -> Vec<Beyond> {
    let top = frame.plot.top;
    let place = |v: &Both| (frame.x_in_plot(Points(v.at)), frame.y.px(Dollars(v.with)).0);
    let mut found: Vec<Beyond> = Vec::new();
    let mut before: Option<&Both> = None;
    for v in &total.vertices {
        let (was_out, is_out) = (before.is_some_and(|v| place(v).1 < top), place(v).1 < top);
        let passed = || {
            let (from, to) = (place(before?), place(v));
            Some(from.0 + (to.0 - from.0) * (top - from.1) / (to.1 - from.1))
        };
        if is_out && !was_out {
            found.push(Beyond { ends: passed().into_iter().collect(), farthest: *v });
        } else if let Some(last) = found.last_mut().filter(|_| was_out) {
            if !is_out {
                last.ends.extend(passed());
            } else if v.with > last.farthest.with {
                last.farthest = *v;
            }
        }
        before = Some(v);
    }
    found
}

/// An arrowhead that points out of the plot.
pub fn arrow(frame: &Frame, x: f64) -> Node {
    let y = frame.plot.top;
    let shape = polyline(&[(x, y), (x - 5.0, y + 8.0), (x + 5.0, y + 8.0)]) + "Z";
    Element::classed("path", "off").attr("d", shape).into()
}

/// The room of an arrowhead.
pub fn room(frame: &Frame, x: f64) -> Rect {
    let y = frame.plot.top;
    Rect { left: x - 5.0, top: y, right: x + 5.0, bottom: y + 8.0 }
}
