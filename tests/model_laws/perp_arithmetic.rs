//! The arithmetic of the perpetual's margin account leads to the numbers that figures and form show.

use super::drafts::perp_draft;
use super::explanations::{check_explanation, result};
use super::perp::report_of;
use proptest::prelude::*;
use tailfeather::engine::perp::{Binding, Contract, Fired, Firing, Hedged, Layer, Liquidation, Maintenance};
use tailfeather::engine::units::Price;
use tailfeather::model::draft::Draft;
use tailfeather::model::explain::{Explanation, Key, Name};
use tailfeather::model::fields::FieldId;
use tailfeather::model::fields::perp_layers::{LAYERS, Part};
use tailfeather::model::margined::{MARGIN_CALL, Survival};

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
        let report = report_of(&draft);
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
            // Of a step this is the lower edge: just beyond it the ratio is higher.
            let beyond = margined.now.account_before(Price(at.0 + 1e-9 * (at.0 - margined.now.mark.0)));
            let reached = ratio.max(beyond.requirement.0 / beyond.equity.0);
            let is_reached = reached >= MARGIN_CALL * (1.0 - rounding(&account));
            prop_assert!(is_reached || opens(at) || is_far, "{ratio} {before:?} {beyond:?}");
        }
        let now = check_explanation(&report, Key::MarginRatio);
        let expected = margined.ratio.ratio.filter(|_| margined.ratio.equity.0 > 0.0);
        prop_assert_eq!(result(&now, Name::RatioNow).is_some(), expected.is_some());
        prop_assert!(expected.is_none_or(|ratio| result(&now, Name::RatioNow).is_some_and(|got| is_near(got, ratio))));
    }

    #[test]
    fn every_layer_has_the_arithmetic_of_the_price_it_leaves(draft in perp_draft()) {
        let report = report_of(&draft);
        let margined = report.perp.as_ref().expect("a perpetual");
        let perp = report.setup.perp.as_ref().unwrap();
        let is_open = |fired: &&Fired| fired.firing.is_opened();
        let (open, shut): (Vec<&Fired>, Vec<&Fired>) = margined.now.fired.iter().partition(is_open);
        let (inside, outside): (Vec<&Fired>, Vec<&Fired>) = open.into_iter().partition(|fired| fired.layer.hedge.in_account());
        for key in [Key::PerpLayers, Key::Liquidation] {
            let said = check_explanation(&report, key);
            let after = |name| (0..LAYERS).any(|place| Name::perp_layer(place)[1] == name);
            let of = || said.sums.iter().filter(|sum| after(sum.name)).map(|sum| sum.result.value);
            let remarks = |name| said.remarks.iter().filter(|remark| remark.name == name).count();
            // In the order in which they open; where a tier begins a jump has no line, but its price.
            let mut lines = of();
            let mut jumps = said.remarks.iter().filter(|remark| remark.name == Name::RateSteps);
            let alone = margined.liquidation.price().filter(|_| key == Key::Liquidation);
            if alone.is_some() && result(&said, Name::LiquidationPrice).is_none() {
                prop_assert_eq!(jumps.next().and_then(|jump| jump.quantity).map(|at| Price(at.value)), alone);
            }
            let tiers = said.remarks.iter().filter(|remark| remark.name == Name::TierWithIt);
            let mut tiers = tiers.map(|remark| (remark.layer, remark.quantity.map(|tier| tier.value)));
            // One rate for every size is no tier.
            let is_tiered = matches!(perp.position.rules.maintenance, Maintenance::Tiers(table) if table.rows.len() > 1);
            for fired in &inside {
                let Some(at) = fired.liquidation.price() else { continue };
                let is_jump = !of().any(|own| own == at.0);
                let said = if is_jump { jumps.next().and_then(|jump| jump.quantity).map(|at| at.value) } else { lines.next() };
                prop_assert_eq!(said, Some(at.0), "{:?}", key);
                // A jump is one of the table, of the size that is margined by then.
                let layers: Vec<Layer> = inside.iter().take_while(|own| own.place != fired.place).chain([fired]).map(|own| own.layer).collect();
                let margined = Hedged { position: perp.position, margining: perp.margining, layers: &layers }.margined();
                prop_assert!(!is_jump || margined.bends().into_iter().any(|bend| is_near(bend, at.0)), "{:?}", fired);
                if let Some(tier) = perp.tier(&margined, at).filter(|_| margined.quantity > 0.0 && is_tiered) {
                    let layer = Name::perp_layer(perp.layers[fired.place].0)[0];
                    prop_assert_eq!(tiers.next(), Some((Some(layer), Some(tier as f64 + 1.0))));
                }
            }
            prop_assert!(lines.next().is_none() && jumps.next().is_none() && tiers.next().is_none());
            let never = inside.iter().filter(|fired| fired.liquidation == Liquidation::Never).count();
            prop_assert_eq!(remarks(Name::NeverWithIt), never);
            prop_assert_eq!(remarks(Name::OpensTooLate) + remarks(Name::NeverOpened), shut.len());
            prop_assert_eq!(remarks(Name::HeldOutside), outside.len());
        }
    }

    #[test]
    fn the_largest_position_and_the_hedge_to_survive_are_taken_apart(draft in perp_draft()) {
        let report = report_of(&draft);
        let margined = report.perp.as_ref().expect("a perpetual");
        let largest = check_explanation(&report, Key::Largest);
        let by_margin = result(&largest, Name::LargestSize);
        match margined.largest.binding {
            Binding::Margin => {
                prop_assert!(is_near(by_margin.unwrap_or(0.0), margined.largest.quantity));
            }
            Binding::Tier(Some(_)) | Binding::Ramp => prop_assert!(by_margin.is_none_or(|size| size >= margined.largest.quantity)),
            Binding::Tier(None) => prop_assert_eq!(margined.largest.quantity, 0.0),
        }
        if let Some(Survival { price: at, hedges: needed, .. }) = margined.lacking() {
            // In the currency of the margin; a small one is what two large ones leave. Where nothing is missing there
            // is no line.
            let position = &report.setup.perp.as_ref().unwrap().position;
            let worth = if position.contract == Contract::Inverse { at.0 } else { 1.0 };
            let missing = result(&largest, Name::Shortfall).unwrap_or(0.0) * worth;
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
        let draft = Draft::default().with_all(&texts);
        let explanation = check_explanation(&report_of(&draft), Key::Largest);
        assert!(explanation.remarks.is_empty(), "{venue}: {:?}", explanation.remarks);
        assert!(result(&explanation, Name::NetNeeded).is_some_and(|coins| coins > 0.0), "{venue}");
    }
}

/// Where the rate of a table steps up, a short is liquidated at the step: what the rates of either side would give is
/// said of none.
#[test]
fn a_liquidation_at_the_step_of_a_table_has_no_line() {
    for (size, alone) in [("13742212.36", false), ("93859073.16", true), ("150616259.07", true)] {
        let texts = [
            (FieldId::PerpSide, "short"),
            (FieldId::PerpVenue, "bitget"),
            (FieldId::PerpSize, size),
            (FieldId::perp_layer(0, Part::Kind), "margin"),
            (FieldId::perp_layer(0, Part::Size), "5"),
        ];
        let draft = Draft::default().with_all(&texts);
        let report = report_of(&draft);
        let said = check_explanation(&report, Key::Liquidation);
        let steps = said.remarks.iter().filter(|remark| remark.name == Name::RateSteps);
        let steps: Vec<f64> = steps.filter_map(|remark| Some(remark.quantity?.value)).collect();
        let at = report.perp.as_ref().and_then(|margined| margined.liquidation.price()).expect("a price");
        assert_eq!((result(&said, Name::LiquidationPrice).is_none(), steps.contains(&at.0)), (alone, alone), "{size}");
        assert!(!steps.is_empty(), "{size}");
    }
}
