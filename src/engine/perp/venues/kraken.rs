//! Kraken: maintenance on the mark price; the rate of a tier holds for the whole position; funding every hour.

use super::super::position::Contract;
use super::super::rules::{Basis, FeeBasis};
use super::{Scale, Schedule, Unit, Venue, last, row};

/// The venue's rules, from its pages *Equity Protection Process*.
pub(super) const VENUE: Venue = Venue {
    key: "kraken",
    name: "Kraken",
    basis: Basis::Mark,
    close_fee: 0.0,
    fee_basis: FeeBasis::Mark,
    taker_fee: 0.0005,
    funding: None,
    funding_period: 1.0,
    funding_interval: 1.0,
    page: "Equity Protection Process",
    schedules: SCHEDULES,
};

static SCHEDULES: &[Schedule] = &[Schedule {
    venue: "Kraken Futures",
    symbol: "PI_XBTUSD",
    coins: Some(&["BTC"]),
    contract: Contract::Inverse,
    unit: Unit::UsdContracts,
    is_cumulative: false,
    is_complete: false,
    scale: Scale::Tiers(&[row(0.0, 500_000.0, 50.0, 0.01, 0.0), last(500_000.0, 25.0, 0.02, 0.0)]),
    source: "nautechsystems/nautilus_trader: crates/adapters/kraken/test_data/http_futures_instruments.json @a95c8042b00133829d252ae8cf68f78fc176a973",
    date: "2026-04-17",
    note: "sample record: contracts of 1 USD; schedule steps, no deduction in the record",
}];
