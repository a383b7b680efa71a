//! What those hear who do not see the page: names that tell things apart, units, whose a number is.

use super::page;
use super::tags::{Tag, tags, without_tags};
use std::collections::BTreeMap;

const ALL: &str = "?v=1&h1=call,30,,4,,now&h2=call,110,,4,26&l=long&l1=perp,50,2&ls=-8";

/// The name of an element: its label, the words that it refers to, or its own.
fn name(tag: &Tag, words: &BTreeMap<&str, &str>) -> String {
    let referred = tag.value("aria-labelledby").map(|ids| {
        ids.split_ascii_whitespace().map(|id| words.get(id).copied().unwrap_or_default()).collect::<Vec<_>>().join(" ")
    });
    tag.value("aria-label").map(str::to_string).or(referred).unwrap_or_else(|| tag.words.clone())
}

#[test]
fn no_two_buttons_have_one_name() {
    let page = page(ALL, &[]);
    let tags = tags(&page);
    let words = tags.iter().filter_map(|tag| Some((tag.value("id")?, tag.words.as_str()))).collect();
    let mut named: BTreeMap<String, &str> = BTreeMap::new();
    for tag in tags.iter().filter(|tag| tag.name == "button" || tag.name == "summary") {
        let deed = tag.value("data-do").unwrap_or_default();
        // The items of a menu are those of its figure.
        if deed.starts_with("file ") && tag.value("aria-labelledby").is_none() {
            continue;
        }
        if let Some(other) = named.insert(name(tag, &words), deed) {
            panic!("{deed} and {other} are both named {:?}", name(tag, &words));
        }
    }
    assert!(named.len() > 60, "{}", named.len());
}

#[test]
fn every_table_has_a_name() {
    let page = page(ALL, &[]);
    for table in page.split("<table").skip(1) {
        let (tag, rest) = table.split_once('>').expect("a tag ends");
        let named = tag.contains("aria-label") || rest.starts_with("<caption");
        assert!(named || tag.contains("aria-hidden"), "a table without a name:{tag}");
    }
}

#[test]
fn a_unit_goes_with_its_field_and_its_slider() {
    let page = page(ALL, &[]);
    let tags = tags(&page);
    let found = |id: &str| tags.iter().find(|tag| tag.value("id") == Some(id));
    for (field, unit, slid) in [("f-d", "days", None), ("f-ll", "x", Some("10x")), ("f-ls", "%", Some("-8 %"))] {
        let described = found(field).and_then(|tag| tag.value("aria-describedby")).unwrap_or_default();
        let first = described.split(' ').next().and_then(found);
        assert_eq!(first.map(|tag| tag.words.as_str()), Some(unit), "{field}: {described}");
        let slider = tags.iter().find(|tag| tag.value("data-do") == Some(&["slide ", &field[2..]].concat()));
        let told = slider.and_then(|tag| tag.value("aria-valuetext"));
        assert_eq!(told.map(|told| told.replace('\u{2212}', "-").replace('\u{a0}', " ")).as_deref(), slid);
    }
}

const SAID: &str = "<span class=\"unseen\"> by the model</span>";

#[test]
fn a_number_of_the_model_says_so() {
    let opened = page("?v=1&o=credit", &[]);
    let after = |rest: &str| rest.split_once("</b>").is_some_and(|(_, rest)| rest.starts_with(SAID));
    let numbers: Vec<_> = opened.split("<b class=\"m\">").skip(1).map(after).collect();
    assert!(numbers.len() >= 4 && numbers.iter().all(|said| *said), "{numbers:?}");
    assert!(without_tags(&opened).contains("29.30 by the model"));
}

#[test]
fn a_figure_without_handles_is_a_picture() {
    let page = page(ALL, &[]);
    let mut pictures = 0;
    for figure in page.split("<svg").skip(1) {
        let (tag, rest) = figure.split_once('>').expect("a tag ends");
        let drawn = rest.split("</svg>").next().unwrap_or_default();
        match (tag.contains("role=\"img\""), tag.contains("role=\"group\"")) {
            (true, _) => assert!(!drawn.contains("role=\"slider\""), "a picture hides its handles"),
            (_, true) => assert!(drawn.contains("role=\"slider\""), "a group without members"),
            _ => continue,
        }
        pictures += 1;
    }
    assert_eq!(pictures, 8);
}
