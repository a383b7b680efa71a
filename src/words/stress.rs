//! One shock for all three positions: what happens on the way, and what it comes to.

pub mod timeline;

use super::day::date;
use super::figure::perp::on_axis;
use super::figure::{SPX, named};
use super::number::{fixed, money_round10, short, signed_percent};
use super::perp::venues::with_stand_in;
use super::time::later;
use super::{hedge, join};
use crate::engine::perp::Hedge;
use crate::engine::units::Dollars;
use crate::model::report::Report;
use crate::model::setup::Setup;
use crate::model::stress::{OnDay, Stress, Stressed, stressed};
use timeline::event;

/// Title of the figure.
pub const STRESS: &str = "One shock for all positions";
/// The name of the handle.
pub const SHOCK: &str = "shock to SPX";
/// The axis of moves.
pub const MOVE: &str = "move";
/// The names of the lines.
pub const CONDOR: &str = "condor";
/// The hedge layers of the condor.
pub const LAYERS: &str = "layers";
/// The perpetual with its layers.
pub const PERP: &str = "perp";
/// All of it.
pub const TOTAL: &str = "total";
/// The column of moves.
pub const MOVE_COLUMN: &str = "move of SPX, %";

/// A move on the axis, from percent: "−20 %", "+2.5 %", "0 %".
pub fn on_move_axis(percent: f64) -> String {
    fill!("__\u{a0}%", if percent > 0.0 { "+" } else { "" }, short(percent))
}

/// "at −20 %", from percent.
pub fn at_move(percent: f64) -> String {
    fill!("at _", on_move_axis(percent))
}

/// The spoken value of the handle: "SPX −5 %, VIX 27.4, BTC 90,250, total −1,240 dollars".
pub fn spoken(at: &Stressed, setup: &Setup) -> String {
    let mut parts = vec![named(SPX, &on_move_axis(100.0 * at.share)), hedge::vix_there(at.vix.0, setup)];
    if let (Some(perp), Some(coin)) = (&setup.perp, at.coin) {
        parts.push(named(perp.coin, &on_axis(coin.0)));
    }
    parts.push(fill!("_\u{a0}_ dollars", TOTAL, money_round10(at.total.0)));
    join(&parts, ", ")
}

/// The total where it is looked at: "total −1,240".
pub fn total(total: Dollars) -> String {
    fill!("_\u{a0}_", TOTAL, money_round10(total.0))
}

/// The sentence under the title: what the shock looked at comes to; where it is a dated day's, what that did to VIX
/// itself.
pub fn lead(stress: &Stress, setup: &Setup) -> String {
    let by_map = fill!("At SPX _", comes_to(&stress.at, setup));
    by_map + &stress.day().map_or_else(String::new, |on| of_day(on, setup))
}

/// " On 5 Feb 2018 VIX itself went from 17.3 to 37.3; by that multiple it is 34.5 here, and in 1 day −1,510 $ in all."
fn of_day(on: &OnDay, setup: &Setup) -> String {
    let [before, after, here] = [on.day.vix_before, on.day.vix_after, on.vix.0].map(|vix| fixed(vix, 1));
    // The coin went its own way too, whatever its beta says.
    let coin = match (&setup.perp, on.day.btc) {
        (Some(_), Some(share)) => fill!(", with Bitcoin’s _ of that day,", signed_percent(share, 1)),
        _ => String::new(),
    };
    let total = on.total().map_or_else(String::new, |total| {
        fill!(", and __ _\u{a0}$ in all", later("in", setup.next_day().0), coin, money_round10(total.0))
    });
    let day = fill!(" On _ VIX itself went from _ to _", date(on.day.date), before, after);
    fill!("_; by that multiple it is _ here_.", day, here, total)
}

/// "−5 %, at expiry, in 45 days: condor +2,260, in all +2,260 $."
fn comes_to(at: &Stressed, setup: &Setup) -> String {
    let mut parts = vec![fill!("_ _", CONDOR, money_round10(at.condor.0))];
    if !setup.hedge.layers.is_empty() {
        parts.push(fill!("_ _", LAYERS, money_round10(at.layers.0)));
    }
    if setup.perp.is_some() {
        parts.push(fill!("perpetual _", money_round10(at.perp.0)));
    }
    let sum = fill!("_\u{a0}$", money_round10(at.total.0));
    fill!("_, _: _, in all _.", on_move_axis(100.0 * at.share), valued(setup), join(&parts, ", "), sum)
}

/// The spoken summary: what it comes to, everything that happens on the way, and what the pinned setup comes to.
pub fn summary(stress: &Stress, report: &Report, pinned: Option<&Report>) -> String {
    let mut text = lead(stress, &report.setup);
    for step in &stress.events {
        fill!(text += " _.", super::label::capital(&event(step, report)));
    }
    // What is pinned has a shock of its own: here it is under the present one.
    if let Some((pinned, at)) = pinned.and_then(|pinned| Some((pinned, stressed(pinned, stress.at.share)?))) {
        fill!(text += " The pinned setup at SPX _", comes_to(&at, &pinned.setup));
    }
    text
}

/// On which day all is valued: "at expiry, in 45 days", "in 1 day", "today".
pub fn valued(setup: &Setup) -> String {
    let horizon = setup.hedge.horizon;
    let day = later("in", horizon.0);
    if horizon == setup.days { fill!("at expiry, _", day) } else { day }
}

/// The same of a setup among others: "valued in 1 day".
pub fn on_its_day(setup: &Setup) -> String {
    fill!("valued _", valued(setup))
}

/// Why the line of a perpetual moves on after its liquidation.
const OUTSIDE: &str =
    "; perp is the perpetual with its layers: options outside the account still pay after it is liquidated";

/// The note under the figure: when all is valued, and how the coin goes.
pub fn note(setup: &Setup) -> String {
    let valued = fill!("Valued _", valued(setup));
    match &setup.perp {
        Some(perp) => {
            let funding = if setup.is_funded() { ", funding until then paid" } else { "" };
            let is_outside = |hedge: &Hedge| matches!(hedge, Hedge::Option { in_account: false, .. });
            let kept = if perp.layers.iter().any(|(_, layer)| is_outside(&layer.hedge)) { OUTSIDE } else { "" };
            let note = fill!("__; beta of _ __", valued, funding, perp.coin, short(setup.coin_beta), kept);
            with_stand_in(note, perp, false)
        }
        None => valued,
    }
}

#[cfg(test)]
mod tests;
