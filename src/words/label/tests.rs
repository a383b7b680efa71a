//! Names of fields and choices, each its own.

use super::*;
use crate::model::fields::Kind;

#[test]
fn every_field_and_choice_has_its_own_name() {
    let mut labels: Vec<_> = FieldId::all().map(label).collect();
    labels.sort_unstable();
    labels.dedup();
    assert_eq!(labels.len(), layers::FIRST + layers::PARTS + perp_layers::PARTS);
    for field in FieldId::all() {
        assert!(!name(field).is_empty());
        if let Kind::Choice(words) = field.field().kind {
            words.iter().for_each(|word| assert_ne!(choice(word), *word));
        }
    }
}

#[test]
fn a_size_on_the_perpetual_says_what_it_is_a_share_of() {
    use crate::model::fields::FieldId::PerpLayer1Size;
    assert_eq!(["perp", "option"].map(perp_size), [label(PerpLayer1Size), "Size, of the position"]);
    assert_eq!(perp_size("margin"), "Size, of the initial margin");
}

#[test]
fn sentences_begin_with_a_capital() {
    for (text, expected) in [("skew", "Skew"), ("VIX", "VIX"), ("", ""), ("under a", "Under a")] {
        assert_eq!(capital(text), expected);
    }
}
