//! What is said of a shock.

use super::*;
use crate::engine::condor::Leg;
use crate::engine::units::{Points, Price};
use crate::model::fields::FieldId;
use crate::model::report::Report;
use crate::model::stress::{Event, What};
use crate::model::tests::report_of;
use crate::words::number::SPACE;

const LONG: (FieldId, &str) = (FieldId::PerpSide, "long");

#[track_caller]
fn check(share: f64, vix: f64, coin: f64, what: What, expected: &str) {
    let spx = Points(6_000.0 * (1.0 + share));
    let step = Event { share, spx, vix: Points(vix), coin: Some(Price(coin)), what };
    assert_eq!(event(&step, &report_of(&[LONG])).replace(SPACE, " "), expected);
}

#[test]
fn the_shock_of_a_dated_day_says_what_that_did_to_vix() {
    #[track_caller]
    fn check(shock: &str, expected: &str) {
        let Report { setup, stress, .. } = report_of(&[(FieldId::Layer1Instrument, "call"), (FieldId::Shock, shock)]);
        let lead = stress.map_or_else(String::new, |stress| lead(&stress, &setup)).replace(SPACE, " ");
        let (_, of_day) = lead.split_once(" $.").unwrap_or_default();
        assert_eq!(of_day.split(", and in 1 day ").next(), Some(expected), "{lead}");
    }
    // 16 × 37.32 / 17.31.
    check("-4.1", " On 5 Feb 2018 VIX itself went from 17.3 to 37.3; by that multiple it is 34.5 here");
    check("-4.11", "");
    check("-5", "");
    // Bitcoin had a day of its own, whatever its beta; what other coins did is not known.
    let told = |coin| {
        let Report { setup, stress, .. } = report_of(&[LONG, (FieldId::PerpCoin, coin), (FieldId::Shock, "-4.1")]);
        stress.map_or_else(String::new, |stress| lead(&stress, &setup)).replace(SPACE, " ")
    };
    assert!(told("btc").contains("34.5 here, and in 1 day, with Bitcoin’s −21.8 % of that day, "), "{}", told("btc"));
    assert!(told("eth").ends_with("by that multiple it is 34.5 here."), "{}", told("eth"));
}

#[test]
fn what_happens_is_told_in_a_sentence() {
    check(-0.031, 22.13, 93_896.1, What::Wakes(0), "at \u{2212}3.1 %: layer 1 wakes (VIX 22.1, SPX 5,814)");
    check(
        -0.044,
        23.0,
        91_394.0,
        What::Liquidated(Dollars(2_940.2)),
        "at \u{2212}4.4 %: the perpetual is liquidated, 2,940 dollars of margin lost (BTC 91,394; with funding of 45 days)",
    );
    check(0.06, 14.0, 112_000.0, What::Short(Leg::ShortCall), "at +6.0 %: short call reached (SPX 6,360)");
    check(-0.02, 18.0, 96_040.0, What::Opens(1), "at \u{2212}2.0 %: layer P2 on the perpetual is opened (BTC 96,040)");
    check(
        -0.02,
        18.0,
        96_040.0,
        What::TooLate(3),
        "at \u{2212}2.0 %: layer P4 on the perpetual would be opened: too late (BTC 96,040)",
    );
    check(-0.02, 18.0, 96_040.0, What::MarginCall, "at \u{2212}2.0 %: margin call of the perpetual (BTC 96,040)");
    check(-0.06, 18.0, 96_040.0, What::BreakEven, "at \u{2212}6.0 %: break-even of the condor at expiry (SPX 5,640)");
}

/// A layer that comes too late is no part of the liquidation, and an option outside the account is one of the line.
#[test]
fn what_layers_on_the_perpetual_have_to_do_with_its_end() {
    #[track_caller]
    fn check(texts: &[(FieldId, &str)], liquidated: &str, noted: &str) {
        let report = report_of(&[&[LONG, (FieldId::PerpLayer1Size, "10")], texts].concat());
        let events = report.stress.iter().flat_map(|stress| &stress.events);
        let mut ends = events.filter(|own| matches!(own.what, What::Liquidated(_)));
        let said = ends.next().map(|own| event(own, &report).replace(SPACE, " ")).unwrap_or_default();
        assert!(said.ends_with(liquidated), "{said}");
        assert!(note(&report.setup).replace(SPACE, " ").ends_with(noted), "{}", note(&report.setup));
    }
    let [kind, level] = [FieldId::PerpLayer1Kind, FieldId::PerpLayer1Level];
    check(&[(kind, "margin"), (level, "12")], "; with funding of 45 days)", "; beta of BTC 2");
    check(&[(kind, "margin"), (level, "5")], "; with funding of 45 days and its layers)", "; beta of BTC 2");
    check(
        &[(kind, "option"), (level, "5")],
        "45 days and its layers)",
        "; beta of BTC 2; perp is the perpetual with its layers: options outside the account still pay after it is liquidated",
    );
}

#[test]
fn the_handle_speaks_of_everything() {
    let at = Stressed {
        share: -0.05,
        spx: Points(5_700.0),
        vix: Points(27.4),
        coin: Some(Price(90_250.0)),
        condor: Dollars(2_260.0),
        layers: Dollars(0.0),
        perp: Dollars(-3_500.0),
        is_liquidated: false,
        total: Dollars(-1_240.0),
    };
    let said = spoken(&at, &report_of(&[LONG]).setup).replace(SPACE, " ");
    assert_eq!(said, "SPX \u{2212}5 %, VIX 27.4, BTC 90,250, total \u{2212}1,240 dollars");
    let said = comes_to(&at, &report_of(&[LONG]).setup).replace(SPACE, " ");
    assert_eq!(
        said,
        "\u{2212}5 %, at expiry, in 45 days: condor +2,260, perpetual \u{2212}3,500, in all \u{2212}1,240 $."
    );
}
