//! How the parts of an explanation are written.

use super::label::capital;
use super::number::{bare_percent, dollars, money, points, price, significant, whole};
use super::term::term as words_of;
use crate::engine::pwl::Stretch;
use crate::model::explain::{Name, Op, Quantity, Remark, Sum, Term, Unit};

/// The name of a line: "Lower break-even", "Best".
pub fn lead(sum: &Sum) -> String {
    capital(words_of(sum.name))
}

/// Where a line holds: "5,650 to 6,350", "5,600 and below, 6,400 and above"; empty where it does not say.
pub fn places(places: &[Stretch]) -> String {
    let mut text = String::new();
    for place in places {
        if !text.is_empty() {
            text += ", ";
        }
        text += &stretch(place);
    }
    text
}

/// A stretch of settlements: "5,650 to 6,350", "below 5,600", "above 6,400", "5,638.70" for a single one.
pub fn stretch(stretch: &Stretch) -> String {
    match (stretch.from.0, stretch.to) {
        (from, Some(to)) if from == to.0 => level(from),
        (from, Some(to)) if from <= 0.0 => ["below ", &level(to.0)].concat(),
        (from, Some(to)) => [&level(from), " to ", &level(to.0)].concat(),
        (from, None) if from <= 0.0 => "anywhere".to_string(),
        (from, None) => ["above ", &level(from)].concat(),
    }
}

/// A level of SPX: whole where it is whole, else in full.
fn level(at: f64) -> String {
    if at == at.round() { whole(at) } else { points(at) }
}

/// The name under a term: "short put", "settles below 6,361.30".
pub fn name(term: &Term) -> String {
    match term.at {
        Some(at) => [words_of(term.name), " ", &level(at.0)].concat(),
        None => words_of(term.name).to_string(),
    }
}

/// The sign that joins a term to its left: "−". The page leaves out the plus of the first.
pub fn op(op: Op) -> &'static str {
    match op {
        Op::Plus => "+",
        Op::Minus => "−",
        Op::Times => "×",
        Op::Over => "÷",
    }
}

/// The number of a term: "5,650.00", "16 %", "0.123288". Its sign is its own; what joins it is written by [`op`].
pub fn quantity(quantity: &Quantity) -> String {
    match quantity.unit {
        Unit::Points => points(quantity.value),
        Unit::Dollars => dollars(quantity.value),
        Unit::Percent => bare_percent(quantity.value),
        Unit::Number => significant(quantity.value, 6),
        Unit::Greek => significant(quantity.value, 3),
        Unit::Price => price(quantity.value),
        Unit::Coin => significant(quantity.value, 6),
        Unit::Rate => significant(100.0 * quantity.value, 4) + "\u{a0}%",
    }
}

/// The result of a line, with a plus sign where it is a profit: "+2,260 $", "5,638.70".
pub fn result(sum: &Sum) -> String {
    match sum.name {
        Name::Best | Name::Worst | Name::Mean | Name::HedgeWorst | Name::AgainstCondor | Name::StressTotal => {
            money(sum.result.value) + "\u{a0}$"
        }
        _ if sum.result.unit == Unit::Dollars => dollars(sum.result.value) + "\u{a0}$",
        _ if sum.result.unit == Unit::Coin => quantity(&sum.result) + "\u{a0}coins",
        _ => quantity(&sum.result),
    }
}

/// The sentence of a remark, with its number and its settlements.
pub fn remark(remark: &Remark) -> String {
    let mut text = words_of(remark.name).to_string();
    if text.ends_with('.') {
        return text;
    }
    if let Some(number) = &remark.quantity {
        text.push(' ');
        text += &quantity(number);
        if number.unit == Unit::Dollars {
            text += "\u{a0}$";
        }
    } else if !remark.places.is_empty() {
        text += ": ";
        text += &places(&remark.places);
    }
    text.push('.');
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::units::Points;
    use crate::model::explain::{Key, explain};
    use crate::model::fields::FieldId;
    use crate::model::tests::report_of;

    fn written(sum: &Sum) -> String {
        let mut text = lead(sum) + ":";
        for (i, term) in sum.terms.iter().enumerate() {
            if i > 0 {
                text = text + " " + op(term.op);
            }
            text = text + " " + &quantity(&term.quantity) + " (" + &name(term) + ")";
        }
        text + " = " + &result(sum)
    }

    #[track_caller]
    fn check(texts: &[(FieldId, &str)], key: Key, expected: &[&str]) {
        let explanation = explain(&report_of(texts), key);
        let mut got: Vec<_> = explanation.sums.iter().map(written).collect();
        got.extend(explanation.remarks.iter().map(remark));
        let got: Vec<_> = got.iter().map(|line| line.replace('\u{a0}', " ")).collect();
        assert_eq!(got, expected);
    }

    #[test]
    fn the_arithmetic_reads_as_on_the_page() {
        check(
            &[],
            Key::BreakEvens,
            &[
                "Lower break-even: 5,650.00 (short put) − 11.30 (credit) = 5,638.70",
                "Upper break-even: 6,350.00 (short call) + 11.30 (credit) = 6,361.30",
            ],
        );
        check(
            &[],
            Key::ExpectedMove,
            &[
                "Years to expiry: 45 (days) ÷ 365 (days of a year) = 0.123288",
                "Expected move: 6,000.00 (spot) × 16 % (VIX) × 0.351123 (√ years) = 337.08",
                "Lower end: 6,000.00 (spot) − 337.08 (expected move) = 5,662.92",
                "Upper end: 6,000.00 (spot) + 337.08 (expected move) = 6,337.08",
            ],
        );
        check(
            &[(FieldId::Entry, "net"), (FieldId::NetCredit, "50")],
            Key::BreakEvens,
            &["The condor ends with nothing won and nothing lost over a whole stretch: below 5,600, above 6,400."],
        );
        check(
            &[(FieldId::Entry, "net"), (FieldId::NetCredit, "-1"), (FieldId::Fees, "10.40")],
            Key::Credit,
            &[
                "Credit in all: −1.00 (credit) × 100 (dollars a point) × 2 (contracts) = −200 $",
                "Credit after fees: −200 (credit in all) − 10.40 (fees) = −210.40 $",
                "The net credit was typed, so there are no premiums to add up.",
                "A negative credit is a debit: the position costs money to open.",
            ],
        );
    }

    #[test]
    fn every_remark_is_a_whole_sentence() {
        for name in Name::ALL.iter().copied() {
            let starts = words_of(name).chars().next();
            if !starts.is_some_and(char::is_uppercase) || name == Name::Vix {
                continue;
            }
            for quantity in [None, Some(Quantity { value: 0.5, unit: Unit::Percent })] {
                let place = Stretch { from: Points(0.0), to: Some(Points(5600.0)) };
                let text = remark(&Remark { name, places: vec![place], quantity });
                assert!(text.ends_with('.') && !text.ends_with("..") && !text.contains(" ."), "{text}");
            }
        }
    }

    #[test]
    fn settlements_read_as_stretches() {
        let check = |from, to: Option<f64>, expected| {
            assert_eq!(stretch(&Stretch { from: Points(from), to: to.map(Points) }), expected);
        };
        check(5650.0, Some(6350.0), "5,650 to 6,350");
        check(0.0, Some(5600.0), "below 5,600");
        check(6400.0, None, "above 6,400");
        check(0.0, None, "anywhere");
        check(5638.7, Some(5638.7), "5,638.70");
    }
}
