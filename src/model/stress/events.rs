//! What happens on the way of a shock, and where.

use super::super::margined::{MARGIN_CALL, Margined};
use super::super::report::{Expiry, Report};
use super::Run;
use crate::engine::condor::Leg;
use crate::engine::order::order;
use crate::engine::perp::Firing;
use crate::engine::units::{Dollars, Points, Price};

/// Something that happens on the way.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Event {
    /// Move of SPX, as a fraction.
    pub share: f64,
    /// SPX there.
    pub spx: Points,
    /// VIX there.
    pub vix: Points,
    /// Price of the coin there; none without a perpetual.
    pub coin: Option<Price>,
    /// What it is.
    pub what: What,
}

/// What happens.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum What {
    /// SPX comes to a sold strike.
    Short(Leg),
    /// SPX comes to a break-even of the condor at expiry.
    BreakEven,
    /// A hedge layer of the condor is bought, by its place in the form from 0.
    Wakes(usize),
    /// A layer on the perpetual is opened, by its place in the form from 0.
    Opens(usize),
    /// A layer on the perpetual would be opened, but that is gone by then.
    TooLate(usize),
    /// Requirement / equity of the perpetual reaches [`MARGIN_CALL`].
    MarginCall,
    /// The perpetual is liquidated; the margin that is lost, not below zero.
    Liquidated(Dollars),
}

impl Report {
    /// What happens within the moves shown, in the order in which it is reached, each with its number from 0.
    pub fn events(&self) -> impl Iterator<Item = (usize, &Event)> {
        let (from, to) = self.window.moves;
        let events = self.stress.iter().flat_map(|stress| stress.events.iter().enumerate());
        events.filter(move |(_, event)| event.share >= from && event.share <= to)
    }
}

impl Run<'_> {
    fn event(&self, share: f64, what: What) -> Event {
        let spx = self.setup.spot * (1.0 + share);
        Event { share, spx, vix: self.book.vix(spx), coin: self.setup.coin(spx), what }
    }

    /// Falls in the order in which they are reached, then rises.
    pub(super) fn events(&self, expiry: &Expiry, margined: Option<&Margined>) -> Vec<Event> {
        let setup = self.setup;
        let mut events = Vec::new();
        let mut add = |share: Option<f64>, what| events.extend(share.map(|share| self.event(share, what)));
        let to = |spx: Points| Some(spx / setup.spot - 1.0);
        let [_, short_put, short_call, _] = setup.condor.strikes;
        add(to(short_put), What::Short(Leg::ShortPut));
        add(to(short_call), What::Short(Leg::ShortCall));
        expiry.break_evens.iter().for_each(|spx| add(to(*spx), What::BreakEven));
        for ((place, _), woken) in setup.hedge.layers.iter().zip(&self.book.layers) {
            add(woken.ahead().and_then(|level| to(level.spx)), What::Wakes(*place));
        }
        if let (Some(margined), Some(perp)) = (margined, &setup.perp) {
            let course = &margined.later;
            let mut late = Vec::new();
            for fired in &course.fired {
                let place = perp.place(fired.place);
                match fired.firing {
                    Firing::At(price) => add(self.share(price), What::Opens(place)),
                    // Where it opens nothing is left: of one price the liquidation comes first.
                    Firing::TooLate(trigger) => late.push((trigger, place)),
                    Firing::Standing | Firing::Already | Firing::Never => (),
                }
            }
            add(course.ratio_reaches(MARGIN_CALL).and_then(|price| self.share(price)), What::MarginCall);
            for end in course.ends() {
                add(self.share(end), What::Liquidated(Dollars(course.margin_lost(end).0)));
            }
            late.into_iter().for_each(|(trigger, place)| add(self.share(trigger), What::TooLate(place)));
        }
        // Falls from the start outward, then rises.
        order(&mut events, |a, b| {
            let (down, other) = (a.share <= 0.0, b.share <= 0.0);
            if down != other { down } else { a.share.abs() < b.share.abs() }
        });
        events
    }
}
