//! Lines and remarks as the page writes them.

use super::*;
use crate::engine::units::Points;
use crate::model::explain::{Key, Name, Quantity, Unit, explain};
use crate::model::fields::FieldId;
use crate::model::tests::report_of;

fn line((sum, shown): (&Sum, Written)) -> String {
    let mut text = lead(sum) + ":";
    for (i, (term, number)) in sum.terms.iter().zip(&shown.terms).enumerate() {
        if i > 0 {
            text = text + " " + op(term.op);
        }
        text = text + " " + number + " (" + &name(term) + ")";
    }
    text + " = " + &shown.result
}

#[track_caller]
fn check(texts: &[(FieldId, &str)], key: Key, expected: &[&str]) {
    let explanation = explain(&report_of(texts), key);
    let mut got: Vec<_> = explanation.sums.iter().zip(written(&explanation.sums)).map(line).collect();
    got.extend(explanation.remarks.iter().map(remark));
    let got: Vec<_> = got.iter().map(|line| line.replace('\u{a0}', " ")).collect();
    assert_eq!(got, expected);
}

#[test]
fn the_arithmetic_reads_as_on_the_page() {
    check(
        &[],
        Key::BreakEvens,
        &[
            "Lower break-even: 5,650.00 (short put) − 11.30 (credit) = 5,638.70",
            "Upper break-even: 6,350.00 (short call) + 11.30 (credit) = 6,361.30",
        ],
    );
    check(
        &[],
        Key::ExpectedMove,
        &[
            "Years to expiry: 45 (days) ÷ 365 (days of a year) = 0.12329",
            "Expected move: 6,000.00 (spot) × 16 % (VIX) × 0.35112 (√ years) = 337.08",
            "Lower end: 6,000.00 (spot) − 337.08 (expected move) = 5,662.92",
            "Upper end: 6,000.00 (spot) + 337.08 (expected move) = 6,337.08",
        ],
    );
    check(
        &[(FieldId::Entry, "net"), (FieldId::NetCredit, "50")],
        Key::BreakEvens,
        &["The condor ends with nothing won and nothing lost over a whole stretch: below 5,600, above 6,400."],
    );
    check(
        &[(FieldId::Entry, "net"), (FieldId::NetCredit, "-1"), (FieldId::Fees, "10.40")],
        Key::Credit,
        &[
            "Credit in all: −1.00 (credit) × 100 (multiplier, $ per point) × 2 (contracts) = −200 $",
            "Credit after fees: −200 (credit in all) − 10.40 (fees) = −210.40 $",
            "The net credit was typed, so there are no premiums to add up.",
            "A negative credit is a debit: the position costs money to open.",
        ],
    );
}

/// On the last day hardly anything is left to decay; equal legs take each other's Greeks off.
#[test]
fn what_is_nothing_is_written_as_0() {
    use FieldId::*;
    let far = [(Days, "6.5h"), (DateA, "3h"), (DateB, "1h")];
    check(
        &far,
        Key::Theta,
        &[
            "Theta per unit: 0 (long put) + 0 (short put) + 0 (short call) − 0 (long call) = 0",
            "Theta, $ per hour: 0 (theta per unit) × 100 (multiplier, $ per point) × 2 (contracts) = 0",
        ],
    );
    let equal = [(LongPut, "5,650"), (LongCall, "6,350"), (VolMode, "flat")];
    check(
        &equal,
        Key::Vega,
        &[
            "Vega per unit: 4.30 (long put) − 4.30 (short put) − 5.49 (short call) + 5.49 (long call) = 0",
            "Vega, $ per vol point: 0 (vega per unit) × 100 (multiplier, $ per point) × 2 (contracts) = 0",
        ],
    );
}

/// Whoever works with the written terms comes to the written result, to its last digit, also where a price next to
/// nothing asks for many digits of the forward.
#[test]
fn a_result_has_no_digits_that_its_terms_do_not_give() {
    use crate::engine::condor::Leg;
    for texts in [&[(FieldId::Vix, "12"), (FieldId::Days, "7")][..], &[(FieldId::AtmShare, "20")]] {
        for leg in Leg::ALL {
            let sums = explain(&report_of(texts), Key::LegVol(leg)).sums;
            for (sum, shown) in sums.iter().zip(written(&sums)).filter(|(sum, _)| sum.name == Name::SpxForward) {
                let plain = |text: &str| text.replace([',', '\u{a0}'], "").parse::<f64>().expect("a number");
                let product: f64 = shown.terms.iter().map(|term| plain(term)).product();
                let decimals = shown.result.split_once('.').map_or(0, |(_, decimals)| decimals.len());
                let last = 0.51 * 10.0_f64.powi(-(decimals as i32));
                assert!((product - plain(&shown.result)).abs() <= last, "{}", line((sum, shown)));
            }
        }
    }
}

// Worked out apart from this program, with Python's `math`.
#[test]
fn lines_of_one_kind_have_the_same_digits() {
    let sums = explain(&report_of(&[]), Key::AtExpiry).sums;
    let distances: Vec<_> = sums.iter().zip(written(&sums)).filter(|(sum, _)| sum.name == Name::Distance).collect();
    let got: Vec<_> = distances.iter().map(|(_, shown)| shown.terms.join(" ÷ ") + " = " + &shown.result).collect();
    let expected = [
        "−0.070744 ÷ 5.618\u{a0}% = −1.2592",
        "−0.061855 ÷ 5.618\u{a0}% = −1.1010",
        "0.054945 ÷ 5.618\u{a0}% = 0.97802",
        "0.062788 ÷ 5.618\u{a0}% = 1.1176",
    ];
    assert_eq!(got, expected);
}

#[test]
fn remarks_name_the_layer_they_are_about() {
    use FieldId::*;
    let check = |texts: &[(FieldId, &str)], key, expected: &[&str]| {
        let long = [&[(PerpSide, "long"), (PerpLayer1Kind, "perp")], texts].concat();
        let got: Vec<_> = explain(&report_of(&long), key).remarks.iter().map(remark).collect();
        assert_eq!(got, expected);
    };
    let gross = [(PerpMargining, "gross"), (PerpLayer1Size, "150"), (PerpLayer1Level, "4")];
    let by_p1 = "With P1 the maintenance is read from the venue’s table at tier 2.";
    let by_p1_alone = "With P1 the maintenance is read from the venue’s table at tier 1.";
    let alone =
        "Without layers the maintenance is read from the venue’s table at the notional of the liquidation: tier 1.";
    check(&gross, Key::Liquidation, &[alone, by_p1]);
    check(&gross, Key::PerpLayers, &[by_p1]);
    check(&[(PerpLeverage, "1"), (PerpLayer1Level, "4")], Key::PerpLayers, &["With P1 no price liquidates it."]);
    let outside = [(PerpLayer2Kind, "option"), (PerpLayer2When, "now"), (PerpLayer1Level, "30")];
    check(
        &outside,
        Key::PerpLayers,
        &[
            "Held outside the account, P2 changes the profit and not the liquidation.",
            "It is liquidated before it opens P1.",
        ],
    );
    let gone = [(PerpMark, "80000"), (PerpEntry, "100000"), (PerpLayer1When, "now")];
    check(&gone, Key::PerpLayers, &["With P1 it is liquidated already.", by_p1_alone]);
    let never = [(PerpLeverage, "1"), (PerpLayer1When, "ratio"), (PerpLayer1Level, "50")];
    check(&never, Key::PerpLayers, &["No price opens P1."]);
}

#[test]
fn remarks_name_the_unit_of_their_number() {
    use FieldId::*;
    let large = [(PerpSide, "long"), (PerpVenue, "gate"), (PerpSize, "900000"), (PerpLeverage, "60")];
    let remarks = explain(&report_of(&large), Key::Largest).remarks;
    let got: Vec<_> = remarks.iter().map(|said| remark(said).replace('\u{a0}', " ")).collect();
    assert!(got.contains(&"At this leverage the venue allows no more than 5 coins.".to_string()), "{got:?}");
}

/// One rate for every size is no tier of a table, neither of the position alone nor with a layer.
#[test]
fn a_flat_rate_is_not_called_a_tier() {
    use FieldId::*;
    for (venue, expected) in [("textbook", false), ("dydx", false), ("binance", true)] {
        for layer in ["", "perp"] {
            let texts = [(PerpSide, "long"), (PerpVenue, venue), (PerpLayer1Kind, layer)];
            let remarks = explain(&report_of(&texts), Key::Liquidation).remarks;
            let has_tier = remarks.iter().any(|said| remark(said).contains("tier"));
            assert_eq!(has_tier, expected, "{venue} {layer} {remarks:?}");
        }
    }
}

#[test]
fn every_remark_is_a_whole_sentence() {
    for name in Name::ALL.iter().copied() {
        let starts = words_of(name).chars().next();
        if !starts.is_some_and(char::is_uppercase) || name == Name::Vix {
            continue;
        }
        for quantity in [None, Some(Quantity { value: 0.5, unit: Unit::Percent })] {
            let place = Stretch { from: Points(0.0), to: Some(Points(5600.0)) };
            let text = remark(&Remark { name, places: vec![place], quantity, layer: Some(Name::PerpLayer1) });
            assert!(
                !text.contains('{') && text.ends_with('.') && !text.ends_with("..") && !text.contains(" ."),
                "{text}"
            );
        }
    }
}

#[test]
fn settlements_read_as_stretches() {
    let check = |from, to: Option<f64>, expected| {
        assert_eq!(stretch(&Stretch { from: Points(from), to: to.map(Points) }), expected);
    };
    check(5650.0, Some(6350.0), "5,650 to 6,350");
    check(0.0, Some(5600.0), "below 5,600");
    check(6400.0, None, "above 6,400");
    check(0.0, None, "anywhere");
    check(5638.7, Some(5638.7), "5,638.70");
}
