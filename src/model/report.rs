//! Setup to numbers.

mod bare;
mod layer;

pub use super::window::{SAMPLES, Window, window};
pub use bare::{Bare, Credit, Curves, Expiry};
pub use layer::OneLayer;

use super::hedged::{Hedged, hedged};
use super::issue::Issue;
use super::margined::{Margined, margined};
use super::perp::Perp;
use super::setup::Setup;
use super::stress::{Stress, stress};
use crate::engine::units::{Days, Dollars, Points};
use bare::bare;
use std::ops::Deref;
use std::rc::Rc;

/// Every number on the page, from one setup.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// The setup it was computed from.
    pub setup: Rc<Setup>,
    /// The stretch shown.
    pub window: Window,
    /// What rests on market and condor alone; the same one while these stay as they are.
    pub bare: Rc<Bare>,
    /// Condor and hedge layers together; none without a layer.
    pub hedge: Option<Rc<Hedged>>,
    /// The perpetual; none without one.
    pub perp: Option<Margined>,
    /// All positions under one shock; none for a condor alone.
    pub stress: Option<Stress>,
}

impl Deref for Report {
    type Target = Bare;

    fn deref(&self) -> &Bare {
        &self.bare
    }
}

impl Report {
    /// How far a level lies from spot, as a fraction of spot: −0.058 is 5.8 % below.
    pub fn from_spot(&self, level: Points) -> f64 {
        level / self.setup.spot - 1.0
    }

    /// The perpetual held, with its margin; none without one.
    pub fn held(&self) -> Option<(&Perp, &Margined)> {
        self.setup.perp.as_ref().zip(self.perp.as_ref())
    }

    /// What is to be said beside fields of hedge layers and of the perpetual that were understood.
    pub fn remarks(&self) -> Vec<Issue> {
        let mut remarks = Vec::new();
        if let Some(hedge) = &self.hedge {
            hedge.remarks(self, &mut remarks);
        }
        if let Some((held, margined)) = self.held() {
            margined.remarks(held, &mut remarks);
        }
        remarks
    }

    /// Profit at a level of SPX with `left` to expiry, each strike at today's volatility.
    pub fn profit(&self, level: Points, left: Days) -> Dollars {
        self.setup.position().slice(left).profit(level)
    }
}

/// Every number of a setup, over this window.
///
/// Conventions: Black-Scholes-Merton, sticky strike, days/365; money in dollars for the whole position; fees off
/// every profit but not off `credit.dollars`, values and Greeks; the distribution at expiry is lognormal at VIX / 100.
pub fn report(setup: &Rc<Setup>, window: Window) -> Report {
    whole(setup, window, Rc::new(bare(setup, window)), hedge(setup, window))
}

/// The same, after another report: what has not changed since is taken over from it.
pub fn report_after(before: &Report, setup: &Rc<Setup>, window: Window) -> Report {
    let ends = |window: Window| (window.from, window.to);
    if ends(before.window) != ends(window) || before.setup.alone != setup.alone {
        return report(setup, window);
    }
    let hedge = if before.setup.hedge == setup.hedge { before.hedge.clone() } else { hedge(setup, window) };
    whole(setup, window, before.bare.clone(), hedge)
}

fn hedge(setup: &Setup, window: Window) -> Option<Rc<Hedged>> {
    hedged(setup, window).map(Rc::new)
}

fn whole(setup: &Rc<Setup>, window: Window, bare: Rc<Bare>, hedge: Option<Rc<Hedged>>) -> Report {
    let perp = margined(setup, window);
    let stress = stress(setup, window, &bare.expiry, hedge.as_ref().map(|hedged| &hedged.book), perp.as_ref());
    Report { setup: setup.clone(), window, bare, hedge, perp, stress }
}

#[cfg(test)]
mod tests;
