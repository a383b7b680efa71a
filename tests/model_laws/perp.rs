//! Laws of the perpetual and its layers.

use super::drafts::{full_report, perp_draft, without};
use super::numbers::{numbers, signed_zeros};
use proptest::prelude::*;
use tailfeather::engine::perp::venues::TABLES;
use tailfeather::engine::perp::{Contract, Fired, Firing, Hedge, Liquidation, Trigger};
use tailfeather::engine::units::{Points, Price};
use tailfeather::model::check::check;
use tailfeather::model::draft::Draft;
use tailfeather::model::fields::perp_layers::{LAYERS, Part};
use tailfeather::model::fields::{Family, FieldId};
use tailfeather::model::margined::{AtPrice, Margined};
use tailfeather::model::perp::Perp;
use tailfeather::model::report::Report;
use tailfeather::model::stress::{Stress, What};

pub fn report_of(draft: &Draft) -> Report {
    full_report(&check(draft, &Draft::default()))
}

/// The perpetual of a report that has one, its numbers, and the shock.
pub fn parts(report: &Report) -> (&Perp, &Margined, &Stress) {
    let perp = report.setup.perp.as_ref().expect("a perpetual");
    (perp, report.perp.as_ref().expect("its numbers"), report.stress.as_ref().expect("a shock"))
}

/// Whether two amounts are the same but for rounding of numbers of a size.
pub fn near(a: f64, b: f64, size: f64) -> bool {
    (a - b).abs() <= 1e-9 * (1.0 + a.abs().max(b.abs()).max(size))
}

/// The draft with every option on the perpetual held in one place.
pub fn held(draft: &Draft, place: &str) -> Draft {
    (0..LAYERS).fold(draft.clone(), |draft, layer| draft.with(FieldId::perp_layer(layer, Part::Place), place))
}

/// The draft without options on the perpetual.
fn without_options(draft: &Draft) -> Draft {
    let kinds = (0..LAYERS).map(|layer| FieldId::perp_layer(layer, Part::Kind));
    kinds.filter(|kind| draft.text(*kind) == "option").fold(draft.clone(), |draft, kind| draft.with(kind, "none"))
}

/// How soon a position is liquidated on its way from the mark: 0 where it is already, infinite where it never is.
fn reach(perp: &Perp, at: Liquidation) -> f64 {
    match at {
        Liquidation::Already { .. } => 0.0,
        // On its way to a gain where maintenance grows faster than the price.
        Liquidation::At(price) => (perp.mark - price).0.abs(),
        Liquidation::Never => f64::INFINITY,
    }
}

/// Half of the usual cases: each is one or two whole reports.
pub fn half() -> ProptestConfig {
    let usual = ProptestConfig::default();
    ProptestConfig { failure_persistence: None, cases: usual.cases / 2, ..usual }
}

/// At its own venue a position pays what was typed, elsewhere what the venue's rule makes of the premium.
#[test]
fn a_rate_that_was_typed_is_that_of_the_chosen_venue() {
    let texts = [(FieldId::PerpSide, "long"), (FieldId::PerpRate, "0.5")];
    let report = report_of(&Draft::default().with_all(&texts));
    let (_, margined, _) = parts(&report);
    let per_day = |key| margined.venues.iter().find(|at| at.venue.key == key).and_then(|at| at.per_day);
    // Three payments of 0.5 % a day, and three of 0.01 %.
    assert!(near(per_day("binance").expect("a rate"), 0.015, 0.0));
    assert!(near(per_day("bybit").expect("a rate"), 0.0003, 0.0));
}

proptest! {
    #![proptest_config(half())]

    #[test]
    fn perpetuals_of_every_kind_give_finite_numbers(draft in perp_draft()) {
        let report = report_of(&draft);
        let (perp, margined, _) = parts(&report);
        for (name, value) in numbers(&report) {
            prop_assert!(value.is_finite(), "{name}: {value}");
        }
        let (from, to) = report.window.coin;
        prop_assert!(from <= perp.mark && perp.mark <= to && from.0 >= 0.0);
        let (from, to) = report.window.moves;
        prop_assert!((-1.0..0.0).contains(&from) && to > 0.0);
        let shock = report.setup.shock;
        prop_assert!(from <= shock + 1e-9 && shock <= to + 1e-9, "{shock} in {from} to {to}");
        prop_assert!(margined.account.is_sorted_by(|a, b| a.price <= b.price));
    }

    #[test]
    fn no_number_is_a_zero_with_a_sign(draft in perp_draft(), rate in 0..2_usize, shock in 0..2_usize) {
        let (rate, shock) = (["0", ""][rate], ["0", "-5"][shock]);
        let draft = draft.with(FieldId::PerpRate, rate).with(FieldId::Shock, shock);
        let unhedged = without(&draft, Family::Hedge);
        for draft in [&draft, &unhedged, &without(&unhedged, Family::Perp)] {
            let found = signed_zeros(&report_of(draft));
            prop_assert!(found.is_empty(), "{found:?}");
        }
    }

    #[test]
    fn without_a_perpetual_there_is_none_of_it(draft in perp_draft()) {
        let bare = report_of(&without(&draft.with(FieldId::PerpSide, "no"), Family::Hedge));
        prop_assert!(bare.perp.is_none() && bare.stress.is_none() && bare.remarks().is_empty());
        let alone = report_of(&draft.with(FieldId::PerpSide, "no"));
        let both = report_of(&draft);
        prop_assert_eq!((&alone.hedge, &alone.expiry), (&both.hedge, &both.expiry));
        prop_assert_eq!(alone.stress.is_some(), alone.hedge.is_some());
    }

    #[test]
    fn more_leverage_is_liquidated_sooner(draft in perp_draft()) {
        let report = report_of(&draft);
        let (perp, margined, _) = parts(&report);
        for pair in margined.by_leverage.windows(2) {
            prop_assert!(pair[0].leverage < pair[1].leverage);
            let [later, sooner] = [pair[0], pair[1]].map(|at| reach(perp, at.liquidation));
            prop_assert!(sooner <= later * (1.0 + 1e-7) + 1e-9 * perp.mark.0, "{pair:?}");
        }
    }

    #[test]
    fn equity_is_the_requirement_at_the_liquidation(draft in perp_draft()) {
        let report = report_of(&draft);
        let (perp, margined, _) = parts(&report);
        // Where the table jumps it is liquidated at the jump.
        let is_smooth = perp.schedule.is_none_or(|own| {
            let mut tables = TABLES.into_iter().flat_map(|(_, tables)| tables);
            tables.any(|listed| listed.schedule == *own && listed.is_cumulative)
        });
        if let Some(end) = margined.liquidation.price().filter(|_| is_smooth) {
            let (equity, requirement) = (perp.position.equity(end).0, perp.position.requirement(end).0);
            let size = perp.position.notional(end).0 + perp.position.notional(perp.position.entry).0
                + perp.position.balance().0.abs() + requirement.abs();
            prop_assert!(near(equity, requirement, size), "{equity} {requirement} at {end:?}");
        }
        for at in &margined.account {
            let is_alive = !at.is_liquidated;
            let size = at.equity.abs() + at.requirement.abs() + perp.position.quantity * (1.0 + at.price.0);
            prop_assert!(!is_alive || at.equity >= at.requirement - 1e-6 * size, "{at:?} {margined:?}");
        }
    }

    #[test]
    fn margin_is_added_between_the_two_sides_of_its_price(draft in perp_draft()) {
        let report = report_of(&draft);
        let (perp, margined, _) = parts(&report);
        let (from, to) = report.window.coin;
        for pair in margined.account.windows(2).filter(|pair| pair[0].price == pair[1].price) {
            prop_assert!(pair[0] != pair[1], "{pair:?}");
        }
        let opened = |fired: &Fired| if let Firing::At(price) = fired.firing { Some(price) } else { None };
        let prices: Vec<Price> = margined.now.fired.iter().filter_map(opened).collect();
        for fired in &margined.now.fired {
            let (Some(price), Hedge::Margin { amount }) = (opened(fired), fired.layer.hedge) else { continue };
            if price <= from || price >= to || prices.iter().filter(|other| **other == price).count() > 1 {
                continue;
            }
            let here: Vec<&AtPrice> = margined.account.iter().filter(|at| at.price == price).collect();
            let dollars = if perp.position.contract == Contract::Linear { amount.0 } else { amount.0 * price.0 };
            // What is lost in the rounding of the equity leaves its two sides alike.
            let is_seen = here.iter().any(|at| at.equity + dollars != at.equity);
            prop_assert!(here.len() >= if is_seen { 2 } else { 1 }, "{here:?} for {dollars}");
            // The price falls to a long, and rises to a short.
            let added = (here[here.len() - 1].equity - here[0].equity) * -perp.position.side.sign();
            let size = here[0].equity.abs() + perp.position.quantity * (1.0 + price.0);
            prop_assert!(near(added, dollars, size), "{added} {dollars}");
            prop_assert!(near(margined.at(price).equity, here[0].equity.max(here[here.len() - 1].equity), size));
        }
    }

    #[test]
    fn an_option_outside_changes_the_profit_and_not_the_liquidation(draft in perp_draft()) {
        let (with, without) = (report_of(&held(&draft, "outside")), report_of(&held(&without_options(&draft), "outside")));
        let ((perp, own, stress), (_, bare, alone)) = (parts(&with), parts(&without));
        for (with, without) in [(&own.now, &bare.now), (&own.later, &bare.later)] {
            prop_assert_eq!(with.liquidation, without.liquidation);
            prop_assert_eq!(with.liquidation_on_gain, without.liquidation_on_gain);
        }
        prop_assert_eq!(own.margin_call, bare.margin_call);
        prop_assert_eq!((&own.account, &own.by_leverage), (&bare.account, &bare.by_leverage));
        prop_assert_eq!((own.dies, &own.funding), (bare.dies, &bare.funding));
        let reached = |fired: &[tailfeather::engine::perp::Fired]| -> Vec<Trigger> {
            let inside = fired.iter().filter(|fired| fired.layer.hedge.in_account());
            inside.map(|fired| fired.layer.trigger).collect()
        };
        prop_assert_eq!(reached(&own.later.fired), reached(&bare.later.fired));
        // An option that is opened on the way is one more move to look at.
        let both = stress.points.iter().filter(|point| alone.points.iter().any(|other| other.share == point.share));
        for (point, other) in both.zip(&alone.points) {
            prop_assert_eq!((point.share, point.condor, point.layers), (other.share, other.condor, other.layers));
            let options = perp.layers.iter().map(|(_, layer)| layer.hedge).filter(|hedge| !hedge.in_account());
            let coin = point.coin.expect("a price");
            // Each of them is open or not: profit is apart by no more than all of them.
            let most: f64 = options.map(|hedge| hedge.profit(&perp.position, coin).0.abs()).sum();
            let size = 1e-9 * (point.perp.0.abs() + other.perp.0.abs() + perp.position.quantity * (1.0 + coin.0));
            prop_assert!((point.perp.0 - other.perp.0).abs() <= most * (1.0 + 1e-9) + size, "{point:?} {other:?}");
        }
    }

    #[test]
    fn a_layer_at_a_level_of_vix_is_opened_at_that_level(draft in perp_draft(), place in 0..LAYERS, vix in 17.0..60.0) {
        let (field, level) = (|part| FieldId::perp_layer(place, part), format!("{vix:.2}"));
        let draft = draft.with(FieldId::PerpSide, "long").with(FieldId::Vix, "16").with(FieldId::CoinBeta, "1.5");
        let draft = draft.with(field(Part::Kind), "margin").with(field(Part::When), "vix").with(field(Part::Level), &level);
        let report = report_of(&draft);
        let (_, _, stress) = parts(&report);
        let level: f64 = level.parse().expect("a level");
        let firing = |report: &Report| {
            let (perp, margined, _) = parts(report);
            margined.now.fired.iter().find(|fired| perp.layers[fired.place].0 == place).map(|fired| fired.firing)
        };
        let short = report_of(&draft.with(FieldId::PerpSide, "short"));
        // A map may begin above the level, which is behind it then for either side.
        if Points(level) <= report.setup.map().begins() {
            for report in [&report, &short] {
                prop_assert_eq!(firing(report), Some(Firing::Already));
            }
            return Ok(());
        }
        let own = stress.events.iter().find(|event| matches!(event.what, What::Opens(own) | What::TooLate(own) if own == place));
        if let Some(event) = own {
            prop_assert!((event.vix.0 - level).abs() < 1e-6 * level, "{event:?}");
        } else {
            // The map has no such level, or only far beyond what is looked at.
            let spx = report.setup.map().spx(Points(level));
            prop_assert!(!spx.is_ok_and(|spx| spx.0 > 0.101 * report.setup.spot.0), "{spx:?}");
        }
        // VIX rises where a short gains: no price on its way to a loss opens the layer.
        prop_assert_eq!(firing(&short), Some(Firing::Never));
    }
}
