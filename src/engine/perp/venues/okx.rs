//! OKX: maintenance on the mark price plus the taker fee; the rate of a tier holds for the whole position.

use super::super::funding::Funding;
use super::super::position::Contract;
use super::super::rules::{Basis, FeeBasis};
use super::{Scale, Schedule, Unit, Venue, row};

/// The venue's rules, from its pages *Futures liquidation price (margin level of 100 %)*.
pub(super) const VENUE: Venue = Venue {
    key: "okx",
    name: "OKX",
    basis: Basis::Mark,
    close_fee: 0.0005,
    fee_basis: FeeBasis::Mark,
    taker_fee: 0.0005,
    funding: Some(Funding { interest: 0.0001, damper: 0.0005, cap: None }),
    funding_period: 8.0,
    funding_interval: 8.0,
    page: "Futures liquidation price (margin level of 100 %)",
    schedules: SCHEDULES,
};

static SCHEDULES: &[Schedule] = &[Schedule {
    venue: "OKX",
    symbol: "BTCUSD futures",
    coins: Some(&["BTC"]),
    contract: Contract::Inverse,
    unit: Unit::Usd,
    is_cumulative: false,
    is_complete: false,
    scale: Scale::Tiers(&[
        row(0.0, 50_000.0, 125.0, 0.004, 0.0),
        row(50_000.0, 300_000.0, 100.0, 0.005, 0.0),
        row(300_000.0, 1_200_000.0, 66.66, 0.01, 0.0),
        row(1_200_000.0, 2_400_000.0, 50.0, 0.015, 0.0),
    ]),
    source: "https://www.okx.com/support/hc/en-us/articles/10722087776781",
    date: "2022 (announcement, 'after' column)",
    note: "contracts of 100 USD converted to USD; further tiers +1.2M USD and +0.5 points each; the tier rate applies to the whole position",
}];
