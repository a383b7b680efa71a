//! Draft to setup: every problem is found, none stops the rest.

mod reading;

use super::draft::Draft;
use super::fields::{FIELDS, Field, FieldId};
use super::hedge::hedge;
use super::issue::Issue;
use super::perp::perp;
use super::premiums::Pricer;
use super::read::{Values, choice, counts};
use super::setup::{CondorAlone, Entry, Origin, Premium, Setup, SmileShape, VolMode};
use crate::engine::condor::{Condor, Leg, MULTIPLIER, net_credit};
use crate::engine::order::order;
use crate::engine::pricing::Market;
use crate::engine::units::{Days, Dollars, Points, Rate};
use reading::Reading;
use std::rc::Rc;

/// What a draft means.
#[derive(Debug, Clone, PartialEq)]
pub struct Checked {
    /// The setup; a wrong field contributes its last valid value.
    pub setup: Rc<Setup>,
    /// The last valid text of every field: give it to the next [`check`].
    pub valid: Draft,
    /// All problems and remarks, in table order.
    pub issues: Vec<Issue>,
}

impl Checked {
    /// The choice that is made in a field, as the table writes it.
    pub fn choice(&self, field: FieldId) -> &'static str {
        choice(field, self.valid.text(field)).unwrap_or(field.field().default)
    }

    /// What a field accepts where these choices are made: 0.5 is a delta, and no strike by level.
    pub fn row(&self, field: FieldId) -> Field {
        field.row(&|by| self.choice(by))
    }

    /// True when a field takes part in the setup: a strike does not where a layer is a future.
    pub fn counts(&self, field: FieldId) -> bool {
        counts(&|by| self.choice(by), field)
    }

    /// True when this field's text could not be used.
    pub fn is_wrong(&self, field: FieldId) -> bool {
        self.issues.iter().any(|issue| issue.field == field && issue.problem.is_wrong())
    }
}

/// Days left at the two chosen dates while nothing is typed, as shares of the time to expiry.
const DATE_SHARES: [f64; 2] = [4.0 / 9.0, 1.0 / 9.0];

/// The setup a draft stands for, and everything to say about its fields.
///
/// Total: every text of every field is read, whatever is wrong elsewhere. A wrong field contributes its last valid
/// text, and its default where that cannot be used either. Fields that do not count in the present mode (the net
/// credit while premiums are entered by leg, premiums while only the net credit is, the smile while volatility is
/// flat) are read as well, but what is wrong with them is said only when they count. An optional field left empty is
/// right: the model or the page chooses.
pub fn check(draft: &Draft, last_valid: &Draft) -> Checked {
    let mut reading = Reading { draft, last_valid, valid: draft.clone(), issues: Vec::new() };
    let mut values = Values(FIELDS.each_ref().map(|field| reading.value(field)));
    reading.issues.retain(|issue| counts(&|by| values.word(by), issue.field));

    reading.ends_of_map(&mut values);
    let days = Days(values.number(FieldId::Days));
    let dates = [
        reading.date(FieldId::DateA, &values, days, DATE_SHARES[0]),
        reading.date(FieldId::DateB, &values, days, DATE_SHARES[1]),
    ];
    let strikes = Leg::ALL.map(|leg| Points(values.number(FieldId::strike(leg))));
    let pricer = pricer(&values, days);
    let entry = entry(&values, &pricer, &strikes);
    let vols = Leg::ALL.map(|leg| pricer.leg_vol(leg, strikes[leg as usize], &entry));
    let alone = CondorAlone {
        spot: pricer.market.spot,
        vix: pricer.vix,
        days,
        rate: pricer.market.rate,
        dividend_yield: pricer.market.dividend_yield,
        vol_mode: pricer.mode,
        smile: pricer.smile,
        condor: Condor {
            strikes,
            credit: credit(&entry),
            multiplier: MULTIPLIER,
            contracts: values.number(FieldId::Contracts),
            fees: Dollars(values.number(FieldId::Fees)),
        },
        entry,
        vols,
        dates,
    };
    let (coin_beta, shock) = (values.number(FieldId::CoinBeta), values.number(FieldId::Shock) / 100.0);
    let mut setup = Setup { alone, hedge: hedge(&values, &pricer, days), perp: None, coin_beta, shock };
    setup.perp = perp(&values, &setup.map(), setup.coin_beta);
    let unusual = setup.remarks(|field| reading.is_wrong(field));
    reading.issues.extend(unusual);
    order(&mut reading.issues, |a, b| a.field < b.field);
    Checked { setup: Rc::new(setup), valid: reading.valid, issues: reading.issues }
}

/// What prices the legs, from the fields of the market.
fn pricer(values: &Values, days: Days) -> Pricer {
    let share = |field| values.number(field) / 100.0;
    Pricer {
        market: Market {
            spot: Points(values.number(FieldId::Spot)),
            rate: Rate(share(FieldId::Rate)),
            dividend_yield: Rate(share(FieldId::Yield)),
        },
        years: days.years(),
        vix: values.number(FieldId::Vix),
        mode: if values.chose(FieldId::VolMode, "flat") {
            VolMode::Flat
        } else if values.chose(FieldId::VolMode, "implied") {
            VolMode::Implied
        } else {
            VolMode::Skew
        },
        smile: SmileShape {
            atm_share: share(FieldId::AtmShare),
            skew: values.number(FieldId::Skew),
            curvature: values.number(FieldId::Curvature),
        },
    }
}

/// Where the credit comes from: the typed net credit, or four premiums, the model's where none is typed.
fn entry(values: &Values, pricer: &Pricer, strikes: &[Points; 4]) -> Entry {
    if values.chose(FieldId::Entry, "net") {
        return Entry::Net(Points(values.number(FieldId::NetCredit)));
    }
    Entry::Legs(Leg::ALL.map(|leg| {
        let model = pricer.premium(leg, strikes[leg as usize]);
        match values.given(FieldId::premium(leg)) {
            Some(typed) => Premium { value: Points(typed), model, origin: Origin::Typed },
            None => Premium { value: model, model, origin: Origin::Model },
        }
    }))
}

/// Net credit per unit, as typed or of the premiums.
fn credit(entry: &Entry) -> Points {
    match entry {
        Entry::Net(credit) => *credit,
        Entry::Legs(premiums) => net_credit(premiums.map(|premium| premium.value)),
    }
}

#[cfg(test)]
mod tests;
