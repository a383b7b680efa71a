//! The key numbers of the perpetual and of the shock.

use super::super::figure::perp::{ALREADY, on_axis};
use super::super::hedge::vix_there;
use super::super::number::{bare_percent, money_round10, price, short, signed_percent, significant};
use super::super::perp::venues::with_stand_in;
use super::super::perp::{by_layers, currency, money, received};
use super::super::stress::valued;
use super::super::time::every;
use super::hedge::none;
use super::{Piece, Voice, number, piece, side};
use crate::engine::perp::Liquidation;
use crate::model::margined::Margined;
use crate::model::perp::Perp;
use crate::model::report::Report;

/// All positions after the shock, and the line under it.
pub(super) fn stress(report: &Report) -> (Vec<Piece>, String) {
    let setup = &report.setup;
    let Some(found) = &report.stress else { return none("nothing to shock") };
    let vix = vix_there(found.at.vix.0, setup);
    let mut under = fill!("$ _; SPX _, _", valued(setup), signed_percent(setup.shock, 1), vix);
    if let (Some(coin), Some(held)) = (found.at.coin, &setup.perp) {
        under = fill!("_, _\u{a0}_", under, held.coin, on_axis(coin.0));
    }
    (vec![Piece { text: money_round10(found.at.total.0), ..side(found.at.total) }], under)
}

/// A key number of the perpetual, and the line under it.
pub(super) fn strip(report: &Report, say: impl Fn(&Perp, &Margined) -> (Vec<Piece>, String)) -> (Vec<Piece>, String) {
    let Some((held, margined)) = report.held() else { return none("no perpetual") };
    say(held, margined)
}

/// Where it is liquidated.
pub(super) fn liquidation(held: &Perp, margined: &Margined) -> (Vec<Piece>, String) {
    let layers = with_layers(held, margined);
    match margined.liquidation {
        Liquidation::At(at) => {
            let away = signed_percent(at.away_from(held.mark), 1);
            let mut under = fill!("$, _, _x, before funding", away, short(held.leverage));
            if !held.layers.is_empty() {
                under += ", without layers";
            }
            (number(price(at.0)), with_stand_in(under + &layers, held, false))
        }
        Liquidation::Never => none(&fill!("its margin covers all it can lose, before funding_", &*layers)),
        Liquidation::Already { .. } => {
            (vec![piece(ALREADY, Voice::Answer)], fill!("nothing is left over its maintenance_", &*layers))
        }
    }
}

/// What its layers make of that, where they do: "; with layers 75,301.20".
fn with_layers(held: &Perp, margined: &Margined) -> String {
    let moved = margined.moved_by_layers();
    moved.map_or_else(String::new, |moved| fill!("; with layers _", by_layers(held, &moved, "", |at| price(at.0))))
}

/// How much of its margin is needed.
pub(super) fn ratio(held: &Perp, margined: &Margined) -> (Vec<Piece>, String) {
    let without = if held.layers.is_empty() { "" } else { ", without layers" };
    let put_up = with_stand_in(fill!("margin __", money(margined.margin.0, held), without), held, false);
    match margined.ratio.ratio.filter(|_| margined.ratio.equity.0 > 0.0) {
        Some(ratio) => (number(bare_percent((ratio * 1e4).round() / 1e4)), put_up),
        None => none("nothing is left of the margin"),
    }
}

/// What it pays.
pub(super) fn funding(held: &Perp, margined: &Margined) -> (Vec<Piece>, String) {
    if margined.now.is_gone() {
        return none("it is liquidated already");
    }
    let Some(rate) = margined.rate else {
        return none("not worked out here: type a rate");
    };
    let payment = margined.payment.0;
    let every = every(held.venue.funding_interval);
    let rate = significant(100.0 * rate, 3);
    let voice = match payment {
        payment if payment > 0.0 => Voice::Loss,
        payment if payment < 0.0 => Voice::Gain,
        _ => Voice::Number,
    };
    let under = fill!("_ _, _\u{a0}%", currency(held), every, rate);
    (vec![piece(received(0.0 - payment, held), voice)], under)
}
