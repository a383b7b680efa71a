//! Deribit: the rate grows with the quantity; funding accrues continuously and is quoted for eight hours.

use super::super::funding::Funding;
use super::super::position::Contract;
use super::super::rules::{Basis, FeeBasis, Ramp};
use super::{Scale, Schedule, Unit, Venue};

/// The venue's rules, from its pages *Linear Perpetual; Funding Specifications*.
pub(super) const VENUE: Venue = Venue {
    key: "deribit",
    name: "Deribit",
    basis: Basis::Mark,
    close_fee: 0.0,
    fee_basis: FeeBasis::Mark,
    taker_fee: 0.0005,
    funding: Some(Funding { interest: 0.0, damper: 0.000_25, cap: None }),
    funding_period: 8.0,
    funding_interval: 8.0,
    page: "Linear Perpetual; Funding Specifications",
    schedules: SCHEDULES,
};

static SCHEDULES: &[Schedule] = &[
    Schedule {
        venue: "Deribit",
        symbol: "BTC_USDC-PERPETUAL",
        coins: Some(&["BTC"]),
        contract: Contract::Linear,
        unit: Unit::Quote,
        is_cumulative: false,
        is_complete: true,
        scale: Scale::Ramp(Ramp {
            initial_base: 0.02,
            initial_slope: 0.00005,
            maintenance_base: 0.01,
            maintenance_slope: 0.00005,
        }),
        source: "https://support.deribit.com/hc/en-us/articles/25944738177565-Linear-Perpetual",
        date: "page undated",
        note: "rate = base + slope * |size in base units|; margin = rate * notional, so margin grows with the square of size",
    },
    Schedule {
        venue: "Deribit",
        symbol: "SOL_USDC-PERPETUAL",
        coins: Some(&["SOL"]),
        contract: Contract::Linear,
        unit: Unit::Quote,
        is_cumulative: false,
        is_complete: true,
        scale: Scale::Ramp(Ramp {
            initial_base: 0.04,
            initial_slope: 0.000005,
            maintenance_base: 0.02,
            maintenance_slope: 0.000005,
        }),
        source: "https://support.deribit.com/hc/en-us/articles/25944738177565-Linear-Perpetual",
        date: "page undated",
        note: "",
    },
];
