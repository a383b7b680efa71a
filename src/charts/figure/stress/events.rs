//! What happens on the way, as numbered discs over the plot in the order in which it is reached.

use super::super::account::cross;
use super::super::chart::Chart;
use super::super::dots::{BESIDE, small};
use super::super::label::{Anchor, Place, text};
use super::super::path::{curve, polyline};
use super::super::room::Room;
use super::super::shape::{around, circle};
use super::super::stack::along;
use super::ROOM;
use crate::charts::node::Node;
use crate::engine::order::order;
use crate::model::report::Report;
use crate::model::stress::{Event, Stress, Stressed, What};
use crate::words::{number, stress as words};

/// Height of a row of discs, and half a disc with its gap.
pub const ROW: f64 = 22.0;
const DISC: f64 = 9.5;
/// Half discs to a disc from which on leaders would lean too far.
const CROWDED: f64 = 3.0;
/// What of the width is not the plot's, about.
const MARGINS: f64 = 120.0;

/// The events in sight, with their numbers from 0, by ascending move.
fn shown(report: &Report) -> Vec<(usize, &Event)> {
    let mut shown: Vec<_> = report.events().collect();
    order(&mut shown, |a, b| a.1.share < b.1.share);
    shown
}

/// Discs stand in one row where there is room for all, else in two by turns.
pub fn rows(report: &Report, width: f64) -> usize {
    if CROWDED * DISC * shown(report).len() as f64 <= width - MARGINS { 1 } else { 2 }
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
pub fn events(
    report: &Report,
    stress: &Stress,
    chart: &Chart,
    room: &mut Room,
    (back, dots, discs): (&mut Vec<Node>, &mut Vec<Node>, &mut Vec<Node>),
) {
    let plot = chart.plot;
    let shown = shown(report);
    let rows = (((plot.top - ROOM.0) / ROW).round() as usize).max(1);
    for row in 0..rows {
        let own: Vec<&(usize, &Event)> = shown.iter().skip(row).step_by(rows).collect();
        let places: Vec<f64> = own.iter().map(|(_, event)| chart.px(100.0 * event.share)).collect();
        let y = 14.0 + ROW * row as f64;
        for (((place, event), x), at) in
            own.iter().zip(&places).zip(along(&places, DISC, (plot.left, plot.right + DISC)))
        {
            let end = stress.of(event.share);
            let profit = end.map_or(0.0, |end| touched(event, end));
            let to = (*x, chart.place(0.0, profit).1);
            let stalk = vec![(at, y), (*x, plot.top - 8.0), to];
            back.push(curve("event-stem", polyline(&stalk)));
            room.stalk(stalk);
            room.take(around(to, 3.5));
            match event.what {
                What::Liquidated(_) => discs.push(cross(to)),
                // A hair before the liquidation, as a rule: a dot would only cover that.
                What::MarginCall => (),
                _ if !chart.holds(profit) => (),
                _ => dots.push(circle("be", to, 3.0).into()),
            }
            discs.push(circle(class(event), (at, y), DISC - 1.0).into());
            let word = number::whole(*place as f64 + 1.0);
            let spot = Place { x: at, y: y + 4.0, anchor: Anchor::Middle };
            discs.push(text("t-small t-event".into(), spot, word.into()));
        }
    }
}

/// Plots that end before this, CSS pixels, have no room for names beside the dots.
const NAMED: f64 = 430.0;

/// The names of the events beside their dots where there is room: first the liquidation, then break-evens, then layers.
pub fn event_names(report: &Report, stress: &Stress, chart: &Chart, room: &mut Room, labels: &mut Vec<Node>) {
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
            room.put(labels, &[small(&words::timeline::word(&event.what))], to, &BESIDE);
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
