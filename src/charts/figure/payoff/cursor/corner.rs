//! The corner in which the read-out goes: where it covers least.

use super::super::Payoff;
use super::super::frame::{Anatomy, Frame};
use super::rows::rows;
use crate::charts::figure::shape::Rect;
use crate::charts::measure::Type;
use crate::charts::scale::Px;
use crate::charts::scene::View;
use crate::engine::pwl;
use crate::model::report::Report;

/// The upper corner for the read-out: the one away from the cursor.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Corner {
    /// The upper left corner of the plot, so far from the figure's left edge, CSS pixels: past the numbers of the axis.
    Left(f64),
    /// The upper right corner of the figure.
    Right,
}

impl Corner {
    /// Where the page puts a read-out of so many rows.
    fn room(self, frame: &Frame, rows: usize) -> Rect {
        // The height of its head with what surrounds it, and of a row.
        const HEAD: f64 = 24.0;
        const ROW: f64 = 18.0;
        let left = match self {
            Corner::Left(left) => left,
            Corner::Right => frame.size.0 - frame.readout,
        };
        Rect { left, top: 0.0, right: left + frame.readout, bottom: HEAD + ROW * rows as f64 }
    }
}

/// Width of the read-out: as its widest name and its widest amount at the ends of the window and at spot make it.
pub fn width(report: &Report, view: &View) -> f64 {
    // The sample of a stroke, the gap before the amount and the edges; what the head has in its columns.
    const AROUND: f64 = 26.0 + 12.0 + 16.0;
    const HEAD: (f64, f64) = (66.0, 46.0);
    let (mut names, mut amounts) = HEAD;
    for at in [report.window.from, report.setup.spot, report.window.to] {
        for row in rows(report, view, at) {
            names = Type::NOTE.width(&row.name).max(names);
            amounts = Type::NOTE.width(&row.text).max(amounts);
        }
    }
    AROUND + names + amounts
}

/// The corner in which the read-out covers least: no curve, then no strike or flag, then not the cursor; of two alike
/// the one away from the cursor.
pub(super) fn corner(payoff: &Payoff, report: &Report, view: &View, x: f64, rows: usize) -> Corner {
    // How far the name of a strike reaches from its handle, to either side and up.
    const SIDE: f64 = 76.0;
    const UP: f64 = 32.0;
    let frame = &payoff.frame;
    let left = Corner::Left(frame.plot.left);
    let middle = (frame.plot.left + frame.plot.right) / 2.0;
    let (away, other) = if x < middle { (Corner::Right, left) } else { (left, Corner::Right) };
    // In a narrower figure the read-out is a line above the plot.
    if frame.anatomy != Anatomy::Wide {
        return away;
    }
    let [of_away, of_other] = [away, other].map(|corner| {
        let place = corner.room(frame, rows + usize::from(payoff.flags.is_some()));
        let names = report.setup.condor.strikes.into_iter().any(|strike| {
            let (x, y) = (frame.x_in_plot(strike), frame.y_in_plot(report.payoff.at(strike)));
            Rect { left: x - SIDE, top: y - UP, right: x + SIDE, bottom: y }.is_near(&place, 0.0)
        }) || payoff.flags.iter().flatten().any(|flag| flag.is_near(&place, 0.0));
        let cursor = Rect { left: x, top: 0.0, right: x, bottom: 0.0 }.is_near(&place, 8.0);
        (has_curve(report, view, frame, &place), names, cursor)
    });
    if of_other < of_away { other } else { away }
}

/// True where a curve runs into a box that reaches up to the top of the figure, or behind it.
fn has_curve(report: &Report, view: &View, frame: &Frame, place: &Rect) -> bool {
    let profit = frame.y.value(Px(place.bottom));
    let curves = &report.curves;
    let none = &Vec::new();
    let (total, alone) = report.hedge.as_ref().map_or((none, none), |hedged| (&hedged.total, &hedged.condor));
    let sampled = [&curves.today, &curves.dates[0], &curves.dates[1], total, alone];
    report.window.spots().enumerate().any(|(i, at)| {
        let x = frame.x_in_plot(at);
        let is_over = |payoff: &pwl::Payoff| payoff.at(at) > profit;
        x > place.left
            && x < place.right
            && (is_over(&report.payoff)
                || view.ghost.is_some_and(|ghost| is_over(&ghost.payoff))
                || sampled.iter().any(|curve| curve.get(i).is_some_and(|at| *at > profit)))
    })
}
