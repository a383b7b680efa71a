//! What can be taken hold of: the strikes, which are the corners of the expiry line, and the spot on the axis.

use super::super::handle::{knob_in, slider};
use super::super::shape::{Rect, group, line};
use super::frame::{Anatomy, Frame};
use super::place::{Clear, Places};
use crate::charts::figure::dots::{small, strong};
use crate::charts::figure::label::{Place, bounds};
use crate::charts::measure::Type;
use crate::charts::node::Element;
use crate::engine::condor::Leg;
use crate::model::fields::FieldId;
use crate::model::report::Report;
use crate::words::{figure, handle, label, number};

/// The strikes' places, by [`Leg`].
pub fn knots(frame: &Frame, report: &Report) -> [(f64, f64); 4] {
    report.setup.condor.strikes.map(|strike| {
        let profit = report.payoff.at(strike);
        (frame.x_in_plot(strike), frame.y_in_plot(profit))
    })
}

/// Takes the room of the grips, so that no label covers one.
pub fn take_grips(places: &mut Places, knots: &[(f64, f64); 4]) {
    for at in knots {
        places.take_around(*at, 5.0);
    }
}

/// The group of all handles with their labels.
pub fn handles(
    frame: &Frame,
    report: &Report,
    knots: &[(f64, f64); 4],
    targets: &[Rect; 4],
    labels: Element,
) -> Element {
    let mut nodes = Element::classed("g", "handles");
    let spot = report.setup.spot;
    for ((leg, target), at) in Leg::ALL.into_iter().zip(targets).zip(knots) {
        nodes.add(strike(frame, report, leg, *target, *at));
    }
    // Each handle says its own.
    nodes.add(labels);
    let x = frame.x_in_plot(spot);
    let y = frame.plot.bottom;
    let (from, to) = (report.window.from, report.window.to);
    let target = Rect { left: x - 22.0, top: y - 18.0, right: x + 22.0, bottom: y + 26.0 };
    let said = handle::spot(spot.0);
    nodes.add(knob(slider("spot", handle::SPOT.into(), (from, spot, to), said), frame, target, (x, y)));
    nodes
}

fn strike(frame: &Frame, report: &Report, leg: Leg, target: Rect, at: (f64, f64)) -> Element {
    let setup = &report.setup;
    let strikes = setup.condor.strikes;
    let (own, partner) = (strikes[leg as usize], strikes[leg.partner() as usize]);
    // A strike stops at its wing's other strike.
    let from_below = setup.condor.is_lower_of_wing(leg);
    let range = if from_below { (report.window.from, own, partner) } else { (partner, own, report.window.to) };
    let said = handle::level(own.0, setup.spot.0);
    let field = FieldId::strike(leg);
    let mut element = slider(field.field().key, label::name(field), range, said);
    if own == partner {
        // From its place, as all that a handle holds.
        let x = if from_below { 11.0 } else { -11.0 };
        element = element.child(line("stop", (x, -12.0), (x, 12.0)));
    }
    knob(element, frame, target, at)
}

fn knob(handle: Element, frame: &Frame, target: Rect, at: (f64, f64)) -> Element {
    knob_in(handle, target, at, if frame.anatomy == Anatomy::Narrow { (10.0, 5.5) } else { (11.0, 6.5) })
}

/// The labels of the strikes: short ones outside the roof, level with it; long ones inside, level with the floor. Where
/// a target had to give way, the label stands on the same side.
pub fn strike_labels(
    frame: &Frame,
    report: &Report,
    knots: &[(f64, f64); 4],
    targets: &[Rect; 4],
    places: &mut Places,
) -> Element {
    let narrow = frame.anatomy == Anatomy::Narrow;
    let mut nodes = group("labels");
    let level = |leg: Leg| number::short(report.setup.condor.strikes[leg as usize].0);
    let width = |leg: Leg| {
        let name = if narrow { 0.0 } else { Type::SMALL.width(label::leg(leg)) };
        Type::LABEL.width(&level(leg)).max(name)
    };
    let between = (knots[Leg::LongCall as usize].0 - knots[Leg::LongPut as usize].0).abs();
    let is_tight = between < width(Leg::LongPut) + width(Leg::LongCall) + 34.0;
    // The short ones first: they frame the profit, and on a crowded figure they are the ones to keep.
    for &leg in &[Leg::ShortPut, Leg::ShortCall, Leg::LongPut, Leg::LongCall] {
        let i = leg as usize;
        let level = level(leg);
        let lines = [strong(&level, "t-b"), small(label::leg(leg))];
        let lines = if narrow { &lines[..1] } else { &lines };
        let mut spots = strike_places(leg, knots[i], &targets[i], narrow, is_tight);
        spots.retain(|spot| (1..=lines.len()).all(|count| is_own(&bounds(&lines[..count], *spot), knots[i], knots)));
        // Without its name a strike away from its first two places is taken for a break-even: rather a stem behind it.
        let stands = narrow && places.put_within(&mut nodes, lines, spots.get(..2).unwrap_or_default(), Clear::All, 2);
        if !stands {
            places.put(&mut nodes, lines, &spots, Clear::All);
        }
    }
    nodes
}

/// Whether a label in a box is read as that of the point at `own`: no handle elsewhere is nearer. Across lines of text
/// the eye goes half as far as along them.
pub fn is_own(label: &Rect, own: (f64, f64), knots: &[(f64, f64); 4]) -> bool {
    let far = |(x, y): &(f64, f64)| {
        let beside = (label.left - x).max(x - label.right).max(0.0);
        let above = 2.0 * (label.top - y).max(y - label.bottom).max(0.0);
        beside * beside + above * above
    };
    knots.iter().all(|knot| far(&own) <= far(knot))
}

/// How high a strike's label stands by its handle.
#[derive(Clone, Copy)]
enum Height {
    Level,
    Up,
    Down,
}

/// Places tried for a strike's label after the first: outward (1), inward (-1) or over the handle, how high, and how
/// much lower still.
const TRIED: [(f64, Height, f64); 10] = [
    (1.0, Height::Level, 0.0),
    (-1.0, Height::Level, 0.0),
    (1.0, Height::Up, 0.0),
    (-1.0, Height::Down, 0.0),
    (1.0, Height::Down, 0.0),
    (-1.0, Height::Up, 0.0),
    (0.0, Height::Up, 0.0),
    (0.0, Height::Down, 0.0),
    (1.0, Height::Up, -18.0),
    (-1.0, Height::Down, 18.0),
];

fn strike_places(leg: Leg, (x, y): (f64, f64), target: &Rect, narrow: bool, is_tight: bool) -> Vec<Place> {
    let is_short = leg.sign() < 0.0;
    let shift = ((target.left + target.right) / 2.0 - x, (target.top + target.bottom) / 2.0 - y);
    let leftward = match shift.0 {
        given_way if given_way < -1.0 => true,
        given_way if given_way > 1.0 => false,
        _ => matches!(leg, Leg::ShortPut | Leg::LongCall),
    };
    let gap = if narrow { 11.0 } else { 13.5 };
    let level = if narrow {
        y + 4.0
    } else if is_short {
        y - 10.0
    } else {
        y - 7.0
    };
    let (up, down) = if narrow { (y - 11.0, y + 19.0) } else { (y - 26.0, y + 20.0) };
    let outward = if leftward { -gap } else { gap };
    let first = match shift.1 {
        given_way if given_way < -1.0 => (1.0, Height::Up, 0.0),
        given_way if given_way > 1.0 => (1.0, Height::Down, 0.0),
        // Outward: where the target gave way, it gave way outward.
        _ if is_tight && !is_short => (if shift.0.abs() > 1.0 { 1.0 } else { -1.0 }, Height::Down, 0.0),
        _ => (1.0, Height::Level, 0.0),
    };
    let place = |(side, height, more): &(f64, Height, f64)| {
        let height = match height {
            Height::Level => level,
            Height::Up => up,
            Height::Down => down,
        };
        Place::beside(x, side * outward, height + more)
    };
    let mut spots = vec![place(&first)];
    spots.extend(TRIED.iter().map(place));
    spots
}

/// The word beside the spot's handle.
pub fn spot_word(frame: &Frame, report: &Report, places: &mut Places, nodes: &mut Element) {
    let (x, y) = (frame.x_in_plot(report.setup.spot), frame.plot.bottom - 10.0);
    let line = [small(figure::SPOT)];
    let spots = [7.0, -7.0].map(|shift| Place::beside(x, shift, y));
    places.put(nodes, &line, &spots, Clear::Expiry);
}
