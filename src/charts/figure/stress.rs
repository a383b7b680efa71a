//! One shock for condor, layers and perpetual: what each is worth by the move of SPX, and what happens on the way.

mod beyond;
mod events;
mod names;
mod twin;

use super::chart::{Chart, sane, title};
use super::handle::{knob, slider};
use super::label::LINE;
use super::shape::{Rect, circle, group, line};
use super::sheet::Sheet;
use super::stale;
use crate::charts::node::Element;
use crate::charts::scene::{Scene, View};
use crate::charts::tick;
use crate::engine::units::Points;
use crate::model::fields::FieldId;
use crate::model::perp::SHOCK_TRACK;
use crate::model::report::Report;
use crate::model::setup::Setup;
use crate::model::stress::{Stress, Stressed};
use crate::words::{figure, number, stress as words};
use beyond::arrows;
use events::{ROW, event_names, events, rows};
use names::{names, total};

pub use twin::table;

/// Height of the figure, and what of it lies under the first row of the axis, CSS pixels.
const HEIGHT: f64 = 380.0;
const UNDER: f64 = 16.0;
/// From the upper edge to the plot without numbered discs, and from the plot to the right edge: the names of the lines.
const ROOM: (f64, f64) = (24.0, 52.0);
/// Room for the handle under the lowest line, as a share of what is shown.
const UNDER_ALL: f64 = 0.06;
/// Least distance between two ticks.
const APART: f64 = 44.0;

/// A line of the figure: its name, its classes, what it is.
struct Drawn {
    name: &'static str,
    class: &'static str,
    class_of_name: &'static str,
    of: fn(&Stressed) -> f64,
}

const CONDOR: Drawn = Drawn { name: words::CONDOR, class: "curve today", class_of_name: "t-b", of: |at| at.condor.0 };
const LAYERS: Drawn =
    Drawn { name: words::LAYERS, class: "curve hedged", class_of_name: "t-b t-hedge", of: |at| at.layers.0 };
const PERP: Drawn = Drawn { name: words::PERP, class: "curve perp", class_of_name: "t-b t-mute", of: |at| at.perp.0 };
const TOTAL: Drawn = Drawn { name: words::TOTAL, class: "curve total", class_of_name: "t-b", of: |at| at.total.0 };

/// The lines there are, the heaviest last.
fn drawn(setup: &Setup) -> Vec<&'static Drawn> {
    let layers = (!setup.hedge.layers.is_empty()).then_some(&LAYERS);
    let perp = setup.perp.as_ref().map(|_| &PERP);
    [Some(&CONDOR), layers, perp, Some(&TOTAL)].into_iter().flatten().collect()
}

/// The total of the pinned setup under the moves in sight, which may be other than its own; none where that is a condor
/// alone.
fn pinned(view: &View, (from, to): (f64, f64)) -> Vec<(f64, f64)> {
    let points = view.ghost.and_then(|ghost| ghost.stress.as_ref()).into_iter().flat_map(|stress| &stress.points);
    points.filter(|at| at.share >= from && at.share <= to).map(|at| (100.0 * at.share, at.total.0)).collect()
}

/// Moves of SPX in percent along, dollars up: what turns a pixel into a move. It rests while the shock is held.
pub fn frame(report: &Report, view: &View) -> Chart {
    let (mut low, mut high) = (0.0_f64, 0.0_f64);
    // Of the condor alone.
    let (mut least, mut most) = (0.0_f64, 0.0_f64);
    for at in report.stress.iter().flat_map(|stress| &stress.points) {
        for line in drawn(&report.setup) {
            (low, high) = (low.min((line.of)(at)), high.max((line.of)(at)));
        }
        (least, most) = (least.min(at.condor.0), most.max(at.condor.0));
    }
    let (from, to) = report.window.moves;
    for (_, total) in pinned(view, (from, to)) {
        (low, high) = (low.min(total), high.max(total));
    }
    // Every loss, over the handle, and as much of the gains as leaves two fifths to the losses or to the condor.
    let high = high.min(low + 2.5 * (most - least).max(-low)).max(most);
    let y = (-tick::round_up(UNDER_ALL * (high - low) - low), tick::round_up(1.02 * high).max(1.0));
    let size = (sane(view.width), HEIGHT - UNDER);
    let room = (ROOM.0 + ROW * rows(report, size.0) as f64, ROOM.1);
    Chart::written(size, room, (100.0 * from, 100.0 * to), y, number::money)
}

/// The figure of a report as it is looked at; without marks where there is a condor alone.
pub fn scene(report: &Report, view: &View) -> Scene {
    let setup = &report.setup;
    let stress = report.stress.as_ref();
    Scene {
        size: (sane(view.width), HEIGHT),
        title: words::STRESS,
        lead: stress.map_or_else(String::new, |stress| words::lead(stress, setup)),
        summary: stress.map_or_else(String::new, |stress| words::summary(stress, report, view.ghost)),
        note: words::note(setup),
        stale: stale::values(view.checked),
        marks: stress.map(|stress| marks(report, stress, view).into()).into_iter().collect(),
    }
}

fn marks(report: &Report, stress: &Stress, view: &View) -> Element {
    let setup = &report.setup;
    let chart = frame(report, view);
    let plot = chart.plot;
    let mut sheet = Sheet::new(&chart, sane(view.width));
    // Else it touches the edge of the heaviest line.
    sheet.room.clear = 2.0;

    let shock = 100.0 * stress.at.share;
    let at = chart.place(shock, stress.at.total.0);
    sheet.room.take_around((at.0, plot.bottom), 9.0);
    let ticks = chart.ticks(APART);
    chart.axes(words::MOVE.into(), &words::on_move_axis, ("t-tick t-strong", &[shock]), &ticks, &mut sheet.back);
    let level = |move_percent: f64| number::whole(setup.spot.0 * (1.0 + move_percent / 100.0));
    let y = plot.bottom + 18.0 + LINE;
    chart.row(figure::SPX.into(), y, &level, [("t-small", &[shock]), ("t-small", &ticks)], &mut sheet.back);
    sheet.back.add(title(figure::PROFIT_AXIS.into()));

    let x = chart.px(0.0);
    sheet.back.add(line("spot-rule", (x, plot.top), (x, plot.bottom)));
    let drawn = drawn(setup);
    let pinned = pinned(view, report.window.moves);
    if !pinned.is_empty() {
        sheet.curve("curve ghost", &pinned);
    }
    for own in &drawn {
        let points: Vec<(f64, f64)> = stress.points.iter().map(|at| (100.0 * at.share, (own.of)(at))).collect();
        sheet.curve(own.class, &points);
    }
    let mut discs = group("flags");
    events(report, stress, &mut sheet, &mut discs);
    names(&drawn, (stress, &pinned), &mut sheet);
    // What stands over the plot is the discs'.
    sheet.room.take(Rect { left: 0.0, top: 0.0, right: plot.right, bottom: plot.top });
    let foot = (at.0, plot.bottom);
    sheet.back.add(line("cursor-rule", at, foot));
    sheet.room.stalk(&[at, foot]);
    // A total beyond the plot is told, and has no point in it.
    if chart.holds(stress.at.total.0) {
        sheet.dots.add(circle("dot", at, 4.0));
    }
    sheet.room.take_around(at, 5.0);
    sheet.keep_zero();
    total(&words::total(stress.at.total), at, &mut sheet);
    arrows(&drawn, stress, &mut sheet);
    event_names(report, stress, &mut sheet);

    let handle = handle(stress, setup, &chart, at.0);
    let handles = Element::classed("g", "handles").child(handle);
    // Labels lie over the dots here, and discs over both.
    let Sheet { back, leads, lines, labels, dots, .. } = sheet;
    let drawn = stale::marked("stress", stale::values(view.checked)).child(back).child(leads).child(lines);
    drawn.child(dots).child(labels).child(discs).child(handles)
}

/// The handle of the shock, on the axis.
fn handle(stress: &Stress, setup: &Setup, chart: &Chart, x: f64) -> Element {
    let value = (Points(SHOCK_TRACK.0), Points(100.0 * stress.at.share), Points(SHOCK_TRACK.1));
    let said = words::spoken(&stress.at, setup);
    knob(slider(FieldId::Shock.field().key, words::SHOCK.into(), value, said), (x, chart.plot.bottom))
}
