//! What happens on the way of a shock.

use crate::engine::units::Dollars;
use crate::model::fields::Family;
use crate::model::report::Report;
use crate::model::stress::{Event, What};
use crate::words::figure::perp::on_axis;
use crate::words::figure::{BREAK_EVEN, SPX, named};
use crate::words::hedge;
use crate::words::label::{self, leg};
use crate::words::number::{signed_percent, whole};
use crate::words::time::days;

/// Title of what happens on the way, and the sentence under it.
pub const TITLE: &str = "What happens on the way";
/// The sentence, without funding and with it.
pub const LEAD: [&str; 2] = [
    "What happens, in the order in which it is reached as SPX moves from where it stands.",
    "What happens, in the order in which it is reached as SPX moves from where it stands. Funding until the valuation date is paid by then.",
];
/// The two ways.
pub const WAYS: [&str; 2] = ["As SPX falls", "As SPX rises"];
/// Said of a way on which nothing happens.
pub const NOTHING: &str = "Nothing happens on this way.";

/// "at −3.1 %: layer 1 wakes (VIX 22.1, SPX 5,814)"; what happens to the perpetual with the price of its coin.
pub fn event(event: &Event, report: &Report) -> String {
    let when = match event.share {
        0.0 => "before any move".to_string(),
        share => fill!("at _", signed_percent(share, 1)),
    };
    fill!("_: _", when, happens(event, report))
}

/// What the numbered discs of the figure mean: "1. at −3.1 %: layer 1 wakes (VIX 22.1, SPX 5,814)".
pub fn numbered(report: &Report) -> Vec<String> {
    let mut numbered = Vec::new();
    for (place, own) in report.events() {
        numbered.push(fill!("_. _", whole(place as f64 + 1.0), event(own, report)));
    }
    numbered
}

/// What happens: "the perpetual is liquidated, 2,940 dollars of margin lost (BTC 90,361)".
pub fn happens(event: &Event, report: &Report) -> String {
    let setup = &report.setup;
    let condor = || named(SPX, &whole(event.spx.0));
    let perp = || match (&setup.perp, event.coin) {
        (Some(perp), Some(coin)) => named(perp.coin, &on_axis(coin.0)),
        _ => condor(),
    };
    let (what, where_) = match event.what {
        What::Short(sold) => (fill!("_ reached", leg(sold)), condor()),
        What::BreakEven => ("break-even of the condor at expiry".to_string(), condor()),
        What::Wakes(place) => {
            (fill!("_ wakes", hedge::layer(place)), fill!("_, _", hedge::vix_named(event.vix.0), condor()))
        }
        What::Opens(place) => (fill!("_ on the perpetual is opened", layer(place)), perp()),
        What::TooLate(place) => (fill!("_ on the perpetual would be opened: too late", layer(place)), perp()),
        What::MarginCall => ("margin call of the perpetual".to_string(), perp()),
        What::Liquidated(margin) => {
            let dies = report.perp.as_ref().and_then(|margined| margined.dies_in_time()).filter(|days| days.0 > 0.0);
            let (why, after) = match dies.filter(|_| event.share == 0.0) {
                Some(after) => (fill!(" by funding after _", days(after.0)), String::new()),
                None if report.perp.as_ref().is_some_and(|margined| margined.now.is_gone()) => Default::default(),
                None => (String::new(), after(report)),
            };
            (fill!("the perpetual is liquidated_, _", why, lost(margin)), perp() + &after)
        }
    };
    fill!("_ (_)", what, where_)
}

/// What happens, in a word beside its dot; nothing where the number is enough.
pub fn word(what: &What) -> String {
    match what {
        What::BreakEven => BREAK_EVEN.to_string(),
        What::Wakes(place) => hedge::layer(*place),
        What::Opens(place) | What::TooLate(place) => layer(*place),
        What::Liquidated(_) => "liquidated".to_string(),
        What::Short(_) | What::MarginCall => String::new(),
    }
}

/// The name of a layer on the perpetual, by its place from 0: "layer P1".
fn layer(place: usize) -> String {
    label::layer(Family::Perp.places().start + place)
}

/// What its liquidation takes in: "; with funding of 45 days and its layers"; empty where that is nothing.
fn after(report: &Report) -> String {
    let horizon = report.setup.hedge.horizon;
    let opened = report.perp.iter().flat_map(|margined| &margined.later.fired).any(|fired| fired.firing.is_opened());
    let funding = if horizon.0 > 0.0 && report.setup.is_funded() {
        fill!("; with funding of _", days(horizon.0))
    } else {
        String::new()
    };
    let join = if funding.is_empty() { "; with its layers" } else { " and its layers" };
    funding + if opened { join } else { "" }
}

fn lost(margin: Dollars) -> String {
    whole(margin.0) + " dollars of margin lost"
}
