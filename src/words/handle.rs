//! Spoken values of the handles on the figures.

use super::number::{fixed, short};
use super::time::days_left;

/// The name of the spot's handle. Those of strikes, dates and triggers have the names of their fields.
pub const SPOT: &str = "spot";

/// The spoken value of a strike's handle: "5,650, 5.8 % below spot", "6,000, at spot".
pub fn level(at: f64, spot: f64) -> String {
    let distance = at / spot - 1.0;
    let percent = fixed(distance.abs() * 100.0, 1);
    if distance.is_nan() || percent == "0.0" {
        return short(at) + ", at spot";
    }
    let side = if distance < 0.0 { "below" } else { "above" };
    fill!("_, _\u{a0}% _ spot", short(at), percent, side)
}

/// The spoken value of the spot's handle: "6,000".
pub fn spot(at: f64) -> String {
    short(at)
}

/// The spoken value of a date's handle: "20 days left", "at expiry".
pub fn date_value(left: f64) -> String {
    days_left(left)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::tests::check;

    #[test]
    fn a_strike_speaks_its_distance_from_spot() {
        check(level(5650.0, 6000.0), "5,650, 5.8 % below spot");
        check(level(6400.0, 6000.0), "6,400, 6.7 % above spot");
        check(level(6000.0, 6000.0), "6,000, at spot");
        check(level(6002.0, 6000.0), "6,002, at spot");
        check(level(0.0, 0.0), "0, at spot");
        check(date_value(20.0), "20 days left");
        check(date_value(0.0), "at expiry");
        check(spot(6012.5), "6,012.5");
    }
}
