//! OKX: maintenance on the mark price plus the taker fee; the rate of a tier holds for the whole position.

use super::super::funding::Funding;
use super::super::position::Contract;
use super::super::rules::{Basis, FeeBasis};
use super::schedule::{Listed, Scale, Schedule, Unit, first, row};
use super::venue::{Charges, Source, Venue, stated};

/// What it charges and how often, each with who states it.
pub(super) const CHARGES: Charges = Charges {
    taker_fee: stated(
        0.0005,
        "https://www.okx.com/fees, as listed by the loweef Crypto Futures Fee Index; the same in ccxt 4.5.90",
        "2026-10-16",
    ),
    funding_interval: stated(8.0, "https://www.okx.com/help/360053909272", "page undated"),
};

/// The venue's rules, each with who states it.
pub(super) const VENUE: Venue = Venue {
    key: "okx",
    name: "OKX",
    basis: Basis::Mark,
    close_fee: 0.0005,
    fee_basis: FeeBasis::Mark,
    rule: Some(Source {
        page: "Tiered maintenance margin ratio rules (okx.com, help): liquidated at maintenance plus fees",
        date: "2025-05-16",
    }),
    taker_fee: CHARGES.taker_fee.value,
    funding: stated(
        Some(Funding { interest: 0.0, damper: 0.0, cap: Some(0.003_75) }),
        "OKX to optimize funding rate calculation (okx.com, help); cap of BTC by https://www.okx.com/help/360053909272; newer records name an interest rate too",
        "2024-01-31",
    ),
    funding_period: 8.0,
    funding_interval: CHARGES.funding_interval.value,
    schedules: &SCHEDULES,
};

static SCHEDULES: [Schedule; 1] = first(TABLES);

pub(super) const TABLES: [Listed; 1] = [Listed {
    schedule: Schedule {
        venue: "OKX",
        symbol: "BTCUSD futures",
        coins: Some(&["BTC"]),
        contract: Contract::Inverse,
        unit: Unit::Usd,
        scale: Scale::Tiers(&[
            row(0.0, 50_000.0, 125.0, 0.004, 0.0),
            row(50_000.0, 300_000.0, 100.0, 0.005, 0.0),
            row(300_000.0, 1_200_000.0, 66.66, 0.01, 0.0),
            row(1_200_000.0, 2_400_000.0, 50.0, 0.015, 0.0),
        ]),
        source: "https://www.okx.com/support/hc/en-us/articles/10722087776781",
        date: "2022 (announcement, 'after' column)",
    },
    is_cumulative: false,
    is_complete: false,
    note: "contracts of 100 USD converted to USD; further tiers +1.2M USD and +0.5 points each; the tier rate applies to the whole position",
}];
