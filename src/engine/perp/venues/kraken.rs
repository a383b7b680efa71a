//! Kraken: maintenance on the mark price; the rate of a tier holds for the whole position; funding every hour.

use super::super::position::Contract;
use super::super::rules::{Basis, FeeBasis};
use super::schedule::{Listed, Scale, Schedule, Unit, first, last, row};
use super::venue::{Charges, Source, Venue, stated};

/// What it charges and how often, each with who states it.
pub(super) const CHARGES: Charges = Charges {
    taker_fee: stated(
        0.0005,
        "https://www.kraken.com/features/fee-schedule, as listed by the loweef Crypto Futures Fee Index; the same in ccxt 4.5.90",
        "2026-10-12",
    ),
    funding_interval: stated(
        1.0,
        "https://support.kraken.com/hc/en-us/articles/360022835911-Inverse-Crypto-Collateral-Perpetual-Contract-Specifications",
        "page undated",
    ),
};

/// The venue's rules, each with who states it.
pub(super) const VENUE: Venue = Venue {
    key: "kraken",
    name: "Kraken",
    basis: Basis::Mark,
    close_fee: 0.0,
    fee_basis: FeeBasis::Mark,
    rule: Some(Source {
        page: "https://support.kraken.com/hc/en-us/articles/360022835671-Equity-Protection-Process",
        date: "page undated",
    }),
    taker_fee: CHARGES.taker_fee.value,
    funding: stated(
        None,
        "https://support.kraken.com/hc/en-us/articles/360022835911-Inverse-Crypto-Collateral-Perpetual-Contract-Specifications: an average premium, not of this form",
        "page undated",
    ),
    funding_period: 1.0,
    funding_interval: CHARGES.funding_interval.value,
    schedules: &SCHEDULES,
};

static SCHEDULES: [Schedule; 1] = first(TABLES);

pub(super) const TABLES: [Listed; 1] = [Listed {
    schedule: Schedule {
        venue: "Kraken Futures",
        symbol: "PI_XBTUSD",
        coins: Some(&["BTC"]),
        contract: Contract::Inverse,
        unit: Unit::UsdContracts,
        scale: Scale::Tiers(&[row(0.0, 500_000.0, 50.0, 0.01, 0.0), last(500_000.0, 25.0, 0.02, 0.0)]),
        source: "nautechsystems/nautilus_trader: crates/adapters/kraken/test_data/http_futures_instruments.json @a95c8042b00133829d252ae8cf68f78fc176a973",
        date: "2026-04-17",
    },
    is_cumulative: false,
    is_complete: false,
    note: "sample record: contracts of 1 USD; schedule steps, no deduction in the record",
}];
