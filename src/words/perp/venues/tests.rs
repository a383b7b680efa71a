//! What is said of a venue's table, and of what stands in for it.

use crate::model::explain::Key;
use crate::model::fields::FieldId::{self, *};
use crate::model::tests::report_of;
use crate::words;

/// What stands in for the venue's table is said in the line of the group, under the key numbers and under the figures.
#[test]
fn stands_in() {
    #[track_caller]
    fn check(texts: &[(FieldId, &str)], line: &str, under: &str, note: &str) {
        let report = report_of(&[&[(PerpSide, "long")], texts].concat());
        let (held, margined) = report.held().unwrap();
        let said = [
            words::summary::summary(crate::model::fields::Group::Perp, &report.setup),
            words::strip::strip(&report, Key::Liquidation).under,
            words::figure::perp::liquidation::note(held),
        ];
        assert_eq!(said.map(|text| text.replace('\u{a0}', " ")), [line, under, note], "{texts:?}");
        assert!(!words::perp::largest(margined, held).contains("no size"));
        let summary = words::figure::perp::liquidation::summary(held, margined);
        assert_eq!(summary.contains("The venue allows"), held.venue.key == "binance");
    }
    check(&[], "long BTC 10x, Binance", "$, −9.6 %, 10x, before funding", "Binance USD-M, BTCUSDT, 2024-10-24");
    check(
        &[(PerpVenue, "okx"), (PerpLeverage, "110")],
        "long BTC 110x, OKX; textbook rule",
        "$, −0.4 %, 110x, before funding; by the textbook rule",
        "The plain rule of textbooks",
    );
    check(
        &[(PerpVenue, "gate"), (PerpSize, "5,000,000"), (PerpLeverage, "20")],
        "long BTC 20x, Gate; beyond its table",
        "$, −4.7 %, 20x, before funding; size beyond the venue’s table",
        "Gate, BTC_USDT, 2026-09-25; beyond its table",
    );
}

/// Only what has a table is said to have one; an undated one is not said to be dated.
#[test]
fn tables_and_their_dates() {
    #[track_caller]
    fn check_said(texts: &[(FieldId, &str)], expected: &str) {
        let report = report_of(&[&[(PerpSide, "long")], texts].concat());
        assert_eq!(words::perp::venues::table(report.setup.perp.as_ref().unwrap()), expected);
    }
    const INVERSE: (FieldId, &str) = (PerpContract, "inverse");
    let textbook = "Maintenance: half a percent of the notional, the plain rule of textbooks.";
    check_said(&[(PerpVenue, "textbook")], textbook);
    check_said(&[(PerpVenue, "textbook"), INVERSE], textbook);
    check_said(&[(PerpVenue, "okx")], textbook);
    for (texts, table) in [
        (&[][..], "Binance USD-M, BTCUSDT, 2024-10-24"),
        (&[(PerpVenue, "bybit")], "Bybit USDT perpetual, BTCUSDT, page undated"),
        (&[(PerpVenue, "bitmex"), INVERSE], "BitMEX, XBTUSD, page undated"),
        (&[(PerpVenue, "okx"), INVERSE], "OKX, BTCUSD futures, 2022"),
    ] {
        let sample = ". Venues change theirs often: a sample for teaching, not a quote.";
        check_said(texts, &["Maintenance by the table of ", table, sample].concat());
    }
}

/// A price by the last row of a table that ends before the size is none of the venue's.
#[test]
fn venues_whose_tables_end_before_the_size() {
    let report = report_of(&[(PerpSide, "long"), (PerpSize, "5,000,000"), (PerpLeverage, "20")]);
    let rows = crate::charts::figure::venues::table(&report).rows;
    let beyond: Vec<&str> = rows.iter().filter(|row| row[1].value.is_none()).map(|row| &*row[0].text).collect();
    assert_eq!(beyond, ["KuCoin", "Gate"]);
    for row in rows.iter().filter(|row| row[1].value.is_none()) {
        assert_eq!(row[1].text, words::perp::venues::BEYOND);
        assert!(row[2..5].iter().all(|cell| cell.text.is_empty() && cell.value.is_none()));
    }
    let (held, margined) = report.held().unwrap();
    let note = words::perp::venues::note(margined, held);
    assert_eq!(
        note,
        "No table here for a linear BTC perpetual: OKX, Kraken, BitMEX. Funding “not known”: no source was found that states it."
    );
}
