//! A link loses nothing, and any text is read as one.

use proptest::collection::vec;
use proptest::prelude::*;
use tailfeather::link::decode::decode;
use tailfeather::link::encode::encode;
use tailfeather::link::{Opened, Texts, word};
use tailfeather::model::draft::Draft;
use tailfeather::model::explain::Key;
use tailfeather::model::fields::FieldId;

/// Texts as people type them and as they never would: numbers in every dress, and any characters.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[0-9]{1,9}",
        "-?[0-9]{1,3}(,[0-9]{3}){0,3}(\\.[0-9]{0,3})?",
        "[-0-9.,~%&=#?+ $€−]{0,8}",
        "~{0,2}[0-9]{4,6}",
        ".{0,12}",
        any::<Vec<char>>().prop_map(|chars| chars.into_iter().take(40).collect()),
    ]
}

/// A draft with some of its fields changed.
fn draft() -> impl Strategy<Value = Draft> {
    vec(prop::option::of(text()), FieldId::COUNT).prop_map(|texts| {
        FieldId::all().zip(texts).fold(Draft::default(), |draft, (id, text)| match text {
            Some(text) => draft.with(id, &text),
            None => draft,
        })
    })
}

/// A draft and its valid texts: mostly its own.
fn texts() -> impl Strategy<Value = Texts> {
    (draft(), vec(prop::option::weighted(0.1, text()), FieldId::COUNT)).prop_map(|(draft, wrong)| {
        let valid = FieldId::all().zip(wrong).fold(draft.clone(), |valid, (id, text)| match text {
            Some(text) => valid.with(id, &text),
            None => valid,
        });
        Texts { draft, valid }
    })
}

fn key() -> impl Strategy<Value = Key> {
    prop::sample::select(Key::ALL.to_vec())
}

prop_compose! {
    fn opened()(setup in texts(), pin in prop::option::of(texts()), open in prop::option::of(key())) -> Opened {
        Opened { draft: setup.draft, valid: setup.valid, pin, open, troubles: Vec::new() }
    }
}

/// Something like a link: pieces of real ones, and anything.
fn almost_a_link() -> impl Strategy<Value = String> {
    let key = prop_oneof![
        prop::sample::select(FieldId::all().map(|id| id.field().key.to_string()).collect::<Vec<_>>()),
        prop::sample::select(
            ["v", "o", "k", "p", "t", "pin", "pin.", "u.", "pin.u.", "pin.k", "u.p"].map(String::from).to_vec()
        ),
        "(pin\\.)?(u\\.)?[a-z]{0,2}[0-9]?",
    ];
    let value = prop_oneof![
        "[0-9]{0,6}(,[0-9]{0,6}){0,5}",
        "(%[0-9a-fA-F]{2}){0,6}",
        "(%[0-9a-zA-Z%]{0,2}){0,6}",
        "[-~0-9.,%&=#?/+]{0,10}",
        ".{0,10}",
    ];
    let start = prop::sample::select(vec!["", "#/", "#/?", "?", "/?", "https://example.org/#/?", "#/lab?", "#"]);
    let link = (start, vec((key, prop::sample::select(vec!["=", "", "==", "=%"]), value), 0..12)).prop_map(
        |(start, pairs)| {
            let pairs: Vec<_> = pairs.into_iter().map(|(key, is, value)| format!("{key}{is}{value}")).collect();
            format!("{start}{}", pairs.join("&"))
        },
    );
    prop_oneof![4 => link, 1 => ".{0,60}", 1 => any::<String>()]
}

proptest! {
    #[test]
    fn a_link_restores_every_text(opened in opened()) {
        let link = encode(&opened);
        prop_assert_eq!(decode(&link), opened.clone(), "{}", link);
        for prefix in ["#/", "/", "https://example.org/tailfeather/#/"] {
            prop_assert_eq!(decode(&format!("{prefix}{link}")), opened.clone());
        }
    }

    #[test]
    fn a_link_is_made_of_safe_characters(opened in opened()) {
        let link = encode(&opened);
        prop_assert!(link.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"?&=,%-._~".contains(&byte)), "{}", link);
    }

    #[test]
    fn any_text_is_read_and_what_was_read_can_be_passed_on(text in almost_a_link()) {
        let opened = decode(&text);
        let again = decode(&encode(&opened));
        prop_assert_eq!(again, Opened { troubles: Vec::new(), ..opened });
    }

    #[test]
    fn readable_parts_survive_what_stands_beside_them(text in almost_a_link(), vix in text(), key in key()) {
        let mut known = Opened { draft: Draft::default().with(FieldId::Vix, &vix), ..Opened::default() };
        known.open = Some(key);
        let link = encode(&known);
        let beside = text.replace(['#', '?'], "");
        let opened = decode(&format!("?{beside}&{}", link.trim_start_matches("?v=1&")));
        prop_assert_eq!(opened.open, known.open);
        if vix != Draft::default().text(FieldId::Vix) {
            prop_assert_eq!(opened.draft.text(FieldId::Vix), vix);
        }
        prop_assert!(link.contains(word(key)));
    }
}
