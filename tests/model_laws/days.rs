//! The days of the stress presets against the closes they were made of.

use tailfeather::model::days::DAYS;

/// A row of `tests/reference/days.csv`: a close of the S&P 500, of VIX, of Bitcoin, and where they are from.
struct Row {
    date: String,
    spx: f64,
    vix: f64,
    btc: Option<f64>,
    source: String,
}

/// Two rows of each day, the trading day before and its own, in the order of the days.
fn rows() -> Vec<Row> {
    let text = include_str!("../reference/days.csv");
    let mut lines = text.lines();
    assert_eq!(lines.next(), Some("date,spx_close,vix_close,btc_close,source"));
    let row = |line: &str| {
        let cells: Vec<&str> = line.splitn(5, ',').collect();
        let number = |at: usize| cells[at].parse::<f64>().expect(line);
        let btc = (!cells[3].is_empty()).then(|| number(3));
        Row { date: cells[0].to_owned(), spx: number(1), vix: number(2), btc, source: cells[4].to_owned() }
    };
    lines.map(row).collect()
}

#[test]
fn every_day_is_what_the_closes_make_it() {
    let rows = rows();
    assert_eq!(rows.len(), 2 * DAYS.len(), "two rows a day");
    for (day, pair) in DAYS.iter().zip(rows.chunks(2)) {
        let [before, own] = pair else { panic!("{} has no pair of rows", day.date) };
        assert_eq!(own.date, day.date);
        let same = |found: f64, wanted: f64, what: &str| {
            assert!((found - wanted).abs() < 1e-12, "{}: {what} is {found}, should be {wanted}", day.date);
        };
        same(day.spx, own.spx / before.spx - 1.0, "S&P 500");
        same(day.vix_before, before.vix, "VIX before");
        same(day.vix_after, own.vix, "VIX after");
        let btc = before.btc.zip(own.btc).map(|(before, own)| own / before - 1.0);
        assert_eq!(day.btc.is_some(), btc.is_some(), "{}: a coin without closes, or closes without a coin", day.date);
        if let Some((found, wanted)) = day.btc.zip(btc) {
            same(found, wanted, "Bitcoin");
        }
    }
}

#[test]
fn every_day_names_the_sources_of_its_closes() {
    let rows = rows();
    for (day, row) in DAYS.iter().zip(rows.iter().skip(1).step_by(2)) {
        for part in row.source.split("; ") {
            // The file names a revision, the page does not: "VIX: datasets/finance-vix @0005e61d90a7".
            let (what, place) = part.split_once(": ").expect(part);
            let publisher = place.split(' ').next().unwrap_or(place);
            let is_named = |said: &str| said.starts_with(&format!("{what}: ")) && said.contains(publisher);
            assert!(day.published(true).any(|own| is_named(own.name)), "{} does not name {part}", day.date);
        }
        for has_perp in [false, true] {
            let is_named = day.published(has_perp).any(|own| own.name.starts_with("Bitcoin: "));
            assert_eq!(is_named, has_perp && day.btc.is_some(), "{}", day.date);
        }
    }
}

#[test]
fn the_days_follow_each_other() {
    assert!(DAYS.windows(2).all(|pair| pair[0].date < pair[1].date));
}
