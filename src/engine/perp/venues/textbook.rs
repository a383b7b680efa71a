//! Textbook: the plain rule of textbooks: equity = rate × notional at the mark.

use super::super::funding::Funding;
use super::super::position::Contract;
use super::super::rules::{Basis, FeeBasis};
use super::schedule::{Listed, Scale, Schedule, Unit, first, last};
use super::venue::{Charges, Source, Venue, stated};

/// What it charges and how often, each with who states it.
pub(super) const CHARGES: Charges = Charges {
    taker_fee: stated(0.0005, "no venue: an assumption", "not dated"),
    funding_interval: stated(8.0, "no venue: an assumption", "not dated"),
};

/// The rules of no venue in particular.
pub(super) const VENUE: Venue = Venue {
    key: "textbook",
    name: "Textbook",
    basis: Basis::Mark,
    close_fee: 0.0,
    fee_basis: FeeBasis::Mark,
    rule: Some(Source { page: "no venue: the plain rule of textbooks", date: "not dated" }),
    taker_fee: CHARGES.taker_fee.value,
    funding: stated(
        Some(Funding { interest: 0.0001, damper: 0.0005, cap: None }),
        "no venue: an assumption",
        "not dated",
    ),
    funding_period: 8.0,
    funding_interval: CHARGES.funding_interval.value,
    schedules: &SCHEDULES,
};

static SCHEDULES: [Schedule; 2] = first(TABLES);

pub(super) const TABLES: [Listed; 2] = [
    Listed {
        schedule: Schedule {
            venue: "Textbook",
            symbol: "any",
            coins: None,
            contract: Contract::Linear,
            unit: Unit::Quote,
            scale: Scale::Tiers(&[last(0.0, 100.0, 0.005, 0.0)]),
            source: "no venue: one rate for every size",
            date: "not dated",
        },
        is_cumulative: true,
        is_complete: true,
        note: "half a percent of the notional, at most 100x, no fee",
    },
    Listed {
        schedule: Schedule {
            venue: "Textbook",
            symbol: "any, margined in coin",
            coins: None,
            contract: Contract::Inverse,
            unit: Unit::Coin,
            scale: Scale::Tiers(&[last(0.0, 100.0, 0.005, 0.0)]),
            source: "no venue: one rate for every size",
            date: "not dated",
        },
        is_cumulative: true,
        is_complete: true,
        note: "half a percent of the notional, at most 100x, no fee",
    },
];
