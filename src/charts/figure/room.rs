//! Where labels stand in all figures: each at the best of several places, of what is not taken.

use super::label::{LINE, Line, Place, bounds, placed};
use super::path::{passes, surrounds};
use super::shape::{Rect, around, rect};
use crate::charts::node::Element;

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
    grounds: Vec<(&'static str, Vec<(f64, f64)>)>,
}

/// The halos of labels on an area of what is gone, and of what is gained.
pub const ON_BAND: &str = " halo on-band";
pub const ON_GAIN: &str = " halo on-gain";

/// A label, a point that it may stand by, and its places there.
///
/// A place is how far the label begins to the right of the point (to the left where negative, over its middle at
/// 0), and how far below it the first base line lies, or where negative, how far above it the last one.
pub type Way<'a> = (&'a [Line<'a>], (f64, f64), &'a [(f64, f64)]);

impl Room {
    /// An empty area.
    pub fn new(area: Rect) -> Self {
        Self::with_gap(GAP, area)
    }

    /// An empty area in which labels keep a distance of their own.
    pub fn with_gap(gap: f64, area: Rect) -> Self {
        let (taken, lines) = (Vec::with_capacity(24), Vec::with_capacity(8));
        Self { area, gap, clear: 0.0, taken, lines, stalks: Vec::new(), grounds: Vec::new() }
    }

    /// Takes a box.
    #[inline(never)]
    pub fn take(&mut self, taken: Rect) {
        self.taken.push(taken);
    }

    /// Takes the square around a point, so far to each side.
    #[inline(never)]
    pub fn take_around(&mut self, at: (f64, f64), half: f64) {
        self.taken.push(around(at, half));
    }

    /// Takes a line.
    #[inline(never)]
    pub fn line(&mut self, points: &[(f64, f64)]) {
        self.lines.push(points.to_vec());
    }

    /// Takes a thin line, which a label may interrupt where nothing else is free.
    #[inline(never)]
    pub fn stalk(&mut self, points: &[(f64, f64)]) {
        self.stalks.push(points.to_vec());
    }

    /// Names the colour of the ground within an outline, for what stands there: a later one lies over the others.
    pub fn ground(&mut self, halo: &'static str, outline: Vec<(f64, f64)>) {
        self.grounds.push((halo, outline));
    }

    /// The classes of a halo: it has the colour of what lies under the middle of its box.
    fn halo(&self, place: &Rect) -> &'static str {
        let middle = ((place.left + place.right) / 2.0, (place.top + place.bottom) / 2.0);
        let under = self.grounds.iter().rev().find(|(_, outline)| surrounds(outline, middle));
        under.map_or(" halo", |(halo, _)| halo)
    }

    /// True when a leader from a mark to its label passes through nothing that is taken but the mark itself.
    pub fn is_open(&self, from: (f64, f64), to: (f64, f64)) -> bool {
        const MARK: f64 = 8.0;
        let (right, down) = (to.0 - from.0, to.1 - from.1);
        let share = MARK / right.abs().max(down.abs()).max(MARK);
        let leader = [(from.0 + share * right, from.1 + share * down), to];
        !self.taken.iter().any(|taken| passes(&leader, taken))
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
    pub fn write(&mut self, nodes: &mut Element, lines: &[Line], spot: Place, halo: &'static str) {
        let place = bounds(lines, spot);
        if self.is_on_stalk(&place) {
            let class = match halo {
                ON_BAND => "cover on-band",
                ON_GAIN => "cover on-gain",
                _ => "cover",
            };
            nodes.add(rect(class, place));
        }
        for (i, line) in lines.iter().enumerate() {
            let at = Place { y: spot.y + LINE * i as f64, ..spot };
            let element = Element::new("text").attr("class", [line.class, halo].concat());
            nodes.add(placed(element, at, line.text.to_owned().into()));
        }
        self.taken.push(place);
    }

    /// Writes a label by a point, at the first free one of its places that no line crosses, best where no stalk does,
    /// without its last lines where only less fits; not at all where there is none: the table has it. Returns true when
    /// it stands.
    pub fn put(&mut self, nodes: &mut Element, lines: &[Line], at: (f64, f64), tried: &[(f64, f64)]) -> bool {
        self.put_one(nodes, &[(lines, at, tried)])
    }

    /// The same of the first of several labels or points that has such a place.
    #[inline(never)]
    pub fn put_one(&mut self, nodes: &mut Element, ways: &[Way]) -> bool {
        let most = ways.iter().map(|way| way.0.len()).fold(0, usize::max);
        // A round with all lines, and with each fewer; first where no stalk passes.
        for round in 0..2 * most {
            for (lines, (x, y), tried) in ways {
                let count = lines.len().saturating_sub(round / 2);
                let Some(part) = lines.get(..count).filter(|part| !part.is_empty()) else { continue };
                let above = LINE * (count - 1) as f64;
                let beside = |(right, down): &(f64, f64)| {
                    Place::beside(*x, *right, y + if *down < 0.0 { down - above } else { *down })
                };
                let spots: Vec<Place> = tried.iter().map(beside).collect();
                let is_good = |place: &Rect| {
                    (!self.is_crossed(&place.wider(self.clear)) && (round % 2 > 0 || !self.is_on_stalk(place)))
                        .then_some(0)
                };
                if let Some((spot, place)) = self.find(part, &spots, &is_good) {
                    self.write(nodes, part, spot, self.halo(&place));
                    return true;
                }
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
