//! The venue's tiers on the map: where another one begins, and what they are called.

use super::super::chart::Chart;
use super::super::dots::small;
use super::super::sheet::Sheet;
use crate::engine::order::order;
use crate::engine::perp::Contract;
use crate::engine::perp::venues::Scale;
use crate::engine::units::Price;
use crate::model::perp::Perp;
use crate::words::figure::perp as words;

/// A line at which another tier begins.
pub(super) struct Bend {
    /// Where it lies.
    pub y: f64,
    /// What the tier under it is called.
    below: String,
    /// And the one over it.
    above: String,
}

/// The names of the tiers to both sides of each line.
pub(super) fn name_tiers(bends: Vec<Bend>, sheet: &mut Sheet) {
    let right = sheet.chart.plot.right;
    // Between two lines one name does for both.
    let mut named = String::new();
    for Bend { y, below, above } in bends {
        // Further along the line where something else stands at its end.
        let mut name = |words: &str, down: f64| {
            let places = [-1.0, -90.0, -180.0, -270.0].map(|right| (right, down));
            sheet.put(&[small(words)], (right, y), &places)
        };
        if named != above {
            name(&above, -5.0);
        }
        if name(&below, 13.0) {
            named = below;
        }
    }
}

/// The lines at prices in sight, from the highest down.
pub(super) fn tiers(perp: &Perp, chart: &Chart) -> Vec<Bend> {
    let mut bends: Vec<f64> = perp.position.bends();
    bends.retain(|price| chart.holds(*price));
    order(&mut bends, |a, b| a > b);
    let is_linear = perp.position.contract == Contract::Linear;
    let named = |price: f64| {
        // A hair to each side of the bend. The last bound parts the last row from what the table says nothing of.
        let [below, above] = [1.0 - 1e-9, 1.0 + 1e-9].map(|to| perp.position.tier(Price(price * to)).unwrap_or(0));
        let word = |row, is_more| match is_more && below == above {
            true => words::liquidation::beyond(row),
            false => words::liquidation::tier(row, rate(perp, row)),
        };
        Bend { y: chart.place(1.0, price).1, below: word(below, !is_linear), above: word(above, is_linear) }
    };
    bends.into_iter().map(named).collect()
}

/// Maintenance rate of a row of the venue's table.
pub(super) fn rate(perp: &Perp, row: usize) -> f64 {
    let Some(Scale::Tiers(rows)) = perp.schedule.map(|schedule| schedule.scale) else { return 0.0 };
    rows.get(row).map_or(0.0, |row| row.rate)
}
