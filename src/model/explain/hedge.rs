//! What hedge layers cost, and the lowest total of condor and layers.

use super::line::{Lines, bare, dollars, given, modelled, percent, points, single};
use super::{Name, Unit};
use crate::engine::hedge::book::{Book, Turning, Woken};
use crate::engine::hedge::holding::Holding;
use crate::engine::hedge::markets::Level;
use crate::engine::units::Dollars;
use crate::model::hedge::{Hedged, LayerCost};
use crate::model::report::Report;

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

fn layers<'a>(report: &'a Report, hedged: &'a Hedged) -> impl Iterator<Item = Line<'a>> {
    let layers = report.setup.hedge.layers.iter().zip(&hedged.book.layers).zip(&hedged.costs);
    layers.map(|(((place, _), woken), cost)| Line { name: Name::layer(*place), woken, cost })
}

/// Premium × dollars a point × contracts by layer, then what is paid now, on the way, and now as a share of the credit.
pub(super) fn cost(report: &Report, hedged: &Hedged, lines: &mut Lines) {
    let mut paid_by = |line: Line| {
        let (holding, premium, paid) = (line.holding()?, line.cost.premium?, line.cost.paid?);
        lines.plus(&modelled(bare(premium.0), Name::LayerPremium)).in_all(&holding.lot).is(line.name, dollars(paid));
        Some((line.woken.stands(), given(dollars(paid), line.name)))
    };
    let paid: Vec<_> = layers(report, hedged).filter_map(&mut paid_by).collect();
    let cost = &hedged.cost;
    for (stands, name, sum) in [(true, Name::HedgeNow, cost.now), (false, Name::HedgeOnTheWay, cost.on_the_way)] {
        paid.iter().filter(|(own, _)| *own == stands).for_each(|(_, paid)| {
            lines.amount(paid);
        });
        if lines.is_begun() {
            lines.is(name, dollars(sum));
        }
    }
    if let Some(share) = cost.share_of_credit.filter(|_| paid.iter().any(|(stands, _)| *stands)) {
        let credit = given(dollars(report.credit.dollars), Name::CreditDollars);
        lines.plus(&given(dollars(cost.now), Name::HedgeNow)).over(&credit).is(Name::ShareOfCredit, percent(share));
    }
    left_out(report, hedged, lines);
}

/// What is said of layers that have no line for what they cost.
fn left_out(report: &Report, hedged: &Hedged, lines: &mut Lines) {
    if layers(report, hedged).any(|line| line.holding().is_some() && line.cost.premium.is_none()) {
        lines.remark(Name::FuturesCostNothing, None);
    }
    if layers(report, hedged).any(|line| line.holding().is_none()) {
        lines.remark(Name::NotBought, None);
    }
}

/// What is paid × 365 / days by layer, then all of them.
pub(super) fn per_year(report: &Report, hedged: &Hedged, lines: &mut Lines) {
    let mut all = Vec::new();
    let (mut is_once, mut is_fund) = (false, false);
    for line in layers(report, hedged) {
        let (Some(holding), Some(paid)) = (line.holding(), line.cost.paid) else { continue };
        let (Some(per_year), true) = (line.cost.per_year, line.woken.stands()) else {
            if line.woken.stands() {
                is_fund = true
            } else {
                is_once = true
            }
            continue;
        };
        let days = given(bare(holding.lot.tenor.0), Name::LayerDays);
        let year = given(bare(365.0), Name::DaysOfYear);
        lines.plus(&modelled(dollars(paid), Name::LayerPaid)).times(&year).over(&days).is(line.name, dollars(per_year));
        all.push(given(dollars(per_year), line.name));
    }
    all.iter().for_each(|paid| {
        lines.amount(paid);
    });
    if lines.is_begun() {
        lines.is(Name::HedgeYear, dollars(hedged.cost.per_year));
    }
    for (is, name) in [(!all.is_empty(), Name::BoughtAnew), (is_once, Name::BoughtOnce), (is_fund, Name::FundsStay)] {
        if is {
            lines.remark(name, None);
        }
    }
    left_out(report, hedged, lines);
}

/// At each level at which the condor with some layers is zero, or jumps over zero as one is bought: all of it there, and VIX.
pub(super) fn zeros(book: &Book, turning: &Turning, layers: &[(usize, Name)], lines: &mut Lines) {
    if turning.zeros.is_empty() {
        lines.remark(Name::NowhereZero, None);
    }
    for level in &turning.zeros {
        let mut sum = book.along(level.spx).0.0;
        let mut size = sum.abs();
        lines.plus(&modelled(dollars(Dollars(sum)), Name::CondorThere));
        for (layer, name) in layers {
            let profit = book.layer_along(*layer, level.spx);
            sum += profit.0;
            size += profit.0.abs();
            if profit.0 != 0.0 {
                lines.amount(&modelled(dollars(profit), *name));
            }
        }
        // To the figure shown, whole dollars.
        let is_zero = sum.abs() <= 0.5 + 1e-9 * size;
        lines.gives(if is_zero { Name::ZeroThere } else { Name::JumpsOverZero }, Unit::Dollars);
        lines.at(vec![single(level.spx)]);
        vix_there(*level, lines);
    }
}

/// VIX where SPX comes to a level.
pub(super) fn vix_there(level: Level, lines: &mut Lines) {
    let vix = points(level.vix);
    lines.plus(&modelled(vix, Name::OnMap)).is(Name::VixOnMap, vix).at(vec![single(level.spx)]);
}

/// The condor and each layer where their total is lowest, and that against the condor alone at its own lowest.
pub(super) fn worst(report: &Report, hedged: &Hedged, lines: &mut Lines) {
    let (book, turning, bare) = (&hedged.book, &hedged.turning, &hedged.bare);
    let at = turning.worst.spx;
    lines.plus(&given(dollars(book.along(at).0), Name::CondorThere));
    for (layer, line) in layers(report, hedged).enumerate() {
        let profit = book.layer_along(layer, at);
        if profit.0 != 0.0 {
            lines.amount(&modelled(dollars(profit), line.name));
        }
    }
    lines.is(Name::HedgeWorst, dollars(turning.loss)).at(vec![single(at)]);
    vix_there(turning.worst, lines);
    let worst = given(dollars(turning.loss), Name::HedgeWorst);
    lines.plus(&worst).amount(&given(dollars(-bare.loss), Name::CondorWorst));
    lines.is(Name::AgainstCondor, dollars(turning.loss - bare.loss));
    let all: Vec<(usize, Name)> = layers(report, hedged).map(|line| line.name).enumerate().collect();
    zeros(book, turning, &all, lines);
}

#[cfg(test)]
mod tests;
