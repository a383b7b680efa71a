//! The numbers of all lines, with the digits that make each line add up as it is written.

use super::super::number::{MOST, Sign, decimals, rounded};
use super::quantity::{number, of_unit, scale, usual};
use crate::model::explain::{Name, Op, Quantity, Sum, Term, Unit, evaluate};

/// A line as it is written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Written {
    /// The number of each term: "5,650.00", "16 %". Its sign is its own; what joins it is written by [`op`](super::op).
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

/// The numbers of all lines, so that whoever works with the written terms comes to the written result: the terms have
/// as many digits as that takes, and the result of an earlier line those that the lines below show of it.
pub fn written(sums: &[Sum]) -> Vec<Written> {
    let mut all: Vec<Digits> = Vec::with_capacity(sums.len());
    for (place, sum) in sums.iter().enumerate() {
        let source = |term: &Term| source(sums, place, term).and_then(|from| all.get(from));
        let is_of_model = |term: &Term| term.of_model || source(term).is_some_and(|from| from.of_model);
        let of_model = sum.terms.iter().any(is_of_model);
        let terms = sum.terms.iter().map(|term| usual(&term.quantity, is_of_model(term))).collect();
        all.push(Digits { terms, result: usual(&sum.result, of_model), of_model });
    }
    let mut end = sums.len();
    while end > 0 {
        // Lines of one kind, one below the other, have the same digits.
        let name = sums.get(end - 1).map(|sum| sum.name);
        let is_alike = |sum: &&Sum| Some(sum.name) == name && sum.terms.iter().all(|term| Some(term.name) != name);
        let start = end - sums.iter().take(end).rev().take_while(is_alike).count().max(1);
        let (before, rest) = all.split_at_mut(start);
        let (Some(like), Some(own)) = (sums.get(start..end), rest.get_mut(..end - start)) else { break };
        agree(like, own);
        for (place, (sum, own)) in (start..).zip(like.iter().zip(own)) {
            for (term, own) in sum.terms.iter().zip(&own.terms) {
                if let Some(from) = source(sums, place, term).and_then(|from| before.get_mut(from)) {
                    // More digits than anybody works with are the later line's own.
                    let value = term.quantity.value * scale(term.quantity.unit);
                    from.result = from.result.max((*own).min(decimals(value, DIGITS)));
                }
            }
        }
        end = start;
    }
    let line = |(place, (sum, digits)): (usize, (&Sum, &Digits))| {
        let greeks = is_of_greeks(sum);
        // A term is written as its own line writes it, if it may.
        let as_given = |(term, own): (&Term, &u32)| {
            source(sums, place, term).and_then(|from| all.get(from)).map_or(*own, |from| from.result)
        };
        let given: Vec<u32> = sum.terms.iter().zip(&digits.terms).map(as_given).collect();
        let terms = if comes_to(sum, digits, &given) { &given } else { &digits.terms };
        let term = |(term, own): (&Term, &u32)| number(&term.quantity, *own, greeks, Sign::Minus);
        Written { terms: sum.terms.iter().zip(terms).map(term).collect(), result: result(sum, digits.result) }
    };
    sums.iter().zip(&all).enumerate().map(line).collect()
}

/// Nobody works with more digits.
const DIGITS: u32 = 10;

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

/// Gives the terms of lines of one kind so many more decimals that their results are those written; where no number of
/// them does that, each is on its own, and its result is written with fewer, whatever a later line shows of it.
fn agree(sums: &[Sum], all: &mut [Digits]) {
    let adds_up =
        |more: u32| sums.iter().zip(&*all).all(|(sum, digits)| comes_to(sum, digits, &finer(sum, digits, more)));
    if let Some(more) = (0..=MOST).find(|more| adds_up(*more)) {
        sums.iter().zip(all).for_each(|(sum, digits)| digits.terms = finer(sum, digits, more));
    } else if let [digits] = all {
        if digits.result > 0 {
            digits.result -= 1;
            agree(sums, all);
        }
    } else {
        sums.chunks(1).zip(all.chunks_mut(1)).for_each(|(sum, digits)| agree(sum, digits));
    }
}

/// The decimals of the terms of a line with so many more digits: in a sum as many more behind each point, in a product
/// as many digits that count, since it is no better than the coarsest of them.
fn finer(sum: &Sum, digits: &Digits, more: u32) -> Vec<u32> {
    let greeks = is_of_greeks(sum);
    let is_product = sum.terms.iter().skip(1).all(|term| matches!(term.op, Op::Times | Op::Over));
    // What comes to nothing has no digits that its terms could have too.
    let is_nothing = rounded(sum.result.value, digits.result) == 0.0;
    let finest = digits.terms.iter().fold(0, |finest, own| finest.max(*own));
    let behind_point = if is_nothing { finest } else { digits.result };
    let finer = |(term, own): (&Term, &u32)| {
        let Quantity { value, unit } = term.quantity;
        let value = value * scale(unit);
        let wanted = match unit {
            Unit::Greek if greeks => behind_point + more,
            _ if more == 0 => *own,
            _ if is_product => decimals(value, 3 + more).max(*own),
            _ => own + more,
        };
        // A single cent is no amount.
        let wanted = if unit == Unit::Dollars && wanted == 1 { 2 } else { wanted };
        wanted.min(decimals(value, 15))
    };
    sum.terms.iter().zip(&digits.terms).map(finer).collect()
}

/// True when the terms with so many decimals come to the result as it is written.
fn comes_to(sum: &Sum, digits: &Digits, terms: &[u32]) -> bool {
    let scale_of = scale(sum.result.unit);
    let shown = rounded(sum.result.value * scale_of, digits.result);
    let half = (0.500_001 / power(digits.result)).max(1e-10 * shown.abs());
    let value = |(term, own): (&Term, &u32)| {
        let scale = scale(term.quantity.unit);
        (term.op, rounded(term.quantity.value * scale, *own) / scale)
    };
    let got = evaluate(sum.terms.iter().zip(terms).map(value)) * scale_of;
    (got - shown).abs() <= half
}

fn power(decimals: u32) -> f64 {
    10_u64.pow(decimals.min(MOST)) as f64
}

fn result(sum: &Sum, most: u32) -> String {
    let is_profit = matches!(
        sum.name,
        Name::Best | Name::Worst | Name::Mean | Name::HedgeWorst | Name::AgainstCondor | Name::StressTotal
    );
    let sign = if is_profit { Sign::Both } else { Sign::Minus };
    number(&sum.result, most, false, sign) + of_unit(sum.result.unit)
}
