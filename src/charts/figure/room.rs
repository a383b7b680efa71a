//! Where labels stand in all figures: each at the best of several places, of what is not taken.

use super::label::{LINE, Line, Place, bounds, text};
use super::path::passes;
use super::shape::{Rect, rect};
use crate::charts::node::Node;

/// Distance kept between labels, CSS pixels.
const GAP: f64 = 2.0;

/// What is taken of an area.
pub struct Room {
    area: Rect,
    gap: f64,
    /// Least distance of a label from the middle of a line.
    pub clear: f64,
    taken: Vec<Rect>,
    lines: Vec<Vec<(f64, f64)>>,
    stalks: Vec<Vec<(f64, f64)>>,
}

impl Room {
    /// An empty area.
    pub fn new(area: Rect) -> Self {
        Self::with_gap(GAP, area)
    }

    /// An empty area in which labels keep a distance of their own.
    pub fn with_gap(gap: f64, area: Rect) -> Self {
        Self { area, gap, clear: 0.0, taken: Vec::with_capacity(24), lines: Vec::with_capacity(8), stalks: Vec::new() }
    }

    /// Takes a box.
    pub fn take(&mut self, taken: Rect) {
        self.taken.push(taken);
    }

    /// Takes a line.
    pub fn line(&mut self, points: Vec<(f64, f64)>) {
        self.lines.push(points);
    }

    /// Takes a thin line, which a label may interrupt where nothing else is free.
    pub fn stalk(&mut self, points: Vec<(f64, f64)>) {
        self.stalks.push(points);
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

    fn is_on_stalk(&self, place: &Rect) -> bool {
        self.stalks.iter().any(|stalk| passes(stalk, place))
    }

    /// Writes a label and takes its room; on paper of its own where a stalk passes, which shows between the letters.
    pub fn write(&mut self, nodes: &mut Vec<Node>, lines: &[Line], spot: Place, halo: &'static str) {
        let place = bounds(lines, spot);
        if self.is_on_stalk(&place) {
            nodes.push(rect("cover", place).into());
        }
        for (i, line) in lines.iter().enumerate() {
            let at = Place { y: spot.y + LINE * i as f64, ..spot };
            nodes.push(text([line.class, halo].concat().into(), at, line.text.to_owned().into()));
        }
        self.taken.push(place);
    }

    /// Writes a label by a point, at the first free one of its places that no line crosses, best where no stalk does,
    /// without its last lines where only less fits; not at all where there is none: the table has it. Returns true when
    /// it stands.
    ///
    /// A place is how far the label begins to the right of the point (to the left where negative, over its middle at
    /// 0), and how far below it the first base line lies, or where negative, how far above it the last one.
    pub fn put(&mut self, nodes: &mut Vec<Node>, lines: &[Line], at: (f64, f64), tried: &[(f64, f64)]) -> bool {
        let (x, y) = at;
        for count in (1..=lines.len()).rev() {
            let Some(part) = lines.get(..count) else { continue };
            let above = LINE * (count - 1) as f64;
            let beside = |(right, down): &(f64, f64)| {
                Place::beside(x, *right, y + if *down < 0.0 { down - above } else { *down })
            };
            let spots: Vec<Place> = tried.iter().map(beside).collect();
            let grade =
                |place: &Rect| (!self.is_crossed(&place.wider(self.clear))).then(|| u8::from(self.is_on_stalk(place)));
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
