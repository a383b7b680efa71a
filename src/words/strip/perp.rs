//! The key numbers of the perpetual and of the shock.

use super::super::figure::perp::{ALREADY, on_axis};
use super::super::number::{SPACE, bare_percent, fixed, price, short, signed_percent, significant};
use super::super::perp::money;
use super::super::time::every;
use super::hedge::none;
use super::{Piece, Voice, number, piece, side};
use crate::engine::perp::Liquidation;
use crate::model::perp::{Margined, Perp};
use crate::model::report::Report;

/// All positions after the shock, and the line under it.
pub(super) fn stress(report: &Report) -> (Vec<Piece>, String) {
    let setup = &report.setup;
    let Some(found) = &report.stress else { return none("nothing to shock") };
    let mut under = ["$, SPX ", &signed_percent(setup.shock, 1), ", VIX ", &fixed(found.at.vix.0, 1)].concat();
    if let (Some(coin), Some(held)) = (found.at.coin, &setup.perp) {
        under = [&under, ", ", held.coin, SPACE, &on_axis(coin.0)].concat();
    }
    (vec![side(found.at.total)], under)
}

/// A key number of the perpetual, and the line under it.
pub(super) fn strip(report: &Report, say: impl Fn(&Perp, &Margined) -> (Vec<Piece>, String)) -> (Vec<Piece>, String) {
    let (Some(held), Some(margined)) = (&report.setup.perp, &report.perp) else { return none("no perpetual") };
    say(held, margined)
}

/// Where it is liquidated.
pub(super) fn liquidation(held: &Perp, margined: &Margined) -> (Vec<Piece>, String) {
    match margined.liquidation {
        Liquidation::At(at) => {
            let away = signed_percent(at / held.mark - 1.0, 1);
            (number(price(at.0)), ["$, ", &away, " from here, ", &short(held.leverage), "x"].concat())
        }
        Liquidation::Never => none("its margin covers all it can lose"),
        Liquidation::Already { .. } => {
            (vec![piece(ALREADY, Voice::Answer)], "it does not meet its maintenance".to_string())
        }
    }
}

/// How much of its margin is needed.
pub(super) fn ratio(held: &Perp, margined: &Margined) -> (Vec<Piece>, String) {
    let put_up = [&money(margined.margin.0, held), " put up"].concat();
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
    let payment = margined.payment.0;
    let verb = if payment < 0.0 { "received " } else { "paid " };
    let every = every(held.venue.funding_interval.value);
    let rate = significant(100.0 * margined.rate, 3);
    (number(money(payment.abs(), held)), [verb, &every, ", ", &rate, SPACE, "%"].concat())
}
