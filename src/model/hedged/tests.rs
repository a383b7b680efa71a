//! Hedges worked out apart from the engine, from the default market: SPX 6,000, VIX 16, horizon 45 days, so VIX = 16 +
//! 0.63·d + 0.032·d² for a fall of d percent.

use super::{Hedged, OfLayer};
use crate::engine::hedge::layer::{Activation, Reason, Signal};
use crate::engine::units::{self, Points};
use crate::engine::vix::OffMap;
use crate::model::check::check as check_draft;
use crate::model::draft::Draft;
use crate::model::fields::FieldId::{self, *};
use crate::model::issue::{Issue, Problem};
use crate::model::presets::Preset;
use crate::model::remarks::LayerRemark;
use crate::model::report::{report, window};
use crate::model::tests::report_of;
use std::rc::Rc;

type Texts<'a> = &'a [(FieldId, &'a str)];

fn hedged(texts: Texts) -> Rc<Hedged> {
    report_of(texts).hedge.expect("a layer")
}

#[track_caller]
fn close(got: f64, expected: f64) {
    assert!((got - expected).abs() <= 5e-7 * (1.0 + expected.abs()), "{got} for {expected}");
}

#[track_caller]
fn at(point: Activation, vix: f64, spx: f64) {
    let level = point.expect("a point");
    close(level.vix.0, vix);
    close(level.spx.0, spx);
}

#[test]
fn no_layer_no_hedge() {
    assert_eq!(report_of(&[(Layer1Strike, "x"), (Layer3When, "now")]).hedge, None);
}

#[test]
fn points_of_a_call_bought_on_the_way() {
    // Bought at VIX 20: the future of 60 days is at 19.8385, its volatility 75.6 %, the call at 20 costs 2.3321.
    let hedged =
        hedged(&[(Layer1Instrument, "call"), (Layer1Tenor, "60"), (Layer1StrikeBy, "level"), (Layer1Strike, "20")]);
    let layer = &hedged.book.layers[0];
    at(layer.trigger, 20.0, 5696.847684);
    at(layer.marked, 22.185992738, 5568.488965);
    at(layer.at_expiry, 22.332119110, 5560.478753);
    close(hedged.layers[0].cost.premium.expect("a premium").0, 2.332119110);
    close(hedged.cost.on_the_way.0, 233.2119110);
    assert_eq!((hedged.cost.now.0, hedged.cost.per_year.0), (0.0, 0.0));
    // Bought on the way it is bought once, in a year and in a quarter.
    assert_eq!(hedged.layers[0].cost.per_year, None);
    close(hedged.at_risk.0, 233.2119110);
    // The condor is bought alone above 5,696.85: its own upper break-even is where it was.
    let [_, upper] = hedged.turning.zeros[..] else { panic!("two zeros") };
    close(upper.spx.0, 6361.3);
    assert_eq!(hedged.turning, hedged.layers[0].alone);
    assert_eq!(hedged.bare.zeros.iter().map(|zero| zero.spx.0).collect::<Vec<_>>(), [5638.7, 6361.3]);
}

#[test]
fn points_of_a_future_and_a_spread() {
    let hedged = hedged(&[
        (Layer1Instrument, "mini"),
        (Layer1Tenor, "90"),
        (Layer1When, "now"),
        (Layer2Instrument, "call-spread"),
        (Layer2Tenor, "60"),
        (Layer2StrikeBy, "level"),
        (Layer2Strike, "20"),
        (Layer2Short, "30"),
        (Layer2When, "now"),
    ]);
    let [future, spread] = &hedged.book.layers[..] else { panic!("two layers") };
    assert_eq!(future.trigger.map_err(|absent| absent.reason), Err(Reason::Standing));
    at(future.marked, 17.627240596, 5861.308568);
    at(future.at_expiry, 18.538829312, 5794.097418);
    at(spread.at_expiry, 21.297450677, 5618.616208);
    // At the floor of the map, VIX 9, the future has lost 9.5388 points of 100 dollars; the spread what it cost.
    close(hedged.cost.worst.0, 953.8829312 + 129.7450677);
    close(hedged.at_risk.0, 2.0 * 953.8829312 + 2.0 * 129.7450677);
    assert_eq!(hedged.layers[0].cost.paid, None);
}

#[test]
fn the_ladder_climbs_at_every_trigger() {
    let hedged = hedged(&[
        (Layer1Instrument, "call"),
        (Layer1Level, "22"),
        (Layer2Instrument, "call"),
        (Layer2When, "fall"),
        (Layer2Level, "3"),
        (Layer2Size, "3"),
        (Layer3Instrument, "future"),
        (Layer3When, "now"),
        (Layer4Instrument, "put"),
        (Layer4When, "signal-off"),
    ]);
    let rungs: Vec<_> = hedged.rungs.iter().map(|rung| (rung.awake.clone(), rung.contracts)).collect();
    let expected = [
        (vec![false, false, true, false], 1.0),
        (vec![false, true, true, false], 4.0),
        (vec![true, true, true, false], 5.0),
        (vec![true, true, true, false], 5.0),
    ];
    assert_eq!(rungs, expected);
    close(hedged.rungs[0].per_vix, 1000.0 * 0.679565694); // e^(−4.7·30/365)
    close(hedged.rungs[1].level.vix.0, 16.0 + 0.63 * 3.0 + 0.032 * 9.0);
    assert!(hedged.rungs.is_sorted_by(|a, b| a.level.vix < b.level.vix));
}

#[test]
fn a_map_that_begins_above_a_trigger_has_reached_it() {
    for (floor, expected) in [("25", Some(Reason::AlreadyActive)), ("18", None)] {
        let texts = [(MapFloor, floor), (Layer1Instrument, "call"), (Layer1Level, "20")];
        let reason = hedged(&texts).book.layers[0].trigger.err().map(|absent| absent.reason);
        assert_eq!(reason, expected, "{floor}");
    }
}

#[test]
fn the_ladder_holds_what_wakes_up_beyond_the_levels_shown() {
    let texts = [(Layer1Instrument, "call"), (Layer1Level, "20"), (Layer2Instrument, "call"), (Layer2Level, "90")];
    let hedged = hedged(&texts);
    assert!(hedged.book.layers[1].trigger.is_err(), "outside the window");
    let last = hedged.rungs.last().unwrap();
    assert_eq!((last.level.vix, last.awake.as_slice()), (Points(90.0), &[true, true][..]));
    let gains = |layer: usize| {
        hedged.book.layers[layer].holding.unwrap().sensitivity(units::Days(0.0), last.level.spx, last.level.vix)
    };
    close(last.vega, gains(0).vega + gains(1).vega);
    assert!(hedged.rungs.is_sorted_by(|a, b| a.level.vix < b.level.vix));
}

#[test]
fn volatility_of_spx_is_not_that_of_vix() {
    let call = [(Layer1Instrument, "call"), (Layer1When, "now")];
    let put = [(Layer2Instrument, "put"), (Layer2When, "now")];
    let vegas = |texts: Texts| (hedged(texts).rungs[0].vega, hedged(texts).rungs[0].spx_vega);
    let ((of_call, none), (nothing, of_put)) = (vegas(&call), vegas(&put));
    assert!(of_call > 0.0 && of_put > 0.0);
    assert_eq!((none, nothing), (0.0, 0.0));
    assert_eq!(vegas(&[call, put].concat()), (of_call, of_put));
}

#[test]
fn the_gain_of_a_jump_is_not_spot_intrinsic_value() {
    // Taught as about 1,900 dollars for the unit, and +5,700, +1,400 and +130 against +8,400, +7,400 and +3,600.
    let draft = Preset::Ratio442.apply(&Draft::default(), &report_of(&[]).setup);
    let setup = check_draft(&draft, &draft).setup;
    let hedged = report(&setup, window(&setup)).hedge.expect("three layers");
    close(hedged.cost.now.0, 100.0 * (4.0 * 1.498335907 + 4.0 * 2.080806651 + 2.0 * 2.220121360));
    let expected = [
        (4.0, 14.228240216, 20.772856363, 5_700.0, 8_400.0),
        (4.0, 3.820887552, 18.129943160, 1_400.0, 7_400.0),
        (2.0, 0.762192158, 17.319156565, 130.0, 3_600.0),
    ];
    for (OfLayer { jump, .. }, (contracts, model, intrinsic, taught, naive)) in hedged.layers.iter().zip(expected) {
        let got = jump.intrinsic.expect("a VIX option").0;
        close(jump.model.0, 100.0 * contracts * model);
        close(got, 100.0 * contracts * intrinsic);
        assert!((jump.model.0 - taught).abs() <= 30.0 + 0.1 * taught, "{} for about {taught}", jump.model.0);
        assert!((got - naive).abs() <= 0.05 * naive, "{got} for about {naive}");
    }
}

#[test]
fn a_jump_does_not_pay_what_is_not_held_before_it() {
    // At 40 at once VIX is never at 20: the first is not bought there.
    let hedged =
        hedged(&[(Layer1Instrument, "call"), (Layer1Level, "20"), (Layer2Instrument, "put"), (Layer2When, "now")]);
    assert_eq!((hedged.layers[0].jump.model.0, hedged.layers[0].jump.intrinsic), (0.0, None));
    assert!(hedged.layers[1].jump.model.0 > 0.0 && hedged.layers[1].jump.intrinsic.is_none());
}

#[test]
fn what_futures_and_funds_lose_in_a_year_is_a_cost() {
    // By hand, VIX 16 standing still: four mini futures of 90 days come down from 18.5388 four times and a bit; the
    // futures of a fund of 60 days, at 17.9913, slide by 4.7·3.7·e^(−4.7·60/365) a year.
    for (instrument, tenor, size, expected) in
        [("mini", "90", "4", 4_118.545_328), ("fund", "60", "500", 18_002.811_038), ("call", "30", "4", 7_291.901_413)]
    {
        let held = [(Layer1Instrument, instrument), (Layer1Tenor, tenor), (Layer1Size, size)];
        let year = |when| hedged(&[&held[..], &[(Layer1When, when)]].concat());
        let (now, later) = (year("now"), year("vix"));
        close(now.cost.per_year.0, expected);
        assert_eq!(now.layers[0].cost.per_year, Some(now.cost.per_year));
        assert_eq!((later.cost.per_year.0, later.layers[0].cost.per_year), (0.0, None));
    }
    // Above its long run VIX has futures that rise to it.
    assert!(hedged(&[(Vix, "30"), (Layer1Instrument, "mini"), (Layer1When, "now")]).cost.per_year.0 < 0.0);
}

#[test]
fn what_pays_before_its_purchase_pays_where_it_is_bought() {
    let is_before = |point: Activation| point.is_err_and(|absent| absent.reason == Reason::BeforePurchase);
    for (instrument, tenor, level, expected) in [
        // Bought above the long run, futures rise to VIX; below it they fall.
        ("fund", "60", "20", [true, false]),
        ("fund", "60", "19", [false, false]),
        ("mini", "90", "30", [true, true]),
        ("mini", "90", "18", [false, false]),
        ("call", "220", "34", [true, true]),
    ] {
        let texts = [(Layer1Instrument, instrument), (Layer1Tenor, tenor), (Layer1When, "vix"), (Layer1Level, level)];
        let hedged = hedged(&texts);
        let layer = &hedged.book.layers[0];
        assert_eq!([layer.marked, layer.at_expiry].map(is_before), expected, "{texts:?}");
    }
}

#[test]
fn a_funds_own_beta_says_nothing_of_the_curve() {
    let fund = [(Layer1Instrument, "fund"), (Layer1When, "now")];
    let typed = [fund[0], fund[1], (Layer1Beta, "0.45")];
    assert_eq!(hedged(&fund).total, hedged(&typed).total);
    let less = [fund[0], fund[1], (Layer1Beta, "0.2")];
    assert!(hedged(&less).total[0] < hedged(&fund).total[0]);
}

#[track_caller]
fn remarked(texts: Texts, expected: &[(FieldId, LayerRemark)]) {
    let expected: Vec<_> =
        expected.iter().map(|(field, remark)| Issue { field: *field, problem: Problem::Layer(*remark) }).collect();
    assert_eq!(report_of(texts).remarks(), expected, "{texts:?}");
}

#[test]
fn what_is_unusual_is_said() {
    let call = |field, text| [(Layer2Instrument, "call"), (Layer2Tenor, "60"), (field, text)];
    let reason = LayerRemark::Reason;
    remarked(&call(Layer2When, "now"), &[]);
    remarked(&call(Layer2When, "signal-on"), &[]);
    remarked(&call(Layer2When, "short-put"), &[]);
    remarked(&call(Layer2When, "signal-off"), &[(Layer2When, reason(Reason::SignalOff(Signal::Own)))]);
    remarked(&call(Layer2Level, "16"), &[(Layer2Level, reason(Reason::AlreadyActive))]);
    remarked(&call(Layer2Level, "151"), &[(Layer2Level, reason(Reason::Map(OffMap::AboveCap)))]);
    remarked(&call(Layer2Level, "90"), &[(Layer2Level, reason(Reason::OutsideRange))]);
    remarked(&call(Layer2Tenor, "44"), &[(Layer2Tenor, LayerRemark::Settles)]);
    remarked(&call(Layer2Tenor, "45"), &[]);
    remarked(
        &[call(Layer2Level, "20"), [(MapFall, "0"), (MapSquare, "0"), (Layer2When, "vix")]].concat(),
        &[(Layer2Level, reason(Reason::Map(OffMap::Flat)))],
    );
    remarked(
        &[(Layer2Instrument, "call"), (Layer2SizeBy, "budget"), (Layer2Size, "100"), (Layer2Tenor, "60")],
        &[(Layer2Size, reason(Reason::NoContracts))],
    );
    // Two things at once are both said, but of what buys nothing not that it is held.
    let future =
        |level| [(Layer1Instrument, "future"), (Layer1SizeBy, "budget"), (Layer1Size, "9,000"), (Layer1Level, level)];
    let unpaid = (Layer1Size, reason(Reason::NoPremium));
    remarked(&future("90"), &[unpaid, (Layer1Level, reason(Reason::OutsideRange))]);
    remarked(&future("15"), &[unpaid]);
    let spread = |long, short| {
        [
            (Layer1Instrument, "put-spread"),
            (Layer1Tenor, "60"),
            (Layer1StrikeBy, "level"),
            (Layer1Strike, long),
            (Layer1Short, short),
        ]
    };
    // Twice in a quarter a call of 60 days for some 180 $.
    let budget = |most| {
        [(Layer1Instrument, "call"), (Layer1Tenor, "60"), (Layer1Size, "1"), (Layer1When, "now"), (Budget, most)]
    };
    remarked(&budget("100"), &[(Budget, LayerRemark::AboveBudget)]);
    remarked(&budget("5,000"), &[]);
    remarked(&spread("5,600", "5,400"), &[]);
    remarked(&spread("5,400", "5,600"), &[(Layer1Short, LayerRemark::Reversed)]);
    remarked(&spread("5,400", "5,400"), &[(Layer1Short, reason(Reason::NoWidth))]);
    // A level of VIX typed for a put on SPX.
    let put = [(Layer1Instrument, "put"), (Layer1Tenor, "60"), (Layer1StrikeBy, "level"), (Layer1Strike, "20")];
    remarked(&put, &[(Layer1Strike, reason(Reason::Worthless))]);
    // Nothing can be bought of it for money: a budget would buy without end.
    let budget = [&put[..], &[(Layer1SizeBy, "budget"), (Layer1Size, "500")]].concat();
    remarked(&budget, &[(Layer1Strike, reason(Reason::Worthless))]);
    assert_eq!(hedged(&budget).layers[0].cost.contracts, 0.0);
}

#[test]
fn strikes_are_levels_of_what_the_option_is_on() {
    #[track_caller]
    fn check(instrument: &str, strike: &str, valid: &str) {
        let by_level = Draft::default().with(Layer1StrikeBy, "level").with(Layer1Instrument, instrument);
        let checked = check_draft(&by_level.with(Layer1Strike, strike), &by_level);
        assert_eq!(checked.valid.text(Layer1Strike), valid);
        assert_eq!(checked.is_wrong(Layer1Strike), strike != valid);
    }
    check("put", "5,650", "5,650");
    check("put-spread", "x", "5,700");
    check("call", "25", "25");
    check("call", "5,650", "20");
}

#[test]
fn the_window_reaches_to_the_triggers() {
    let from = |texts: Texts| report_of(texts).window.from.0;
    let bare = from(&[]);
    assert_eq!(bare, 5000.0);
    // VIX 36 is at −17 %: 4,978, with room for the flag.
    assert!(from(&[(Layer1Instrument, "call"), (Layer1Level, "36")]) < 4900.0);
    // Too deep for the figure, but it does not take the other flag along; a layer that stands asks for nothing.
    let deep = [(Layer1Instrument, "call"), (Layer1Level, "36"), (Layer2Instrument, "call"), (Layer2Level, "120")];
    assert_eq!(from(&deep), from(&deep[..2]));
    let last = [(Days, "0.01"), (LongPut, "5,990"), (ShortPut, "5,995"), (ShortCall, "6,005"), (LongCall, "6,010")];
    let standing = [&last[..], &[(Layer1Instrument, "call"), (Layer1When, "now")]].concat();
    assert_eq!(from(&standing), from(&last));
}

/// On the path stands what the shock to the same level makes of condor and layers, at the VIX of the map and no
/// column's.
#[test]
fn the_path_through_the_table_is_the_shock() {
    let rule = [(Layer1Instrument, "call"), (Layer1Size, "4"), (Layer1When, "now")];
    let report = report_of(&[&rule[..], &[(Shock, "-15")]].concat());
    let (hedged, at) = (report.hedge.as_ref().expect("a layer"), &report.stress.as_ref().expect("a layer").at);
    let row = hedged.by_shock.spots.iter().position(|spot| spot.0 == 5_100.0).expect("15 % below 6,000");
    // 16 + 0.63 · 15 + 0.032 · 225.
    close(hedged.path[row].0, 32.65);
    close(hedged.on_path[row].0, at.condor.0 + at.layers.0);
    assert!(hedged.by_shock.columns.iter().all(|vix| (*vix - 32.65).abs() > 0.5));
}
