//! Funding over time.

use super::{LIQUIDATED, ends, opens, sentence};
use crate::engine::perp::Liquidation;
use crate::engine::units::Cash;
use crate::model::margined::Margined;
use crate::model::perp::Perp;
use crate::model::remarks::PerpRemark;
use crate::words::day::UNKNOWN;
use crate::words::number::significant;
use crate::words::perp::remarks::remark;
use crate::words::perp::venues::with_stand_in;
use crate::words::perp::{liquidated, money};
use crate::words::time;

/// Title of funding over time.
pub const TITLE: &str = "What funding does over time";
/// The column of funding.
pub const PAID: &str = "funding paid";
/// Before the amount at its end.
pub const FUNDING: &str = "funding";
/// Said of the funding of what is liquidated from the start.
pub const GONE: &str = "Nothing more is paid: it is gone.";

/// The sentence under the title of funding over time.
pub fn lead(perp: &Perp, margined: &Margined) -> String {
    let Some(last) = margined.funding.last() else { return String::new() };
    if margined.now.is_gone() {
        return GONE.to_string();
    }
    let Some(rate) = margined.rate else { return remark(PerpRemark::OtherFunding) };
    let days = time::days(last.day.0);
    let mut text = fill!("_ at each payment: _ in _.", bare_rate(rate), paid(perp, last.paid), days);
    if let Some(days) = margined.dies_in_time() {
        fill!(text += " _", remark(PerpRemark::DiesOfFunding(days)));
    }
    text
}

/// A rate in percent with as many decimals as it needs: "0.01 %".
fn bare_rate(rate: f64) -> String {
    fill!("_\u{a0}%", significant(100.0 * rate, 3))
}

/// The spoken summary of funding after its lead: the liquidation at the start and at the end, and the layers opened
/// between.
pub fn summary(perp: &Perp, margined: &Margined) -> String {
    let (first, mut text) = match margined.funding.first() {
        Some(first) if !margined.now.is_gone() => (first.liquidation, ends(perp, margined)),
        _ => (margined.liquidation, sentence(margined.liquidation, perp.mark)),
    };
    for (at, place) in margined.funding.iter().filter_map(|at| Some((at, at.opens?))) {
        fill!(text += " _.", opens_after(place, at.day.0));
    }
    let last = margined.funding.last().map_or(first, |last| last.liquidation);
    let is_said = last == first || margined.now.is_gone() || margined.dies_in_time().is_some();
    match last {
        _ if is_said => text,
        Liquidation::Never => fill!("_ Then: _.", text, liquidated(last)),
        _ => fill!("_ Then: _", text, sentence(last, perp.mark)),
    }
}

/// What a liquidation price is that of: "liquidation now", "in 45 days".
pub fn on_day(days: f64) -> String {
    if days > 0.0 { fill!("in _", time::days(days)) } else { "liquidation now".to_string() }
}

/// "P1 opens after 12 days".
pub fn opens_after(place: usize, days: f64) -> String {
    fill!("_ after _", opens(place), time::days(days))
}

/// "liquidated after 23 days".
pub fn dies_after(days: f64) -> String {
    fill!("_ after _", LIQUIDATED, time::days(days))
}

/// The amount at the end of funding over time: "337.50 $ paid", or "not known" where no rate is known.
pub fn at_end(perp: &Perp, margined: &Margined, amount: Cash) -> String {
    if margined.rate.is_none() { UNKNOWN.to_string() } else { paid(perp, amount) }
}

/// An amount paid, or received.
pub fn paid(perp: &Perp, paid: Cash) -> String {
    money(paid.0.abs(), perp) + if paid.0 < 0.0 { " received" } else { " paid" }
}

/// The note under funding over time.
pub fn note(perp: &Perp) -> String {
    let every = time::every(perp.venue.funding_interval);
    let layers = if perp.layers.is_empty() { "" } else { " with its layers, whose own funding is left out," };
    let note = fill!("Where it is liquidated_ if the price stands still until that day; a payment _", layers, every);
    with_stand_in(note, perp, false)
}
