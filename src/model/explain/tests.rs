//! The arithmetic of the default setup, as the page shows it.

use super::*;
use crate::engine::condor::Leg;
use crate::model::fields::FieldId;
use crate::model::tests::report_of;

/// `SettlesBelow` as `settles-below`.
fn kebab(name: Name) -> String {
    let mut text = String::new();
    for letter in format!("{name:?}").chars() {
        if letter.is_uppercase() && !text.is_empty() {
            text.push('-');
        }
        text.push(letter.to_ascii_lowercase());
    }
    text
}

/// `name: first ± second … = result`, rounded to six figures after the point.
fn written(explanation: &Explanation) -> Vec<String> {
    let number = |value: f64| ((value * 1e6).round() / 1e6).to_string();
    let line = |sum: &Sum| {
        let terms = sum.terms.iter().enumerate().map(|(i, term)| {
            let op = match term.op {
                Op::Plus if i == 0 => "",
                Op::Plus => " + ",
                Op::Minus => " - ",
                Op::Times => " * ",
                Op::Over => " / ",
            };
            format!("{op}{} {}", number(term.quantity.value), kebab(term.name))
        });
        format!("{}: {} = {}", kebab(sum.name), terms.collect::<String>(), number(sum.result.value))
    };
    let remarks = explanation.remarks.iter().map(|remark| kebab(remark.name));
    explanation.sums.iter().map(line).chain(remarks).collect()
}

#[track_caller]
pub(super) fn check(texts: &[(FieldId, &str)], key: Key, expected: &[&str]) {
    assert_eq!(lines(texts, key), expected);
}

pub(super) fn lines(texts: &[(FieldId, &str)], key: Key) -> Vec<String> {
    written(&explain(&report_of(texts), key))
}

#[test]
fn credit() {
    let dollars = "credit-dollars: 11.3 credit * 100 multiplier * 2 contracts = 2260";
    let points = "credit: 29.3 short-put - 24 long-put + 18.2 short-call - 12.2 long-call = 11.3";
    check(&[], Key::Credit, &[points, dollars, "premiums-of-model"]);
    check(
        &[(FieldId::Entry, "net"), (FieldId::NetCredit, "-1"), (FieldId::Fees, "10.40")],
        Key::Credit,
        &[
            "credit-dollars: -1 credit * 100 multiplier * 2 contracts = -200",
            "credit-after-fees: -200 credit-dollars - 10.4 fees = -210.4",
            "net-credit-typed",
            "debit",
        ],
    );
}

#[test]
fn best_and_worst() {
    check(
        &[(FieldId::Fees, "40")],
        Key::BestWorst,
        &[
            "best: 11.3 credit * 100 multiplier * 2 contracts - 40 fees = 2220",
            "worst-per-unit: 11.3 credit - 50 short-put-pays = -38.7",
            "worst-per-unit: 11.3 credit - 50 short-call-pays = -38.7",
            "worst: -38.7 worst-per-unit * 100 multiplier * 2 contracts - 40 fees = -7780",
            "return-on-risk: 2220 best / 7780 risk = 0.285347",
        ],
    );
    // A broken wing, so wide a credit that nothing can be lost: the worst is on the narrow side's outside only.
    check(
        &[(FieldId::LongPut, "5,640"), (FieldId::Entry, "net"), (FieldId::NetCredit, "60"), (FieldId::Contracts, "1")],
        Key::BestWorst,
        &[
            "best: 60 credit * 100 multiplier * 1 contracts = 6000",
            "worst-per-unit: 60 credit - 50 short-call-pays = 10",
            "worst: 10 worst-per-unit * 100 multiplier * 1 contracts = 1000",
            "nothing-to-lose",
        ],
    );
}

#[test]
fn break_evens() {
    check(
        &[],
        Key::BreakEvens,
        &[
            "lower-break-even: 5650 short-put - 11.3 credit = 5638.7",
            "upper-break-even: 6350 short-call + 11.3 credit = 6361.3",
        ],
    );
    check(
        &[(FieldId::Fees, "40")],
        Key::BreakEvens,
        &[
            "fees-per-unit: 40 fees / 100 multiplier / 2 contracts = 0.2",
            "lower-break-even: 5650 short-put - 11.3 credit + 0.2 fees-per-unit = 5638.9",
            "upper-break-even: 6350 short-call + 11.3 credit - 0.2 fees-per-unit = 6361.1",
        ],
    );
    let net = |credit| [(FieldId::Entry, "net"), (FieldId::NetCredit, credit)];
    check(&net("60"), Key::BreakEvens, &["no-break-even-gain"]);
    check(&net("-1"), Key::BreakEvens, &["no-break-even-loss"]);
    check(&net("50"), Key::BreakEvens, &["zero-stretch"]);
    check(&net("0"), Key::BreakEvens, &["zero-stretch"]);
    // Both sides bought over the same strikes: the payoff falls and rises twice as steeply.
    let crossed = [
        (FieldId::LongPut, "6000"),
        (FieldId::ShortPut, "5900"),
        (FieldId::ShortCall, "5900"),
        (FieldId::LongCall, "6000"),
        (FieldId::Entry, "net"),
        (FieldId::NetCredit, "20"),
    ];
    check(
        &crossed,
        Key::BreakEvens,
        &[
            "twice-break-even: 6000 long-put + 5900 short-call + 20 credit = 11920",
            "break-even: 11920 twice-break-even / 2 slope = 5960",
        ],
    );
}

#[test]
fn margin() {
    check(
        &[],
        Key::Margin,
        &[
            "put-width: 5650 short-put - 5600 long-put = 50",
            "call-width: 6400 long-call - 6350 short-call = 50",
            "margin-gross: 50 wider-wing * 100 multiplier * 2 contracts = 10000",
            "margin-net: 10000 margin-gross - 2260 credit-dollars = 7740",
            "return-on-margin: 2260 credit-dollars / 7740 margin-net = 0.29199",
        ],
    );
    check(
        &[(FieldId::LongPut, "5,700"), (FieldId::LongCall, "6,350"), (FieldId::Entry, "net")],
        Key::Margin,
        &[
            "put-width: 5650 short-put - 5700 long-put = -50",
            "call-width: 6350 long-call - 6350 short-call = 0",
            "no-margin",
            "margin-not-below-zero",
            "no-return-on-margin",
        ],
    );
}

#[test]
fn margin_where_both_sides_can_lose() {
    let strikes = [
        (FieldId::LongPut, "6000"),
        (FieldId::ShortPut, "6500"),
        (FieldId::ShortCall, "5500"),
        (FieldId::LongCall, "6000"),
        (FieldId::Entry, "net"),
        (FieldId::NetCredit, "762.5"),
    ];
    check(
        &strikes,
        Key::Margin,
        &[
            "put-width: 6500 short-put - 6000 long-put = 500",
            "call-width: 6000 long-call - 5500 short-call = 500",
            "margin-gross: 500 wider-wing * 100 multiplier * 2 contracts = 100000",
            "both-wings: 500 put-width + 500 call-width = 1000",
            "both-gross: 1000 both-wings * 100 multiplier * 2 contracts = 200000",
            "both-net: 200000 both-gross - 152500 credit-dollars = 47500",
            "margin-not-below-zero",
            "no-return-on-margin",
            "loses-twice",
        ],
    );
}

// The shares are those of the lognormal distribution, worked out apart from this program with Python's `math`.
#[test]
fn outcomes_are_named_by_the_payoff() {
    #[track_caller]
    fn check(strikes: [&str; 4], texts: &[(FieldId, &str)], expected: [&str; 3]) {
        let strikes = Leg::ALL.map(FieldId::strike).into_iter().zip(strikes);
        let texts: Vec<_> = strikes.chain(texts.iter().copied()).collect();
        let named = endings(&report_of(&texts)).map(|(name, ending)| format!("{} {:.4}", kebab(name), ending.share));
        assert_eq!(named, expected);
    }
    let plain = ["5600", "5650", "6350", "6400"];
    check(plain, &[], ["full-profit 0.7005", "full-loss-down 0.1040", "full-loss-up 0.1319"]);
    // Its credit is more than the call wing is wide, so it gains above the long call.
    let broken = ["4500", "5800", "6200", "6250"];
    check(broken, &[], ["full-profit 0.4469", "full-loss-down 0.0000", "above-long-call 0.2434"]);
    let far = ["5600", "6715", "6350", "6400"];
    check(far, &[], ["full-profit 0.0243", "full-loss-down 0.1040", "above-long-call 0.1319"]);
    let inverted = ["6000", "6500", "5500", "6000"];
    check(inverted, &[], ["full-profit 0.1388", "below-long-put 0.4876", "above-long-call 0.5124"]);
    let butterfly = ["5900", "6000", "6000", "6100"];
    check(butterfly, &[], ["between-shorts 0.0000", "full-loss-down 0.3706", "full-loss-up 0.3963"]);
    let debit = [(FieldId::Entry, "net"), (FieldId::NetCredit, "-1")];
    check(plain, &debit, ["between-shorts 0.7005", "full-loss-down 0.1040", "full-loss-up 0.1319"]);
    let level = [(FieldId::Entry, "net"), (FieldId::NetCredit, "60")];
    check(plain, &level, ["full-profit 0.7005", "below-long-put 0.1040", "above-long-call 0.1319"]);
}

#[test]
fn chance_and_move() {
    let chance = written(&explain(&report_of(&[]), Key::Chance));
    assert_eq!(chance[0], "growth-of-year: 0.04 interest-rate - 0.013 dividend-yield - 0.0128 half-variance = 0.0142");
    assert_eq!(chance[1], "log-drift: 0.0142 growth-of-year * 0.123288 years = 0.001751");
    assert_eq!(chance[6], "chance: 0.843672 settles-below - 0.127843 settles-below = 0.715829");
    assert_eq!(chance.len(), 7);
    let at_expiry = written(&explain(&report_of(&[]), Key::AtExpiry));
    assert_eq!(at_expiry[..4], chance[..4]);
    assert_eq!(at_expiry[4], "distance: -0.070744 log-distance / 0.05618 deviation = -1.259236");
    assert_eq!(at_expiry[7], "distance: 0.062788 log-distance / 0.05618 deviation = 1.117624");
    assert_eq!(at_expiry[9], "full-loss-down: 0.103973 settles-below = 0.103973");
    check(
        &[],
        Key::ExpectedMove,
        &[
            "years: 45 days / 365 days-of-year = 0.123288",
            "expected-move: 6000 spot * 0.16 vix * 0.351123 root-of-years = 337.078504",
            "move-low: 6000 spot - 337.078504 expected-move = 5662.921496",
            "move-high: 6000 spot + 337.078504 expected-move = 6337.078504",
        ],
    );
}

#[test]
fn greeks() {
    check(
        &[],
        Key::Vega,
        &[
            "vega-per-unit: 4.276603 long-put - 4.850113 short-put - 4.498675 short-call + 3.587116 long-call = -1.485069",
            "vega: -1.485069 vega-per-unit * 100 multiplier * 2 contracts = -297.013859",
        ],
    );
}
