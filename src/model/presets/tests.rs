//! Published hedges as they are bought at the start, and what of them may change.

use super::*;
use crate::model::check::check as check_draft;
use crate::model::hedged::Hedged;
use crate::model::report::{report, window};
use std::rc::Rc;

fn applied(preset: Preset, texts: &[(FieldId, &str)]) -> (Draft, Rc<Hedged>) {
    let draft = Draft::default().with_all(texts);
    // Nothing of layers that were there before is left.
    let before = IDS.iter().flatten().fold(draft.clone(), |draft, id| draft.with(*id, "x"));
    let setup = check_draft(&before, &draft).setup;
    let next = preset.apply(&before, &setup);
    let checked = check_draft(&next, &Draft::default());
    assert_eq!(checked.issues, [], "{preset:?}");
    assert_eq!(preset.apply(&next, &checked.setup), next);
    (next, report(&checked.setup, window(&checked.setup)).hedge.expect("layers"))
}

#[track_caller]
fn check(preset: Preset, texts: &[(FieldId, &str)], contracts: &[f64], paid: &[Option<f64>]) -> Draft {
    let (draft, hedged) = applied(preset, texts);
    assert_eq!(hedged.layers.iter().map(|layer| layer.cost.contracts).collect::<Vec<_>>(), contracts);
    let got: Vec<_> = hedged.layers.iter().map(|layer| layer.cost.paid.map(|paid| paid.0.round())).collect();
    assert_eq!(got, paid);
    draft
}

#[test]
fn no_layer() {
    let draft = Draft::default().with(FieldId::Layer1Instrument, "call").with(FieldId::Vix, "20");
    let setup = check_draft(&draft, &draft).setup;
    assert_eq!(Preset::None.apply(&draft, &setup), Draft::default().with(FieldId::Vix, "20"));
}

#[test]
fn published_hedges() {
    check(Preset::Ratio442, &[], &[4.0, 4.0, 2.0], &[Some(599.0), Some(832.0), Some(444.0)]);
    check(Preset::Rolling, &[], &[4.0, 2.0], &[None, Some(439.0)]);
    check(Preset::Pput, &[], &[2.0], &[Some(4589.0)]);
    check(Preset::Vxth, &[], &[164.0], &[Some(11_998.0)]);
}

#[test]
fn a_rule_keeps_its_name_while_the_layers_are_what_it_says() {
    #[track_caller]
    fn check(preset: Preset, more: &[(FieldId, &str)], expected: Option<Preset>) {
        let start = Draft::default();
        let draft = preset.apply(&start, &check_draft(&start, &start).setup);
        let draft = draft.with_all(more);
        assert_eq!(Preset::of(&draft, &check_draft(&draft, &draft).setup), expected, "{preset:?} {more:?}");
    }
    use FieldId::*;
    for preset in Preset::ALL {
        check(preset, &[], Some(preset));
        check(preset, &[(Spot, "6,020")], Some(preset));
        check(preset, &[(Vix, "17.5")], Some(preset));
        check(preset, &[(Layer6Instrument, "mini")], None);
        if preset != Preset::None {
            check(preset, &[(Layer1Tenor, "31")], None);
        }
    }
    for preset in [Preset::Ratio442, Preset::Rolling, Preset::Pput] {
        check(preset, &[(Contracts, "5")], Some(preset));
    }
    // No longer 5 % below, and no longer 1 % of the portfolio.
    check(Preset::Pput, &[(Spot, "6,100")], None);
    check(Preset::Vxth, &[(Contracts, "5")], None);
    check(Preset::Vxth, &[(Vix, "60")], None);
    check(Preset::Vxth, &[(Layer1Size, "x")], None);
}

#[test]
fn rules_take_their_numbers_from_the_setup() {
    #[track_caller]
    fn check(preset: Preset, texts: &[(FieldId, &str)], field: FieldId, expected: &str) {
        assert_eq!(applied(preset, texts).0.text(field), expected, "{texts:?}");
    }
    use FieldId::*;
    // One month on, the future stands at 17.19, 13.79, 47.09 and 94.66: above 15, below, above 30, above 50.
    for (vix, budget) in [("16", "12,000"), ("11", "0"), ("60", "6,000"), ("130", "0")] {
        check(Preset::Vxth, &[(Vix, vix)], Layer1Size, budget);
    }
    check(Preset::Vxth, &[(Contracts, "5"), (Spot, "5,987.25")], Layer1Size, "29,936");
    check(Preset::Rolling, &[(Contracts, "5")], Layer2Size, "5");
    for (spot, strike) in [("6,000", "5,700"), ("5,987.25", "5,690"), ("600", "570"), ("45", "42.75"), ("0.01", "1")] {
        check(Preset::Pput, &[(Spot, spot)], Layer1Strike, strike);
    }
}
