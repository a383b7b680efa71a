//! Deribit: the rate grows with the quantity; funding accrues continuously and is quoted for eight hours.

use super::super::funding::Funding;
use super::super::position::Contract;
use super::super::rules::{Basis, FeeBasis, Ramp};
use super::schedule::{Listed, Scale, Schedule, Unit, first};
use super::venue::{Charges, Source, Venue, stated};

/// What it charges and how often, each with who states it.
pub(super) const CHARGES: Charges = Charges {
    taker_fee: stated(
        0.0005,
        "https://support.deribit.com/hc/en-us/articles/25944746248989-Fees, as listed by api-evangelist/deribit: finops/finops.yml",
        "after 2025-11-01",
    ),
    funding_interval: stated(
        8.0,
        "https://support.deribit.com/hc/en-us/articles/31424939178397-Funding-Specifications: accrued continuously, quoted for eight hours",
        "page undated",
    ),
};

/// The venue's rules, each with who states it.
pub(super) const VENUE: Venue = Venue {
    key: "deribit",
    name: "Deribit",
    basis: Basis::Mark,
    close_fee: 0.0,
    fee_basis: FeeBasis::Mark,
    rule: Some(Source {
        page: "https://support.deribit.com/hc/en-us/articles/25944738177565-Linear-Perpetual",
        date: "page undated",
    }),
    taker_fee: CHARGES.taker_fee.value,
    funding: stated(
        Some(Funding { interest: 0.0, damper: 0.000_25, cap: None }),
        "https://support.deribit.com/hc/en-us/articles/31424939178397-Funding-Specifications; the cap, another for each market, is left out",
        "page undated",
    ),
    funding_period: 8.0,
    funding_interval: CHARGES.funding_interval.value,
    schedules: &SCHEDULES,
};

static SCHEDULES: [Schedule; 2] = first(TABLES);

pub(super) const TABLES: [Listed; 2] = [
    Listed {
        schedule: Schedule {
            venue: "Deribit",
            symbol: "BTC_USDC-PERPETUAL",
            coins: Some(&["BTC"]),
            contract: Contract::Linear,
            unit: Unit::Quote,
            scale: Scale::Ramp(Ramp {
                initial_base: 0.02,
                initial_slope: 0.00005,
                maintenance_base: 0.01,
                maintenance_slope: 0.00005,
            }),
            source: "https://support.deribit.com/hc/en-us/articles/25944738177565-Linear-Perpetual",
            date: "page undated",
        },
        is_cumulative: false,
        is_complete: true,
        note: "rate = base + slope * |size in base units|; margin = rate * notional, so margin grows with the square of size",
    },
    Listed {
        schedule: Schedule {
            venue: "Deribit",
            symbol: "SOL_USDC-PERPETUAL",
            coins: Some(&["SOL"]),
            contract: Contract::Linear,
            unit: Unit::Quote,
            scale: Scale::Ramp(Ramp {
                initial_base: 0.04,
                initial_slope: 0.000005,
                maintenance_base: 0.02,
                maintenance_slope: 0.000005,
            }),
            source: "https://support.deribit.com/hc/en-us/articles/25944738177565-Linear-Perpetual",
            date: "page undated",
        },
        is_cumulative: false,
        is_complete: true,
        note: "",
    },
];
