//! Bitget: maintenance on the mark price plus the taker fee; the rate of a tier holds for the whole position.

use super::super::position::Contract;
use super::super::rules::{Basis, FeeBasis};
use super::schedule::{Listed, Scale, Schedule, Unit, first, row};
use super::venue::{Charges, Source, Venue, stated, unverified};

/// What it charges and how often, each with who states it.
pub(super) const CHARGES: Charges = Charges {
    taker_fee: stated(
        0.0006,
        "BYTEX-TRADE/bytex: tests/Bytex.Adapters.Tests/Fixtures/BitgetPayloads.cs @67b3e103043476a0490bb7afa146ec9ac339b116, record of BTCUSDT",
        "2026-09-25",
    ),
    funding_interval: stated(
        8.0,
        "BYTEX-TRADE/bytex: tests/Bytex.Adapters.Tests/Fixtures/BitgetPayloads.cs @67b3e103043476a0490bb7afa146ec9ac339b116, record of BTCUSDT",
        "2026-09-25",
    ),
};

/// The venue's rules, each with who states it.
pub(super) const VENUE: Venue = Venue {
    key: "bitget",
    name: "Bitget",
    basis: Basis::Mark,
    close_fee: 0.0006,
    fee_basis: FeeBasis::Mark,
    rule: Some(Source { page: "ccxt 4.5.90, python/ccxt/bitget.py: parse of a position", date: "2026-10-23" }),
    taker_fee: CHARGES.taker_fee.value,
    funding: unverified(None),
    funding_period: 8.0,
    funding_interval: CHARGES.funding_interval.value,
    schedules: &SCHEDULES,
};

static SCHEDULES: [Schedule; 1] = first(TABLES);

pub(super) const TABLES: [Listed; 1] = [Listed {
    schedule: Schedule {
        venue: "Bitget",
        symbol: "BTCUSDT",
        coins: Some(&["BTC"]),
        contract: Contract::Linear,
        unit: Unit::Quote,
        scale: Scale::Tiers(&[
            row(0.0, 200_000.0, 150.0, 0.004, 0.0),
            row(200_000.0, 1_000_000.0, 100.0, 0.005, 0.0),
            row(1_000_000.0, 5_000_000.0, 75.0, 0.007, 0.0),
            row(5_000_000.0, 15_000_000.0, 50.0, 0.01, 0.0),
            row(15_000_000.0, 50_000_000.0, 25.0, 0.02, 0.0),
            row(50_000_000.0, 100_000_000.0, 20.0, 0.03, 0.0),
            row(100_000_000.0, 150_000_000.0, 10.0, 0.06, 0.0),
            row(150_000_000.0, 300_000_000.0, 5.0, 0.12, 0.0),
            row(300_000_000.0, 500_000_000.0, 4.0, 0.15, 0.0),
            row(500_000_000.0, 700_000_000.0, 3.0, 0.2, 0.0),
            row(700_000_000.0, 900_000_000.0, 2.0, 0.3, 0.0),
            row(900_000_000.0, 1_200_000_000.0, 1.0, 0.6, 0.0),
        ]),
        source: "BYTEX-TRADE/bytex: tests/Bytex.Adapters.Tests/Fixtures/BitgetPayloads.cs @67b3e103043476a0490bb7afa146ec9ac339b116",
        date: "2026-09-25",
    },
    is_cumulative: false,
    is_complete: true,
    note: "answer of the venue, recorded; no deduction in the record",
}];
