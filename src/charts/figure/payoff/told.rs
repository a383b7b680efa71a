//! What the layers do, in sentences.

use super::super::layer::digit;
use super::total::{Both, Total};
use crate::model::hedged::Hedged;
use crate::model::report::{OneLayer, Report};
use crate::words::figure::hedge;
use crate::words::figure::hedge::fall::{self, Fall};

/// Days to the day on which condor and layers are valued; none where that is the condor's expiry.
pub fn day(report: &Report) -> Option<f64> {
    let horizon = report.setup.hedge.horizon;
    (horizon != report.setup.days).then_some(horizon.0)
}

/// How condor and layers fare in a fall, against the condor alone.
pub fn fall(report: &Report, hedged: &Hedged, total: &Total) -> String {
    let spot = report.setup.spot;
    if hedged.book.layers.iter().all(|layer| layer.holding.is_err()) {
        return fall::NOTHING_BOUGHT.to_owned();
    }
    let is_fall = |v: &Both| v.at <= spot.0;
    let (Some(worst), Some(alone)) = (total.lowest(is_fall, |v| v.with), total.lowest(is_fall, |v| v.alone)) else {
        return String::new();
    };
    // What is less than the last digit said of a fall is none.
    let is_fall = worst.at <= 0.9995 * spot.0;
    let rise = total.lowest(|v| v.at > spot.0, |v| v.with);
    let is_end = |at: f64| at >= report.window.to.0;
    fall::fall(&Fall {
        day: day(report),
        worst: (worst.with, is_fall.then_some(worst.at / spot.0 - 1.0)),
        is_deepest: worst.at <= report.window.from.0,
        alone: if is_fall && worst.with < 0.0 { worst.alone } else { alone.alone },
        rise: rise.map(|rise| (rise.with, rise.alone, is_end(rise.at))),
        end: (hedged.total.first().map_or(0.0, |end| end.0), hedged.book.vix(report.window.from).0),
        zeros: hedged.turning.break_evens.iter().map(|level| level.spx.0).collect(),
        jumps: hedged.turning.jumps.iter().map(|level| level.spx.0).collect(),
    })
}

/// Adds each layer with its four points, or why one is not there.
pub fn layers(report: &Report, text: &mut String) {
    for OneLayer { place, layer, woken, alone, .. } in report.layers() {
        *text += &hedge::layer(digit(place), layer, woken, alone, report.setup.spot);
    }
}

#[cfg(test)]
mod tests {
    use super::super::total::total;
    use super::*;
    use crate::link::decode::decode;
    use crate::model::check::check;
    use crate::model::report::{report, window};

    #[track_caller]
    fn check_said(link: &str, expected: &str) {
        let draft = decode(link).draft;
        let setup = check(&draft, &draft).setup;
        let report = report(&setup, window(&setup));
        let hedged = report.hedge.as_ref().expect("layers");
        let said = fall(&report, hedged, &total(&report, hedged)).replace('\u{a0}', " ");
        assert!(said.contains(expected), "{said}");
    }

    #[test]
    fn a_fall_begins_at_the_spot_itself() {
        // Between two samples, where the money spent on calls is lost at once.
        let market = "?v=1&s=5987.25&x=17.4&d=7&k=5850,5875,6100,6125&n=5&f=26.4";
        check_said(&[market, "&h1=call,,0.3,29936,,now,,budget"].concat(), "no fall shown loses more than 4,750 $");
        check_said(&[market, "&h1=put,,5690,5,,now,level"].concat(), "no fall shown loses more than 260 $");
    }

    #[test]
    fn a_rise_that_goes_on_to_lose_is_told_to_the_end_of_what_is_shown() {
        let link = "?v=1&s=5987.25&x=17.4&d=7&k=5850,5875,6100,6125&n=5&f=26.4&h1=mini,90,,35,,now,,put-delta&h2=call,180,,5,,now";
        check_said(link, "; a rise to the end of what is shown loses 11,250 $");
    }
}
