//! What is said of what layers cost.

use super::*;
use crate::model::check::check as check_draft;
use crate::model::draft::Draft;
use crate::model::presets::Preset;
use crate::model::tests::{report_of, report_on};

#[test]
fn the_columns_add_up_as_they_are_written() {
    let start = Draft::default();
    let draft = Preset::Ratio442.apply(&start, &check_draft(&start, &start).setup);
    let report = report_on(&draft);
    let (decimals, [now, on_the_way, _]) = sums(report.hedge.as_ref().unwrap());
    // 599.33 + 832.32 + 444.02, which whole dollars would have one short of their sum.
    assert_eq!((decimals, number::points(now), on_the_way), (2, "1,875.67".to_string(), 0.0));
}

#[test]
fn what_a_year_costs_and_what_can_be_lost_say_what_they_count() {
    use crate::model::fields::FieldId::{self, *};
    #[track_caller]
    fn check(texts: &[(FieldId, &str)], expected: [&str; 2]) {
        let report = report_of(texts);
        let hedged = report.hedge.as_ref().unwrap();
        let said = [cost(hedged), worst(hedged, &report.setup.hedge)].map(|text| text.replace(SPACE, " "));
        assert_eq!(said, expected);
    }
    let call = [(Layer1Instrument, "call"), (Layer1Size, "4"), (Layer1When, "now")];
    let budget = [(Budget, "5000"), (Timeframe, "year")];
    // 365 / 30 = 12.17 purchases a year on average, and 13 begun within it.
    check(
        &[&call[..], &budget].concat(),
        [
            "600 $ now, 27 % of the condor’s credit; 7,290 $ a year on average if rolled.",
            "All layers together can lose 600 $, and 7,790 $ in 365 days if those of the start are bought anew at each expiry, \
             every purchase counted in full: 156 % of the budget of 5,000 $.",
        ],
    );
    // What waits for VIX is not rolled, and its premium is that of its purchase.
    let waits = [(Layer1Instrument, "call"), (Layer1Strike, "40"), (Layer1StrikeBy, "level"), (Layer1Level, "20")];
    let report = crate::model::tests::report_of(&waits);
    let said = cost(report.hedge.as_ref().unwrap()).replace(SPACE, " ");
    assert!(
        said.starts_with("0 $ now, 0 % of the condor’s credit; ") && said.ends_with(" $ more on the way."),
        "{said}"
    );
    // (17.186 − 9) × 1,000, and four times that.
    check(
        &[(Layer1Instrument, "future"), (Layer1When, "now")],
        [
            "0 $ now, 0 % of the condor’s credit; 14,420 $ a year on average if rolled while VIX stands still.",
            "All layers together can lose 8,190 $ (futures down to VIX 9), and 32,740 $ in 91 days if those of the start are \
             bought anew at each expiry, every purchase counted in full. No budget is set.",
        ],
    );
}

#[test]
fn a_jump_to_a_lower_level_is_a_fall() {
    let hedge = crate::model::tests::report_of(&[]).setup.hedge.clone();
    assert_eq!(jump(16.0, &hedge), "VIX jumps from 16 to 40 at once");
    assert_eq!(jump(45.0, &hedge), "VIX falls from 45 to 40 at once");
}
