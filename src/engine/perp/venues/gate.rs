//! Gate: maintenance on the mark price plus the taker fee.

use super::super::funding::Funding;
use super::super::position::Contract;
use super::super::rules::{Basis, FeeBasis};
use super::{Scale, Schedule, Unit, Venue, row};

/// The venue's rules, from its pages *Perpetual futures: liquidation price*.
pub(super) const VENUE: Venue = Venue {
    key: "gate",
    name: "Gate",
    basis: Basis::Mark,
    close_fee: 0.00075,
    fee_basis: FeeBasis::Mark,
    taker_fee: 0.00075,
    funding: Some(Funding { interest: 0.0001, damper: 0.0005, cap: None }),
    funding_period: 8.0,
    funding_interval: 8.0,
    page: "Perpetual futures: liquidation price",
    schedules: SCHEDULES,
};

static SCHEDULES: &[Schedule] = &[Schedule {
    venue: "Gate",
    symbol: "BTC_USDT",
    coins: Some(&["BTC"]),
    contract: Contract::Linear,
    unit: Unit::Quote,
    is_cumulative: false,
    is_complete: false,
    scale: Scale::Tiers(&[row(0.0, 1_000_000.0, 100.0, 0.005, 0.0)]),
    source: "Gate API v4 documentation: sample record of a contract (maintenance_rate, leverage_max, risk_limit_base)",
    date: "record of 2021-01",
    note: "first risk limit only; the record states the step of the limits but not the rate of each",
}];
