//! How lines are put together.

use super::term::{bare, dollars, given};
use super::{Explanation, Name, Op, Quantity, Remark, Sum, Term, Unit};
use crate::engine::condor::Condor;
use crate::engine::hedge::holding::Lot;
use crate::engine::pwl::Stretch;
use crate::engine::units::{Days, Points};

/// Days as years.
pub(super) fn years(lines: &mut Lines, days: Days, name: Name, years: Name) {
    let year = given(bare(365.0), Name::DaysOfYear);
    lines.plus(&given(bare(days.0), name)).over(&year).gives(years, Unit::Number);
}

/// Lines one after another, each put together term by term, each result a term of those below; and what no line can
/// say.
#[derive(Default)]
pub(super) struct Lines {
    said: Explanation,
    terms: Vec<Term>,
}

impl Lines {
    /// All that was said.
    pub(super) fn explanation(self) -> Explanation {
        self.said
    }

    /// Begins a line, or goes on with it.
    #[inline(never)]
    pub(super) fn join(&mut self, op: Op, term: &Term) -> &mut Self {
        self.terms.push(Term { op, ..*term });
        self
    }

    /// Begins a line, or adds to it.
    pub(super) fn plus(&mut self, term: &Term) -> &mut Self {
        self.join(Op::Plus, term)
    }

    /// Takes off.
    pub(super) fn minus(&mut self, term: &Term) -> &mut Self {
        self.join(Op::Minus, term)
    }

    /// Multiplies.
    pub(super) fn times(&mut self, term: &Term) -> &mut Self {
        self.join(Op::Times, term)
    }

    /// Divides.
    pub(super) fn over(&mut self, term: &Term) -> &mut Self {
        self.join(Op::Over, term)
    }

    /// Adds for a positive sign, takes off for a negative one.
    pub(super) fn signed(&mut self, sign: f64, term: &Term) -> &mut Self {
        self.join(if sign < 0.0 { Op::Minus } else { Op::Plus }, term)
    }

    /// Adds an amount with its sign before it. The first keeps its sign: a line starts with what is added.
    #[inline(never)]
    pub(super) fn amount(&mut self, term: &Term) -> &mut Self {
        let Quantity { value, unit } = term.quantity;
        if self.terms.is_empty() || value >= 0.0 {
            return self.plus(term);
        }
        self.minus(&Term { quantity: Quantity { value: 0.0 - value, unit }, ..*term })
    }

    /// Adds several of them.
    pub(super) fn amounts(&mut self, terms: &[Term]) {
        for term in terms {
            self.amount(term);
        }
    }

    #[inline(never)]
    fn scaled(&mut self, multiplier: f64, contracts: f64) -> &mut Self {
        self.times(&given(bare(multiplier), Name::Multiplier)).times(&given(bare(contracts), Name::Contracts))
    }

    /// Multiplies what one contract of a layer is by dollars a point and contracts.
    pub(super) fn in_all(&mut self, lot: &Lot) -> &mut Self {
        self.scaled(lot.multiplier, lot.contracts)
    }

    /// Multiplies what one condor is by dollars a point and contracts.
    pub(super) fn of_all(&mut self, condor: &Condor) -> &mut Self {
        self.scaled(condor.multiplier, condor.contracts)
    }

    /// The same, less fees if there are any.
    pub(super) fn after_fees(&mut self, condor: &Condor) -> &mut Self {
        self.of_all(condor);
        if condor.fees.0 != 0.0 {
            self.minus(&given(dollars(condor.fees), Name::Fees));
        }
        self
    }

    /// True where a line has begun.
    pub(super) fn is_begun(&self) -> bool {
        !self.terms.is_empty()
    }

    /// Ends the line with the report's own number.
    #[inline(never)]
    pub(super) fn is(&mut self, name: Name, result: Quantity) -> &mut Self {
        let terms = std::mem::take(&mut self.terms);
        self.said.sums.push(Sum { name, places: Vec::new(), terms, result });
        self
    }

    /// How many lines there are.
    pub(super) fn count(&self) -> usize {
        self.said.sums.len()
    }

    /// Leaves out of the lines since there were so many those that stand among them already.
    pub(super) fn once(&mut self, before: usize) {
        for line in self.said.sums.split_off(before.min(self.count())) {
            if !self.said.sums.contains(&line) {
                self.said.sums.push(line);
            }
        }
    }

    /// Says where the line just ended holds.
    #[inline(never)]
    pub(super) fn at(&mut self, places: Vec<Stretch>) {
        if let Some(line) = self.said.sums.last_mut() {
            line.places = places;
        }
    }

    /// The same of a single settlement.
    #[inline(never)]
    pub(super) fn at_level(&mut self, at: Points) {
        self.at(vec![Stretch { from: at, to: Some(at) }]);
    }

    /// Ends the line with a result that exists only here; that result as a term.
    #[inline(never)]
    pub(super) fn gives(&mut self, name: Name, unit: Unit) -> Term {
        let mut result = Quantity { value: 0.0, unit };
        self.is(name, result);
        if let Some(line) = self.said.sums.last_mut() {
            line.result.value = line.evaluated();
            result = line.result;
        }
        given(result, name)
    }

    /// The same, but what was begun with one term alone is that term: it needs no line.
    pub(super) fn total(&mut self, name: Name, unit: Unit) -> Term {
        match self.terms.as_slice() {
            [one] if one.op == Op::Plus => {
                let one = Term { name, ..*one };
                self.terms.clear();
                one
            }
            _ => self.gives(name, unit),
        }
    }

    /// Says something without a sum.
    #[inline(never)]
    pub(super) fn remark(&mut self, name: Name) {
        self.said.remarks.push(Remark { name, places: Vec::new(), quantity: None, layer: None });
    }

    /// The same with a quantity.
    pub(super) fn remark_with(&mut self, name: Name, quantity: Quantity) {
        self.said.remarks.push(Remark { name, places: Vec::new(), quantity: Some(quantity), layer: None });
    }

    /// The same of settlements.
    pub(super) fn remark_at(&mut self, name: Name, places: Vec<Stretch>) {
        self.said.remarks.push(Remark { name, places, quantity: None, layer: None });
    }

    /// The same of a layer.
    #[inline(never)]
    pub(super) fn remark_of(&mut self, layer: Name, name: Name, quantity: Option<Quantity>) {
        self.said.remarks.push(Remark { name, places: Vec::new(), quantity, layer: Some(layer) });
    }
}
