//! The key numbers of unusual condors.

use super::*;
use crate::model::fields::FieldId;
use crate::model::tests::report_of;
use crate::words::number::SPACE;

#[track_caller]
fn check(texts: &[(FieldId, &str)], key: Key, expected: &str, voices: &[Voice]) {
    let shown = strip(&report_of(texts), key);
    let value: String = shown.value.iter().map(|piece| &*piece.text).collect();
    assert_eq!(format!("{value} | {}", shown.under).replace(SPACE, " "), expected);
    assert_eq!(shown.value.iter().map(|piece| piece.voice).collect::<Vec<_>>(), voices);
}

#[test]
fn the_default_reads_as_on_the_page() {
    use Voice::{Between, Gain, Loss, Number};
    check(&[], Key::Credit, "11.30 | points by the model, 2,260 $ in all", &[Number]);
    check(&[], Key::BestWorst, "+2,260 \u{2212}7,740 | $, 29 % on the risk", &[Gain, Between, Loss]);
    let under = "5,638.70 to 6,361.30 | \u{2212}6.0 % and +6.0 % from spot";
    check(&[], Key::BreakEvens, under, &[Number, Between, Number]);
    check(&[], Key::Chance, "72 % | lognormal, VIX 16", &[Number]);
    check(&[], Key::ExpectedMove, "±337 | points, 5,663 to 6,337", &[Number]);
    // 10 × 0.16 × √(45 / 365).
    check(&[(FieldId::Spot, "10")], Key::ExpectedMove, "±0.56 | points, 9.44 to 10.56", &[Number]);
    check(&[], Key::Margin, "7,740 | $, 29 % return on it", &[Number]);
}

#[test]
fn the_margin_of_overlapping_shorts_is_that_of_both_wings() {
    use FieldId::*;
    let net = [(Entry, "net"), (NetCredit, "762.5")];
    let strikes = [(LongPut, "6000"), (ShortPut, "6500"), (ShortCall, "5500"), (LongCall, "6000")];
    check(&[&net[..], &strikes].concat(), Key::Margin, "0 | $ by one wing, 47,500 $ by both", &[Voice::Number]);
    check(&[net[0], (NetCredit, "11.3")], Key::Credit, "11.30 | points, 2,260 $ in all", &[Voice::Number]);
}

#[test]
fn a_best_result_that_loses_is_a_loss() {
    use Voice::{Answer, Between, Loss};
    let debit = [(FieldId::Entry, "net"), (FieldId::NetCredit, "-4.05")];
    check(&debit, Key::Margin, "10,810 | $, the debit included", &[Voice::Number]);
    let best = "\u{2212}810 \u{2212}10,810 | $, \u{2212}7 % on the risk";
    check(&debit, Key::BestWorst, best, &[Loss, Between, Loss]);
    check(&debit, Key::BreakEvens, "none | no SPX level gains", &[Answer]);
    // Two long spreads that overlap, for nothing: zero at 6,000 alone, a profit elsewhere.
    let touching = [(FieldId::LongPut, "6000"), (FieldId::ShortPut, "5900"), (FieldId::ShortCall, "6100")];
    let touching = [&touching[..], &[(FieldId::LongCall, "6000"), debit[0], (FieldId::NetCredit, "0")]].concat();
    check(&touching, Key::BreakEvens, "none | no SPX level loses", &[Answer]);
}

#[test]
fn an_iron_fly_has_one_short_strike() {
    use FieldId::*;
    let fly = [(LongPut, "5,900"), (ShortPut, "6,000"), (ShortCall, "6,000"), (LongCall, "6,100")];
    let middle = chances(&report_of(&fly)).first().map(|(name, share)| [*name, share].concat().replace(SPACE, " "));
    assert_eq!(middle.as_deref(), Some("at or between the short strikes0 %"));
}

#[test]
fn a_condor_that_is_bought_has_the_debit_for_margin() {
    use FieldId::*;
    let bought = [(LongPut, "5,700"), (ShortPut, "5,650"), (ShortCall, "6,350"), (LongCall, "6,300")];
    let report = report_of(&bought);
    assert_eq!((report.margin.gross.0, report.margin.net), (0.0, Dollars(-report.credit.dollars.0)));
    assert!(strip(&report, Key::Margin).under.ends_with("the debit included"));
}

#[test]
fn a_stretch_of_zero_is_named() {
    use Voice::{Between, Number};
    let even = [(FieldId::Entry, "net"), (FieldId::NetCredit, "0")];
    check(&even, Key::BreakEvens, "5,650.00 to 6,350.00 | exactly zero all along", &[Number, Between, Number]);
    let width = [(FieldId::Entry, "net"), (FieldId::NetCredit, "50"), (FieldId::LongCall, "6,500")];
    let both = "0.00 to 5,600.00 | exactly zero all along; also at 6,400.00";
    check(&width, Key::BreakEvens, both, &[Number, Between, Number]);
    let wings = [(FieldId::Entry, "net"), (FieldId::NetCredit, "50")];
    let both = "0.00 to 5,600.00 | exactly zero all along; also above 6,400";
    check(&wings, Key::BreakEvens, both, &[Number, Between, Number]);
    let none = [even[0], even[1], (FieldId::LongPut, "5,650"), (FieldId::LongCall, "6,350")];
    check(&none, Key::BreakEvens, "everywhere | exactly zero all along", &[Voice::Answer]);
}
