//! What is said beside a field: what would be accepted, and what the figures use meanwhile.

use super::deed::written;
use super::label::{capital, choice, name, unit};
use super::layer::signal;
use super::number::{MINUS, SPACE, short, significant};
use super::perp;
use super::term::term;
use crate::engine::hedge::layer::Reason;
use crate::engine::implied::NoVol;
use crate::engine::vix::OffMap;
use crate::model::decimal;
use crate::model::explain::Name;
use crate::model::fields::{Field, FieldId, Kind};
use crate::model::issue::{Issue, Problem};
use crate::model::parse::tidy;
use crate::model::remarks::LayerRemark;
use std::borrow::Cow;

/// The sentences for one issue. `last_valid` is the text of the field that the figures use meanwhile.
///
/// "Interest rate takes a number from −20 to 50 %, such as 4. Until then the figures use 4 %."
pub fn problem(issue: &Issue, last_valid: &str) -> String {
    match issue.problem {
        Problem::EmptyWing => remark_empty(issue.field).to_string(),
        Problem::ReversedWing => remark_reversed(issue.field).to_string(),
        Problem::AboveWing(width) => {
            ["The credit is more than the widest wing, ", &short(width.0), ": no market offers this."].concat()
        }
        Problem::InvertedShorts => {
            "The short put is above the short call, so at least one of the two always ends in the money.".to_string()
        }
        Problem::NoVolatility(why) => no_volatility(why).to_string(),
        Problem::Layer(remark) => layer(remark).into_owned(),
        Problem::Perp(remark) => perp::remarks::remark(remark),
        Problem::VixBeyond => {
            "VIX now lies beyond this end of the map, so the map begins at its end, not at VIX.".to_string()
        }
        Problem::MapCrossed(other) => {
            let takes = match issue.field {
                FieldId::MapFloor => " takes a number below the highest, ",
                _ => " takes a number above the lowest, ",
            };
            [&capital(&name(issue.field)), takes, &short(other.0), ". ", &meanwhile(issue.field, last_valid)].concat()
        }
        Problem::AfterExpiry => {
            let mut text = capital(&name(issue.field));
            text += " lies before today: no more days can be left than the time to expiry. ";
            text + &meanwhile(issue.field, last_valid)
        }
        Problem::TwoReadings([decimal, thousands]) => {
            let readings = [" may be ", &tidy(decimal), " or ", &tidy(thousands), ": type one of the two. "].concat();
            capital(&name(issue.field)) + &readings + &meanwhile(issue.field, last_valid)
        }
        Problem::Empty | Problem::NotANumber | Problem::OutOfRange | Problem::NotWhole | Problem::NotAChoice => {
            accepted(&issue.row) + " " + &meanwhile(issue.field, last_valid)
        }
    }
}

/// What a field accepts: "VIX takes a number from 1 to 300, such as 16."
pub fn accepted(row: &Field) -> String {
    let field = row.id;
    let mut text = capital(&name(field));
    text += if matches!(field, FieldId::Fees | FieldId::Contracts | FieldId::Entry) { " take " } else { " takes " };
    let optional = match row.kind {
        Kind::Number { min, max, whole, optional } => {
            text += if whole { "a whole number from " } else { "a number from " };
            // A bound such as a millionth is not 0.
            text += &if min.abs() < 0.01 { significant(min, 1) } else { short(min) };
            text += " to ";
            text += &short(max);
            text += &unit_after(field);
            optional
        }
        Kind::Days { min, max, optional } => {
            text += "a number of days from ";
            text += &significant(min, 1);
            text += " to ";
            text += &short(max);
            optional
        }
        Kind::Choice(words) => {
            for (i, word) in words.iter().enumerate() {
                text += match i {
                    0 => "one of these: ",
                    i if i + 1 == words.len() => " or ",
                    _ => ", ",
                };
                text += word;
                text += " (";
                text += choice(word);
                text.push(')');
            }
            text.push('.');
            return text;
        }
    };
    text += ", such as ";
    text += &row.example.replace('-', MINUS.encode_utf8(&mut [0; 4]));
    if optional {
        text += if field == FieldId::Budget { ", or nothing where none is set" } else { ", or nothing for " };
        text += match field {
            FieldId::DateA | FieldId::DateB => "a date chosen by the page",
            FieldId::Horizon => "the condor’s expiry",
            FieldId::Budget => "",
            _ => perp::chosen(field).unwrap_or("the model’s"),
        };
    }
    text.push('.');
    text
}

/// What the figures use meanwhile, with its unit: "Until then the figures use 16."
fn meanwhile(field: FieldId, last_valid: &str) -> String {
    let used = written(field, last_valid);
    // Hours and minutes are written with theirs.
    let unit = if used.ends_with(|last: char| last.is_ascii_digit()) { unit_after(field) } else { String::new() };
    ["Until then the figures use ", &used, &unit, "."].concat()
}

/// The unit of a field as it stands after a number: " %", "x".
fn unit_after(field: FieldId) -> String {
    let unit = unit(field);
    [if matches!(unit, "" | "x") { "" } else { SPACE }, unit].concat()
}

fn is_put_side(field: FieldId) -> bool {
    matches!(field, FieldId::LongPut | FieldId::ShortPut | FieldId::LongPutPremium | FieldId::ShortPutPremium)
}

fn remark_empty(field: FieldId) -> &'static str {
    if is_put_side(field) {
        "Both puts have the same strike, so they cancel out at expiry."
    } else {
        "Both calls have the same strike, so they cancel out at expiry."
    }
}

fn remark_reversed(field: FieldId) -> &'static str {
    if is_put_side(field) {
        "The long put is above the short put, so this side is bought, not sold."
    } else {
        "The long call is below the short call, so this side is bought, not sold."
    }
}

fn no_volatility(why: NoVol) -> &'static str {
    match why {
        NoVol::BelowIntrinsic => {
            "No volatility gives this premium: it is below what the option is worth with none at all. \
             Before expiry this leg uses the smile."
        }
        NoVol::AtIntrinsic => {
            "No volatility can be read from this premium: it is what the option is worth with none at all. \
             Before expiry this leg uses the smile."
        }
        NoVol::AboveMaximum => {
            "No volatility gives this premium: it is as much as the option can ever be worth, or more. \
             Before expiry this leg uses the smile."
        }
    }
}

/// What is remarkable about a layer.
fn layer(remark: LayerRemark) -> Cow<'static, str> {
    Cow::Borrowed(match remark {
        LayerRemark::Reversed => "The sold strike pays before the bought one, so the two have been exchanged.",
        LayerRemark::Settles => {
            "It expires before the valuation date, so it is settled where VIX and SPX stand after the shock."
        }
        LayerRemark::Reason(reason) => return reason_of(reason),
    })
}

/// Why a layer is not bought, or a point of it is not there.
pub fn reason_of(reason: Reason) -> Cow<'static, str> {
    Cow::Borrowed(match reason {
        Reason::SignalOn(named) => {
            return Cow::Owned(capital(signal(named)[1]) + " is on, so it is held from the start.");
        }
        Reason::SignalOff(named) => return Cow::Owned(capital(signal(named)[1]) + " is off, so nothing is bought."),
        Reason::Standing => "From the start.",
        Reason::AlreadyActive => "The trigger is reached already, so it is held from the start.",
        Reason::NoBreakEven => "The condor has no break-even below which it loses, so it is never bought.",
        Reason::Map(OffMap::BelowFloor) => "The map’s VIX never falls that low.",
        Reason::Map(OffMap::AboveCap) => "The map’s VIX never rises that high.",
        Reason::Map(OffMap::WholeFall) => "SPX would have to lose all its value first.",
        Reason::Map(OffMap::Flat) => "VIX does not move that way on this map.",
        Reason::OutsideRange => "Outside the levels of SPX that are shown.",
        Reason::NoContracts => "It comes to less than one contract, so nothing is bought.",
        Reason::NothingToOffset => "The condor’s delta loses nothing in a fall, so there is nothing to make good.",
        Reason::NoGain => "A contract gains nothing in a fall, so no number of them makes it good.",
        Reason::NoPremium => "A future has no premium that a budget could pay: say how many contracts.",
        Reason::Worthless => {
            "The strike is so far away that the option is worth nothing by the model, and hardly ever pays."
        }
        Reason::NoStrike => "No option has this delta at that time to expiry.",
        Reason::NoWidth => "Both strikes are the same, so nothing is left of the spread.",
        Reason::NeverExpires => "A fund does not expire.",
        Reason::BeforePurchase => term(Name::BeforePurchase),
        Reason::AlwaysGains => "It gains at every level.",
        Reason::NeverGains => "It gains at no level.",
    })
}

/// How many fields of a group are wrong: "1 to fix".
pub fn to_fix(count: usize) -> String {
    [&decimal::whole(count as u64), " to fix"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::hedge::layer::Signal;
    use crate::engine::units::Points;

    #[track_caller]
    fn check(field: FieldId, problem: Problem, last_valid: &str, expected: &str) {
        let text = super::problem(&Issue::new(field, problem), last_valid);
        assert_eq!(text.replace(MINUS, "-").replace('\u{a0}', " "), expected);
    }

    #[test]
    fn a_wrong_field_says_what_it_takes() {
        use FieldId::*;
        use Problem::*;
        let twice = "Short put strike may be 5.6 or 5,600: type one of the two. Until then the figures use 5,650.";
        check(ShortPut, TwoReadings([5.6, 5600.0]), "5,650", twice);
        check(Vix, NotANumber, "16", "VIX takes a number from 1 to 300, such as 16. Until then the figures use 16.");
        check(
            ShortPut,
            Empty,
            "5,650",
            "Short put strike takes a number from 0.01 to 1,000,000, such as 5,650. Until then the figures use 5,650.",
        );
        check(
            Days,
            OutOfRange,
            "45",
            "Time to expiry takes a number of days from 0.0006 to 3,650, such as 45, or 6.5h or 30min on the last day. \
             Until then the figures use 45 days.",
        );
        check(
            Days,
            NotANumber,
            "6,5h",
            "Time to expiry takes a number of days from 0.0006 to 3,650, such as 45, or 6.5h or 30min on the last day. \
             Until then the figures use 6.5 hours.",
        );
        check(
            Contracts,
            NotWhole,
            "2",
            "Contracts take a whole number from 1 to 100,000, such as 2. Until then the figures use 2.",
        );
        check(
            Rate,
            OutOfRange,
            "4",
            "Interest rate takes a number from -20 to 50 %, such as 4. Until then the figures use 4 %.",
        );
        check(
            AtmShare,
            OutOfRange,
            "93.75",
            "At-the-money share of VIX takes a number from 20 to 200 %, such as 93.75. Until then the figures use 93.75 %.",
        );
        check(
            Skew,
            NotANumber,
            "-0.13",
            "Skew takes a number from -1 to 1, such as -0.13. Until then the figures use -0.13.",
        );
        check(
            ShortPutPremium,
            NotANumber,
            "",
            "Short put premium takes a number from 0 to 1,000,000, such as 29.30, or nothing for the model’s. \
             Until then the figures use the model’s.",
        );
        check(
            MapCap,
            MapCrossed(Points(9.0)),
            "150",
            "Highest VIX of the map takes a number above the lowest, 9. Until then the figures use 150.",
        );
        check(
            MapFloor,
            MapCrossed(Points(30.5)),
            "9",
            "Lowest VIX of the map takes a number below the highest, 30.5. Until then the figures use 9.",
        );
        check(
            DateA,
            AfterExpiry,
            "",
            "First date lies before today: no more days can be left than the time to expiry. \
             Until then the figures use the page’s choice.",
        );
        check(
            Entry,
            NotAChoice,
            "legs",
            "Premiums take one of these: legs (four premiums) or net (net credit only). \
             Until then the figures use “four premiums”.",
        );
    }

    #[test]
    fn a_remark_names_the_side() {
        check(
            FieldId::LongPut,
            Problem::EmptyWing,
            "",
            "Both puts have the same strike, so they cancel out at expiry.",
        );
        check(
            FieldId::LongCall,
            Problem::ReversedWing,
            "",
            "The long call is below the short call, so this side is bought, not sold.",
        );
    }

    #[test]
    fn every_sentence_is_calm_and_ends() {
        use Problem::*;
        for field in FieldId::all() {
            for problem in [
                Empty,
                NotANumber,
                OutOfRange,
                NotWhole,
                NotAChoice,
                AfterExpiry,
                EmptyWing,
                ReversedWing,
                InvertedShorts,
                AboveWing(Points(50.0)),
                VixBeyond,
                MapCrossed(Points(50.0)),
                NoVolatility(NoVol::BelowIntrinsic),
                NoVolatility(NoVol::AtIntrinsic),
                NoVolatility(NoVol::AboveMaximum),
            ] {
                let text = super::problem(&Issue::new(field, problem), field.field().default);
                assert!(text.ends_with('.') && !text.contains('!') && !text.contains("  "), "{text}");
                assert!(text.starts_with(char::is_uppercase), "{text}");
            }
        }
    }

    #[test]
    fn what_is_said_of_a_layer_is_calm_and_ends() {
        use Reason::*;
        let maps = [OffMap::BelowFloor, OffMap::AboveCap, OffMap::WholeFall, OffMap::Flat].map(Map);
        let others = [
            Standing,
            AlreadyActive,
            SignalOn(Signal::Own),
            SignalOff(Signal::Own),
            SignalOff(Signal::AdvanceDecline),
            NoBreakEven,
            OutsideRange,
            NoContracts,
            NothingToOffset,
            NoGain,
            NoPremium,
            Worthless,
            NoStrike,
            NoWidth,
            NeverExpires,
            BeforePurchase,
            AlwaysGains,
            NeverGains,
        ];
        let reasons = maps.iter().chain(&others).map(|reason| LayerRemark::Reason(*reason));
        let remarks = reasons.chain([LayerRemark::Reversed, LayerRemark::Settles]);
        let mut said: Vec<_> = remarks.map(layer).collect();
        for text in &said {
            assert!(text.ends_with('.') && text.starts_with(char::is_uppercase), "{text}");
            assert!(!text.contains('!') && !text.contains("  "), "{text}");
        }
        said.sort_unstable();
        said.dedup();
        assert_eq!(said.len(), 4 + 18 + 2);
    }
}
