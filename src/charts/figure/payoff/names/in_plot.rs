//! The names of curves in the plot, each where its curve is alone.

use super::super::curves::between_samples;
use super::super::frame::{Anatomy, Frame};
use super::super::outline::Outline;
use super::super::place::{Clear, Places};
use super::super::told;
use super::Name;
use crate::charts::figure::label::{Line, Place, bounds};
use crate::charts::figure::shape::Rect;
use crate::charts::measure::Type;
use crate::charts::node::Element;
use crate::charts::scale::Px;
use crate::engine::order::order;
use crate::engine::units::Dollars;
use crate::model::report::Report;
use crate::words::figure::{self, hedge};
use crate::words::time;

/// Shares of half the plot's width from the middle at which a name is tried.
const TRIED: [f64; 18] =
    [0.0, 0.06, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.88];

/// How far every other line must be from a curve where its name stands, CSS pixels.
const ALONE: f64 = 7.0;

/// Least room between a name and every line but its own, CSS pixels: with less it could be any of theirs.
const LEAST_ROOM: f64 = 4.0;

/// Names the values before expiry in the plot, each where it is alone: all of them where nothing stands at the right
/// ends, else those that stand far from their ends there.
pub fn in_plot(
    frame: &Frame,
    report: &Report,
    outline: &Outline,
    names: &[Name],
    places: &mut Places,
    nodes: &mut Element,
) {
    let dates = report.setup.dates;
    let mut curves: Vec<(String, &'static str, &[Dollars])> = Vec::with_capacity(5);
    let mut push = |words: String, class: &'static str, samples| curves.push((words, class, samples));
    if let Some(hedged) = &report.hedge {
        push(hedge::WITH_LAYERS.to_string(), "t-b t-hedge", &*hedged.total);
        if let Some(day) = told::day(report) {
            push(hedge::alone(day, frame.anatomy != Anatomy::Wide), "t-mute", &hedged.condor);
        }
    }
    push(figure::TODAY.to_string(), "t-b", &report.curves.today);
    push(time::left(dates[0].0), "t-mute", &report.curves.dates[0]);
    push(time::left(dates[1].0), "t-mute", &report.curves.dates[1]);
    let lines = Lines { frame, report, outline, curves: curves.iter().map(|(.., samples)| *samples).collect() };
    let (middle, half) = ((frame.plot.left + frame.plot.right) / 2.0, (frame.plot.right - frame.plot.left) / 2.0);
    for (own, (words, class, samples)) in curves.iter().enumerate() {
        let at_end = names.iter().find(|name| name.words == *words);
        if at_end.is_some_and(|name| !name.is_adrift()) {
            continue;
        }
        // That of the layers, which comes first.
        let is_steep = report.hedge.is_some() && own == 0;
        let kind = if class.starts_with("t-b") { Type::LABEL } else { Type::NOTE };
        let line = [Line { text: words, kind, class }];
        let mut free: Vec<(f64, Place)> = Vec::with_capacity(16);
        for share in &TRIED {
            for x in [middle + half * share, middle - half * share] {
                let y = lines.height(samples, x);
                if lines.nearest_other(own, x, y) >= ALONE {
                    add_free(&mut free, &lines, places, (own, is_steep), &line, (x, y));
                }
            }
        }
        // The roomiest place first; equal ones in the order tried, so that the label rests while a strike moves a
        // little.
        order(&mut free, |a, b| a.0 > b.0);
        let mut spots = Vec::with_capacity(free.len());
        for (_, spot) in free {
            spots.push(spot);
        }
        places.put(nodes, &line, &spots, Clear::Expiry);
    }
}

/// Adds the places by a curve where its name would keep clear of every line, each with the room it has there.
fn add_free(
    free: &mut Vec<(f64, Place)>,
    lines: &Lines,
    places: &Places,
    (own, is_steep): (usize, bool),
    name: &[Line],
    (x, y): (f64, f64),
) {
    const TRIED: [(f64, f64); 8] = [
        (0.0, -6.0),
        (0.0, 15.0),
        (-6.0, 4.0),
        (6.0, 4.0),
        // Beside a steep line.
        (10.0, -4.0),
        (-10.0, -4.0),
        (10.0, 12.0),
        (-10.0, 12.0),
    ];
    let zero = lines.frame.zero();
    for (shift, down) in TRIED.iter().take(if is_steep { 8 } else { 4 }) {
        let spot = Place::beside(x, *shift, y + down);
        let label = bounds(name, spot);
        if is_steep && label.top < zero && zero < label.bottom {
            continue;
        }
        if !places.is_near_line(&label, 4.0)
            && let Some(room) = lines.room(own, &label)
        {
            free.push((room, spot));
        }
    }
}

/// All lines of the figure, to find where one is alone.
struct Lines<'a> {
    frame: &'a Frame,
    report: &'a Report,
    outline: &'a Outline,
    curves: Vec<&'a [Dollars]>,
}

impl Lines<'_> {
    /// Height of a value before expiry at a pixel.
    fn height(&self, samples: &[Dollars], x: f64) -> f64 {
        self.frame.y.px(between_samples(samples, self.report.window, self.frame.x.value(Px(x)))).0
    }

    /// Distance from a height to the nearest line but one.
    fn nearest_other(&self, own: usize, x: f64, y: f64) -> f64 {
        let expiry = self.frame.y.px(Dollars(self.outline.profit(self.frame.x.value(Px(x)).0))).0;
        let others = self.curves.iter().enumerate().filter(|(i, _)| *i != own);
        others
            .map(|(_, samples)| self.height(samples, x))
            .chain([expiry])
            .map(|other| (other - y).abs())
            .fold(40.0, f64::min)
    }

    /// The room between a box and the other lines; none where any line, its own included, passes through it.
    fn room(&self, own: usize, label: &Rect) -> Option<f64> {
        let plot = self.frame.plot;
        if label.bottom > plot.bottom - 24.0 || label.left < plot.left || label.top < plot.top {
            return None;
        }
        let (y, half) = ((label.top + label.bottom) / 2.0, (label.bottom - label.top) / 2.0 + 1.5);
        let mut room = f64::INFINITY;
        for share in &[0.0, 0.25, 0.5, 0.75, 1.0] {
            let x = label.left + (label.right - label.left) * share;
            let own_height = self.curves.get(own).map_or(f64::INFINITY, |samples| self.height(samples, x));
            room = room.min(self.nearest_other(own, x, y) - half);
            if room < LEAST_ROOM || (own_height - y).abs() < half {
                return None;
            }
        }
        // In whole steps: a pixel more does not move a label.
        Some((room / 6.0).floor())
    }
}
