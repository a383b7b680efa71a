//! How condor and layers fare in a fall, as sentences after the lead.

use super::super::joined;
use crate::words::cost::rounded;
use crate::words::hedge::on_axis;
use crate::words::label::capital;
use crate::words::number::{SPACE, dollars, percent, whole};
use crate::words::time;

/// How condor and layers fare in a fall.
#[derive(Debug, Clone, PartialEq)]
pub struct Fall {
    /// Days to the day looked at; none for the condor's expiry.
    pub day: Option<f64>,
    /// Profit with layers where it is lowest in a fall, dollars, and how far below spot that is; none at spot itself.
    pub worst: (f64, Option<f64>),
    /// True when that is the deepest level shown.
    pub is_deepest: bool,
    /// Profit of the condor alone there; where that is no fall, or nothing is lost, at its own lowest in a fall.
    pub alone: f64,
    /// Profit with layers and of the condor alone where the former is lowest in a rise, and whether that is the highest
    /// level shown.
    pub rise: Option<(f64, f64, bool)>,
    /// Profit with layers at the deepest level shown, and VIX there.
    pub end: (f64, f64),
    /// Where condor and layers are zero.
    pub zeros: Vec<f64>,
    /// Where they jump over zero, since a layer is bought there.
    pub jumps: Vec<f64>,
}

/// In place of those sentences where nothing is bought.
pub const NOTHING_BOUGHT: &str = " No layer is bought.";

/// Less than what amounts of the model are rounded by, dollars.
const ROUNDED: f64 = 5.0;

/// A share of the worst: who has recovered less than that has not.
const LITTLE: f64 = 0.01;

/// The sentences after the lead: "With the layers, a fall costs most at 6.7 %: 7,410 $ (alone 7,740 $); at VIX 41 the
/// loss is down to 2,100 $. They break even at 4,905, 5,645 and 6,358."
pub fn fall(fall: &Fall) -> String {
    let Fall { day, worst: (worst, share), is_deepest, alone, rise, end: (end, end_vix), zeros, jumps } = fall;
    let recovers = *end > *worst + ROUNDED.max(LITTLE * worst.abs());
    let mut text = match day {
        Some(days) => fill!(" _, with the layers, ", capital(&time::later("in", *days))),
        None => " With the layers, ".to_owned(),
    };
    // Of the condor alone nothing is the model's at its expiry.
    let own = |alone: f64| if day.is_none() { fill!("_\u{a0}$", dollars(alone.abs())) } else { cost(alone) };
    let bare = |alone: f64| {
        let of = if alone > ROUNDED { "a gain of " } else { "" };
        if alone.abs() > ROUNDED { fill!(" (alone __)", of, own(alone)) } else { String::new() }
    };
    if *worst >= -ROUNDED {
        fill!(text += "no fall shown costs anything_", bare(alone.min(0.0)));
    } else {
        match share {
            Some(share) => {
                let is_level = !*is_deepest && !recovers;
                text += if is_level { "a fall costs most from " } else { "a fall costs most at " };
                text += &percent(share.abs(), 1);
                text += if *is_deepest {
                    ", the deepest shown: "
                } else if recovers {
                    ": "
                } else {
                    " to the deepest shown: "
                };
            }
            None => text += "no fall shown loses more than ",
        }
        text += &cost(*worst);
        text += &bare(*alone);
        if recovers {
            text += "; at VIX";
            text += SPACE;
            text += &on_axis(*end_vix);
            text += if *end < 0.0 { " the loss is down to " } else { " they make it a gain of " };
            text += &cost(*end);
        }
    }
    if let Some((with, alone, is_end)) = rise.filter(|(with, ..)| *with < worst.min(0.0) - ROUNDED) {
        text += if is_end { "; a rise to the end of what is shown loses " } else { "; a rise loses up to " };
        text += &cost(with);
        text += &bare(if (with - alone).abs() > ROUNDED { alone } else { 0.0 });
    }
    text += if zeros.is_empty() { ". No break-even" } else { ". Break-even at " };
    text += &levels(zeros);
    if !jumps.is_empty() {
        fill!(text += "; jumps over zero at _", levels(jumps));
    }
    text.push('.');
    text
}

fn levels(levels: &[f64]) -> String {
    joined(&levels.iter().map(|level| whole(*level)).collect::<Vec<_>>(), "and")
}

/// The size of a profit or loss of the model, to 10 dollars: "7,410 $".
fn cost(profit: f64) -> String {
    fill!("_\u{a0}$", rounded(profit.abs()))
}

#[cfg(test)]
mod tests {
    use super::super::alone;
    use super::*;

    #[track_caller]
    fn check(given: Fall, expected: &str) {
        assert_eq!(fall(&given).replace(SPACE, " ").trim(), expected);
    }

    #[test]
    fn a_fall_is_told_in_a_sentence() {
        let given = Fall {
            day: None,
            worst: (-7_412.0, Some(-0.067)),
            is_deepest: false,
            alone: -7_740.0,
            rise: Some((-7_414.0, -7_740.0, false)),
            end: (-2_104.0, 41.03),
            zeros: vec![5_645.2, 6_357.9],
            jumps: Vec::new(),
        };
        check(
            given.clone(),
            "With the layers, a fall costs most at 6.7 %: 7,410 $ (alone 7,740 $); at VIX 41 the loss is down to 2,100 $. \
             Break-even at 5,645 and 6,358.",
        );
        check(
            Fall { day: Some(5.0), end: (800.0, 41.03), zeros: vec![4_905.0], ..given.clone() },
            "In 5 days, with the layers, a fall costs most at 6.7 %: 7,410 $ (alone 7,740 $); at VIX 41 they make it a gain \
             of 800 $. Break-even at 4,905.",
        );
        check(
            Fall { day: Some(0.0), ..given.clone() },
            "Today, with the layers, a fall costs most at 6.7 %: 7,410 $ (alone 7,740 $); at VIX 41 the loss is down to \
             2,100 $. Break-even at 5,645 and 6,358.",
        );
        assert_eq!([alone(0.0, false), alone(0.0, true)], ["alone today", "today"]);
        check(
            Fall { worst: (-7_412.0, Some(-0.2)), is_deepest: true, end: (-7_412.0, 41.03), ..given.clone() },
            "With the layers, a fall costs most at 20.0 %, the deepest shown: 7,410 $ (alone 7,740 $). \
             Break-even at 5,645 and 6,358.",
        );
        check(
            Fall { end: (-7_390.0, 41.03), ..given.clone() },
            "With the layers, a fall costs most from 6.7 % to the deepest shown: 7,410 $ (alone 7,740 $). Break-even at 5,645 and 6,358.",
        );
        check(
            Fall { worst: (20.0, None), rise: None, zeros: Vec::new(), jumps: vec![5_760.0], ..given.clone() },
            "With the layers, no fall shown costs anything (alone 7,740 $). No break-even; jumps over zero at 5,760.",
        );
        check(
            Fall {
                worst: (-2_330.0, None),
                end: (-2_330.0, 41.0),
                rise: Some((-9_180.0, -7_740.0, false)),
                ..given.clone()
            },
            "With the layers, no fall shown loses more than 2,330 $ (alone 7,740 $); a rise loses up to 9,180 $ (alone 7,740 $). \
             Break-even at 5,645 and 6,358.",
        );
        check(
            Fall { worst: (20.0, None), alone: -7_740.5, rise: Some((-9_180.0, -7_740.5, true)), ..given },
            "With the layers, no fall shown costs anything (alone 7,740.50 $); a rise to the end of what is shown loses 9,180 $ \
             (alone 7,740.50 $). Break-even at 5,645 and 6,358.",
        );
    }
}
