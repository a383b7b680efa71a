//! Where labels stand in the figures of the hedge: apart from each other in a column, or at the first free of several
//! places.

use super::payoff::{LINE, Line, Rect, Spot, bounds, crosses, text};
use crate::charts::node::Node;
use crate::engine::order::order;

/// Distance kept between labels, CSS pixels.
const GAP: f64 = 2.0;

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
    taken: Vec<Rect>,
    lines: Vec<Vec<(f64, f64)>>,
}

impl Room {
    /// An empty area.
    pub fn new(area: Rect) -> Self {
        Self { area, taken: Vec::with_capacity(24), lines: Vec::with_capacity(8) }
    }

    /// Takes a box.
    pub fn take(&mut self, taken: Rect) {
        self.taken.push(taken);
    }

    /// Takes a line, which no label crosses.
    pub fn line(&mut self, points: Vec<(f64, f64)>) {
        self.lines.push(points);
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
            let spots = tried
                .iter()
                .map(|(right, down)| Spot::beside(x, *right, y + if *down < 0.0 { down - above } else { *down }));
            let mut places = spots.map(|spot| (spot, bounds(part, spot)));
            let Some((spot, place)) = places.find(|(_, place)| self.is_free(place)) else { continue };
            for (i, line) in part.iter().enumerate() {
                let at = Spot { y: spot.y + LINE * i as f64, ..spot };
                nodes.push(text([line.class, " halo"].concat().into(), at, line.text.to_owned().into()));
            }
            self.taken.push(place);
            return true;
        }
        false
    }

    fn is_free(&self, place: &Rect) -> bool {
        let Rect { left, top, right, bottom } = self.area;
        let inside = place.left >= left && place.top >= top && place.right <= right && place.bottom <= bottom;
        let passes = |line: &Vec<(f64, f64)>| line.iter().zip(line.iter().skip(1)).any(|(a, b)| crosses(*a, *b, place));
        inside && !self.taken.iter().any(|taken| place.is_near(taken, GAP)) && !self.lines.iter().any(passes)
    }
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
