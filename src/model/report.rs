//! Setup to numbers.

use super::endings::{Endings, endings};
use super::heat::{self, Heat};
use super::hedged::{Hedged, hedged};
use super::issue::Issue;
use super::margined::{Margined, margined};
use super::setup::Setup;
use super::stress::{Stress, stress};
use crate::engine::margin::{RegT, reg_t};
use crate::engine::outcome::{Outcome, Settlement, outcome};
use crate::engine::position::{Greeks, Slice};
use crate::engine::pricing::greeks;
use crate::engine::pwl::{Payoff, Stretch};
use crate::engine::units::{Days, Dollars, Points, Vol};
use crate::engine::vix::{ExpectedMove, expected_move};
use std::ops::Deref;
use std::rc::Rc;

pub use super::window::{SAMPLES, Window, window};

/// Every number on the page, from one setup.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// The setup it was computed from.
    pub setup: Setup,
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

/// The numbers of the condor alone.
#[derive(Debug, Clone, PartialEq)]
pub struct Bare {
    /// Expiry profit and loss, exact.
    pub payoff: Payoff,
    /// Credit in points, dollars, and after fees.
    pub credit: Credit,
    /// What can be won and lost at expiry.
    pub expiry: Expiry,
    /// Volatility of the distribution at expiry: VIX / 100.
    pub distribution_vol: Vol,
    /// Profit if closed now, at spot, at the model's value, after fees.
    pub profit_now: Dollars,
    /// Value before expiry.
    pub curves: Curves,
    /// Position value and Greeks now, at spot.
    pub greeks: Greeks,
    /// Price and Greeks of one unit of each leg now, long, points.
    pub leg_greeks: [Greeks; 4],
    /// Probabilities and mean at expiry.
    pub outcome: Outcome,
    /// Full profit and full loss on either side, with their probabilities.
    pub endings: Endings,
    /// One standard deviation to expiry at VIX.
    pub expected_move: ExpectedMove,
    /// Margin and the return on it.
    pub margin: RegT,
    /// Profit by date (columns) and price (rows).
    pub by_date: Heat,
    /// Profit today by VIX (columns) and price (rows).
    pub by_vix: Heat,
}

impl Deref for Report {
    type Target = Bare;

    fn deref(&self) -> &Bare {
        &self.bare
    }
}

/// What was taken in.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Credit {
    /// Points per unit; negative is a debit.
    pub points: Points,
    /// Dollars for the whole position, before fees.
    pub dollars: Dollars,
    /// Dollars for the whole position, after fees.
    pub after_fees: Dollars,
}

/// The payoff at expiry in key numbers, fees taken off.
#[derive(Debug, Clone, PartialEq)]
pub struct Expiry {
    /// Largest profit over every settlement; negative when nothing can be won.
    pub best: Dollars,
    /// Smallest profit over every settlement: normally a loss, so negative.
    pub worst: Dollars,
    /// `best` / −`worst`; none if nothing can be lost.
    pub return_on_risk: Option<f64>,
    /// Settlements where profit changes sign, ascending; none, one or two.
    pub break_evens: Vec<Points>,
    /// Stretches of exact zero; their ends are not in `break_evens`.
    pub zero_stretches: Vec<Stretch>,
    /// Stretches of profit strictly above zero, ascending.
    pub profit_stretches: Vec<Stretch>,
}

/// Profit and loss before expiry over [`Window`], at [`SAMPLES`] evenly spaced spots, both ends included.
#[derive(Debug, Clone, PartialEq)]
pub struct Curves {
    /// All days left.
    pub today: Vec<Dollars>,
    /// At the two chosen dates.
    pub dates: [Vec<Dollars>; 2],
}

impl Report {
    /// How far a level lies from spot, as a fraction of spot: −0.058 is 5.8 % below.
    pub fn from_spot(&self, level: Points) -> f64 {
        level / self.setup.spot - 1.0
    }

    /// What is to be said beside fields of hedge layers and of the perpetual that were understood.
    pub fn remarks(&self) -> Vec<Issue> {
        let mut remarks = self.hedge.as_ref().map_or_else(Vec::new, |hedge| hedge.remarks(&self.setup));
        remarks.extend(self.perp.iter().flat_map(|perp| perp.remarks(&self.setup)));
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
pub fn report(setup: &Setup, window: Window) -> Report {
    whole(setup, window, Rc::new(bare(setup, window)), hedge(setup, window))
}

/// The same, after another report: what has not changed since is taken over from it.
pub fn report_after(before: &Report, setup: &Setup, window: Window) -> Report {
    let ends = |window: Window| (window.from, window.to);
    if ends(before.window) != ends(window) || !before.setup.is_same_condor(setup) {
        return report(setup, window);
    }
    let hedge = if before.setup.hedge == setup.hedge { before.hedge.clone() } else { hedge(setup, window) };
    whole(setup, window, before.bare.clone(), hedge)
}

fn hedge(setup: &Setup, window: Window) -> Option<Rc<Hedged>> {
    hedged(setup, window).map(Rc::new)
}

fn whole(setup: &Setup, window: Window, bare: Rc<Bare>, hedge: Option<Rc<Hedged>>) -> Report {
    let perp = margined(setup, window);
    let stress = stress(setup, window, &bare.expiry, hedge.as_ref().map(|hedged| &hedged.book), perp.as_ref());
    Report { setup: setup.clone(), window, bare, hedge, perp, stress }
}

fn bare(setup: &Setup, window: Window) -> Bare {
    let condor = &setup.condor;
    let market = setup.market();
    let distribution_vol = Vol(setup.vix / 100.0);
    let years = setup.days.years();
    let position = setup.position();
    let today = position.slice(setup.days);
    let payoff = condor.payoff();
    Bare {
        credit: Credit { points: condor.credit, dollars: condor.net_credit(), after_fees: condor.net_after_fees() },
        expiry: expiry(&payoff, condor.return_on_risk()),
        endings: endings(condor, &payoff, &Settlement::new(&market, distribution_vol, years)),
        payoff,
        distribution_vol,
        profit_now: today.profit(setup.spot),
        curves: Curves {
            today: curve(&today, window),
            dates: setup.dates.map(|left| curve(&position.slice(left), window)),
        },
        greeks: position.greeks(setup.spot, setup.days),
        leg_greeks: crate::engine::condor::Leg::ALL.map(|leg| {
            let i = leg as usize;
            greeks(leg.right(), condor.strikes[i], &market, position.vols[i], years)
        }),
        outcome: outcome(condor, &market, distribution_vol, years),
        expected_move: expected_move(&market, distribution_vol, years),
        margin: reg_t(condor),
        by_date: heat::by_date(setup, &position),
        by_vix: heat::by_vix(setup, &position),
    }
}

fn expiry(payoff: &Payoff, return_on_risk: Option<f64>) -> Expiry {
    Expiry {
        best: payoff.max(),
        worst: payoff.min(),
        return_on_risk,
        break_evens: payoff.break_evens(),
        zero_stretches: payoff.zero_stretches(),
        profit_stretches: payoff.profit_stretches(),
    }
}

fn curve(slice: &Slice, window: Window) -> Vec<Dollars> {
    window.spots().map(|spot| slice.profit(spot)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::check::check;
    use crate::model::draft::Draft;
    use crate::model::fields::{FieldId, Kind};

    #[test]
    fn a_report_after_another_is_what_it_would_be_anew() {
        let draft = Draft::default().with(FieldId::Layer1Instrument, "call").with(FieldId::PerpSide, "long");
        let setup = check(&draft, &draft).setup;
        let before = report(&setup, window(&setup));
        for field in FieldId::all() {
            let texts = match field.field().kind {
                Kind::Choice(words) => words,
                _ => &["7", "0.5", "5,700"],
            };
            for text in texts {
                let next = check(&draft.with(field, text), &draft).setup;
                if next != setup {
                    let after = report_after(&before, &next, before.window);
                    assert!(after == report(&next, before.window), "{field:?}: {text}");
                }
            }
        }
    }
}
