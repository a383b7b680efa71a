//! The table of condor and layers by VIX and price.

use super::vix_named;
use crate::words::figure::{SPX, named};
use crate::words::number::{money_round10, short, whole};
use crate::words::time;

/// Title of the table of condor and layers.
pub const TITLE: &str = "Condor and layers by VIX and price";
/// Caption of that table.
pub const CAPTION: &str = "Profit and loss of condor and layers by SPX level and VIX";

/// What stands in the cells of the table of condor and layers: "Condor and layers after 45 days".
pub fn lead(horizon: f64) -> String {
    fill!("Condor and layers _", time::later("after", horizon))
}

/// What its dashed line is, and beyond which levels of SPX it leaves the table.
pub fn note(above: Option<f64>, below: Option<f64>) -> String {
    let mut text = String::from("The dashed line is the shock map");
    let mut join = "; it leaves the table";
    for (side, level) in [(" above ", above), (" below ", below)] {
        let Some(level) = level else { continue };
        text += join;
        text += side;
        text += &named(SPX, &whole(level));
        join = " and";
    }
    text
}

/// The spoken summary of that table: its levels of SPX and VIX, its least and most, then level of SPX, VIX and profit
/// of each row on the map.
pub fn summary(horizon: f64, [spx, vix]: [(f64, f64); 2], ends: (f64, f64), on_map: &[(f64, f64, f64)]) -> String {
    let (low, high) = (money_round10(ends.0), money_round10(ends.1));
    let mut text = fill!(
        "_, for SPX from _ to _ and VIX from _ to _, come to between _ and _ dollars.",
        lead(horizon),
        whole(spx.0),
        whole(spx.1),
        short(vix.0),
        short(vix.1),
        low,
        high
    );
    for (i, (spx, level, profit)) in on_map.iter().enumerate() {
        let join = if i == 0 { " Along the shock map: " } else { "; " };
        let (spx, vix) = (named(SPX, &whole(*spx)), vix_named(*level));
        fill!(text += "__ and _, _", join, spx, vix, money_round10(*profit));
    }
    text.push_str(if on_map.is_empty() { "" } else { "." });
    text
}
