//! No numbers whatever make a perpetual's figures something else than numbers.

use super::perp_setups::{any_layer, any_position, any_rows, price, side, wild};
use super::setups::cases;
use proptest::prelude::*;
use tailfeather::engine::perp::{
    Account, By, Drift, Firing, Funding, Hedged, Leg, Liquidation, Maintenance, Margining, Opening, Position, Ramp,
    Rules, Table, Tool, Twap, amount_step, bankruptcy_share, binance_score, by_profit, by_quantity, hedge_needed,
    insurance, premium_index, queue, rank, settlement,
};
use tailfeather::engine::units::{Cash, Price};

fn sound(at: Liquidation) -> bool {
    at.price().is_none_or(|price| price.0.is_finite() && price.0 > 0.0)
}

fn finite(figures: &[f64]) -> bool {
    figures.iter().all(|figure| figure.is_finite())
}

proptest! {
    #![proptest_config(cases(1500))]

    #[test]
    fn positions(
        position in any_position(), mark in price(), rate in wild(), intervals in wild(), rows in any_rows(),
        is_own in any::<bool>(), by in prop_oneof![Just(By::Notional), Just(By::Quantity)],
    ) {
        let table = Table { rows: &rows, by };
        let own = Rules { maintenance: Maintenance::Tiers(table), ..position.rules };
        let position = if is_own { Position { rules: own, ..position } } else { position };
        prop_assert!(table.margin(rate).is_finite());
        prop_assert!(sound(position.liquidation()), "{:?}", position.liquidation());
        prop_assert!(sound(position.liquidation_from(mark)), "{:?}", position.liquidation_from(mark));
        for fee in [0.0, rate] {
            prop_assert!(position.bankruptcy(fee).is_none_or(|price| price.0.is_finite() && price.0 > 0.0));
        }
        let ratio = position.margin_ratio(mark);
        prop_assert!(finite(&[ratio.equity.0, ratio.maintenance.0, ratio.requirement.0]), "{ratio:?}");
        prop_assert!(ratio.ratio.is_none_or(f64::is_finite), "{ratio:?}");
        prop_assert!(finite(&[position.profit(mark).0, position.notional(mark).0, position.balance().0]));
        prop_assert!(position.leverage_limit().is_none_or(|limit| limit.leverage.is_finite()));
        let _ = position.tier(mark);
        let drift = Drift { position, mark, rate };
        prop_assert!(drift.paid(intervals).0.is_finite() && sound(drift.liquidation(intervals)));
        prop_assert!(drift.intervals_to_liquidation().is_none_or(f64::is_finite));
        let opening = Opening {
            contract: position.contract, side: position.side, wallet: position.fees_paid, price: mark, leverage: rate,
            taker_fee: intervals, limits: Some(position.rules.maintenance),
        };
        prop_assert!(opening.largest().quantity.is_finite());
    }

    #[test]
    fn layers(
        position in any_position(), layers in proptest::collection::vec(any_layer(), 0..5), mark in price(),
        at in price(), share in wild(), premium in wild(), is_net in any::<bool>(),
    ) {
        let margining = if is_net { Margining::Net } else { Margining::Gross };
        let hedged = Hedged { position, margining, layers: &layers };
        prop_assert!(sound(hedged.liquidation_from(mark)));
        prop_assert!(hedged.highest_liquidation().is_none_or(|price| price.0.is_finite() && price.0 > 0.0));
        prop_assert!(finite(&[hedged.profit(at).0, hedged.equity(at).0, hedged.requirement(at).0]));
        let walk = hedged.walk(mark);
        let mut places: Vec<usize> = walk.iter().map(|fired| fired.place).collect();
        places.sort_unstable();
        prop_assert!(places.into_iter().eq(0..layers.len()), "each layer once");
        for fired in walk {
            prop_assert!(sound(fired.liquidation));
            if let Firing::At(price) | Firing::TooLate(price) = fired.firing {
                prop_assert!(price.0.is_finite() && price.0 > 0.0, "{price:?}");
            }
        }
        for tool in [Tool::PerpNet, Tool::PerpGross, Tool::Option { strike: at, premium: Cash(premium) }] {
            let got = hedge_needed(&position, at, mark, share, tool);
            prop_assert!(got.shortfall.0.is_finite() && got.quantity.is_none_or(f64::is_finite), "{got:?}");
        }
    }

    #[test]
    fn the_rest(
        side in side(), n in [wild(), wild(), wild(), wild(), wild(), wild()],
    ) {
        let [a, b, c, d, e, f] = n;
        let (prices, cash) = ([a, b, c].map(Price), [d, e, f].map(Cash));
        prop_assert!(premium_index(prices[0], prices[1], prices[2]).is_finite());
        let funding = Funding { interest: a, damper: b, cap: Some(c) };
        let twap = Twap { future: a, spot: b, years: c, interest: d, clamp: (e, f) };
        prop_assert!(funding.rate(d).is_finite() && twap.payment().0.is_finite());
        let ramp = Ramp { initial_base: a, initial_slope: b, maintenance_base: c, maintenance_slope: d };
        prop_assert!(finite(&[ramp.initial_rate(e), ramp.maintenance_rate(e), amount_step(a, b, (c, d))]));
        let legs = [Leg { quantity: d, price: prices[0], rate: e }, Leg { quantity: f, price: prices[1], rate: c }];
        prop_assert!(bankruptcy_share(cash[0], &legs, 1, a).is_none_or(|value| value.0.is_finite()));
        let [entry, mark, bankruptcy] = prices;
        let got = rank(&Account { side, quantity: d, entry, mark, bankruptcy, margin: cash[1] });
        prop_assert!(got.score.is_finite() && got.index.is_none_or(f64::is_finite), "{got:?}");
        let (percent, score) = binance_score(cash[0], cash[1], f);
        prop_assert!(finite(&[percent, score]));
        let got = queue(a, &[(b, c), (d, e), (f, a)]);
        prop_assert!(finite(&got.closed) && got.unfilled.is_finite());
        prop_assert!(settlement(side, d, entry, cash[1], mark).is_none_or(|got| finite(&[got.profit.0, got.forgone.0])));
        let got = insurance(side, d, entry, mark, e, cash[2]);
        prop_assert!(finite(&[got.delta.0, got.after.0, got.returned.0, got.uncovered.0]), "{got:?}");
        for got in [by_profit(cash[0], &cash), by_quantity(cash[0], &n)] {
            prop_assert!(got.shares.iter().all(|share| share.0.is_finite()) && got.per_unit.is_none_or(f64::is_finite));
        }
    }
}
