//! Definitions and sources that fit the setup.

use super::super::assume::FUND;
use super::*;
use crate::engine::condor::Leg;
use crate::model::explain::explain;
use crate::model::fields::FieldId::{self, Layer1Instrument, Layer2Instrument};
use crate::model::tests::report_of;

#[test]
fn a_fund_has_a_source_of_its_own() {
    let both = report_of(&[(Layer1Instrument, "fund"), (Layer2Instrument, "call")]).setup;
    let fund = report_of(&[(Layer1Instrument, "fund")]).setup;
    for (key, setup, is_fund) in [
        (Key::Layer(0), &both, true),
        (Key::Layer(1), &both, false),
        (Key::Jump, &both, false),
        (Key::Jump, &fund, true),
        (Key::HedgeWorst, &fund, false),
    ] {
        assert_eq!(source(key, setup) == FUND, is_fund, "{key:?}");
    }
    let sums = explain(&report_of(&[(Layer1Instrument, "fund")]), Key::Layer(0)).sums;
    let names: Vec<Name> = sums.iter().flat_map(|sum| &sum.terms).map(|term| term.name).collect();
    assert!(names.contains(&Name::FundBeta) && !names.contains(&Name::FutureBeta));
}

#[test]
fn a_setup_has_the_words_that_fit_it() {
    use FieldId::*;
    let check = |texts: &[(FieldId, &str)], key, said: &str, is_said: bool| {
        let setup = report_of(texts).setup;
        let text = [definition(key, &setup), " ", source(key, &setup)].concat();
        assert_eq!(text.contains(said), is_said, "{key:?}: {text}");
    };
    let inverted = [(LongPut, "6000"), (ShortPut, "6500"), (ShortCall, "5500"), (LongCall, "6000")];
    let bought = [(LongPut, "6500"), (ShortPut, "6000"), (ShortCall, "5500"), (LongCall, "6000")];
    let reversed = [(LongPut, "5700"), (ShortPut, "5650"), (ShortCall, "6350"), (LongCall, "6300")];
    for (texts, both) in [(&inverted[..], true), (&bought, false), (&reversed, false), (&[], false)] {
        check(texts, Key::Margin, "At most one of them loses", !both);
        check(texts, Key::Margin, "can lose on both", both);
        check(texts, Key::BestWorst, "the wider of the wings sold, less the credit or plus the debit", !both);
        check(texts, Key::BestWorst, "both wings", both);
    }
    let implied = [(VolMode, "implied"), (ShortPutPremium, "29.3")];
    let none = [(VolMode, "implied"), (ShortPutPremium, "9000")];
    for (texts, leg, smile) in [
        (&[][..], Leg::ShortPut, true),
        (&[(VolMode, "flat")], Leg::ShortPut, false),
        (&implied, Leg::ShortPut, false),
        (&implied, Leg::LongPut, true),
        (&none, Leg::ShortPut, true),
    ] {
        check(texts, Key::LegVol(leg), "smile", smile);
    }
}

#[test]
fn every_key_number_is_defined_in_calm_sentences() {
    for k in Key::ALL {
        for text in [definition(k, &report_of(&[]).setup), source(k, &report_of(&[]).setup)] {
            assert!(text.ends_with('.') && !text.contains('!') && !text.contains("  "), "{k:?}: {text}");
        }
        assert!(!key(k).is_empty() && !name(k).is_empty());
    }
}

#[test]
fn only_greeks_name_their_unit_apart() {
    for k in Key::ALL {
        let greek = matches!(k, Key::Delta | Key::Gamma | Key::Theta | Key::Vega | Key::Rho);
        assert_eq!(!unit(k, &report_of(&[]).setup).is_empty(), greek, "{k:?}");
    }
}
