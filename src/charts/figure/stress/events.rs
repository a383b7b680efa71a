//! What happens on the way, as numbered discs over the plot in the order in which it is reached.

use super::super::account::cross;
use super::super::dots::BESIDE;
use super::super::label::{Anchor, Place, text};
use super::super::path::{add_line, curve};
use super::super::shape::circle;
use super::super::sheet::Sheet;
use super::super::stack::{Item, along, leader};
use super::ROOM;
use crate::charts::node::Element;
use crate::engine::order::order;
use crate::model::report::Report;
use crate::model::stress::{Event, Stress, Stressed, What};
use crate::words::{number, stress as words};

/// Height of a row of discs, and half a disc with its gap.
pub const ROW: f64 = 22.0;
const DISC: f64 = 9.5;
/// The same of discs by turns in two rows, between which the leaders of the upper ones pass.
const BY_TURNS: f64 = 5.5;
/// From the upper edge to the middle of the first row.
const FIRST: f64 = 14.0;
/// How far aside a disc of one row may stand.
const ASIDE: f64 = 48.0;
/// What of the width is not the plot's, about.
const MARGINS: f64 = 120.0;

/// The events in sight, with their numbers from 0, by ascending move.
fn shown(report: &Report) -> Vec<(usize, &Event)> {
    let mut shown: Vec<_> = report.events().collect();
    order(&mut shown, |a, b| a.1.share < b.1.share);
    shown
}

/// The same as their discs stand: of several at one fall the last one comes first.
fn in_turn(report: &Report) -> Vec<(usize, &Event)> {
    let mut shown = shown(report);
    order(&mut shown, |(a, one), (b, other)| {
        one.share < other.share || one.share == other.share && one.share < 0.0 && a > b
    });
    shown
}

/// Discs stand in one row where none is too far aside, else in two by turns.
pub fn rows(report: &Report, width: f64) -> usize {
    let (from, to) = report.window.moves;
    let width = width - MARGINS;
    let px = |(_, event): (usize, &Event)| (event.share - from) / (to - from) * width;
    let places: Vec<f64> = shown(report).into_iter().map(px).collect();
    let row = row(&places, DISC, (0.0, width));
    let is_aside = places.iter().zip(row).any(|(place, disc)| (place - disc.at).abs() > ASIDE);
    1 + usize::from(is_aside)
}

fn row(places: &[f64], half: f64, ends: (f64, f64)) -> Vec<Item> {
    let mut row: Vec<Item> = places.iter().map(|at| Item { at: *at, half }).collect();
    along(&mut row, ends);
    row
}

/// What an event happens to.
fn touched(event: &Event, at: &Stressed) -> f64 {
    match event.what {
        What::Short(_) | What::BreakEven => at.condor.0,
        What::Wakes(_) => at.layers.0,
        What::Opens(_) | What::TooLate(_) | What::MarginCall | What::Liquidated(_) => at.perp.0,
    }
}

/// Numbered discs over the plot with leaders to what they happen to, in the order in which they are reached.
pub fn events(report: &Report, stress: &Stress, sheet: &mut Sheet, discs: &mut Element) {
    let Sheet { chart, room, back, dots, .. } = sheet;
    let plot = chart.plot;
    let shown = in_turn(report);
    let rows = (((plot.top - ROOM.0) / ROW).round() as usize).max(1);
    let places: Vec<f64> = shown.iter().map(|(_, event)| chart.px(100.0 * event.share)).collect();
    let row = row(&places, if rows > 1 { BY_TURNS } else { DISC }, (plot.left, plot.right + DISC));
    let lowest = FIRST + ROW * (rows - 1) as f64;
    let mut stems = String::new();
    for (i, (((place, event), x), Item { at, .. })) in shown.iter().zip(places).zip(row).enumerate() {
        let y = FIRST + ROW * (i % rows) as f64;
        let end = stress.of(event.share);
        let profit = end.map_or(0.0, |end| touched(event, end));
        let to = (x, chart.place(0.0, profit).1);
        let stalk = leader((at, y), (lowest + DISC, plot.top), to);
        add_line(&mut stems, &stalk);
        room.stalk(&stalk);
        room.take_around(to, 3.5);
        match event.what {
            What::Liquidated(_) => discs.add(cross(to)),
            // A hair before the liquidation, as a rule: a dot would only cover that.
            What::MarginCall => (),
            _ if !chart.holds(profit) => (),
            _ => dots.add(circle("be", to, 3.0)),
        }
        discs.add(circle(class(event), (at, y), DISC - 1.0));
        let word = number::whole(*place as f64 + 1.0);
        let spot = Place { x: at, y: y + 4.0, anchor: Anchor::Middle };
        discs.add(text("t-small t-event", spot, word.into()));
    }
    back.add(curve("event-stem", stems));
}

/// Plots that end before this, CSS pixels, have no room for names beside the dots.
const NAMED: f64 = 430.0;

/// The names of the events beside their dots where there is room: first the liquidation, then break-evens, then layers.
pub fn event_names(report: &Report, stress: &Stress, sheet: &mut Sheet) {
    let chart = sheet.chart;
    if chart.plot.right < NAMED {
        return;
    }
    let rank = |event: &Event| match event.what {
        What::Liquidated(_) => 0,
        What::BreakEven => 1,
        _ => 2,
    };
    let shown = shown(report);
    for (place, (_, event)) in (0..3).flat_map(|place| shown.iter().map(move |event| (place, event))) {
        if let Some(end) = stress.of(event.share).filter(|_| rank(event) == place) {
            let to = chart.place(100.0 * event.share, touched(event, end));
            sheet.note(words::timeline::word(&event.what), to, &BESIDE);
        }
    }
}

fn class(event: &Event) -> &'static str {
    match event.what {
        What::Wakes(_) => "event of-layer",
        What::Liquidated(_) | What::MarginCall => "event of-end",
        _ => "event",
    }
}

#[cfg(test)]
mod tests {
    use super::in_turn;
    use crate::model::fields::FieldId::*;
    use crate::model::tests::report_of;

    #[test]
    fn discs_stand_in_the_order_in_which_they_are_reached() {
        let twice = [(Layer1Instrument, "call"), (Layer2Instrument, "call"), (Layer1Level, "20"), (Layer2Level, "20")];
        let report = report_of(&twice);
        let places: Vec<(usize, bool)> =
            in_turn(&report).iter().map(|(place, event)| (*place, event.share < 0.0)).collect();
        let falls: Vec<usize> = places.iter().filter(|(_, falls)| *falls).map(|(place, _)| *place).collect();
        let rises: Vec<usize> = places.iter().filter(|(_, falls)| !falls).map(|(place, _)| *place).collect();
        assert!(falls.len() > 3 && falls.is_sorted_by(|a, b| a > b), "{falls:?}");
        assert!(!rises.is_empty() && rises.is_sorted(), "{rises:?}");
    }
}
