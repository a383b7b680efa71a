//! What happens to the margin account on the way: flags of layers, liquidation, bankruptcy, margin call.

use super::super::dots::{AROUND, small, strong};
use super::super::layer::{HALF, HALF_FLAG, flag};
use super::super::path::{add_line, curve, open};
use super::super::shape::{Rect, circle, line};
use super::super::sheet::Sheet;
use super::super::stack::{Item, along, leader};
use super::FLAGS;
use super::points::{Happens, Opened, happens, opened};
use crate::charts::node::Element;
use crate::engine::order::order;
use crate::engine::units::Price;
use crate::model::margined::Margined;
use crate::model::perp::Perp;
use crate::words::figure::hedge::stretch;
use crate::words::figure::perp as words;

/// Flags over the plot, the liquidation, the bankruptcy and the margin call.
pub fn events(perp: &Perp, margined: &Margined, sheet: &mut Sheet) {
    let chart = sheet.chart;
    let plot = chart.plot;
    let course = &margined.now;
    let at = |price: Price| chart.place(price.0, margined.at(price).equity);
    let in_sight = |price: &Price| price.0 > chart.x.0 && price.0 < chart.x.1;
    let mut opened = opened(perp, course);
    opened.retain(|opened| in_sight(&opened.price));
    order(&mut opened, |a, b| a.price < b.price);
    let mark = |opened: &Opened| Item { at: chart.px(opened.price.0), half: HALF_FLAG + 2.0 };
    let mut row: Vec<Item> = opened.iter().map(mark).collect();
    along(&mut row, (plot.left, plot.right));
    let row: Vec<(Opened, f64)> = opened.into_iter().zip(row.iter().map(|mark| mark.at)).collect();
    for (Opened { place, price, is_late }, x) in &row {
        sheet.room.take(Rect { left: x - HALF_FLAG, top: FLAGS - HALF, right: x + HALF_FLAG, bottom: FLAGS + HALF });
        let to = at(*price);
        sheet.lines.add(open("stem-p", &leader((*x, FLAGS), (FLAGS + HALF, plot.top - 2.0), to)));
        sheet.dots.add(flag(words::flag(*place), (*x, FLAGS), *is_late));
        sheet.dots.add(circle("be", to, 4.0));
    }
    // One beside another has no room for its price: they have that of all together.
    for together in row.chunk_by(|a, b| b.1 - a.1 < 2.0 * HALF_FLAG + 46.0) {
        if let ([(first, left), ..], [.., (last, right)]) = (together, together) {
            let level = if first.is_late && last.is_late {
                words::account::TOO_LATE.to_string()
            } else {
                stretch(words::on_axis(first.price.0), &words::on_axis(last.price.0))
            };
            let level = [small(&level)];
            let _ = sheet.put(&level, (right + HALF_FLAG, FLAGS), &[(4.0, 4.0)])
                || sheet.put(&level, (left - HALF_FLAG, FLAGS), &[(-4.0, 4.0)]);
        }
    }
    let gains = course.position.side.sign();
    let to_end = |price: Price| course.liquidation.map_or(f64::MAX, |end| (chart.px(price.0) - chart.px(end.0)).abs());
    for Happens { price, what, side } in happens(perp, margined) {
        let (place, level) = (at(price), words::on_axis(price.0));
        let is_end = what == words::LIQUIDATED;
        let is_shown = match what {
            words::ENTRY => chart.holds(margined.at(price).equity),
            // Near the liquidation it would only cover that.
            words::account::MARGIN_CALL => price != course.mark && to_end(price) > 12.0,
            _ => !is_end || price != course.mark,
        };
        if !is_shown || !in_sight(&price) {
            continue;
        }
        if is_end {
            sheet.lines.add(line("guide now", place, (place.0, plot.bottom)));
        }
        sheet.dots.add(if is_end { cross(place) } else { circle("be", place, 3.5) });
        sheet.room.take_around(place, 5.0);
        let label = [strong(what, "t-b"), small(&level)];
        let first = [(12.0 * side, 18.0), (12.0 * side, -12.0)];
        let first = if side == gains { &first[..1] } else { &first[1..] };
        let _ = sheet.put(&label, place, first) || sheet.put(&label, place, &AROUND);
    }
}

/// Where something ends.
pub fn cross((x, y): (f64, f64)) -> Element {
    let mut path = String::new();
    add_line(&mut path, &[(x - 4.5, y - 4.5), (x + 4.5, y + 4.5)]);
    add_line(&mut path, &[(x - 4.5, y + 4.5), (x + 4.5, y - 4.5)]);
    curve("end", path)
}
