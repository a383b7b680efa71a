//! The perpetual step by step: its liquidation price, and what its other numbers share with it.

use super::line::Lines;
use super::term::{bare, constant, given};
use super::{Key, Name, Quantity, Term, Unit, account, capacity, funding, leaves};
use crate::engine::perp::{Basis, Collateral, Contract, Liquidation, Position, Side};
use crate::engine::units::{Cash, Price};
use crate::model::margined::Margined;
use crate::model::perp::Perp;

/// A key number of the perpetual.
pub(super) fn explain(held: &Perp, margined: &Margined, key: Key, lines: &mut Lines) {
    match key {
        Key::Liquidation => liquidation(held, margined, lines),
        Key::MarginRatio => account::margin_ratio(held, margined, lines),
        Key::Account => account::margin_call(held, margined, lines),
        Key::PerpLayers => leaves::leaves(held, margined, lines),
        Key::Largest => {
            capacity::largest(held, margined, lines);
            capacity::survive(held, margined, lines);
        }
        _ => funding::funding(held, margined, lines),
    }
}

pub(super) fn price(value: Price) -> Quantity {
    Quantity { value: value.0, unit: Unit::Price }
}

pub(super) fn rate(value: f64) -> Quantity {
    Quantity { value, unit: Unit::Rate }
}

/// The price now.
pub(super) fn mark(held: &Perp) -> Term {
    given(price(held.mark), Name::MarkPrice)
}

/// An amount in the currency of the margin.
pub(super) fn cash(held: &Perp, value: Cash) -> Quantity {
    Quantity { value: value.0, unit: unit(held) }
}

pub(super) fn unit(held: &Perp) -> Unit {
    match held.position.contract {
        Contract::Linear => Unit::Dollars,
        Contract::Inverse => Unit::Coin,
    }
}

/// Its size: coins, or face value.
pub(super) fn size(held: &Perp) -> Term {
    let (unit, name) = match held.position.contract {
        Contract::Linear => (Unit::Number, Name::Coins),
        Contract::Inverse => (Unit::Dollars, Name::FaceValue),
    };
    given(Quantity { value: held.position.quantity, unit }, name)
}

/// Quantity × price, or face value / price: a notional.
pub(super) fn notional(held: &Perp, name: Name, at: Price, at_name: Name, lines: &mut Lines) -> Term {
    let at = given(price(at), at_name);
    lines.plus(&size(held));
    match held.position.contract {
        Contract::Linear => lines.times(&at),
        Contract::Inverse => lines.over(&at),
    };
    lines.gives(name, unit(held))
}

/// Adds an amount in the currency of the margin with its sign, if it is not nothing.
pub(super) fn some(held: &Perp, amount: Cash, name: Name, lines: &mut Lines) {
    if amount.0 != 0.0 {
        lines.amount(&given(cash(held, amount), name));
    }
}

/// How rates and margin count in what notional and size become at an end: a linear long and an inverse short lose what
/// they stand for, -1; the other two gain it without end, 1.
pub(super) fn spread_sign(position: &Position) -> f64 {
    match (position.contract, position.side) {
        (Contract::Linear, Side::Long) | (Contract::Inverse, Side::Short) => -1.0,
        (Contract::Linear, Side::Short) | (Contract::Inverse, Side::Long) => 1.0,
    }
}

/// The notional at the entry, and what was put up for it.
pub(super) fn base(held: &Perp, lines: &mut Lines) -> [Term; 2] {
    let position = &held.position;
    let entry = notional(held, Name::EntryNotional, position.entry, Name::EntryPrice, lines);
    let put_up = cash(held, position.collateral());
    match position.collateral {
        Collateral::Wallet(_) => [entry, given(put_up, Name::Wallet)],
        Collateral::Leverage(leverage) => {
            lines.plus(&entry).over(&given(bare(leverage), Name::Leverage)).is(Name::InitialMargin, put_up);
            [entry, given(put_up, Name::InitialMargin)]
        }
    }
}

/// The notional at the entry less what stands behind it, or plus that, by the sign of its spread.
pub(super) fn entry_with(held: &Perp, entry: &Term, backing: &Term, lines: &mut Lines) -> Term {
    let sign = spread_sign(&held.position);
    let name = if sign < 0.0 { Name::NotionalLess } else { Name::NotionalPlus };
    lines.plus(entry).signed(sign, backing).gives(name, unit(held))
}

/// Begins a line: what was put up and all else that stands behind a position before it is liquidated at a price, less
/// what has to be left whatever that price.
pub(super) fn stands_behind(held: &Perp, put_up: &Term, position: &Position, at: Price, lines: &mut Lines) {
    let ((_, amount), (_, fixed)) = (position.maintenance_terms(at), position.fee_terms());
    let (others, others_kept) = position.others();
    lines.plus(put_up);
    some(held, position.extra_margin, Name::AddedMargin, lines);
    some(held, others, Name::OthersProfit, lines);
    some(held, -others_kept, Name::OthersMaintenance, lines);
    some(held, amount, if amount.0 < 0.0 { Name::FixedMaintenance } else { Name::TierAmount }, lines);
    some(held, -fixed, Name::FixedFee, lines);
}

/// Dollars over coins, as the price of a liquidation; where a rate steps at that price no line gives it, and that is
/// said.
pub(super) fn dollars_by_coins(
    held: &Perp,
    [dollars, coins]: [&Term; 2],
    (at, name): (Price, Name),
    lines: &mut Lines,
) {
    let (size, face) = held.position.sizes();
    let off = dollars.quantity.value - at.0 * coins.quantity.value;
    if off.abs() > 1e-9 * (face + at.0 * size) {
        lines.remark_with(Name::RateSteps, price(at));
    } else {
        lines.plus(dollars).over(coins).is(name, price(at));
    }
}

/// The rates of maintenance and closing fee of a position at a price, those that are not nothing.
pub(super) fn rates(position: &Position, at: Price) -> Vec<Term> {
    let ((kept, _), (fee, _)) = (position.maintenance_terms(at), position.fee_terms());
    let mut rates = vec![given(rate(kept), Name::MaintenanceRate), given(rate(fee), Name::FeeRate)];
    rates.retain(|rate| rate.quantity.value != 0.0);
    rates
}

/// From the notional at the entry to the price at which equity equals what has to be left, at the tier of the notional
/// there: with W = margin and all else that stands behind the position, the tier's amount included, N the notional at
/// the entry and r the rates of maintenance and fee, a linear long is liquidated at (N − W) / (q·(1 − r)), a short at
/// (N + W) / (q·(1 + r)), an inverse long at q·(1 + r) / (N + W), a short at q·(1 − r) / (N − W).
fn liquidation(held: &Perp, margined: &Margined, lines: &mut Lines) {
    match margined.liquidation {
        Liquidation::Never if held.layers.is_empty() => lines.remark(Name::NeverLiquidated),
        Liquidation::Never => lines.remark(Name::NeverLiquidatedAlone),
        Liquidation::Already { .. } => lines.remark(gone_alone(held)),
        Liquidation::At(_) => (),
    }
    let [entry, put_up] = base(held, lines);
    if let Some(at) = margined.liquidation.price() {
        alone(held, at, [&entry, &put_up], lines);
    }
    leaves::layers(held, margined, [&entry, &put_up], lines);
}

/// That it is gone where layers are left out, be there any.
pub(super) fn gone_alone(held: &Perp) -> Name {
    if held.layers.is_empty() { Name::LiquidatedAlready } else { Name::LiquidatedAlone }
}

/// Without layers.
fn alone(held: &Perp, at: Price, [entry, put_up]: [&Term; 2], lines: &mut Lines) {
    let position = &held.position;
    if let Some(tier) = leaves::tier(held, position, at) {
        // By the notional there, or by what does not move with the price.
        let moves = position.rules.basis == Basis::Mark && !position.bends().is_empty();
        let name = match (held.layers.is_empty(), moves) {
            (true, true) => Name::TierUsed,
            (true, false) => Name::TierOfSize,
            (false, true) => Name::TierUsedAlone,
            (false, false) => Name::TierOfSizeAlone,
        };
        lines.remark_with(name, tier);
    }
    stands_behind(held, put_up, position, at, lines);
    let backing = lines.total(Name::Backing, unit(held));
    let (sign, rates) = (spread_sign(position), rates(position, at));
    lines.plus(&constant(1.0));
    for rate in &rates {
        lines.signed(sign, rate);
    }
    let left = lines.total(if sign < 0.0 { Name::ShareLeft } else { Name::SharePlus }, Unit::Number);
    let shared = entry_with(held, entry, &backing, lines);
    let mut spread = size(held);
    if !rates.is_empty() {
        spread = lines.plus(&spread).times(&left).gives(Name::SharedOut, spread.quantity.unit);
    }
    let both = if position.contract == Contract::Linear { [&shared, &spread] } else { [&spread, &shared] };
    dollars_by_coins(held, both, (at, Name::LiquidationPrice), lines);
    lines.plus(&given(price(at), Name::LiquidationPrice)).minus(&mark(held));
    lines.gives(Name::AwayFromMark, Unit::Price);
}
