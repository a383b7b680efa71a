//! The drawing, back to front: bands, guides, the map, points with their labels, handles.

use super::super::layer::layered;
use super::super::path::open;
use super::super::shape::{group, line};
use super::super::stack::{Item, stack};
use super::super::stale;
use super::ground::{bar, ground, levels};
use super::handles::handles;
use super::labels::labels;
use super::points::points;
use super::{Frame, GUTTER};
use crate::charts::node::Element;
use crate::charts::scene::View;
use crate::engine::order::order;
use crate::engine::units::Points;
use crate::model::hedged::Hedged;
use crate::model::report::Report;

/// Half of what a numbered disc and a level take on the axis.
pub const DISC: f64 = 12.0;
pub const LEVEL: f64 = 8.0;
/// The bar of layers, below the plot.
pub const BAR: (f64, f64) = (8.0, 26.0);

/// All of it.
pub fn marks(report: &Report, hedged: &Hedged, view: &View, frame: &Frame) -> Element {
    let (points, standing) = points(report);
    let setup = &report.setup;
    let now = frame.place(setup.spot, Points(setup.vix));
    // What stands on the axis: today's level, then the triggers.
    let mut axis = vec![Item { at: now.1, half: LEVEL }];
    axis.extend(points.iter().map(|point| Item { at: frame.place(setup.spot, point.vix).1, half: DISC }));
    stack(&mut axis, frame.plot.top - 6.0, frame.plot.bottom);
    let heights: Vec<f64> = axis.iter().map(|item| item.at).collect();

    let mut back = group("deco");
    ground(report, frame, &heights, &mut back);
    levels(report, frame, &mut back);
    bar(report, hedged, frame, &mut back);
    let left = frame.plot.left;
    let guide = |class, (x, y): (f64, f64)| open(class, &[(left, y), (x, y), (x, frame.plot.bottom + BAR.0)]);
    back.add(guide("guide now", now));
    for (point, height) in points.iter().zip(heights.iter().skip(1)) {
        let on_axis = (left, frame.place(setup.spot, point.vix).1);
        let mut marks = layered(point.place);
        // What lies beyond the figure has no place on the axis.
        if on_axis.1 == frame.y.px(point.vix).0 {
            marks.add(line("lead", (left - GUTTER, *height), on_axis));
        }
        if let Some(spx) = point.spx {
            marks.add(guide("guide", frame.place(spx, point.vix)));
        }
        back.add(marks);
    }
    let drawn = stale::marked("triggers", stale::hedged(view.checked)).child(back).child(map(report, frame));
    let drawn = drawn.child(labels(report, frame, &points, standing.len(), &heights));
    drawn.child(handles(report, frame, &points, &standing, &heights))
}

/// The map over the stretch shown, as far as it stays in the plot.
fn map(report: &Report, frame: &Frame) -> Element {
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
    open("curve map", &places)
}
