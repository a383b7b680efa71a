//! What stands on the axis and can be taken hold of: today's VIX and the triggers.

use super::super::layer::{layered, number as number_of, square};
use super::super::payoff::{Anchor, Rect, Spot, circle, rect, slider, text};
use super::points::{Held, Point};
use super::{Frame, LEFT};
use crate::charts::node::Node;
use crate::engine::units::Points;
use crate::model::fields::layers::Part;
use crate::model::fields::{FieldId, Kind};
use crate::model::report::Report;
use crate::words::hedge;

/// Levels on the axis, numbered discs that are handles, numbered squares that are not, and today's VIX on the map.
pub fn handles(report: &Report, frame: &Frame, points: &[Point], standing: &[usize], heights: &[f64]) -> Vec<Node> {
    let left = frame.plot.left;
    let mut nodes = Vec::with_capacity(32);
    let level = |class: &'static str, y: f64, vix: f64| {
        text(class.into(), Spot { x: left - LEFT, y: y + 4.0, anchor: Anchor::End }, hedge::on_axis(vix).into())
    };
    let setup = &report.setup;
    let (now, at) = heights.split_first().map_or((0.0, &[] as &[f64]), |(now, rest)| (*now, rest));
    nodes.push(level("t-tick t-strong", now, setup.vix));
    for (i, place) in standing.iter().enumerate() {
        nodes.push(square(*place, (left + 20.0 * i as f64, now), true));
    }
    for (point, y) in points.iter().zip(at) {
        nodes.push(level("t-b t-hedge", *y, point.vix.0));
        nodes.push(match &point.held {
            None => square(point.place, (left, *y), point.reason.is_some()),
            Some(held) => {
                // Targets part half way to their neighbours on the axis.
                let near = |side: f64| {
                    let gaps = at.iter().map(|other| (other - y) * side).filter(|gap| *gap > 0.0);
                    gaps.fold(44.0, f64::min) / 2.0
                };
                let target = Rect { left: left - 22.0, top: y - near(-1.0), right: left + 22.0, bottom: y + near(1.0) };
                trigger(report, point, held, target, (left, *y))
            }
        });
    }
    let (x, y) = frame.place(setup.spot, Points(setup.vix));
    let target = Rect { left: x - 22.0, top: y - 22.0, right: x + 22.0, bottom: y + 22.0 };
    let now =
        slider(FieldId::Vix.field().key, hedge::VIX_NOW, range(FieldId::Vix, setup.vix), hedge::vix_named(setup.vix));
    nodes.push(now.children(knob(target, (x, y), (11.0, 6.5))).into());
    nodes
}

/// The handle of a trigger: a numbered disc on the axis.
fn trigger(report: &Report, point: &Point, held: &Held, target: Rect, at: (f64, f64)) -> Node {
    let spx = point.spx.or_else(|| report.setup.map().spx(point.vix).ok());
    let words = match spx {
        Some(spx) => hedge::at(point.vix.0, spx.0, report.from_spot(spx)),
        None => hedge::vix_named(point.vix.0),
    };
    let (value, mut said) = match held {
        Held::Vix => (range(FieldId::Vix, point.vix.0), words),
        Held::Fall(percent) => {
            let value = (Points(FALLS.0), Points(*percent), Points(FALLS.1));
            (value, [&hedge::fall(*percent), ", ", &words].concat())
        }
    };
    if let Some(reason) = point.reason {
        said = [&said, ", ", hedge::short_reason(reason)].concat();
    }
    let key = FieldId::layer(point.place, Part::Level).field().key;
    let handle = slider(key, hedge::trigger(point.place), value, said).children(knob(target, at, (13.5, 9.0)));
    layered(point.place, vec![handle.into(), number_of("t-flag", point.place, at)])
}

/// The target, the ring of the keyboard focus and the grip.
fn knob(target: Rect, at: (f64, f64), (ring, grip): (f64, f64)) -> Vec<Node> {
    vec![rect("hit", target).into(), circle("halo-ring", at, ring).into(), circle("grip", at, grip).into()]
}

/// Falls that the field of a trigger accepts, percent.
const FALLS: (f64, f64) = (0.01, 99.0);

/// What a field accepts, with what it holds.
fn range(field: FieldId, now: f64) -> (Points, Points, Points) {
    let (min, max) = match field.field().kind {
        Kind::Number { min, max, .. } => (min, max),
        Kind::Days { .. } | Kind::Choice(_) => (now, now),
    };
    (Points(min), Points(now), Points(max))
}
