//! One shock for all three positions: what happens on the way, and what it comes to.

use super::day::date;
use super::figure::perp::on_axis;
use super::figure::{BREAK_EVEN, SPX, named};
use super::label::leg;
use super::number::{SPACE, fixed, money_round10, short, signed_percent, whole};
use super::perp::with_stand_in;
use super::time::{days, later};
use super::{hedge, join};
use crate::engine::perp::{Fired, Firing, Hedge};
use crate::engine::units::Dollars;
use crate::model::fields::Family;
use crate::model::report::Report;
use crate::model::setup::Setup;
use crate::model::stress::{Event, OnDay, Stress, Stressed, What, stressed};

/// Title of the figure.
pub const STRESS: &str = "One shock for all positions";
/// Title of what happens on the way, and the sentence under it.
pub const TIMELINE: &str = "What happens on the way";
/// The sentence, without funding and with it.
pub const TIMELINE_LEAD: [&str; 2] = [
    "What happens, in the order in which it is reached as SPX moves from where it stands.",
    "What happens, in the order in which it is reached as SPX moves from where it stands. Funding until the valuation date is paid by then.",
];
/// The two ways.
pub const WAYS: [&str; 2] = ["As SPX falls", "As SPX rises"];
/// Said of a way on which nothing happens.
pub const NOTHING: &str = "Nothing happens on this way.";
/// The name of the handle.
pub const SHOCK: &str = "shock to SPX";
/// The axis of moves.
pub const MOVE: &str = "move";
/// The names of the lines.
pub const CONDOR: &str = "condor";
/// The hedge layers of the condor.
pub const LAYERS: &str = "layers";
/// The perpetual with its layers.
pub const PERP: &str = "perp";
/// All of it.
pub const TOTAL: &str = "total";
/// The column of moves.
pub const MOVE_COLUMN: &str = "move of SPX, %";

/// A move on the axis, from percent: "−20 %", "+2.5 %", "0 %".
pub fn on_move_axis(percent: f64) -> String {
    [if percent > 0.0 { "+" } else { "" }, &short(percent), SPACE, "%"].concat()
}

/// "at −20 %", from percent.
pub fn at_move(percent: f64) -> String {
    ["at ", &on_move_axis(percent)].concat()
}

/// "at −3.1 %: layer 1 wakes (VIX 22.1, SPX 5,814)"; what happens to the perpetual with the price of its coin.
pub fn event(event: &Event, report: &Report) -> String {
    let when = match event.share {
        0.0 => "before any move".to_string(),
        share => ["at ", &signed_percent(share, 1)].concat(),
    };
    [&when, ": ", &happens(event, report)].concat()
}

/// What the numbered discs of the figure mean: "1. at −3.1 %: layer 1 wakes (VIX 22.1, SPX 5,814)".
pub fn numbered(report: &Report) -> Vec<String> {
    let (from, to) = report.window.moves;
    let events = report.stress.iter().flat_map(|stress| stress.events.iter().enumerate());
    let shown = events.filter(|(_, event)| event.share >= from && event.share <= to);
    shown.map(|(place, own)| [&whole(place as f64 + 1.0), ". ", &event(own, report)].concat()).collect()
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
        What::Short(sold) => ([leg(sold), " reached"].concat(), condor()),
        What::BreakEven => ("break-even of the condor at expiry".to_string(), condor()),
        What::Wakes(place) => {
            ([&hedge::layer(place), " wakes"].concat(), [&hedge::vix_named(event.vix.0), ", ", &condor()].concat())
        }
        What::Opens(place) => ([&layer(place), " on the perpetual is opened"].concat(), perp()),
        What::TooLate(place) => ([&layer(place), " on the perpetual would be opened: too late"].concat(), perp()),
        What::MarginCall => ("margin call of the perpetual".to_string(), perp()),
        What::Liquidated(margin) => {
            let dies = report.perp.as_ref().and_then(|margined| margined.dies_in_time()).filter(|days| days.0 > 0.0);
            let (why, after) = match dies.filter(|_| event.share == 0.0) {
                Some(after) => ([" by funding after ", &days(after.0)].concat(), String::new()),
                None if report.perp.as_ref().is_some_and(|margined| margined.now.is_gone()) => Default::default(),
                None => (String::new(), after(report)),
            };
            (["the perpetual is liquidated", &why, ", ", &lost(margin)].concat(), perp() + &after)
        }
    };
    [&what, " (", &where_, ")"].concat()
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
    super::label::layer(Family::Perp.places().start + place)
}

/// What its liquidation takes in: "; with funding of 45 days and its layers"; empty where that is nothing.
fn after(report: &Report) -> String {
    let horizon = report.setup.hedge.horizon;
    let is_open = |fired: &Fired| !matches!(fired.firing, Firing::TooLate { .. } | Firing::Never);
    let layers = report.perp.as_ref().is_some_and(|margined| margined.later.fired.iter().any(is_open));
    let funding = if horizon.0 > 0.0 && report.setup.is_funded() {
        ["; with funding of ", &days(horizon.0)].concat()
    } else {
        String::new()
    };
    let join = if funding.is_empty() { "; with its layers" } else { " and its layers" };
    funding + if layers { join } else { "" }
}

fn lost(margin: Dollars) -> String {
    whole(margin.0) + " dollars of margin lost"
}

/// The spoken value of the handle: "SPX −5 %, VIX 27.4, BTC 90,250, total −1,240 dollars".
pub fn spoken(at: &Stressed, setup: &Setup) -> String {
    let mut parts = vec![named(SPX, &on_move_axis(100.0 * at.share)), hedge::vix_there(at.vix.0, setup)];
    if let (Some(perp), Some(coin)) = (&setup.perp, at.coin) {
        parts.push(named(perp.coin, &on_axis(coin.0)));
    }
    parts.push([TOTAL, SPACE, &money_round10(at.total.0), " dollars"].concat());
    join(&parts, ", ")
}

/// The total where it is looked at: "total −1,240".
pub fn total(total: Dollars) -> String {
    [TOTAL, SPACE, &money_round10(total.0)].concat()
}

/// The sentence under the title: what the shock looked at comes to; where it is a dated day's, what that did to VIX itself.
pub fn lead(stress: &Stress, setup: &Setup) -> String {
    let by_map = ["At SPX ", &comes_to(&stress.at, setup)].concat();
    by_map + &stress.day().map_or_else(String::new, of_day)
}

/// " On 5 Feb 2018 VIX itself went from 17.3 to 37.3; by that multiple it is 34.5 here, and a day from now −1,510 $ in all."
fn of_day(on: &OnDay) -> String {
    let [before, after, here] = [on.day.vix_before, on.day.vix_after, on.vix.0].map(|vix| fixed(vix, 1));
    let total = on.total().map_or_else(String::new, |total| {
        [", and a day from now ", &money_round10(total.0), SPACE, "$ in all"].concat()
    });
    let day = [" On ", &date(on.day.date), " VIX itself went from ", &before, " to ", &after].concat();
    [&day, "; by that multiple it is ", &here, " here", &total, "."].concat()
}

/// "−5 %, at expiry, in 45 days: condor +2,260, in all +2,260 $."
fn comes_to(at: &Stressed, setup: &Setup) -> String {
    let mut parts = vec![[CONDOR, " ", &money_round10(at.condor.0)].concat()];
    if !setup.hedge.layers.is_empty() {
        parts.push([LAYERS, " ", &money_round10(at.layers.0)].concat());
    }
    if setup.perp.is_some() {
        parts.push(["perpetual ", &money_round10(at.perp.0)].concat());
    }
    let sum = [&money_round10(at.total.0), SPACE, "$"].concat();
    [&on_move_axis(100.0 * at.share), ", ", &valued(setup), ": ", &join(&parts, ", "), ", in all ", &sum, "."].concat()
}

/// The spoken summary: what it comes to, everything that happens on the way, and what the pinned setup comes to.
pub fn summary(stress: &Stress, report: &Report, pinned: Option<&Report>) -> String {
    let mut text = lead(stress, &report.setup);
    for step in &stress.events {
        text += " ";
        text += &super::label::capital(&event(step, report));
        text += ".";
    }
    // What is pinned has a shock of its own: here it is under the present one.
    if let Some((pinned, at)) = pinned.and_then(|pinned| Some((pinned, stressed(pinned, stress.at.share)?))) {
        text += " The pinned setup at SPX ";
        text += &comes_to(&at, &pinned.setup);
    }
    text
}

/// On which day all is valued: "at expiry, in 45 days", "in 1 day", "today".
pub fn valued(setup: &Setup) -> String {
    let horizon = setup.hedge.horizon;
    let day = later("in", horizon.0);
    if horizon == setup.days { ["at expiry, ", &day].concat() } else { day }
}

/// The same of a setup among others: "valued in 1 day".
pub fn on_its_day(setup: &Setup) -> String {
    ["valued ", &valued(setup)].concat()
}

/// Why the line of a perpetual moves on after its liquidation.
const OUTSIDE: &str =
    "; perp is the perpetual with its layers: options outside the account still pay after it is liquidated";

/// The note under the figure: when all is valued, and how the coin goes.
pub fn note(setup: &Setup) -> String {
    let valued = ["Valued ", &valued(setup)].concat();
    match &setup.perp {
        Some(perp) => {
            let funding = if setup.is_funded() { ", funding until then paid" } else { "" };
            let is_outside = |hedge: &Hedge| matches!(hedge, Hedge::Option { in_account: false, .. });
            let kept = if perp.layers.iter().any(|(_, layer)| is_outside(&layer.hedge)) { OUTSIDE } else { "" };
            let note = [&valued, funding, "; beta of ", perp.coin, " ", &short(setup.coin_beta), kept];
            with_stand_in(note.concat(), perp, false)
        }
        None => valued,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::condor::Leg;
    use crate::engine::units::{Points, Price};
    use crate::model::check::check as check_draft;
    use crate::model::draft::Draft;
    use crate::model::fields::FieldId;
    use crate::model::report::{report, window};

    fn setup() -> Setup {
        let draft = Draft::default().with(FieldId::PerpSide, "long");
        check_draft(&draft, &draft).setup
    }

    #[track_caller]
    fn check(share: f64, vix: f64, coin: f64, what: What, expected: &str) {
        let spx = Points(6_000.0 * (1.0 + share));
        let step = Event { share, spx, vix: Points(vix), coin: Some(Price(coin)), what };
        let setup = setup();
        let report = report(&setup, window(&setup));
        assert_eq!(event(&step, &report).replace(SPACE, " "), expected);
    }

    #[test]
    fn the_shock_of_a_dated_day_says_what_that_did_to_vix() {
        #[track_caller]
        fn check(shock: &str, expected: &str) {
            let draft = Draft::default().with(FieldId::Layer1Instrument, "call").with(FieldId::Shock, shock);
            let setup = check_draft(&draft, &draft).setup;
            let report = report(&setup, window(&setup));
            let lead = report.stress.map_or_else(String::new, |stress| lead(&stress, &setup)).replace(SPACE, " ");
            let (_, of_day) = lead.split_once(" $.").unwrap_or_default();
            assert_eq!(of_day.split(", and a day from now ").next(), Some(expected), "{lead}");
        }
        // 16 × 37.32 / 17.31.
        check("-4.1", " On 5 Feb 2018 VIX itself went from 17.3 to 37.3; by that multiple it is 34.5 here");
        check("-4.11", "");
        check("-5", "");
    }

    #[test]
    fn what_happens_is_told_in_a_sentence() {
        check(-0.031, 22.13, 93_896.1, What::Wakes(0), "at \u{2212}3.1 %: layer 1 wakes (VIX 22.1, SPX 5,814)");
        check(
            -0.044,
            23.0,
            91_394.0,
            What::Liquidated(Dollars(2_940.2)),
            "at \u{2212}4.4 %: the perpetual is liquidated, 2,940 dollars of margin lost (BTC 91,394; with funding of 45 days)",
        );
        check(0.06, 14.0, 112_000.0, What::Short(Leg::ShortCall), "at +6.0 %: short call reached (SPX 6,360)");
        check(
            -0.02,
            18.0,
            96_040.0,
            What::Opens(1),
            "at \u{2212}2.0 %: layer P2 on the perpetual is opened (BTC 96,040)",
        );
        check(
            -0.02,
            18.0,
            96_040.0,
            What::TooLate(3),
            "at \u{2212}2.0 %: layer P4 on the perpetual would be opened: too late (BTC 96,040)",
        );
        check(-0.02, 18.0, 96_040.0, What::MarginCall, "at \u{2212}2.0 %: margin call of the perpetual (BTC 96,040)");
        check(
            -0.06,
            18.0,
            96_040.0,
            What::BreakEven,
            "at \u{2212}6.0 %: break-even of the condor at expiry (SPX 5,640)",
        );
    }

    /// A layer that comes too late is no part of the liquidation, and an option outside the account is one of the line.
    #[test]
    fn what_layers_on_the_perpetual_have_to_do_with_its_end() {
        #[track_caller]
        fn check(texts: &[(FieldId, &str)], liquidated: &str, noted: &str) {
            let draft = Draft::default().with(FieldId::PerpSide, "long").with(FieldId::PerpLayer1Size, "10");
            let draft = texts.iter().fold(draft, |draft, (field, text)| draft.with(*field, text));
            let setup = check_draft(&draft, &draft).setup;
            let report = report(&setup, window(&setup));
            let events = report.stress.iter().flat_map(|stress| &stress.events);
            let mut ends = events.filter(|own| matches!(own.what, What::Liquidated(_)));
            let said = ends.next().map(|own| event(own, &report).replace(SPACE, " ")).unwrap_or_default();
            assert!(said.ends_with(liquidated), "{said}");
            assert!(note(&setup).replace(SPACE, " ").ends_with(noted), "{}", note(&setup));
        }
        let [kind, level] = [FieldId::PerpLayer1Kind, FieldId::PerpLayer1Level];
        check(&[(kind, "margin"), (level, "12")], "; with funding of 45 days)", "; beta of BTC 2");
        check(&[(kind, "margin"), (level, "5")], "; with funding of 45 days and its layers)", "; beta of BTC 2");
        check(
            &[(kind, "option"), (level, "5")],
            "45 days and its layers)",
            "; beta of BTC 2; perp is the perpetual with its layers: options outside the account still pay after it is liquidated",
        );
    }

    #[test]
    fn the_handle_speaks_of_everything() {
        let at = Stressed {
            share: -0.05,
            spx: Points(5_700.0),
            vix: Points(27.4),
            coin: Some(Price(90_250.0)),
            condor: Dollars(2_260.0),
            layers: Dollars(0.0),
            perp: Dollars(-3_500.0),
            is_liquidated: false,
            total: Dollars(-1_240.0),
        };
        let said = spoken(&at, &setup()).replace(SPACE, " ");
        assert_eq!(said, "SPX \u{2212}5 %, VIX 27.4, BTC 90,250, total \u{2212}1,240 dollars");
        let said = comes_to(&at, &setup()).replace(SPACE, " ");
        assert_eq!(
            said,
            "\u{2212}5 %, at expiry, in 45 days: condor +2,260, perpetual \u{2212}3,500, in all \u{2212}1,240 $."
        );
    }
}
