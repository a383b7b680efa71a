//! Days on which markets jumped, as dated facts.

use crate::engine::num;

/// What one trading day did, from its close before to its own close.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Day {
    /// The trading day, as year-month-day.
    pub date: &'static str,
    /// Move of the S&P 500 from the close of the trading day before to the close of this one, as a fraction: −0.04 is a
    /// fall by 4 %.
    pub spx: f64,
    /// VIX at the close of the trading day before.
    pub vix_before: f64,
    /// VIX at the close of this day.
    pub vix_after: f64,
    /// Move of Bitcoin, in dollars or in the tether that stands for them, between the ends (midnight UTC) of the same
    /// two dates, as a fraction: over a Monday it holds the weekend, as the S&P 500's does. None where there was no
    /// Bitcoin yet.
    pub btc: Option<f64>,
    /// Who published the closes, by letters that [`sources`] give, a blank between two.
    pub sources: &'static str,
}

/// Who published closes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Source {
    /// What days name it by.
    pub letter: &'static str,
    /// Of what, and who.
    pub name: &'static str,
    /// Whether they are the coin's.
    of_coin: bool,
}

const fn source(letter: &'static str, of_coin: bool, name: &'static str) -> Source {
    Source { letter, name, of_coin }
}

const SOURCES: [Source; 5] = [
    source("a", false, "S&P 500: table of skfolio 1.12.2"),
    source("b", false, "S&P 500: FRED's series SP500, by cyby2000/fred-relay"),
    source("c", false, "VIX: Cboe, by datasets/finance-vix"),
    source("d", true, "Bitcoin: Coin Metrics' reference rate, by coinmetrics/data"),
    source("e", true, "Bitcoin: BTCUSDT on Binance, by btctree/btc-power"),
];

/// Who published the closes of all days: those of the coin with a perpetual alone.
pub fn sources(has_perp: bool) -> impl Iterator<Item = Source> {
    SOURCES.into_iter().filter(move |source| has_perp || !source.of_coin)
}

impl Day {
    /// Who published this day's closes, in the order of the letters: those of the coin with a perpetual alone.
    pub fn published(&self, has_perp: bool) -> impl Iterator<Item = Source> {
        let own = self.sources;
        sources(has_perp).filter(move |source| own.contains(source.letter))
    }

    /// ln of the coin's move over ln of SPX's; none where the coin's is not known, the two went opposite ways, or it is
    /// more than the form takes.
    pub fn beta(&self) -> Option<f64> {
        let beta = num::ln_1p(self.btc?) / num::ln_1p(self.spx);
        (0.0..=MOST_BETA).contains(&beta).then_some(beta)
    }
}

/// The largest beta that the form takes.
pub const MOST_BETA: f64 = 10.0;

/// The days, oldest first. Not a sample: each is here because something was extreme on it, or because the coin went its
/// own way.
pub const DAYS: &[Day] = &[
    Day {
        date: "2007-02-27",
        spx: change(1_449.37, 1_399.04),
        vix_before: 11.15,
        vix_after: 18.31,
        btc: None,
        sources: "a c",
    },
    Day {
        date: "2008-10-15",
        spx: change(998.01, 907.84),
        vix_before: 55.13,
        vix_after: 69.25,
        btc: None,
        sources: "a c",
    },
    Day {
        date: "2015-08-24",
        spx: change(1_970.89, 1_893.21),
        vix_before: 28.03,
        vix_after: 40.74,
        btc: Some(change(232.80, 211.96)),
        sources: "a c d",
    },
    Day {
        date: "2018-02-05",
        spx: change(2_762.13, 2_648.94),
        vix_before: 17.31,
        vix_after: 37.32,
        btc: Some(change(8_873.03, 6_939.99)),
        sources: "a c e",
    },
    Day {
        date: "2020-03-12",
        spx: change(2_741.38, 2_480.64),
        vix_before: 53.90,
        vix_after: 75.47,
        btc: Some(change(7_934.52, 4_800.00)),
        sources: "a c e",
    },
    Day {
        date: "2020-03-16",
        spx: change(2_711.02, 2_386.13),
        vix_before: 57.83,
        vix_after: 82.69,
        btc: Some(change(5_578.60, 5_028.97)),
        sources: "a c e",
    },
    Day {
        date: "2021-05-19",
        spx: change(4_127.83, 4_115.68),
        vix_before: 21.34,
        vix_after: 22.18,
        btc: Some(change(42_849.78, 36_690.09)),
        sources: "a c e",
    },
    Day {
        date: "2022-11-09",
        spx: change(3_828.11, 3_748.57),
        vix_before: 25.54,
        vix_after: 26.09,
        btc: Some(change(18_547.23, 15_922.81)),
        sources: "a c e",
    },
    Day {
        date: "2024-08-05",
        spx: change(5_346.56, 5_186.33),
        vix_before: 23.39,
        vix_after: 38.57,
        btc: Some(change(61_498.33, 54_018.81)),
        sources: "b c e",
    },
    Day {
        date: "2025-04-04",
        spx: change(5_396.52, 5_074.08),
        vix_before: 30.02,
        vix_after: 45.31,
        btc: Some(change(83_213.09, 83_889.87)),
        sources: "b c e",
    },
    Day {
        date: "2025-04-09",
        spx: change(4_982.77, 5_456.90),
        vix_before: 52.33,
        vix_after: 33.62,
        btc: Some(change(76_322.42, 82_615.22)),
        sources: "b c e",
    },
    Day {
        date: "2025-10-10",
        spx: change(6_735.11, 6_552.51),
        vix_before: 16.43,
        vix_after: 21.66,
        btc: Some(change(121_662.40, 112_774.50)),
        sources: "b c e",
    },
];

/// The move from one close to another, as a fraction of the first.
const fn change(before: f64, after: f64) -> f64 {
    after / before - 1.0
}
