//! What stands in the liquidation map, part by part: its grounds and levels, then the labels in the order of their
//! weight.

use super::super::beyond::{arrow, room as of_arrow};
use super::super::dots::{AROUND, BESIDE, small, strong};
use super::super::label::Line;
use super::super::path::closed;
use super::super::room::ON_BAND;
use super::super::shape::{Rect, line, rect};
use super::super::sheet::Sheet;
use crate::charts::measure::Type;
use crate::engine::perp::Side;
use crate::engine::units::Price;
use crate::model::margined::Margined;
use crate::model::perp::Perp;
use crate::words::figure::perp as words;

/// Places for the label of a handle that has no price, the later ones with a leader: the curve is near at the lower end
/// of its leverages.
const NOWHERE: [(f64, f64); 9] = [
    (12.0, -12.0),
    (-12.0, -12.0),
    (1.0, -16.0),
    (6.0, -32.0),
    (6.0, -46.0),
    (6.0, -60.0),
    (6.0, -90.0),
    (6.0, -120.0),
    (6.0, -150.0),
];
/// From the middle of a handle at an edge to the tip of the arrowhead that says that its price lies beyond.
const BEYOND_EDGE: f64 = 10.0;
/// Places for the name of a level at its ends.
const AT_LEFT: [(f64, f64); 2] = [(6.0, -6.0), (6.0, 15.0)];
const AT_RIGHT: [(f64, f64); 2] = [(-4.0, -5.0), (-4.0, 14.0)];

impl Sheet<'_> {
    /// The prices at which the position is gone, as an area on that side of the curve.
    pub fn gone(&mut self, perp: &Perp, points: &[(f64, f64)]) {
        let edge = if perp.position.side == Side::Long { self.chart.plot.bottom } else { self.chart.plot.top };
        let place = |(leverage, price): &(f64, f64)| self.chart.place(*leverage, *price);
        let mut outline: Vec<(f64, f64)> = points.iter().map(place).collect();
        let (Some(first), Some(last)) = (outline.first().copied(), outline.last().copied()) else { return };
        outline.extend([(last.0, edge), (first.0, edge)]);
        self.back.add(closed("area-gone", &outline));
        self.room.ground(ON_BAND, outline);
    }

    /// Leverages beyond a limit, as an area.
    pub fn forbidden(&mut self, limit: f64) {
        let (plot, left) = (self.chart.plot, self.chart.px(limit));
        let area = Rect { left, ..plot };
        self.back.add(rect("forbidden", area));
        self.room.ground(ON_BAND, area.corners());
        self.stalk("limit", (left, plot.top), (left, plot.bottom));
    }

    /// The label of the handle, and the arrowhead of one whose price lies beyond an edge.
    pub fn own(&mut self, perp: &Perp, margined: &Margined, at: (f64, f64)) {
        let (first, second) = words::at_handle(margined.liquidation, perp.mark);
        let label = [strong(&first, "t-b"), small(&second)];
        let Some(price) = margined.liquidation.price() else {
            self.put_or_lead(&label, "guide now", at, [&NOWHERE[..3], &NOWHERE[3..]]);
            return;
        };
        if !self.chart.holds(price.0) {
            let side = if price.0 > self.chart.y.1 { 1.0 } else { -1.0 };
            let tip = (at.0, at.1 + BEYOND_EDGE * side);
            self.dots.add(arrow("off", tip, side));
            self.room.take(of_arrow(tip, side));
        }
        // Rather near and through a thin line than far.
        let _ = self.put(&label, at, &AROUND[..8]) || self.put(&label, at, &AROUND[8..]);
    }

    /// Where its layers leave it liquidated, if elsewhere than without them.
    pub fn with_layers(&mut self, perp: &Perp, margined: &Margined, at: (f64, f64)) {
        let with = margined.now.liquidation.filter(|price| Some(*price) != margined.liquidation.price());
        let Some(with) = with.filter(|_| !perp.layers.is_empty()) else { return };
        let place = self.chart.place(perp.leverage, with.0);
        self.lines.add(line("lead with", at, place));
        self.dot("be hedged", place, 4.0);
        let words = words::at(words::WITH_LAYERS, with);
        let label = [Line { text: &words, kind: Type::SMALL, class: "t-small t-hedge" }];
        // Beyond the handle it would be taken for that one's.
        let mut far = AROUND.to_vec();
        far.retain(|(_, down)| (*down < 0.0) == (place.1 < at.1));
        self.put_or_lead(&label, "lead with", place, [&BESIDE, &far]);
    }

    /// The names of the price now, of the highest leverage allowed and of the entry.
    pub fn levels(&mut self, perp: &Perp, limit: Option<f64>) {
        let (chart, plot) = (self.chart, self.chart.plot);
        self.at_an_end(&words::price_now(perp.mark), chart.place(1.0, perp.mark.0).1, [true, false]);
        if let Some(limit) = limit {
            let at = (chart.px(limit), plot.bottom);
            self.note(words::liquidation::at_most(limit), at, &[(-6.0, -8.0), (6.0, -8.0), (-6.0, -24.0)]);
        }
        let entry = perp.position.entry;
        if entry != perp.mark && chart.holds(entry.0) {
            let y = chart.place(1.0, entry.0).1;
            self.level("axis", y);
            self.note(words::at(words::ENTRY, entry), (plot.left, y), &AT_LEFT);
        }
    }

    /// A shock's price, and the highest leverage that survives it.
    pub fn survives(&mut self, shock: f64, (price, leverage): (Price, f64), at: (f64, f64)) {
        let place = self.chart.place(leverage, price.0);
        self.at_an_end(&words::liquidation::shock(shock, price), place.1, [false, true]);
        // At the handle it would say what that says.
        if (place.0 - at.0).abs() > 12.0 {
            self.dot("be", place, 3.5);
            self.note(words::liquidation::survives(leverage), place, &AROUND[..6]);
        }
    }

    /// Names a level at one of its ends, best at the first of these: the left one where true.
    fn at_an_end(&mut self, words: &str, y: f64, ends: [bool; 2]) {
        let (plot, label) = (self.chart.plot, [small(words)]);
        let ways = ends.map(|is_left| match is_left {
            true => (&label[..], (plot.left, y), &AT_LEFT[..]),
            false => (&label[..], (plot.right, y), &AT_RIGHT[..]),
        });
        self.room.put_one(&mut self.labels, &ways);
    }
}
