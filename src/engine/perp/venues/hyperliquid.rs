//! Hyperliquid: an eighth of the rate of eight hours is paid every hour, at most 4 % an hour.

use super::super::funding::Funding;
use super::super::position::Contract;
use super::super::rules::{Basis, FeeBasis};
use super::schedule::{Listed, Scale, Schedule, Unit, first, last, row};
use super::venue::{Charges, Source, Venue, stated};

/// What it charges and how often, each with who states it.
pub(super) const CHARGES: Charges = Charges {
    taker_fee: stated(
        0.00045,
        "https://hyperliquid.gitbook.io/hyperliquid-docs/trading/fees, as in ccxt 4.5.90",
        "2026-10-23",
    ),
    funding_interval: stated(
        1.0,
        "Funding (hyperliquid.gitbook.io/hyperliquid-docs), in a copy by cortex-vigil.com/wiki/funding-rates",
        "2026-04-16",
    ),
};

/// The venue's rules, each with who states it.
pub(super) const VENUE: Venue = Venue {
    key: "hyperliquid",
    name: "Hyperliquid",
    basis: Basis::Mark,
    close_fee: 0.0,
    fee_basis: FeeBasis::Mark,
    rule: Some(Source {
        page: "Margin tiers; Liquidations (hyperliquid.gitbook.io/hyperliquid-docs)",
        date: "page undated",
    }),
    taker_fee: CHARGES.taker_fee.value,
    funding: stated(
        Some(Funding { interest: 0.0001, damper: 0.0005, cap: Some(0.32) }),
        "Funding (hyperliquid.gitbook.io/hyperliquid-docs), in a copy by cortex-vigil.com/wiki/funding-rates: 4 % an hour at most",
        "2026-04-16",
    ),
    funding_period: 8.0,
    funding_interval: CHARGES.funding_interval.value,
    schedules: &SCHEDULES,
};

static SCHEDULES: [Schedule; 3] = first(TABLES);

pub(super) const TABLES: [Listed; 6] = [
    Listed {
        schedule: Schedule {
            venue: "Hyperliquid",
            symbol: "BTC",
            coins: Some(&["BTC"]),
            contract: Contract::Linear,
            unit: Unit::Quote,
            scale: Scale::Tiers(&[
                row(0.0, 150_000_000.0, 40.0, 0.0125, 0.0),
                last(150_000_000.0, 20.0, 0.025, 1_875_000.0),
            ]),
            source: "https://hyperliquid.gitbook.io/hyperliquid-docs/trading/margin-tiers",
            date: "page undated; same BTC/ETH tiers in a mainnet meta record of 2026-09-27",
        },
        is_cumulative: true,
        is_complete: true,
        note: "maintenance margin rate = half the initial margin rate at the tier's maximum leverage",
    },
    Listed {
        schedule: Schedule {
            venue: "Hyperliquid",
            symbol: "ETH",
            coins: Some(&["ETH"]),
            contract: Contract::Linear,
            unit: Unit::Quote,
            scale: Scale::Tiers(&[
                row(0.0, 100_000_000.0, 25.0, 0.02, 0.0),
                last(100_000_000.0, 15.0, 0.03333333333333333, 1_333_333.333333),
            ]),
            source: "https://hyperliquid.gitbook.io/hyperliquid-docs/trading/margin-tiers",
            date: "page undated; same BTC/ETH tiers in a mainnet meta record of 2026-09-27",
        },
        is_cumulative: true,
        is_complete: true,
        note: "maintenance margin rate = half the initial margin rate at the tier's maximum leverage",
    },
    Listed {
        schedule: Schedule {
            venue: "Hyperliquid",
            symbol: "SOL",
            coins: Some(&["SOL"]),
            contract: Contract::Linear,
            unit: Unit::Quote,
            scale: Scale::Tiers(&[
                row(0.0, 70_000_000.0, 20.0, 0.025, 0.0),
                last(70_000_000.0, 10.0, 0.05, 1_750_000.0),
            ]),
            source: "https://hyperliquid.gitbook.io/hyperliquid-docs/trading/margin-tiers",
            date: "page undated; same BTC/ETH tiers in a mainnet meta record of 2026-09-27",
        },
        is_cumulative: true,
        is_complete: true,
        note: "maintenance margin rate = half the initial margin rate at the tier's maximum leverage",
    },
    // Markets of coins that the form does not have.
    Listed {
        schedule: Schedule {
            venue: "Hyperliquid",
            symbol: "XRP",
            coins: Some(&["XRP"]),
            contract: Contract::Linear,
            unit: Unit::Quote,
            scale: Scale::Tiers(&[
                row(0.0, 40_000_000.0, 20.0, 0.025, 0.0),
                last(40_000_000.0, 10.0, 0.05, 1_000_000.0),
            ]),
            source: "https://hyperliquid.gitbook.io/hyperliquid-docs/trading/margin-tiers",
            date: "page undated; same BTC/ETH tiers in a mainnet meta record of 2026-09-27",
        },
        is_cumulative: true,
        is_complete: true,
        note: "maintenance margin rate = half the initial margin rate at the tier's maximum leverage",
    },
    Listed {
        schedule: Schedule {
            venue: "Hyperliquid",
            symbol: "DOGE",
            coins: Some(&["DOGE"]),
            contract: Contract::Linear,
            unit: Unit::Quote,
            scale: Scale::Tiers(&[row(0.0, 20_000_000.0, 10.0, 0.05, 0.0), last(20_000_000.0, 5.0, 0.1, 1_000_000.0)]),
            source: "https://hyperliquid.gitbook.io/hyperliquid-docs/trading/margin-tiers",
            date: "page undated; same BTC/ETH tiers in a mainnet meta record of 2026-09-27",
        },
        is_cumulative: true,
        is_complete: true,
        note: "maintenance margin rate = half the initial margin rate at the tier's maximum leverage",
    },
    Listed {
        schedule: Schedule {
            venue: "Hyperliquid",
            symbol: "ARB",
            coins: Some(&["ARB"]),
            contract: Contract::Linear,
            unit: Unit::Quote,
            scale: Scale::Tiers(&[row(0.0, 3_000_000.0, 10.0, 0.05, 0.0), last(3_000_000.0, 5.0, 0.1, 150_000.0)]),
            source: "https://hyperliquid.gitbook.io/hyperliquid-docs/trading/margin-tiers",
            date: "page undated; same BTC/ETH tiers in a mainnet meta record of 2026-09-27",
        },
        is_cumulative: true,
        is_complete: true,
        note: "maintenance margin rate = half the initial margin rate at the tier's maximum leverage",
    },
];
