//! What stands in and under the figures, and how they are read out.

use super::join;
use super::number::{SPACE, dollars, points, short, whole};
use super::time;
use crate::engine::pwl::Stretch;

pub mod hedge;
pub mod perp;

/// Title of the payoff figure.
pub const PAYOFF: &str = "Profit and loss over SPX";
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

/// The value now.
pub const TODAY: &str = "today";
/// The value at expiry.
pub const AT_EXPIRY: &str = "at expiry";
/// The pinned setup's line.
pub const PINNED: &str = "pinned";
/// The present level of the index.
pub const SPOT: &str = "spot";
/// A zero of the expiry line.
pub const BREAK_EVEN: &str = "break-even";
/// The index.
pub const SPX: &str = "SPX";
/// The volatility index.
pub const VIX: &str = "VIX";
/// Title of the vertical axis, with its unit.
pub const PROFIT_AXIS: &str = "P/L, $";
/// Title of the horizontal axis.
pub const SPX_AXIS: &str = "SPX at expiry";

/// The expected move, with its time where there is room: "expected move ±337 in 45 days".
pub fn expected_move(one_sigma: f64, days: Option<f64>) -> String {
    let move_only = ["expected move ±", &whole(one_sigma)].concat();
    match days {
        Some(days) => [&move_only, " in ", &time::days(days)].concat(),
        None => move_only,
    }
}

/// A number with its name before it: "break-even 5,638.7".
pub fn named(name: &str, number: &str) -> String {
    [name, SPACE, number].concat()
}

/// The head of a column of dollars: "at expiry, $".
pub fn in_dollars(name: &str) -> String {
    [name, ", $"].concat()
}

/// What the highest and the lowest stretch of the expiry line are called: by whether any level gains and any loses.
pub fn extremes(best: f64, worst: f64) -> (&'static str, &'static str) {
    if best <= 0.0 {
        ("at best", "max loss")
    } else if worst >= 0.0 {
        ("max profit", "at worst")
    } else {
        ("max profit", "max loss")
    }
}

/// A stretch of the expiry line that is zero: "zero below 5,600".
pub fn zero_stretch(stretch: &Stretch) -> String {
    ["zero ", &place(stretch)].concat()
}

/// The line never is zero.
pub const NO_BREAK_EVEN: &str = "no break-even";

/// Levels of SPX: "between 5,650 and 6,350".
fn place(stretch: &Stretch) -> String {
    match (stretch.from.0, stretch.to) {
        (at, Some(_)) if stretch.is_single() => ["at ", &short(at)].concat(),
        (from, Some(to)) if from <= 0.0 => ["below ", &short(to.0)].concat(),
        (from, Some(to)) => ["between ", &short(from), " and ", &short(to.0)].concat(),
        (from, None) if from <= 0.0 => "at every level".to_string(),
        (from, None) => ["above ", &short(from)].concat(),
    }
}

/// Several places: "below 5,600 or above 6,400".
pub fn places(places: &[Stretch]) -> String {
    joined(&places.iter().map(place).collect::<Vec<_>>(), "or")
}

/// "keeps 2,260 dollars between 5,650 and 6,350"; "gains up to 2,260 dollars at 6,000" where only one level does.
pub fn gains(amount: f64, at: &[Stretch]) -> String {
    let verb = if is_touched(at) { "gains up to" } else { "keeps" };
    [verb, " ", &dollars(amount), " dollars ", &places(at)].concat()
}

/// "loses 7,740 dollars below 5,600 or above 6,400"; "loses up to 7,740 dollars at 6,000" where only one level does.
pub fn loses(amount: f64, at: &[Stretch]) -> String {
    let verb = if is_touched(at) { "loses up to" } else { "loses" };
    [verb, " ", &dollars(amount), " dollars ", &places(at)].concat()
}

/// "loses at least 300 dollars", "keeps at least 300 dollars": the other end where all levels are on one side of zero.
pub fn at_least(profit: f64, at: &[Stretch]) -> String {
    let verb = if profit < 0.0 { "loses" } else { "keeps" };
    [verb, " at least ", &dollars(profit.abs()), " dollars ", &places(at)].concat()
}

fn is_touched(at: &[Stretch]) -> bool {
    at.iter().all(Stretch::is_single)
}

/// "breaks even at 5,638.70 and 6,361.30"; "never breaks even".
pub fn breaks_even(at: &[f64]) -> String {
    if at.is_empty() {
        return "never breaks even".to_string();
    }
    ["breaks even at ", &joined(&at.iter().map(|level| points(*level)).collect::<Vec<_>>(), "and")].concat()
}

/// "comes out at exactly zero below 5,600".
pub fn is_zero(at: &[Stretch]) -> String {
    ["comes out at exactly zero ", &places(at)].concat()
}

/// The spoken summary of the payoff figure from what it does at expiry.
pub fn at_expiry(clauses: &[String]) -> String {
    ["At expiry it ", &joined(clauses, "and"), "."].concat()
}

/// What the pinned line does, said after the summary.
pub fn pinned_compares(best: f64, worst: f64) -> String {
    [
        " The pinned condor ends between ",
        &super::number::money(worst),
        " and ",
        &super::number::money(best),
        " dollars.",
    ]
    .concat()
}

/// The sentence in sight under the title: what can be kept and what can be lost, for any sign of the two.
pub fn lead(best: f64, worst: f64, of_credit: bool) -> String {
    let (high, low) = (money_amount(best), money_amount(worst));
    if best == 0.0 && worst == 0.0 {
        "The condor comes out at zero wherever SPX ends.".to_string()
    } else if best == worst {
        let verb = if best > 0.0 { "keeps" } else { "loses" };
        ["The condor ", verb, " ", &high, " wherever SPX ends."].concat()
    } else if best == 0.0 {
        ["The condor comes out at zero or loses up to ", &low, "; it never gains."].concat()
    } else if worst == 0.0 {
        ["The condor comes out at zero or gains up to ", &high, "; it never loses."].concat()
    } else if best < 0.0 {
        ["The condor never gains: it loses from ", &high, " to ", &low, " wherever SPX ends."].concat()
    } else if worst > 0.0 {
        ["The condor never loses: it keeps from ", &low, " to ", &high, " wherever SPX ends."].concat()
    } else {
        let verb = if of_credit { "keeps" } else { "gains up to" };
        ["The condor ", verb, " ", &high, " or loses up to ", &low, "."].concat()
    }
}

fn money_amount(profit: f64) -> String {
    [&dollars(profit.abs()), SPACE, "$"].concat()
}

/// Units of the cells of a table, each a thousand of the one before.
const UNITS: [&str; 4] = ["$", "thousands of $", "millions of $", "billions of $"];
/// The unit in which no number of a table is wider than its cell, which has room for a text or has not: how many dollars it
/// is, and its name. Never more than five digits.
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
    [what, ", ", unit].concat()
}

/// What the cells of a table are, and of the line in it if there is one: "Condor alone, $. The heavy line is zero."
pub fn heat_lead(what: &str, unit: &str, has_line: bool) -> String {
    in_unit(what, unit) + if has_line { ". The heavy line is zero." } else { "." }
}

/// The spoken summary of a table of profit and loss: its corners and the present cell.
pub fn heat_summary(rows: (f64, f64), columns: (&str, &str), cells: (f64, f64), here: f64) -> String {
    use super::number::money_round10;
    [
        "For SPX from ",
        &whole(rows.0),
        " to ",
        &whole(rows.1),
        " and ",
        columns.0,
        " to ",
        columns.1,
        ", profit and loss run from ",
        &money_round10(cells.0),
        " to ",
        &money_round10(cells.1),
        " dollars; here and now ",
        &money_round10(here),
        ".",
    ]
    .concat()
}

/// "a", "a and b", "a, b and c".
pub(super) fn joined(parts: &[String], word: &str) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => [&join(most, ", "), " ", word, " ", last].concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::units::Points;
    use crate::words::tests::check;

    fn from_to(from: f64, to: Option<f64>) -> Stretch {
        Stretch { from: Points(from), to: to.map(Points) }
    }

    #[test]
    fn labels_and_clauses_read_as_sentences() {
        check(expected_move(337.2, Some(45.0)), "expected move ±337 in 45 days");
        check(expected_move(337.2, None), "expected move ±337");
        check(zero_stretch(&from_to(5600.0, Some(5650.5))), "zero between 5,600 and 5,650.5");
        check(places(&[from_to(0.0, Some(5600.0)), from_to(6400.0, None)]), "below 5,600 or above 6,400");
        check(gains(2260.0, &[from_to(5650.0, Some(6350.0))]), "keeps 2,260 dollars between 5,650 and 6,350");
        check(gains(2260.0, &[from_to(6000.0, Some(6000.0))]), "gains up to 2,260 dollars at 6,000");
        check(loses(7740.5, &[from_to(0.0, None)]), "loses 7,740.50 dollars at every level");
        check(breaks_even(&[]), "never breaks even");
        check(breaks_even(&[5638.7]), "breaks even at 5,638.70");
        check(at_expiry(&["a".into(), "b".into(), "c".into()]), "At expiry it a, b and c.");
    }

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

    #[test]
    fn the_lead_fits_every_sign() {
        check(lead(2260.0, -7740.0, true), "The condor keeps 2,260 $ or loses up to 7,740 $.");
        check(lead(2260.0, -7740.0, false), "The condor gains up to 2,260 $ or loses up to 7,740 $.");
        check(lead(0.0, 0.0, true), "The condor comes out at zero wherever SPX ends.");
        check(lead(-300.0, -500.0, true), "The condor never gains: it loses from 300 $ to 500 $ wherever SPX ends.");
        check(lead(500.0, 20.0, true), "The condor never loses: it keeps from 20 $ to 500 $ wherever SPX ends.");
        check(lead(0.0, -500.0, true), "The condor comes out at zero or loses up to 500 $; it never gains.");
        check(lead(500.0, 0.0, true), "The condor comes out at zero or gains up to 500 $; it never loses.");
        check(lead(-10.4, -10.4, true), "The condor loses 10.40 $ wherever SPX ends.");
    }
}
