//! What the layers cost, and the points at which they act, as the page heads and says them.

use super::figure::joined;
use super::hedge::on_axis;
use super::number::{self, SPACE, dollars, money_round10, percent, short, whole};
use super::time::days;
use crate::engine::hedge::book::{Turning, Woken};
use crate::engine::hedge::holding::Claim;
use crate::engine::hedge::markets::Level;
use crate::engine::units::Dollars;
use crate::model::hedge::Hedge;
use crate::model::hedged::{Hedged, Jump, OfLayer};

/// Heads the table of activation points.
pub const POINTS: &str = "Activation points";
/// The sentence under it.
pub const POINTS_LEAD: &str = "Four points for each: bought, worth what it cost, and what it makes of the condor.";
/// The columns of that table, and what the last of them is in the row of all layers.
pub const POINT_HEADS: [&str; 6] = [
    "Layer",
    "Bought",
    "Pays for itself, marked",
    "Pays for itself at its expiry",
    "Condor with it alone",
    "Condor with all layers",
];
/// The columns of the same table in a file.
pub const POINT_COLUMNS: [&str; 11] = [
    "layer",
    "bought, VIX",
    "bought, SPX",
    "pays for itself marked, VIX",
    "pays for itself marked, SPX",
    "pays for itself at its expiry, VIX",
    "pays for itself at its expiry, SPX",
    "condor with it alone",
    "worst, $",
    "worst at VIX",
    "worst at SPX",
];
/// The columns of the table of costs in a file.
pub const COST_COLUMNS: [&str; 7] = [
    "layer",
    "contracts",
    "premium, points",
    "paid, $",
    "a year, $",
    "jump by the model, $",
    "jump by spot intrinsic, $",
];
/// The row of all layers together.
pub const ALL_LAYERS: &str = "all layers";
/// Heads the costs.
pub const COST: &str = "What the layers cost";
/// The columns of the table of costs.
pub const COST_HEADS: [&str; 4] = ["Layer", "Premium", "Paid, $", "A year, $"];
/// The sums in the table of costs.
pub const SUMS: [&str; 2] = ["paid at the start", "paid on the way"];
/// The columns of the comparison with spot intrinsic value.
pub const JUMP_HEADS: [&str; 3] = ["Layer", "Model, $", "Spot intrinsic, $"];
/// What the comparison shows.
pub const JUMP_WHY: &str = "A VIX option is priced on the future of its own expiry, and the future of a distant month hardly \
     moves when spot VIX jumps. What the option would pay at that level of spot VIX, less its premium, is a mistake often made.";

/// The sentence under the heading of the costs: "1,875 $ now, 83 % of the condor’s credit; 10,930 $ a year on average
/// if rolled."
pub fn cost(hedged: &Hedged) -> String {
    let cost = &hedged.cost;
    let mut text = rounded(cost.now.0) + SPACE + "$ now";
    if let Some(share) = cost.share_of_credit {
        fill!(text += ", _ of the condor’s credit", percent(share, 0));
    }
    if cost.on_the_way.0 > 0.0 {
        fill!(text += "; _\u{a0}$ more on the way", rounded(cost.on_the_way.0));
    }
    // What is only bought on the way has no year.
    if hedged.layers.iter().any(|own| own.cost.per_year.is_some()) {
        fill!(text += "; _\u{a0}$ a year on average__", rounded(cost.per_year.0), if_rolled(hedged), still(hedged));
    }
    text + "."
}

/// What the cost of a year takes for granted of what expires.
pub fn if_rolled(hedged: &Hedged) -> &'static str {
    let mut held = hedged.book.layers.iter().filter_map(Woken::held);
    if held.any(|holding| !matches!(holding.lot.claim, Claim::VixFund { .. })) { " if rolled" } else { "" }
}

/// What it takes for granted of futures and funds.
pub fn still(hedged: &Hedged) -> &'static str {
    let slides = |claim| matches!(claim, Claim::VixFuture | Claim::VixFund { .. });
    let mut held = hedged.book.layers.iter().filter_map(Woken::held);
    if held.any(|holding| slides(holding.lot.claim)) { " while VIX stands still" } else { "" }
}

/// From so many times the budget on, the share tells nothing more.
const MANY: f64 = 100.0;

/// What all layers can lose against the budget: "All layers together can lose 1,880 $, and 3,670 $ in 91 days if those
/// of the start are bought anew at each expiry, every purchase counted in full: 92 % of the budget of 4,000 $."
pub fn worst(hedged: &Hedged, hedge: &Hedge) -> String {
    let mut text = fill!("All layers together can lose _\u{a0}$", rounded(hedged.cost.worst.0));
    let mut held = hedged.book.layers.iter().filter_map(|layer| layer.holding.as_ref().ok());
    if held.any(|holding| holding.cost().is_none()) {
        fill!(text += " (futures down to VIX\u{a0}_)", short(hedged.book.lowest_vix().0));
    }
    fill!(
        text +=
            ", and _\u{a0}$ in _ if those of the start are bought anew at each expiry, every purchase counted in full",
        rounded(hedged.at_risk.0),
        days(hedge.timeframe.0)
    );
    match hedge.budget {
        Some(budget) if budget.0 > 0.0 => {
            let share = hedged.at_risk.0 / budget.0;
            let share = if share < MANY { fill!("_ of", percent(share, 0)) } else { "many times".to_string() };
            fill!("_: _ the budget of _\u{a0}$.", text, share, dollars(budget.0))
        }
        _ => text + ". No budget is set.",
    }
}

/// The heading of the comparison: "VIX jumps from 16 to 40 at once", "VIX falls from 45 to 40 at once".
pub fn jump(vix: f64, hedge: &Hedge) -> String {
    let verb = if vix > hedge.jump.0 { "falls" } else { "jumps" };
    fill!("VIX _ from _ to _ at once", verb, short(vix), short(hedge.jump.0))
}

/// In place of an amount where there is none.
pub const NONE: &str = "none";

/// Both numbers of the comparison for one layer.
pub fn jumped(jump: &Jump) -> [String; 2] {
    [money_round10(jump.model.0), jump.intrinsic.map_or_else(|| NONE.to_string(), |naive| money_round10(naive.0))]
}

/// The decimals of the table, dollars or cents, with which its columns add up; and what they add up to, as they are
/// written: paid at the start, paid on the way, paid in a year.
pub fn sums(hedged: &Hedged) -> (u32, [f64; 3]) {
    let cost = &hedged.cost;
    let sums = |decimals| {
        let mut sums = [0.0; 3];
        for (OfLayer { cost, .. }, layer) in hedged.layers.iter().zip(&hedged.book.layers) {
            let of = |amount: Option<Dollars>| amount.map_or(0.0, |amount| number::rounded(amount.0, decimals));
            let [start, way, year] = &mut sums;
            *(if layer.stands() { start } else { way }) += of(cost.paid);
            *year += of(cost.per_year);
        }
        sums
    };
    let whole = sums(0);
    let is_exact = whole.iter().zip([cost.now, cost.on_the_way, cost.per_year]).all(|(sum, all)| *sum == all.0.round());
    if is_exact { (0, whole) } else { (2, sums(2)) }
}

/// Dollars to 10, without a sign.
pub fn rounded(amount: f64) -> String {
    whole((amount / 10.0).round() * 10.0)
}

/// Where condor and layers are zero: "zero at SPX 5,638 (VIX 21.4) and 6,361 (VIX 12.5)", "nowhere zero"; and where
/// they jump over zero as a layer is bought.
pub fn zeros(turning: &Turning) -> String {
    let all = |levels: &[Level]| joined(&levels.iter().map(both).collect::<Vec<_>>(), "and");
    let zeros = all(&turning.break_evens);
    let mut text = if zeros.is_empty() { "nowhere zero".to_string() } else { fill!("zero at SPX _", zeros) };
    if !turning.jumps.is_empty() {
        fill!(text += ", jumps over zero at _", all(&turning.jumps));
    }
    text
}

/// Said of a worst that is as low from its level down.
const AND_BELOW: &str = " and below";

/// Said of a worst at an end of what is shown: beyond it may be worse.
pub const END: &str = ", the end of what is shown";

/// What is said of a worst after its level: that it goes on below, or that what is beyond it is not known.
pub fn beyond(turning: &Turning) -> &'static str {
    match (turning.is_stretch, turning.is_end) {
        (true, _) => AND_BELOW,
        (false, true) => END,
        (false, false) => "",
    }
}

/// Where they are worst: "worst −7,740 $ at SPX 5,600 (VIX 21.9)", with "and below" where it goes on.
pub fn lowest(turning: &Turning) -> String {
    let level = both(&turning.worst);
    fill!("worst _\u{a0}$ at SPX\u{a0}__", money_round10(turning.loss.0), level, beyond(turning))
}

/// A level of SPX with that of VIX: "5,638 (VIX 21.4)".
fn both(level: &Level) -> String {
    fill!("_ (VIX\u{a0}_)", whole(level.spx.0), on_axis(level.vix.0))
}

#[cfg(test)]
mod tests;
