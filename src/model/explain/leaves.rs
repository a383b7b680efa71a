//! Where each layer on the perpetual leaves its liquidation, one after the other as they are opened.

mod parts;

use super::line::Lines;
use super::perp::{base, dollars_by_coins, size, spread_sign, stands_behind, unit};
use super::term::bare;
use super::{Name, Op, Quantity, Term, Unit};
use crate::engine::perp::{Contract, Firing, Hedge, Hedged, Layer, Liquidation, Maintenance, Position};
use crate::engine::units::Price;
use crate::model::margined::Margined;
use crate::model::perp::Perp;
use parts::{Parts, Role};

/// The layers in turn, from the notional at the entry.
pub(super) fn leaves(held: &Perp, margined: &Margined, lines: &mut Lines) {
    if held.layers.is_empty() {
        return lines.remark(Name::NoPerpLayer);
    }
    let [entry, put_up] = base(held, lines);
    layers(held, margined, [&entry, &put_up], lines);
}

/// Layer by layer the price at which equity equals what has to be left, at the tier of the notional there: the dollars
/// that position and layers were opened for, over their coins. With what stands behind them taken off the dollars and
/// what has to be left off the coins for a long, both added for a short; of an inverse contract the margin goes with
/// the coins, and what has to be left with the dollars.
pub(super) fn layers(held: &Perp, margined: &Margined, bases: [&Term; 2], lines: &mut Lines) {
    let mut open: Vec<Open> = Vec::new();
    for fired in &margined.now.fired {
        let [name, after] = Name::perp_layer(held.place(fired.place));
        match (fired.firing, fired.layer.hedge) {
            (Firing::TooLate(_), _) => lines.remark_of(name, Name::OpensTooLate, None),
            (Firing::Never, _) => lines.remark_of(name, Name::NeverOpened, None),
            (_, Hedge::Option { in_account: false, .. }) => lines.remark_of(name, Name::HeldOutside, None),
            _ => {
                open.push(Open { layer: fired.layer, name });
                match fired.liquidation {
                    Liquidation::Never => lines.remark_of(name, Name::NeverWithIt, None),
                    Liquidation::Already { .. } => lines.remark_of(name, Name::AlreadyWithIt, None),
                    Liquidation::At(_) => (),
                }
                if let Some(at) = fired.liquidation.price() {
                    liquidated(held, bases, &open, (at, after), lines);
                }
            }
        }
    }
}

/// A layer that is open in the account.
struct Open {
    layer: Layer,
    name: Name,
}

/// Where it is liquidated with all layers that are open, and the row of the table that is read there.
fn liquidated(held: &Perp, [entry, put_up]: [&Term; 2], open: &[Open], ends: (Price, Name), lines: &mut Lines) {
    let (position, at, before) = (&held.position, ends.0, lines.count());
    let layers: Vec<Layer> = open.iter().map(|own| own.layer).collect();
    let margined = Hedged { position: *position, margining: held.margining, layers: &layers }.margined();
    let mut parts = Parts::default();
    open.iter().for_each(|own| parts.of(held, own, at, lines));
    parts.kept(held, &margined, at, lines);
    stands_behind(held, put_up, &margined, at, lines);
    parts.join(Role::Added, Op::Plus, lines);
    let is_linear = position.contract == Contract::Linear;
    if is_linear {
        parts.join(Role::Kept, Op::Minus, lines);
    }
    let backing = lines.total(Name::Backing, unit(held));
    let size = size(held);
    let with = if spread_sign(position) < 0.0 { Op::Minus } else { Op::Plus };
    lines.plus(if is_linear { entry } else { &size });
    parts.join(Role::Dollars, Op::Minus, lines);
    if is_linear {
        lines.join(with, &backing);
    } else {
        parts.join(Role::KeptSize, with, lines);
        parts.join(Role::Kept, with, lines);
    }
    let dollars = lines.total(Name::DollarsInAll, Unit::Dollars);
    lines.plus(if is_linear { &size } else { entry });
    parts.join(Role::Coins, Op::Minus, lines);
    if is_linear {
        parts.join(Role::KeptSize, with, lines);
    } else {
        lines.join(with, &backing);
        parts.join(Role::KeptCoins, if with == Op::Plus { Op::Minus } else { Op::Plus }, lines);
    }
    let coins = lines.total(Name::CoinsInAll, if is_linear { Unit::Number } else { Unit::Coin });
    // What has not changed since the layer before stands there.
    lines.once(before);
    dollars_by_coins(held, [&dollars, &coins], ends, lines);
    let tier = tier(held, &margined, at).filter(|_| margined.quantity > 0.0);
    if let (Some(tier), Some(last)) = (tier, open.last()) {
        lines.remark_of(last.name, Name::TierWithIt, Some(tier));
    }
}

/// The tier that is read at a price, from 1; none where one rate holds for every size.
pub(super) fn tier(held: &Perp, position: &Position, at: Price) -> Option<Quantity> {
    let is_one_of_several = matches!(&position.rules.maintenance, Maintenance::Tiers(table) if table.rows.len() > 1);
    held.tier(position, at).filter(|_| is_one_of_several).map(|row| bare(row as f64 + 1.0))
}

#[cfg(test)]
mod tests;
