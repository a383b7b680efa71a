//! Laws of the model that hold for any text in any field.

mod model_laws;

use model_laws::drafts::{any_text, chosen, full_report, setup_draft, wild_draft};
use model_laws::explanations::{check_explanation, result};
use model_laws::numbers::numbers;
use proptest::prelude::*;
use std::rc::Rc;
use tailfeather::engine::condor::Leg;
use tailfeather::engine::pricing::{Market, price};
use tailfeather::engine::units::Dollars;
use tailfeather::model::check::check;
use tailfeather::model::draft::Draft;
use tailfeather::model::explain::{Key, Name};
use tailfeather::model::fields::{FIELDS, FieldId};
use tailfeather::model::parse::{days, number, tidy};
use tailfeather::model::report::{SAMPLES, report, window};
use tailfeather::model::setup::{Entry, Origin};

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_texts_give_a_report_of_finite_numbers(draft in wild_draft(), last in wild_draft()) {
        let checked = check(&draft, &last);
        let report = full_report(&checked);
        for (name, value) in numbers(&report) {
            prop_assert!(value.is_finite(), "{name}: {value}");
        }
        for key in Key::ALL {
            check_explanation(&report, key);
        }
        // Every field's valid text is its own, its last valid one or its default, and can be used as it is.
        for field in &FIELDS {
            let valid = checked.valid.text(field.id);
            let row = field.id.row(&|by| chosen(&checked.valid, by));
            let stands_in = valid == last.text(field.id) || valid == row.default;
            let own = !checked.is_wrong(field.id) && valid == draft.text(field.id);
            prop_assert!(own || stands_in, "{:?}: {valid:?}", field.id);
        }
        let again = check(&checked.valid, &Draft::default());
        prop_assert!(again.issues.iter().all(|issue| !issue.problem.is_wrong()), "{:?}", again.issues);
        prop_assert_eq!(again.setup, checked.setup);
        prop_assert_eq!(again.valid, checked.valid);
    }

    #[test]
    fn a_wrong_text_changes_nothing(draft in setup_draft(), field in 0..FieldId::COUNT, text in any_text()) {
        let before = check(&draft, &Draft::default());
        let field = FIELDS[field].id;
        let after = check(&before.valid.with(field, &text), &before.valid);
        if after.is_wrong(field) {
            prop_assert_eq!(after.setup, before.setup);
            prop_assert_eq!(after.valid, before.valid);
        }
    }

    #[test]
    fn every_setup_gives_numbers_in_their_ranges(draft in setup_draft()) {
        let checked = check(&draft, &Draft::default());
        let report = full_report(&checked);
        for (name, value) in numbers(&report) {
            prop_assert!(value.is_finite(), "{name}: {value}");
        }
        let setup = &report.setup;
        prop_assert!(report.window.from.0 >= 0.0 && report.window.from < report.window.to);
        for level in setup.condor.strikes.iter().chain([&setup.spot]) {
            prop_assert!(report.window.from <= *level && *level <= report.window.to);
        }
        prop_assert_eq!(report.curves.today.len(), SAMPLES);
        prop_assert!(setup.dates.iter().all(|left| left.0 >= 0.0 && *left <= setup.days));
        let outcome = &report.outcome;
        for share in [outcome.profit, outcome.between_shorts, outcome.below_long_put, outcome.above_long_call] {
            prop_assert!((0.0..=1.0).contains(&share), "{share}");
        }
        // The mean is a difference of amounts as large as the whole index.
        let rounding = 1e-12 * setup.spot.0 * setup.condor.scale();
        let slack = 1e-6 * (1.0 + report.expiry.worst.0.abs()) + rounding;
        prop_assert!(report.expiry.worst <= report.outcome.mean + Dollars(slack));
        for (heat, rows, columns) in [(&report.by_date, 7, 6), (&report.by_vix, 7, 7)] {
            prop_assert_eq!((heat.spots.len(), heat.columns.len(), heat.cells.len()), (rows, columns, rows));
            prop_assert!(heat.cells.iter().all(|row| row.len() == columns));
            prop_assert!(heat.spots.is_sorted_by(|a, b| a > b) && heat.spots.iter().all(|spot| spot.0 > 0.0));
            let (row, column) = heat.here;
            prop_assert_eq!(heat.spots[row], setup.spot);
            prop_assert_eq!(heat.cells[row][column], report.profit_now);
        }
        prop_assert!(report.by_date.columns.is_sorted_by(|a, b| a > b));
        prop_assert!(report.by_vix.columns.is_sorted_by(|a, b| a < b));
        prop_assert_eq!(report.by_vix.columns[report.by_vix.here.1], setup.vix);
    }

    #[test]
    fn explanations_end_at_the_report(draft in setup_draft()) {
        let report = full_report(&check(&draft, &Draft::default()));
        let explained = |key, name: Name| result(&check_explanation(&report, key), name);
        let expiry = &report.expiry;
        prop_assert_eq!(explained(Key::Credit, Name::CreditDollars), Some(report.credit.dollars.0));
        prop_assert_eq!(explained(Key::BestWorst, Name::Best), Some(expiry.best.0));
        prop_assert_eq!(explained(Key::BestWorst, Name::Worst), Some(expiry.worst.0));
        prop_assert_eq!(explained(Key::BestWorst, Name::ReturnOnRisk), expiry.return_on_risk);
        let sums = check_explanation(&report, Key::BreakEvens).sums;
        let crossings = [Name::BreakEven, Name::LowerBreakEven, Name::UpperBreakEven];
        let found = sums.iter().filter(|sum| crossings.contains(&sum.name));
        let found: Vec<f64> = found.map(|sum| sum.result.value).collect();
        prop_assert_eq!(found, expiry.break_evens.iter().map(|at| at.0).collect::<Vec<_>>());
        let chance = explained(Key::Chance, Name::Chance);
        prop_assert_eq!(chance, (!expiry.profit_stretches.is_empty()).then_some(report.outcome.profit));
        prop_assert_eq!(explained(Key::AtExpiry, Name::Mean), Some(report.outcome.mean.0));
        prop_assert_eq!(explained(Key::ExpectedMove, Name::ExpectedMove), Some(report.expected_move.one_sigma.0));
        prop_assert_eq!(explained(Key::Margin, Name::ReturnOnMargin), report.margin.return_on_margin);
        prop_assert_eq!(explained(Key::Delta, Name::Delta), Some(report.greeks.delta));
        prop_assert_eq!(explained(Key::Gamma, Name::Gamma), Some(report.greeks.gamma));
        let of_day = (Name::Theta, report.greeks.theta_per_day());
        let (name, theta) = if report.setup.days.0 < 1.0 { (Name::ThetaOfHour, of_day.1 / 24.0) } else { of_day };
        prop_assert_eq!(explained(Key::Theta, name), Some(theta));
        prop_assert_eq!(explained(Key::Vega, Name::Vega), Some(report.greeks.vega_per_point()));
        prop_assert_eq!(explained(Key::Rho, Name::Rho), Some(report.greeks.rho_per_point()));
        let setup = &report.setup;
        let market = Market { spot: setup.spot, rate: setup.rate, dividend_yield: setup.dividend_yield };
        for leg in Leg::ALL {
            let (strike, vol) = (setup.condor.strikes[leg as usize], setup.vols[leg as usize]);
            let explanation = check_explanation(&report, Key::LegVol(leg));
            let engine = price(leg.right(), strike, &market, vol.vol, setup.days.years()).0;
            let got = result(&explanation, Name::PriceOfModel).unwrap();
            // Forward and strike are worth more than the option is, and so is their rounding.
            prop_assert!((got - engine).abs() <= 1e-9 * (setup.spot.0 + strike.0), "{leg:?}: {got} for {engine}");
            let by_smile = result(&explanation, Name::VolBySmile);
            if let Some(by_smile) = result(&explanation, Name::Volatility).or(by_smile) {
                prop_assert!((by_smile - vol.vol.0).abs() <= 1e-9 * by_smile.max(1.0), "{leg:?}: {by_smile} for {vol:?}");
            }
        }
    }

    #[test]
    fn the_models_premium_typed_gives_the_same_report(draft in setup_draft(), leg in 0..4_usize, flat in any::<bool>()) {
        let field = FieldId::premium(Leg::ALL[leg]);
        let mode = if flat { "flat" } else { "skew" };
        let draft = draft.with(FieldId::Entry, "legs").with(FieldId::VolMode, mode).with(field, "");
        let open = check(&draft, &Draft::default());
        let Entry::Legs(premiums) = open.setup.entry else { unreachable!("entry is by leg") };
        let typed = check(&draft.with(field, &tidy(premiums[leg].model.0)), &Draft::default());
        let Entry::Legs(after) = typed.setup.entry else { unreachable!("entry is by leg") };
        // The deepest premiums lie above what the field accepts.
        prop_assume!(!typed.is_wrong(field));
        prop_assert_eq!(after[leg].origin, Origin::Typed);
        let (mut open, mut typed) = (full_report(&open), full_report(&typed));
        Rc::make_mut(&mut open.setup).alone.entry = Entry::Legs(premiums);
        Rc::make_mut(&mut typed.setup).alone.entry = Entry::Legs(premiums);
        prop_assert_eq!(open, typed);
    }

    #[test]
    fn a_higher_premium_sold_never_lowers_a_profit(draft in setup_draft(), low in 0.0..500.0, more in 0.01..500.0) {
        let draft = draft.with(FieldId::Entry, "legs").with(FieldId::VolMode, "skew");
        let at = |premium: f64| {
            full_report(&check(&draft.with(FieldId::ShortPutPremium, &tidy(premium)), &Draft::default()))
        };
        let (less, more) = (at(low), at(low + more));
        prop_assert!(less.credit.points < more.credit.points);
        prop_assert!(less.expiry.best <= more.expiry.best && less.expiry.worst <= more.expiry.worst);
        prop_assert!(less.outcome.profit <= more.outcome.profit + 1e-9);
        let curves = less.curves.today.iter().zip(&more.curves.today);
        prop_assert!(curves.into_iter().all(|(less, more)| less <= more));
    }

    #[test]
    fn more_vix_moves_the_index_further_and_options_cost_more(draft in setup_draft(), vix in 1.0..150.0, more in 1.01..2.0) {
        let draft = draft.with(FieldId::VolMode, "flat");
        let at = |vix: f64| check(&draft.with(FieldId::Vix, &tidy(vix)), &Draft::default()).setup;
        let (calm, wild) = (at(vix), at(vix * more));
        let one_sigma = |setup| report(setup, window(setup)).expected_move.one_sigma;
        prop_assert!(one_sigma(&calm) < one_sigma(&wild));
        if let (Entry::Legs(calm), Entry::Legs(wild)) = (calm.entry, wild.entry) {
            prop_assert!(calm.iter().zip(wild).all(|(calm, wild)| calm.model <= wild.model));
        }
    }

    #[test]
    fn parsing_undoes_tidying(value in any::<f64>()) {
        let back = number(&tidy(value)).map_err(|_| TestCaseError::fail("a tidy text is no number"))?;
        let close = back == value || (back / value - 1.0).abs() < 1e-13;
        prop_assert!(close || !value.is_finite() || value.abs() < 1e-300, "{} came back as {}", value, back);
    }

    #[test]
    fn numbers_round_trip_in_continental_dress(whole in 0..10_000_000_u32, cents in 0..100_u32) {
        let value = f64::from(whole) + f64::from(cents) / 100.0;
        let english = format!("{}.{cents:02}", tidy(f64::from(whole)));
        let value = if whole == 0 && cents == 0 { 0.0 } else { value };
        let other = english.replace(',', " ").replace('.', ",");
        for text in [english.clone(), other.clone(), other.replace(' ', "."), other.replace(' ', "\u{2019}"), format!("${english}")] {
            let got = number(&text).unwrap_or(f64::NAN);
            prop_assert!((got - value).abs() <= 1e-9, "{text}: {got} for {value}");
        }
    }

    #[test]
    fn any_text_is_a_finite_number_or_none(text in any_text()) {
        prop_assert!(number(&text).is_ok_and(f64::is_finite) || number(&text).is_err());
        prop_assert!(days(&text).is_ok_and(|days| days.0.is_finite()) || days(&text).is_err());
    }
}
