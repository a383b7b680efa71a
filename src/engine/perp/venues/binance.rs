//! Binance: maintenance on the mark price with a deduction for each tier.

use super::super::funding::Funding;
use super::super::position::Contract;
use super::super::rules::{Basis, FeeBasis};
use super::schedule::{Listed, Scale, Schedule, Unit, first, last, row};
use super::venue::{Charges, Source, Venue, stated};

/// What it charges and how often, each with who states it.
pub(super) const CHARGES: Charges = Charges {
    taker_fee: stated(
        0.0005,
        "https://www.binance.com/en/fee/futureFee, as listed by the loweef Crypto Futures Fee Index; the same in ccxt 4.5.90",
        "2026-10-12",
    ),
    funding_interval: stated(
        8.0,
        "Important Updates on Funding Rate Formula and Mark Price Calculation of Futures Contracts (binance.com, announcement)",
        "2025-09-16",
    ),
};

/// The venue's rules, each with who states it.
pub(super) const VENUE: Venue = Venue {
    key: "binance",
    name: "Binance",
    basis: Basis::Mark,
    close_fee: 0.0,
    fee_basis: FeeBasis::Mark,
    rule: Some(Source {
        page: "How to Calculate Liquidation Price of USD-M Futures Contracts (binance.com, support)",
        date: "page undated",
    }),
    taker_fee: CHARGES.taker_fee.value,
    funding: stated(
        Some(Funding { interest: 0.0001, damper: 0.0005, cap: None }),
        "Important Updates on Funding Rate Formula and Mark Price Calculation of Futures Contracts (binance.com, announcement); interest as in a premium index record in ccxt 4.5.90; the cap is left out",
        "2025-09-16",
    ),
    funding_period: 8.0,
    funding_interval: CHARGES.funding_interval.value,
    schedules: &SCHEDULES,
};

static SCHEDULES: [Schedule; 3] = first(TABLES);

pub(super) const TABLES: [Listed; 5] = [
    Listed {
        schedule: Schedule {
            venue: "Binance USD-M",
            symbol: "BTCUSDT",
            coins: Some(&["BTC"]),
            contract: Contract::Linear,
            unit: Unit::Quote,
            scale: Scale::Tiers(&[
                row(0.0, 50_000.0, 125.0, 0.004, 0.0),
                row(50_000.0, 600_000.0, 100.0, 0.005, 50.0),
                row(600_000.0, 3_000_000.0, 75.0, 0.0065, 950.0),
                row(3_000_000.0, 12_000_000.0, 50.0, 0.01, 11_450.0),
                row(12_000_000.0, 70_000_000.0, 25.0, 0.02, 131_450.0),
                row(70_000_000.0, 100_000_000.0, 20.0, 0.025, 481_450.0),
                row(100_000_000.0, 230_000_000.0, 10.0, 0.05, 2_981_450.0),
                row(230_000_000.0, 480_000_000.0, 5.0, 0.1, 14_481_450.0),
                row(480_000_000.0, 600_000_000.0, 4.0, 0.125, 26_481_450.0),
                row(600_000_000.0, 800_000_000.0, 3.0, 0.15, 41_481_450.0),
                row(800_000_000.0, 1_200_000_000.0, 2.0, 0.25, 121_481_450.0),
                row(1_200_000_000.0, 1_800_000_000.0, 1.0, 0.5, 421_481_450.0),
            ]),
            source: "freqtrade/freqtrade: freqtrade/exchange/binance_leverage_tiers.json @c9ae5e1e9ff25bb55dd61f5e5519f7c479291edb",
            date: "2024-10-24",
        },
        is_cumulative: true,
        is_complete: true,
        note: "",
    },
    Listed {
        schedule: Schedule {
            venue: "Binance USD-M",
            symbol: "ETHUSDT",
            coins: Some(&["ETH"]),
            contract: Contract::Linear,
            unit: Unit::Quote,
            scale: Scale::Tiers(&[
                row(0.0, 50_000.0, 125.0, 0.004, 0.0),
                row(50_000.0, 600_000.0, 100.0, 0.005, 50.0),
                row(600_000.0, 3_000_000.0, 75.0, 0.0065, 950.0),
                row(3_000_000.0, 12_000_000.0, 50.0, 0.01, 11_450.0),
                row(12_000_000.0, 50_000_000.0, 25.0, 0.02, 131_450.0),
                row(50_000_000.0, 65_000_000.0, 20.0, 0.025, 381_450.0),
                row(65_000_000.0, 150_000_000.0, 10.0, 0.05, 2_006_450.0),
                row(150_000_000.0, 320_000_000.0, 5.0, 0.1, 9_506_450.0),
                row(320_000_000.0, 400_000_000.0, 4.0, 0.125, 17_506_450.0),
                row(400_000_000.0, 530_000_000.0, 3.0, 0.15, 27_506_450.0),
                row(530_000_000.0, 800_000_000.0, 2.0, 0.25, 80_506_450.0),
                row(800_000_000.0, 1_200_000_000.0, 1.0, 0.5, 280_506_450.0),
            ]),
            source: "freqtrade/freqtrade: freqtrade/exchange/binance_leverage_tiers.json @c9ae5e1e9ff25bb55dd61f5e5519f7c479291edb",
            date: "2024-10-24",
        },
        is_cumulative: true,
        is_complete: true,
        note: "",
    },
    Listed {
        schedule: Schedule {
            venue: "Binance USD-M",
            symbol: "SOLUSDT",
            coins: Some(&["SOL"]),
            contract: Contract::Linear,
            unit: Unit::Quote,
            scale: Scale::Tiers(&[
                row(0.0, 20_000.0, 100.0, 0.005, 0.0),
                row(20_000.0, 100_000.0, 75.0, 0.0065, 30.0),
                row(100_000.0, 800_000.0, 50.0, 0.01, 380.0),
                row(800_000.0, 4_000_000.0, 25.0, 0.02, 8_380.0),
                row(4_000_000.0, 8_000_000.0, 20.0, 0.025, 28_380.0),
                row(8_000_000.0, 40_000_000.0, 10.0, 0.05, 228_380.0),
                row(40_000_000.0, 80_000_000.0, 5.0, 0.1, 2_228_380.0),
                row(80_000_000.0, 100_000_000.0, 4.0, 0.125, 4_228_380.0),
                row(100_000_000.0, 200_000_000.0, 2.0, 0.25, 16_728_380.0),
                row(200_000_000.0, 400_000_000.0, 1.0, 0.5, 66_728_380.0),
            ]),
            source: "freqtrade/freqtrade: freqtrade/exchange/binance_leverage_tiers.json @c9ae5e1e9ff25bb55dd61f5e5519f7c479291edb",
            date: "2024-10-24",
        },
        is_cumulative: true,
        is_complete: true,
        note: "",
    },
    // An older edition, behind the venue's published worked examples.
    Listed {
        schedule: Schedule {
            venue: "Binance USD-M (2021 table)",
            symbol: "BTCUSDT",
            coins: Some(&["BTC"]),
            contract: Contract::Linear,
            unit: Unit::Quote,
            scale: Scale::Tiers(&[
                row(0.0, 50_000.0, 125.0, 0.004, 0.0),
                row(50_000.0, 250_000.0, 100.0, 0.005, 50.0),
                row(250_000.0, 1_000_000.0, 50.0, 0.01, 1_300.0),
                row(1_000_000.0, 10_000_000.0, 20.0, 0.025, 16_300.0),
                row(10_000_000.0, 20_000_000.0, 10.0, 0.05, 266_300.0),
                row(20_000_000.0, 50_000_000.0, 5.0, 0.1, 1_266_300.0),
                row(50_000_000.0, 100_000_000.0, 4.0, 0.125, 2_516_300.0),
                row(100_000_000.0, 200_000_000.0, 3.0, 0.15, 5_016_300.0),
                row(200_000_000.0, 300_000_000.0, 2.0, 0.25, 25_016_300.0),
                row(300_000_000.0, 500_000_000.0, 1.0, 0.5, 100_016_300.0),
            ]),
            source: "https://gist.github.com/highfestiva/b71e76f51eed84d56c1be8ebbcc286b5",
            date: "2021-03-26",
        },
        is_cumulative: true,
        is_complete: true,
        note: "the table behind the venue's published worked examples; max_leverage is the venue's usual ladder, not in the source",
    },
    Listed {
        schedule: Schedule {
            venue: "Binance USD-M (2021 table)",
            symbol: "ETHUSDT",
            coins: Some(&["ETH"]),
            contract: Contract::Linear,
            unit: Unit::Quote,
            scale: Scale::Tiers(&[
                row(0.0, 10_000.0, 100.0, 0.005, 0.0),
                row(10_000.0, 100_000.0, 75.0, 0.0065, 15.0),
                row(100_000.0, 500_000.0, 50.0, 0.01, 365.0),
                row(500_000.0, 1_000_000.0, 25.0, 0.02, 5_365.0),
                row(1_000_000.0, 2_000_000.0, 10.0, 0.05, 35_365.0),
                row(2_000_000.0, 5_000_000.0, 5.0, 0.1, 135_365.0),
                row(5_000_000.0, 10_000_000.0, 4.0, 0.125, 260_365.0),
                row(10_000_000.0, 20_000_000.0, 3.0, 0.15, 510_365.0),
                last(20_000_000.0, 2.0, 0.25, 2_510_365.0),
            ]),
            source: "https://gist.github.com/mattj161/21bec86528700b7e4cb025730485a2a7",
            date: "2023-09-18",
        },
        is_cumulative: true,
        is_complete: true,
        note: "the table behind the venue's published worked examples; max_leverage is the venue's usual ladder, not in the source",
    },
];
