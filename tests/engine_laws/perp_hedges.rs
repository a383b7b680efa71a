//! Laws of the layers that hedge a perpetual.

use super::perp_setups::position;
use super::setups::cases;
use proptest::prelude::*;
use tailfeather::engine::perp::{
    Contract, Firing, Hedge, Hedged, Layer, Liquidation, Maintenance, Margining, Position, Rules, Side, Tool, Trigger,
    hedge_needed,
};
use tailfeather::engine::units::{Cash, Price};

pub const FREE: Cash = Cash(0.0);

pub fn standing(hedge: Hedge) -> Layer {
    Layer { hedge, trigger: Trigger::Standing }
}

pub fn at(price: f64, hedge: Hedge) -> Layer {
    Layer { hedge, trigger: Trigger::Price(Price(price)) }
}

/// The linear position of as much, with the same rules.
fn linear(position: Position<'static>) -> Position<'static> {
    Position { contract: Contract::Linear, quantity: position.quantity.min(1e3), ..position }
}

/// The same with a plain rate.
fn plain(position: Position<'static>) -> Position<'static> {
    let maintenance = Maintenance::Rate { rate: 0.01, amount: FREE };
    let rules = Rules { maintenance, close_fee: 0.0, ..position.rules };
    Position { rules, ..linear(position) }
}

proptest! {
    #![proptest_config(cases(1000))]

    #[test]
    fn added_margin_moves_liquidation_away(position in position(), share in 0.0..2.0) {
        let amount = position.notional(position.entry) * share;
        let layers = [standing(Hedge::Margin { amount })];
        let hedged = Hedged { position, margining: Margining::Net, layers: &layers };
        let extra = Position { extra_margin: position.extra_margin + amount, ..position };
        let (own, other) = (hedged.liquidation_from(position.entry).price(), extra.liquidation().price());
        prop_assert_eq!(own.is_some(), other.is_some());
        let close = own.zip(other).is_none_or(|(a, b)| (a.0 - b.0).abs() <= 1e-6 * b.0);
        prop_assert!(close, "{own:?} and {other:?}");
        let before = position.liquidation().price().map_or(0.0, |price| price.0);
        let after = own.map_or(if position.side == Side::Long { 0.0 } else { f64::INFINITY }, |price| price.0);
        prop_assert!(position.side.sign() * (before - after) >= -1e-9 * position.entry.0 || before == 0.0);
    }

    #[test]
    fn an_option_outside_moves_the_profit_alone(position in position(), share in 0.01..2.0) {
        let (quantity, strike) = (position.quantity * share, position.entry);
        let premium = Cash(0.02 * position.entry.0);
        let layers = [standing(Hedge::Option { quantity, strike, premium, in_account: false })];
        let hedged = Hedged { position, margining: Margining::Net, layers: &layers };
        let bare = Hedged { layers: &[], ..hedged };
        prop_assert_eq!(hedged.liquidation_from(position.entry), bare.liquidation_from(position.entry));
        let down = position.entry * (1.0 - 0.1 * position.side.sign());
        let gain = hedged.profit(down) - bare.profit(down);
        let expected = quantity * 0.08 * position.entry.0;
        prop_assert!((gain.0 - expected).abs() <= 1e-6 * expected, "{gain:?}");
    }

    #[test]
    fn the_hedge_needed_is_enough(position in position(), fall in 0.05..0.4, opened in 0.0..0.04, cost in 0.0..0.001) {
        let sign = position.side.sign();
        let (to, trigger) = (position.entry * (1.0 - sign * fall), position.entry * (1.0 - sign * opened));
        // A plain rate, and the venue's tiers, which a hedge may lead out of.
        let tiered = Position { rules: Rules { close_fee: 0.0, ..position.rules }, ..linear(position) };
        for position in [plain(position), tiered] {
            for (tool, margining) in [(Tool::PerpNet, Margining::Net), (Tool::PerpGross, Margining::Gross)] {
                let got = hedge_needed(&position, to, trigger, cost, tool);
                let Some(quantity) = got.quantity.filter(|quantity| *quantity <= position.quantity) else { continue };
                let paid = Cash(trigger.0 * cost * quantity);
                let layers = [standing(Hedge::Perp { quantity, price: Some(trigger), cost: paid })];
                let hedged = Hedged { position, margining, layers: &layers };
                let left = hedged.equity(to).0 - hedged.requirement(to).0;
                let size = position.quantity * position.entry.0;
                prop_assert!(left >= -1e-9 * size, "{left} is left");
                prop_assert!(got.shortfall == FREE || left <= 1e-9 * size, "{left} is more than needed");
            }
        }
    }

    #[test]
    fn an_inverse_hedge_is_straight_in_dollars(position in position(), face in 1.0..1e6) {
        let hedge = Hedge::Inverse { face, price: None, cost: FREE };
        let profit = |share: f64| hedge.profit(&position, position.entry * share).0;
        prop_assert!((profit(0.5) - 2.0 * profit(0.75) + profit(1.0)).abs() <= 1e-9 * face);
        // In coin it gains ever more as the price falls.
        let coins = |share: f64| profit(share) / (position.entry.0 * share);
        prop_assert!(position.side == Side::Short || coins(0.5) - coins(0.75) > coins(0.75) - coins(1.0));
    }

    #[test]
    fn the_walk_opens_in_the_order_of_the_price(position in position(), falls in [0.0..0.3, 0.0..0.3, 0.0..0.3]) {
        let sign = position.side.sign();
        let layers = falls.map(|fall| Layer {
            hedge: Hedge::Margin { amount: position.notional(position.entry) * 0.03 },
            trigger: Trigger::Drawdown(fall),
        });
        let hedged = Hedged { position, margining: Margining::Net, layers: &layers };
        let (mut last, mut left) = (position.entry, hedged.position.liquidation());
        let mut is_late = false;
        for fired in hedged.walk(position.entry) {
            match fired.firing {
                Firing::At(price) => {
                    prop_assert!(!is_late && sign * (last.0 - price.0) >= 0.0);
                    let before = left.price().is_none_or(|dies| sign * (price.0 - dies.0) > 0.0);
                    prop_assert!(before, "opened at {price:?}, dead at {left:?}");
                    last = price;
                    left = fired.liquidation;
                }
                Firing::TooLate(trigger) => {
                    is_late = true;
                    prop_assert_eq!(fired.liquidation.price(), left.price());
                    let after = left.price().is_none_or(|dies| sign * (trigger.0 - dies.0) <= 0.0);
                    let is_dead = matches!(left, Liquidation::Already { .. });
                    prop_assert!(after || is_dead);
                }
                Firing::Standing | Firing::Already | Firing::Never => left = fired.liquidation,
            }
        }
    }
}
