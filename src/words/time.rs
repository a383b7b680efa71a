//! How times to expiry are written.

use super::number::{fixed, short};

/// A time in days, or in hours and minutes below one: "45 days", "1 day", "6.5 hours", "30 minutes".
pub fn days(value: f64) -> String {
    let hours = value * 24.0;
    let (number, one, many) = if value >= 1.0 {
        (short(value), "day", "days")
    } else if hours >= 1.0 {
        (short(hours), "hour", "hours")
    } else {
        (fixed(hours * 60.0, 0), "minute", "minutes")
    };
    let unit = if number == "1" { one } else { many };
    fill!("_\u{a0}_", number, unit)
}

/// When something is after a time: "in 45 days", "after 45 days"; "today" at once.
pub fn later(word: &str, value: f64) -> String {
    if value > 0.0 { fill!("_ _", word, days(value)) } else { "today".to_string() }
}

/// How often something comes, from hours: "every 8 hours", "every hour".
pub fn every(hours: f64) -> String {
    if hours == 1.0 { "every hour".to_string() } else { fill!("every _", days(hours / 24.0)) }
}

/// What is left to expiry: "20 days left", "at expiry".
pub fn days_left(value: f64) -> String {
    if value <= 0.0 { "at expiry".to_string() } else { days(value) + " left" }
}

/// The head of a column: "30 d", "6.5 h", "20 min", "expiry".
pub fn head(value: f64) -> String {
    let hours = value * 24.0;
    if value <= 0.0 {
        "expiry".to_string()
    } else if value >= 1.0 {
        short(value) + "\u{a0}d"
    } else if hours >= 1.0 {
        short(hours) + "\u{a0}h"
    } else {
        fixed(hours * 60.0, 0) + "\u{a0}min"
    }
}

/// The name of a curve of a day on the way: "20 d left", "expiry". Other days count from today.
pub fn left(value: f64) -> String {
    head(value) + if value > 0.0 { "\u{a0}left" } else { "" }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::tests::check;

    #[test]
    fn times_have_the_unit_that_suits_them() {
        for (value, long, left, short) in [
            (45.0, "45 days", "45 days left", "45 d"),
            (1.0, "1 day", "1 day left", "1 d"),
            (2.5, "2.5 days", "2.5 days left", "2.5 d"),
            (6.5 / 24.0, "6.5 hours", "6.5 hours left", "6.5 h"),
            (1.0 / 24.0, "1 hour", "1 hour left", "1 h"),
            (0.5 / 24.0, "30 minutes", "30 minutes left", "30 min"),
            (0.0, "0 minutes", "at expiry", "expiry"),
            (3650.0, "3,650 days", "3,650 days left", "3,650 d"),
        ] {
            check(days(value), long);
            check(days_left(value), left);
            check(head(value), short);
            let named = if value > 0.0 { [short, " left"].concat() } else { short.to_string() };
            check(super::left(value), &named);
        }
    }
}
