//! What hedge layers cost, and the lowest total of condor and layers.

use super::line::{bare, dollars, model_term, percent, points, remark, signed, single, sum_to, term};
use super::{Explanation, Name, Op, Remark, Sum, Term};
use crate::engine::hedge::book::Woken;
use crate::engine::hedge::holding::Holding;
use crate::engine::units::Dollars;
use crate::model::fields::layers::LAYERS;
use crate::model::hedge::{Hedged, LayerCost};
use crate::model::report::Report;

const NUMBERED: [Name; LAYERS] = [Name::Layer1, Name::Layer2, Name::Layer3, Name::Layer4, Name::Layer5, Name::Layer6];

/// The name of a layer by its place in the form.
fn numbered(place: usize) -> Name {
    NUMBERED.get(place).copied().unwrap_or(Name::Layer1)
}

/// A layer with all that its lines need.
struct Line<'a> {
    name: Name,
    woken: &'a Woken,
    cost: &'a LayerCost,
}

impl Line<'_> {
    fn holding(&self) -> Option<&Holding> {
        self.woken.holding.as_ref().ok()
    }
}

fn lines<'a>(report: &'a Report, hedged: &'a Hedged) -> impl Iterator<Item = Line<'a>> {
    let layers = report.setup.hedge.layers.iter().zip(&hedged.book.layers).zip(&hedged.costs);
    layers.map(|(((place, _), woken), cost)| Line { name: numbered(*place), woken, cost })
}

/// A remark where at least one layer asks for it.
fn remark_if<'a>(
    remarks: &mut Vec<Remark>,
    name: Name,
    mut lines: impl Iterator<Item = Line<'a>>,
    asks: impl Fn(&Line) -> bool,
) {
    if lines.any(|line| asks(&line)) {
        remarks.push(remark(name));
    }
}

/// A sum of dollars with the sign of each before it.
fn added(terms: &mut Vec<Term>, name: Name, amount: Dollars) {
    // The first keeps its sign: a line starts with what is added.
    if terms.is_empty() {
        terms.push(term(Op::Plus, dollars(amount), name));
    } else {
        terms.push(term(signed(amount.0), dollars(Dollars(amount.0.abs())), name));
    }
}

/// Premium × dollars a point × contracts by layer, then what is paid now, on the way, and now as a share of the credit.
pub(super) fn cost(report: &Report, hedged: &Hedged) -> Explanation {
    let (mut sums, mut now, mut later) = (Vec::new(), Vec::new(), Vec::new());
    for line in lines(report, hedged) {
        let (Some(holding), Some(premium), Some(paid)) = (line.holding(), line.cost.premium, line.cost.paid) else {
            continue;
        };
        let terms = [
            model_term(Op::Plus, points(premium), Name::LayerPremium),
            term(Op::Times, bare(holding.lot.multiplier), Name::Multiplier),
            term(Op::Times, bare(holding.lot.contracts), Name::Contracts),
        ];
        sums.push(sum_to(line.name, &terms, dollars(paid)));
        added(if line.woken.stands() { &mut now } else { &mut later }, line.name, paid);
    }
    let cost = &hedged.cost;
    if !now.is_empty() {
        sums.push(sum_to(Name::HedgeNow, &now, dollars(cost.now)));
    }
    if !later.is_empty() {
        sums.push(sum_to(Name::HedgeOnTheWay, &later, dollars(cost.on_the_way)));
    }
    if let Some(share) = cost.share_of_credit.filter(|_| !now.is_empty()) {
        let terms = [
            term(Op::Plus, dollars(cost.now), Name::HedgeNow),
            term(Op::Over, dollars(report.credit.dollars), Name::CreditDollars),
        ];
        sums.push(sum_to(Name::ShareOfCredit, &terms, percent(share)));
    }
    Explanation { sums, remarks: left_out(report, hedged) }
}

/// What is said of layers that have no line for what they cost.
fn left_out(report: &Report, hedged: &Hedged) -> Vec<Remark> {
    let mut remarks = Vec::new();
    let is_future = |line: &Line| line.holding().is_some() && line.cost.premium.is_none();
    remark_if(&mut remarks, Name::FuturesCostNothing, lines(report, hedged), is_future);
    remark_if(&mut remarks, Name::NotBought, lines(report, hedged), |line| line.holding().is_none());
    remarks
}

/// What is paid × 365 / days by layer, then all of them.
pub(super) fn per_year(report: &Report, hedged: &Hedged) -> Explanation {
    let (mut sums, mut all) = (Vec::new(), Vec::new());
    for line in lines(report, hedged).filter(|line| line.woken.stands()) {
        let (Some(holding), Some(paid), Some(per_year)) = (line.holding(), line.cost.paid, line.cost.per_year) else {
            continue;
        };
        let terms = [
            model_term(Op::Plus, dollars(paid), Name::LayerPaid),
            term(Op::Times, bare(365.0), Name::DaysOfYear),
            term(Op::Over, bare(holding.lot.tenor.0), Name::LayerDays),
        ];
        sums.push(sum_to(line.name, &terms, dollars(per_year)));
        added(&mut all, line.name, per_year);
    }
    let mut remarks = Vec::new();
    if !all.is_empty() {
        sums.push(sum_to(Name::HedgeYear, &all, dollars(hedged.cost.per_year)));
        remarks.push(remark(Name::BoughtAnew));
    }
    let pays = |line: &Line| line.cost.paid.is_some();
    remark_if(&mut remarks, Name::BoughtOnce, lines(report, hedged), |line| pays(line) && !line.woken.stands());
    let stays = |line: &Line| pays(line) && line.woken.stands() && line.cost.per_year.is_none();
    remark_if(&mut remarks, Name::FundsStay, lines(report, hedged), stays);
    remarks.extend(left_out(report, hedged));
    Explanation { sums, remarks }
}

/// The condor and each layer where their total is lowest, and that against the condor alone at its own lowest.
pub(super) fn worst(report: &Report, hedged: &Hedged) -> Explanation {
    let (book, turning, bare) = (&hedged.book, &hedged.turning, &hedged.bare);
    let at = turning.worst.spx;
    let mut terms = Vec::new();
    added(&mut terms, Name::CondorThere, book.along(at).0);
    for (layer, line) in lines(report, hedged).enumerate() {
        let profit = book.layer_along(layer, at);
        if profit.0 != 0.0 {
            added(&mut terms, line.name, profit);
        }
    }
    let total = Sum { places: vec![single(at)], ..sum_to(Name::HedgeWorst, &terms, dollars(turning.loss)) };
    let mut terms = Vec::new();
    added(&mut terms, Name::HedgeWorst, turning.loss);
    added(&mut terms, Name::CondorWorst, -bare.loss);
    let against = sum_to(Name::AgainstCondor, &terms, dollars(turning.loss - bare.loss));
    let vix = Remark { quantity: Some(points(turning.worst.vix)), ..remark(Name::VixThere) };
    Explanation { sums: vec![total, against], remarks: vec![vix] }
}

#[cfg(test)]
mod tests;
