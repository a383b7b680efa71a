//! The venue's tiers on the map: where another one begins, and what they are called.

use super::super::chart::Chart;
use super::super::dots::small;
use super::super::room::Room;
use super::super::shape::line;
use crate::charts::node::Node;
use crate::engine::order::order;
use crate::engine::perp::Contract;
use crate::engine::perp::venues::Scale;
use crate::engine::units::Price;
use crate::model::perp::Perp;
use crate::words::figure::perp as words;

/// Two lines nearer than this, CSS pixels, share the name of the tier between them.
const NEAR: f64 = 40.0;

/// A line at each price in sight at which another tier begins, with the names of the tiers to both sides of it.
pub(super) fn mark_tiers(
    perp: &Perp,
    chart: &Chart,
    room: &mut Room,
    (lines, labels): (&mut Vec<Node>, &mut Vec<Node>),
) {
    let plot = chart.plot;
    let mut named = (String::new(), 0.0);
    for (price, below, above) in tiers(perp, chart) {
        let y = chart.place(1.0, price).1;
        lines.push(line("tier", (plot.left, y), (plot.right, y)).into());
        // Further along the line where something else stands at its end.
        let mut name = |words: &str, down: f64| {
            let places = [-4.0, -90.0, -180.0, -270.0].map(|right| (right, down));
            room.put(labels, &[small(words)], (plot.right, y), &places)
        };
        // Between two lines near each other one name does for both.
        if named.0 != above || y - named.1 > NEAR {
            name(&above, -5.0);
        }
        if name(&below, 13.0) {
            named = (below, y);
        }
    }
}

/// The prices in sight at which another tier begins, from the highest down, with the tiers below and above.
fn tiers(perp: &Perp, chart: &Chart) -> Vec<(f64, String, String)> {
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
        (price, word(below, !is_linear), word(above, is_linear))
    };
    bends.into_iter().map(named).collect()
}

/// Maintenance rate of a row of the venue's table.
pub(super) fn rate(perp: &Perp, row: usize) -> f64 {
    let Some(Scale::Tiers(rows)) = perp.schedule.map(|schedule| schedule.scale) else { return 0.0 };
    rows.get(row).map_or(0.0, |row| row.rate)
}
