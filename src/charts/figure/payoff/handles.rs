//! What can be taken hold of: the strikes, which are the corners of the expiry line, and the spot on the axis.

use super::axes::{circle, line, rect, text};
use super::frame::{Anatomy, Frame, Rect};
use super::place::{Anchor, Clear, Line, Places, Spot, bounds};
use crate::charts::measure::Type;
use crate::charts::node::{Element, Node};
use crate::charts::table::plain;
use crate::engine::condor::Leg;
use crate::engine::units::Points;
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
    for (x, y) in knots {
        places.take(Rect { left: x - 5.0, top: y - 5.0, right: x + 5.0, bottom: y + 5.0 });
    }
}

/// The group of all handles with their labels.
pub fn handles(
    frame: &Frame,
    report: &Report,
    knots: &[(f64, f64); 4],
    targets: &[Rect; 4],
    labels: Vec<Node>,
) -> Node {
    let mut nodes = Vec::with_capacity(16);
    let spot = report.setup.spot;
    for ((leg, target), at) in Leg::ALL.into_iter().zip(targets).zip(knots) {
        nodes.push(strike(frame, report, leg, *target, *at).into());
    }
    nodes.extend(labels);
    let x = frame.x_in_plot(spot);
    let y = frame.plot.bottom;
    let (from, to) = (report.window.from, report.window.to);
    let target = Rect { left: x - 22.0, top: y - 18.0, right: x + 22.0, bottom: y + 26.0 };
    let said = handle::spot(spot.0);
    nodes.push(slider("spot", handle::SPOT, (from, spot, to), said).children(knob(frame, target, (x, y))).into());
    let (place, words, _) = super::axes::spot_label(frame, spot);
    nodes.push(text("t-tick t-strong", place.x, place.y, place.anchor, words));
    Element::classed("g", "handles").children(nodes).into()
}

fn strike(frame: &Frame, report: &Report, leg: Leg, target: Rect, at: (f64, f64)) -> Element {
    let setup = &report.setup;
    let strikes = setup.condor.strikes;
    let (own, partner) = (strikes[leg as usize], strikes[leg.partner() as usize]);
    // A strike stops at its wing's other strike: from below where it lies below, or belongs there when they are equal.
    let from_below = if own == partner { leg < leg.partner() } else { own < partner };
    let range = if from_below { (report.window.from, own, partner) } else { (partner, own, report.window.to) };
    let said = handle::level(own.0, setup.spot.0);
    let mut element = slider(FieldId::strike(leg).field().key, handle::strike(leg), range, said);
    if own == partner {
        let x = at.0 + if from_below { 11.0 } else { -11.0 };
        element = element.child(line("stop", (x, at.1 - 12.0), (x, at.1 + 12.0)));
    }
    element.children(knob(frame, target, at))
}

/// A handle as assistive technology and the page see it; the page listens once and reads `data-handle`.
fn slider(key: &'static str, name: &'static str, (min, now, max): (Points, Points, Points), said: String) -> Element {
    Element::classed("g", "handle")
        .attr("data-handle", key)
        .attr("role", "slider")
        .attr("tabindex", "0")
        .attr("aria-label", name)
        .attr("aria-valuemin", plain(min.0.min(now.0)))
        .attr("aria-valuemax", plain(max.0.max(now.0)))
        .attr("aria-valuenow", plain(now.0))
        .attr("aria-valuetext", said)
}

/// The target, the ring of the keyboard focus and the grip.
fn knob(frame: &Frame, target: Rect, at: (f64, f64)) -> Vec<Node> {
    let (ring, grip) = if frame.anatomy == Anatomy::Narrow { (10.0, 5.5) } else { (11.0, 6.5) };
    vec![rect("hit", target).into(), circle("halo-ring", at, ring).into(), circle("grip", at, grip).into()]
}

/// The labels of the strikes: short ones outside the roof, level with it; long ones inside, level with the floor. Where a
/// target had to give way, the label stands on the same side.
pub fn strike_labels(
    frame: &Frame,
    report: &Report,
    knots: &[(f64, f64); 4],
    targets: &[Rect; 4],
    places: &mut Places,
) -> Vec<Node> {
    let narrow = frame.anatomy == Anatomy::Narrow;
    let mut nodes = Vec::with_capacity(8);
    let lines = Leg::ALL.map(|leg| {
        let strike = report.setup.condor.strikes[leg as usize];
        let mut lines = vec![Line { text: number::short(strike.0).into(), kind: Type::LABEL, class: "t-b" }];
        if !narrow {
            lines.push(Line { text: label::leg(leg).into(), kind: Type::SMALL, class: "t-small" });
        }
        lines
    });
    let width = |leg: Leg| {
        let place = Spot { x: 0.0, y: 0.0, anchor: Anchor::Start };
        bounds(&lines[leg as usize], place).right
    };
    let between = (knots[Leg::LongCall as usize].0 - knots[Leg::LongPut as usize].0).abs();
    let is_tight = between < width(Leg::LongPut) + width(Leg::LongCall) + 34.0;
    // The short ones first: they frame the profit, and on a crowded figure they are the ones to keep.
    for leg in [Leg::ShortPut, Leg::ShortCall, Leg::LongPut, Leg::LongCall] {
        let i = leg as usize;
        let spots = strike_places(leg, knots[i], &targets[i], narrow, is_tight);
        places.put(&mut nodes, &lines[i], &spots, Clear::All);
    }
    nodes
}

fn strike_places(leg: Leg, (x, y): (f64, f64), target: &Rect, narrow: bool, is_tight: bool) -> Vec<Spot> {
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
    let (up, down) = if narrow { (y - 10.0, y + 19.0) } else { (y - 26.0, y + 20.0) };
    let side = |to_left: bool, y: f64| Spot {
        x: if to_left { x - gap } else { x + gap },
        y,
        anchor: if to_left { Anchor::End } else { Anchor::Start },
    };
    let middle = |y: f64| Spot { x, y, anchor: Anchor::Middle };
    let first = match shift.1 {
        given_way if given_way < -1.0 => side(leftward, up),
        given_way if given_way > 1.0 => side(leftward, down),
        // Outward: where the target gave way, it gave way outward.
        _ if is_tight && !is_short => side(leftward == (shift.0.abs() > 1.0), down),
        _ => side(leftward, level),
    };
    vec![
        first,
        side(leftward, level),
        side(!leftward, level),
        side(leftward, up),
        side(!leftward, down),
        side(leftward, down),
        side(!leftward, up),
        middle(up),
        middle(down),
        side(leftward, up - 18.0),
        side(!leftward, down + 18.0),
    ]
}

/// The word beside the spot's handle.
pub fn spot_word(frame: &Frame, report: &Report, places: &mut Places, nodes: &mut Vec<Node>) {
    let (x, y) = (frame.x_in_plot(report.setup.spot), frame.plot.bottom - 10.0);
    let line = [Line { text: figure::SPOT.into(), kind: Type::SMALL, class: "t-small" }];
    let spots = [Spot { x: x + 7.0, y, anchor: Anchor::Start }, Spot { x: x - 7.0, y, anchor: Anchor::End }];
    places.put(nodes, &line, &spots, Clear::Expiry);
}
