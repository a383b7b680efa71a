//! What a hedge layer is, in a line.

use super::cost::rounded as to_ten;
use super::hedge::vix_named;
use super::join;
use super::number::{SPACE, bare_percent, points, short};
use super::problem::reason::reason_of;
use super::time::days;
use crate::engine::hedge::book::Woken;
use crate::engine::hedge::layer::{Activation, Instrument, Layer, Reason, Signal, Trigger, known};
use crate::engine::units::Points;
use crate::model::hedged::LayerCost;

/// One and many of every instrument.
fn names(instrument: Instrument) -> [&'static str; 2] {
    match instrument {
        Instrument::VixCall => ["VIX call", "VIX calls"],
        Instrument::VixCallSpread { .. } => ["VIX call spread", "VIX call spreads"],
        Instrument::VixFuture => ["VIX future", "VIX futures"],
        Instrument::MiniFuture => ["mini VIX future", "mini VIX futures"],
        Instrument::VolEtf { .. } => ["lot (100 $) of a volatility fund", "lots (100 $ each) of a volatility fund"],
        Instrument::SpxPut => ["SPX put", "SPX puts"],
        Instrument::SpxPutSpread { .. } => ["SPX put spread", "SPX put spreads"],
    }
}

/// What is bought: "4 VIX calls 20.5, 30 days", "no VIX call".
pub fn what(layer: &Layer, woken: &Woken) -> String {
    let [one, many] = names(layer.instrument);
    let Ok(holding) = &woken.holding else { return fill!("no _", one) };
    let contracts = holding.lot.contracts;
    let mut text = short(contracts) + SPACE + if contracts == 1.0 { one } else { many };
    if let Some((long, sold)) = holding.lot.claim.strikes() {
        fill!(text += " _", short(long.0));
        if let Some(sold) = sold {
            fill!(text += "/_", short(sold.0));
        }
    }
    text += ", ";
    text + &days(layer.tenor.0)
}

/// What a layer is, whatever its size: "VIX call, 110 days".
pub fn kind(layer: &Layer) -> String {
    let [one, _] = names(layer.instrument);
    fill!("_, _", one, days(layer.tenor.0))
}

/// When it is bought: "at VIX 20", "after a fall of 5 %", "from the start".
pub fn when(layer: &Layer, woken: &Woken) -> String {
    match layer.trigger {
        _ if woken.trigger.is_err_and(|absent| absent.reason == Reason::AlreadyActive) => "from the start".to_string(),
        Trigger::Standing => "from the start".to_string(),
        Trigger::Vix(level) => fill!("at VIX\u{a0}_", short(level.0)),
        Trigger::Drawdown(share) => fill!("after a fall of _", bare_percent(share)),
        Trigger::ShortPut => "at the short put".to_string(),
        Trigger::BreakEven => "at the lower break-even".to_string(),
        Trigger::Signal(named, is_on) => {
            fill!("on __", signal(named)[1], if is_on { ", now on" } else { ", now off" })
        }
    }
}

/// A signal in a word or two where it is off, and its name inside a sentence.
pub fn signal(signal: Signal) -> [&'static str; 2] {
    match signal {
        Signal::Own => ["signal off", "your own signal"],
        Signal::Rsi => ["RSI off", "the RSI signal"],
        Signal::Macd => ["MACD off", "the MACD signal"],
        Signal::AdvanceDecline => ["A/D line off", "the signal of the advance/decline line"],
        Signal::ExpectedDailyRange => ["EDR off", "the signal of the expected daily range"],
        Signal::Backwardation => ["backwardation off", "the signal of backwardation"],
    }
}

/// What it costs: "× 1.03, 410 $"; a future costs nothing when it is bought: "at 18.54, no premium".
pub fn paid(cost: &LayerCost, woken: &Woken) -> String {
    match (cost.premium, cost.paid, woken.holding) {
        (Some(premium), Some(paid), _) => fill!("× _, _\u{a0}$", points(premium.0), to_ten(paid.0)),
        (.., Ok(future)) => fill!("at _, no premium", points(future.entry.0)),
        _ => "no premium".to_string(),
    }
}

/// A point at which something happens: VIX, SPX and the distance from spot; or why there is none, with what is known of
/// both.
pub fn point(point: &Activation, spot: Points) -> (String, String) {
    let (vix, at) = known(point);
    let vix = vix.map(|vix| vix_named(vix.0));
    let spx = at.map(|at| spx(at, spot));
    match point {
        Ok(_) => (vix.unwrap_or_default(), spx.unwrap_or_default()),
        Err(absent) => {
            let mut both = Vec::new();
            both.extend(vix);
            both.extend(spx);
            (reason_of(absent.reason).into_owned(), join(&both, ", "))
        }
    }
}

/// A level of SPX with its distance from spot: "SPX 5,697, −5.1 %".
pub fn spx(level: Points, spot: Points) -> String {
    fill!("SPX\u{a0}_, _", super::number::whole(level.0), super::number::signed_percent(level / spot - 1.0, 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::fields::FieldId::{self, *};
    use crate::model::tests::report_of;
    use crate::words::number::MINUS;

    fn first(texts: &[(FieldId, &str)]) -> [String; 3] {
        let report = report_of(texts);
        let hedged = report.hedge.as_ref().unwrap();
        let woken = &hedged.book.layers[0];
        let (first, second) = point(&woken.trigger, report.setup.spot);
        [first, second, paid(&hedged.layers[0].cost, woken)].map(|text| text.replace(SPACE, " ").replace(MINUS, "-"))
    }

    #[track_caller]
    fn check(level: &str, expected: [&str; 2]) {
        assert_eq!(first(&[(Layer1Instrument, "call"), (Layer1Level, level)])[..2], expected);
    }

    #[test]
    fn a_trigger_that_is_no_point_says_what_is_known_of_it() {
        check("20", ["VIX 20", "SPX 5,697, -5.1 %"]);
        check("80", ["Outside the levels of SPX that are shown.", "VIX 80, SPX 3,843, -35.9 %"]);
        let held = "The trigger is reached already, so it is held from the start.";
        check("14", [held, ""]);
        check("151", ["The map’s VIX never rises that high.", "VIX 151"]);
    }

    #[test]
    fn what_buys_nothing_is_not_told_as_bought() {
        #[track_caller]
        fn check(texts: &[(FieldId, &str)], expected: [&str; 2]) {
            let report = report_of(texts);
            let woken = &report.hedge.as_ref().unwrap().book.layers[0];
            let (first, second) = point(&woken.bought(), report.setup.spot);
            assert_eq!([first, second].map(|text| text.replace(SPACE, " ")), expected);
        }
        let call =
            |level| [(Layer1Instrument, "call"), (Layer1SizeBy, "budget"), (Layer1Size, "0"), (Layer1Level, level)];
        let none = "It comes to less than one contract, so nothing is bought.";
        check(&call("22"), [none, ""]);
        check(&call("12"), [none, ""]);
        assert_eq!(report_of(&call("12")).remarks().len(), 1, "it is not said to be held as well");
        check(&call("151"), ["The map’s VIX never rises that high.", "VIX 151"]);
        let put = [(Layer1Instrument, "put"), (Layer1SizeBy, "net-delta"), (Layer1When, "now")];
        check(&put, ["The condor’s delta loses nothing in a fall, so there is nothing to make good.", ""]);
    }

    #[test]
    fn a_signal_is_said_by_its_name() {
        #[track_caller]
        fn check(texts: &[(FieldId, &str)], line: &str, trigger: &str) {
            let all = [&[(Layer1Instrument, "call")], texts].concat();
            let report = report_of(&all);
            assert_eq!(when(&report.setup.hedge.layers[0].1, &report.hedge.unwrap().book.layers[0]), line);
            assert_eq!(first(&all)[0], trigger);
        }
        let (on, off) = ((Layer1When, "signal-on"), (Layer1When, "signal-off"));
        let own = "Your own signal is on, so it is held from the start.";
        check(&[on], "on your own signal, now on", own);
        let off_of = |line: &str| ["T", &line[1..], " is off, so nothing is bought."].concat();
        for (word, name) in [
            ("rsi", "the RSI signal"),
            ("macd", "the MACD signal"),
            ("ad", "the signal of the advance/decline line"),
            ("edr", "the signal of the expected daily range"),
            ("backwardation", "the signal of backwardation"),
        ] {
            check(&[off, (Layer1Signal, word)], &["on ", name, ", now off"].concat(), &off_of(name));
        }
    }

    #[test]
    fn a_future_says_its_price() {
        let future = first(&[(Layer1Instrument, "future"), (Layer1Tenor, "90"), (Layer1When, "now")]);
        assert_eq!(future, ["From the start.", "", "at 18.54, no premium"]);
    }
}
