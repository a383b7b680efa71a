//! What stands round a figure in a file: what it is of, and what is said under it.

use super::figure::Figure;
use super::shown::Shown;
use super::tabled::is_stale;
use super::{hedge, perp};
use crate::app::state::Now;
use crate::charts::figure::picture::lines;
use crate::charts::scene::Scene;
use crate::charts::table::csv_with;
use crate::model::fields::{Family, Group};
use crate::words::assume::{map, returns};
use crate::words::figure::heat::{BY_DATE_LEAD, BY_VIX_LEAD};
use crate::words::figure::perp::funding;
use crate::words::hedge::{by_shock, valued};
use crate::words::label::capital;
use crate::words::page::{HONEST, LAST_VALID, label, stale_title};
use crate::words::{self, cost, stress, summary};
use std::rc::Rc;

/// The lines above a drawing and those under it.
pub fn caption(shown: &Shown, figure: Figure, scene: &Scene) -> [Vec<String>; 2] {
    let [parts, mut said] = given(shown, figure);
    if figure == Figure::Funding {
        // The rate, and what it comes to.
        said.insert(0, scene.lead.clone());
    }
    let mut under = Vec::with_capacity(24);
    said.iter().for_each(|said| under.append(&mut lines(scene, &mut said.split(' '), " ")));
    [lines(scene, &mut parts.iter().map(|part| &**part), " · "), under]
}

/// What a figure is called in a file: that a wrong field holds it back is said with it.
pub fn title(scene: &Scene) -> String {
    if scene.stale { stale_title(scene.title) } else { scene.title.to_string() }
}

/// The numbers of a figure as a file: its table, and under it what they are of.
pub fn numbers(shown: &Shown, figure: Figure) -> String {
    let scene = shown.figure(figure);
    let mut said = match &scene {
        Some(scene) => vec![title(scene), lead(shown, figure).unwrap_or_else(|| scene.lead.clone())],
        None if is_stale(shown, figure) => vec![capital(LAST_VALID)],
        None => Vec::new(),
    };
    said.extend(given(shown, figure).into_iter().flatten());
    csv_with(&shown.file(figure), said.iter().filter(|line| !line.is_empty()))
}

/// Which positions a table is of, where its sentence speaks of the drawing too.
fn lead(shown: &Shown, figure: Figure) -> Option<String> {
    match figure {
        Figure::ByDate => Some(BY_DATE_LEAD.to_string()),
        Figure::ByVix => Some(BY_VIX_LEAD.to_string()),
        Figure::ByShock => Some(by_shock::lead(shown.now.report.setup.hedge.horizon.0)),
        _ => None,
    }
}

/// What a figure is of, piece by piece, and what it rests on, sentence by sentence.
fn given(shown: &Shown, figure: Figure) -> [Vec<String>; 2] {
    use Figure::*;
    let report = &shown.now.report;
    let setup = &report.setup;
    let is_all = matches!(figure, Stress | Days);
    let is_perp = matches!(figure, Liquidation | Account | Funding | Venues);
    let is_hedge =
        matches!(figure, Payoff | Strip | Ladder | Futures | ByShock | Points | Cost) && report.hedge.is_some();
    let mut parts = Vec::with_capacity(10);
    let mut said = Vec::with_capacity(24);
    if !is_perp {
        parts.extend(summary::parts(setup));
        // What has no profit has no fees.
        parts.extend(summary::fees(setup).filter(|_| !matches!(figure, Strip | Futures)));
    }
    if let Some(perp) = setup.perp.as_ref().filter(|_| is_perp || is_all) {
        parts.extend(summary::perp_parts(perp));
    }
    if let Some(perp) = setup.perp.as_ref().filter(|_| figure == Funding) {
        said.push(funding::note(perp) + ".");
    }
    if figure == Stress {
        // When it is valued, the coin's beta, and what the numbered discs mean.
        said.push(stress::note(setup) + ".");
        said.extend(stress::timeline::numbered(report));
    }
    let has_pin = |pin: &&Rc<Now>| figure == Payoff || figure == Stress && pin.report.stress.is_some();
    said.extend(shown.pin.iter().filter(has_pin).map(|pin| pinned(pin, figure)));
    if figure == Cost {
        said.push(cost::jump(setup.vix, &setup.hedge) + ".");
    }
    let mut layers = |family| told(&shown.now, family).iter().for_each(|layer| said.push(capital(layer) + "."));
    if is_hedge || is_all {
        layers(Family::Hedge);
    }
    // Of the others it is without its layers.
    if is_all || matches!(figure, Account | Funding) {
        layers(Family::Perp);
    }
    // A curve is today's, a cost that of its purchase, and a trigger waits for no day.
    if is_hedge && !matches!(figure, Strip | Futures | Cost) {
        said.push(valued(setup.hedge.horizon));
    }
    if figure == Days {
        said.push(valued(setup.next_day()));
    }
    // A dated day has a VIX of its own.
    if is_hedge || figure == Stress {
        said.push(map(setup.hedge.shape));
    }
    // What prices are worked out from: a trigger has none.
    if !is_perp && !matches!(figure, Strip | Futures) {
        said.push(summary::rates(setup));
        said.extend(summary::smile(setup));
    }
    if report.hedge.is_some() && (is_hedge || is_all) && figure != Strip {
        said.push(returns(&setup.hedge.vix));
    }
    said.push(HONEST.to_string());
    [parts, said]
}

/// Every layer of a family in a line: "layer 1: 4 VIX calls 20.66, 45 days, at VIX 20: × 1.92, 770 $".
fn told(now: &Now, family: Family) -> Vec<String> {
    let mut layers = Vec::with_capacity(6);
    for place in family.places() {
        let told = match family {
            Family::Hedge => hedge::told(now, place),
            Family::Perp => perp::told(now, place - family.places().start),
        };
        if let Some([what, when]) = told {
            layers.push(fill!("_: _, _", words::label::layer(place), what, when));
        }
    }
    layers
}

/// What is pinned: "Pinned: " and its strikes; under the shock its layers, its perpetual and its day too, which the
/// payoff does not show.
fn pinned(pin: &Now, figure: Figure) -> String {
    let setup = &pin.report.setup;
    let mut parts: Vec<String> = summary::parts(setup).into();
    parts.extend(summary::fees(setup));
    if figure == Figure::Stress {
        parts.extend(told(pin, Family::Hedge));
        parts.extend(setup.perp.as_ref().map(|_| summary::summary(Group::Perp, setup)));
        parts.extend(told(pin, Family::Perp));
        // On a day of its own.
        parts.push(stress::on_its_day(setup));
    }
    fill!("_: _.", label::PINNED, words::join(&parts, " · "))
}
