//! What its lines and the total of the shock are called.

use super::super::dots::{AROUND, BESIDE, strong};
use super::super::label::{LINE, Line, Place, bounds, text};
use super::super::room::Room;
use super::super::shape::{Rect, line};
use super::super::sheet::Sheet;
use super::super::stack::{Item, stack};
use super::Drawn;
use crate::model::stress::Stress;
use crate::words::figure;

/// The total at its dot. It is what the figure is for: where nothing is free beside it, it stands wherever something
/// is.
pub(super) fn total(words: &str, at: (f64, f64), sheet: &mut Sheet) {
    let label = [strong(words, "t-b")];
    if sheet.put_or_lead(&label, "event-stem", at, [&BESIDE, &AROUND]) {
        return;
    }
    let Sheet { chart, room, leads, labels, .. } = sheet;
    let Some(spot) = nearest(room, &label, chart.plot, at) else { return };
    room.write(labels, &label, spot, " halo");
    let stem = [at, (spot.x, spot.y - 4.0)];
    leads.add(line("event-stem", stem[0], stem[1]));
    room.line(&stem);
}

/// From one place that is tried to the next.
const ACROSS: f64 = 24.0;
const DOWN: f64 = 14.0;

/// The free place in the plot that lies nearest to a point.
fn nearest(room: &Room, label: &[Line], plot: Rect, (x, y): (f64, f64)) -> Option<Place> {
    let (columns, rows) = ((plot.right - plot.left) / ACROSS, (plot.bottom - plot.top) / DOWN);
    let grade = |place: &Rect| (!room.is_crossed(place)).then_some(0);
    let mut best = (f64::MAX, None);
    for (column, row) in (1..columns as u32).flat_map(|column| (1..rows as u32).map(move |row| (column, row))) {
        let (there, level) = (plot.left + ACROSS * f64::from(column), plot.top + DOWN * f64::from(row));
        let far = (there - x) * (there - x) + (level - y) * (level - y);
        if far < best.0
            && let Some((spot, _)) = room.find(label, &[Place::beside(there, 0.0, level)], &grade)
        {
            best = (far, Some(spot));
        }
    }
    best.1
}

/// The names of the lines at the right, apart from each other.
pub(super) fn names(drawn: &[&Drawn], (stress, pinned): (&Stress, &[(f64, f64)]), sheet: &mut Sheet) {
    let chart = sheet.chart;
    let Some(last) = stress.points.last() else { return };
    let mut names: Vec<_> =
        drawn.iter().rev().map(|own| (own.name, own.class_of_name, (chart.x.1, (own.of)(last)))).collect();
    names.extend(pinned.last().map(|end| (figure::PINNED, "t-b t-mute", *end)));
    let item = |(_, _, (x, y)): &(_, _, (f64, f64))| Item { at: chart.place(*x, *y).1, half: LINE / 2.0 };
    let mut items: Vec<Item> = names.iter().map(item).collect();
    stack(&mut items, chart.plot.top, chart.plot.bottom);
    for ((name, class, _), item) in names.into_iter().zip(&items) {
        let at = Place::beside(chart.plot.right, 6.0, item.at + 4.0);
        sheet.room.take(bounds(&[strong(name, "")], at));
        sheet.labels.add(text(class, at, name.into()));
    }
}
