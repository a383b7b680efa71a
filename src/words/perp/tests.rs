//! What is said of perpetuals that are wrong, or unusual.

use crate::engine::perp::{Hedge, Layer, Trigger};
use crate::engine::units::Cash;
use crate::model::check::check;
use crate::model::draft::Draft;
use crate::model::explain::Key;
use crate::model::fields::FieldId::{self, *};
use crate::model::margined::Margined;
use crate::model::perp::Perp;
use crate::model::report::{report, window};
use crate::model::tests::report_of;
use crate::words;
use crate::words::problem::problem;

/// All that is said of a draft with these texts over the start's, looked at after a day: by field, wrong ones first.
#[track_caller]
fn said(texts: &[(FieldId, &str)], expected: &[(FieldId, &str)]) {
    let draft = Draft::default().with(Horizon, "1").with_all(texts);
    let checked = check(&draft, &Draft::default());
    let report = report(&checked.setup, window(&checked.setup));
    let issues = checked.issues.iter().cloned().chain(report.remarks());
    let got: Vec<(FieldId, String)> =
        issues.map(|issue| (issue.field, problem(&issue, &checked).replace('\u{a0}', " "))).collect();
    let expected: Vec<(FieldId, String)> = expected.iter().map(|(field, text)| (*field, text.to_string())).collect();
    assert_eq!(got, expected, "{texts:?}");
}

/// 25,000 dollars of Bitcoin at 100,000 and 10x by Binance's rules: 2,500 of margin, 100 to be left.
const LONG: (FieldId, &str) = (PerpSide, "long");
const SHORT: (FieldId, &str) = (PerpSide, "short");

#[test]
fn leverage() {
    let takes = "Leverage takes a number from 0.1 to 1,000,000,000x, such as 10. Until then the figures use 10x.";
    said(&[LONG], &[]);
    said(&[LONG, (PerpLeverage, "0")], &[(PerpLeverage, takes)]);
    said(&[LONG, (PerpLeverage, "2e9")], &[(PerpLeverage, takes)]);
    let limit = "The venue allows at most 125x at this size: tier 1 of its table.";
    let already = "It is liquidated already: at the price now its equity is no more than the margin it has to keep. The two are equal \
         at 100,401.61.";
    said(&[LONG, (PerpLeverage, "1e9")], &[(PerpLeverage, limit), (PerpLeverage, already)]);
    said(&[LONG, (PerpLeverage, "125")], &[]);
    said(&[(PerpLeverage, "0")], &[]);
    let never = (PerpLeverage, "Before funding no price liquidates it: its margin covers all it can lose.");
    said(&[LONG, (PerpLeverage, "1")], &[never]);
    said(&[LONG, (PerpLeverage, "0.5"), (PerpVenue, "textbook")], &[never]);
    said(&[SHORT, (PerpLeverage, "1")], &[]);
    said(&[SHORT, (PerpLeverage, "1"), (PerpContract, "inverse"), (PerpVenue, "textbook")], &[never]);
}

#[test]
fn leverage_above_what_the_venue_allows() {
    let large = (PerpSize, "1,000,000");
    let third = "The venue allows at most 75x at this size: tier 3 of its table.";
    said(&[LONG, large, (PerpLeverage, "75")], &[]);
    said(&[LONG, large, (PerpLeverage, "100")], &[(PerpLeverage, third)]);
    // Cross as well: it is the leverage that the venue looks at.
    said(&[LONG, large, (PerpLeverage, "100"), (PerpMode, "cross"), (PerpWallet, "50,000")], &[(PerpLeverage, third)]);
    let ramp = "The venue allows at most 25x at this size.";
    said(
        &[LONG, (PerpVenue, "deribit"), (PerpSizeBy, "coins"), (PerpSize, "400"), (PerpLeverage, "30")],
        &[(PerpLeverage, ramp)],
    );
    let beyond =
        "The size lies beyond the venue’s table here. Its last row stands in, tier 12 of its table: at most 1x.";
    said(&[LONG, (PerpSize, "5e9"), (PerpLeverage, "1.5")], &[(PerpLeverage, beyond)]);
}

#[test]
fn a_position_that_is_gone() {
    let gone = "It is liquidated already: at the price now its equity is no more than the margin it has to keep. \
                The two are equal at ";
    let at = |price: &str| [gone, price, "."].concat();
    said(&[LONG, (PerpEntry, "120,000")], &[(PerpEntry, &at("108,433.73"))]);
    said(&[SHORT, (PerpEntry, "80,000")], &[(PerpEntry, &at("87,649.40"))]);
    // Half a percent of margin, half a percent to be left.
    said(
        &[LONG, (PerpVenue, "textbook"), (PerpLeverage, "200")],
        &[
            (PerpLeverage, "The venue allows at most 100x at this size: tier 1 of its table."),
            (PerpLeverage, &at("100,000.00")),
        ],
    );
    let cross = [LONG, (PerpMode, "cross"), (PerpWallet, "2,000"), (PerpOthers, "-1,900"), (PerpOthersKeep, "50")];
    said(&cross, &[(PerpOthers, &at("100,200.80"))]);
    said(&[cross[0], cross[1], cross[2], (PerpOthers, "-1,700")], &[]);
    // What is added from the start saves it, and that is not said of it then.
    let added = [(PerpLayer1Kind, "margin"), (PerpLayer1Size, "100"), (PerpLayer1When, "now")];
    said(&[&cross[..], &added].concat(), &[]);
    // Its premium is paid out of the margin.
    let option = [
        (PerpLayer1Kind, "option"),
        (PerpLayer1Premium, "12"),
        (PerpLayer1Size, "100"),
        (PerpLayer1When, "now"),
        (PerpLayer1Place, "inside"),
    ];
    said(&[&[LONG], &option[..]].concat(), &[(PerpLeverage, &at("102,409.64"))]);
}

#[test]
fn funding() {
    let dies = "If the price stands still, funding alone has it liquidated after 3.2 days, before the valuation date.";
    said(&[LONG, (PerpRate, "1"), (Horizon, "")], &[(PerpRate, dies)]);
    said(&[SHORT, (PerpRate, "-1"), (Horizon, "45")], &[(PerpRate, dies)]);
    said(&[LONG, (PerpRate, "1"), (Horizon, "3.2")], &[(PerpRate, dies)]);
    said(&[LONG, (PerpRate, "1"), (Horizon, "3.1")], &[]);
    said(&[LONG, (PerpRate, "-1"), (Horizon, "")], &[]);
    let leveraged =
        "If the price stands still, funding alone has it liquidated after 13.33 days, before the valuation date.";
    said(&[LONG, (PerpLeverage, "125"), (Horizon, "")], &[(PerpRate, leveraged)]);
    // Twice the margin lasts twice as long, and a little more.
    let added = [(PerpLayer1Kind, "margin"), (PerpLayer1Size, "100"), (PerpLayer1When, "now")];
    let later =
        "If the price stands still, funding alone has it liquidated after 6.53 days, before the valuation date.";
    said(&[&[LONG, (PerpRate, "1"), (Horizon, "")], &added[..]].concat(), &[(PerpRate, later)]);
    said(
        &[LONG, (PerpRate, "9"), (PerpWallet, "x")],
        &[(
            PerpRate,
            "Funding rate takes a number from −5 to 5 %, such as 0.03, or nothing for the venue’s from the premium index. Until then the figures use the venue’s from the premium index.",
        )],
    );
}

/// Where the venue's rule is its own or not known, nothing is charged but what the reader typed.
#[test]
fn funding_by_a_rule_of_the_venue_alone() {
    const NONE: &str = "This venue’s funding rate is not worked out here: none is charged until you type a rate.";
    #[track_caller]
    fn check(venue: &str, typed: &[(FieldId, &str)], remark: Option<&str>, under: &str) {
        let texts = [
            &[
                LONG,
                (Horizon, "1"),
                (PerpVenue, venue),
                (PerpContract, if venue == "kraken" { "inverse" } else { "linear" }),
            ],
            typed,
        ];
        let draft = Draft::default().with_all(&texts.concat());
        let checked = crate::model::check::check(&draft, &Draft::default());
        let report = report(&checked.setup, window(&checked.setup));
        let remarks = report.remarks().into_iter().filter(|issue| issue.field == PerpRate);
        let remarks: Vec<String> = remarks.map(|issue| problem(&issue, &checked)).collect();
        assert_eq!(remarks.first().map(String::as_str), remark, "{venue} {typed:?}");
        let strip = words::strip::strip(&report, Key::Funding);
        let value: String = strip.value.into_iter().map(|piece| piece.text).collect();
        assert_eq!([&value, " ", &strip.under].concat().replace('\u{a0}', " "), under, "{venue} {typed:?}");
    }
    check("kraken", &[], Some(NONE), "none not worked out here: type a rate");
    check("bitget", &[], Some(NONE), "none not worked out here: type a rate");
    check("binance", &[], None, "−2.50 $ every 8 hours, 0.01 %");
    check("kraken", &[(PerpPremium, "0.02")], Some(NONE), "none not worked out here: type a rate");
    // 25,000 dollars of face value at 100,000: a quarter of a coin, of which 0.02 % is 0.00005.
    check("kraken", &[(PerpRate, "0.02")], None, "−0.00005 BTC every hour, 0.02 %");
    check("bitget", &[(PerpRate, "0.02")], None, "−5 $ every 8 hours, 0.02 %");
    let typed = [LONG, (PerpVenue, "kraken"), (PerpContract, "inverse")];
    let report = report_of(&typed);
    let (held, margined) = report.held().unwrap();
    assert_eq!((margined.dies, margined.later.liquidation), (None, margined.now.liquidation));
    assert_eq!(words::figure::perp::funding::lead(held, margined), NONE);
    assert!(!words::stress::note(&report.setup).contains("funding"));
}

#[test]
fn layers() {
    let late = "Too late: it would open at 80,000.00, and the position is liquidated at 90,361.45.";
    said(&[LONG, (PerpLayer1Kind, "perp"), (PerpLayer1Level, "20")], &[(PerpLayer1Level, late)]);
    said(&[LONG, (PerpLayer1Kind, "perp"), (PerpLayer1Level, "9")], &[]);
    let price = [(PerpLayer2Kind, "margin"), (PerpLayer2When, "price")];
    said(
        &[&[SHORT], &price[..], &[(PerpLayer2Level, "115,000")]].concat(),
        &[(PerpLayer2Level, "Too late: it would open at 115,000.00, and the position is liquidated at 109,561.75.")],
    );
    let reached = (PerpLayer2Level, "The trigger is reached already, so it is held from the start.");
    said(&[&[SHORT], &price[..], &[(PerpLayer2Level, "95,000")]].concat(), &[reached]);
    // A layer on a position that is gone.
    let gone = [(PerpEntry, "120,000"), (PerpLayer1Kind, "perp")];
    said(
        &[&[LONG], &gone[..]].concat(),
        &[
            (
                PerpEntry,
                "It is liquidated already: at the price now its equity is no more than the margin it has to keep. The two are equal at 108,433.73.",
            ),
            (PerpLayer1Level, "Too late: it would open at 95,000.00, and the position is liquidated already."),
        ],
    );
    let outside =
        (PerpLayer1Place, "Held outside the margin account, it changes the profit and not the liquidation price.");
    said(&[LONG, (PerpLayer1Kind, "option")], &[outside]);
    said(&[LONG, (PerpLayer1Kind, "option"), (PerpLayer1Place, "inside")], &[]);
    // Struck at 95,000, for 1.5 % of the price now.
    let cheap = "Bought at 92,000.00 it pays 3,000.00 per coin at once: no market sells it for 1,500.00.";
    let waits = [LONG, (PerpLayer1Kind, "option"), (PerpLayer1Place, "inside"), (PerpLayer1Level, "8")];
    said(&waits, &[(PerpLayer1Premium, cheap)]);
    said(&[&waits[..], &[(PerpLayer1Premium, "3")]].concat(), &[]);
    let straight =
        (PerpLayer1Kind, "In dollars its profit is a straight line, as that of any future: it is convex in coin only.");
    said(&[LONG, (PerpLayer1Kind, "inverse-perp")], &[straight]);
}

#[test]
fn layers_that_wait_for_vix() {
    let at = |side, level| [side, (PerpLayer1Kind, "margin"), (PerpLayer1When, "vix"), (PerpLayer1Level, level)];
    said(&at(LONG, "18"), &[]);
    said(&at(LONG, "12"), &[(PerpLayer1Level, "The trigger is reached already, so it is held from the start.")]);
    said(
        &at(LONG, "30"),
        &[(PerpLayer1Level, "Too late: it would open at 83,835.57, and the position is liquidated at 90,361.45.")],
    );
    let never = (PerpLayer1Level, "Its trigger does not lie where the position loses, so it is never opened.");
    said(&at(LONG, "200"), &[never]);
    // A map that begins at 25 has left 20 behind, as for a layer of the condor.
    let begins = "VIX now lies beyond this end of the map, so the map begins at its end, not at VIX.";
    let reached = "The trigger is reached already, so it is held from the start.";
    said(&[&at(LONG, "20")[..], &[(MapFloor, "25")]].concat(), &[(MapFloor, begins), (PerpLayer1Level, reached)]);
    said(&at(SHORT, "18"), &[never]);
    said(&[&at(LONG, "18")[..], &[(CoinBeta, "0")]].concat(), &[never]);
}

#[test]
fn no_table() {
    let none = (
        PerpVenue,
        "This venue has no table here for this coin and contract. The plain rule of textbooks stands in: \
                            half a percent of the notional has to be left.",
    );
    said(&[LONG, (PerpVenue, "okx")], &[none]);
    // The textbook's 100x is no limit of this venue.
    said(&[LONG, (PerpVenue, "okx"), (PerpLeverage, "110")], &[none]);
    said(&[LONG, (PerpVenue, "okx"), (PerpContract, "inverse")], &[]);
    said(&[LONG, (PerpVenue, "kucoin"), (PerpCoin, "eth")], &[none]);
}

/// With a hedge larger than itself it is liquidated where it gains.
#[test]
fn a_layer_that_leaves_a_liquidation_on_the_way_up() {
    let fired = |side, leverage, level| {
        let layer = [(PerpLayer1Kind, "perp"), (PerpLayer1Size, "150"), (PerpLayer1Level, level)];
        let report = report_of(&[&[(PerpSide, side), (PerpLeverage, leverage)], &layer[..]].concat());
        let (held, margined) = report.held().unwrap();
        super::fired(&margined.now.fired[0], held)
    };
    // 36,375 sold, 25,000 bought, 2,500 of margin; an eighth of a coin more is sold, of which 0.4 % are kept: 13,875 /
    // 0.1255.
    assert_eq!(fired("long", "10", "3"), "at 97,000.00: with it liquidated at 110,557.77 if the price rises");
    // 31,875 sold, 5,000 of margin: 11,875 / 0.1255, below the price now but above where it opens.
    assert_eq!(fired("long", "5", "15"), "at 85,000.00: with it liquidated at 94,621.51 if the price rises");
    assert!(fired("short", "10", "3").ends_with(" if the price falls"));
    assert!(fired("short", "5", "15").ends_with(" if the price falls"));
}

#[test]
fn fields() {
    let size = "Position size takes a number from 0.000001 to 1,000,000,000,000, such as 25,000. Until then the figures use 25,000.";
    said(&[LONG, (PerpSize, "0")], &[(PerpSize, size)]);
    let price = "Price now takes a number from 0.000001 to 1,000,000,000 $, such as 100,000. Until then the figures use 100,000 $.";
    said(&[LONG, (PerpMark, "0")], &[(PerpMark, price)]);
    let entry = "Entry price takes a number from 0.000001 to 1,000,000,000 $, such as 98,000, or nothing for the price now. Until then the figures use the price now.";
    said(&[LONG, (PerpEntry, "-1")], &[(PerpEntry, entry)]);
}

/// The form, the strip and the figures write an amount of the margin's currency in one way.
#[test]
fn amounts_of_the_margin() {
    let check = |contract: &str, amount: f64, expected: &str| {
        let report = report_of(&[LONG, (PerpContract, contract)]);
        let (perp, _) = report.held().expect("a perpetual");
        let layer = Layer { hedge: Hedge::Margin { amount: Cash(amount) }, trigger: Trigger::Standing };
        let (added, paid) = (super::layer(&layer, perp), words::figure::perp::funding::paid(perp, Cash(-amount)));
        assert_eq!(added.replace('\u{a0}', " "), ["adds ", expected].concat());
        assert_eq!(paid.replace('\u{a0}', " "), [expected, " received"].concat());
    };
    check("linear", 2_500.0, "2,500 $");
    check("linear", 1_687.5, "1,687.50 $");
    check("linear", 27.753, "27.75 $");
    check("inverse", 0.025_131_4, "0.025131 BTC");
}

#[test]
fn a_margin_call_that_is_passed_and_a_hedge_that_outgrows_the_position() {
    #[track_caller]
    fn check_said(texts: &[(FieldId, &str)], expected: &str, say: fn(&Perp, &Margined) -> String) {
        let report = report_of(&[&[(Horizon, "1")], texts].concat());
        let (held, margined) = report.held().unwrap();
        let said = say(held, margined).replace('\u{a0}', " ");
        assert!(said.ends_with(expected), "{said}");
    }
    // 125 of 143 dollars of margin have to be left.
    let called = [LONG, (PerpVenue, "textbook"), (PerpLeverage, "175")];
    check_said(&called, "; past the margin call already.", |_, margined| {
        words::figure::perp::account::lead(margined, &margined.at(margined.now.mark))
    });
    let outgrown = [
        LONG,
        (PerpMark, "97250"),
        (PerpSizeBy, "coins"),
        (PerpSize, "0.5"),
        (PerpLeverage, "20"),
        (PerpLayer1Kind, "perp"),
        (PerpLayer1Size, "100"),
        (PerpLayer1When, "now"),
        (PerpLayer2Kind, "perp"),
        (PerpLayer2Level, "4.6"),
    ];
    check_said(
        &outgrown,
        "P2 opens at 92,776.50. With P2 open it is liquidated at 102,093.13.",
        words::figure::perp::account::summary,
    );
}
