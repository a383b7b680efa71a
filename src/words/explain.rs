//! How the parts of an explanation are written.

use super::label::capital;
use super::number::{MOST, between, decimals, points, rounded, whole};
use super::term::term as words_of;
use crate::engine::pwl::Stretch;
use crate::model::explain::{Name, Op, Quantity, Remark, Sum, Term, Unit, evaluate};

/// The name of a line: "Lower break-even", "Best"; a formula stays as it is: "d1", "ln(strike / forward)".
pub fn lead(sum: &Sum) -> String {
    let name = words_of(sum.name);
    let is_word = name.as_bytes().iter().take(2).all(u8::is_ascii_lowercase) && !name.starts_with("ln");
    if is_word { capital(name) } else { name.to_string() }
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

/// A line as it is written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Written {
    /// The number of each term: "5,650.00", "16 %". Its sign is its own; what joins it is written by [`op`].
    pub terms: Vec<String>,
    /// The result, with a plus sign where it is a profit: "+2,260 $", "5,638.70".
    pub result: String,
}

/// How many decimals the terms of a line are rounded to, and its result.
struct Digits {
    terms: Vec<u32>,
    result: u32,
    of_model: bool,
}

/// The numbers of all lines, so that whoever works with the written terms comes to the written result: the terms have as many
/// digits as that takes, and the result of an earlier line those that the lines below show of it.
pub fn written(sums: &[Sum]) -> Vec<Written> {
    let mut all: Vec<Digits> = Vec::with_capacity(sums.len());
    for (place, sum) in sums.iter().enumerate() {
        let source = |term: &Term| source(sums, place, term).and_then(|from| all.get(from));
        let is_of_model = |term: &Term| term.of_model || source(term).is_some_and(|from| from.of_model);
        let of_model = sum.terms.iter().any(is_of_model);
        let terms = sum.terms.iter().map(|term| usual(&term.quantity, is_of_model(term))).collect();
        all.push(Digits { terms, result: usual(&sum.result, of_model), of_model });
    }
    for (place, sum) in sums.iter().enumerate().rev() {
        let (before, rest) = all.split_at_mut(place);
        let Some(digits) = rest.first_mut() else { continue };
        agree(sum, digits);
        for (term, own) in sum.terms.iter().zip(&digits.terms) {
            if let Some(from) = source(sums, place, term).and_then(|from| before.get_mut(from)) {
                from.result = from.result.max(*own);
            }
        }
    }
    let line = |(sum, digits): (&Sum, &Digits)| {
        let greeks = is_of_greeks(sum);
        let term = |(term, own): (&Term, &u32)| number(&term.quantity, *own, greeks, false);
        Written { terms: sum.terms.iter().zip(&digits.terms).map(term).collect(), result: result(sum, digits.result) }
    };
    sums.iter().zip(&all).map(line).collect()
}

/// The earlier line whose result a term is.
fn source(sums: &[Sum], before: usize, term: &Term) -> Option<usize> {
    let Quantity { value, unit } = term.quantity;
    let is_it = |sum: &Sum| sum.name == term.name && sum.result.unit == unit && sum.result.value.abs() == value.abs();
    sums.iter().take(before).rposition(is_it)
}

/// Sensitivities added up have the same decimals, one below the other.
fn is_of_greeks(sum: &Sum) -> bool {
    let is_added = |term: &Term| matches!(term.op, Op::Plus | Op::Minus) && term.quantity.unit == Unit::Greek;
    sum.terms.iter().all(is_added)
}

/// Gives the terms of a line so many more decimals that their result is the one written; where no number of them does that, the
/// result is written with fewer, whatever a later line shows of it.
fn agree(sum: &Sum, digits: &mut Digits) {
    let greeks = is_of_greeks(sum);
    let (unit, terms) = (sum.result.unit, &mut digits.terms);
    loop {
        let shown = rounded(sum.result.value * scale(unit), digits.result);
        // Nobody works with more than ten digits.
        let half = (0.500_001 / power(digits.result)).max(1e-10 * shown.abs());
        for more in 0..=MOST {
            let fits = |quantity: &Quantity, own: u32| {
                match quantity.unit {
                    Unit::Greek if greeks => digits.result + more,
                    // A single cent is no amount.
                    Unit::Dollars if own == 0 && more > 0 => more + 1,
                    _ => own + more,
                }
                .min(decimals(quantity.value * scale(quantity.unit), 15))
            };
            let value = |(term, own): (&Term, &u32)| {
                let (Quantity { value, unit }, scale) = (term.quantity, scale(term.quantity.unit));
                (term.op, rounded(value * scale, fits(&Quantity { value, unit }, *own)) / scale)
            };
            let got = evaluate(sum.terms.iter().zip(terms.iter()).map(value)) * scale(unit);
            if (got - shown).abs() <= half {
                terms.iter_mut().zip(&sum.terms).for_each(|(own, term)| *own = fits(&term.quantity, *own));
                return;
            }
        }
        if digits.result == 0 {
            return;
        }
        digits.result -= 1;
    }
}

fn power(decimals: u32) -> f64 {
    10_u64.pow(decimals.min(MOST)) as f64
}

/// What a number is multiplied by to be written.
fn scale(unit: Unit) -> f64 {
    if matches!(unit, Unit::Percent | Unit::Rate) { 100.0 } else { 1.0 }
}

/// The decimals of a number that stands for itself; dollars of the model have no cents.
fn usual(quantity: &Quantity, of_model: bool) -> u32 {
    let value = quantity.value * scale(quantity.unit);
    match quantity.unit {
        Unit::Dollars => {
            let cents = value * 100.0;
            // What comes to nothing but for rounding is nothing of the model's too.
            if of_model && ((cents - cents.round()).abs() > 1e-6 || value.abs() < 0.005) { 0 } else { 2 }
        }
        Unit::Points | Unit::Percent => 2,
        Unit::Price if value.abs() >= 1.0 => 2,
        Unit::Greek => decimals(value, 3),
        Unit::Rate => decimals(value, 4),
        Unit::Number | Unit::Price | Unit::Coin => decimals(value, 5),
    }
}

fn number(quantity: &Quantity, most: u32, is_fixed: bool, is_signed: bool) -> String {
    let value = quantity.value * scale(quantity.unit);
    let least = match quantity.unit {
        _ if is_fixed => most,
        Unit::Points => 2,
        Unit::Price if value.abs() >= 1.0 => 2,
        Unit::Dollars if rounded(value, most) != value.round() => 2,
        _ => 0,
    };
    let text = between(value, least, most, is_signed);
    if scale(quantity.unit) == 1.0 { text } else { text + "\u{a0}%" }
}

fn result(sum: &Sum, most: u32) -> String {
    let is_signed = matches!(
        sum.name,
        Name::Best | Name::Worst | Name::Mean | Name::HedgeWorst | Name::AgainstCondor | Name::StressTotal
    );
    let text = number(&sum.result, most, false, is_signed);
    match sum.result.unit {
        Unit::Dollars => text + "\u{a0}$",
        Unit::Coin => text + "\u{a0}coins",
        _ => text,
    }
}

/// The sentence of a remark, with its layer, its number and its settlements.
pub fn remark(remark: &Remark) -> String {
    let mut text = words_of(remark.name).to_string();
    if let (Some(layer), Some((before, after))) = (remark.layer, words_of(remark.name).split_once("{}")) {
        text = [before, words_of(layer), after].concat();
    }
    if text.ends_with('.') {
        return text;
    }
    if let Some(number) = &remark.quantity {
        text.push(' ');
        text += &self::number(number, usual(number, false), false, false);
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

    fn line((sum, shown): (&Sum, Written)) -> String {
        let mut text = lead(sum) + ":";
        for (i, (term, number)) in sum.terms.iter().zip(&shown.terms).enumerate() {
            if i > 0 {
                text = text + " " + op(term.op);
            }
            text = text + " " + number + " (" + &name(term) + ")";
        }
        text + " = " + &shown.result
    }

    #[track_caller]
    fn check(texts: &[(FieldId, &str)], key: Key, expected: &[&str]) {
        let explanation = explain(&report_of(texts), key);
        let mut got: Vec<_> = explanation.sums.iter().zip(written(&explanation.sums)).map(line).collect();
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
                "Years to expiry: 45 (days) ÷ 365 (days of a year) = 0.12329",
                "Expected move: 6,000.00 (spot) × 16 % (VIX) × 0.35112 (√ years) = 337.08",
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
                "Credit in all: −1.00 (credit) × 100 (multiplier, $ per point) × 2 (contracts) = −200 $",
                "Credit after fees: −200 (credit in all) − 10.40 (fees) = −210.40 $",
                "The net credit was typed, so there are no premiums to add up.",
                "A negative credit is a debit: the position costs money to open.",
            ],
        );
    }

    #[test]
    fn remarks_name_the_layer_they_are_about() {
        use FieldId::*;
        let check = |texts: &[(FieldId, &str)], key, expected: &[&str]| {
            let long = [&[(PerpSide, "long"), (PerpLayer1Kind, "perp")], texts].concat();
            let got: Vec<_> = explain(&report_of(&long), key).remarks.iter().map(remark).collect();
            assert_eq!(got, expected);
        };
        let gross = [(PerpMargining, "gross"), (PerpLayer1Size, "150"), (PerpLayer1Level, "4")];
        let by_p1 = "With P1 the maintenance is read from the venue’s table at tier 2.";
        let by_p1_alone = "With P1 the maintenance is read from the venue’s table at tier 1.";
        let alone =
            "Without layers the maintenance is read from the venue’s table at the notional of the liquidation: tier 1.";
        check(&gross, Key::Liquidation, &[alone, by_p1]);
        check(&gross, Key::PerpLayers, &[by_p1]);
        check(&[(PerpLeverage, "1"), (PerpLayer1Level, "4")], Key::PerpLayers, &["With P1 no price liquidates it."]);
        let outside = [(PerpLayer2Kind, "option"), (PerpLayer2When, "now"), (PerpLayer1Level, "30")];
        check(
            &outside,
            Key::PerpLayers,
            &[
                "Held outside the account, P2 changes the profit and not the liquidation.",
                "It is liquidated before it opens P1.",
            ],
        );
        let gone = [(PerpMark, "80000"), (PerpEntry, "100000"), (PerpLayer1When, "now")];
        check(&gone, Key::PerpLayers, &["With P1 it is liquidated already.", by_p1_alone]);
        let never = [(PerpLeverage, "1"), (PerpLayer1When, "ratio"), (PerpLayer1Level, "50")];
        check(&never, Key::PerpLayers, &["No price opens P1."]);
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
                let text = remark(&Remark { name, places: vec![place], quantity, layer: Some(Name::PerpLayer1) });
                assert!(
                    !text.contains('{') && text.ends_with('.') && !text.ends_with("..") && !text.contains(" ."),
                    "{text}"
                );
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
