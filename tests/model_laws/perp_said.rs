//! What is said of the perpetual, against its numbers and its figures.

use super::drafts::{full_report, perp_draft};
use super::perp::{half, parts, report_of};
use proptest::prelude::*;
use tailfeather::charts::figure::{account, funding, liquidation};
use tailfeather::charts::node::to_text;
use tailfeather::charts::scene::{Scene, View};
use tailfeather::engine::perp::{Course, Hedge, Hedged, Layer, Liquidation, Position, Trigger};
use tailfeather::engine::units::{Cash, Days, Price};
use tailfeather::model::check::{Checked, check};
use tailfeather::model::draft::Draft;
use tailfeather::model::fields::FieldId;
use tailfeather::model::fields::perp_layers::{LAYERS, Part};
use tailfeather::model::issue::Problem;
use tailfeather::model::margined::Survival;
use tailfeather::model::perp::LEVERAGE_TRACK;
use tailfeather::model::remarks::PerpRemark;
use tailfeather::model::report::Report;
use tailfeather::words::figure::perp as words;

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

/// A draft with a position that pays funding, and a layer on it that waits for a margin ratio.
fn funded() -> impl Strategy<Value = Draft> {
    (perp_draft(), 30.0..95.0_f64, 0.001..0.2_f64).prop_map(|(draft, level, rate)| {
        let rate = if draft.text(FieldId::PerpSide) == "short" { -rate } else { rate };
        let draft = draft.with(FieldId::PerpRate, &format!("{rate:.4}"));
        let draft = draft.with(FieldId::perp_layer(0, Part::When), "ratio");
        draft.with(FieldId::perp_layer(0, Part::Level), &format!("{level:.1}"))
    })
}

/// The price drawn over time begins where the position with its layers is liquidated now, and ends where the shock has
/// it.
#[test]
fn funding_moves_the_liquidation_that_the_layers_leave() {
    #[track_caller]
    fn check(rate: &str, expected: [f64; 2]) {
        let layer = [(Part::Kind, "perp"), (Part::Size, "30"), (Part::Level, "4")];
        let draft = Draft::default().with(FieldId::PerpSide, "long").with(FieldId::PerpRate, rate);
        let draft = layer.iter().fold(draft, |draft, (part, text)| draft.with(FieldId::perp_layer(0, *part), text));
        let report = report_of(&draft);
        let (_, margined, _) = parts(&report);
        let drawn = [margined.funding.first(), margined.funding.last()];
        let drawn = drawn.map(|at| at.and_then(|at| at.liquidation.price()).expect("a price").0);
        for (own, price) in drawn.into_iter().zip(expected) {
            assert!((own - price).abs() < 1e-6, "{own} for {price}");
        }
        assert_eq!(drawn.map(|at| Some(Price(at))), [margined.now.liquidation, margined.later.liquidation]);
    }
    // 25,000 less 7,200 sold at 96,000 and 2,500 of margin, over 0.175 coins of which 0.4 % are kept; 135 payments of
    // 2.50.
    check("", [15_300.0 / 0.1743, 15_637.5 / 0.1743]);
    // 12.50 each time, and the layer is too late in the end.
    check("0.05", [15_300.0 / 0.1743, 24_187.5 / 0.249]);
}

/// What waits for the margin ratio is opened by funding alone, and saves the position.
#[test]
fn a_layer_that_funding_opens_saves_it() {
    let texts = [
        (FieldId::PerpSide, "long"),
        (FieldId::PerpLeverage, "20"),
        (FieldId::PerpRate, "0.05"),
        (FieldId::perp_layer(0, Part::Size), "50"),
        (FieldId::perp_layer(0, Part::When), "ratio"),
        (FieldId::perp_layer(0, Part::Level), "60"),
    ];
    let draft = Draft::default().with_all(&texts);
    let ends = |draft: &Draft| {
        let report = report_of(draft);
        let (_, margined, _) = parts(&report);
        let opened = margined.funding.iter().find(|at| at.opens == Some(0)).map(|at| at.day.0);
        (opened, margined.dies_in_time().map(|days| days.0), margined.dies.map(|days| days.0))
    };
    let near = |a: Option<f64>, b: f64| a.is_some_and(|a| (a - b).abs() < 1e-6);
    // 1,250 of margin, 100 to keep, 37.50 a day; at 166.67 of equity 625 more are added.
    let (opened, dies, _) = ends(&draft);
    assert!(opened.is_none() && near(dies, 1_150.0 / 37.5), "{dies:?}");
    let (opened, dies, after) = ends(&draft.with(FieldId::perp_layer(0, Part::Kind), "margin"));
    assert!(near(opened, (1_250.0 - 100.0 / 0.6) / 37.5) && dies.is_none(), "{opened:?} {dies:?}");
    assert!(near(after, 1_775.0 / 37.5), "{after:?}");
}

proptest! {
    #![proptest_config(half())]

    #[test]
    fn the_leverage_said_to_survive_the_shock_survives_it(draft in perp_draft()) {
        let checked = check(&draft, &Draft::default());
        let report = full_report(&checked);
        let (perp, margined, _) = parts(&report);
        let price = margined.survive.expect("a shock").price;
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
    fn the_margin_said_to_survive_the_shock_survives_it_and_less_does_not(draft in perp_draft()) {
        let report = report_of(&draft);
        let (perp, margined, _) = parts(&report);
        let Survival { price, margin, .. } = margined.survive.expect("a shock");
        let lives = |margin: f64| {
            let more = Position { extra_margin: perp.position.extra_margin + Cash(margin), ..perp.position };
            let before = price * (perp.mark / price).powf(1e-7);
            !Course::new(more, perp.margining, &[], perp.mark).is_liquidated(before)
        };
        // Of a position of a millionth of its margin rounding leaves nothing to tell.
        let scale = margined.margin.0.abs() + perp.position.notional(price).0 + perp.position.notional(perp.mark).0;
        if matches!(margined.liquidation, Liquidation::Already { .. }) {
            return Ok(());
        }
        prop_assert!(lives(margin.0 + 1e-6 * scale), "{margin:?} at {price:?}");
        prop_assert!(margin.0 <= 1e-6 * scale || !lives(margin.0 - 1e-5 * scale), "{margin:?} is more than it takes at {price:?}");
    }

    #[test]
    fn funding_ends_it_in_figure_table_remark_and_shock_alike(draft in funded()) {
        let checked = check(&draft, &Draft::default());
        let report = full_report(&checked);
        let (perp, margined, _) = parts(&report);
        let view = View { width: 560.0, height: 0.0, ghost: None, checked: &checked };
        let (figure, table) = (funding::scene(&report, &view), funding::table(&report));
        let said: Vec<Days> = remarks(&report).into_iter().filter_map(|(_, remark)| match remark {
            PerpRemark::DiesOfFunding(days) => Some(days),
            _ => None,
        }).collect();
        prop_assert!(said.len() <= 1 && said.iter().all(|days| (0.0..=report.setup.hedge.horizon.0).contains(&days.0)));
        let is_said = !said.is_empty();
        prop_assert_eq!(figure.lead.contains("funding alone has it liquidated"), is_said, "{}", figure.lead);
        prop_assert_eq!(to_text(&figure.marks).contains("class=\"end\""), is_said);
        let last = table.rows.last().expect("a row");
        prop_assert_eq!(last[0].note == "liquidated", is_said);
        prop_assert_eq!(last[2].text == "already", margined.now.is_gone());
        if is_said {
            prop_assert_eq!((last[0].value, last[2].value), (Some(said[0].0), Some(perp.mark.0)));
        }
        prop_assert_eq!(margined.later.is_gone(), is_said || margined.now.is_gone());
    }

    #[test]
    fn funding_does_what_small_steps_do(draft in funded()) {
        let report = report_of(&draft);
        let (perp, margined, _) = parts(&report);
        let shares = |(place, layer): (usize, Layer)| match layer.trigger {
            Trigger::MarginRatio(share) => Some((share, place, layer)),
            _ => None,
        };
        if margined.now.is_gone() || margined.payment.0 <= 0.0 {
            return Ok(());
        }
        let mut open = margined.now.open_at(perp.mark);
        let stands = |own: usize| margined.now.fired.iter().any(|fired| {
            fired.place == own && fired.firing.stands()
        });
        let layers = perp.layers.iter().enumerate().filter(|(own, _)| !stands(*own));
        let mut waiting: Vec<(f64, usize, Layer)> = layers.filter_map(|(_, layer)| shares(*layer)).collect();
        waiting.sort_by(|a, b| a.0.total_cmp(&b.0));
        let mut opened = Vec::new();
        const STEPS: u32 = 500;
        let step_days = report.setup.hedge.horizon.0 / f64::from(STEPS);
        for step in 1..=STEPS {
            let position = perp.position.paid(margined.payment * (margined.payments * f64::from(step) / f64::from(STEPS)));
            let account = |open: &[Layer]| {
                let hedged = Hedged { position, margining: perp.margining, layers: open };
                (hedged.equity(perp.mark).0, hedged.requirement(perp.mark).0)
            };
            let before = opened.len();
            loop {
                let (equity, requirement) = account(&open);
                // What opens in this very step may end it before another is opened.
                if opened.len() > before && requirement >= equity {
                    return Ok(());
                }
                let Some(slot) = waiting.iter().position(|(share, ..)| requirement >= share * equity) else { break };
                let (_, place, mut layer) = waiting.remove(slot);
                if let Hedge::Perp { price, .. } | Hedge::Inverse { price, .. } = &mut layer.hedge {
                    *price = Some(perp.mark);
                }
                open.push(layer);
                opened.push((f64::from(step) * step_days, place, layer.hedge.in_account()));
            }
            let (equity, requirement) = account(&open);
            if requirement >= equity {
                let day = margined.dies_in_time().map(|days| days.0);
                let range = step_days * (f64::from(step) - 1.0 - 1e-6)..=step_days * (f64::from(step) + 1e-6);
                prop_assert!(day.is_some_and(|day| range.contains(&day)), "{day:?} for {range:?}: {margined:?}");
                return Ok(());
            }
        }
        prop_assert!(margined.dies_in_time().is_none(), "{margined:?}");
        let found: Vec<(Days, usize)> = margined.funding.iter().filter_map(|at| Some((at.day, at.opens?))).collect();
        opened.retain(|(.., in_account)| *in_account);
        prop_assert_eq!(found.len(), opened.len(), "{:?} {:?}", found, opened);
        for ((day, place), (by, own, _)) in found.into_iter().zip(opened) {
            prop_assert!(place == own && (by - day.0 - 0.5 * step_days).abs() < 0.51 * step_days, "{place} {own} {day:?} {by}");
        }
    }

    #[test]
    fn remarks_say_what_the_figures_and_the_form_show(draft in perp_draft()) {
        let report = report_of(&draft);
        let (perp, margined, _) = parts(&report);
        let said = remarks(&report);
        let has = |what: fn(&PerpRemark) -> bool| said.iter().any(|(_, remark)| what(remark));
        let (map, account) = (liquidation::table(&report), account::table(&report));
        let chosen = map.rows.iter().find(|row| row[0].note == "chosen").expect("the chosen leverage");
        let noted = |what: &str| account.rows.iter().any(|row| row[0].note == what);
        let is_gone = account.rows.iter().any(|row| row[0].note == "liquidated" && row[0].value == Some(perp.mark.0));

        let by_textbook = words::liquidation::note(perp).contains("textbook") && perp.venue.key != "textbook";
        prop_assert_eq!(has(|own| *own == PerpRemark::NoTable), by_textbook);
        // Beyond the table its last row stands in, which may allow the leverage.
        if !has(|own| matches!(own, PerpRemark::AboveLimit { is_beyond: true, .. })) {
            prop_assert_eq!(has(|own| matches!(own, PerpRemark::AboveLimit { .. })), chosen[4].text == "no");
        }
        prop_assert_eq!(has(|own| matches!(own, PerpRemark::AlreadyLiquidated { .. })), is_gone);
        prop_assert_eq!(has(|own| *own == PerpRemark::NeverLiquidated), chosen[1].text == "never" && !noted("liquidated"));
        if perp.layers.is_empty() {
            prop_assert_eq!(is_gone, chosen[1].text == "already");
            let end = if chosen[1].text == "already" { None } else { chosen[1].value };
            prop_assert!(end.is_none_or(|end| margined.now.ends().any(|own| own.0 == end)), "{end:?}");
        }
        for place in 0..LAYERS {
            let text = |part| draft.text(FieldId::perp_layer(place, part));
            let is = |part, what: fn(&PerpRemark) -> bool| {
                said.iter().filter(|(field, own)| *field == FieldId::perp_layer(place, part) && what(own)).count()
            };
            let kind = text(Part::Kind);
            // A layer stands from the start as asked for, or because its trigger is reached, is opened, is too late, or
            // never.
            let opens = noted(&words::opens(place));
            let late = is(Part::Level, |own| matches!(own, PerpRemark::TooLate { .. }));
            prop_assert_eq!(late == 1, noted(&words::account::is_late(place)));
            let reached = is(Part::Level, |own| *own == PerpRemark::TriggerReached);
            let never =
                is(Part::Level, |own| matches!(own, PerpRemark::NeverOpens | PerpRemark::RatioStaysAway));
            let asked = kind != "none" && text(Part::When) == "now";
            let ways = usize::from(opens) + late + reached + never + usize::from(asked);
            prop_assert_eq!(ways, usize::from(kind != "none"), "P{}: {:?}", place + 1, said);
            let outside = kind == "option" && text(Part::Place) == "outside";
            prop_assert_eq!(is(Part::Place, |own| *own == PerpRemark::Outside), usize::from(outside));
            let straight = is(Part::Kind, |own| *own == PerpRemark::StraightInDollars);
            prop_assert_eq!(straight, usize::from(kind == "inverse-perp"));
        }
        for (field, remark) in &said {
            if let PerpRemark::TooLate { trigger, liquidation } = remark {
                let (_, part) = field.of_perp_layer().expect("a layer");
                let lost = |price: Price| perp.position.side.sign() * (perp.mark - price).0;
                prop_assert_eq!(part, Part::Level);
                prop_assert!(is_gone == liquidation.is_none() && liquidation.is_none_or(|end| lost(*trigger) >= lost(end)));
            }
        }
    }
}
