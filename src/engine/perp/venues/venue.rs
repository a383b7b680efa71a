//! What is known of a venue: what it takes maintenance of, what it charges, and who states each.

use super::schedule::Schedule;
use super::textbook;
use crate::engine::perp::funding::Funding;
use crate::engine::perp::position::Contract;
use crate::engine::perp::rules::{Basis, FeeBasis, Rules};
use crate::engine::units::Days;

/// A venue: what it takes maintenance of, what it charges, and its tables.
#[derive(Debug, Clone, Copy)]
pub struct Venue {
    /// The word that names it in a link, for ever.
    pub key: &'static str,
    /// Its name.
    pub name: &'static str,
    /// The notional that maintenance is taken of.
    pub basis: Basis,
    /// Closing fee in the requirement, as a fraction of the notional: the fee of a taker, or 0 where the rule has none.
    pub close_fee: f64,
    /// The notional which that fee is taken of.
    pub fee_basis: FeeBasis,
    /// Who states the three above; none where no page of the venue was found that does.
    pub rule: Option<Source>,
    /// Fee of taking liquidity at the venue's lowest volume, as a fraction of the notional. [`Charges`] has who states
    /// it.
    pub taker_fee: f64,
    /// How the funding rate of a period is made of the premium; none where the venue's rule is not of this form, or
    /// where it is not known.
    pub funding: Fact<Option<Funding>>,
    /// Hours of the period that the funding rate is of.
    pub funding_period: f64,
    /// Hours from one payment to the next; a payment is rate × interval / period. [`Charges`] has who states it.
    pub funding_interval: f64,
    /// Its tables, one for each market that the form can choose.
    pub schedules: &'static [Schedule],
}

/// What a venue charges and how often, with who states it.
#[derive(Debug, Clone, Copy)]
pub struct Charges {
    /// [`Venue::taker_fee`].
    pub taker_fee: Fact<f64>,
    /// [`Venue::funding_interval`].
    pub funding_interval: Fact<f64>,
}

/// A fact of a venue, and who states it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fact<T> {
    /// What is reckoned with.
    pub value: T,
    /// Who states it. None: nobody was found who does; the value is the usual one, and is to be shown as not verified.
    pub source: Option<Source>,
}

/// A page, a record or a file that states a fact, and of when it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Source {
    /// Where it is, or what it is called.
    pub page: &'static str,
    /// Of when it is, as far as it says.
    pub date: &'static str,
}

/// Two are the same venue if they have the same word: what is in its tables follows.
impl PartialEq for Venue {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}

impl Venue {
    /// The plain rule of textbooks, which is no venue's.
    pub fn is_textbook(&self) -> bool {
        *self == textbook::VENUE
    }

    /// The rules of one of its markets, for a position.
    pub fn rules(&self, schedule: &Schedule) -> Rules<'static> {
        Rules {
            maintenance: schedule.maintenance(),
            basis: self.basis,
            close_fee: self.close_fee,
            fee_basis: self.fee_basis,
        }
    }

    /// The table for a coin and a kind of contract; none where the venue's tables here have none.
    pub fn schedule(&self, coin: &str, contract: Contract) -> Option<&'static Schedule> {
        let holds = |coins: Option<&[&str]>| coins.is_none_or(|coins| coins.contains(&coin));
        self.schedules.iter().find(|schedule| schedule.contract == contract && holds(schedule.coins))
    }

    /// The rate of one payment: that of a period × interval / period. None where the venue's rule is not of this form.
    pub fn payment_rate(&self, premium: f64) -> Option<f64> {
        self.funding.value.map(|funding| funding.rate(premium) * self.funding_interval / self.funding_period)
    }

    /// Payments within some days, fractions included.
    pub fn payments_in(&self, days: Days) -> f64 {
        days.0 * 24.0 / self.funding_interval
    }

    /// Days until so many payments are made.
    pub fn days_of(&self, payments: f64) -> Days {
        Days(payments * self.funding_interval / 24.0)
    }
}

/// A fact that a page states.
pub(super) const fn stated<T: Copy>(value: T, page: &'static str, date: &'static str) -> Fact<T> {
    Fact { value, source: Some(Source { page, date }) }
}

/// A value that nobody was found to state.
pub(super) const fn unverified<T: Copy>(value: T) -> Fact<T> {
    Fact { value, source: None }
}
