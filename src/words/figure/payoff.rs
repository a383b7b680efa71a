//! What the payoff figure says of the condor.

use super::super::number::{dollars, money, points, short, significant};
use super::super::time;
use super::joined;
use crate::engine::pwl::Stretch;

/// Title of the payoff figure.
pub const PAYOFF: &str = "Profit and loss over SPX";

/// Title of the horizontal axis.
pub const SPX_AXIS: &str = "SPX at expiry";

/// The expected move, with its time where there is room: "expected move ±337 in 45 days".
pub fn expected_move(one_sigma: f64, days: Option<f64>) -> String {
    let move_only = fill!("expected move ±_", significant(one_sigma, 2));
    match days {
        Some(days) => fill!("_ in _", move_only, time::days(days)),
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
    fill!("zero _", place(stretch))
}

/// The line never is zero.
pub const NO_BREAK_EVEN: &str = "no break-even";

/// Levels of SPX: "between 5,650 and 6,350".
fn place(stretch: &Stretch) -> String {
    match (stretch.from.0, stretch.to) {
        (at, Some(_)) if stretch.is_single() => fill!("at _", short(at)),
        (from, Some(to)) if from <= 0.0 => fill!("below _", short(to.0)),
        (from, Some(to)) => fill!("between _ and _", short(from), short(to.0)),
        (from, None) if from <= 0.0 => "at every level".to_string(),
        (from, None) => fill!("above _", short(from)),
    }
}

/// Several places: "below 5,600 or above 6,400".
pub fn places(places: &[Stretch]) -> String {
    joined(&places.iter().map(place).collect::<Vec<_>>(), "or")
}

/// "keeps 2,260 dollars between 5,650 and 6,350"; "gains up to 2,260 dollars at 6,000" where only one level does.
pub fn gains(amount: f64, at: &[Stretch]) -> String {
    let verb = if is_touched(at) { "gains up to" } else { "keeps" };
    fill!("_ _ dollars _", verb, dollars(amount), places(at))
}

/// "loses 7,740 dollars below 5,600 or above 6,400"; "loses up to 7,740 dollars at 6,000" where only one level does.
pub fn loses(amount: f64, at: &[Stretch]) -> String {
    let verb = if is_touched(at) { "loses up to" } else { "loses" };
    fill!("_ _ dollars _", verb, dollars(amount), places(at))
}

/// "loses at least 300 dollars", "keeps at least 300 dollars": the other end where all levels are on one side of zero.
pub fn at_least(profit: f64, at: &[Stretch]) -> String {
    let verb = if profit < 0.0 { "loses" } else { "keeps" };
    fill!("_ at least _ dollars _", verb, dollars(profit.abs()), places(at))
}

fn is_touched(at: &[Stretch]) -> bool {
    at.iter().all(Stretch::is_single)
}

/// "breaks even at 5,638.70 and 6,361.30"; "never breaks even".
pub fn breaks_even(at: &[f64]) -> String {
    if at.is_empty() {
        return "never breaks even".to_string();
    }
    fill!("breaks even at _", joined(&at.iter().map(|level| points(*level)).collect::<Vec<_>>(), "and"))
}

/// "comes out at exactly zero below 5,600".
pub fn is_zero(at: &[Stretch]) -> String {
    fill!("comes out at exactly zero _", places(at))
}

/// The spoken summary of the payoff figure from what it does at expiry.
pub fn at_expiry(clauses: &[String]) -> String {
    fill!("At expiry it _.", joined(clauses, "and"))
}

/// What the pinned line does, said after the summary.
pub fn pinned_compares(best: f64, worst: f64) -> String {
    fill!(" The pinned condor ends between _ and _ dollars.", money(worst), money(best))
}

/// The sentence in sight under the title: what can be kept and what can be lost, for any sign of the two.
pub fn lead(best: f64, worst: f64, of_credit: bool) -> String {
    let (high, low) = (money_amount(best), money_amount(worst));
    if best == 0.0 && worst == 0.0 {
        "The condor comes out at zero wherever SPX ends.".to_string()
    } else if best == worst {
        let verb = if best > 0.0 { "keeps" } else { "loses" };
        fill!("The condor _ _ wherever SPX ends.", verb, high)
    } else if best == 0.0 {
        fill!("The condor comes out at zero or loses up to _; it never gains.", low)
    } else if worst == 0.0 {
        fill!("The condor comes out at zero or gains up to _; it never loses.", high)
    } else if best < 0.0 {
        fill!("The condor never gains: it loses from _ to _ wherever SPX ends.", high, low)
    } else if worst > 0.0 {
        fill!("The condor never loses: it keeps from _ to _ wherever SPX ends.", low, high)
    } else {
        let verb = if of_credit { "keeps" } else { "gains up to" };
        fill!("The condor _ _ or loses up to _.", verb, high, low)
    }
}

fn money_amount(profit: f64) -> String {
    fill!("_\u{a0}$", dollars(profit.abs()))
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
