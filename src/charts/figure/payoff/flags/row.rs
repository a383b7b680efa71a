//! The flags in their row: each over its level or moved aside, all saying as much as there is room for.

use super::super::frame::{Anatomy, Frame};
use super::super::total::Total;
use super::{Flag, SIZE};
use crate::charts::figure::stack::{Item, along};
use crate::engine::hedge::markets::Level;
use crate::engine::order::order;
use crate::engine::units::Dollars;
use crate::model::report::{OneLayer, Report};
use crate::words::figure::{SPX, hedge, named};
use crate::words::hedge::on_axis;
use crate::words::{layer, number};

/// Gap before the read-out.
const GAP: f64 = 8.0;

/// All flags, from the right. They stand in one row, so that the plot rests while triggers move: each over its level if
/// there is room, else moved aside, with a leader. All say as much as there is room for, those of nearly one level
/// together.
pub fn flags(frame: &Frame, report: &Report, total: &Total) -> Vec<Flag> {
    let plot = frame.plot;
    let mut flags: Vec<Flag> = Vec::with_capacity(6);
    for OneLayer { place: layer, woken, .. } in report.layers() {
        let held = woken.trigger.is_err_and(|absent| absent.reason.stands());
        let point = if held { woken.marked } else { woken.trigger };
        if let (Ok(level), Ok(_)) = (point, &woken.holding) {
            let with = Dollars(total.with(level.spx.0));
            let (x, y) = (frame.x_in_plot(level.spx), frame.y_in_plot(with));
            let out = y - frame.y.px(with).0;
            let beyond = if out == 0.0 { 0.0 } else { out.signum() };
            flags.push(Flag { layer, held, level, lines: Vec::new(), width: 0.0, pole: 0.0, x, y, beyond });
        }
    }
    order(&mut flags, |a, b| a.x > b.x);
    // The read-out stands at the right where it has a corner of its own.
    let end = if frame.anatomy == Anatomy::Wide { frame.size.0 - frame.readout - GAP } else { plot.right };
    // From all there is to say of each to the levels alone; where that is too much, of more together, and last to
    // nothing.
    let room = end - plot.left;
    let (mut form, mut near) = (frame.anatomy as usize, SIZE);
    loop {
        say(&mut flags, (form, near), report, frame.anatomy);
        if form == NOTHING || flags.iter().map(|flag| flag.width).sum::<f64>() <= room {
            break;
        }
        form += 1;
        if form == NOTHING && near < room {
            (form, near) = (frame.anatomy as usize, 2.0 * near);
        }
    }
    // With narrow gaps where that leaves every pole straight, else with full ones.
    for gap in [0.8 * frame.anatomy.row().gap, 0.0] {
        let item = |flag: &Flag| {
            let half = (flag.width - if flag.lines.is_empty() { 0.0 } else { gap }) / 2.0;
            Item { at: flag.x + half, half }
        };
        let mut row: Vec<Item> = flags.iter().rev().map(item).collect();
        along(&mut row, (plot.left, end));
        let mut is_straight = true;
        for (flag, item) in flags.iter_mut().rev().zip(row) {
            flag.pole = item.at - item.half;
            is_straight &= (flag.pole - flag.x).abs() < 1.0;
        }
        if is_straight {
            break;
        }
    }
    flags
}

/// The form in which a flag has no words.
const NOTHING: usize = 3;

/// Sets what the flags say in one of four forms, the fullest first. Of those nearer to each other than so many pixels
/// the rightmost says it for all.
fn say(flags: &mut [Flag], (form, near): (usize, f64), report: &Report, anatomy: Anatomy) {
    let mut rest = flags;
    while let Some(Flag { x, held, level: Level { vix, spx }, .. }) = rest.first() {
        let (x, held, vix, spx) = (*x, *held, *vix, *spx);
        let count = rest.iter().take_while(|flag| flag.held == held && x - flag.x < near).count();
        let Some((own, others)) = rest.split_at_mut_checked(count.max(1)) else { return };
        for flag in &mut *own {
            (flag.lines, flag.width) = (Vec::new(), SIZE + 2.0);
        }
        let farthest = own.last().map_or(vix, |flag| flag.level.vix);
        let lowest = own.last().map_or(spx, |flag| flag.level.spx);
        let several = own.len() > 1;
        if let Some(first) = own.first_mut() {
            let vix = hedge::stretch(on_axis(vix.0), &on_axis(farthest.0));
            let levels = hedge::stretch(number::whole(lowest.0), &number::whole(spx.0));
            first.lines = match form {
                0 if several => vec![hedge::flag(&vix, held, false), named(SPX, &levels)],
                0 => vec![hedge::flag(&vix, held, false), layer::spx(spx, report.setup.spot)],
                1 => vec![hedge::flag(&vix, held, false), levels],
                NOTHING => Vec::new(),
                _ => vec![hedge::flag(&vix, held, true)],
            };
            first.width = first.words(anatomy).map_or(SIZE, |(words, _)| words.right - first.pole) + anatomy.row().gap;
        }
        rest = others;
    }
}
