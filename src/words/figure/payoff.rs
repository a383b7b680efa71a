//! What the payoff figure says of the condor.

use super::super::number::{SPACE, dollars, money, points, short, significant};
use super::super::time;
use super::joined;
use crate::engine::pwl::Stretch;

/// Title of the payoff figure.
pub const PAYOFF: &str = "Profit and loss over SPX";

/// Title of the horizontal axis.
pub const SPX_AXIS: &str = "SPX at expiry";

/// The expected move, with its time where there is room: "expected move ±337 in 45 days".
pub fn expected_move(one_sigma: f64, days: Option<f64>) -> String {
    let move_only = ["expected move ±", &significant(one_sigma, 2)].concat();
    match days {
        Some(days) => [&move_only, " in ", &time::days(days)].concat(),
        None => move_only,
    }
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
    [" The pinned condor ends between ", &money(worst), " and ", &money(best), " dollars."].concat()
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
