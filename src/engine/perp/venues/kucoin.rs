//! KuCoin: maintenance on the entry value; the rate of a tier holds for the whole position.

use super::super::funding::Funding;
use super::super::position::Contract;
use super::super::rules::{Basis, FeeBasis};
use super::{Scale, Schedule, Unit, Venue, row};

/// The venue's rules, from its pages *Risk limit levels; Funding fee*.
pub(super) const VENUE: Venue = Venue {
    key: "kucoin",
    name: "KuCoin",
    basis: Basis::Entry,
    close_fee: 0.0,
    fee_basis: FeeBasis::Mark,
    taker_fee: 0.0006,
    funding: Some(Funding { interest: 0.0001, damper: 0.0005, cap: None }),
    funding_period: 8.0,
    funding_interval: 8.0,
    page: "Risk limit levels; Funding fee",
    schedules: SCHEDULES,
};

static SCHEDULES: &[Schedule] = &[Schedule {
    venue: "KuCoin",
    symbol: "XBTUSDTM",
    coins: Some(&["BTC"]),
    contract: Contract::Linear,
    unit: Unit::Quote,
    is_cumulative: false,
    is_complete: false,
    scale: Scale::Tiers(&[row(0.0, 250_000.0, 125.0, 0.004, 0.0), row(250_000.0, 600_000.0, 100.0, 0.005, 0.0)]),
    source: "ccxt/ccxt: python/ccxt/kucoin.py (parse of position tiers, package 4.5.90)",
    date: "2026",
    note: "first two tiers of a sample record; sizes as given in the record",
}];
