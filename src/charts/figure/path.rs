//! Lines through many points as paths: thinned, cut to a box, and written as data.

use super::shape::Rect;
use crate::charts::node::{Element, fixed1};

/// A path as an element.
#[inline(never)]
pub fn curve(class: &'static str, path: String) -> Element {
    Element::classed("path", class).attr("d", path)
}

/// Adds a command and its place to the data of a path.
fn push_point(path: &mut String, command: char, x: f64, y: f64) {
    path.push(command);
    fixed1(path, x);
    path.push(' ');
    fixed1(path, y);
}

/// Adds a straight line to the data of a path. Where a figure has several of a kind, one element draws them all: what
/// comes and goes of them shifts nothing that is drawn before them.
#[inline(never)]
pub fn rule(path: &mut String, from: (f64, f64), to: (f64, f64)) {
    add_line(path, &[from, to]);
}

/// Adds straight lines from place to place to the data of a path.
#[inline(never)]
pub fn add_line(path: &mut String, places: &[(f64, f64)]) {
    path.reserve(12 * places.len());
    for (i, (x, y)) in places.iter().enumerate() {
        push_point(path, if i == 0 { 'M' } else { 'L' }, *x, *y);
    }
}

/// Straight lines from place to place.
#[inline(never)]
pub fn open(class: &'static str, places: &[(f64, f64)]) -> Element {
    let mut path = String::new();
    add_line(&mut path, places);
    curve(class, path)
}

/// The same and back to the first.
#[inline(never)]
pub fn closed(class: &'static str, places: &[(f64, f64)]) -> Element {
    let mut path = String::new();
    add_line(&mut path, places);
    path.push('Z');
    curve(class, path)
}

/// A line in parts, and its points without those that lie on the line drawn.
pub fn pieces(class: &'static str, runs: &[Vec<(f64, f64)>]) -> (Element, Vec<Vec<(f64, f64)>>) {
    let mut thinned = Vec::with_capacity(runs.len());
    let mut path = String::with_capacity(512);
    for run in runs {
        let points = thin(&mut run.iter().copied());
        add_line(&mut path, &points);
        thinned.push(points);
    }
    (curve(class, path), thinned)
}

/// A sample may be left out where the line drawn instead passes it nearer than this, CSS pixels.
const FLAT: f64 = 0.08;

/// The points of a line without those that the straight line between two others passes near enough.
pub fn thin(points: &mut dyn Iterator<Item = (f64, f64)>) -> Vec<(f64, f64)> {
    let mut kept = Vec::with_capacity(64);
    let mut drawn: Option<(f64, f64)> = None;
    let mut waiting: Option<(f64, f64)> = None;
    // Slopes from the last drawn point that pass every sample left out since near enough.
    let mut sleeve = (f64::NEG_INFINITY, f64::INFINITY);
    for here in points {
        let Some(mut from) = drawn else {
            kept.push(here);
            drawn = Some(here);
            continue;
        };
        let slope = (here.1 - from.1) / (here.0 - from.0);
        if let Some(between) = waiting
            && !(sleeve.0..=sleeve.1).contains(&slope)
        {
            kept.push(between);
            (from, drawn) = (between, waiting);
            sleeve = (f64::NEG_INFINITY, f64::INFINITY);
        }
        let run = here.0 - from.0;
        let (low, high) = ((here.1 - FLAT - from.1) / run, (here.1 + FLAT - from.1) / run);
        sleeve = (sleeve.0.max(low), sleeve.1.min(high));
        waiting = Some(here);
    }
    kept.extend(waiting);
    kept
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

/// The parts of a line that lie in a box: cut where it leaves the box; a jump (true) is a part of its own.
pub fn cut(pieces: impl Iterator<Item = ([(f64, f64); 2], bool)>, bounds: &Rect) -> Vec<Vec<(f64, f64)>> {
    let mut runs: Vec<Vec<(f64, f64)>> = Vec::with_capacity(4);
    let mut was_jump = false;
    for ([a, b], is_jump) in pieces {
        let Some([from, to]) = within(a, b, bounds) else { continue };
        match runs.last_mut() {
            Some(run) if run.last() == Some(&from) && !is_jump && !was_jump => run.push(to),
            _ => runs.push(vec![from, to]),
        }
        was_jump = is_jump;
    }
    runs
}

/// True when any part of a line passes through a box.
pub fn passes(line: &[(f64, f64)], bounds: &Rect) -> bool {
    line.iter().zip(line.iter().skip(1)).any(|(a, b)| within(*a, *b, bounds).is_some())
}

/// True when a point lies within an outline, which is closed from its last corner to its first.
pub fn surrounds(outline: &[(f64, f64)], (x, y): (f64, f64)) -> bool {
    let mut is_in = false;
    let mut before = outline.last();
    for corner in outline {
        if let Some(from) = before
            && (from.1 > y) != (corner.1 > y)
            && x < from.0 + (y - from.1) / (corner.1 - from.1) * (corner.0 - from.0)
        {
            is_in = !is_in;
        }
        before = Some(corner);
    }
    is_in
}
