//! The margin account at a price: how near to its liquidation the perpetual is, where it is warned, where nothing is
//! left.

use super::line::Lines;
use super::perp::{cash, entry_with, gone_alone, notional, price, rate, size, some, unit};
use super::term::given;
use super::{Name, Term};
use crate::engine::perp::Contract;
use crate::engine::units::{Cash, Price};
use crate::model::margined::Margined;
use crate::model::perp::Perp;

/// Equity, what has to be left, and their ratio at the price now; layers are left out.
pub(super) fn margin_ratio(held: &Perp, margined: &Margined, lines: &mut Lines) {
    let [equity, required] = account(held, margined, (held.mark, Name::MarkPrice), [Cash(0.0); 2], lines);
    let known = margined.ratio.ratio.filter(|_| margined.ratio.equity.0 > 0.0);
    if known.is_none() || !ratio(&equity, &required, lines) {
        lines.remark(gone_alone(held));
    }
}

/// What has to be left over the equity; false where rounding has left nothing of that, as with the least of positions.
fn ratio(equity: &Term, required: &Term, lines: &mut Lines) -> bool {
    let is_left = equity.quantity.value != 0.0;
    if is_left {
        lines.plus(required).over(equity).gives(Name::RatioNow, super::Unit::Rate);
    }
    is_left
}

/// The same at the price of the margin call, with the layers opened by then; and the price at which the equity is zero.
pub(super) fn margin_call(held: &Perp, margined: &Margined, lines: &mut Lines) {
    match margined.margin_call {
        Some(at) => {
            let [equity, required] =
                account(held, margined, (at, Name::MarginCallPrice), layers(held, margined, at), lines);
            ratio(&equity, &required, lines);
            if at == margined.now.mark {
                lines.remark(Name::CalledAlready);
            }
        }
        None if margined.now.is_gone() => lines.remark(Name::LiquidatedAlready),
        None => lines.remark(Name::NoMarginCall),
    }
    bankruptcy(held, margined, lines);
}

/// What the layers open at a price add to equity and requirement, in the currency of the margin.
fn layers(held: &Perp, margined: &Margined, at: Price) -> [Cash; 2] {
    if held.layers.is_empty() {
        return [Cash(0.0); 2];
    }
    let account = margined.now.account_before(at);
    let own = held.position.margin_ratio(at);
    let in_margin = |amount: Cash| match held.position.contract {
        Contract::Linear => amount,
        Contract::Inverse => amount / at.0,
    };
    [in_margin(account.equity) - own.equity, in_margin(account.requirement) - own.requirement]
}

/// Equity and requirement at a price, line by line; both as terms.
fn account(
    held: &Perp,
    margined: &Margined,
    (at, name): (Price, Name),
    layers: [Cash; 2],
    lines: &mut Lines,
) -> [Term; 2] {
    let position = &held.position;
    let others = position.others();
    lines.plus(&given(cash(held, margined.margin), Name::InitialMargin));
    some(held, position.profit(at), Name::ProfitThere, lines);
    some(held, others.0, Name::OthersProfit, lines);
    some(held, layers[0], Name::LayersGain, lines);
    let equity = lines.total(Name::Equity, unit(held));
    let (kept, amount) = position.maintenance_terms(at);
    if kept != 0.0 {
        let there = notional(held, Name::NotionalThere, at, name, lines);
        let by_rate = lines.plus(&there).times(&given(rate(kept), Name::MaintenanceRate));
        let by_rate = by_rate.gives(Name::MaintenanceByRate, unit(held));
        lines.plus(&by_rate);
    }
    some(held, -amount, if amount.0 < 0.0 { Name::FixedMaintenance } else { Name::TierAmount }, lines);
    some(held, position.close_fee(at), Name::ClosingFee, lines);
    some(held, others.1, Name::OthersMaintenance, lines);
    some(held, layers[1], Name::LayersKeep, lines);
    if !lines.is_begun() {
        lines.plus(&given(cash(held, Cash(0.0)), Name::MaintenanceByRate));
    }
    [equity, lines.total(Name::Requirement, unit(held))]
}

/// Where the equity is zero, without layers: with W the margin and all else that counts as equity, a linear long at
/// (N − W) / q, a short at (N + W) / q, an inverse long at q / (N + W), a short at q / (N − W).
fn bankruptcy(held: &Perp, margined: &Margined, lines: &mut Lines) {
    let Some(at) = margined.bankruptcy else { return lines.remark(Name::NoBankruptcy) };
    let position = &held.position;
    let entry = notional(held, Name::EntryNotional, position.entry, Name::EntryPrice, lines);
    lines.plus(&given(cash(held, margined.margin), Name::InitialMargin));
    some(held, position.others().0, Name::OthersProfit, lines);
    let backing = lines.total(Name::Backing, unit(held));
    let left = entry_with(held, &entry, &backing, lines);
    match position.contract {
        Contract::Linear => lines.plus(&left).over(&size(held)),
        Contract::Inverse => lines.plus(&size(held)).over(&left),
    };
    lines.is(Name::BankruptcyPrice, price(at));
}

#[cfg(test)]
mod tests {
    use super::super::Key;
    use super::super::tests::check;
    use crate::model::fields::FieldId::*;

    #[test]
    fn no_ratio_to_an_equity_that_is_only_rounding() {
        // 0.3 + 0.4 − 0.7 is 0 in that order, and a little more in the order of the account.
        check(
            &[
                (PerpSide, "long"),
                (PerpVenue, "textbook"),
                (PerpMode, "cross"),
                (PerpWallet, "0.3"),
                (PerpOthers, "-0.7"),
                (PerpSizeBy, "coins"),
                (PerpSize, "0.4"),
                (PerpEntry, "100000"),
                (PerpMark, "100001"),
            ],
            Key::MarginRatio,
            &[
                "equity: 0.3 initial-margin + 0.4 profit-there - 0.7 others-profit = 0",
                "notional-there: 0.4 coins * 100001 mark-price = 40000.4",
                "maintenance-by-rate: 40000.4 notional-there * 0.005 maintenance-rate = 200.002",
                "liquidated-already",
            ],
        );
    }
}
