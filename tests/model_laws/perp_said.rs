//! What is said of the perpetual, against its numbers and its figures.

use super::drafts::{full_report, perp_draft};
use super::perp::{half, parts, report_of};
use proptest::prelude::*;
use tailfeather::charts::figure::liquidation;
use tailfeather::charts::node::to_text;
use tailfeather::charts::scene::{Scene, View};
use tailfeather::engine::perp::{Course, Firing, Hedge, Liquidation};
use tailfeather::engine::units::Price;
use tailfeather::model::check::{Checked, Problem, check};
use tailfeather::model::draft::Draft;
use tailfeather::model::fields::FieldId;
use tailfeather::model::fields::perp_layers::Part;
use tailfeather::model::perp::{LEVERAGE_TRACK, PerpRemark};
use tailfeather::model::report::Report;

/// What is said beside the fields of the perpetual and its layers.
fn remarks(report: &Report) -> Vec<(FieldId, PerpRemark)> {
    let of_perp = |problem| if let Problem::Perp(remark) = problem { Some(remark) } else { None };
    report.remarks().into_iter().filter_map(|issue| Some((issue.field, of_perp(issue.problem)?))).collect()
}

/// A figure of the perpetual as text.
fn drawn(report: &Report, checked: &Checked, scene: fn(&Report, &View) -> Scene) -> String {
    to_text(&scene(report, &View { width: 560.0, height: 0.0, ghost: None, checked }).marks)
}

/// The leverage said to survive the shock, if one is.
fn survivor(map: &str) -> Option<f64> {
    let (before, _) = map.split_once("x survives")?;
    Some(before.rsplit('>').next().expect("a label").parse().expect("a leverage"))
}

proptest! {
    #![proptest_config(half())]

    #[test]
    fn the_leverage_said_to_survive_the_shock_survives_it(draft in perp_draft()) {
        let checked = check(&draft, &Draft::default());
        let report = full_report(&checked);
        let (perp, margined, _) = parts(&report);
        let (price, _) = margined.survive.expect("a shock");
        let lost = |at: Price| perp.position.side.sign() * (perp.mark - at).0;
        let lives = |leverage| match perp.levered(leverage).liquidation_from(perp.mark) {
            // One on its way to a gain is not on the way of the shock.
            Liquidation::At(at) => lost(at) < 0.0 || lost(at) > lost(price),
            Liquidation::Never => true,
            Liquidation::Already { .. } => false,
        };
        let (low, high) = LEVERAGE_TRACK;
        let bounded = lost(price) > 0.0 && lives(low) && !lives(high);
        // At the very end of the track rounding decides.
        prop_assert!(margined.survives.is_some() == bounded || !lives(low * (1.0 + 1e-6)), "{:?}", margined.survives);
        let Some(said) = survivor(&drawn(&report, &checked, liquidation::scene)) else { return Ok(()) };
        prop_assert!(lives(said) && !lives(said + 0.1 + 1e-6), "{said} at {price:?}, {perp:?}");
    }

    #[test]
    fn what_is_remarkable_is_said_and_nothing_else(draft in perp_draft()) {
        let report = report_of(&draft);
        let (perp, margined, _) = parts(&report);
        let said = remarks(&report);
        let has = |what: fn(&PerpRemark) -> bool| said.iter().filter(|(_, remark)| what(remark)).count();
        let course: &Course = &margined.now;
        let dead = Course::is_gone;
        let safe = course.liquidation.or(course.liquidation_on_gain).is_none() && margined.liquidation == Liquidation::Never;
        let above = margined.limit.is_some_and(|limit| limit.is_beyond || perp.leverage > limit.leverage);
        prop_assert_eq!(has(|own| *own == PerpRemark::NoTable), usize::from(perp.schedule.is_none()));
        prop_assert_eq!(has(|own| matches!(own, PerpRemark::AboveLimit { .. })), usize::from(above));
        prop_assert_eq!(has(|own| matches!(own, PerpRemark::AlreadyLiquidated { .. })), usize::from(dead(course)));
        prop_assert_eq!(has(|own| *own == PerpRemark::NeverLiquidated), usize::from(safe));
        let in_time = margined.dies.is_some_and(|days| days <= report.setup.hedge.horizon);
        let dies = !dead(course) && dead(&margined.later) && in_time;
        prop_assert_eq!(has(|own| matches!(own, PerpRemark::DiesOfFunding(_))), usize::from(dies), "{:?}", margined);
        for (field, remark) in &said {
            prop_assert!(!matches!(remark, PerpRemark::DiesOfFunding(days) if days.0 < 0.0));
            let layer = field.of_perp_layer().map(|(layer, part)| {
                let fired = course.fired.iter().find(|fired| perp.layers[fired.place].0 == layer);
                (*fired.expect("a layer there"), part)
            });
            let fits = match (remark, layer) {
                (PerpRemark::TriggerReached, Some((own, Part::Level))) => own.firing == Firing::Already,
                (PerpRemark::NeverOpens, Some((own, Part::Level))) => own.firing == Firing::Never,
                (PerpRemark::TooLate { trigger, liquidation }, Some((own, Part::Level))) => {
                    let is_late = matches!(own.firing, Firing::TooLate { trigger: at, .. } if at == *trigger);
                    is_late && *liquidation == course.liquidation.filter(|_| !dead(course))
                }
                (PerpRemark::Outside, Some((own, Part::Place))) => !own.layer.hedge.in_account(),
                (PerpRemark::StraightInDollars, Some((own, Part::Kind))) => matches!(own.layer.hedge, Hedge::Inverse { .. }),
                (_, None) => !matches!(remark, PerpRemark::TriggerReached | PerpRemark::NeverOpens),
                _ => false,
            };
            prop_assert!(fits, "{field:?}: {remark:?}");
        }
        let number = |what: fn(&tailfeather::engine::perp::Fired) -> bool| course.fired.iter().filter(|own| what(own)).count();
        prop_assert_eq!(has(|own| *own == PerpRemark::TriggerReached), number(|own| own.firing == Firing::Already));
        prop_assert_eq!(has(|own| *own == PerpRemark::NeverOpens), number(|own| own.firing == Firing::Never));
        prop_assert_eq!(
            has(|own| matches!(own, PerpRemark::TooLate { .. })),
            number(|own| matches!(own.firing, Firing::TooLate { .. }))
        );
        prop_assert_eq!(has(|own| *own == PerpRemark::Outside), number(|own| !own.layer.hedge.in_account()));
        prop_assert_eq!(
            has(|own| *own == PerpRemark::StraightInDollars),
            number(|own| matches!(own.layer.hedge, Hedge::Inverse { .. }))
        );
    }
}
