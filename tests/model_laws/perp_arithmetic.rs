//! The arithmetic of the perpetual's margin account leads to the numbers that figures and form show.

use super::drafts::{full_report, perp_draft};
use super::explanations::{check_explanation, result};
use proptest::prelude::*;
use tailfeather::engine::perp::{Binding, Contract, Fired, Firing};
use tailfeather::engine::units::Price;
use tailfeather::model::check::check;
use tailfeather::model::draft::Draft;
use tailfeather::model::explain::{Explanation, Key, Name};
use tailfeather::model::fields::FieldId;
use tailfeather::model::margined::MARGIN_CALL;

fn is_near(got: f64, expected: f64) -> bool {
    (got - expected).abs() <= 1e-9 * expected.abs() + 1e-9
}

/// How far rounding may take requirement / equity: an equity of little may be left of amounts that are not.
fn rounding(account: &Explanation) -> f64 {
    let of = |name| account.sums.iter().find(|sum| sum.name == name);
    let equity = of(Name::Equity).map_or(0.0, |sum| {
        let size = sum.terms.iter().map(|term| term.quantity.value.abs()).fold(0.0, f64::max);
        size / sum.result.value.abs()
    });
    1e-9 + 1e-12 * equity
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_account_is_taken_apart_to_its_own_numbers(draft in perp_draft()) {
        let report = full_report(&check(&draft, &Draft::default()));
        let margined = report.perp.as_ref().expect("a perpetual");
        let account = check_explanation(&report, Key::Account);
        prop_assert_eq!(result(&account, Name::BankruptcyPrice), margined.bankruptcy.map(|price| price.0));
        let ratio = result(&account, Name::RatioNow);
        prop_assert!(ratio.is_some() == margined.margin_call.is_some() || result(&account, Name::Equity) == Some(0.0));
        // Where a tier's maintenance jumps, or a layer opens, the ratio passes the warning at a step.
        let opens = |at: Price| {
            let fired = |fired: &Fired| matches!(fired.firing, Firing::At(price) if is_near(price.0, at.0));
            margined.now.fired.iter().any(fired)
        };
        if let (Some(ratio), Some(at)) = (ratio, margined.margin_call) {
            let before = margined.now.account_before(at);
            let off = ratio / (before.requirement.0 / before.equity.0) - 1.0;
            prop_assert!(off.abs() <= rounding(&account), "{ratio} {before:?}");
            // A price is found to a part of the price now: of a millionth of it few digits are left.
            let is_far = at.0 < 1e-6 * margined.now.mark.0;
            prop_assert!(ratio >= MARGIN_CALL * (1.0 - rounding(&account)) || opens(at) || is_far, "{ratio} {before:?}");
        }
        let now = check_explanation(&report, Key::MarginRatio);
        let expected = margined.ratio.ratio.filter(|_| margined.ratio.equity.0 > 0.0);
        prop_assert_eq!(result(&now, Name::RatioNow).is_some(), expected.is_some());
        prop_assert!(expected.is_none_or(|ratio| result(&now, Name::RatioNow).is_some_and(|got| is_near(got, ratio))));
    }

    #[test]
    fn the_largest_position_and_the_hedge_to_survive_are_taken_apart(draft in perp_draft()) {
        let report = full_report(&check(&draft, &Draft::default()));
        let margined = report.perp.as_ref().expect("a perpetual");
        let largest = check_explanation(&report, Key::Largest);
        let by_margin = result(&largest, Name::LargestSize);
        match margined.largest.binding {
            Binding::Margin => prop_assert!(by_margin.is_some_and(|size| is_near(size, margined.largest.quantity))),
            Binding::Tier(Some(_)) => prop_assert!(by_margin.is_none_or(|size| size >= margined.largest.quantity)),
            Binding::Tier(None) => prop_assert_eq!(margined.largest.quantity, 0.0),
        }
        if let Some((at, needed)) = margined.lacking() {
            // In the currency of the margin; a small one is what two large ones leave.
            let position = &report.setup.perp.as_ref().unwrap().position;
            let worth = if position.contract == Contract::Inverse { at.0 } else { 1.0 };
            let missing = result(&largest, Name::Shortfall).unwrap_or(f64::NAN) * worth;
            let large = position.notional(at).0.abs() + position.equity(at).0.abs() + margined.margin.0.abs();
            prop_assert!((missing - needed[0].shortfall.0).abs() <= 1e-9 * needed[0].shortfall.0 + 1e-12 * large * worth);
            let said = largest.sums.iter().map(|sum| (sum.name, sum.result.value));
            let others = largest.remarks.iter().filter(|remark| remark.name == Name::OtherTier);
            let said: Vec<f64> = said
                .filter(|(name, _)| [Name::NetNeeded, Name::GrossNeeded, Name::OptionNeeded].contains(name))
                .map(|(_, value)| value)
                .chain(others.filter_map(|remark| Some(remark.quantity?.value)))
                .collect();
            let expected: Vec<f64> = needed.iter().filter_map(|needed| needed.quantity).collect();
            prop_assert_eq!(said.len(), expected.len());
            prop_assert!(expected.iter().all(|quantity| said.contains(quantity)));
        }
    }
}

/// Where maintenance goes by the entry it is taken off by the entry: the line adds up there too.
#[test]
fn a_hedge_at_a_venue_that_reckons_by_the_entry_has_its_line() {
    for venue in ["kucoin", "binance"] {
        let texts = [(FieldId::PerpSide, "long"), (FieldId::PerpVenue, venue)];
        let draft = texts.iter().fold(Draft::default(), |draft, (field, text)| draft.with(*field, text));
        let explanation = check_explanation(&full_report(&check(&draft, &Draft::default())), Key::Largest);
        assert!(explanation.remarks.is_empty(), "{venue}: {:?}", explanation.remarks);
        assert!(result(&explanation, Name::NetNeeded).is_some_and(|coins| coins > 0.0), "{venue}");
    }
}
