//! The margin account by price: what is left, what is asked for, and where the two meet.

use super::chart::{APART, AROUND, Chart, around, sane, small};
use super::layer::{HALF, flag};
use super::payoff::{Rect, circle, curve, group, line, polyline, rect};
use super::room::{Anchor, Line, Room, Spot, along, text};
use super::stale;
use crate::charts::measure::Type;
use crate::charts::node::{Element, Node};
use crate::charts::scene::{Scene, View};
use crate::charts::table::{Cell, Table};
use crate::charts::tick;
use crate::engine::order::order;
use crate::engine::perp::{Course, Fired, Firing, Side};
use crate::engine::units::Price;
use crate::model::margined::Margined;
use crate::model::perp::Perp;
use crate::model::report::Report;
use crate::words::figure::perp as words;
use crate::words::number;

/// Height of the figure, CSS pixels.
const HEIGHT: f64 = 300.0;
/// From the upper edge and from the right edge to the plot.
const ROOM: (f64, f64) = (24.0, 48.0);
/// From the upper edge to the middle of the flags, and what they take.
const FLAGS: f64 = 28.0;
const ROW: f64 = 28.0;

/// The account at a price, in dollars; on both sides of a price at which a layer is opened.
#[derive(Clone, Copy, PartialEq)]
struct At {
    price: f64,
    equity: f64,
    requirement: f64,
}

/// The figure of a report as it is looked at; without marks where there is no perpetual.
pub fn scene(report: &Report, view: &View) -> Scene {
    let size = (sane(view.width), HEIGHT);
    let both = report.setup.perp.as_ref().zip(report.perp.as_ref());
    let lead = both.map_or_else(String::new, |(perp, margined)| {
        let now = margined.now.account_before(perp.mark);
        words::account_lead(margined, now.equity.0, now.requirement.0)
    });
    let said = both.map_or_else(String::new, |(perp, margined)| words::account_summary(perp, margined));
    Scene {
        size,
        title: words::ACCOUNT.into(),
        summary: [&lead, " ", &said].concat(),
        lead,
        note: words::ACCOUNT_NOTE.into(),
        stale: stale::values(view.checked),
        marks: both.map(|(perp, margined)| marks(report, perp, margined, view, size)).into_iter().collect(),
    }
}

/// The prices between which the position lives.
fn alive(course: &Course) -> (f64, f64) {
    let ends = (course.liquidation, course.liquidation_on_gain);
    let (low, high) = if course.position.side == Side::Long { ends } else { (ends.1, ends.0) };
    (low.map_or(0.0, |price| price.0), high.map_or(f64::INFINITY, |price| price.0))
}

/// A layer that is opened on the way.
struct Opened {
    /// Its place in the form.
    place: usize,
    price: Price,
    /// True when the position is gone by then.
    is_late: bool,
}

/// The layers that are opened on the way, or would be.
fn opened(perp: &Perp, course: &Course) -> Vec<Opened> {
    let of = |fired: &Fired| {
        let (price, is_late) = match fired.firing {
            Firing::At(price) => (price, false),
            Firing::TooLate { trigger, .. } => (trigger, true),
            _ => return None,
        };
        Some(Opened { place: perp.layers.get(fired.place)?.0, price, is_late })
    };
    course.fired.iter().filter_map(of).collect()
}

/// The account over the window, ascending.
fn account(perp: &Perp, margined: &Margined) -> Vec<At> {
    let mut points: Vec<(At, f64)> = margined
        .account
        .iter()
        .map(|at| (At { price: at.price.0, equity: at.equity, requirement: at.requirement }, 0.0))
        .collect();
    let side = margined.now.position.side.sign();
    for Opened { price, .. } in opened(perp, &margined.now).into_iter().filter(|opened| !opened.is_late) {
        for (shift, rank) in [(0.0, 0.0), (4.0 * f64::EPSILON, side)] {
            let now = margined.now.account_before(price * (1.0 + side * shift));
            points.push((At { price: price.0, equity: now.equity.0, requirement: now.requirement.0 }, rank));
        }
    }
    order(&mut points, |a, b| a.0.price < b.0.price || (a.0.price == b.0.price && a.1 < b.1));
    let mut points: Vec<At> = points.into_iter().map(|(at, _)| at).collect();
    points.dedup();
    points
}

fn chart(report: &Report, points: &[At], alive: (f64, f64), flags: usize, size: (f64, f64)) -> Chart {
    // Of what is liquidated from the start, all is the way on.
    let is_alive = alive.0 < alive.1;
    let equity = || points.iter().filter(|at| !is_alive || at.price >= alive.0 && at.price <= alive.1);
    let highest = equity().map(|at| at.equity.max(at.requirement)).fold(0.0, f64::max);
    let lowest = equity().map(|at| at.equity).fold(0.0, f64::min);
    let top = tick::round_up(1.05 * highest).max(1e-6);
    let (from, to) = report.window.coin;
    // Something below zero, so that the way on is seen.
    let room = (ROOM.0 + if flags > 0 { ROW } else { 0.0 }, ROOM.1);
    Chart::written(size, room, (from.0, to.0), (-tick::round_up((-lowest).max(0.2 * top)), top), number::short)
}

fn marks(report: &Report, perp: &Perp, margined: &Margined, view: &View, size: (f64, f64)) -> Node {
    let points = account(perp, margined);
    let alive = alive(&margined.now);
    let chart = chart(report, &points, alive, opened(perp, &margined.now).len(), size);
    let plot = chart.plot;
    let mut room = chart.room(size.0);
    let (mut back, mut lines, mut labels) = (Vec::with_capacity(40), Vec::with_capacity(12), Vec::with_capacity(16));
    let along_axis = chart.ticks(words::on_axis, APART);
    let now = (perp.mark.0, words::on_axis(perp.mark.0));

    let living: Vec<&At> = points.iter().filter(|at| at.price >= alive.0 && at.price <= alive.1).collect();
    let gone = || [(chart.x.0, alive.0), (alive.1, chart.x.1)].into_iter().filter(|(from, to)| from < to);
    for (from, to) in gone() {
        back.push(rect("area-gone", Rect { left: chart.px(from), right: chart.px(to), ..plot }).into());
    }
    back.extend(between(&chart, &living));
    chart.axes(words::axis(perp).into(), ("t-tick t-strong", &[now]), &along_axis, &mut back);
    back.push(text("t-axis".into(), Spot { x: 0.0, y: 12.0, anchor: Anchor::Start }, "$".into()));
    let x = chart.px(perp.mark.0);
    back.push(line("spot-rule", (x, plot.top), (x, plot.bottom)).into());

    let equity = |points: &mut dyn Iterator<Item = &At>| points.map(|at| (at.price, at.equity)).collect::<Vec<_>>();
    let requirement: Vec<(f64, f64)> = points.iter().map(|at| (at.price, at.requirement)).collect();
    for (from, to) in gone() {
        let way_on = equity(&mut points.iter().filter(|at| at.price >= from && at.price <= to));
        lines.push(chart.line("curve way-on", &way_on, &mut room));
    }
    lines.push(chart.line("curve asked", &requirement, &mut room));
    let left = equity(&mut living.iter().copied());
    lines.push(chart.line("curve left", &left, &mut room));
    let mut dots = Vec::with_capacity(8);
    events(perp, margined, &chart, (&mut room, &mut lines, &mut dots, &mut labels));
    let left = if left.len() > 1 { left } else { equity(&mut points.iter()) };
    name(&chart, words::EQUITY, "t-b", &left, &mut room, &mut labels);
    name(&chart, words::REQUIREMENT, "t-b t-loss", &requirement, &mut room, &mut labels);

    let class = if stale::values(view.checked) { "account is-stale" } else { "account" };
    let nodes = vec![group("deco", back), group("deco", lines), group("labels", labels), group("flags", dots)];
    Element::classed("g", class).children(nodes).into()
}

/// What is left beyond what is asked for, as an area.
fn between(chart: &Chart, living: &[&At]) -> Option<Node> {
    if living.len() < 2 {
        return None;
    }
    let over = living.iter().map(|at| chart.place(at.price, at.equity));
    let under = living.iter().rev().map(|at| chart.place(at.price, at.requirement.min(at.equity)));
    let outline: Vec<(f64, f64)> = over.chain(under).collect();
    Some(curve("area-gain", polyline(&outline) + "Z"))
}

/// Flags over the plot, the liquidation, the bankruptcy and the margin call.
fn events(
    perp: &Perp,
    margined: &Margined,
    chart: &Chart,
    (room, lines, dots, labels): (&mut Room, &mut Vec<Node>, &mut Vec<Node>, &mut Vec<Node>),
) {
    let plot = chart.plot;
    let course = &margined.now;
    let at = |price: Price| chart.place(price.0, course.account_before(price).equity.0);
    let in_sight = |price: &Price| price.0 > chart.x.0 && price.0 < chart.x.1;
    let mut opened = opened(perp, course);
    opened.retain(|opened| in_sight(&opened.price));
    let places: Vec<f64> = opened.iter().map(|opened| chart.px(opened.price.0)).collect();
    const HALF_FLAG: f64 = 11.0;
    let row = along(&places, HALF_FLAG + 2.0, (plot.left, plot.right));
    for x in &row {
        room.take(Rect { left: x - HALF_FLAG, top: FLAGS - HALF, right: x + HALF_FLAG, bottom: FLAGS + HALF });
    }
    for (Opened { place, price, is_late }, x) in opened.into_iter().zip(row) {
        let (own, y) = at(price);
        lines.push(curve("stem-p", polyline(&[(x, FLAGS), (own, plot.top - 6.0), (own, y)])));
        dots.push(flag(words::flag(place), (x, FLAGS), is_late));
        let level = if is_late { words::TOO_LATE.to_string() } else { words::on_axis(price.0) };
        room.put(labels, &[small(&level)], (x, FLAGS), &[(HALF_FLAG + 4.0, 4.0), (-HALF_FLAG - 4.0, 4.0)]);
        dots.push(circle("be", (own, y), 4.0).into());
    }
    // Where it is gone stands on the side on which it gains, where it is bankrupt on the other.
    let gains = if course.position.side == Side::Long { 1.0 } else { -1.0 };
    let ends = [course.liquidation, course.liquidation_on_gain].map(|end| end.filter(|end| *end != course.mark));
    let from_end = |price: &Price| ends[0].map_or(f64::MAX, |end| (chart.px(price.0) - chart.px(end.0)).abs());
    let entry = Some(perp.position.entry).filter(|entry| *entry != perp.mark);
    let named = [
        (ends[0], words::LIQUIDATED, gains),
        (ends[1].filter(|end| Some(*end) != ends[0]), words::LIQUIDATED, -gains),
        (margined.bankruptcy.filter(|_| perp.layers.is_empty()), words::BANKRUPT, -gains),
        // Near the liquidation it would only cover that.
        (margined.margin_call.filter(|call| from_end(call) > 12.0 && *call != course.mark), words::MARGIN_CALL, gains),
        (entry.filter(|entry| chart.holds(course.account_before(*entry).equity.0)), words::ENTRY, gains),
    ];
    for (price, name, side) in named {
        let Some(price) = price.filter(in_sight) else { continue };
        let (place, level) = (at(price), words::on_axis(price.0));
        let is_end = name == words::LIQUIDATED;
        if is_end {
            lines.push(line("guide now", place, (place.0, plot.bottom)).into());
        }
        dots.push(if is_end { cross(place) } else { circle("be", place, 3.5).into() });
        room.take(around(place, 5.0));
        let label = [Line { text: name, kind: Type::LABEL, class: "t-b" }, small(&level)];
        let first = [(12.0 * side, 18.0), (12.0 * side, -12.0)];
        let first = if side == gains { &first[..1] } else { &first[1..] };
        let _ = room.put(labels, &label, place, first) || room.put(labels, &label, place, &AROUND);
    }
}

/// Where something ends.
pub fn cross((x, y): (f64, f64)) -> Node {
    let path =
        polyline(&[(x - 4.5, y - 4.5), (x + 4.5, y + 4.5)]) + &polyline(&[(x - 4.5, y + 4.5), (x + 4.5, y - 4.5)]);
    curve("end", path)
}

/// The name of a line by one of its points.
fn name(
    chart: &Chart,
    name: &str,
    class: &'static str,
    points: &[(f64, f64)],
    room: &mut Room,
    labels: &mut Vec<Node>,
) {
    // Above it on the side from which it rises.
    let rises = points.first().map(|at| at.1) <= points.last().map(|at| at.1);
    let tried = if rises { [(-6.0, -6.0), (-6.0, 16.0)] } else { [(6.0, -6.0), (6.0, 16.0)] };
    let label = [Line { text: name, kind: Type::LABEL, class }];
    for share in [0.97, 0.85, 0.7, 0.55, 0.4, 0.2] {
        let share = if rises { share } else { 1.0 - share };
        let point = points.get((share * points.len() as f64) as usize);
        if point.is_some_and(|(x, y)| chart.holds(*y) && room.put(labels, &label, chart.place(*x, *y), &tried)) {
            return;
        }
    }
}

/// Equity and requirement at round prices and where something happens; no rows where there is no perpetual.
pub fn table(report: &Report) -> Table {
    let head = [words::PRICE, words::FROM_NOW, words::EQUITY_COLUMN, words::REQUIREMENT_COLUMN, words::RATIO];
    let mut rows = Vec::with_capacity(16);
    if let (Some(perp), Some(margined)) = (&report.setup.perp, &report.perp) {
        let course = &margined.now;
        let (from, to) = report.window.coin;
        let mut levels: Vec<(Price, String)> =
            tick::ticks(from.0, to.0, tick::MOST).into_iter().map(|at| (Price(at), String::new())).collect();
        levels.push((perp.mark, words::NOW.into()));
        levels.extend(opened(perp, course).into_iter().map(|opened| {
            let verb = if opened.is_late { words::is_late } else { words::opens };
            (opened.price, verb(opened.place))
        }));
        let ends = [course.liquidation, course.liquidation_on_gain].into_iter().flatten();
        levels.extend(ends.filter(|end| *end != course.mark).map(|end| (end, words::LIQUIDATED.into())));
        levels.extend(margined.margin_call.map(|call| (call, words::MARGIN_CALL.into())));
        if perp.position.entry != perp.mark {
            levels.push((perp.position.entry, words::ENTRY.into()));
        }
        order(&mut levels, |a, b| a.0 < b.0 || (a.0 == b.0 && a.1.len() > b.1.len()));
        levels.dedup_by(|b, a| a.0 == b.0 && b.1.is_empty());
        rows.extend(levels.into_iter().map(|(price, what)| row(course, price, what)));
    }
    Table { head: head.map(String::from).to_vec(), rows }
}

fn row(course: &Course, price: Price, what: String) -> Vec<Cell> {
    let account = course.account_before(price);
    let whole = |value: f64| Cell::number(number::whole(value), value);
    let ratio = account.requirement / account.equity;
    let is_gone = course.is_liquidated(price) && what.is_empty();
    let note = if is_gone { words::LIQUIDATED.to_string() } else { what };
    vec![
        Cell::number(number::price(price.0), price.0).with_note(note),
        Cell::number(words::share_from_now(price, course.mark), 100.0 * (price / course.mark - 1.0)),
        whole(account.equity.0),
        whole(account.requirement.0),
        if account.equity.0 > 0.0 { Cell::number(number::percent(ratio, 1), 100.0 * ratio) } else { Cell::words("") },
    ]
}
