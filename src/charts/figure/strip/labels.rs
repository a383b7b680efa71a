//! What is written in the plot: levels of SPX beside their dots, the word for now, why a trigger has no dot.

use super::super::label::Line;
use super::super::layer::layered;
use super::super::room::Room;
use super::super::shape::{Rect, circle, group, line};
use super::super::stack::{Item, stack};
use super::Frame;
use super::ground::haloed;
use super::marks::{DISC, LEVEL};
use super::points::Point;
use crate::charts::measure::Type;
use crate::charts::node::Element;
use crate::engine::units::Points;
use crate::model::report::Report;
use crate::words::{
    hedge::{self, triggers},
    number,
};

/// From a dot to its label, and up to the middle of its line; further where the label gave way.
const BESIDE: f64 = 10.0;
const UP: f64 = 10.0;
const AWAY: f64 = 20.0;
/// The same for the word at today's level.
const NOW: (f64, f64) = (11.0, 12.0);
/// From the middle of a line to its base line.
const BASE: f64 = 4.0;

/// Dots on the map and all labels in the plot. What would cover another is left to the table.
pub fn labels(report: &Report, frame: &Frame, points: &[Point], standing: usize, heights: &[f64]) -> Element {
    let plot = frame.plot;
    let now = frame.place(report.setup.spot, Points(report.setup.vix));
    let mut nodes = group("labels");
    let mut room = Room::new(Rect { left: plot.left + 2.0, top: 0.0, right: plot.right, bottom: plot.bottom + DISC });
    room.take_around(now, 7.0);
    if standing > 0 {
        let right = plot.left + 20.0 * standing as f64 + 2.0;
        room.take(Rect { left: plot.left, top: now.1 - DISC, right, bottom: now.1 + DISC });
    }
    let mut write = |words: &str, bold: bool, (x, y): (f64, f64), nodes: &mut Element| {
        let (kind, paper, band) =
            if bold { (Type::LABEL, "t-b", "t-b on-band") } else { (Type::SMALL, "t-small", "t-small on-band") };
        let label = [Line { text: words, kind, class: haloed(frame, y, paper, band) }];
        // A hair to the right: the label begins there.
        room.put(nodes, &label, (x, y), &[(0.1, BASE)])
    };
    for (point, y) in points.iter().zip(heights.iter().skip(1)) {
        if let (None, Some(reason)) = (point.spx, point.reason) {
            write(triggers::short_reason(reason), false, (plot.left + 6.0, *y), &mut nodes);
        }
    }
    let dots: Vec<(&Point, Points, (f64, f64))> =
        points.iter().filter_map(|point| point.spx.map(|spx| (point, spx, frame.place(spx, point.vix)))).collect();
    let mut rows = vec![Item { at: now.1 - NOW.1, half: LEVEL }];
    rows.extend(dots.iter().map(|(.., (_, y))| Item { at: y - UP, half: LEVEL }));
    stack(&mut rows, 4.0, plot.bottom);
    if let Some(row) = rows.first() {
        write(hedge::NOW, true, (now.0 + NOW.0, row.at), &mut nodes);
    }
    for ((point, spx, (x, y)), row) in dots.iter().zip(rows.iter().skip(1)) {
        let moved = (y - UP - row.at).abs() > 3.0;
        let level = number::whole(spx.0);
        let wide = Type::LABEL.width(&level);
        let left = (x + if moved { AWAY } else { BESIDE }).min(plot.right - wide - 1.0);
        if !write(&level, true, (left, row.at), &mut nodes) {
            continue;
        }
        if moved {
            nodes.add(layered(point.place).child(line("lead", (*x, *y), (left - 2.0, row.at))));
        }
        let far = match point.buys {
            true => number::signed_percent(report.from_spot(*spx), 1),
            false => triggers::BUYS_NOTHING.to_string(),
        };
        write(&far, false, (left + wide + 5.0, row.at), &mut nodes);
    }
    for (point, _, at) in dots {
        let class = if point.buys { "act" } else { "act idle" };
        nodes.add(layered(point.place).child(circle(class, at, 4.5)));
    }
    nodes
}
