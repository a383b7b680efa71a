//! What stands on the axis and can be taken hold of: today's VIX and the triggers.

use super::super::handle::{knob, knob_in, slider};
use super::super::label::{Anchor, Place, text};
use super::super::layer::{layered, number as number_of, square};
use super::super::shape::{Rect, group};
use super::marks::DISC;
use super::points::{Held, Point};
use super::{Frame, GUTTER, LEFT};
use crate::charts::node::Element;
use crate::engine::units::Points;
use crate::model::fields::FieldId;
use crate::model::fields::layers::Part;
use crate::model::hedge::{FALL_TRACK, VIX_TRACK};
use crate::model::report::Report;
use crate::words::hedge::{self, triggers};
use crate::words::label::name;
use std::borrow::Cow;

/// Levels beside the axis, numbered discs that are handles, numbered squares that are not, and today's VIX on the map.
pub fn handles(report: &Report, frame: &Frame, points: &[Point], standing: &[usize], heights: &[f64]) -> Element {
    let (left, gutter) = (frame.plot.left, frame.plot.left - GUTTER);
    let mut nodes = Element::classed("g", "handles");
    let level = |class: &'static str, y: f64, vix: f64| {
        text(class, Place { x: left - GUTTER - LEFT, y: y + 4.0, anchor: Anchor::End }, hedge::on_axis(vix).into())
    };
    let setup = &report.setup;
    let (x, y) = frame.place(setup.spot, Points(setup.vix));
    let (now, at) = heights.split_first().map_or((0.0, &[] as &[f64]), |(now, rest)| (*now, rest));
    // Each handle says its own.
    let mut levels = group("labels").child(level("t-tick t-strong", now, setup.vix));
    for (i, place) in standing.iter().enumerate() {
        nodes.add(square(*place, (left + 12.0 + 20.0 * i as f64, y), true));
    }
    for (point, y) in points.iter().zip(at) {
        levels.add(level("t-b t-hedge", *y, point.vix.0));
        nodes.add(match &point.held {
            None => square(point.place, (gutter, *y), point.reason.is_some()),
            Some(held) => {
                // Targets part half way to their neighbours.
                let near = |side: f64| {
                    let gaps = at.iter().map(|other| (other - y) * side).filter(|gap| *gap > 0.0);
                    (gaps.fold(44.0, f64::min) / 2.0).max(DISC)
                };
                let target =
                    Rect { left: gutter - 22.0, top: y - near(-1.0), right: gutter + 22.0, bottom: y + near(1.0) };
                trigger(report, point, held, target, (gutter, *y))
            }
        });
    }
    let value = upright(FieldId::Vix, triggers::VIX_NOW.into(), (VIX_TRACK, setup.vix), hedge::vix_named(setup.vix));
    nodes.child(knob(value, (x, y))).child(levels)
}

/// The handle of a trigger: a numbered disc on the axis.
fn trigger(report: &Report, point: &Point, held: &Held, target: Rect, at: (f64, f64)) -> Element {
    let spx = point.spx.or_else(|| report.setup.map().spx(point.vix).ok());
    let words = match spx {
        Some(spx) => triggers::at(point.vix, spx, report.setup.spot),
        None => hedge::vix_named(point.vix.0),
    };
    let (value, mut said) = match held {
        Held::Vix => ((VIX_TRACK, point.vix.0), words),
        Held::Fall(percent) => ((FALL_TRACK, *percent), fill!("_, _", triggers::fall(*percent), words)),
    };
    if let Some(reason) = point.reason {
        said = fill!("_, _", said, triggers::short_reason(reason));
    }
    let field = FieldId::layer(point.place, Part::Level);
    let handle = knob_in(upright(field, name(field), value, said), target, at, (13.5, 9.0));
    layered(point.place).child(handle).child(group("labels").child(number_of("t-flag", point.place, at)))
}

/// A handle that is moved up and down along a track.
fn upright(field: FieldId, name: Cow<'static, str>, ((from, to), now): ((f64, f64), f64), said: String) -> Element {
    slider(field.field().key, name, (Points(from), Points(now), Points(to)), said).with("aria-orientation", "vertical")
}
