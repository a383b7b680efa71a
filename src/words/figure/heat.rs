//! What the tables of profit and loss by date, VIX and price say.

use super::super::number::{money_round10, whole};

/// Title of the table of dates and prices.
pub const BY_DATE: &str = "By date and price";
/// Title of the table of volatilities and prices.
pub const BY_VIX: &str = "By VIX and price";
/// Caption of the table of dates and prices.
pub const BY_DATE_CAPTION: &str = "Profit and loss by SPX level and time left";
/// Caption of the table of volatilities and prices.
pub const BY_VIX_CAPTION: &str = "Profit and loss today by SPX level and VIX";
/// What the table of dates and prices assumes.
pub const BY_DATE_NOTE: &str = "Each strike keeps today’s volatility";
/// What the table of volatilities and prices assumes.
pub const BY_VIX_NOTE: &str = "Each strike’s volatility moves with VIX in proportion";
/// The sentence under the title of the table of dates and prices.
pub const BY_DATE_LEAD: &str = "Condor alone, by time left";
/// The sentence under the title of the table of volatilities and prices.
pub const BY_VIX_LEAD: &str = "Condor today";

/// Units of the cells of a table, each a thousand of the one before.
const UNITS: [&str; 4] = ["$", "thousands of $", "millions of $", "billions of $"];

/// The unit in which no number of a table is wider than its cell, which has room for a text or has not: how many
/// dollars it is, and its name. Never more than five digits.
pub fn cell_unit(largest: f64, fits: &dyn Fn(&str) -> bool) -> (f64, &'static str) {
    const WIDTHS: [(&str, f64); 2] = [("−88,880", 99_995.0), ("−8,880", 9_995.0)];
    let too_wide = WIDTHS.iter().find(|(text, _)| fits(text)).map_or(995.0, |(_, end)| *end);
    let [mut name, larger @ ..] = UNITS;
    let mut dollars = 1.0;
    for unit in larger {
        if largest / dollars >= too_wide {
            dollars *= 1_000.0;
            name = unit;
        }
    }
    (dollars, name)
}

/// A name with its unit: "Condor alone, thousands of $".
pub fn in_unit(what: &str, unit: &str) -> String {
    fill!("_, _", what, unit)
}

/// What the cells of a table are, and of the line in it if there is one: "Condor alone, $. The heavy line is zero."
pub fn heat_lead(what: &str, unit: &str, has_line: bool) -> String {
    in_unit(what, unit) + if has_line { ". The heavy line is zero." } else { "." }
}

/// The spoken summary of a table of profit and loss: its corners and the present cell.
pub fn heat_summary(rows: (f64, f64), columns: (&str, &str), cells: (f64, f64), here: f64) -> String {
    fill!(
        "For SPX from _ to _ and _ to _, profit and loss run from _ to _ dollars; here and now _.",
        whole(rows.0),
        whole(rows.1),
        columns.0,
        columns.1,
        money_round10(cells.0),
        money_round10(cells.1),
        money_round10(here)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_stay_narrow() {
        for (largest, expected) in [
            (0.0, (1.0, "$")),
            (99_990.0, (1.0, "$")),
            (99_995.0, (1e3, "thousands of $")),
            (387_000_000.0, (1e6, "millions of $")),
            (1e13, (1e9, "billions of $")),
            (1e300, (1e9, "billions of $")),
        ] {
            assert_eq!(cell_unit(largest, &|_| true), expected);
        }
        assert_eq!(cell_unit(9_990.0, &|text| text.chars().count() < 7), (1.0, "$"));
        assert_eq!(cell_unit(9_995.0, &|text| text.chars().count() < 7), (1e3, "thousands of $"));
        assert_eq!(cell_unit(2_260.0, &|_| false), (1e3, "thousands of $"));
    }
}
