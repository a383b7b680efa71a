//! Where a handle may go, and the texts it writes there.

use super::handle::{Handle, Scope};
use super::state::Now;
use super::track;
use crate::engine::condor::Leg;
use crate::model::draft::Draft;
use crate::model::fields::{FieldId, Kind};
use crate::model::parse::tidy;
use crate::model::report::Window;
use crate::model::setup::Setup;

/// Where a handle stands and between which ends it may move; `from` ≤ `at` ≤ `to`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Range {
    /// Lower end, in the unit of the handle's number.
    pub from: f64,
    /// Where it stands.
    pub at: f64,
    /// Upper end.
    pub to: f64,
}

/// The range of a handle moved with this scope.
///
/// A strike stops at the other strike of its wing, and everything stops at the ends of the window; what already stands
/// outside may stay there.
pub fn range(handle: Handle, now: &Now, scope: Scope) -> Range {
    let setup = &now.report.setup;
    let at = handle.value(setup);
    match handle {
        Handle::Strike(leg) => {
            let (down, up) = reach(leg, scope, setup, now.report.window);
            Range { from: at + down, at, to: at + up }
        }
        Handle::Spot => in_window(handle, setup, now.report.window),
        Handle::Date(_) => Range { from: at.min(0.0), at, to: at.max(setup.days.0) },
        Handle::Number(field) => {
            let (from, to) = track::of(field, setup).map_or((at, at), |track| (track.from, track.to));
            Range { from: from.min(at), at, to: to.max(at) }
        }
    }
}

/// The draft after a handle is moved to the place of its grid that is nearest to `target`; the same draft when the
/// handle stays, or when `target` is not a number. `origin` is where the movement began.
pub fn moved(handle: Handle, target: f64, scope: Scope, origin: &Now) -> Draft {
    let mut draft = origin.draft.clone();
    if target.is_nan() {
        return draft;
    }
    let setup = &origin.report.setup;
    let range = range(handle, origin, scope);
    let step = handle.step(setup);
    // An infinite target is the end of the range, where the grid does not matter.
    let place = if target.is_finite() { (target / step).round() * step } else { target };
    let to = round(place.max(range.from).min(range.to));
    let by = to - range.at;
    if by == 0.0 {
        return draft;
    }
    match handle {
        Handle::Strike(leg) => {
            for (leg, share) in shares(leg, scope) {
                draft.set(FieldId::strike(leg), &tidy(round(setup.condor.strikes[leg as usize].0 + share * by)));
            }
        }
        Handle::Spot | Handle::Number(_) => draft.set(handle.field(), &tidy(to)),
        Handle::Date(_) => draft.set(handle.field(), &date_text(to, origin)),
    }
    draft
}

/// The place on the grid that is `ticks` steps away; from off the grid, the first step reaches it.
pub fn nudged(handle: Handle, ticks: i32, setup: &Setup) -> f64 {
    let step = handle.step(setup);
    let place = handle.value(setup) / step;
    // A place within a hair of the grid is on it: 5.65 / 0.05 is not whole in binary.
    let near = place.round();
    let start = match ticks {
        _ if (place - near).abs() < 1e-6 => near,
        ticks if ticks > 0 => place.floor(),
        _ => place.ceil(),
    };
    (start + f64::from(ticks)) * step
}

/// The strikes a movement of `leg` takes along, each with its share of the distance: 1, or −1 where it is mirrored.
fn shares(leg: Leg, scope: Scope) -> impl Iterator<Item = (Leg, f64)> {
    Leg::ALL.into_iter().filter_map(move |other| match scope {
        _ if other == leg => Some((other, 1.0)),
        Scope::Mirror if other == leg.mirror() => Some((other, -1.0)),
        Scope::All => Some((other, 1.0)),
        Scope::One | Scope::Mirror => None,
    })
}

/// How far a strike may move down (not above zero) and up (not below zero), together with what it takes along.
fn reach(leg: Leg, scope: Scope, setup: &Setup, window: Window) -> (f64, f64) {
    let mut reach = (f64::NEG_INFINITY, f64::INFINITY);
    for (leg, share) in shares(leg, scope) {
        let mut range = in_window(Handle::Strike(leg), setup, window);
        if scope != Scope::All {
            stop_at_partner(leg, setup, &mut range);
        }
        let (down, up) = (range.from - range.at, range.to - range.at);
        let (down, up) = if share < 0.0 { (-up, -down) } else { (down, up) };
        reach = (reach.0.max(down), reach.1.min(up));
    }
    reach
}

/// A strike stays on its side of the other strike of its wing, whichever that is now.
fn stop_at_partner(leg: Leg, setup: &Setup, range: &mut Range) {
    let partner = setup.condor.strikes[leg.partner() as usize].0;
    if setup.condor.is_lower_of_wing(leg) {
        range.to = range.to.min(partner);
    } else {
        range.from = range.from.max(partner);
    }
}

/// The window's ends as far as the handle's field accepts them; never at zero.
fn in_window(handle: Handle, setup: &Setup, window: Window) -> Range {
    let at = handle.value(setup);
    let step = handle.step(setup);
    let (min, max) = match handle.field().field().kind {
        Kind::Number { min, max, .. } | Kind::Days { min, max, .. } => (min, max),
        Kind::Choice(_) => (at, at),
    };
    Range { from: window.from.0.max(step).max(min).min(at), at, to: window.to.0.min(max).max(at) }
}

/// Without the noise of binary fractions: to a ten-thousandth.
fn round(value: f64) -> f64 {
    let rounded = (value * 1e4).round() / 1e4;
    // A place that is no round number (a third of a day) stays as exact as it was.
    if (rounded - value).abs() < 1e-9 { rounded } else { value }
}

/// The text of a chosen date: the expiry's own words at its upper end, hours on the last day.
fn date_text(left: f64, now: &Now) -> String {
    let days = now.report.setup.days.0;
    if left >= days {
        now.checked.valid.text(FieldId::Days).to_string()
    } else if days <= 1.0 && left > 0.0 {
        // Half hours as such, what is finer in minutes.
        let (hours, minutes) = (round(left * 24.0), round(left * 1_440.0));
        if (2.0 * hours).fract() == 0.0 { tidy(hours) + "h" } else { tidy(minutes) + "min" }
    } else {
        tidy(round(left))
    }
}
