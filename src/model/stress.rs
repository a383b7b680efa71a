//! One shock for condor, layers and perpetual: SPX moves, VIX goes with it by the map, the coin by its beta.

mod days;
mod events;
mod run;

pub use days::OnDay;
pub use events::{Event, What};

use super::margined::Margined;
use super::report::{Expiry, Report};
use super::setup::Setup;
use super::window::Window;
use crate::engine::hedge::book::{Book, book};
use crate::engine::order::order;
use crate::engine::perp::Course;
use crate::engine::units::{Days, Dollars, Points, Price};
use run::Run;

/// All three positions under one shock, valued at the horizon. For condor and layers the shock comes first and the days
/// after it; the perpetual pays its funding first.
#[derive(Debug, Clone, PartialEq)]
pub struct Stress {
    /// Profits over the moves of the window, ascending. Where the perpetual is liquidated the move stands twice: as it
    /// is reached, and as it has been.
    pub points: Vec<Stressed>,
    /// What happens on the way: falls in the order in which they are reached, then rises.
    pub events: Vec<Event>,
    /// The shock looked at.
    pub at: Stressed,
    /// What dated days would have done, in the order of [`super::days::DAYS`].
    pub days: Vec<OnDay>,
}

impl Stress {
    /// What is at a move among [`points`](Self::points); where the perpetual is liquidated just there it has been.
    pub fn of(&self, share: f64) -> Option<&Stressed> {
        let mut here = self.points.iter().filter(|at| (at.share - share).abs() <= BESIDE);
        if share < 0.0 { here.next() } else { here.next_back() }
    }

    /// The dated day whose move of SPX is the shock looked at, to a hundredth of a percent.
    pub fn day(&self) -> Option<&OnDay> {
        let hundredths = |share: f64| (1e4 * share).round();
        self.days.iter().find(|on| hundredths(on.day.spx) == hundredths(self.at.share))
    }
}

/// All three positions at one move.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stressed {
    /// Move of SPX, as a fraction; a fall is negative.
    pub share: f64,
    /// SPX there.
    pub spx: Points,
    /// VIX there, by the map.
    pub vix: Points,
    /// Price of the coin there, by its beta; none without a perpetual.
    pub coin: Option<Price>,
    /// Profit of the condor; a loss is negative, here as below.
    pub condor: Dollars,
    /// Profit of all hedge layers of the condor since their purchases.
    pub layers: Dollars,
    /// Profit of the perpetual with its layers, funding up to the horizon taken off; after its liquidation what was
    /// lost. 0 without one.
    pub perp: Dollars,
    /// Whether the perpetual has been liquidated; not where it is just about to be.
    pub is_liquidated: bool,
    /// Condor + layers + perpetual.
    pub total: Dollars,
}

/// Moves looked at.
const STEPS: usize = 200;
/// Nearer than this two moves are one.
const BESIDE: f64 = 1e-9;

/// All three positions under moves of the window; none where there is only a condor.
pub(super) fn stress(
    setup: &Setup,
    window: Window,
    expiry: &Expiry,
    hedged: Option<&Book>,
    margined: Option<&Margined>,
) -> Option<Stress> {
    if hedged.is_none() && margined.is_none() {
        return None;
    }
    let bare = bare(setup, window, hedged);
    let book = hedged.or(bare.as_ref())?;
    let run = Run { setup, book, course: margined.map(|margined| &margined.later) };
    let (from, to) = window.moves;
    let mut shares: Vec<(f64, bool)> = Vec::with_capacity(STEPS + 20);
    for end in run.course.into_iter().flat_map(Course::ends) {
        if let Some(share) = run.share(end).filter(|share| *share > from && *share < to && *share != 0.0) {
            shares.push((share, false));
            shares.push((share, true));
        }
    }
    // Every corner is met exactly, and so are round moves and everything that happens on the way.
    let events = run.events(expiry, margined);
    let mut look = |share: f64| {
        if share >= from && share <= to && shares.iter().all(|(known, _)| (known - share).abs() > BESIDE) {
            shares.push((share, true));
        }
    };
    setup.condor.strikes.iter().for_each(|strike| look(*strike / setup.spot - 1.0));
    events.iter().for_each(|event| look(event.share));
    look(setup.shock);
    window.round_moves().for_each(&mut look);
    // Between them a point at every step, but none beside one that has a name.
    for i in 1..STEPS {
        look(from + (to - from) * (i as f64 / STEPS as f64));
    }
    // A fall is read from the right: what has been liquidated lies further out than what has not.
    order(&mut shares, |a, b| a.0 < b.0 || (a.0 == b.0 && a.1 != b.1 && a.1 == (a.0 < 0.0)));
    let mut points = Vec::with_capacity(shares.len());
    for (share, after) in shares {
        points.push(run.at(share, after));
    }
    Some(Stress {
        points,
        events,
        at: run.at(setup.shock, true),
        days: run.days(margined.map(|margined| &margined.tomorrow)),
    })
}

/// All positions of a report at any move, whether it is in sight or not; a liquidation right there has happened. None
/// where there is only a condor.
pub fn stressed(report: &Report, share: f64) -> Option<Stressed> {
    report.stress.as_ref()?;
    let setup = &report.setup;
    let held = report.hedge.as_ref().map(|hedged| &hedged.book);
    let bare = bare(setup, report.window, held);
    let book = held.or(bare.as_ref())?;
    Some(Run { setup, book, course: report.perp.as_ref().map(|margined| &margined.later) }.at(share, true))
}

/// The condor without a layer as a book, where there is none.
fn bare(setup: &Setup, window: Window, held: Option<&Book>) -> Option<Book> {
    held.is_none().then(|| book(&setup.plan(window), &[]))
}

impl Setup {
    /// A day from now, or the condor's expiry where that comes first.
    pub fn next_day(&self) -> Days {
        Days(self.days.0.min(1.0))
    }

    /// SPX after the shock looked at.
    pub fn shocked(&self) -> Points {
        self.spot * (1.0 + self.shock)
    }
}
