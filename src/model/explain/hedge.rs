//! What hedge layers cost, and the lowest total of condor and layers.

use super::line::Lines;
use super::term::{bare, constant, credit_dollars, dollars, entry, given, modelled, percent, points, vix};
use super::{Name, Term, Unit};
use crate::engine::hedge::book::{Book, Turning};
use crate::engine::hedge::holding::Holding;
use crate::engine::hedge::markets::Level;
use crate::engine::units::Points;
use crate::model::hedged::Hedged;
use crate::model::report::Report;

/// Premium × dollars a point × contracts by layer, then what is paid now, on the way, and now as a share of the credit.
pub(super) fn cost(report: &Report, hedged: &Hedged, lines: &mut Lines) {
    let (mut bought, cost) = (Vec::new(), &hedged.cost);
    for one in report.layers() {
        if let (Some(holding), Some(premium), Some(paid)) = (one.holding(), one.cost.premium, one.cost.paid) {
            let name = Name::layer(one.place);
            lines.plus(&modelled(bare(premium.0), Name::LayerPremium)).in_all(&holding.lot).is(name, dollars(paid));
            bought.push((one.woken.stands(), given(dollars(paid), name)));
        }
    }
    for (stands, name, sum) in [(true, Name::HedgeNow, cost.now), (false, Name::HedgeOnTheWay, cost.on_the_way)] {
        for (own, paid) in &bought {
            if *own == stands {
                lines.amount(paid);
            }
        }
        if lines.is_begun() {
            lines.is(name, dollars(sum));
        }
    }
    if let Some(share) = cost.share_of_credit.filter(|_| bought.iter().any(|(stands, _)| *stands)) {
        let credit = credit_dollars(report);
        lines.plus(&given(dollars(cost.now), Name::HedgeNow)).over(&credit).is(Name::ShareOfCredit, percent(share));
    }
    if report.layers().any(|one| one.holding().is_some() && one.cost.premium.is_none()) {
        lines.remark(Name::FuturesCostNothing);
    }
    not_bought(report, lines);
}

/// What is said of layers that have no line for what they cost.
fn not_bought(report: &Report, lines: &mut Lines) {
    if report.layers().any(|one| one.holding().is_none()) {
        lines.remark(Name::NotBought);
    }
}

/// What is paid × 365 / days by layer, of a future what it loses by its expiry in its place, of a fund what it loses in
/// a year; then all of them.
pub(super) fn per_year(report: &Report, hedged: &Hedged, lines: &mut Lines) {
    let mut all = Vec::new();
    let (mut is_rolled, mut is_once, mut slides) = (false, false, false);
    for one in report.layers() {
        let Some(holding) = one.holding() else { continue };
        let Some(per_year) = one.cost.per_year else {
            is_once |= !one.woken.stands();
            continue;
        };
        match one.cost.paid {
            Some(paid) if !holding.expires() => {
                let kept = modelled(bare(1.0 - per_year / paid), Name::Kept);
                let share = lines.plus(&constant(1.0)).minus(&kept).gives(Name::ShareLost, Unit::Number);
                lines.plus(&modelled(dollars(paid), Name::LayerPaid)).times(&share);
            }
            Some(paid) => {
                lines.plus(&modelled(dollars(paid), Name::LayerPaid));
            }
            None => {
                let lost = lost_by_expiry(holding, &vix(report), Name::ComesDown, lines);
                lines.plus(&lost);
            }
        }
        if holding.expires() {
            let days = given(bare(holding.lot.tenor.0), Name::LayerDays);
            lines.times(&given(bare(365.0), Name::DaysOfYear)).over(&days);
        }
        is_rolled |= holding.expires();
        slides |= one.cost.paid.is_none() || !holding.expires();
        let name = Name::layer(one.place);
        lines.is(name, dollars(per_year));
        all.push(given(dollars(per_year), name));
    }
    lines.amounts(&all);
    if lines.is_begun() {
        lines.is(Name::HedgeYear, dollars(hedged.cost.per_year));
    }
    for (is, name) in [(is_rolled, Name::BoughtAnew), (slides, Name::VixStands), (is_once, Name::BoughtOnce)] {
        if is {
            lines.remark(name);
        }
    }
    not_bought(report, lines);
}

/// What a future loses as it comes down to a level of VIX.
pub(super) fn lost_by_expiry(holding: &Holding, to: &Term, name: Name, lines: &mut Lines) -> Term {
    let falls = lines.plus(&entry(holding, Name::VixFuture)).minus(to).gives(name, Unit::Number);
    lines.plus(&falls).in_all(&holding.lot).gives(Name::LostByExpiry, Unit::Dollars)
}

/// At each level at which the condor with some layers is zero, or jumps over zero as one is bought: all of it there,
/// and VIX.
pub(super) fn zeros(book: &Book, turning: &Turning, layers: &[(usize, Name)], lines: &mut Lines) {
    if turning.zeros.is_empty() {
        lines.remark(Name::NowhereZero);
    }
    for level in &turning.zeros {
        lines.plus(&modelled(dollars(book.along(level.spx).0), Name::CondorThere));
        layers_there(book, level.spx, layers, lines);
        let is_jump = turning.jumps.contains(level);
        lines.gives(if is_jump { Name::JumpsOverZero } else { Name::ZeroThere }, Unit::Dollars);
        lines.at_level(level.spx);
        vix_there(*level, lines);
    }
}

/// Adds what layers come to at a level, by their places in the book, those that come to anything.
fn layers_there(book: &Book, spx: Points, layers: &[(usize, Name)], lines: &mut Lines) {
    for (layer, name) in layers {
        let profit = book.layer_along(*layer, spx);
        if profit.0 != 0.0 {
            lines.amount(&modelled(dollars(profit), *name));
        }
    }
}

/// VIX where SPX comes to a level.
pub(super) fn vix_there(level: Level, lines: &mut Lines) {
    let vix = points(level.vix);
    lines.plus(&modelled(vix, Name::OnMap)).is(Name::VixOnMap, vix).at_level(level.spx);
}

/// The condor and each layer where their total is lowest, and that against the condor alone at its own lowest.
pub(super) fn worst(report: &Report, hedged: &Hedged, lines: &mut Lines) {
    let (book, turning, bare) = (&hedged.book, &hedged.turning, &hedged.bare);
    let at = turning.worst.spx;
    let mut all = Vec::new();
    report.layers().for_each(|one| all.push((one.at, Name::layer(one.place))));
    lines.plus(&given(dollars(book.along(at).0), Name::CondorThere));
    layers_there(book, at, &all, lines);
    lines.is(Name::HedgeWorst, dollars(turning.loss)).at_level(at);
    vix_there(turning.worst, lines);
    let worst = given(dollars(turning.loss), Name::HedgeWorst);
    lines.plus(&worst).amount(&given(dollars(-bare.loss), Name::CondorWorst));
    lines.is(Name::AgainstCondor, dollars(turning.loss - bare.loss));
    zeros(book, turning, &all, lines);
}

#[cfg(test)]
mod tests;
