//! Venues: their rules and tables as data, each with its source and its date. Dated samples for teaching: venues change
//! them often.
//!
//! Never here: a formula, or a number that does not say who states it, or that nobody does.

use super::super::units::Days;
use super::funding::Funding;
use super::position::Contract;
use super::rules::{Basis, FeeBasis, Maintenance, Ramp, Rules};
use super::tiers::{By, Table, Tier};

mod binance;
mod bitget;
mod bitmex;
mod bybit;
mod deribit;
mod dydx;
mod gate;
mod hyperliquid;
mod kraken;
mod kucoin;
mod okx;
mod textbook;

/// Every venue, the plain rule of textbooks first. A new one is a file of its own and a row here.
pub const VENUES: [&Venue; 12] = [
    &textbook::VENUE,
    &binance::VENUE,
    &bybit::VENUE,
    &okx::VENUE,
    &hyperliquid::VENUE,
    &dydx::VENUE,
    &kraken::VENUE,
    &bitmex::VENUE,
    &kucoin::VENUE,
    &gate::VENUE,
    &deribit::VENUE,
    &bitget::VENUE,
];

/// Every table of every venue, with what only a comparison with its source asks for. This is the reference: nothing that the
/// page loads may read it, or it would weigh it; the page has the tables that its form can choose, [`Venue::schedules`].
pub const TABLES: [(&Venue, &[Listed]); VENUES.len()] = [
    (&textbook::VENUE, &textbook::TABLES),
    (&binance::VENUE, &binance::TABLES),
    (&bybit::VENUE, &bybit::TABLES),
    (&okx::VENUE, &okx::TABLES),
    (&hyperliquid::VENUE, &hyperliquid::TABLES),
    (&dydx::VENUE, &dydx::TABLES),
    (&kraken::VENUE, &kraken::TABLES),
    (&bitmex::VENUE, &bitmex::TABLES),
    (&kucoin::VENUE, &kucoin::TABLES),
    (&gate::VENUE, &gate::TABLES),
    (&deribit::VENUE, &deribit::TABLES),
    (&bitget::VENUE, &bitget::TABLES),
];

/// The words that name the venues in a link, in their order.
pub const KEYS: [&str; VENUES.len()] = {
    let mut keys = [""; VENUES.len()];
    let mut place = 0;
    while place < keys.len() {
        keys[place] = VENUES[place].key;
        place += 1;
    }
    keys
};

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
    /// Fee of taking liquidity at the venue's lowest volume, as a fraction of the notional.
    pub taker_fee: Fact<f64>,
    /// How the funding rate of a period is made of the premium; none where the venue's rule is not of this form, or
    /// where it is not known.
    pub funding: Fact<Option<Funding>>,
    /// Hours of the period that the funding rate is of.
    pub funding_period: f64,
    /// Hours from one payment to the next; a payment is rate × interval / period.
    pub funding_interval: Fact<f64>,
    /// Its tables, one for each market that the form can choose.
    pub schedules: &'static [Schedule],
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

/// The margin rates of one market of a venue, where they are from, and of when.
#[derive(Debug, Clone, Copy)]
pub struct Schedule {
    /// The venue, with the edition of its table where there are two.
    pub venue: &'static str,
    /// The market.
    pub symbol: &'static str,
    /// The coins it holds for; none of a class of coins that the source does not list, any coin where there is no list.
    pub coins: Option<&'static [&'static str]>,
    /// Linear or inverse.
    pub contract: Contract,
    /// What bounds and amounts are counted in.
    pub unit: Unit,
    /// The rates.
    pub scale: Scale,
    /// Where they are from.
    pub source: &'static str,
    /// Of when they are, as far as the source says.
    pub date: &'static str,
}

/// A table and what else is known of it.
#[derive(Debug, Clone, Copy)]
pub struct Listed {
    /// The table.
    pub schedule: Schedule,
    /// Whether margin = rate × notional − amount, without a jump from tier to tier; else the rate of a tier holds for
    /// the whole position and the amount is 0.
    pub is_cumulative: bool,
    /// Whether the venue has no tier beyond the last.
    pub is_complete: bool,
    /// What else is to be known.
    pub note: &'static str,
}

/// What the bounds of a table are counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Quote currency, at the price in question.
    Quote,
    /// Coins, at the price in question.
    Coin,
    /// Dollars of face value.
    Usd,
    /// Contracts of one dollar.
    UsdContracts,
}

/// How the rates grow with the size.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Scale {
    /// In tiers.
    Tiers(&'static [Tier]),
    /// In a straight line.
    Ramp(Ramp),
}

impl Venue {
    /// The plain rule of textbooks, which is no venue's.
    pub fn is_textbook(&self) -> bool {
        *self == textbook::VENUE
    }
}

/// Two are the same venue if they have the same word: what is in its tables follows.
impl PartialEq for Venue {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}

/// Two are the same table if they are of the same venue, edition and market.
impl PartialEq for Schedule {
    fn eq(&self, other: &Self) -> bool {
        (self.venue, self.symbol) == (other.venue, other.symbol)
    }
}

impl Venue {
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
        self.funding.value.map(|funding| funding.rate(premium) * self.funding_interval.value / self.funding_period)
    }

    /// Payments within some days, fractions included.
    pub fn payments_in(&self, days: Days) -> f64 {
        days.0 * 24.0 / self.funding_interval.value
    }

    /// Days until so many payments are made.
    pub fn days_of(&self, payments: f64) -> Days {
        Days(payments * self.funding_interval.value / 24.0)
    }
}

impl Schedule {
    /// The maintenance that the table asks for.
    pub fn maintenance(&self) -> Maintenance<'static> {
        let by = match self.unit {
            Unit::Quote | Unit::Coin => By::Notional,
            Unit::Usd | Unit::UsdContracts => By::Quantity,
        };
        match self.scale {
            Scale::Tiers(rows) => Maintenance::Tiers(Table { rows, by }),
            Scale::Ramp(ramp) => Maintenance::Ramp(ramp),
        }
    }
}

/// The first tables of a venue, those that the form can choose.
const fn first<const N: usize, const M: usize>(tables: [Listed; M]) -> [Schedule; N] {
    let mut first = [tables[0].schedule; N];
    let mut at = 1;
    while at < N {
        first[at] = tables[at].schedule;
        at += 1;
    }
    first
}

/// A fact that a page states.
const fn stated<T: Copy>(value: T, page: &'static str, date: &'static str) -> Fact<T> {
    Fact { value, source: Some(Source { page, date }) }
}

/// A value that nobody was found to state.
const fn unverified<T: Copy>(value: T) -> Fact<T> {
    Fact { value, source: None }
}

/// A row with an upper bound.
const fn row(lower: f64, upper: f64, max_leverage: f64, rate: f64, amount: f64) -> Tier {
    Tier { lower, upper: Some(upper), rate, amount, max_leverage }
}

/// A row without one.
const fn last(lower: f64, max_leverage: f64, rate: f64, amount: f64) -> Tier {
    Tier { lower, upper: None, rate, amount, max_leverage }
}
