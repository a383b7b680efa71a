//! What is said beside fields and layers, sentence by sentence.

use super::reason::layer;
use super::*;
use crate::engine::hedge::layer::{Reason, Signal};
use crate::engine::units::Points;
use crate::engine::vix::OffMap;
use crate::model::draft::Draft;
use crate::model::remarks::LayerRemark;

/// The page's own texts, this field's last valid one being another.
fn checked(field: FieldId, last_valid: &str) -> Checked {
    let mut checked = crate::model::check::check(&Draft::default(), &Draft::default());
    checked.valid = checked.valid.with(field, last_valid);
    checked
}

#[track_caller]
fn check(field: FieldId, problem: Problem, last_valid: &str, expected: &str) {
    let text = super::problem(&Issue { field, problem }, &checked(field, last_valid));
    assert_eq!(text.replace(MINUS, "-").replace('\u{a0}', " "), expected);
}

#[test]
fn a_wrong_field_says_what_it_takes() {
    use FieldId::*;
    use Problem::*;
    let twice = "Short put strike may be 5.6 or 5,600: type one of the two. Until then the figures use 5,650.";
    check(ShortPut, TwoReadings([5.6, 5600.0]), "5,650", twice);
    check(Vix, NotANumber, "16", "VIX takes a number from 1 to 300, such as 16. Until then the figures use 16.");
    check(
        ShortPut,
        Empty,
        "5,650",
        "Short put strike takes a number from 0.01 to 1,000,000, such as 5,650. Until then the figures use 5,650.",
    );
    check(
        Days,
        OutOfRange,
        "45",
        "Time to expiry takes a number of days from 0.0006 to 3,650, such as 45, or 6.5h or 30min on the last day. \
         Until then the figures use 45 days.",
    );
    check(
        Days,
        NotANumber,
        "6,5h",
        "Time to expiry takes a number of days from 0.0006 to 3,650, such as 45, or 6.5h or 30min on the last day. \
         Until then the figures use 6.5 hours.",
    );
    check(
        Contracts,
        NotWhole,
        "2",
        "Contracts take a whole number from 1 to 100,000, such as 2. Until then the figures use 2.",
    );
    check(
        Rate,
        OutOfRange,
        "4",
        "Interest rate takes a number from -20 to 50 %, such as 4. Until then the figures use 4 %.",
    );
    check(
        AtmShare,
        OutOfRange,
        "93.75",
        "At-the-money share of VIX takes a number from 20 to 200 %, such as 93.75. Until then the figures use 93.75 %.",
    );
    check(
        Skew,
        NotANumber,
        "-0.13",
        "Skew takes a number from -1 to 1, such as -0.13. Until then the figures use -0.13.",
    );
    check(
        ShortPutPremium,
        NotANumber,
        "",
        "Short put premium takes a number from 0 to 1,000,000, such as 29.30, or nothing for the model’s. \
         Until then the figures use the model’s.",
    );
    check(
        MapCap,
        MapCrossed(Points(9.0)),
        "150",
        "Highest VIX of the map takes a number above the lowest, 9. Until then the figures use 150.",
    );
    check(
        MapFloor,
        MapCrossed(Points(30.5)),
        "9",
        "Lowest VIX of the map takes a number below the highest, 30.5. Until then the figures use 9.",
    );
    check(
        DateA,
        AfterExpiry,
        "",
        "First date lies before today: no more days can be left than the time to expiry. \
         Until then the figures use the page’s choice.",
    );
    check(
        Entry,
        NotAChoice,
        "legs",
        "Premiums take one of these: legs (four premiums) or net (net credit only). \
         Until then the figures use “four premiums”.",
    );
}

#[test]
fn a_remark_names_the_side() {
    check(FieldId::LongPut, Problem::EmptyWing, "", "Both puts have the same strike, so they cancel out at expiry.");
    check(
        FieldId::LongCall,
        Problem::ReversedWing,
        "",
        "The long call is below the short call, so this side is bought, not sold.",
    );
}

#[test]
fn every_sentence_is_calm_and_ends() {
    use Problem::*;
    for field in FieldId::all() {
        for problem in [
            Empty,
            NotANumber,
            OutOfRange,
            NotWhole,
            NotAChoice,
            AfterExpiry,
            EmptyWing,
            ReversedWing,
            InvertedShorts,
            AboveWing(Points(50.0)),
            VixBeyond,
            MapCrossed(Points(50.0)),
            NoVolatility(NoVol::BelowIntrinsic),
            NoVolatility(NoVol::AtIntrinsic),
            NoVolatility(NoVol::AboveMaximum),
        ] {
            let text = super::problem(&Issue { field, problem }, &checked(field, field.field().default));
            assert!(text.ends_with('.') && !text.contains('!') && !text.contains("  "), "{text}");
            assert!(text.starts_with(char::is_uppercase), "{text}");
        }
    }
}

#[test]
fn what_is_said_of_a_layer_is_calm_and_ends() {
    use Reason::*;
    let maps = [OffMap::BelowFloor, OffMap::AboveCap, OffMap::WholeFall, OffMap::Flat].map(Map);
    let others = [
        Standing,
        AlreadyActive,
        SignalOn(Signal::Own),
        SignalOff(Signal::Own),
        SignalOff(Signal::AdvanceDecline),
        NoBreakEven,
        OutsideRange,
        NoContracts,
        NothingToOffset,
        NoGain,
        NoPremium,
        Worthless,
        NoStrike,
        NoWidth,
        NeverExpires,
        BeforePurchase,
        AlwaysGains,
        NeverGains,
    ];
    let reasons = maps.iter().chain(&others).map(|reason| LayerRemark::Reason(*reason));
    let remarks = reasons.chain([LayerRemark::Reversed, LayerRemark::Settles, LayerRemark::AboveBudget]);
    let mut said: Vec<_> = remarks.map(layer).collect();
    for text in &said {
        assert!(text.ends_with('.') && text.starts_with(char::is_uppercase), "{text}");
        assert!(!text.contains('!') && !text.contains("  "), "{text}");
    }
    said.sort_unstable();
    said.dedup();
    assert_eq!(said.len(), 4 + 18 + 3);
}
