//! What a link leaves out and what it must not, and how long it gets.

use super::*;
use crate::model::explain::Key;

#[track_caller]
fn check(change: impl Fn(&mut Opened), expected: &str) {
    let mut opened = Opened::default();
    change(&mut opened);
    assert_eq!(encode(&opened), expected);
    assert_eq!(super::super::decode::decode(expected), opened);
}

fn typed(pairs: &[(FieldId, &str)]) -> Draft {
    Draft::default().with_all(pairs)
}

#[test]
fn what_is_as_at_the_start_is_left_out() {
    use FieldId::*;
    check(|_| (), "?v=1");
    check(
        |opened| {
            opened.draft = typed(&[(ShortPut, "5,640"), (Vix, "20")]);
            opened.valid = opened.draft.clone();
        },
        "?v=1&x=20&k=5600,5640,6350,6400",
    );
    check(
        |opened| {
            opened.draft = typed(&[(ShortPutPremium, "29.30"), (DateA, "20"), (Spot, "6000")]);
            opened.valid = opened.draft.clone();
        },
        "?v=1&s=~6000&p=,29.30,,&t=20,",
    );
}

#[test]
fn a_wrong_text_brings_the_valid_one() {
    check(
        |opened| {
            opened.draft = typed(&[(FieldId::ShortPut, "5,6x0"), (FieldId::Vix, "")]);
            opened.valid = typed(&[(FieldId::ShortPut, "5,640")]);
        },
        "?v=1&x=&k=5600,5%2C6x0,6350,6400&u.x=16&u.k2=5640",
    );
}

#[test]
fn the_pin_and_the_open_number_travel() {
    check(
        |opened| {
            opened.pin = Some(Texts::default());
            opened.open = Some(Key::BreakEvens);
        },
        "?v=1&pin=1&o=even",
    );
    check(
        |opened| {
            let draft = typed(&[(FieldId::Days, "6.5h"), (FieldId::Fees, "x")]);
            opened.pin = Some(Texts { valid: typed(&[(FieldId::Days, "6.5h")]), draft });
        },
        "?v=1&pin.d=6.5h&pin.f=x&pin.u.f=0",
    );
}

#[test]
fn a_typical_link_is_short() {
    let pairs = [
        (FieldId::Spot, "5,987.25"),
        (FieldId::Vix, "18.43"),
        (FieldId::Days, "38"),
        (FieldId::LongPut, "5,450"),
        (FieldId::ShortPut, "5,500"),
        (FieldId::ShortCall, "6,425"),
        (FieldId::LongCall, "6,475"),
        (FieldId::LongPutPremium, "24.35"),
        (FieldId::ShortPutPremium, "29.40"),
        (FieldId::ShortCallPremium, "16.20"),
        (FieldId::LongCallPremium, "10.85"),
        (FieldId::Contracts, "5"),
        (FieldId::Fees, "26.60"),
        (FieldId::DateA, "17"),
        (FieldId::DateB, "4"),
        (FieldId::VolMode, "implied"),
    ];
    let draft = typed(&pairs);
    let pin = draft.with(FieldId::ShortPut, "5,525").with(FieldId::LongPut, "5,475");
    let opened = Opened {
        valid: draft.clone(),
        draft,
        pin: Some(Texts { draft: pin.clone(), valid: pin }),
        open: Some(Key::BreakEvens),
        troubles: Vec::new(),
    };
    let text = encode(&opened);
    assert!(text.len() < 300, "{}: {text}", text.len());
    assert_eq!(super::super::decode::decode(&text), opened);
}

#[test]
fn a_typical_link_with_three_layers_is_short() {
    let market =
        [(FieldId::Spot, "5,987.25"), (FieldId::Vix, "18.43"), (FieldId::Days, "38"), (FieldId::Horizon, "21")];
    let strikes = [
        (FieldId::LongPut, "5,450"),
        (FieldId::ShortPut, "5,500"),
        (FieldId::ShortCall, "6,425"),
        (FieldId::LongCall, "6,475"),
        (FieldId::Contracts, "5"),
    ];
    let draft = typed(&[&market[..], &strikes].concat());
    let layers = [
        ["call", "30", "0.45", "4", "22.5", "vix", "delta", "contracts", "0.25", ""],
        ["call-spread", "110", "22", "2,500", "27.5", "vix", "level", "budget", "40", ""],
        ["mini", "90", "0.5", "35", "20", "break-even", "delta", "put-delta", "0.25", "0.4"],
    ];
    let texts = super::super::keys::LISTS.iter().filter(|(key, _)| key.starts_with('h')).zip(layers);
    let draft = texts.fold(draft, |draft, ((_, fields), texts)| {
        fields.iter().zip(texts).fold(draft, |draft, (id, text)| draft.with(*id, text))
    });
    let opened = Opened { valid: draft.clone(), draft, open: Some(Key::HedgeWorst), ..Opened::default() };
    let text = encode(&opened);
    assert!(text.len() < 300, "{}: {text}", text.len());
    assert!(text.contains("&h1=call,,0.45,4,22.5&h2=call-spread,110,22,2500,27.5,,level,budget,40&h3=mini,90,,35,,break-even,,put-delta,,0.4"), "{text}");
    assert_eq!(super::super::decode::decode(&text), opened);
}

#[test]
fn an_empty_text_of_a_layer_is_told_from_one_at_the_start() {
    check(
        |opened| {
            opened.draft =
                typed(&[(FieldId::Layer1Instrument, "call"), (FieldId::Layer1Tenor, ""), (FieldId::Layer1Beta, "~")]);
            opened.valid = opened.draft.clone();
        },
        "?v=1&h1=call,~,,,,,,,,~~",
    );
    check(
        |opened| {
            opened.draft = typed(&[(FieldId::Layer6Instrument, "put")]);
            opened.valid = opened.draft.clone();
        },
        "?v=1&h6=put,",
    );
}
