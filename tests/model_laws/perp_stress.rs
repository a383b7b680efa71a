//! Laws of one shock for all three positions.

use super::drafts::perp_draft;
use super::perp::{half, held, near, parts, report_of};
use proptest::prelude::*;
use std::rc::Rc;
use tailfeather::charts::figure::stress::table;
use tailfeather::charts::scene::View;
use tailfeather::charts::tick::{MOST, ticks};
use tailfeather::engine::hedge::book::{Book, book as hedge_book};
use tailfeather::engine::hedge::layer::Layer;
use tailfeather::engine::hedge::plan::Plan;
use tailfeather::engine::num;
use tailfeather::engine::perp::{Contract, Firing, Liquidation, Side, Trigger};
use tailfeather::engine::units::{Cash, Days, Dollars, Points, Price};
use tailfeather::link::decode::decode;
use tailfeather::model::check::check;
use tailfeather::model::coin::{coin_at, multiple_at};
use tailfeather::model::draft::Draft;
use tailfeather::model::fields::FieldId;
use tailfeather::model::margined::{MARGIN_CALL, Margined};
use tailfeather::model::perp::Perp;
use tailfeather::model::report::{Report, report as full};
use tailfeather::model::setup::Setup;
use tailfeather::model::stress::{Event, OnDay, Stressed, What};

/// Where one layer takes all that is left, another of the same price is too late.
#[test]
fn what_opens_where_the_position_ends_comes_in_order() {
    let texts = [
        (FieldId::PerpSide, "long"),
        (FieldId::PerpLayer1Kind, "option"),
        (FieldId::PerpLayer1Premium, "12"),
        (FieldId::PerpLayer1Place, "inside"),
        (FieldId::PerpLayer1Size, "100"),
        (FieldId::PerpLayer2Kind, "margin"),
    ];
    let report = report_of(&Draft::default().with_all(&texts));
    let (_, _, stress) = parts(&report);
    let of_perp = |what: &What| !matches!(what, What::Short(_) | What::BreakEven);
    let what: Vec<What> = stress.events.iter().map(|event| event.what).filter(of_perp).collect();
    let lost = Dollars(2_500.0);
    assert_eq!(what, [What::Opens(0), What::MarginCall, What::Liquidated(lost), What::TooLate(1)]);
}

/// On 5 Feb 2018 VIX doubled, 16 to 34.5, and Bitcoin fell by 21.8 %. A long of 25,000 dollars at 5x has 5,000 to lose,
/// and lives if half as much is added on the way, whatever map and beta say.
#[test]
fn a_dated_day_opens_layers_by_its_own_vix() {
    #[track_caller]
    fn check(beta: &str, level: &str, expected: f64) {
        let texts = [
            (FieldId::PerpSide, "long"),
            (FieldId::PerpVenue, "textbook"),
            (FieldId::PerpLeverage, "5"),
            (FieldId::PerpRate, "0"),
            (FieldId::CoinBeta, beta),
            (FieldId::PerpLayer1Kind, "margin"),
            (FieldId::PerpLayer1Size, "50"),
            (FieldId::PerpLayer1When, "vix"),
            (FieldId::PerpLayer1Level, level),
        ];
        let report = report_of(&Draft::default().with_all(&texts));
        let (_, _, stress) = parts(&report);
        let on = stress.days.iter().find(|on| on.day.date == "2018-02-05").expect("the day");
        let got = on.perp.expect("Bitcoin was there").0;
        assert!((got - expected).abs() < 1.0, "{beta}, {level}: {got}");
    }
    check("2", "30", -5_446.0);
    check("1", "30", -5_446.0);
    check("0.1", "30", -5_446.0);
    check("2", "35", -5_000.0);
    check("0.1", "50", -5_000.0);
}

/// Liquidated, an account loses what is in it: a position that just meets its requirement has nothing more to lose than
/// that.
#[test]
fn a_cross_account_loses_what_its_other_positions_left() {
    #[track_caller]
    fn check(others: &str, expected: f64) {
        let texts = [
            (FieldId::PerpSide, "long"),
            (FieldId::PerpVenue, "textbook"),
            (FieldId::PerpMode, "cross"),
            (FieldId::PerpWallet, "5000"),
            (FieldId::PerpOthers, others),
            (FieldId::PerpRate, "0"),
            (FieldId::Shock, "-40"),
        ];
        let report = report_of(&Draft::default().with_all(&texts));
        let (_, _, stress) = parts(&report);
        assert!(stress.at.is_liquidated);
        assert_eq!(stress.at.perp, Dollars(expected));
    }
    check("0", -5_000.0);
    check("-3000", -2_000.0);
    check("1000", -6_000.0);
}

/// Of two moves that rounding alone keeps apart there is one.
#[test]
fn a_move_stands_twice_only_where_the_perpetual_is_liquidated() {
    // 5,700 / 6,000 − 1 is −0.05 but for the last bit.
    let texts = [
        (FieldId::PerpSide, "long"),
        (FieldId::Shock, "-5"),
        (FieldId::ShortPut, "5700"),
        (FieldId::ShortCall, "6300"),
    ];
    let report = report_of(&Draft::default().with_all(&texts));
    let (_, _, stress) = parts(&report);
    assert!(stress.of(-0.05).is_some() && stress.of(0.05).is_some());
    let twice: Vec<f64> =
        stress.points.windows(2).filter(|two| two[1].share - two[0].share < 1e-6).map(|two| two[0].share).collect();
    let ends = stress.events.iter().filter(|event| matches!(event.what, What::Liquidated(_)));
    assert_eq!(twice, ends.map(|event| event.share).collect::<Vec<_>>());
}

/// Condor and layers after the moves of a day, by a book for the day after it.
fn on_day(book: &Book, setup: &Setup, on: &OnDay) -> Dollars {
    let horizon = Days(setup.days.0.min(1.0));
    let layers: Vec<Layer> = setup.hedge.layers.iter().map(|(_, layer)| *layer).collect();
    let next = hedge_book(&Plan { horizon, ..book.plan }, &layers);
    next.total(setup.spot * (1.0 + on.day.spx), on.vix)
}

/// The perpetual with each level of VIX that a layer waits for written as the price at which it would have been there
/// on a day.
fn waiting_for_prices(report: &Report, on: &OnDay, btc: f64) -> Margined {
    let mut setup = report.setup.clone();
    let vix = setup.vix;
    let perp = Rc::make_mut(&mut setup).perp.as_mut().expect("a perpetual");
    let loses = (btc < 0.0) == (perp.position.side == Side::Long);
    for (place, level) in &perp.wait_for_vix {
        perp.layers[*place].1.trigger = if level.0 <= vix {
            Trigger::Price(perp.mark)
        } else if *level <= on.vix && loses {
            let way = num::ln_ratio(level.0, vix) / num::ln_ratio(on.vix.0, vix);
            Trigger::Price(coin_at(perp.mark, way, 1.0 + btc))
        } else {
            Trigger::Never
        };
    }
    full(&setup, report.window).perp.expect("a perpetual")
}

/// Profit of the perpetual on a dated day by that, in dollars; none where its coin's move is not known.
fn by_hand(report: &Report, on: &OnDay) -> Option<f64> {
    let perp = report.setup.perp.as_ref()?;
    let btc = on.day.btc.filter(|_| perp.coin == "BTC")?;
    Some(waiting_for_prices(report, on, btc).tomorrow.profit(perp.mark * (1.0 + btc)).0)
}

/// With a beta of 0 the map opens what waits for VIX where the price stands, and the ratio with it is one that opens
/// another: on a day on which VIX stays below, neither is open.
#[test]
fn a_layer_that_the_map_alone_opens_takes_no_other_along_on_a_dated_day() {
    let link = "?v=1&s=0.01&x=1&d=1&r=-20&q=-20&a=20&w=-1&c=0&k=0.01,0.01,0.01,0.01&g=-1000000&n=1&yl=299&yh=2&vl=1&vr=0\
                &vv=1&j=1&bt=month&l=long&lv=okx&lt=inverse&lp=63017.6985&le=55862.8336419298&lq=13008.9099&ll=1220.5236\
                &lm=cross&lf=3.7607&lr=0.6788&ln=gross&l1=perp,325.2948,5.2839,ratio&l3=inverse-perp,447.255,7.5173,vix";
    let report = report_of(&decode(link).draft);
    let days = &report.stress.as_ref().expect("a shock").days;
    assert!(days.iter().filter(|on| on.perp.is_some()).count() > 5);
    for on in days {
        assert_eq!(on.perp.map(|perp| perp.0), by_hand(&report, on), "{}", on.day.date);
    }
}

/// Profit of a position without layers where the coin has come to a price, in dollars, by the arithmetic of the
/// contract; none where it is just liquidated.
fn alone(perp: &Perp, margined: &Margined, funding: Cash, coin: Price) -> Option<f64> {
    let (position, sign) = (&perp.position, perp.position.side.sign());
    let lost = |price: Price| sign * (perp.mark - price).0;
    let dollars = |amount: f64, at: Price| if position.contract == Contract::Linear { amount } else { amount * at.0 };
    // With cross margin all that is in the account.
    let gone = |at: Price| Some(dollars(-(margined.margin.0 + position.others().0.0).max(0.0), at));
    let now = position.liquidation_from(perp.mark);
    let end = match if now == Liquidation::At(perp.mark) {
        now
    } else {
        position.paid(funding).liquidation_from(perp.mark)
    } {
        _ if matches!(now, Liquidation::Already { .. }) => return gone(perp.mark),
        Liquidation::Already { .. } => return gone(perp.mark),
        Liquidation::At(end) => Some(end),
        Liquidation::Never => None,
    };
    if end.is_some_and(|end| (end.0 / coin.0 - 1.0).abs() < 1e-9) {
        return None;
    }
    // On its way to a gain nothing of a position without layers is liquidated but by a rate of more than all.
    match end.filter(|end| lost(*end) * lost(coin) > 0.0 && lost(coin).abs() >= lost(*end).abs() || lost(*end) == 0.0) {
        Some(end) => gone(end),
        None => Some(match position.contract {
            Contract::Linear => sign * position.quantity * (coin - position.entry).0 - funding.0,
            Contract::Inverse => sign * position.quantity * (coin.0 / position.entry.0 - 1.0) - funding.0 * coin.0,
        }),
    }
}

proptest! {
    #![proptest_config(half())]

    #[test]
    fn the_total_is_condor_layers_and_perpetual(draft in perp_draft()) {
        let report = report_of(&draft);
        let (perp, margined, stress) = parts(&report);
        let setup = &report.setup;
        for point in stress.points.iter().chain([&stress.at]) {
            let Stressed { share, spx, vix, coin, condor, layers, perp: of_perp, is_liquidated, total } = *point;
            prop_assert!(near(spx.0 / setup.spot.0 - 1.0, share, 0.0) && vix == setup.map().vix(spx));
            let coin = coin.expect("a price");
            // Right at a liquidation it stands before and after.
            let ends = |event: &Event| matches!(event.what, What::Liquidated(_)) && event.share == share;
            let is_end = stress.events.iter().any(ends);
            prop_assert!(is_end || is_liquidated == margined.later.is_liquidated(coin), "{point:?}");
            let by_beta = (coin.0 / perp.mark.0).ln() - setup.coin_beta * share.ln_1p();
            prop_assert!(share <= -1.0 || by_beta.abs() < 1e-9 * (1.0 + setup.coin_beta), "{by_beta} at {share}");
            if let Some(hedged) = &report.hedge {
                let (alone, both) = hedged.book.along(spx);
                let size = condor.0.abs() + layers.0.abs() + of_perp.0.abs();
                prop_assert!(condor == alone && near((total - of_perp).0, both.0, size), "{layers:?}");
            } else {
                prop_assert_eq!((layers.0, total), (0.0, condor + of_perp));
            }
            let funding = margined.payment * margined.payments;
            if perp.layers.is_empty() && let Some(own) = alone(perp, margined, funding, coin) {
                let size = perp.position.quantity * (1.0 + perp.mark.0 / coin.0) + margined.margin.0;
                let size = size * (1.0 + coin.0);
                prop_assert!(near(of_perp.0, own, size), "{of_perp:?} {own} at {coin:?}");
            }
        }
        for on in &stress.days {
            prop_assert_eq!(on.perp.map(|perp| perp.0), by_hand(&report, on), "{}", on.day.date);
            if let Some(hedged) = &report.hedge {
                prop_assert_eq!(on.hedged, on_day(&hedged.book, setup, on));
            }
        }
        prop_assert_eq!(stress.at.share, setup.shock);
        prop_assert!(stress.points.is_sorted_by(|a, b| a.share <= b.share));
        let ends = (stress.points[0].share, stress.points[stress.points.len() - 1].share);
        prop_assert!(near(ends.0, report.window.moves.0, 0.0) && near(ends.1, report.window.moves.1, 0.0));
    }

    #[test]
    fn a_row_of_the_table_is_of_the_move_that_it_names(draft in perp_draft()) {
        let report = report_of(&draft);
        let (perp, _, stress) = parts(&report);
        let setup = &report.setup;
        let checked = check(&draft, &Draft::default());
        let table = table(&report, &View { width: 0.0, height: 0.0, ghost: None, checked: &checked });
        let column = |name: &str| table.head.iter().position(|head| head.starts_with(name));
        let (total, spx) = (column("total").expect("a total"), column("SPX").expect("SPX"));
        let parts: Vec<usize> = ["condor", "layers", "perp"].into_iter().filter_map(column).collect();
        for row in &table.rows {
            let value = |column: usize| row[column].value.expect("a number");
            let (moved, at) = (value(0) / 100.0, value(spx));
            prop_assert!(near(at, setup.spot.0 * (1.0 + moved), setup.spot.0), "{at} at {moved}");
            prop_assert!(near(value(2), setup.map().vix(Points(at)).0, 100.0), "VIX at {moved}");
            let sum: f64 = parts.iter().map(|part| value(*part)).sum();
            prop_assert!(near(sum, value(total), parts.iter().map(|part| value(*part).abs()).sum()));
            // What is liquidated at a move is gone in its row.
            let here = |event: &&Event| event.share == moved && matches!(event.what, What::Liquidated(_));
            if let Some(Event { what: What::Liquidated(lost), .. }) = stress.events.iter().find(here)
                && perp.layers.iter().all(|(_, layer)| layer.hedge.in_account())
            {
                prop_assert_eq!(value(column("perp").expect("a perpetual")), -lost.0);
            }
        }
        let (from, to) = report.window.moves;
        let named: Vec<f64> = table.rows.iter().filter_map(|row| row[0].value).collect();
        let rounds = ticks(100.0 * from, 100.0 * to, MOST);
        prop_assert!(rounds.iter().all(|round| named.contains(round)), "{rounds:?} {named:?}");
        prop_assert!(named.contains(&0.0) && named.contains(&(100.0 * setup.shock)), "{named:?}");
    }

    #[test]
    fn what_is_gone_already_is_not_brought_back_by_funding(draft in perp_draft()) {
        let report = report_of(&held(&draft, "inside"));
        let (perp, margined, stress) = parts(&report);
        if margined.now.is_liquidated(perp.mark) {
            prop_assert!(margined.later.is_liquidated(perp.mark));
            let lost = margined.later.margin_lost(perp.mark).0;
            prop_assert!(stress.points.iter().all(|point| point.perp.0 == -lost));
        }
    }

    #[test]
    fn after_the_liquidation_the_line_stays_at_what_was_lost(draft in perp_draft()) {
        let report = report_of(&held(&draft, "inside"));
        let (_, margined, stress) = parts(&report);
        for Event { share, what, .. } in &stress.events {
            let What::Liquidated(margin) = what else { continue };
            prop_assert!(margin.0 >= 0.0, "{margin:?}");
            let left = -*margin;
            let is_fall = *share < 0.0 || (*share == 0.0 && margined.later.position.side == Side::Long);
            let beyond = |point: &&Stressed| if is_fall { point.share < *share } else { point.share > *share };
            for point in stress.points.iter().filter(beyond) {
                prop_assert_eq!(point.perp, left, "{:?}", point);
            }
            // In the figure it is reached from the left or from the right: alive on one side, gone on the other.
            let here: Vec<_> = stress.points.iter().filter(|point| point.share == *share).collect();
            if *share != 0.0 && !here.is_empty() {
                prop_assert_eq!(here.len(), 2);
                prop_assert_eq!(if is_fall { here[0].perp } else { here[1].perp }, left);
            }
        }
    }

    #[test]
    fn events_come_in_the_order_in_which_they_are_reached(draft in perp_draft()) {
        let report = report_of(&draft);
        let (perp, margined, stress) = parts(&report);
        let (setup, course) = (&report.setup, &margined.later);
        let (from, to) = report.window.moves;
        for event in stress.events.iter().filter(|event| event.share > from && event.share < to) {
            prop_assert!(stress.points.iter().any(|point| point.share == event.share), "{event:?}");
        }
        let falls = stress.events.iter().take_while(|event| event.share <= 0.0).count();
        let (down, up) = stress.events.split_at(falls);
        prop_assert!(up.iter().all(|event| event.share > 0.0), "{up:?}");
        for way in [down, up] {
            prop_assert!(way.is_sorted_by(|a, b| a.share.abs() <= b.share.abs()), "{way:?}");
            let end = way.iter().position(|event| matches!(event.what, What::Liquidated(_)));
            for (at, event) in way.iter().enumerate() {
                match event.what {
                    What::Opens(_) | What::MarginCall => prop_assert!(end.is_none_or(|end| at <= end), "{way:?}"),
                    // What has been liquidated from the start is so on both ways.
                    What::TooLate(_) => {
                        let is_gone = course.is_gone();
                        prop_assert!(is_gone || end.is_some_and(|end| at >= end), "{way:?}");
                    }
                    _ => (),
                }
            }
        }
        for Event { share, spx, vix, coin, what } in stress.events.iter().copied() {
            prop_assert_eq!(spx, setup.spot * (1.0 + share));
            prop_assert_eq!(vix, setup.map().vix(spx));
            let at = coin.expect("a price of the coin");
            prop_assert!(near(at.0, coin_at(perp.mark, setup.coin_beta, 1.0 + share).0, perp.mark.0));
            let layer = |place: usize| perp.layers.iter().find(|(own, _)| *own == place).expect("a layer there").1;
            let close = |own: f64, other: f64| (own / other - 1.0).abs() < 1e-6;
            match what {
                What::Short(leg) => prop_assert!(close(spx.0, setup.condor.strikes[leg as usize].0)),
                What::BreakEven => prop_assert!(report.expiry.break_evens.iter().any(|own| close(own.0, spx.0))),
                What::Wakes(place) => {
                    let woken = setup.hedge.layers.iter().position(|(own, _)| *own == place).expect("a layer there");
                    let level = report.hedge.as_ref().and_then(|hedged| hedged.book.layers[woken].ahead());
                    prop_assert!(level.is_some_and(|level| close(level.spx.0, spx.0)));
                }
                What::Opens(place) | What::TooLate(place) => {
                    let fired = course.fired.iter().find(|fired| perp.layers[fired.place].0 == place);
                    let own = match fired.expect("a layer there").firing {
                        Firing::At(price) | Firing::TooLate(price) => price,
                        other => return Err(TestCaseError::fail(format!("{other:?}"))),
                    };
                    prop_assert!(close(own.0, at.0));
                    if let Trigger::Price(price) = layer(place).trigger {
                        prop_assert!(perp.position.side.sign() * (price.0 - at.0) > -1e-6 * price.0);
                    }
                }
                What::MarginCall => {
                    // Where a layer is opened, a hair before it that is not open yet.
                    let reached = [1.0 - 1e-9, 1.0, 1.0 + 1e-9].into_iter().any(|near| {
                        let account = course.account_before(at * near);
                        let size = account.equity.0.abs() + perp.position.quantity * (1.0 + at.0);
                        account.requirement.0 >= MARGIN_CALL * account.equity.0 - 1e-6 * size
                    });
                    prop_assert!(reached, "{at:?}");
                }
                What::Liquidated(margin) => {
                    let mut ends = course.ends();
                    let end = ends.find(|end| close(end.0, at.0));
                    prop_assert_eq!(end.map(|end| course.margin_lost(end).0), Some(margin.0));
                }
            }
        }
        // Nothing that happens to the perpetual at a price that SPX comes to is left out.
        let count = |what: fn(&What) -> bool| stress.events.iter().filter(|event| what(&event.what)).count();
        let moves = |price: &Price| multiple_at(perp.mark, setup.coin_beta, *price).is_some();
        let opened = |fired: &Firing| match fired {
            Firing::At(price) | Firing::TooLate(price) => Some(*price),
            _ => None,
        };
        let openings = course.fired.iter().filter_map(|fired| opened(&fired.firing)).filter(moves).count();
        prop_assert_eq!(count(|what| matches!(what, What::Liquidated(_))), course.ends().filter(moves).count());
        prop_assert_eq!(count(|what| matches!(what, What::Opens(_) | What::TooLate(_))), openings);
        prop_assert_eq!(count(|what| *what == What::MarginCall), course.ratio_reaches(MARGIN_CALL).iter().filter(|at| moves(at)).count());
    }
}
