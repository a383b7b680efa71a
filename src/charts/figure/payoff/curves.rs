//! The lines and washes: expiry from its corners, values before expiry from their samples.

use super::super::path::{add_line, curve, open, thin};
use super::super::shape::group;
use super::frame::Frame;
use super::outline::{Outline, Sign};
use crate::charts::node::Element;
use crate::engine::num;
use crate::engine::units::{Dollars, Points};
use crate::model::report::Window;

const AREAS: [(&str, Sign); 2] = [("area-loss", Sign::Loss), ("area-gain", Sign::Gain)];

/// The areas between the line and zero: one path for all losses, one for all gains.
pub fn areas(frame: &Frame, outline: &Outline) -> Element {
    let mut areas = group("deco");
    for (class, wanted) in AREAS {
        let mut path = String::with_capacity(128);
        for mut run in outline.runs(frame, wanted) {
            let ends = [run.first(), run.last()].map(|end| end.map_or(0.0, |end| end.0));
            run.insert(0, (ends[0], frame.zero()));
            run.push((ends[1], frame.zero()));
            add_line(&mut path, &run);
            path.push('Z');
        }
        areas.add(curve(class, path));
    }
    areas
}

/// The line at expiry: one path each for its losses, its stretches of exact zero and its gains.
pub fn expiry(frame: &Frame, outline: &Outline, nodes: &mut Element) {
    const PARTS: [(&str, Sign); 3] =
        [("curve expiry loss", Sign::Loss), ("curve expiry flat", Sign::Zero), ("curve expiry gain", Sign::Gain)];
    for (class, wanted) in PARTS {
        let mut path = String::with_capacity(128);
        outline.runs(frame, wanted).iter().for_each(|run| add_line(&mut path, run));
        nodes.add(curve(class, path));
    }
}

/// The pinned line at expiry, in one piece.
pub fn ghost(frame: &Frame, outline: &Outline) -> Element {
    open("curve ghost", &outline.places(frame))
}

/// Plots narrower than this, CSS pixels, draw every second sample: still one in four pixels.
const EVERY_SAMPLE_FROM: f64 = 800.0;

/// A curve before expiry, from evenly spaced samples over the window, without those that lie on the line already drawn.
pub fn sampled(frame: &Frame, class: &'static str, samples: &[Dollars]) -> Element {
    let last = samples.len().saturating_sub(1);
    let step = if frame.plot.right - frame.plot.left < EVERY_SAMPLE_FROM { 2 } else { 1 };
    let width = (frame.plot.right - frame.plot.left) / (last.max(1) as f64);
    let indices = (0..=last).filter(|i| i % step == 0 || *i == last);
    let mut places = indices
        .filter_map(|i| samples.get(i).map(|sample| (frame.plot.left + width * i as f64, frame.y.px(*sample).0)));
    open(class, &thin(&mut places))
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
