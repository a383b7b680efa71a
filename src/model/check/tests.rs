//! Drafts to setups and issues.

use super::{Checked, Issue, check};
use crate::engine::units::{self, Points};
use crate::engine::vix::Shape;
use crate::model::draft::Draft;
use crate::model::fields::FieldId::{self, *};
use crate::model::issue::Problem;
use crate::model::setup::{self, Origin, VolOrigin};

/// Issues of a draft with these texts over the default, the default being the last valid one.
fn checked(texts: &[(FieldId, &str)]) -> Checked {
    check(&with(texts), &Draft::default())
}

fn with(texts: &[(FieldId, &str)]) -> Draft {
    Draft::default().with_all(texts)
}

#[track_caller]
fn issues(texts: &[(FieldId, &str)], expected: &[(FieldId, Problem)]) -> Checked {
    let checked = checked(texts);
    let got: Vec<(FieldId, Problem)> =
        checked.issues.iter().map(|issue| (issue.field, issue.problem.clone())).collect();
    assert_eq!(got, expected, "{texts:?}");
    checked
}

#[test]
fn default_setup() {
    let checked = issues(&[], &[]);
    let setup::Entry::Legs(premiums) = checked.setup.entry else { panic!("premiums by leg") };
    assert_eq!(premiums.map(|premium| premium.value.0), [24.0, 29.3, 18.2, 12.2]);
    assert!(premiums.iter().all(|premium| premium.origin == Origin::Model));
    assert!((checked.setup.condor.credit.0 - 11.3).abs() < 1e-12);
    assert_eq!(checked.setup.dates, [units::Days(20.0), units::Days(5.0)]);
    assert_eq!(checked.valid, Draft::default());
}

#[test]
fn the_floor_of_the_map_lies_below_its_cap() {
    let crossed = |other| Problem::MapCrossed(Points(other));
    let ends = |checked: &Checked| match checked.setup.hedge.shape {
        Shape::Quadratic { floor, cap, .. } => [floor.0, cap.0],
        Shape::Power { .. } => [0.0; 2],
    };
    // At the start they are those of the map as fitted.
    let Shape::Quadratic { floor, cap, .. } = Shape::quadratic_fit(units::Days(45.0)) else { unreachable!() };
    assert_eq!(ends(&checked(&[])), [floor.0, cap.0]);
    // Beside the one that was changed, whose last valid text stands in.
    for (texts, wrong, other) in
        [(("150", "10"), MapFloor, 10.0), (("9", "9"), MapCap, 9.0), (("300", "150"), MapFloor, 0.0)]
    {
        let ((low, high), problem) = (texts, if other > 0.0 { crossed(other) } else { Problem::OutOfRange });
        let last = if wrong == MapFloor { with(&[(MapCap, high)]) } else { with(&[(MapFloor, low)]) };
        let checked = check(&last.with(MapFloor, low).with(MapCap, high), &last);
        assert_eq!(checked.issues, [Issue { field: wrong, problem }]);
        assert_eq!((ends(&checked)[0] < ends(&checked)[1], &checked.valid), (true, &last));
    }
    // Both from a link, and no default beside either.
    let both = with(&[(MapFloor, "200"), (MapCap, "5")]);
    let checked = check(&both, &both);
    assert_eq!(
        checked.issues,
        [Issue { field: MapFloor, problem: crossed(5.0) }, Issue { field: MapCap, problem: crossed(9.0) }]
    );
    assert_eq!((ends(&checked), checked.valid), ([9.0, 150.0], Draft::default()));
    // The power map has no ends.
    issues(&[(MapShape, "power"), (MapFloor, "200")], &[]);
}

#[test]
fn vix_beyond_an_end_of_the_map_is_said_where_something_rests_on_it() {
    issues(&[(MapFloor, "17")], &[]);
    issues(&[(MapFloor, "17"), (Layer1Instrument, "call")], &[(MapFloor, Problem::VixBeyond)]);
    issues(&[(MapCap, "15"), (PerpSide, "long")], &[(MapCap, Problem::VixBeyond)]);
}

#[test]
fn wrong_fields_keep_the_last_valid_text() {
    let last = with(&[(Vix, "25"), (Contracts, "3")]);
    let draft = last.with(Vix, "900").with(Contracts, "1.5").with(Spot, "abc").with(Days, "");
    let checked = check(&draft, &last);
    let problems: Vec<_> = checked.issues.iter().map(|issue| (issue.field, issue.problem.clone())).collect();
    let expected = [
        (Spot, Problem::NotANumber),
        (Vix, Problem::OutOfRange),
        (Days, Problem::Empty),
        (Contracts, Problem::NotWhole),
    ];
    assert_eq!(problems, expected);
    assert_eq!(checked.valid, last);
    assert_eq!(checked.setup, check(&last, &last).setup);
    assert!(checked.is_wrong(Spot) && !checked.is_wrong(Rate));
    // Where the last valid text cannot be used either, the default stands in.
    let again = check(&draft, &draft);
    assert_eq!(again.valid, Draft::default());
    assert_eq!(again.setup, check(&Draft::default(), &Draft::default()).setup);
}

#[test]
fn dates_may_not_lie_after_expiry() {
    issues(&[(DateA, "45")], &[]);
    let late = issues(&[(DateA, "46")], &[(DateA, Problem::AfterExpiry)]);
    assert_eq!(late.setup.dates[0], units::Days(20.0));
    // Expiry moved before a date that was valid: the page chooses again, and the text waits for its return.
    let last = with(&[(DateB, "12")]);
    let moved = check(&last.with(Days, "9"), &last);
    assert_eq!(moved.issues, [Issue { field: DateB, problem: Problem::AfterExpiry }]);
    assert_eq!(moved.setup.dates, [units::Days(4.0), units::Days(1.0)]);
    assert_eq!(moved.valid.text(DateB), "");
    // A wrong text whose last valid one lies after expiry is said to be wrong once.
    let wrong = check(&last.with(Days, "9").with(DateB, "x"), &last);
    assert_eq!(wrong.issues, [Issue { field: DateB, problem: Problem::NotANumber }]);
    assert_eq!(wrong.setup.dates[1], units::Days(1.0));
}

#[test]
fn fields_that_do_not_count_are_not_complained_about() {
    issues(&[(NetCredit, "x")], &[]);
    issues(&[(NetCredit, "x"), (Entry, "net")], &[(NetCredit, Problem::NotANumber)]);
    issues(&[(LongPutPremium, "x")], &[(LongPutPremium, Problem::NotANumber)]);
    // Where thousands are usual a comma before less than three digits is none yet; elsewhere it is a decimal comma.
    for (text, decimal, thousands) in [
        ("5,65", 5.65, 5650.0),
        ("5,6", 5.6, 5600.0),
        ("5,", 5.0, 5000.0),
        (" 565,5", 565.5, 565_500.0),
        ("$5,65", 5.65, 5650.0),
        ("5,65 $", 5.65, 5650.0),
        ("5,6500", 5.65, 56_500.0),
        // By the custom of others a point parts thousands.
        ("5.600", 5.6, 5600.0),
        ("12.655", 12.655, 12_655.0),
        // In whatever letters.
        ("５，６５", 5.65, 5650.0),
        ("5,\u{200b}65", 5.65, 5650.0),
    ] {
        issues(&[(ShortPut, text)], &[(ShortPut, Problem::TwoReadings([decimal, thousands]))]);
    }
    // Whatever stood there before.
    let last = with(&[(ShortPut, "500")]);
    assert!(check(&last.with(ShortPut, "1,"), &last).is_wrong(ShortPut));
    // Nor does such a text stand in for a wrong one.
    let half = with(&[(ShortPut, "5,6")]);
    assert_eq!(check(&half, &half).valid.text(ShortPut), "5,650");
    for whole in ["5,650", "5650,5", "5.650,5", "5650.125"] {
        issues(&[(ShortPut, whole)], &[]);
    }
    for whole in ["6.05", "6.0500", "650.125"] {
        issues(&[(Spot, whole)], &[]);
    }
    issues(&[(LongPutPremium, "24,5"), (Vix, "16,5"), (Days, "45,5")], &[]);
    // A coin may be worth as little.
    issues(&[(PerpSide, "long"), (PerpCoin, "sol"), (PerpMark, "150,5"), (PerpSize, "2,5")], &[]);
    issues(&[(LongPutPremium, "x"), (Entry, "net")], &[]);
    issues(&[(Skew, "x")], &[(Skew, Problem::NotANumber)]);
    issues(&[(Skew, "x"), (VolMode, "flat")], &[]);
    issues(&[(Skew, "x"), (VolMode, "implied")], &[(Skew, Problem::NotANumber)]);
    issues(&[(VolMode, "x"), (Entry, "")], &[(VolMode, Problem::NotAChoice), (Entry, Problem::NotAChoice)]);
}

#[test]
fn unusual_shapes_are_remarked_and_used() {
    issues(&[(LongPut, "5650")], &[(LongPut, Problem::EmptyWing)]);
    issues(&[(LongPut, "5700")], &[(LongPut, Problem::ReversedWing)]);
    issues(&[(LongCall, "6350")], &[(LongCall, Problem::EmptyWing)]);
    issues(&[(LongCall, "6300")], &[(LongCall, Problem::ReversedWing)]);
    issues(&[(ShortPut, "6000"), (ShortCall, "6000")], &[]);
    let credit = [(Entry, "net"), (NetCredit, "60")];
    issues(&credit, &[(NetCredit, Problem::AboveWing(Points(50.0)))]);
    issues(&[credit[0], (NetCredit, "50")], &[]);
    let premiums = [(LongPutPremium, "0"), (ShortPutPremium, "40"), (ShortCallPremium, "40"), (LongCallPremium, "0")];
    issues(&premiums, &[(Entry, Problem::AboveWing(Points(50.0)))]);
    issues(&[premiums[0], premiums[1], (ShortCallPremium, "10"), premiums[3]], &[]);
    let inverted = issues(&[(ShortPut, "6100"), (ShortCall, "6000")], &[(ShortPut, Problem::InvertedShorts)]);
    assert_eq!(inverted.setup.condor.strikes.map(|strike| strike.0), [5600.0, 6100.0, 6000.0, 6400.0]);
    // A remark rests on both strikes: none while one of them is wrong.
    issues(&[(LongPut, "5700"), (ShortPut, "x")], &[(ShortPut, Problem::NotANumber)]);
}

#[test]
fn typed_premiums_and_net_credit() {
    let typed = issues(&[(ShortPutPremium, "30")], &[]);
    let setup::Entry::Legs(premiums) = typed.setup.entry else { panic!("premiums by leg") };
    assert_eq!((premiums[1].value, premiums[1].model, premiums[1].origin), (Points(30.0), Points(29.3), Origin::Typed));
    assert!((typed.setup.condor.credit.0 - 12.0).abs() < 1e-12);
    let net = issues(&[(Entry, "net"), (NetCredit, "-2,5")], &[]);
    assert_eq!(net.setup.condor.credit, Points(-2.5));
}

#[test]
fn volatility_of_each_leg() {
    let origins = |texts: &[(FieldId, &str)]| checked(texts).setup.vols.map(|leg| leg.origin);
    assert_eq!(origins(&[]), [VolOrigin::Smile; 4]);
    assert_eq!(origins(&[(VolMode, "flat")]), [VolOrigin::Flat; 4]);
    assert_eq!(checked(&[(VolMode, "flat")]).setup.vols.map(|leg| leg.vol.0), [0.16; 4]);
    let implied = [(VolMode, "implied"), (ShortPutPremium, "29.30"), (LongCallPremium, "0")];
    let [long_put, short_put, short_call, long_call] = origins(&implied);
    assert_eq!((long_put, short_put, short_call), (VolOrigin::Smile, VolOrigin::Implied, VolOrigin::Smile));
    let none = crate::engine::implied::NoVol::AtIntrinsic;
    assert_eq!(long_call, VolOrigin::NotImplied(none));
    issues(&implied, &[(LongCallPremium, Problem::NoVolatility(none))]);
    // A premium a rounding away from the model's implies a volatility near the smile's.
    let vols = checked(&implied).setup.vols[1].vol.0 - checked(&[]).setup.vols[1].vol.0;
    assert!(vols.abs() < 1e-3, "{vols}");
}

/// A price given as an example is one of the coin chosen.
#[test]
fn examples_of_prices_are_of_their_coin() {
    let fields = [PerpMark, PerpEntry, PerpLayer1Strike, PerpLayer1Level];
    for (coin, examples) in
        [("btc", ["100,000", "98,000", "95,000", "95,000"]), ("eth", ["4,000"; 4]), ("sol", ["200"; 4])]
    {
        let held = [(PerpSide, "long"), (PerpCoin, coin), (PerpLayer1Kind, "option"), (PerpLayer1When, "price")];
        let checked = checked(&[&held[..], &fields.map(|field| (field, "x"))].concat());
        assert_eq!(fields.map(|field| checked.row(field).example), examples, "{coin}");
        assert!(fields.into_iter().all(|field| checked.is_wrong(field)), "{coin}");
    }
}
