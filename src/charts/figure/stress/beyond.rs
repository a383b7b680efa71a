//! Where a line gains more than the plot holds: one arrowhead for all that leave it there, with the most that the
//! heaviest comes to.

use super::super::beyond::{arrow, beyond, room as of_arrow};
use super::super::dots::{small, strong};
use super::super::sheet::Sheet;
use super::Drawn;
use crate::model::stress::Stress;
use crate::words::figure::named;
use crate::words::{number, stress as words};

/// Arrowheads nearer than this, CSS pixels, are one.
const NEAR: f64 = 16.0;
/// Places of what one stands for.
const TRIED: [(f64, f64); 8] =
    [(9.0, 12.0), (-9.0, 12.0), (9.0, 28.0), (-9.0, 28.0), (16.0, 12.0), (-16.0, 12.0), (24.0, 12.0), (-24.0, 12.0)];

/// Arrowheads and their words, the heaviest line's first.
pub fn arrows(drawn: &[&Drawn], stress: &Stress, sheet: &mut Sheet) {
    let Sheet { chart, room, dots, labels, .. } = sheet;
    let top = chart.plot.top;
    let mut known: Vec<f64> = Vec::new();
    for own in drawn.iter().rev() {
        let numbers = stress.points.iter().map(|at| (100.0 * at.share, (own.of)(at)));
        let mut line = numbers.map(|(share, profit)| (chart.beyond(share, profit), (share, profit)));
        for part in beyond(top, &mut line) {
            let (share, profit) = part.farthest;
            let (most, at) = (number::money_round10(profit), words::at_move(share));
            let whole = named(own.name, &most);
            let label = |text| [strong(text, own.class_of_name), small(&at)];
            let mut is_told = false;
            for x in part.ends {
                if known.iter().all(|other| (other - x).abs() > NEAR) {
                    known.push(x);
                    dots.add(arrow("off", (x, top), 1.0));
                    room.take(of_arrow((x, top), 1.0));
                    let ways = [&whole, &most].map(|text| label(text));
                    is_told =
                        is_told || room.put_one(labels, &ways.each_ref().map(|way| (&way[..], (x, top), &TRIED[..])));
                }
            }
        }
    }
}
