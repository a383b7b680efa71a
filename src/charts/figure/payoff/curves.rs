//! The lines and washes: expiry from its corners, values before expiry from their samples.

use super::super::path::{curve, polyline, push_point, thin};
use super::frame::Frame;
use super::outline::{Outline, Sign, Vertex};
use crate::charts::node::Node;
use crate::engine::num;
use crate::engine::units::{Dollars, Points};
use crate::model::report::Window;

/// The areas between the line and zero: one path for all losses, one for all gains.
pub fn areas(frame: &Frame, outline: &Outline) -> Vec<Node> {
    let mut areas = Vec::with_capacity(2);
    for (class, wanted) in [("area-loss", Sign::Loss), ("area-gain", Sign::Gain)] {
        let mut path = String::with_capacity(128);
        let mut open: Option<f64> = None;
        let zero = frame.zero();
        for (sign, a, b) in outline.segments() {
            let (ax, bx) = (frame.x.px(Points(a.at)).0, frame.x.px(Points(b.at)).0);
            if sign != wanted {
                close(&mut path, &mut open, zero);
                continue;
            }
            if open.is_none() {
                push_point(&mut path, 'M', ax, zero);
                push_point(&mut path, 'L', ax, frame.y.px(Dollars(a.profit)).0);
            }
            push_point(&mut path, 'L', bx, frame.y.px(Dollars(b.profit)).0);
            open = Some(bx);
        }
        close(&mut path, &mut open, zero);
        areas.push(curve(class, path));
    }
    areas
}

fn close(path: &mut String, open: &mut Option<f64>, zero: f64) {
    if let Some(x) = open.take() {
        push_point(path, 'L', x, zero);
        path.push('Z');
    }
}

/// The line at expiry: one path each for its losses, its stretches of exact zero and its gains.
pub fn expiry(frame: &Frame, outline: &Outline, nodes: &mut Vec<Node>) {
    const PARTS: [(&str, Sign); 3] =
        [("curve expiry loss", Sign::Loss), ("curve expiry flat", Sign::Zero), ("curve expiry gain", Sign::Gain)];
    for (class, wanted) in PARTS {
        let mut path = String::with_capacity(96);
        let mut drawing = false;
        for (sign, a, b) in outline.segments() {
            if sign == wanted {
                if !drawing {
                    push_point(&mut path, 'M', frame.x.px(Points(a.at)).0, frame.y.px(Dollars(a.profit)).0);
                }
                push_point(&mut path, 'L', frame.x.px(Points(b.at)).0, frame.y.px(Dollars(b.profit)).0);
            }
            drawing = sign == wanted;
        }
        nodes.push(curve(class, path));
    }
}

/// The pinned line at expiry, in one piece.
pub fn ghost(frame: &Frame, outline: &Outline) -> Node {
    let place = |v: &Vertex| (frame.x.px(Points(v.at)).0, frame.y.px(Dollars(v.profit)).0);
    let places: Vec<(f64, f64)> = outline.vertices.iter().map(place).collect();
    curve("curve ghost", polyline(&places))
}

/// Plots narrower than this, CSS pixels, draw every second sample: still one in four pixels.
const EVERY_SAMPLE_FROM: f64 = 800.0;

/// A curve before expiry, from evenly spaced samples over the window, without those that lie on the line already drawn.
pub fn sampled(frame: &Frame, class: &'static str, samples: &[Dollars]) -> Node {
    let last = samples.len().saturating_sub(1);
    let step = if frame.plot.right - frame.plot.left < EVERY_SAMPLE_FROM { 2 } else { 1 };
    let width = (frame.plot.right - frame.plot.left) / (last.max(1) as f64);
    let indices = (0..=last).filter(|i| i % step == 0 || *i == last);
    let mut places = indices
        .filter_map(|i| samples.get(i).map(|sample| (frame.plot.left + width * i as f64, frame.y.px(*sample).0)));
    let mut path = String::with_capacity(12 * (last / step + 2));
    thin(&mut places, &mut |command, (x, y)| push_point(&mut path, command, x, y));
    curve(class, path)
}

/// Profit on a sampled curve at a level within the window, by the straight line between two samples.
pub fn between_samples(samples: &[Dollars], window: Window, at: Points) -> Dollars {
    let last = samples.len().saturating_sub(1);
    let place = num::clamp((at - window.from) / (window.to - window.from), 0.0, 1.0) * last as f64;
    let place = if place.is_nan() { 0.0 } else { place };
    let before = (place.floor() as usize).min(last.saturating_sub(1));
    match (samples.get(before), samples.get(before + 1)) {
        (Some(a), Some(b)) => *a + (*b - *a) * (place - before as f64),
        (Some(only), None) => *only,
        _ => Dollars(0.0),
    }
}
