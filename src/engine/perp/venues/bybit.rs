//! Bybit: maintenance on the mark price with a deduction for each tier; until 2024 it was on the entry value.

use super::super::funding::Funding;
use super::super::position::Contract;
use super::super::rules::{Basis, FeeBasis};
use super::schedule::{Listed, Scale, Schedule, Unit, first, row};
use super::venue::{Charges, Source, Venue, stated};

/// What it charges and how often, each with who states it.
pub(super) const CHARGES: Charges = Charges {
    taker_fee: stated(
        0.00055,
        "https://www.bybit.com/en/help-center/article/Trading-Fee-Structure, as listed by the loweef Crypto Futures Fee Index",
        "2026-10-16",
    ),
    funding_interval: stated(8.0, "https://help.bybit.com/hc/en-us/articles/360039261114", "page undated"),
};

/// The venue's rules, each with who states it.
pub(super) const VENUE: Venue = Venue {
    key: "bybit",
    name: "Bybit",
    basis: Basis::Mark,
    close_fee: 0.0,
    fee_basis: FeeBasis::Mark,
    rule: Some(Source {
        page: "https://www.bybit.com/en/help-center/article/Liquidation-Price-Calculation-under-Isolated-Mode-Unified-Trading-Account",
        date: "2026-05-27",
    }),
    taker_fee: CHARGES.taker_fee.value,
    funding: stated(
        Some(Funding { interest: 0.0001, damper: 0.0005, cap: None }),
        "https://help.bybit.com/hc/en-us/articles/360039261114; https://www.bybit.com/en/announcement-info/fund-rate/; the cap is left out",
        "pages undated",
    ),
    funding_period: 8.0,
    funding_interval: CHARGES.funding_interval.value,
    schedules: &SCHEDULES,
};

static SCHEDULES: [Schedule; 1] = first(TABLES);

pub(super) const TABLES: [Listed; 1] = [Listed {
    schedule: Schedule {
        venue: "Bybit USDT perpetual",
        symbol: "BTCUSDT",
        coins: Some(&["BTC"]),
        contract: Contract::Linear,
        unit: Unit::Quote,
        scale: Scale::Tiers(&[
            row(0.0, 2_000_000.0, 100.0, 0.005, 0.0),
            row(2_000_000.0, 2_600_000.0, 90.0, 0.0056, 1_200.0),
            row(2_600_000.0, 3_200_000.0, 80.0, 0.0063, 3_020.0),
            row(3_200_000.0, 3_800_000.0, 75.0, 0.0067, 4_300.0),
            row(3_800_000.0, 4_400_000.0, 70.0, 0.0071, 5_820.0),
            row(4_400_000.0, 5_000_000.0, 65.0, 0.0077, 8_460.0),
            row(5_000_000.0, 5_600_000.0, 55.0, 0.0091, 15_460.0),
            row(5_600_000.0, 8_500_000.0, 50.0, 0.01, 20_500.0),
            row(8_500_000.0, 10_000_000.0, 45.0, 0.013, 46_000.0),
            row(10_000_000.0, 14_000_000.0, 40.0, 0.015, 66_000.0),
            row(14_000_000.0, 20_000_000.0, 35.0, 0.016, 80_000.0),
            row(20_000_000.0, 28_000_000.0, 30.0, 0.02, 160_000.0),
            row(28_000_000.0, 38_000_000.0, 25.0, 0.025, 300_000.0),
            row(38_000_000.0, 50_000_000.0, 20.0, 0.029, 452_000.0),
            row(50_000_000.0, 55_000_000.0, 19.0, 0.03, 502_000.0),
            row(55_000_000.0, 60_000_000.0, 18.0, 0.035, 777_000.0),
            row(60_000_000.0, 65_000_000.0, 17.0, 0.036, 837_000.0),
            row(65_000_000.0, 70_000_000.0, 16.0, 0.038, 967_000.0),
            row(70_000_000.0, 75_000_000.0, 15.0, 0.04, 1_107_000.0),
            row(75_000_000.0, 80_000_000.0, 14.0, 0.045, 1_482_000.0),
        ]),
        source: "Bybit page /announcement-info/margin-parameters (regional copy bybitx.global)",
        date: "page undated",
    },
    is_cumulative: true,
    is_complete: false,
    note: "first 20 tiers; the published deductions equal the chain rule exactly",
}];
