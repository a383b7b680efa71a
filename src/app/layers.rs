//! Adding, removing and reordering layers, of the condor and on the perpetual: texts that change places.

mod perp;

use super::handle::strike_step;
use super::state::Now;
use crate::engine::hedge::layer::Trigger;
use crate::engine::units::Points;
use crate::model::draft::Draft;
use crate::model::fields::layers::Part;
use crate::model::fields::{Family, FieldId, LONGEST, VIX, of_layer};
use crate::model::parse::tidy;
use crate::model::read::choice;
use crate::model::report::Report;
use crate::model::setup::Setup;

/// The grid of strikes on VIX.
const VIX_STEP: f64 = 0.5;

/// Days of a new layer are whole months of so many, its trigger stands on whole fives of VIX, the first one at 20 or
/// above.
const MONTH: f64 = 30.0;
const LEVELS: f64 = 5.0;
const FIRST: f64 = 20.0;

/// True when there is a layer in this place among all.
pub fn is_there(draft: &Draft, place: usize) -> bool {
    of_layer(place).first().is_some_and(|field| choice(*field, draft.text(*field)) != Some(field.field().default))
}

/// How many layers of a family there are up to the last one.
pub fn count(draft: &Draft, family: Family) -> usize {
    let places = family.places();
    places.clone().rev().find(|place| is_there(draft, *place)).map_or(0, |last| last + 1 - places.start)
}

/// The first place of a family without a layer; none where all are taken.
pub fn free(draft: &Draft, family: Family) -> Option<usize> {
    family.places().find(|place| !is_there(draft, *place))
}

/// Puts a new layer in a place: the one that its family's table names as an example, all else as at the start. One of
/// the condor's outlives the day on which it is valued, and wakes up after those that wait for VIX already.
pub(super) fn add(draft: &mut Draft, place: usize, setup: &Setup) {
    clear(draft, place);
    let Some(first) = of_layer(place).first() else { return };
    draft.set(*first, first.field().example);
    if Family::of(place) == Family::Perp {
        return;
    }
    let (hedge, map) = (&setup.hedge, setup.map());
    let now = map.begins().0;
    let months = (hedge.horizon.0 / MONTH).floor() + 1.0;
    let is_reached = |level: f64| map.spx(Points(level)).is_ok();
    let highest = hedge.layers.iter().fold(now.max(FIRST - LEVELS), |highest, (_, layer)| match layer.trigger {
        // One that the map never comes to is no rung of the ladder.
        Trigger::Vix(level) if is_reached(level.0) => highest.max(level.0),
        _ => highest,
    });
    let next = (((highest / LEVELS).floor() + 1.0) * LEVELS).min(VIX.1);
    // Held to what the map reaches, which may be no more than halfway to where SPX would be nothing.
    let most = map.vix(Points(0.0)).0;
    let level = [next, most, (now + most) / 2.0].into_iter().find(|level| *level > now && is_reached(*level));
    let level = level.unwrap_or(next);
    draft.set(FieldId::layer(place, Part::Tenor), &tidy((months * MONTH).min(LONGEST)));
    draft.set(FieldId::layer(place, Part::Level), &tidy(level));
}

/// Takes away the layer in a place: those of its family after it move up.
pub(super) fn remove(draft: &mut Draft, place: usize) {
    let last = Family::of(place).places().end - 1;
    for to in place..last {
        exchange(draft, to, to + 1);
    }
    clear(draft, last);
}

/// Puts two layers of a family in each other's places.
pub(super) fn exchange(draft: &mut Draft, one: usize, other: usize) {
    let before = draft.clone();
    for (a, b) in of_layer(one).iter().zip(of_layer(other)) {
        draft.set(*a, before.text(*b));
        draft.set(*b, before.text(*a));
    }
}

/// Puts what depends on a choice in its terms after that was changed in a layer, since 0.5 is a fine delta and no
/// strike. `before` is what the page showed.
pub(super) fn refit(draft: &mut Draft, field: FieldId, before: &Now) {
    let Some((place, part)) = field.of_layer() else { return perp::refit(draft, field, before) };
    let own = |part| FieldId::layer(place, part);
    let by_level = choice_in(draft, own(Part::StrikeBy)) == "level";
    let to_start = |draft: &mut Draft, parts: &[Part]| parts.iter().for_each(|part| to_start(draft, own(*part)));
    match part {
        Part::StrikeBy => match strikes(&before.report, place).filter(|_| by_level) {
            Some((long, short)) => {
                draft.set(own(Part::Strike), &tidy(long));
                if let Some(short) = short {
                    draft.set(own(Part::Short), &tidy(short));
                }
            }
            None => to_start(draft, &[Part::Strike, Part::Short]),
        },
        Part::Instrument => {
            let (was, is) = (before.checked.choice(field), choice_in(draft, field));
            // The beta of a fund is none of a future, and an SPX put has none.
            let of_future = |is: &str| matches!(is, "call" | "call-spread" | "future" | "mini");
            if !(of_future(was) && of_future(is)) {
                to_start(draft, &[Part::Beta]);
            }
            // A strike on one index is none on the other.
            if by_level {
                to_start(draft, &[Part::StrikeBy, Part::Strike]);
            }
            if by_level || !is.ends_with("spread") {
                to_start(draft, &[Part::Short]);
            }
        }
        Part::SizeBy => to_start(draft, &[Part::Size]),
        // A signal that is not waited for is none.
        Part::When => {
            to_start(draft, &[Part::Level]);
            if !choice_in(draft, field).starts_with("signal") {
                to_start(draft, &[Part::Signal]);
            }
        }
        _ => (),
    }
}

/// Puts a field at its start, given the choices made.
fn to_start(draft: &mut Draft, field: FieldId) {
    let row = field.row(&|by| choice_in(draft, by));
    draft.set(field, row.default);
}

/// The word of a choice that a text names; none of them where it names none.
fn choice_in(draft: &Draft, field: FieldId) -> &'static str {
    choice(field, draft.text(field)).unwrap_or_default()
}

/// The strikes a layer was bought at, on the grid of its index.
fn strikes(report: &Report, place: usize) -> Option<(f64, Option<f64>)> {
    let claim = report.layer(place)?.woken.holding.ok()?.lot.claim;
    let (long, short) = claim.strikes()?;
    let step = if claim.is_put() { strike_step(report.setup.spot.0) } else { VIX_STEP };
    let on_grid = |strike: Points| (strike.0 / step).round().max(1.0) * step;
    Some((on_grid(long), short.map(on_grid)))
}

fn clear(draft: &mut Draft, place: usize) {
    of_layer(place).iter().for_each(|field| draft.set(*field, field.field().default));
}

#[cfg(test)]
mod tests;
