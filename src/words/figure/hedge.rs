//! What the payoff figure says of hedge layers.

use super::super::label::capital;
use super::super::number::{SPACE, money_round10, percent, signed_percent, significant, whole};
use super::super::time;
use super::joined;

/// The line of condor and layers together.
pub const WITH_LAYERS: &str = "with layers";
/// The level of VIX that the shock map gives for a level of SPX.
pub const VIX_BY_MAP: &str = "VIX by the map";
/// A zero of condor and layers together.
pub const BREAK_EVEN_WITH: &str = "break-even with layers";
/// The lowest point of condor and layers together.
pub const WORST_WITH: &str = "worst with layers";

/// The condor's line on a day before its expiry: "alone in 5 d".
pub fn alone(day: f64, short: bool) -> String {
    [if short { "in " } else { "alone in " }, &time::head(day)].concat()
}

/// A flag: "VIX 20", or "gains from VIX 21.4" for a layer that is held already.
pub fn flag(vix: &str, held: bool) -> String {
    [if held { "gains from VIX" } else { "VIX" }, SPACE, vix].concat()
}

/// The second line of a flag: "SPX 5,697, −5.1 %", or the bare level.
pub fn flag_level(spx: f64, from_spot: Option<f64>) -> String {
    match from_spot {
        Some(share) => ["SPX ", &whole(spx), ", ", &signed_percent(share, 1)].concat(),
        None => whole(spx),
    }
}

/// A level of VIX, at most one decimal below 100.
pub fn vix(level: f64) -> String {
    significant(level, 3)
}

/// How condor and layers fare in a fall.
#[derive(Debug, Clone, PartialEq)]
pub struct Fall {
    /// Days to the day looked at; none for the condor's expiry.
    pub day: Option<f64>,
    /// Profit with layers where it is lowest, dollars, and how far below spot that is.
    pub worst: (f64, f64),
    /// Profit of the condor alone where that is lowest.
    pub alone: f64,
    /// Profit with layers at the deepest level shown, and VIX there.
    pub end: (f64, f64),
    /// Where condor and layers are zero.
    pub zeros: Vec<f64>,
}

/// The sentences after the lead: "With the layers a fall of 6.7 % costs most, 7,410 $ (alone 7,740 $); at VIX 41 the loss
/// is down to 2,100 $. They break even at 4,905, 5,645 and 6,358."
pub fn fall(fall: &Fall) -> String {
    let Fall { day, worst: (worst, share), alone, end: (end, end_vix), zeros } = fall;
    let mut text = match day {
        Some(days) => [" In ", &time::days(*days), ", with the layers, "].concat(),
        None => " With the layers ".to_owned(),
    };
    let bare = if *alone < -5.0 { [" (alone ", &cost(*alone), ")"].concat() } else { String::new() };
    if *worst >= -5.0 {
        text += "no fall shown costs anything";
        text += &bare;
    } else {
        text += "a fall of ";
        text += &percent(share.abs(), 1);
        text += if end > worst { " costs most, " } else { ", the deepest shown, costs most, " };
        text += &cost(*worst);
        text += &bare;
        if end > worst {
            text += "; at VIX";
            text += SPACE;
            text += &vix(*end_vix);
            text += if *end < 0.0 { " the loss is down to " } else { " they make it a gain of " };
            text += &cost(*end);
        }
    }
    text += if zeros.is_empty() { ". No break-even" } else { ". Break-even at " };
    text += &levels(zeros);
    text.push('.');
    text
}

fn levels(levels: &[f64]) -> String {
    joined(&levels.iter().map(|level| whole(*level)).collect::<Vec<_>>(), "and")
}

/// The size of a profit or loss of the model, to 10 dollars: "7,410 $".
fn cost(profit: f64) -> String {
    [&whole((profit.abs() / 10.0).round() * 10.0), SPACE, "$"].concat()
}

/// The points of a layer, in the order in which they are told.
pub const POINTS: [&str; 3] = ["trigger", "marked break-even", "break-even at its expiry"];

/// A point with its layer: "layer 1, bought".
pub fn of_layer(number: &str, point: &str) -> String {
    ["layer ", number, ", ", point].concat()
}

/// One point of a layer: " Trigger at VIX 20, SPX 5,697."
pub fn point(name: &str, vix: f64, spx: f64) -> String {
    [" ", &capital(name), " at VIX ", &self::vix(vix), ", SPX ", &whole(spx), "."].concat()
}

/// A point that is not there: " Marked break-even: It gains at no level."
pub fn no_point(name: &str, reason: &str) -> String {
    [" ", &capital(name), ": ", reason].concat()
}

/// The beginning of what is told of a layer: " Layer 1."
pub fn layer(number: &str) -> String {
    [" Layer ", number, "."].concat()
}

/// Condor with one layer alone: " With it alone zero at 5,640 and 6,360, worst −7,000 dollars at 5,597."
pub fn turning(zeros: &[f64], loss: f64, at: f64) -> String {
    let zeros = if zeros.is_empty() { "never zero".to_owned() } else { ["zero at ", &levels(zeros)].concat() };
    [" With it alone ", &zeros, ", worst ", &money_round10(loss), " dollars at ", &whole(at), "."].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(given: Fall, expected: &str) {
        assert_eq!(fall(&given).replace(SPACE, " ").trim(), expected);
    }

    #[test]
    fn a_fall_is_told_in_a_sentence() {
        let given = Fall {
            day: None,
            worst: (-7_412.0, -0.067),
            alone: -7_740.0,
            end: (-2_104.0, 41.03),
            zeros: vec![5_645.2, 6_357.9],
        };
        check(
            given.clone(),
            "With the layers a fall of 6.7 % costs most, 7,410 $ (alone 7,740 $); at VIX 41 the loss is down to 2,100 $. \
             Break-even at 5,645 and 6,358.",
        );
        check(
            Fall { day: Some(5.0), end: (800.0, 41.03), zeros: vec![4_905.0], ..given.clone() },
            "In 5 days, with the layers, a fall of 6.7 % costs most, 7,410 $ (alone 7,740 $); at VIX 41 they make it a gain \
             of 800 $. Break-even at 4,905.",
        );
        check(
            Fall { worst: (-7_412.0, -0.2), end: (-7_412.0, 41.03), ..given.clone() },
            "With the layers a fall of 20.0 %, the deepest shown, costs most, 7,410 $ (alone 7,740 $). \
             Break-even at 5,645 and 6,358.",
        );
        check(
            Fall { worst: (20.0, 0.0), zeros: Vec::new(), ..given },
            "With the layers no fall shown costs anything (alone 7,740 $). No break-even.",
        );
    }
}
