use super::*;
use crate::model::fields::perp_layers::Part as PerpPart;

fn with(days: &[&str]) -> Draft {
    let start = Now::of(&Draft::default(), &Draft::default()).report.setup;
    days.iter().enumerate().fold(Draft::default(), |mut draft, (place, days)| {
        add(&mut draft, place, &start);
        draft.with(FieldId::layer(place, Part::Tenor), days).with(FieldId::layer(place, Part::Level), "20")
    })
}

fn removed(draft: &Draft, place: usize) -> Draft {
    let mut draft = draft.clone();
    remove(&mut draft, place);
    draft
}

fn exchanged(draft: &Draft, one: usize, other: usize) -> Draft {
    let mut draft = draft.clone();
    exchange(&mut draft, one, other);
    draft
}

fn refitted(mut draft: Draft, field: FieldId, before: &Now) -> Draft {
    refit(&mut draft, field, before);
    draft
}

#[test]
fn layers_move_up_and_down() {
    let three = with(&["30", "110", "220"]);
    assert_eq!((count(&three, Family::Hedge), free(&three, Family::Hedge)), (3, Some(3)));
    assert_eq!(removed(&three, 0), with(&["110", "220"]));
    assert_eq!(removed(&three, 2), with(&["30", "110"]));
    assert_eq!(exchanged(&three, 0, 1), with(&["110", "30", "220"]));
    assert_eq!(removed(&with(&["30"]), 0), Draft::default());
    assert_eq!(exchanged(&three, 0, 99), three);
    let six = with(&["1", "2", "3", "4", "5", "6"]);
    assert_eq!((count(&six, Family::Hedge), free(&six, Family::Hedge)), (6, None));
    assert_eq!(removed(&six, 3), with(&["1", "2", "3", "5", "6"]));
}

#[test]
fn a_changed_choice_brings_its_own_terms() {
    #[track_caller]
    fn check(draft: &Draft, part: Part, word: &str, expected: &[(Part, &str)]) -> Draft {
        let field = FieldId::layer(0, part);
        let now = Now::of(draft, draft);
        let next = refitted(draft.with(field, word), field, &now);
        for (part, text) in expected {
            assert_eq!(next.text(FieldId::layer(0, *part)), *text, "{part:?}");
        }
        assert!(Now::of(&next, &next).checked.issues.iter().all(|issue| !issue.problem.is_wrong()));
        next
    }
    let call = with(&["30"]);
    let level = check(&call, Part::StrikeBy, "level", &[(Part::Strike, "20.5")]);
    check(&level, Part::StrikeBy, "delta", &[(Part::Strike, "0.5")]);
    check(&level, Part::Instrument, "put", &[(Part::StrikeBy, "delta"), (Part::Strike, "0.5")]);
    check(&call, Part::SizeBy, "budget", &[(Part::Size, "500")]);
    check(&call, Part::When, "fall", &[(Part::Level, "5")]);
    let put = check(&call, Part::Instrument, "put", &[(Part::Strike, "0.5")]);
    check(&put, Part::StrikeBy, "level", &[(Part::Strike, "5,720")]);
    // A word as a link may have it is the same word.
    let own = |part| FieldId::layer(0, part);
    let loud = level.with(own(Part::StrikeBy), " Level").with(own(Part::Instrument), "CALL");
    check(&loud, Part::SizeBy, "Budget", &[(Part::Size, "500")]);
    check(&loud, Part::Instrument, "Put", &[(Part::StrikeBy, "delta"), (Part::Strike, "0.5")]);
    check(&call, Part::StrikeBy, "Level", &[(Part::Strike, "20.5")]);
    assert!(is_there(&loud, 0) && !is_there(&loud.with(own(Part::Instrument), "None"), 0));
}

#[test]
fn a_price_that_opens_a_layer_is_one_of_the_coin_at_which_the_position_loses() {
    let level = FieldId::perp_layer(1, PerpPart::Level);
    let strike = FieldId::perp_layer(0, PerpPart::Strike);
    let after =
        |draft: &Draft, field: FieldId, word: &str| refitted(draft.with(field, word), field, &Now::of(draft, draft));
    let when = FieldId::perp_layer(1, PerpPart::When);
    for (side, coin, price) in
        [("long", "btc", "95,000"), ("short", "btc", "105,000"), ("long", "eth", "3,800"), ("short", "sol", "210")]
    {
        let layered = Draft::default()
            .with(FieldId::PerpSide, side)
            .with(FieldId::perp_layer(0, PerpPart::Kind), "option")
            .with(strike, "91,000")
            .with(FieldId::perp_layer(1, PerpPart::Kind), "margin");
        let first = after(&after(&layered, FieldId::PerpCoin, coin), when, "price");
        assert_eq!(first.text(level), price, "{side} {coin}");
        let second = after(&after(&layered, when, "price"), FieldId::PerpCoin, coin);
        assert_eq!([second.text(level), second.text(strike)], [price, ""], "{side} {coin}");
        // The other side, at once or after a while without any; the same one keeps what was typed.
        let typed = |draft: &Draft, texts: [&str; 2]| draft.with(strike, texts[0]).with(level, texts[1]);
        let (own, other, texts) = match side {
            "long" => ("long", "short", ["1.5", "2"]),
            _ => ("short", "long", ["150,000", "160,000"]),
        };
        let held = typed(&second, texts);
        let aside = after(&held, FieldId::PerpSide, "no");
        let back = after(&aside, FieldId::PerpSide, own);
        assert_eq!([back.text(strike), back.text(level)], texts, "{side} {coin}");
        for from in [held, aside] {
            let turned = after(&from, FieldId::PerpSide, other);
            let anew = after(&turned, when, "price");
            assert_eq!([turned.text(strike), turned.text(level)], ["", anew.text(level)], "{side} {coin}");
            assert_ne!(turned.text(level), texts[1], "{side} {coin}");
        }
    }
    // So does one of a coin that costs less than any grid has steps.
    let cheap = Draft::default().with(FieldId::PerpSide, "long").with(FieldId::PerpMark, "0.05");
    let cheap = cheap.with(FieldId::perp_layer(1, PerpPart::Kind), "margin");
    assert_eq!(after(&cheap, when, "price").text(level), "0.0475");
    // Another trigger has its own start, and one that waits for no price keeps what was typed.
    let long = Draft::default().with(FieldId::PerpSide, "long");
    let long = long.with(FieldId::perp_layer(1, PerpPart::Kind), "margin").with(level, "7");
    assert_eq!(after(&long, when, "vix").text(level), "25");
    assert_eq!(after(&long, FieldId::PerpCoin, "sol").text(level), "7");
}
