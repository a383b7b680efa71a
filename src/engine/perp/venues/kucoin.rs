//! KuCoin: maintenance on the entry value; the rate of a tier holds for the whole position.

use super::super::funding::Funding;
use super::super::position::Contract;
use super::super::rules::{Basis, FeeBasis};
use super::schedule::{Listed, Scale, Schedule, Unit, first, row};
use super::venue::{Charges, Venue, stated, unverified};

/// What it charges and how often, each with who states it.
pub(super) const CHARGES: Charges = Charges {
    taker_fee: stated(
        0.0006,
        "BYTEX-TRADE/bytex: tests/Bytex.Adapters.Tests/Fixtures/KucoinPayloads.cs @4a6ed24f0a2c3f5ea2df9140ac32aefabbb222f0, record of XBTUSDTM",
        "2026-09-25",
    ),
    funding_interval: stated(
        8.0,
        "https://www.kucoin.com/support/26686295987353, Funding Fee; the same in a record of XBTUSDTM of 2026-09-25",
        "2026-01-12",
    ),
};

/// The venue's rules, each with who states it.
pub(super) const VENUE: Venue = Venue {
    key: "kucoin",
    name: "KuCoin",
    basis: Basis::Entry,
    close_fee: 0.0,
    fee_basis: FeeBasis::Mark,
    rule: None,
    taker_fee: CHARGES.taker_fee.value,
    funding: unverified(Some(Funding { interest: 0.0001, damper: 0.0005, cap: None })),
    funding_period: 8.0,
    funding_interval: CHARGES.funding_interval.value,
    schedules: &SCHEDULES,
};

static SCHEDULES: [Schedule; 1] = first(TABLES);

pub(super) const TABLES: [Listed; 1] = [Listed {
    schedule: Schedule {
        venue: "KuCoin",
        symbol: "XBTUSDTM",
        coins: Some(&["BTC"]),
        contract: Contract::Linear,
        unit: Unit::Quote,
        scale: Scale::Tiers(&[row(0.0, 250_000.0, 125.0, 0.004, 0.0), row(250_000.0, 600_000.0, 100.0, 0.005, 0.0)]),
        source: "ccxt/ccxt: python/ccxt/kucoin.py (parse of position tiers, package 4.5.90)",
        date: "2026",
    },
    is_cumulative: false,
    is_complete: false,
    note: "first two tiers of a sample record; sizes as given in the record",
}];
