//! Gate: maintenance on the mark price plus the taker fee.

use super::super::funding::Funding;
use super::super::position::Contract;
use super::super::rules::{Basis, FeeBasis};
use super::schedule::{Listed, Scale, Schedule, Unit, first, row};
use super::venue::{Charges, Venue, stated};

/// What it charges and how often, each with who states it.
pub(super) const CHARGES: Charges = Charges {
    taker_fee: stated(
        0.0005,
        "ccxt 4.5.90, python/ccxt/gate.py: lowest volume of perpetuals (the record's own 0.075 % is nobody's fee)",
        "2026-10-23",
    ),
    funding_interval: stated(
        8.0,
        "BYTEX-TRADE/bytex: tests/Bytex.Adapters.Tests/Fixtures/GatePayloads.cs @67b3e103043476a0490bb7afa146ec9ac339b116, record of BTC_USDT",
        "2026-09-25",
    ),
};

/// The venue's rules, each with who states it.
pub(super) const VENUE: Venue = Venue {
    key: "gate",
    name: "Gate",
    basis: Basis::Mark,
    close_fee: 0.0005,
    fee_basis: FeeBasis::Mark,
    rule: None,
    taker_fee: CHARGES.taker_fee.value,
    funding: stated(
        Some(Funding { interest: 0.0001, damper: 0.0005, cap: Some(0.003) }),
        "https://gate.io/futures/introduction/funding-rate-history; interest and cap by the record of BTC_USDT, BYTEX-TRADE/bytex: tests/Bytex.Adapters.Tests/Fixtures/GatePayloads.cs @67b3e103043476a0490bb7afa146ec9ac339b116",
        "2026-09-25",
    ),
    funding_period: 8.0,
    funding_interval: CHARGES.funding_interval.value,
    schedules: &SCHEDULES,
};

static SCHEDULES: [Schedule; 1] = first(TABLES);

pub(super) const TABLES: [Listed; 1] = [Listed {
    schedule: Schedule {
        venue: "Gate",
        symbol: "BTC_USDT",
        coins: Some(&["BTC"]),
        contract: Contract::Linear,
        unit: Unit::Quote,
        scale: Scale::Tiers(&[row(0.0, 500_000.0, 200.0, 0.003, 0.0)]),
        source: "BYTEX-TRADE/bytex: tests/Bytex.Adapters.Tests/Fixtures/GatePayloads.cs @67b3e103043476a0490bb7afa146ec9ac339b116, record of BTC_USDT (maintenance_rate, leverage_max, risk_limit_base)",
        date: "2026-09-25",
    },
    is_cumulative: false,
    is_complete: false,
    note: "first risk limit only; the record states the step of the limits but not the rate of each",
}];
