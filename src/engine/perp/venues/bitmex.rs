//! BitMEX: maintenance on the entry value; the rate of a step holds for the whole position.

use super::super::funding::Funding;
use super::super::position::Contract;
use super::super::rules::{Basis, FeeBasis};
use super::schedule::{Listed, Scale, Schedule, Unit, first, row};
use super::venue::{Charges, Venue, stated};

/// What it charges and how often, each with who states it.
pub(super) const CHARGES: Charges = Charges {
    taker_fee: stated(
        0.0005,
        "nautechsystems/nautilus_trader: crates/adapters/bitmex/test_data/http_get_instrument_xbtusd.json @4b670146d44680575f1ac911b319fd3f7e18c4c5",
        "2024-11-24",
    ),
    funding_interval: stated(
        8.0,
        "nautechsystems/nautilus_trader: crates/adapters/bitmex/test_data/http_get_instrument_xbtusd.json @4b670146d44680575f1ac911b319fd3f7e18c4c5",
        "2024-11-24",
    ),
};

/// The venue's rules, each with who states it.
pub(super) const VENUE: Venue = Venue {
    key: "bitmex",
    name: "BitMEX",
    basis: Basis::Entry,
    close_fee: 0.0,
    fee_basis: FeeBasis::Mark,
    rule: None,
    taker_fee: CHARGES.taker_fee.value,
    funding: stated(
        Some(Funding { interest: 0.0001, damper: 0.0005, cap: None }),
        "https://www.bitmex.com/app/perpetualContractsGuide; interest by the venue's record of XBTUSD, nautechsystems/nautilus_trader: crates/adapters/bitmex/test_data/http_get_instrument_xbtusd.json @4b670146d44680575f1ac911b319fd3f7e18c4c5; the cap is left out",
        "2024-11-24",
    ),
    funding_period: 8.0,
    funding_interval: CHARGES.funding_interval.value,
    schedules: &SCHEDULES,
};

static SCHEDULES: [Schedule; 1] = first(TABLES);

pub(super) const TABLES: [Listed; 1] = [Listed {
    schedule: Schedule {
        venue: "BitMEX",
        symbol: "XBTUSD",
        coins: Some(&["BTC"]),
        contract: Contract::Inverse,
        unit: Unit::Coin,
        scale: Scale::Tiers(&[
            row(0.0, 200.0, 100.0, 0.005, 0.0),
            row(200.0, 350.0, 66.66, 0.01, 0.0),
            row(350.0, 500.0, 50.0, 0.015, 0.0),
            row(500.0, 650.0, 40.0, 0.02, 0.0),
        ]),
        source: "https://bitmex.com/app/riskLimitsExamples; base limit, step and base margins also in the venue's record of XBTUSD, nautechsystems/nautilus_trader: crates/adapters/bitmex/test_data/http_get_instrument_xbtusd.json @4b670146d44680575f1ac911b319fd3f7e18c4c5",
        date: "page undated; record of 2024-11-24",
    },
    is_cumulative: false,
    is_complete: false,
    note: "the page's four rows; each further step of 150 XBT adds 0.5 points to both margins",
}];
