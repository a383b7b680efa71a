//! Where labels stand in the payoff figure: which lines matter to which of them, and the colour of what lies behind.

use super::super::shape::Rect;
use super::curves::between_samples;
use super::frame::Frame;
use super::outline::Outline;
use crate::charts::figure::label::{Line, Place};
use crate::charts::figure::path::passes;
use crate::charts::figure::room::Room;
use crate::charts::node::Element;
use crate::charts::scale::Px;
use crate::model::report::Report;

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

/// Room kept between two labels, CSS pixels.
const GAP: f64 = 3.0;

/// The room of this figure, with the lines that labels keep clear of, and the grounds that halos take their colour
/// from.
pub struct Places<'a> {
    frame: &'a Frame,
    report: &'a Report,
    outline: &'a Outline,
    band: Option<(f64, f64)>,
    room: Room,
    corners: Vec<(f64, f64)>,
}

impl<'a> Places<'a> {
    pub fn new(
        frame: &'a Frame,
        report: &'a Report,
        outline: &'a Outline,
        ghost: Option<&Outline>,
        band: Option<(f64, f64)>,
    ) -> Self {
        // Clear of both axes' labels.
        let Rect { left, bottom, .. } = frame.plot;
        let mut room = Room::with_gap(GAP, Rect { left: left - 2.0, top: 0.0, right: frame.size.0, bottom });
        ghost.iter().for_each(|ghost| room.line(&ghost.places(frame)));
        Self { frame, report, outline, band, room, corners: outline.places(frame) }
    }

    /// Takes a box.
    pub fn take(&mut self, taken: Rect) {
        self.room.take(taken);
    }

    /// Takes the square around a point, so far to each side.
    pub fn take_around(&mut self, at: (f64, f64), half: f64) {
        self.room.take_around(at, half);
    }

    /// Keeps labels clear of one more line where that can be.
    pub fn avoid(&mut self, line: &[(f64, f64)]) {
        self.room.line(line);
    }

    /// Writes a label at the first free one of its places that no line crosses that matters here; else at the first
    /// that only a value before expiry crosses; else at the first that only stems, the pinned line or that of the
    /// layers cross; else at the first free one. Without its last lines where only less fits; not at all where nothing
    /// does.
    pub fn put(&mut self, nodes: &mut Element, lines: &[Line], spots: &[Place], clear_of: Clear) {
        self.put_within(nodes, lines, spots, clear_of, 3);
    }

    /// The same at places no worse than a grade; true where it stands.
    pub fn put_within(
        &mut self,
        nodes: &mut Element,
        lines: &[Line],
        spots: &[Place],
        clear_of: Clear,
        worst: u8,
    ) -> bool {
        let grade = |place: &Rect| Some(self.grade(place, clear_of)).filter(|grade| *grade <= worst);
        let found = (1..=lines.len()).rev().find_map(|count| {
            let part = lines.get(..count)?;
            Some((part, self.room.find(part, spots, &grade)?))
        });
        if let Some((part, (spot, place))) = found {
            let halo = self.halo(&place);
            self.room.write(nodes, part, spot, halo);
        }
        found.is_some()
    }

    /// How bad a place is: 3 with the line at expiry or zero through it, 2 with another of the figure's own, 1 with a
    /// value before expiry.
    pub fn grade(&self, place: &Rect, clear_of: Clear) -> u8 {
        if self.is_crossed(place) {
            3
        } else if clear_of != Clear::Expiry && self.room.is_crossed(&place.wider(2.0)) {
            2
        } else {
            u8::from(self.is_crossed_by_values(place, clear_of))
        }
    }

    /// True when a value before expiry to keep clear of passes through a box: today's, that of a chosen date.
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
        })
    }

    /// True when the line at expiry or any other passes through a box or close by.
    pub fn is_near_line(&self, bounds: &Rect, gap: f64) -> bool {
        let wider = bounds.wider(gap);
        passes(&self.corners, &wider) || self.room.is_crossed(&wider)
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
