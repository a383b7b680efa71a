//! The drawing, back to front: bands, guides, the map, points with their labels, handles.

use super::super::layer::layered;
use super::super::payoff::{curve, group, polyline};
use super::super::room::{Item, stack};
use super::super::stale;
use super::Frame;
use super::ground::{bar, ground, levels};
use super::handles::handles;
use super::labels::labels;
use super::points::points;
use crate::charts::node::{Element, Node};
use crate::charts::scene::View;
use crate::engine::order::order;
use crate::engine::units::Points;
use crate::model::hedge::Hedged;
use crate::model::report::Report;

/// Half of what a numbered disc and a level take on the axis.
pub const DISC: f64 = 11.0;
pub const LEVEL: f64 = 8.0;
/// From the axis to where a guide has come to its level.
const ELBOW: f64 = 20.0;
/// The bar of layers, below the plot.
pub const BAR: (f64, f64) = (8.0, 26.0);

/// All of it.
pub fn marks(report: &Report, hedged: &Hedged, view: &View, frame: &Frame) -> Node {
    let (points, standing) = points(report, hedged);
    let setup = &report.setup;
    let now = frame.place(setup.spot, Points(setup.vix));
    // What stands on the axis: today's level, then the triggers.
    let mut axis = vec![Item { at: now.1, half: if standing.is_empty() { LEVEL } else { DISC } }];
    axis.extend(points.iter().map(|point| Item { at: frame.place(setup.spot, point.vix).1, half: DISC }));
    stack(&mut axis, frame.plot.top - 6.0, frame.plot.bottom);
    let heights: Vec<f64> = axis.iter().map(|item| item.at).collect();

    let mut back = Vec::with_capacity(48);
    ground(report, frame, &heights, &mut back);
    levels(report, frame, &mut back);
    bar(report, hedged, frame, &mut back);
    let guide = |class, from: f64, (x, y): (f64, f64)| {
        let left = frame.plot.left;
        curve(class, polyline(&[(left, from), (left + ELBOW, y), (x, y), (x, frame.plot.bottom + BAR.0)]))
    };
    let (now_at, at) = heights.split_first().map_or((now.1, &[] as &[f64]), |(now, rest)| (*now, rest));
    back.push(guide("guide now", now_at, now));
    for (point, height) in points.iter().zip(at) {
        if let Some(spx) = point.spx {
            back.push(layered(point.place, vec![guide("guide", *height, frame.place(spx, point.vix))]));
        }
    }
    let mut nodes = vec![group("deco", back), map(report, frame)];
    nodes.push(group("labels", labels(report, frame, &points, standing.len(), &heights)));
    nodes.push(Element::classed("g", "handles").children(handles(report, frame, &points, &standing, &heights)).into());
    let class = if stale::values(view.checked) { "triggers is-stale" } else { "triggers" };
    Element::classed("g", class).children(nodes).into()
}

/// The map over the stretch shown, as far as it stays in the plot.
fn map(report: &Report, frame: &Frame) -> Node {
    const STEPS: i32 = 64;
    let (map, window) = (report.setup.map(), report.window);
    let (low, high) = window.vix;
    let from = map.spx(high).map_or(window.from, |spx| if spx > window.from { spx } else { window.from });
    let to = map.spx(low).map_or(window.to, |spx| if spx < window.to { spx } else { window.to });
    let mut levels: Vec<f64> =
        (0..=STEPS).map(|i| from.0 + (to.0 - from.0) * f64::from(i) / f64::from(STEPS)).collect();
    if report.setup.spot > from && report.setup.spot < to {
        levels.push(report.setup.spot.0);
    }
    order(&mut levels, |a, b| a < b);
    let places: Vec<_> = levels.into_iter().map(|level| frame.place(Points(level), map.vix(Points(level)))).collect();
    curve("curve map", polyline(&places))
}
