//! Laws of condor and layers together.

use super::drafts::{layered_draft, setup_draft};
use super::explanations::{check_explanation, result};
use super::numbers::numbers;
use super::perp::{near, report_of};
use proptest::prelude::*;
use tailfeather::engine::hedge::book::{Turning, Woken};
use tailfeather::engine::hedge::holding::Claim;
use tailfeather::engine::pwl::Stretch;
use tailfeather::engine::units::Points;
use tailfeather::model::draft::Draft;
use tailfeather::model::explain::{Explanation, Key, Name, Sum};
use tailfeather::model::fields::FieldId;
use tailfeather::model::fields::layers::{IDS, LAYERS, Part};
use tailfeather::model::hedged::{Hedged, OfLayer};
use tailfeather::model::report::Report;

/// The sum of what is paid, as a size for rounding.
fn size(hedged: &Hedged) -> f64 {
    let layers = hedged.book.layers.iter().filter_map(|layer| layer.holding.as_ref().ok());
    layers.map(|holding| holding.lot.contracts * holding.lot.multiplier * (holding.entry.0 + holding.forward.0)).sum()
}

/// The draft with the layer at each place taken from another.
fn reordered(draft: &Draft, places: &[usize]) -> Draft {
    places.iter().enumerate().fold(draft.clone(), |next, (to, from)| {
        IDS[to].iter().zip(IDS[*from]).fold(next, |next, (to, from)| next.with(*to, draft.text(from)))
    })
}

/// Every zero of one has a zero of the other beside it, or nothing worth a cent is there.
fn same_turning(a: &Turning, b: &Turning, size: f64, total: impl Fn(&Turning, usize) -> f64) -> bool {
    let beside = |at: f64, others: &Turning| others.zeros.iter().any(|zero| near(zero.spx.0, at, 1e3 * at));
    let zeros = (0..a.zeros.len()).all(|i| beside(a.zeros[i].spx.0, b) || near(total(a, i), 0.0, size));
    zeros && near(a.loss.0, b.loss.0, size)
}

/// Each zero has its line, which comes to nothing unless a layer is bought right there, and the VIX that goes with it.
fn zeros_are_told(said: &Explanation, turning: &Turning, hedged: &Hedged) -> Result<(), TestCaseError> {
    let of = |names: &[Name]| -> Vec<&Sum> { said.sums.iter().filter(|sum| names.contains(&sum.name)).collect() };
    let zeros = of(&[Name::ZeroThere, Name::JumpsOverZero]);
    let is_none = said.remarks.iter().any(|remark| remark.name == Name::NowhereZero);
    prop_assert_eq!((zeros.len(), is_none), (turning.zeros.len(), turning.zeros.is_empty()));
    for (sum, level) in zeros.into_iter().zip(&turning.zeros) {
        let here = vec![Stretch { from: level.spx, to: Some(level.spx) }];
        prop_assert_eq!(&sum.places, &here);
        let size: f64 = sum.terms.iter().map(|term| term.quantity.value.abs()).sum();
        let is_nothing = sum.result.value.abs() <= 0.5 + 1e-9 * size;
        let is_jump = turning.jumps.contains(level);
        prop_assert_eq!(is_jump, sum.name == Name::JumpsOverZero, "{:?}", sum);
        let bought = |woken: &Woken| woken.ahead().is_some_and(|at| near(at.spx.0, level.spx.0, 0.0));
        // Beyond any VIX there is, a spread is the rounding of its two options.
        let is_rounding = level.vix.0 > 1e9;
        prop_assert!(
            is_rounding || if is_jump { hedged.book.layers.iter().any(bought) } else { is_nothing },
            "{sum:?}"
        );
        prop_assert!(of(&[Name::VixOnMap]).iter().any(|vix| vix.places == here && vix.result.value == level.vix.0));
    }
    Ok(())
}

/// Two amounts of thousands of millions that leave a few dollars: what rounding leaves between two neighbouring levels
/// is no jump.
#[test]
fn rounding_is_no_jump() {
    use FieldId::*;
    let texts = [
        (ShortPut, "1,000,000"),
        (Contracts, "100,000"),
        (Layer2Instrument, "put-spread"),
        (Layer2When, "now"),
        (Layer2Tenor, "349.587"),
        (Layer2StrikeBy, "level"),
        (Layer2Strike, "96,881.8979"),
        (Layer2Short, "10,566.4247"),
        (Layer2SizeBy, "put-delta"),
        (Layer2Size, "17.5"),
    ];
    let draft = Draft::default().with_all(&texts);
    let report = report_of(&draft);
    let hedged = report.hedge.as_ref().expect("a hedge");
    assert!(hedged.book.layers[0].holding.is_ok());
    assert_eq!(hedged.turning.jumps, []);
    assert_eq!(hedged.layers[0].alone.jumps, []);
}

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        // Each case is one or two whole reports.
        cases: ProptestConfig::default().cases / 3,
        ..ProptestConfig::default()
    })]

    #[test]
    fn layers_of_every_kind_give_finite_numbers(draft in layered_draft()) {
        let report = report_of(&draft);
        for (name, value) in numbers(&report) {
            prop_assert!(value.is_finite(), "{name}: {value}");
        }
    }

    #[test]
    fn explanations_of_the_hedge_end_at_the_report(draft in layered_draft()) {
        let report = report_of(&draft);
        let explained = |key, name: Name| result(&check_explanation(&report, key), name);
        let Some(hedged) = &report.hedge else {
            prop_assert_eq!(check_explanation(&report, Key::NextLayer).remarks[0].name, Name::NoLayer);
            return Ok(());
        };
        let cost = &hedged.cost;
        let or_none = |amount: f64| Some(amount).filter(|amount| *amount != 0.0);
        let told = |key, name| explained(key, name).filter(|amount| *amount != 0.0);
        prop_assert_eq!(told(Key::HedgeCost, Name::HedgeNow), or_none(cost.now.0));
        prop_assert_eq!(told(Key::HedgeCost, Name::HedgeOnTheWay), or_none(cost.on_the_way.0));
        prop_assert_eq!(told(Key::HedgePerYear, Name::HedgeYear), or_none(cost.per_year.0));
        prop_assert_eq!(explained(Key::HedgeWorst, Name::HedgeWorst), Some(hedged.turning.loss.0));
        let next = report.next_layer().map(|(_, level)| level.spx.0);
        prop_assert_eq!(explained(Key::NextLayer, Name::SpxThere), next);
    }

    #[test]
    fn explanations_of_each_layer_end_at_the_report(draft in layered_draft()) {
        let report = report_of(&draft);
        let Some(hedged) = &report.hedge else {
            for key in [Key::Layer(0), Key::Jump, Key::Ladder] {
                prop_assert_eq!(check_explanation(&report, key).remarks[0].name, Name::NoLayer);
            }
            return Ok(());
        };
        let layers = &report.setup.hedge.layers;
        let jump = check_explanation(&report, Key::Jump);
        for (at, (place, _)) in layers.iter().enumerate() {
            let explanation = check_explanation(&report, Key::Layer(*place));
            let told = |name| result(&explanation, name);
            let (woken, cost) = (&hedged.book.layers[at], &hedged.layers[at].cost);
            prop_assert_eq!(told(Name::LayerPaid), cost.paid.map(|paid| paid.0));
            let Ok(holding) = &woken.holding else { continue };
            prop_assert!(told(Name::Contracts).is_none_or(|contracts| contracts == cost.contracts));
            // A spread that the volatilities of its strikes would price below nothing costs nothing.
            let is_held = |premium: f64| holding.entry.0 == 0.0 && premium < 0.0;
            let premium = told(Name::LayerPremium);
            prop_assert!(premium.is_none_or(|premium| is_held(premium) || near(premium, holding.entry.0, 0.0)));
            let worth = told(Name::WorthThere);
            let size = holding.forward.0.max(report.setup.spot.0);
            prop_assert!(worth.is_none_or(|worth| near(worth, holding.entry.0, size)), "{worth:?} for {holding:?}");
            let is_put = matches!(holding.lot.claim, Claim::SpxPut { .. });
            for (name, point) in [(Name::PaysMarked, woken.marked), (Name::PaysAtExpiry, woken.at_expiry)] {
                let (Ok(level), Some(told)) = (point, told(name)) else { continue };
                let expected = if is_put { level.spx } else { level.vix };
                prop_assert_eq!(told, expected.0, "{:?}", name);
            }
            prop_assert_eq!(told(Name::WithItAlone), Some(hedged.layers[at].alone.loss.0));
            zeros_are_told(&explanation, &hedged.layers[at].alone, hedged)?;
            let gains: Vec<f64> = jump.sums.iter().filter(|sum| sum.name == Name::layer(*place)).map(|sum| sum.result.value).collect();
            let gain = &hedged.layers[at].jump;
            if !gains.is_empty() {
                let expected: Vec<f64> = [Some(gain.model), gain.intrinsic].into_iter().flatten().map(|gain| gain.0).collect();
                prop_assert_eq!(gains, expected);
            }
        }
        zeros_are_told(&check_explanation(&report, Key::HedgeWorst), &hedged.turning, hedged)?;
        let ladder = check_explanation(&report, Key::Ladder);
        let steps: Vec<f64> =
            ladder.sums.iter().filter(|sum| sum.name == Name::ContractsAwake).map(|sum| sum.result.value).collect();
        let mut rungs: Vec<_> = hedged.rungs.iter().filter(|rung| rung.awake.contains(&true)).collect();
        rungs.dedup_by(|a, b| a.awake == b.awake);
        prop_assert_eq!(steps, rungs.iter().map(|rung| rung.contracts).collect::<Vec<_>>());
    }

    #[test]
    fn without_a_layer_there_is_no_hedge(draft in setup_draft()) {
        let draft = draft.with(FieldId::PerpSide, "no");
        let bare = (0..LAYERS).fold(draft, |draft, layer| draft.with(FieldId::layer(layer, Part::Instrument), "none"));
        prop_assert!(report_of(&bare).hedge.is_none());
        prop_assert!(report_of(&bare).remarks().is_empty());
    }

    #[test]
    fn layers_change_nothing_of_the_condor(draft in layered_draft()) {
        let bare = IDS.iter().flatten().fold(draft.clone(), |draft, id| draft.with(*id, id.field().default));
        let (with, without) = (report_of(&draft), report_of(&bare));
        prop_assert_eq!(&with.expiry, &without.expiry);
        prop_assert_eq!(with.outcome, without.outcome);
        prop_assert_eq!((&with.by_date, &with.by_vix), (&without.by_date, &without.by_vix));
    }

    #[test]
    fn an_option_never_loses_more_than_was_paid(draft in layered_draft()) {
        let report = report_of(&draft);
        let Some(hedged) = &report.hedge else { return Ok(()) };
        for (place, layer) in hedged.book.layers.iter().enumerate() {
            let Some(paid) = layer.holding.as_ref().ok().and_then(|holding| holding.cost()) else { continue };
            prop_assert!(paid.0 >= 0.0);
            for spot in report.window.spots() {
                let profit = hedged.book.layer_along(place, spot).0;
                prop_assert!(profit >= -paid.0 * (1.0 + 1e-12), "{profit} for {paid:?} at {spot:?}");
            }
            for spot in &hedged.by_shock.spots {
                for vix in &hedged.by_shock.columns {
                    let profit = layer.profit(*spot, Points(*vix)).0;
                    prop_assert!(profit >= -paid.0 * (1.0 + 1e-12), "{profit} for {paid:?} at {spot:?}, {vix}");
                }
            }
        }
        let options: f64 = hedged.layers.iter().filter_map(|layer| layer.cost.paid).map(|paid| paid.0).sum();
        prop_assert!(hedged.cost.worst.0 >= options * (1.0 - 1e-12) && hedged.at_risk.0 >= hedged.cost.worst.0 * (1.0 - 1e-12));
    }

    #[test]
    fn the_total_is_the_condor_and_its_layers(draft in layered_draft()) {
        let report = report_of(&draft);
        let Some(hedged) = &report.hedge else { return Ok(()) };
        let Hedged { book, by_shock, .. } = &**hedged;
        let size = size(hedged);
        let layers = || 0..book.layers.len();
        for (i, spot) in report.window.spots().enumerate() {
            let sum: f64 = layers().map(|layer| book.layer_along(layer, spot).0).sum();
            prop_assert!(near(hedged.total[i].0, hedged.condor[i].0 + sum, size), "at {spot:?}");
        }
        for (row, spot) in by_shock.spots.iter().enumerate() {
            prop_assert_eq!(hedged.path[row], book.vix(*spot));
            for (column, vix) in by_shock.columns.iter().enumerate() {
                let vix = Points(*vix);
                let sum: f64 = layers().map(|layer| book.layers[layer].profit(*spot, vix).0).sum();
                prop_assert!(near(by_shock.cells[row][column].0, book.condor(*spot, vix).0 + sum, size));
            }
        }
        for (layer, OfLayer { alone, .. }) in hedged.layers.iter().enumerate() {
            let at = alone.worst.spx;
            prop_assert!(near(alone.loss.0, book.along(at).0.0 + book.layer_along(layer, at).0, size));
        }
        prop_assert!(near(hedged.turning.loss.0, book.along(hedged.turning.worst.spx).1.0, size));
        let (lowest, slack) = (hedged.turning.loss.0, 1e-6 * (1.0 + size) + 1e-9 * hedged.turning.loss.0.abs());
        // A window wider than the spot is high is scanned too coarsely for the last digits of its lowest point.
        let is_near = report.window.to.0 - report.window.from.0 < report.setup.spot.0;
        prop_assert!(!is_near || hedged.total.iter().all(|total| total.0 >= lowest - slack));
    }

    #[test]
    fn points_do_not_depend_on_the_order_of_the_layers(draft in layered_draft(), keys in prop::collection::vec(any::<u32>(), LAYERS)) {
        let mut places: Vec<usize> = (0..LAYERS).collect();
        places.sort_by_key(|place| keys[*place]);
        let (before, after) = (report_of(&draft), report_of(&reordered(&draft, &places)));
        let (Some(one), Some(other)) = (&before.hedge, &after.hedge) else {
            prop_assert!(before.hedge.is_none() && after.hedge.is_none());
            return Ok(());
        };
        let place_of = |report: &Report, at: usize| report.setup.hedge.layers[at].0;
        for at in 0..one.book.layers.len() {
            let to = places.iter().position(|from| *from == place_of(&before, at)).unwrap();
            let other_at = (0..other.book.layers.len()).find(|i| place_of(&after, *i) == to).unwrap();
            prop_assert_eq!(&one.book.layers[at], &other.book.layers[other_at]);
            prop_assert_eq!(&one.layers[at].alone, &other.layers[other_at].alone);
            prop_assert_eq!(&one.layers[at].cost, &other.layers[other_at].cost);
            prop_assert_eq!(&one.layers[at].jump, &other.layers[other_at].jump);
        }
        let size = size(one);
        let total = |turning: &Turning, zero: usize| one.book.along(turning.zeros[zero].spx).1.0;
        prop_assert!(same_turning(&one.turning, &other.turning, size, total), "{:?} {:?}", one.turning, other.turning);
        prop_assert!(same_turning(&other.turning, &one.turning, size, total), "{:?} {:?}", one.turning, other.turning);
        prop_assert_eq!(&one.bare, &other.bare);
    }
}
