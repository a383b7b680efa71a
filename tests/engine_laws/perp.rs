//! Laws of a perpetual position: margin, liquidation, funding, queues.

use super::perp_setups::{position, side, tables};
use super::setups::cases;
use proptest::prelude::*;
use tailfeather::engine::perp::venues::{Listed, Scale};
use tailfeather::engine::perp::{
    Basis, By, Collateral, Contract, Drift, Liquidation, Maintenance, Opening, Position, Table, amount_step, by_profit,
    by_quantity, insurance, queue,
};
use tailfeather::engine::units::{Cash, Price};

/// Equal but for rounding of numbers of a size.
fn near(a: f64, b: f64, size: f64) -> bool {
    (a - b).abs() <= 1e-9 * size.abs()
}

/// How much worse a liquidation price is than another, seen from the entry: positive is nearer.
fn nearer(position: &Position, price: Option<Price>) -> f64 {
    let worst = if position.side.sign() > 0.0 { 0.0 } else { f64::INFINITY };
    position.side.sign() * price.map_or(worst, |price| price.0)
}

proptest! {
    #![proptest_config(cases(1000))]

    #[test]
    fn equity_meets_the_requirement_at_liquidation(position in position()) {
        if let Some(price) = position.liquidation().price() {
            let (equity, requirement) = (position.equity(price).0, position.requirement(price).0);
            let size = position.notional(price).0 + position.notional(position.entry).0;
            prop_assert!(near(equity, requirement, size), "{equity} and {requirement} at {price:?}");
            let ratio = position.margin_ratio(price).ratio;
            prop_assert!(ratio.is_none_or(|ratio| (ratio - 1.0).abs() < 1e-4), "{ratio:?}");
        }
    }

    #[test]
    fn more_leverage_is_liquidated_sooner(position in position(), other in 1.0..125.0) {
        let Collateral::Leverage(own) = position.collateral else { unreachable!() };
        let more = Position { collateral: Collateral::Leverage(own.max(other)), ..position };
        let less = Position { collateral: Collateral::Leverage(own.min(other)), ..position };
        let (soon, late) = (more.liquidation().price(), less.liquidation().price());
        let slack = 1e-9 * position.entry.0;
        prop_assert!(nearer(&more, soon) >= nearer(&less, late) - slack, "{soon:?} and {late:?}");
        let (soon, late) = (more.bankruptcy(0.0), less.bankruptcy(0.0));
        prop_assert!(nearer(&more, soon) >= nearer(&less, late) - slack, "{soon:?} and {late:?}");
    }

    #[test]
    fn liquidation_comes_before_bankruptcy(position in position()) {
        let (first, last) = (position.liquidation().price(), position.bankruptcy(0.0));
        prop_assert!(nearer(&position, first) >= nearer(&position, last) - 1e-9 * position.entry.0);
    }

    #[test]
    fn a_coin_margined_long_is_a_short_of_the_reciprocal(position in position()) {
        let other = match position.contract {
            Contract::Linear => Contract::Inverse,
            Contract::Inverse => Contract::Linear,
        };
        let entry = Price(1.0 / position.entry.0);
        let mirror = Position { contract: other, side: position.side.other(), entry, ..position };
        match (position.liquidation(), mirror.liquidation()) {
            (Liquidation::At(own), Liquidation::At(mirrored)) => {
                prop_assert!(near(own.0 * mirrored.0, 1.0, 1.0), "{own:?} {mirrored:?}");
            }
            (own, mirrored) => {
                let both = own.price().is_some() == mirrored.price().is_some();
                prop_assert!(both, "{own:?} {mirrored:?}");
            }
        }
    }

    #[test]
    fn long_and_short_mirror_at_the_entry(position in position()) {
        let basis = Basis::Entry;
        let rules = tailfeather::engine::perp::Rules { basis, close_fee: 0.0, ..position.rules };
        let own = Position { contract: Contract::Linear, rules, ..position };
        let other = Position { side: own.side.other(), ..own };
        if let (Some(own), Some(other)) = (own.liquidation().price(), other.liquidation().price()) {
            prop_assert!(near(own.0 + other.0, 2.0 * position.entry.0, position.entry.0), "{own:?} {other:?}");
        }
    }

    #[test]
    fn funding_alone_reaches_the_mark(position in position(), share in 0.9..1.1, rate in 1e-5..1e-2) {
        let mark = Price(position.entry.0 * share);
        let drift = Drift { position, mark, rate: rate * position.side.sign() };
        let Some(intervals) = drift.intervals_to_liquidation() else { return Ok(()) };
        // Where the margin alone is required.
        if intervals > 0.0 && position.requirement(mark) == position.maintenance(mark) {
            let dies = drift.liquidation(intervals).price();
            prop_assert!(dies.is_some_and(|dies| near(dies.0, mark.0, mark.0)), "{dies:?} {mark:?}");
        }
        let receives = Drift { rate: -drift.rate, ..drift };
        prop_assert_eq!(receives.intervals_to_liquidation(), Some(-intervals));
        let pays_nothing = Drift { rate: 0.0, ..drift };
        prop_assert_eq!(pays_nothing.intervals_to_liquidation(), None);
    }

    #[test]
    fn the_largest_position_is_what_the_wallet_pays(
        side in side(), wallet in 10.0..1e7, price in 100.0..1e5, leverage in 1.0..100.0, fee in 0.0..0.001,
        contract in super::perp_setups::contract(),
    ) {
        let (wallet, price) = (Cash(wallet), Price(price));
        let opening = Opening { contract, side, wallet, price, leverage, taker_fee: fee, limits: None };
        let quantity = opening.largest().quantity;
        let (opened, sign) = (contract.notional(quantity, price).0, side.sign());
        let closed = match contract {
            Contract::Linear => opened * (1.0 - sign / leverage),
            Contract::Inverse => opened * (1.0 + sign / leverage),
        };
        prop_assert!(near(opened / leverage + fee * (opened + closed), wallet.0, wallet.0));
        for (_, Listed { schedule, .. }) in tables() {
            let limits = schedule.maintenance();
            let capped = Opening { limits: Some(limits), ..opening }.largest().quantity;
            prop_assert!(capped <= quantity);
            if let Maintenance::Ramp(ramp) = limits {
                let coins = if contract == Contract::Linear { capped } else { capped / price.0 };
                let is_free = capped == quantity;
                let lowest = 1.0 / ramp.initial_rate(coins);
                let is_allowed = lowest >= leverage * (1.0 - 1e-9);
                prop_assert_eq!(is_allowed, capped > 0.0);
                prop_assert!(is_free || capped == 0.0 || near(lowest, leverage, leverage), "{lowest} and {leverage}");
            }
            let Maintenance::Tiers(table) = limits else { continue };
            let size = if table.by == By::Quantity { capped } else { contract.notional(capped, price).0 };
            let allowed = table.row(size * (1.0 - 1e-12)).map_or(0.0, |(_, row)| row.max_leverage);
            prop_assert!(capped == 0.0 || allowed >= leverage || table.is_beyond(size), "{} {allowed}", schedule.symbol);
        }
    }

    #[test]
    fn nothing_is_lost_in_a_queue(
        bankrupt in 0.0..100.0, accounts in proptest::collection::vec((0.0..20.0, -3.0..3.0), 0..8),
    ) {
        let got = queue(bankrupt, &accounts);
        let closed: f64 = got.closed.iter().sum();
        prop_assert!(near(closed + got.unfilled, bankrupt, 100.0));
        prop_assert!(got.closed.iter().zip(&accounts).all(|(closed, (quantity, _))| closed <= quantity));
        let scores: Vec<f64> = got.order.iter().map(|place| accounts[*place].1).collect();
        prop_assert!(scores.is_sorted_by(|a, b| a >= b), "{scores:?}");
    }

    #[test]
    fn a_loss_is_shared_out_in_full(loss in 0.0..1e6, weights in proptest::collection::vec(0.0..100.0, 1..8)) {
        let profits: Vec<Cash> = weights.iter().copied().map(Cash).collect();
        for got in [by_profit(Cash(loss), &profits), by_quantity(Cash(loss), &weights)] {
            let shared: f64 = got.shares.iter().map(|share| share.0).sum();
            let borne = got.per_unit.map_or(0.0, |_| loss);
            prop_assert!(near(shared, borne, loss));
        }
    }

    #[test]
    fn the_fund_keeps_its_books(
        side in side(), quantity in 0.0..10.0, at in 100.0..200.0, fill in 100.0..200.0, fee in 0.0..0.1, fund in 0.0..500.0,
    ) {
        let got = insurance(side, quantity, Price(at), Price(fill), fee, Cash(fund));
        let left = side.sign() * quantity * (fill - at);
        // What is left goes to the fund and to the trader; what is missing comes from the fund, or from nobody.
        prop_assert!(near(got.after.0 - fund + got.returned.0 - got.uncovered.0, left, 1e3), "{got:?}");
        prop_assert!(got.after.0 >= 0.0 && got.returned.0 >= 0.0 && got.uncovered.0 >= 0.0, "{got:?}");
    }
}

#[test]
fn tiers_have_no_jump_where_the_table_is_cumulative() {
    let mut seen = 0;
    for (_, Listed { schedule, is_cumulative, .. }) in tables() {
        let Scale::Tiers(rows) = schedule.scale else { continue };
        let table = Table { rows, by: By::Notional };
        for pair in rows.windows(2) {
            let [below, above] = pair else { unreachable!() };
            assert_eq!(below.upper, Some(above.lower), "{} {}", schedule.venue, schedule.symbol);
            let jump = (above.rate - below.rate) * above.lower - (above.amount - below.amount);
            if *is_cumulative {
                seen += 1;
                let amount = amount_step(above.lower, above.rate, (below.rate, below.amount));
                assert!(near(jump, 0.0, above.lower), "{} {} jumps by {jump}", schedule.venue, schedule.symbol);
                assert!(near(amount, above.amount, above.amount), "{amount} and {}", above.amount);
                let at = [1.0 - 1e-12, 1.0 + 1e-12].map(|beside| table.margin(above.lower * beside));
                assert!(near(at[0], at[1], above.lower));
            } else {
                assert!(jump > 0.0 && above.amount == 0.0, "{} {}", schedule.venue, schedule.symbol);
            }
        }
    }
    assert!(seen > 60, "the tables were not found");
}
