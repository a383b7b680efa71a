//! Laws of the course of a position: its layers opened on the way, its liquidation, what is left after that.

use super::perp_setups::{any_layer, any_position, position, price};
use super::setups::cases;
use proptest::prelude::*;
use tailfeather::engine::perp::{
    Basis, By, Collateral, Contract, Course, FeeBasis, Firing, Hedge, Layer, Maintenance, Margining, Position, Rules,
    Table, Trigger,
};
use tailfeather::engine::units::{Cash, Price};

fn margining() -> impl Strategy<Value = Margining> {
    prop_oneof![Just(Margining::Net), Just(Margining::Gross)]
}

/// A layer by shares of a position: what it is, how large, and when it is opened.
#[derive(Debug, Clone, Copy)]
struct Shape {
    kind: u8,
    size: f64,
    when: u8,
    level: f64,
    cost: f64,
}

fn shapes() -> impl Strategy<Value = Vec<Shape>> {
    let shape = (0..5_u8, 0.05..1.5, 0..4_u8, 0.0..0.25, prop_oneof![Just(0.0), 0.0..0.02])
        .prop_map(|(kind, size, when, level, cost)| Shape { kind, size, when, level, cost });
    proptest::collection::vec(shape, 0..5)
}

/// The layers of these shapes on a position whose mark is its entry.
fn layers(position: &Position, shapes: &[Shape]) -> Vec<Layer> {
    let (entry, sign) = (position.entry, position.side.sign());
    let coins = match position.contract {
        Contract::Linear => position.quantity,
        Contract::Inverse => position.quantity / entry.0,
    };
    let layer = |shape: &Shape| {
        let (quantity, worth) = (coins * shape.size, coins * shape.size * entry.0);
        let cost = Cash(worth * shape.cost);
        let strike = entry * (1.0 - sign * 0.5 * shape.level);
        let option = |in_account| Hedge::Option { quantity, strike, premium: Cash(shape.cost * entry.0), in_account };
        let hedge = match shape.kind {
            0 => Hedge::Perp { quantity, price: None, cost },
            1 => Hedge::Inverse { face: worth, price: None, cost },
            2 => option(true),
            3 => option(false),
            _ => Hedge::Margin { amount: position.notional(entry) * (0.1 * shape.size) },
        };
        let trigger = match shape.when {
            0 => Trigger::Standing,
            1 => Trigger::Drawdown(shape.level),
            2 => Trigger::Price(entry * (1.0 - sign * shape.level)),
            _ => Trigger::MarginRatio(0.2 + 3.0 * shape.level),
        };
        Layer { hedge, trigger }
    };
    shapes.iter().map(layer).collect()
}

/// An amount beside which rounding is measured.
fn size(course: &Course, price: Price) -> f64 {
    let position = &course.position;
    let worth = |amount: Cash| match position.contract {
        Contract::Linear => amount.0.abs(),
        Contract::Inverse => amount.0.abs() * price.0.max(position.entry.0),
    };
    let own = worth(position.notional(position.entry)) + worth(position.notional(price)) + worth(position.balance());
    10.0 * own * (1.0 + price.0 / position.entry.0)
}

fn near(a: f64, b: f64, size: f64) -> bool {
    (a - b).abs() <= 1e-9 * size
}

/// The prices at which a layer is opened on the way.
fn openings(course: &Course) -> Vec<Price> {
    let at = |firing| if let Firing::At(price) = firing { Some(price) } else { None };
    course.fired.iter().filter_map(|fired| at(fired.firing)).collect()
}

/// How far a price lies on the way on which the position loses.
fn lost(course: &Course, price: Price) -> f64 {
    course.position.side.sign() * (course.mark.0 - price.0)
}

proptest! {
    #![proptest_config(cases(1500))]

    #[test]
    fn equity_is_the_requirement_at_the_liquidation(position in position(), shapes in shapes(), margining in margining()) {
        let layers = layers(&position, &shapes);
        let course = Course::new(position, margining, &layers, position.entry);
        // The rate on an inverse perpetual's face jumps with the tier; everything else here is without a jump.
        let is_inverse = layers.iter().any(|layer| matches!(layer.hedge, Hedge::Inverse { .. }));
        for end in course.ends() {
            let account = course.account_before(end);
            let (equity, requirement) = (account.equity.0, account.requirement.0);
            // Opening a layer may cost more than is left: then it is what liquidates.
            let is_opened = end == course.mark || openings(&course).contains(&end);
            let is_met = near(equity, requirement, size(&course, end));
            prop_assert!(is_met || (is_opened && equity < requirement) || is_inverse, "{equity} and {requirement} at {end:?}");
            prop_assert!(course.is_liquidated(end));
        }
    }

    #[test]
    fn it_lives_up_to_its_liquidation_and_not_beyond(position in position(), shapes in shapes(), margining in margining(), share in 0.0..1.0) {
        let layers = layers(&position, &shapes);
        let course = Course::new(position, margining, &layers, position.entry);
        let far = if course.position.side.sign() > 0.0 { 1e-6 * course.mark.0 } else { 20.0 * course.mark.0 };
        let end = course.liquidation.map_or(far, |end| end.0);
        let price = Price(course.mark.0 + (end - course.mark.0) * share * (1.0 - 1e-9));
        if course.liquidation != Some(course.mark) {
            prop_assert!(!course.is_liquidated(price));
            let account = course.account_before(price);
            let slack = 1e-9 * size(&course, price);
            prop_assert!(account.equity.0 >= account.requirement.0 - slack, "{account:?} at {price:?}, {course:?}");
        }
        for opened in openings(&course) {
            prop_assert!(course.liquidation.is_none_or(|end| lost(&course, opened) <= lost(&course, end)), "{course:?}");
        }
    }

    #[test]
    fn what_liquidation_takes_is_the_requirement(position in position(), shapes in shapes(), margining in margining()) {
        let layers = layers(&position, &shapes);
        let course = Course::new(position, margining, &layers, position.entry);
        for end in course.ends() {
            // Nothing else is in the account: profit before = equity − what was put up, after it only that is lost.
            let (before, after) = (course.profit_before(end).0, course.profit_after(end, end).0);
            let equity = course.account_before(end).equity.0;
            prop_assert!(near(before - after, equity, size(&course, end)), "{before} {after} {equity}");
        }
    }

    #[test]
    fn what_is_gone_is_gone_on_both_ways_and_ends_once(position in position(), shapes in shapes(), margining in margining(), on in 0.0..3.0) {
        // Its margin is the tenth of what it has to keep.
        let needed = position.requirement(position.entry).0;
        let poor = Position { collateral: Collateral::Wallet(Cash(0.1 * needed)), ..position };
        let course = Course::new(poor, margining, &layers(&poor, &shapes), poor.entry);
        if course.is_gone() {
            prop_assert!(course.liquidation_on_gain.is_none() && course.ends().eq([course.mark]));
            let price = course.mark * on;
            prop_assert!(course.is_liquidated(price) && course.is_liquidated(course.mark));
            prop_assert_eq!(course.profit(price), course.profit_after(course.mark, price));
        }
        prop_assert!(course.is_gone() || !shapes.is_empty() || needed == 0.0);
    }

    #[test]
    fn after_the_liquidation_nothing_changes(position in position(), shapes in shapes(), margining in margining(), on in 0.0..1.0) {
        let layers: Vec<Layer> = layers(&position, &shapes).into_iter().filter(|layer| layer.hedge.in_account()).collect();
        let course = Course::new(position, margining, &layers, position.entry);
        for end in course.ends().filter(|end| *end != course.mark) {
            let beyond = if end < course.mark { end * (1.0 - on) } else { end * (1.0 + 5.0 * on) };
            prop_assert_eq!(course.profit(beyond), course.profit_after(end, end));
            prop_assert!(course.profit(end).0 < 0.0 && course.is_liquidated(beyond));
        }
    }

    #[test]
    fn profit_has_no_jump_but_at_its_end_and_where_a_layer_is_opened(
        position in position(), shapes in shapes(), margining in margining(),
    ) {
        let layers = layers(&position, &shapes);
        let course = Course::new(position, margining, &layers, position.entry);
        let entry = position.entry.0;
        let known = course.ends().chain(openings(&course)).chain([course.mark]).map(|price| price.0);
        let mut stops: Vec<f64> = known.filter(|stop| *stop < 2.0 * entry).chain([0.2 * entry, 2.0 * entry]).collect();
        stops.sort_by(f64::total_cmp);
        // Between two of them it is no steeper than all legs together.
        let coins = if position.contract == Contract::Linear { position.quantity } else { position.quantity / entry };
        // An inverse perpetual's face is the more coins, the lower it was filled.
        let filled = course.fired.iter().map(|fired| match fired.layer.hedge {
            Hedge::Inverse { face, price: Some(price), .. } => face / price.0,
            _ => 0.0,
        });
        let steepest = coins * (1.0 + shapes.iter().map(|shape| 2.0 * shape.size).sum::<f64>()) + filled.sum::<f64>();
        for pair in stops.windows(2) {
            let (from, to) = (pair[0], pair[1]);
            let at = |step: u32| Price(from + (to - from) * (0.001 + 0.998 * f64::from(step) / 40.0));
            for step in 0..40 {
                let (left, right) = (at(step), at(step + 1));
                let moved = (course.profit(right) - course.profit(left)).0.abs();
                let most = steepest * (right.0 - left.0) + 1e-9 * size(&course, right);
                prop_assert!(moved <= most, "{moved} from {left:?} to {right:?}, at most {most}: {course:?}");
            }
        }
    }

    #[test]
    fn the_requirement_has_no_jump_where_the_table_has_none(
        position in position(), tier in 0..40_usize, hedge in 0.0..0.9, margining in margining(),
    ) {
        let Maintenance::Tiers(Table { rows, by: By::Notional }) = position.rules.maintenance else { return Ok(()) };
        let Some(bound) = rows.get(tier % rows.len()).and_then(|row| row.upper) else { return Ok(()) };
        let (is_linear, quantity) = (position.contract == Contract::Linear, position.quantity * hedge);
        let layers = [Layer { hedge: Hedge::Perp { quantity, price: None, cost: Cash(0.0) }, trigger: Trigger::Standing }];
        let course = Course::new(position, margining, if is_linear { &layers } else { &[] }, position.entry);
        // The size at which it is margined, and the price at which that comes to the bound.
        let margined = match margining {
            Margining::Net if is_linear => position.quantity - quantity,
            Margining::Gross if is_linear => position.quantity + quantity,
            _ => position.quantity,
        };
        let price = Price(if is_linear { bound / margined } else { margined / bound });
        let at = [1.0 - 1e-9, 1.0 + 1e-9].map(|beside| course.account_before(price * beside).requirement.0);
        prop_assert!(near(at[0], at[1], size(&course, price)), "{at:?} at {price:?}");
    }

    #[test]
    fn an_option_outside_moves_the_profit_and_nothing_else(position in position(), shapes in shapes(), margining in margining(), share in 0.3..2.0) {
        let all = layers(&position, &shapes);
        let inside: Vec<Layer> = all.iter().copied().filter(|layer| layer.hedge.in_account()).collect();
        let [with, without] = [&all, &inside].map(|layers| Course::new(position, margining, layers, position.entry));
        prop_assert_eq!(with.liquidation, without.liquidation);
        prop_assert_eq!(with.liquidation_on_gain, without.liquidation_on_gain);
        prop_assert_eq!(with.ratio_reaches(0.8), without.ratio_reaches(0.8));
        let price = position.entry * share;
        prop_assert_eq!(with.account_before(price), without.account_before(price));
        prop_assert_eq!(with.is_liquidated(price), without.is_liquidated(price));
        // Those that are open pay their own profit.
        let reached = if with.is_liquidated(price) {
            if lost(&with, price) >= 0.0 { with.liquidation } else { with.liquidation_on_gain }
        } else {
            Some(price)
        };
        let open = with.open_at(reached.unwrap_or(price));
        let outside = open.iter().filter(|layer| !layer.hedge.in_account());
        let own: f64 = outside.map(|layer| layer.hedge.profit(&position, price).0).sum();
        let apart = (with.profit(price) - without.profit(price)).0;
        prop_assert!(near(apart, own, size(&with, price)), "{apart} and {own}");
    }

    #[test]
    fn a_long_and_a_short_mirror_at_the_entry(position in position(), shapes in shapes(), margining in margining(), share in 0.01..1.99) {
        // Straight in the price, and maintenance on the entry: mirrored at the entry the long is the short, to the
        // cent.
        let rules = Rules { basis: Basis::Entry, close_fee: 0.0, ..position.rules };
        let own = Position { contract: Contract::Linear, quantity: position.quantity.min(1e6), rules, ..position };
        let other = Position { side: own.side.other(), ..own };
        let shapes: Vec<Shape> = shapes.into_iter().filter(|shape| shape.kind != 1).collect();
        let [own, other] = [own, other].map(|own| Course::new(own, margining, &layers(&own, &shapes), own.entry));
        let (entry, size) = (position.entry, size(&own, position.entry));
        let price = entry * share;
        let mirrored = entry * 2.0 - price;
        // A long has no price below zero to be liquidated at.
        let at = |end: Option<Price>| end.map(|end| end.0).filter(|end| *end > 0.0 && *end < 2.0 * entry.0);
        for (one, two) in [(own.liquidation, other.liquidation), (own.liquidation_on_gain, other.liquidation_on_gain)] {
            let (one, two) = (at(one), at(two));
            let beside_zero = one.or(two).is_some_and(|end| end < 1e-6 * entry.0 || end > (2.0 - 1e-6) * entry.0);
            prop_assert!(one.is_some() == two.is_some() || beside_zero, "{one:?} {two:?}");
            if let Some((one, two)) = one.zip(two) {
                prop_assert!(near(one + two, 2.0 * entry.0, 1e3 * entry.0), "{one} {two}");
            }
        }
        // Beside a jump rounding decides on which side of it a price lies.
        let jumps: Vec<Price> = own.ends().chain(openings(&own)).chain([own.mark]).collect();
        if jumps.iter().all(|jump| (jump.0 - price.0).abs() > 1e-6 * entry.0) {
            let (one, two) = (own.profit(price).0, other.profit(mirrored).0);
            prop_assert!(near(one, two, size), "{one} {two} at {price:?}");
            let [one, two] = [own.account_before(price), other.account_before(mirrored)];
            prop_assert!(near(one.equity.0, two.equity.0, size) && near(one.requirement.0, two.requirement.0, size));
        }
    }

    #[test]
    fn more_leverage_is_liquidated_sooner_with_layers_too(position in position(), shapes in shapes(), other in 1.0..125.0) {
        // Layers whose size and place do not hang on the leverage, and nothing that is opened for being near the end.
        let shapes: Vec<Shape> = shapes.into_iter().filter(|shape| shape.kind == 4 && shape.when == 0).collect();
        let Collateral::Leverage(own) = position.collateral else { unreachable!() };
        let course = |leverage| {
            let position = Position { collateral: Collateral::Leverage(leverage), ..position };
            Course::new(position, Margining::Net, &layers(&position, &shapes), position.entry)
        };
        let (more, less) = (course(own.max(other)), course(own.min(other)));
        let reach = |course: &Course| course.liquidation.map_or(f64::INFINITY, |end| lost(course, end));
        prop_assert!(reach(&more) <= reach(&less) + 1e-9 * position.entry.0, "{more:?} {less:?}");
    }

    #[test]
    fn the_ratio_is_what_was_asked_for(position in position(), shapes in shapes(), margining in margining(), share in 0.2..0.95) {
        let layers = layers(&position, &shapes);
        let course = Course::new(position, margining, &layers, position.entry);
        let Some(at) = course.ratio_reaches(share) else { return Ok(()) };
        let account = course.account_before(at);
        let (wanted, size) = (account.equity.0 * share, size(&course, at));
        // Where it stands, or where a layer is opened, the ratio may be beyond it at once.
        let is_opened = at == course.mark || openings(&course).contains(&at);
        let is_inverse = layers.iter().any(|layer| matches!(layer.hedge, Hedge::Inverse { .. }));
        let is_met = near(account.requirement.0, wanted, size);
        prop_assert!(is_met || is_inverse || (is_opened && account.requirement.0 > wanted), "{account:?} at {at:?}");
        prop_assert!(course.liquidation.is_none_or(|end| lost(&course, at) <= lost(&course, end)));
    }

    #[test]
    fn no_numbers_whatever_make_a_course_something_else_than_numbers(
        position in any_position(), layers in proptest::collection::vec(any_layer(), 0..5), margining in margining(),
        mark in price(), at in price(), share in super::perp_setups::wild(),
    ) {
        let course = Course::new(position, margining, &layers, mark);
        let ends: Vec<Price> = course.ends().chain(course.ratio_reaches(share)).collect();
        prop_assert!(ends.iter().all(|end| end.0.is_finite() && end.0 > 0.0), "{ends:?}");
        let drain = course.drained(&layers, Cash(share));
        let mut whens = drain.opened.iter().map(|opened| opened.payments).chain(drain.end);
        prop_assert!(whens.all(|when| when.is_finite() && when >= 0.0), "{drain:?}");
        for price in ends.into_iter().chain([at, mark]) {
            let (account, profit) = (course.account_before(price), course.profit(price));
            prop_assert!(account.equity.0.is_finite() && account.requirement.0.is_finite() && profit.0.is_finite());
            prop_assert!(course.profit_before(price).0.is_finite() && course.profit_after(price, at).0.is_finite());
        }
    }
}

#[test]
fn it_is_liquidated_where_it_has_just_the_requirement() {
    let maintenance = Maintenance::Rate { rate: 0.01, amount: Cash(0.0) };
    let position = Position {
        contract: Contract::Linear,
        side: tailfeather::engine::perp::Side::Long,
        quantity: 10.0,
        entry: Price(50_000.0),
        collateral: Collateral::Leverage(100.0),
        extra_margin: Cash(0.0),
        fees_paid: Cash(0.0),
        funding_paid: Cash(0.0),
        mode: tailfeather::engine::perp::MarginMode::Isolated,
        rules: Rules { maintenance, basis: Basis::Mark, close_fee: 0.0, fee_basis: FeeBasis::Mark },
    };
    // 5,000 of margin, 5,000 of maintenance.
    let course = Course::new(position, Margining::Net, &[], position.entry);
    assert_eq!(course.liquidation, Some(position.entry));
    assert!(course.is_liquidated(position.entry) && course.profit(position.entry) == Cash(-5_000.0));
}
