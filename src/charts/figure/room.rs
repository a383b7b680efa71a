//! Where labels stand in all figures: apart from each other in a row or a column, or at the best of several places.

use super::shape::{Rect, within};
use crate::charts::measure::Type;
use crate::charts::node::{Element, Node};
use crate::engine::order::order;
use std::borrow::Cow;

/// Distance kept between labels, CSS pixels.
const GAP: f64 = 2.0;

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
pub struct Place {
    pub x: f64,
    pub y: f64,
    pub anchor: Anchor,
}

impl Place {
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

/// From one base line of a label to the next.
pub const LINE: f64 = 14.0;
/// The box of a label at a place.
pub fn bounds(lines: &[Line], spot: Place) -> Rect {
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

/// Something in a column: the middle of the place it would like, and half its height.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Item {
    /// Middle, CSS pixels from the upper edge.
    pub at: f64,
    /// Half the height.
    pub half: f64,
}

/// Moves the items away from the first one until none touches another; then all back from whichever end they pass. Items at
/// the same height keep their order, the first one lowest.
pub fn stack(items: &mut [Item], top: f64, bottom: f64) {
    let Some(first) = items.first().copied() else { return };
    let at = |items: &[Item], i: usize| items.get(i).map_or(0.0, |item| item.at);
    let mut up: Vec<usize> = (0..items.len()).collect();
    order(&mut up, |a, b| at(items, *a) > at(items, *b));
    let (lower, higher): (Vec<usize>, Vec<usize>) = up.iter().partition(|i| at(items, **i) > first.at);
    let down: Vec<usize> = up.iter().rev().copied().collect();
    push(items, lower.into_iter().rev(), first.at + first.half, 1.0);
    push(items, higher, first.at + first.half, -1.0);
    push(items, up, bottom, -1.0);
    push(items, down, top, 1.0);
}

/// Places along a row moved until none of the marks there, each so wide to both sides, touches another.
pub fn along(places: &[f64], half: f64, (from, to): (f64, f64)) -> Vec<f64> {
    let mut row: Vec<Item> = places.iter().map(|at| Item { at: *at, half }).collect();
    stack(&mut row, from, to);
    row.into_iter().map(|item| item.at).collect()
}

/// Moves items in ascending order on until none touches the one before; then back those that pass the end.
pub fn spread(items: &mut [Item], end: f64) {
    push(items, 0..items.len(), f64::NEG_INFINITY, 1.0);
    push(items, (0..items.len()).rev(), end, -1.0);
}

/// Pushes items one after another beyond what is taken: downward (1) or upward (-1).
fn push(items: &mut [Item], one_by_one: impl IntoIterator<Item = usize>, mut taken: f64, side: f64) {
    for i in one_by_one {
        let Some(item) = items.get_mut(i) else { continue };
        let least = taken + side * item.half;
        item.at = if side > 0.0 { item.at.max(least) } else { item.at.min(least) };
        taken = item.at + side * item.half;
    }
}

/// What is taken of an area.
pub struct Room {
    area: Rect,
    gap: f64,
    taken: Vec<Rect>,
    lines: Vec<Vec<(f64, f64)>>,
}

impl Room {
    /// An empty area.
    pub fn new(area: Rect) -> Self {
        Self::with_gap(GAP, area)
    }

    /// An empty area in which labels keep a distance of their own.
    pub fn with_gap(gap: f64, area: Rect) -> Self {
        Self { area, gap, taken: Vec::with_capacity(24), lines: Vec::with_capacity(8) }
    }

    /// Takes a box.
    pub fn take(&mut self, taken: Rect) {
        self.taken.push(taken);
    }

    /// Takes a line.
    pub fn line(&mut self, points: Vec<(f64, f64)>) {
        self.lines.push(points);
    }

    /// True when a line passes through a box.
    pub fn is_crossed(&self, place: &Rect) -> bool {
        self.lines.iter().any(|line| passes(line, place))
    }

    /// The first free place of the best grade: 0 is the best, none is not to be taken.
    pub fn find(&self, lines: &[Line], spots: &[Place], grade: &dyn Fn(&Rect) -> Option<u8>) -> Option<(Place, Rect)> {
        let mut best: Option<(u8, (Place, Rect))> = None;
        for spot in spots {
            let place = bounds(lines, *spot);
            let Some(grade) = self.is_free(&place).then(|| grade(&place)).flatten() else { continue };
            if best.is_none_or(|(known, _)| grade < known) {
                best = Some((grade, (*spot, place)));
            }
            if grade == 0 {
                break;
            }
        }
        best.map(|(_, found)| found)
    }

    /// Writes a label and takes its room.
    pub fn write(&mut self, nodes: &mut Vec<Node>, lines: &[Line], spot: Place, halo: &'static str) {
        for (i, line) in lines.iter().enumerate() {
            let at = Place { y: spot.y + LINE * i as f64, ..spot };
            nodes.push(text([line.class, halo].concat().into(), at, line.text.to_owned().into()));
        }
        self.taken.push(bounds(lines, spot));
    }

    /// Writes a label by a point, at the first free one of its places that no line crosses, without its last lines where only
    /// less fits; not at all where there is none: the table has it. Returns true when it stands.
    ///
    /// A place is how far the label begins to the right of the point (to the left where negative, over its middle at 0), and
    /// how far below it the first base line lies, or where negative, how far above it the last one.
    pub fn put(&mut self, nodes: &mut Vec<Node>, lines: &[Line], at: (f64, f64), tried: &[(f64, f64)]) -> bool {
        let (x, y) = at;
        for count in (1..=lines.len()).rev() {
            let Some(part) = lines.get(..count) else { continue };
            let above = LINE * (count - 1) as f64;
            let beside = |(right, down): &(f64, f64)| {
                Place::beside(x, *right, y + if *down < 0.0 { down - above } else { *down })
            };
            let spots: Vec<Place> = tried.iter().map(beside).collect();
            let grade = |place: &Rect| (!self.is_crossed(place)).then_some(0);
            if let Some((spot, _)) = self.find(part, &spots, &grade) {
                self.write(nodes, part, spot, " halo");
                return true;
            }
        }
        false
    }

    fn is_free(&self, place: &Rect) -> bool {
        let Rect { left, top, right, bottom } = self.area;
        let inside = place.left >= left && place.top >= top && place.right <= right && place.bottom <= bottom;
        inside && !self.taken.iter().any(|taken| place.is_near(taken, self.gap))
    }
}

/// A text at a place.
pub fn text(class: Cow<'static, str>, at: Place, words: Cow<'static, str>) -> Node {
    let element = Element::new("text").attr("class", class.into_owned()).num("x", at.x).num("y", at.y);
    let element = match at.anchor {
        Anchor::Start => element,
        Anchor::Middle => element.with("text-anchor", "middle"),
        Anchor::End => element.with("text-anchor", "end"),
    };
    element.node(Node::Text(words)).into()
}

/// True when any part of a line passes through a box.
pub fn passes(line: &[(f64, f64)], bounds: &Rect) -> bool {
    line.iter().zip(line.iter().skip(1)).any(|(a, b)| crosses(*a, *b, bounds))
}

/// True when the straight line from `a` to `b` passes through a box.
pub fn crosses(a: (f64, f64), b: (f64, f64), bounds: &Rect) -> bool {
    within(a, b, bounds).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(at: &[f64], expected: &[f64]) {
        let mut items: Vec<Item> = at.iter().map(|at| Item { at: *at, half: 8.0 }).collect();
        stack(&mut items, 0.0, 100.0);
        assert_eq!(items.iter().map(|item| item.at).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_column_has_room_for_all() {
        check(&[50.0, 20.0, 80.0], &[50.0, 20.0, 80.0]);
        check(&[50.0, 52.0, 53.0], &[50.0, 66.0, 82.0]);
        check(&[50.0, 50.0, 45.0], &[50.0, 34.0, 18.0]);
        check(&[99.0, 3.0, 4.0], &[92.0, 8.0, 24.0]);
        check(&[90.0, 91.0], &[76.0, 92.0]);
        check(&[], &[]);
    }
}
