//! Perpetual positions whose answers are known: dead, alive, never liquidated, layers in time and too late.

use super::perp_hedges::{FREE, at, standing};
use super::perp_setups::tables;
use tailfeather::engine::perp::venues::{CHARGES, VENUES};
use tailfeather::engine::perp::{
    Basis, By, Collateral, Contract, FeeBasis, Firing, Hedge, Hedged, Layer, Liquidation, Maintenance, MarginMode,
    Margining, Position, Rules, Side, Table, Tier, Trigger, amount_step,
};
use tailfeather::engine::units::{Cash, Price};

/// A long of 10 coins at 50,000 and 10x, 1 % of maintenance: liquidated at 45,454.55.
fn long() -> Position<'static> {
    let maintenance = Maintenance::Rate { rate: 0.01, amount: FREE };
    Position {
        contract: Contract::Linear,
        side: Side::Long,
        quantity: 10.0,
        entry: Price(50_000.0),
        collateral: Collateral::Leverage(10.0),
        extra_margin: FREE,
        fees_paid: FREE,
        funding_paid: FREE,
        mode: MarginMode::Isolated,
        rules: Rules { maintenance, basis: Basis::Mark, close_fee: 0.0, fee_basis: FeeBasis::Mark },
    }
}

#[test]
fn a_layer_below_the_liquidation_left_to_it_is_too_late() {
    let short = |quantity| Hedge::Perp { quantity, price: None, cost: FREE };
    #[track_caller]
    fn check(layers: &[Layer], expected: &[(usize, &str)]) {
        let hedged = Hedged { position: long(), margining: Margining::Net, layers };
        let got: Vec<(usize, String)> = hedged
            .walk(Price(50_000.0))
            .into_iter()
            .map(|fired| {
                let what = match fired.firing {
                    Firing::Standing => "standing".to_owned(),
                    Firing::Already => "already".to_owned(),
                    Firing::At(price) => format!("at {:.0}", price.0),
                    Firing::TooLate(trigger) => format!("too late at {:.0}", trigger.0),
                    Firing::Never => "never".to_owned(),
                };
                (fired.place, what)
            })
            .collect();
        let expected: Vec<_> = expected.iter().map(|(place, what)| (*place, (*what).to_owned())).collect();
        assert_eq!(got, expected);
    }
    // The first moves the liquidation from 45,455 to 44,571: the second comes in time, the third does not.
    check(&[at(48_500.0, short(2.0)), at(45_000.0, short(3.0))], &[(0, "at 48500"), (1, "at 45000")]);
    check(&[at(45_000.0, short(3.0))], &[(0, "too late at 45000")]);
    check(&[at(45_000.0, short(3.0)), at(48_500.0, short(2.0))], &[(1, "at 48500"), (0, "at 45000")]);
    check(&[at(52_000.0, short(1.0)), standing(short(1.0))], &[(0, "already"), (1, "standing")]);
    let ratio = |share| Layer { hedge: short(2.0), trigger: Trigger::MarginRatio(share) };
    // At half of its equity: 50,000 − 10·(50,000 − p) = 2 × 0.1·p.
    check(&[ratio(0.5)], &[(0, "at 45918")]);
    // A tenth now, a thirtieth with the margin that stands: 150,000 − 10·(50,000 − p) = 20 × 0.1·p. Whichever is named
    // first.
    let margin = standing(Hedge::Margin { amount: Cash(100_000.0) });
    check(&[ratio(0.05), margin], &[(1, "standing"), (0, "at 43750")]);
    check(&[margin, ratio(0.05)], &[(0, "standing"), (1, "at 43750")]);
    check(&[ratio(1.0), ratio(0.0)], &[(0, "too late at 45455"), (1, "never")]);
    let fall = |share| Layer { hedge: short(2.0), trigger: Trigger::Drawdown(share) };
    check(&[fall(0.04), fall(1.0), fall(-0.1)], &[(2, "already"), (0, "at 48000"), (1, "never")]);
}

#[test]
fn results_tell_none_from_dead() {
    #[track_caller]
    fn check(leverage: f64, expected: &str) {
        let position = Position { collateral: Collateral::Leverage(leverage), ..long() };
        let got = match position.liquidation() {
            Liquidation::At(price) => format!("at {:.0}", price.0),
            Liquidation::Never => "never".to_owned(),
            Liquidation::Already { from } => format!("already, from {:.0}", from.map_or(0.0, |price| price.0)),
        };
        assert_eq!(got, expected);
    }
    check(10.0, "at 45455");
    check(1.0, "never");
    check(0.5, "never");
    check(0.0, "never");
    check(125.0, "already, from 50101");
    check(1e9, "already, from 50505");
    let nothing = Position { quantity: 0.0, ..long() };
    assert_eq!(nothing.liquidation(), Liquidation::Never);
    let indebted = Position { collateral: Collateral::Wallet(Cash(-1e6)), ..long() };
    assert_eq!(indebted.liquidation(), Liquidation::Already { from: Some(Price(1_500_000.0 / 9.9)) });
}

#[test]
fn what_rounding_leaves_is_no_leg() {
    let short = |quantity| standing(Hedge::Perp { quantity, price: Some(Price(50_000.0)), cost: FREE });
    let layers = [short(0.1), short(0.2)];
    let position = Position { quantity: 0.3, ..long() };
    let hedged = Hedged { position, margining: Margining::Net, layers: &layers };
    assert_ne!(0.1 + 0.2, 0.3);
    assert_eq!(hedged.liquidation_from(Price(50_000.0)), Liquidation::Never);
    assert_eq!(hedged.highest_liquidation(), None);
}

#[test]
fn a_jump_of_the_maintenance_liquidates_at_the_bound() {
    let tier = |lower, upper, rate| Tier { lower, upper, rate, amount: 0.0, max_leverage: 100.0 };
    let rows = [tier(0.0, Some(1000.0), 0.01), tier(1000.0, None, 0.1)];
    #[track_caller]
    fn check(rows: &[Tier], side: Side, entry: f64, leverage: f64, expected: Liquidation) {
        let maintenance = Maintenance::Tiers(Table { rows, by: By::Notional });
        let rules = Rules { maintenance, ..long().rules };
        let (entry, collateral) = (Price(entry), Collateral::Leverage(leverage));
        assert_eq!(Position { side, entry, collateral, rules, ..long() }.liquidation(), expected);
    }
    // At 100 the notional is 1,000: from there a tenth has to be left, of which the short has not even half.
    check(&rows, Side::Short, 95.0, 10.0, Liquidation::At(Price(100.0)));
    // Entered at the bound itself: no price is left on the way.
    check(&rows, Side::Short, 100.0, 12.0, Liquidation::At(Price(100.0)));
    // A long above the bound is liquidated before it gets to the lower rate.
    check(&rows, Side::Long, 105.0, 8.0, Liquidation::At(Price(918.75 / 9.0)));
    check(&rows, Side::Long, 105.0, 10.5, Liquidation::Already { from: Some(Price(950.0 / 9.0)) });
}

#[test]
fn a_fee_at_the_bankruptcy_price_is_that_of_the_account_with_its_layers() {
    let rules = Rules { close_fee: 0.00075, fee_basis: FeeBasis::Bankruptcy, ..long().rules };
    let position = Position { rules, ..long() };
    #[track_caller]
    fn check(position: Position, margining: Margining, hedge: Hedge, expected: f64) {
        let layers = [standing(hedge)];
        let hedged = Hedged { position, margining, layers: &layers };
        let got = hedged.liquidation_from(position.entry).price().map_or(0.0, |price| price.0);
        assert!((got - expected).abs() < 5e-5, "{hedge:?}: {got}, not {expected}");
    }
    // Net, 6p − 258,000 pays 0.00075 × 6p at 43,032.27, and is 1 % of 6p and those 193.65 dollars at 43,466.94.
    let short = Hedge::Perp { quantity: 4.0, price: Some(Price(48_000.0)), cost: FREE };
    check(position, Margining::Net, short, 43_466.943_6);
    // Gross, the fee is 0.00075 × 14p at 43,075.38, and 1 % of 14p has to be left.
    check(position, Margining::Gross, short, 44_104.486_6);
    check(position, Margining::Net, Hedge::Margin { amount: Cash(20_000.0) }, 43_466.943_6);
    // A put that pays nothing there has cost 5,000 dollars: 10p − 455,000.
    let (strike, premium) = (Price(10_000.0), Cash(500.0));
    let put = Hedge::Option { quantity: 10.0, strike, premium, in_account: true };
    check(position, Margining::Net, put, 45_994.091_5);
}

#[test]
fn hedges_of_an_inverse_position_net_with_their_own_kind() {
    // A long of 100,000 dollars of face value at 100,000 and 3x, half a percent of maintenance, a quarter of it hedged.
    let maintenance = Maintenance::Rate { rate: 0.005, amount: FREE };
    let rules = Rules { maintenance, ..long().rules };
    let (entry, collateral) = (Price(100_000.0), Collateral::Leverage(3.0));
    let position = Position { contract: Contract::Inverse, quantity: 1e5, entry, collateral, rules, ..long() };
    let inverse = Hedge::Inverse { face: 25_000.0, price: Some(entry), cost: FREE };
    let linear = Hedge::Perp { quantity: 0.25, price: Some(entry), cost: FREE };
    #[track_caller]
    fn check(position: Position, margining: Margining, hedge: Hedge, expected: f64) {
        let layers = [standing(hedge)];
        let found = Hedged { position, margining, layers: &layers }.liquidation_from(position.entry);
        let Some(price) = found.price() else { panic!("{found:?}") };
        assert!((price.0 / expected - 1.0).abs() < 1e-12, "{price:?} instead of {expected}");
    }
    // Equity in coin 13/12 − 75,000 / p.
    check(position, Margining::Net, inverse, 75_375.0 / (13.0 / 12.0));
    check(position, Margining::Gross, inverse, 75_625.0 / (13.0 / 12.0));
    check(position, Margining::Net, linear, 75_500.0 / (13.0 / 12.0 - 0.00125));
    check(position, Margining::Gross, linear, 75_500.0 / (13.0 / 12.0 - 0.00125));
}

#[test]
fn an_amount_may_add_to_the_maintenance() {
    // Two percent up to 1,000 dollars, one percent of more and 10 dollars.
    let row = |lower, upper, rate, amount| Tier { lower, upper, rate, amount, max_leverage: 0.0 };
    let rows = [row(0.0, Some(1000.0), 0.02, 0.0), row(1000.0, None, 0.01, amount_step(1000.0, 0.01, (0.02, 0.0)))];
    let table = Table { rows: &rows, by: By::Notional };
    assert_eq!((table.margin(2000.0), amount_step(100.0, 0.02, (0.01, -5.0))), (30.0, -4.0));
    let rules = Rules { maintenance: Maintenance::Tiers(table), ..long().rules };
    let (entry, collateral) = (Price(20.0), Collateral::Leverage(5.0));
    let position = Position { quantity: 100.0, entry, collateral, rules, ..long() };
    // 400 − 100 × (20 − p) = p + 10.
    let got = position.liquidation().price().map_or(0.0, |price| price.0);
    assert!((got - 1610.0 / 99.0).abs() < 1e-12, "{got}");
}

#[test]
fn venues_have_tables_for_coins() {
    let with = |coin, contract| -> Vec<&str> {
        let has = VENUES.iter().filter(|venue| venue.schedule(coin, contract).is_some());
        has.map(|venue| venue.name).collect()
    };
    let linear = ["Textbook", "Binance", "Bybit", "Hyperliquid", "dYdX", "KuCoin", "Gate", "Deribit"];
    // Newer venues stand behind these.
    assert!(with("BTC", Contract::Linear).starts_with(&linear));
    assert!(with("BTC", Contract::Inverse).starts_with(&["Textbook", "OKX", "Kraken", "BitMEX"]));
    assert_eq!(with("PEPE", Contract::Linear), ["Textbook"]);
    let newest = VENUES[1].schedule("BTC", Contract::Linear).map(|schedule| schedule.venue);
    assert_eq!(newest, Some("Binance USD-M"));
    let hourly = VENUES.iter().find(|venue| venue.name == "Hyperliquid").and_then(|venue| venue.payment_rate(0.0001));
    assert_eq!(hourly, Some(0.0001 / 8.0));
}

/// What no field can choose is kept apart, so that the page does not weigh it.
#[test]
fn every_table_of_a_venue_can_be_chosen() {
    for venue in VENUES {
        let coins = ["BTC", "ETH", "SOL"].into_iter();
        let asked = coins.flat_map(|coin| [Contract::Linear, Contract::Inverse].map(|contract| (coin, contract)));
        let chosen: Vec<_> = asked.filter_map(|(coin, contract)| venue.schedule(coin, contract)).collect();
        for own in venue.schedules {
            assert!(chosen.contains(&own), "{} {} stands among the first", own.venue, own.symbol);
        }
    }
}

#[test]
fn every_venue_says_who_states_its_fee_and_its_interval() {
    assert_eq!(CHARGES.map(|(venue, _)| venue.key), VENUES.map(|venue| venue.key));
    for (venue, charges) in CHARGES {
        let stated = (charges.taker_fee.value, charges.funding_interval.value);
        assert_eq!((venue.taker_fee, venue.funding_interval), stated, "{}: another than is stated", venue.name);
        let said = [charges.taker_fee.source, charges.funding_interval.source];
        assert!(said.iter().all(Option::is_some), "{}: a fee or an interval that nobody states", venue.name);
        let tables = tables().filter(|(own, _)| *own == venue);
        let tables = tables.map(|(_, own)| (own.schedule.source, own.schedule.date));
        let pages = said.into_iter().chain([venue.rule, venue.funding.source]).flatten();
        for (page, date) in pages.map(|source| (source.page, source.date)).chain(tables) {
            assert!(!page.is_empty() && !date.is_empty(), "{}: {page:?} of {date:?}", venue.name);
        }
        assert!([0.0, venue.taker_fee].contains(&venue.close_fee), "{}: the closing fee is a taker's", venue.name);
    }
    // Terms that no page was found for are marked, not cited.
    let kucoin = VENUES.iter().find(|venue| venue.name == "KuCoin").map(|venue| (venue.rule, venue.funding.source));
    assert_eq!(kucoin, Some((None, None)));
}
