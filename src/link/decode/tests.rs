//! Links as people and programs write them, and what is said of what cannot be read.

use super::super::LONGEST;
use super::*;
use crate::model::explain::Key;

#[track_caller]
fn check(link: &str, texts: &[(FieldId, &str)], troubles: &[Trouble]) {
    let opened = decode(link);
    let expected = Draft::default().with_all(texts);
    assert_eq!(opened.draft, expected, "{link}");
    assert_eq!(opened.troubles, troubles, "{link}");
}

#[test]
fn every_form_of_an_address_is_read() {
    for form in [
        "https://example.org/tailfeather/#/?v=1&x=20",
        "https://example.org/?a=b#/?v=1&x=20",
        "#/?v=1&x=20",
        "#?v=1&x=20",
        "/?v=1&x=20",
        "?v=1&x=20",
        "v=1&x=20",
        "x=20",
        " &&x=20&&\n",
    ] {
        check(form, &[(FieldId::Vix, "20")], &[]);
    }
    for empty in ["", "#", "#/", "#/?", "?", "?v=1"] {
        check(empty, &[], &[]);
    }
}

#[test]
fn lists_may_be_short_single_or_encoded_twice() {
    use FieldId::*;
    check("k=5500,5550", &[(LongPut, "5,500"), (ShortPut, "5,550")], &[]);
    check("k3=6300&k=5500", &[(LongPut, "5,500"), (ShortCall, "6,300")], &[]);
    check("t=20%2C5", &[(DateA, "20"), (DateB, "5")], &[]);
    check("p=,29,3", &[(ShortPutPremium, "29"), (ShortCallPremium, "3")], &[]);
    check("t=20,5,1", &[(DateA, "20"), (DateB, "5")], &[Trouble::TooMany("t".into())]);
    check("k=5500,5550,,", &[(LongPut, "5,500"), (ShortPut, "5,550"), (ShortCall, ""), (LongCall, "")], &[]);
}

#[test]
fn what_cannot_be_read_is_named() {
    use Trouble::*;
    check("v=2&x=20", &[(FieldId::Vix, "20")], &[Version("2".into())]);
    check("z=1&x=20&fbclid", &[(FieldId::Vix, "20")], &[UnknownKey("z".into()), UnknownKey("fbclid".into())]);
    check("x=20&x=30", &[(FieldId::Vix, "30")], &[Repeated("x".into())]);
    check("k=5500&k1=5400", &[(FieldId::LongPut, "5,400")], &[Repeated("k1".into())]);
    check("o=what", &[], &[Unreadable("o".into(), "what".into())]);
    check("pin=yes", &[], &[Unreadable("pin".into(), "yes".into())]);
    check("pin&pin=1", &[], &[Repeated("pin".into())]);
    check("x=%FF", &[(FieldId::Vix, "\u{fffd}")], &[Unreadable("x".into(), "\u{fffd}".into())]);
    check("x=5%&r", &[(FieldId::Vix, "5%"), (FieldId::Rate, "")], &[]);
    check("#/lab/cascade?x=20", &[(FieldId::Vix, "20")], &[UnknownKey("lab/cascade".into())]);
    check("v=1&v=1&o=rho&o=rho", &[], &[Repeated("v".into()), Repeated("o".into())]);
}

#[test]
fn a_link_that_is_too_long_is_cut_between_two_pairs() {
    let head = "x=20&s=";
    let link = format!("{head}{}&d=30", "6".repeat(LONGEST));
    check(&link, &[(FieldId::Vix, "20")], &[Trouble::TooLong]);
    let exact = format!("x=20&s={}", "6".repeat(LONGEST - head.len()));
    assert_eq!(decode(&exact).troubles, []);
    assert_eq!(decode(&format!("https://a.page/#/?{exact}")), decode(&exact));
    assert_eq!(decode(&format!("{exact}&d=30")).troubles, [Trouble::TooLong]);
    assert_eq!(decode(&format!("{exact}&d=30")).draft, decode(&exact).draft);
    check(&"é".repeat(LONGEST), &[], &[Trouble::TooLong]);
}

#[test]
fn the_pin_and_valid_texts_are_read() {
    let opened = decode("x=abc&u.x=20&pin.k=5500,5550,6450,6500&pin.u.x=30&o=even");
    assert_eq!(opened.draft.text(FieldId::Vix), "abc");
    assert_eq!(opened.valid.text(FieldId::Vix), "20");
    let pin = opened.pin.unwrap_or_default();
    assert_eq!(pin.draft.text(FieldId::LongCall), "6,500");
    assert_eq!(pin.draft.text(FieldId::Vix), "16");
    assert_eq!(pin.valid.text(FieldId::Vix), "30");
    assert_eq!(opened.open, Some(Key::BreakEvens));
    assert_eq!(opened.troubles, []);
}
