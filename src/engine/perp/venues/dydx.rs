//! dYdX: liquidated strictly below maintenance; the premium of eight hours is paid in hourly parts, without interest.

use super::super::funding::Funding;
use super::super::position::Contract;
use super::super::rules::{Basis, FeeBasis};
use super::schedule::{Listed, Scale, Schedule, Unit, first, last};
use super::venue::{Charges, Source, Venue, stated};

/// What it charges and how often, each with who states it.
pub(super) const CHARGES: Charges = Charges {
    taker_fee: stated(
        0.0005,
        "dydxprotocol/v4-documentation: docs/pages/concepts/trading/rewards/index.mdx @094238ac03157e7611caa3f65e3716fbb679070b; the same in ccxt 4.5.90",
        "2026-10-23",
    ),
    funding_interval: stated(
        1.0,
        "dydxprotocol/v4-documentation: docs/pages/concepts/trading/funding.mdx @85a2541848e9c32208482c7b46d2a95079f91afa",
        "page undated",
    ),
};

/// The venue's rules, each with who states it.
pub(super) const VENUE: Venue = Venue {
    key: "dydx",
    name: "dYdX",
    basis: Basis::Mark,
    close_fee: 0.0,
    fee_basis: FeeBasis::Mark,
    rule: Some(Source {
        page: "dydxprotocol/v4-documentation: docs/pages/concepts/trading/liquidations.mdx @3e475b73231a5de7e5a8a55c54047d94578060e5",
        date: "2026-04-22",
    }),
    taker_fee: CHARGES.taker_fee.value,
    funding: stated(
        Some(Funding { interest: 0.0, damper: 0.0, cap: None }),
        "dydxprotocol/v4-documentation: docs/pages/concepts/trading/funding.mdx @85a2541848e9c32208482c7b46d2a95079f91afa: cross markets; the cap, six times initial less maintenance margin, is left out",
        "page undated",
    ),
    funding_period: 8.0,
    funding_interval: CHARGES.funding_interval.value,
    schedules: &SCHEDULES,
};

static SCHEDULES: [Schedule; 1] = first(TABLES);

pub(super) const TABLES: [Listed; 5] = [
    Listed {
        schedule: Schedule {
            venue: "dYdX v4",
            symbol: "Large-Cap (BTC, ETH)",
            coins: Some(&["BTC", "ETH"]),
            contract: Contract::Linear,
            unit: Unit::Quote,
            scale: Scale::Tiers(&[last(0.0, 50.0, 0.012, 0.0)]),
            source: "dydxprotocol/v4-documentation: docs/pages/concepts/trading/governance.mdx @3e475b73231a5de7e5a8a55c54047d94578060e5",
            date: "2026-04-22",
        },
        is_cumulative: true,
        is_complete: true,
        note: "one rate per market; the initial margin fraction rises with open interest, the maintenance fraction does not",
    },
    // Classes of coins that the source does not list.
    Listed {
        schedule: Schedule {
            venue: "dYdX v4",
            symbol: "Mid-Cap",
            coins: Some(&[]),
            contract: Contract::Linear,
            unit: Unit::Quote,
            scale: Scale::Tiers(&[last(0.0, 20.0, 0.03, 0.0)]),
            source: "dydxprotocol/v4-documentation: docs/pages/concepts/trading/governance.mdx @3e475b73231a5de7e5a8a55c54047d94578060e5",
            date: "2026-04-22",
        },
        is_cumulative: true,
        is_complete: true,
        note: "one rate per market; the initial margin fraction rises with open interest, the maintenance fraction does not",
    },
    Listed {
        schedule: Schedule {
            venue: "dYdX v4",
            symbol: "Small-Cap",
            coins: Some(&[]),
            contract: Contract::Linear,
            unit: Unit::Quote,
            scale: Scale::Tiers(&[last(0.0, 10.0, 0.05, 0.0)]),
            source: "dydxprotocol/v4-documentation: docs/pages/concepts/trading/governance.mdx @3e475b73231a5de7e5a8a55c54047d94578060e5",
            date: "2026-04-22",
        },
        is_cumulative: true,
        is_complete: true,
        note: "one rate per market; the initial margin fraction rises with open interest, the maintenance fraction does not",
    },
    Listed {
        schedule: Schedule {
            venue: "dYdX v4",
            symbol: "Long-Tail",
            coins: Some(&[]),
            contract: Contract::Linear,
            unit: Unit::Quote,
            scale: Scale::Tiers(&[last(0.0, 5.0, 0.1, 0.0)]),
            source: "dydxprotocol/v4-documentation: docs/pages/concepts/trading/governance.mdx @3e475b73231a5de7e5a8a55c54047d94578060e5",
            date: "2026-04-22",
        },
        is_cumulative: true,
        is_complete: true,
        note: "one rate per market; the initial margin fraction rises with open interest, the maintenance fraction does not",
    },
    Listed {
        schedule: Schedule {
            venue: "dYdX v4",
            symbol: "Isolated",
            coins: Some(&[]),
            contract: Contract::Linear,
            unit: Unit::Quote,
            scale: Scale::Tiers(&[last(0.0, 20.0, 0.03, 0.0)]),
            source: "dydxprotocol/v4-documentation: docs/pages/concepts/trading/governance.mdx @3e475b73231a5de7e5a8a55c54047d94578060e5",
            date: "2026-04-22",
        },
        is_cumulative: true,
        is_complete: true,
        note: "one rate per market; the initial margin fraction rises with open interest, the maintenance fraction does not",
    },
];
