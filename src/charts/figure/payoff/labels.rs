//! Break-evens, the highest and the lowest stretch, and the named states: no break-even, a stretch of exact zero.

use super::super::shape::{Rect, circle};
use super::frame::{Anatomy, Frame};
use super::handles::is_own;
use super::outline::Outline;
use super::place::{Clear, Places};
use crate::charts::figure::dots::strong;
use crate::charts::figure::label::{Anchor, Line, Place, bounds};
use crate::charts::node::Element;
use crate::engine::order::order;
use crate::engine::units::{Dollars, Points};
use crate::model::report::Report;
use crate::words::{figure, number};

/// Dots and labels of the zeros; those of condor and layers lie elsewhere.
pub fn zeros(
    frame: &Frame,
    report: &Report,
    (outline, with, knots): (&Outline, &[f64], &[(f64, f64); 4]),
    places: &mut Places,
    nodes: &mut Element,
) {
    let expiry = &report.expiry;
    let in_sight = |at: Points| at >= report.window.from && at <= report.window.to;
    for at in expiry.break_evens.iter().copied().filter(|at| in_sight(*at)) {
        let x = frame.x_in_plot(at);
        nodes.add(circle("be", (x, frame.zero()), 3.5));
    }
    for at in expiry.break_evens.iter().copied().filter(|at| in_sight(*at)) {
        let short = if frame.anatomy == Anatomy::Narrow { number::whole(at.0) } else { number::short(at.0) };
        let x = frame.x_in_plot(at);
        let own_zeros = expiry.break_evens.iter().map(|other| frame.x_in_plot(*other));
        let others: Vec<f64> = own_zeros.chain(with.iter().copied()).collect();
        let reach = (report.window.to - report.window.from) * 1e-6;
        let rises = outline.profit((at + reach).0) > outline.profit((at - reach).0);
        named(frame, (figure::BREAK_EVEN, &short, "t-label"), places, nodes, (Clear::Today, 0), &|line| {
            let mut spots = zero_places(frame, x, rises);
            // A number alone says nothing farther off than a line and a half, by a handle it is a strike: the table has
            // it.
            if line.iter().any(|line| line.text == short) {
                spots.truncate(6);
                spots.retain(|spot| is_own(&bounds(line, *spot), (x, frame.zero()), knots));
            }
            own(line, x, &others, spots)
        });
    }
    for stretch in &expiry.zero_stretches {
        let words = figure::payoff::zero_stretch(stretch);
        let from = frame.x_in_plot(stretch.from);
        let to = stretch.to.map_or(frame.plot.right, |to| frame.x_in_plot(to));
        let line = [strong(&words, "t-label")];
        let mut spots = Vec::with_capacity(12);
        for rise in &[-8.0, 17.0, -24.0, 33.0, -40.0, 49.0] {
            spots.extend(along(from + 4.0, to - 4.0, frame.zero() + rise));
        }
        places.put(nodes, &line, &spots, Clear::All);
    }
    if expiry.break_evens.is_empty() && expiry.zero_stretches.is_empty() {
        let line = [strong(figure::payoff::NO_BREAK_EVEN, "t-label t-mute")];
        let plot = frame.plot;
        let mut spots = Vec::with_capacity(6);
        for y in [frame.zero() - 7.0, frame.zero() + 16.0] {
            spots.extend(along(plot.left + 4.0, plot.right - 4.0, y).into_iter().rev());
        }
        places.put(nodes, &line, &spots, Clear::All);
    }
}

/// How far a label may reach towards another mark.
const REACH: f64 = 0.6;

/// The places of a mark's label that reach little farther towards another mark than halfway, where it would be read as
/// that one's.
pub fn own(line: &[Line], x: f64, marks: &[f64], mut spots: Vec<Place>) -> Vec<Place> {
    let reaches = |end: f64, other: f64| (end - x) * (other - x) > REACH * (other - x) * (other - x);
    spots.retain(|spot| {
        let Rect { left, right, .. } = bounds(line, *spot);
        !marks.iter().any(|other| reaches(left, *other) || reaches(right, *other))
    });
    spots
}

/// Writes a number with its name where there is room for both, at places no worse than a grade; else the number alone;
/// else both over another line than that at expiry.
fn named(
    frame: &Frame,
    (name, amount, class): (&'static str, &str, &'static str),
    places: &mut Places,
    nodes: &mut Element,
    (clear_of, worst): (Clear, u8),
    spots: &dyn Fn(&[Line]) -> Vec<Place>,
) {
    let whole = figure::named(name, amount);
    let all = [(whole.as_str(), worst), (amount, 3), (&whole, 2)];
    let is_named = frame.anatomy == Anatomy::Wide && !name.is_empty();
    let tried = if is_named { &all[..] } else { &all[1..2] };
    let _ = tried.iter().any(|(words, worst)| {
        let line = [strong(words, class)];
        places.put_within(nodes, &line, &spots(&line), clear_of, *worst)
    });
}

/// Inside the gain area on the zero line, else beside and below it.
fn zero_places(frame: &Frame, x: f64, rises: bool) -> Vec<Place> {
    let (gap, lift) = if frame.anatomy == Anatomy::Narrow { (6.5, 5.0) } else { (9.0, 7.0) };
    let zero = frame.zero();
    // To the gaining side (1), the other (-1) or the middle; up or down by the lift; and further.
    const TRIED: [(f64, f64, f64); 10] = [
        (1.0, -1.0, 0.0),
        (1.0, 1.0, 9.0),
        (-1.0, -1.0, 0.0),
        (-1.0, 1.0, 9.0),
        (0.0, 0.0, 22.0),
        (0.0, 0.0, -14.0),
        (1.0, 1.0, 25.0),
        (-1.0, 1.0, 25.0),
        (1.0, -1.0, -16.0),
        (-1.0, -1.0, -16.0),
    ];
    let gap = if rises { gap } else { -gap };
    let place = |(side, lifts, more)| Place::beside(x, side * gap, zero + lifts * lift + more);
    TRIED.into_iter().map(place).collect()
}

/// Labels of the highest and the lowest stretch, and of an end that is neither.
pub fn extremes(frame: &Frame, report: &Report, outline: &Outline, places: &mut Places, nodes: &mut Element) {
    let (best, worst) = (report.expiry.best.0, report.expiry.worst.0);
    let (high, low) = figure::payoff::extremes(best, worst);
    let spot = frame.x_in_plot(report.setup.spot);
    if best != 0.0 {
        level(frame, outline, (best, high), spot, places, nodes);
    }
    if worst != 0.0 && worst != best {
        level(frame, outline, (worst, low), spot, places, nodes);
    }
    for end in [outline.vertices.first(), outline.vertices.last()] {
        let Some(end) = end else { continue };
        if ![best, worst, 0.0].iter().any(|known| (known - end.profit).abs() <= 1e-9 * known.abs().max(1.0)) {
            level(frame, outline, (end.profit, ""), spot, places, nodes);
        }
    }
}

/// One level's label: over the line where it stays at that level longest.
fn level(
    frame: &Frame,
    outline: &Outline,
    (profit, name): (f64, &'static str),
    spot: f64,
    places: &mut Places,
    nodes: &mut Element,
) {
    let amount = number::money(profit);
    let class = if profit > 0.0 { "t-label t-gain" } else { "t-label t-loss" };
    let y = frame.y_in_plot(Dollars(profit));
    let mut spots = Vec::with_capacity(24);
    let mut stretches: Vec<(f64, f64)> = outline
        .stretches_at(profit)
        .into_iter()
        .map(|(from, to)| (frame.x_in_plot(Points(from)), frame.x_in_plot(Points(to))))
        .collect();
    // The longest first; of two equal ones the right, where the reader's eye ends.
    order(&mut stretches, |a, b| {
        let (this, other) = (a.1 - a.0, b.1 - b.0);
        this > other || (this == other && a.0 > b.0)
    });
    // Over the line; but under it where that would put a loss on the gaining side of zero.
    let hangs = profit < 0.0 && y - frame.zero() < 24.0;
    for (from, to) in stretches {
        let is_tail = from <= frame.plot.left || to >= frame.plot.right;
        // Beyond the labels of the strikes.
        let last = if profit > 0.0 { y - 41.0 } else { y + 50.0 };
        let heights = if hangs {
            [y + 18.0, y + 34.0, y + 50.0, y + 66.0, y + 82.0]
        } else {
            [y - 9.0, y + 18.0, y - 25.0, y + 34.0, last]
        };
        // On a phone a number so far from its line says nothing.
        for y in heights.iter().copied().take(if frame.anatomy == Anatomy::Narrow { 4 } else { 5 }) {
            // A gain never under zero, where it would read as the value there.
            if profit > 0.0 && y > frame.zero() {
                continue;
            }
            if is_tail {
                spots.extend(along(from + 4.0, to - 4.0, y));
            } else {
                let (a, b) =
                    if spot > from && spot < to { ((spot + to) / 2.0, (from + spot) / 2.0) } else { (from, to) };
                spots.extend([a, b, (from + to) / 2.0].map(|x| Place { x, y, anchor: Anchor::Middle }));
                spots.extend(along(from + 10.0, to - 10.0, y));
            }
        }
    }
    // Right under a roof pass the thin lines of the dates.
    let clear = if hangs { Clear::Today } else { Clear::All };
    named(frame, (name, &amount, class), places, nodes, (clear, 1), &|_| spots.clone());
}

/// Places along a stretch: its right end, its left end, its middle.
fn along(from: f64, to: f64, y: f64) -> [Place; 3] {
    [
        Place { x: to, y, anchor: Anchor::End },
        Place { x: from, y, anchor: Anchor::Start },
        Place { x: (from + to) / 2.0, y, anchor: Anchor::Middle },
    ]
}
