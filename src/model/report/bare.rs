//! The numbers of the condor alone.

use super::super::endings::{Endings, endings};
use super::super::heat::{self, Heat};
use super::super::setup::CondorAlone;
use super::super::window::Window;
use crate::engine::condor::Leg;
use crate::engine::margin::{RegT, reg_t};
use crate::engine::outcome::{Outcome, Settlement, outcome};
use crate::engine::position::{Greeks, Slice};
use crate::engine::pricing::greeks;
use crate::engine::pwl::{Payoff, Stretch};
use crate::engine::units::{Dollars, Points};
use crate::engine::vix::ExpectedMove;

/// The numbers of the condor alone.
#[derive(Debug, Clone, PartialEq)]
pub struct Bare {
    /// Expiry profit and loss, exact.
    pub payoff: Payoff,
    /// Credit in points, dollars, and after fees.
    pub credit: Credit,
    /// What can be won and lost at expiry.
    pub expiry: Expiry,
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

/// Profit and loss before expiry over [`Window`], at [`super::SAMPLES`] evenly spaced spots, both ends included.
#[derive(Debug, Clone, PartialEq)]
pub struct Curves {
    /// All days left.
    pub today: Vec<Dollars>,
    /// At the two chosen dates.
    pub dates: [Vec<Dollars>; 2],
}

/// What rests on market and condor alone.
pub(super) fn bare(setup: &CondorAlone, window: Window) -> Bare {
    let condor = &setup.condor;
    let market = setup.market();
    let years = setup.days.years();
    let position = setup.position();
    let today = position.slice(setup.days);
    let payoff = condor.payoff();
    Bare {
        credit: Credit { points: condor.credit, dollars: condor.net_credit(), after_fees: condor.net_after_fees() },
        expiry: expiry(&payoff, condor.return_on_risk()),
        endings: endings(condor, &payoff, &Settlement::new(&market, setup.vix_vol(), years)),
        payoff,
        profit_now: today.profit(setup.spot),
        curves: Curves {
            today: curve(&today, window),
            dates: setup.dates.map(|left| curve(&position.slice(left), window)),
        },
        greeks: position.greeks(setup.spot, setup.days),
        leg_greeks: Leg::ALL.map(|leg| {
            let i = leg as usize;
            greeks(leg.right(), condor.strikes[i], &market, position.vols[i], years)
        }),
        outcome: outcome(condor, &market, setup.vix_vol(), years),
        expected_move: setup.expected_move(),
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
