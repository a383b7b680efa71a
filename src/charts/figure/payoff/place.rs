//! Keeps labels apart: each takes the first of its places where it covers nothing already there.

use super::curves::between_samples;
use super::frame::{Frame, Rect};
use super::outline::{Outline, Vertex};
use crate::charts::measure::Type;
use crate::charts::node::{Element, Node};
use crate::charts::scale::Px;
use crate::engine::units::{Dollars, Points};
use crate::model::report::Report;
use std::borrow::Cow;

/// Which end of a text its place names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

/// One line of a label.
#[derive(Debug, Clone, Copy)]
pub struct Line<'a> {
    pub text: &'a str,
    pub kind: Type,
    pub class: &'static str,
}

/// A possible place: the base line of the label's first line.
#[derive(Debug, Clone, Copy)]
pub struct Spot {
    pub x: f64,
    pub y: f64,
    pub anchor: Anchor,
}

impl Spot {
    /// So many pixels to the right of a place (to the left where negative), reaching away from it; over its middle at 0.
    #[inline(never)]
    pub fn beside(x: f64, shift: f64, y: f64) -> Self {
        let anchor = if shift > 0.0 {
            Anchor::Start
        } else if shift < 0.0 {
            Anchor::End
        } else {
            Anchor::Middle
        };
        Self { x: x + shift, y, anchor }
    }
}

/// Which lines a label stays clear of where it can.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clear {
    /// The line at expiry.
    Expiry,
    /// That and today's value, the heaviest of the others.
    Today,
    /// That and the values before expiry.
    All,
}

/// Moves places in ascending order on until each is apart from the one before by the room asked for after that; then
/// back those that would lie beyond the last place there is.
pub fn apart(places: &mut [f64], room: &dyn Fn(usize) -> f64, most: f64) {
    let mut least = f64::NEG_INFINITY;
    for (i, place) in places.iter_mut().enumerate() {
        *place = place.max(least);
        least = *place + room(i);
    }
    let mut most = most;
    for (i, place) in places.iter_mut().enumerate().rev() {
        *place = place.min(most);
        most = *place - if i > 0 { room(i - 1) } else { 0.0 };
    }
}

/// From one base line of a label to the next.
pub const LINE: f64 = 14.0;
/// Room kept between two labels, CSS pixels.
const GAP: f64 = 3.0;

/// The box of a label at a place.
pub fn bounds(lines: &[Line], spot: Spot) -> Rect {
    let width = lines.iter().map(|line| line.kind.width(line.text)).fold(0.0, f64::max);
    let left = match spot.anchor {
        Anchor::Start => spot.x,
        Anchor::Middle => spot.x - width / 2.0,
        Anchor::End => spot.x - width,
    };
    let ascent = lines.first().map_or(0.0, |line| line.kind.ascent());
    let descent = lines.last().map_or(0.0, |line| line.kind.descent());
    let below = LINE * lines.len().saturating_sub(1) as f64;
    Rect { left, top: spot.y - ascent, right: left + width, bottom: spot.y + below + descent }
}

/// What is taken, and the grounds that halos take their colour from.
pub struct Places<'a> {
    frame: &'a Frame,
    report: &'a Report,
    outline: &'a Outline,
    band: Option<(f64, f64)>,
    taken: Vec<Rect>,
    corners: Vec<(f64, f64)>,
    /// Lines in pixels that a label may cross where it must.
    others: Vec<Vec<(f64, f64)>>,
}

impl<'a> Places<'a> {
    pub fn new(
        frame: &'a Frame,
        report: &'a Report,
        outline: &'a Outline,
        ghost: Option<&Outline>,
        band: Option<(f64, f64)>,
    ) -> Self {
        let corners = |outline: &Outline| {
            let place = |v: &Vertex| (frame.x.px(Points(v.at)).0, frame.y.px(Dollars(v.profit)).0);
            outline.vertices.iter().map(place).collect()
        };
        let taken = Vec::with_capacity(24);
        Self {
            frame,
            report,
            outline,
            band,
            taken,
            corners: corners(outline),
            others: ghost.map(corners).into_iter().collect(),
        }
    }

    /// Takes a box.
    pub fn take(&mut self, taken: Rect) {
        self.taken.push(taken);
    }

    /// Keeps labels clear of one more line where that can be.
    pub fn avoid(&mut self, line: Vec<(f64, f64)>) {
        self.others.push(line);
    }

    /// True when a box would cover nothing and lies in the figure, clear of both axes' labels.
    fn is_free(&self, candidate: &Rect) -> bool {
        candidate.left >= self.frame.plot.left - 2.0
            && candidate.top >= 0.0
            && candidate.right <= self.frame.size.0
            && candidate.bottom <= self.frame.plot.bottom
            && !self.taken.iter().any(|taken| candidate.is_near(taken, GAP))
    }

    /// The first free place that no line crosses that matters here; else the first that only a value before expiry
    /// crosses; else the first free one.
    fn find(&self, lines: &[Line], spots: &[Spot], clear_of: Clear) -> Option<(Spot, Rect)> {
        let (mut by_value, mut by_line) = (None, None);
        for spot in spots {
            let candidate = bounds(lines, *spot);
            if !self.is_free(&candidate) {
                continue;
            }
            if self.is_crossed(&candidate) {
                by_line = by_line.or(Some((*spot, candidate)));
            } else if self.is_crossed_by_values(&candidate, clear_of) {
                by_value = by_value.or(Some((*spot, candidate)));
            } else {
                return Some((*spot, candidate));
            }
        }
        by_value.or(by_line)
    }

    /// Writes a label at the best of its places; without its last lines where only less fits; not at all where nothing
    /// does. Returns true when the label stands.
    pub fn put(&mut self, nodes: &mut Vec<Node>, lines: &[Line], spots: &[Spot], clear_of: Clear) -> bool {
        for count in (1..=lines.len()).rev() {
            let Some(part) = lines.get(..count) else { continue };
            if let Some((spot, bounds)) = self.find(part, spots, clear_of) {
                let halo = self.halo(&bounds);
                for (i, line) in part.iter().enumerate() {
                    let at = Spot { y: spot.y + LINE * i as f64, ..spot };
                    nodes.push(text([line.class, halo].concat().into(), at, line.text.to_owned().into()));
                }
                self.taken.push(bounds);
                return true;
            }
        }
        false
    }

    /// True when any line to keep clear of but the one at expiry passes through a box: today's value, that of a chosen
    /// date, any other line.
    fn is_crossed_by_values(&self, bounds: &Rect, clear_of: Clear) -> bool {
        let curves = &self.report.curves;
        let lines = [&curves.today, &curves.dates[0], &curves.dates[1]];
        let counting = match clear_of {
            Clear::Expiry => 0,
            Clear::Today => 1,
            Clear::All => lines.len(),
        };
        lines.into_iter().take(counting).any(|samples| {
            let ys = [0.0, 0.25, 0.5, 0.75, 1.0].map(|share| {
                let x = bounds.left + (bounds.right - bounds.left) * share;
                self.frame.y.px(between_samples(samples, self.report.window, self.frame.x.value(Px(x)))).0
            });
            let (high, low) =
                (ys.iter().copied().fold(f64::MAX, f64::min), ys.iter().copied().fold(f64::MIN, f64::max));
            high < bounds.bottom + 1.0 && low > bounds.top - 1.0
        }) || clear_of == Clear::All && self.others.iter().any(|line| passes(line, bounds))
    }

    /// True when the line at expiry or any other passes through a box or close by.
    pub fn is_near_line(&self, bounds: &Rect, gap: f64) -> bool {
        let Rect { left, top, right, bottom } = *bounds;
        let wider = Rect { left: left - gap, top: top - gap, right: right + gap, bottom: bottom + gap };
        passes(&self.corners, &wider) || self.others.iter().any(|line| passes(line, &wider))
    }

    fn is_crossed(&self, bounds: &Rect) -> bool {
        let zero = self.frame.zero();
        let on_zero = bounds.top < zero && zero < bounds.bottom && bounds.left < self.frame.plot.right;
        on_zero || passes(&self.corners, bounds)
    }

    /// The classes of a halo: it has the colour of what lies under the middle of its box.
    fn halo(&self, bounds: &Rect) -> &'static str {
        let (x, y) = ((bounds.left + bounds.right) / 2.0, (bounds.top + bounds.bottom) / 2.0);
        let plot = self.frame.plot;
        if x < plot.left || x > plot.right || y < plot.top || y > plot.bottom {
            return " halo";
        }
        let profit = self.frame.y.value(Px(y)).0;
        let line = self.outline.profit(self.frame.x.value(Px(x)).0);
        if profit > 0.0 && profit < line {
            " halo on-gain"
        } else if profit < 0.0 && profit > line {
            " halo on-loss"
        } else if self.band.is_some_and(|(from, to)| x > from && x < to) {
            " halo on-band"
        } else {
            " halo"
        }
    }
}

/// A text at a place.
pub fn text(class: Cow<'static, str>, at: Spot, words: Cow<'static, str>) -> Node {
    let element = Element::new("text").attr("class", class.into_owned()).num("x", at.x).num("y", at.y);
    let element = match at.anchor {
        Anchor::Start => element,
        Anchor::Middle => element.with("text-anchor", "middle"),
        Anchor::End => element.with("text-anchor", "end"),
    };
    element.node(Node::Text(words)).into()
}

/// True when any part of a line passes through a box.
fn passes(line: &[(f64, f64)], bounds: &Rect) -> bool {
    line.iter().zip(line.iter().skip(1)).any(|(a, b)| crosses(*a, *b, bounds))
}

/// True when the straight line from `a` to `b` passes through a box.
pub fn crosses(a: (f64, f64), b: (f64, f64), bounds: &Rect) -> bool {
    within(a, b, bounds).is_some()
}

/// The part of the straight line from `a` to `b` that lies in a box; none where it passes beside it.
pub fn within(a: (f64, f64), b: (f64, f64), bounds: &Rect) -> Option<[(f64, f64); 2]> {
    // Nearly all are wholly to one side.
    if a.0.max(b.0) < bounds.left
        || a.0.min(b.0) > bounds.right
        || a.1.max(b.1) < bounds.top
        || a.1.min(b.1) > bounds.bottom
    {
        return None;
    }
    // Liang and Barsky: the part of the segment that is inside each of the four edges.
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
    for (run, room) in
        [(-dx, a.0 - bounds.left), (dx, bounds.right - a.0), (-dy, a.1 - bounds.top), (dy, bounds.bottom - a.1)]
    {
        if run == 0.0 {
            if room < 0.0 {
                return None;
            }
        } else if run < 0.0 {
            enter = enter.max(room / run);
        } else {
            leave = leave.min(room / run);
        }
    }
    // An end that is in the box stays as it is.
    let at = |share: f64| match share {
        0.0 => a,
        1.0 => b,
        _ => (a.0 + dx * share, a.1 + dy * share),
    };
    (enter <= leave).then(|| [at(enter), at(leave)])
}
