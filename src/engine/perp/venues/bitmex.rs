//! BitMEX: maintenance on the entry value; the rate of a step holds for the whole position.

use super::super::funding::Funding;
use super::super::position::Contract;
use super::super::rules::{Basis, FeeBasis};
use super::{Scale, Schedule, Unit, Venue, row};

/// The venue's rules, from its pages *Risk Limits Examples; Perpetual Contracts Guide*.
pub(super) const VENUE: Venue = Venue {
    key: "bitmex",
    name: "BitMEX",
    basis: Basis::Entry,
    close_fee: 0.0,
    fee_basis: FeeBasis::Mark,
    taker_fee: 0.00075,
    funding: Some(Funding { interest: 0.0001, damper: 0.0005, cap: None }),
    funding_period: 8.0,
    funding_interval: 8.0,
    page: "Risk Limits Examples; Perpetual Contracts Guide",
    schedules: SCHEDULES,
};

static SCHEDULES: &[Schedule] = &[Schedule {
    venue: "BitMEX",
    symbol: "XBTUSD",
    coins: Some(&["BTC"]),
    contract: Contract::Inverse,
    unit: Unit::Coin,
    is_cumulative: false,
    is_complete: false,
    scale: Scale::Tiers(&[
        row(0.0, 200.0, 100.0, 0.005, 0.0),
        row(200.0, 300.0, 66.66, 0.01, 0.0),
        row(300.0, 400.0, 50.0, 0.015, 0.0),
        row(400.0, 500.0, 40.0, 0.02, 0.0),
        row(500.0, 600.0, 33.33, 0.025, 0.0),
    ]),
    source: "BitMEX page Risk Limits Examples: base 200 XBT, step 100 XBT, base margins 0.50% and 1.00%, each step adds 0.50%",
    date: "page of 2019",
    note: "first five steps by that rule; the rates were changed several times since",
}];
