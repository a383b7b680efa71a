//! What dated days would have done to all positions.

use super::super::days::{DAYS, Day};
use super::super::perp::BITCOIN;
use super::Run;
use crate::engine::hedge::markets::Level;
use crate::engine::perp::Course;
use crate::engine::units::{Dollars, Points};

/// All positions on the day after the moves of a dated one: SPX and the coin by their shares, VIX by the same multiple.
/// What happened between two closes says nothing of a later day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OnDay {
    /// The day.
    pub day: &'static Day,
    /// VIX then: today's × its multiple of that day.
    pub vix: Points,
    /// The condor with its layers.
    pub hedged: Dollars,
    /// The perpetual with its layers; none where the day has no move of its coin. 0 without a perpetual.
    pub perp: Option<Dollars>,
}

impl OnDay {
    /// All of it; none where a part is not known.
    pub fn total(&self) -> Option<Dollars> {
        self.perp.map(|perp| self.hedged + perp)
    }
}

impl Run<'_> {
    /// The moves of each dated day, wherever the map would have put VIX and the beta the coin.
    pub(super) fn days(&self, course: Option<&Course<'static>>) -> Vec<OnDay> {
        let setup = self.setup;
        let level = |day: &Day| Level {
            vix: Points(setup.vix * (day.vix_after / day.vix_before)),
            spx: setup.spot * (1.0 + day.spx),
        };
        let book = self.book.on(setup.next_day());
        let perp = |day: &Day| match (course, &setup.perp) {
            (Some(course), Some(perp)) => {
                let moved = day.btc.filter(|_| perp.coin == BITCOIN);
                moved.map(|share| {
                    let there = perp.mark * (1.0 + share);
                    if perp.wait_for_vix.is_empty() {
                        return Dollars(course.profit(there).0);
                    }
                    // VIX opens layers as the day had it, not as the map.
                    let course = perp.on_day(setup.next_day(), share, [Points(setup.vix), level(day).vix]);
                    Dollars(course.profit(there).0)
                })
            }
            _ => Some(Dollars(0.0)),
        };
        let mut days = Vec::new();
        for day in DAYS {
            let Level { vix, spx } = level(day);
            days.push(OnDay { day, vix, hedged: book.total(spx, vix), perp: perp(day) });
        }
        days
    }
}
