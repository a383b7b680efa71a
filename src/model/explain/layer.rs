//! One layer: where it is bought, what it costs and why so many, where it pays for itself, and what it makes of the
//! condor.

mod pays;
mod size;

use super::line::{Lines, years};
use super::option::{Priced, forward, options};
use super::term::{dollars, entry, given, modelled, points};
use super::{Name, Term, hedge, map};
use crate::engine::hedge::book::Woken;
use crate::engine::hedge::holding::{Holding, Lot};
use crate::engine::hedge::layer::{Activation, Instrument, Layer, Reason, Size, Strike};
use crate::model::hedged::Hedged;
use crate::model::report::{OneLayer, Report};

/// All of the layer in a place of the form.
pub(super) fn layer(report: &Report, hedged: &Hedged, place: usize, lines: &mut Lines) {
    let Some(OneLayer { at, layer, woken, alone, .. }) = report.layer(place) else {
        return lines.remark(Name::NoLayer);
    };
    let Some((holding, reversed)) = bought(report, layer, woken) else { return lines.remark(Name::NotBought) };
    if let Some(level) = woken.ahead().or(woken.trigger.ok()) {
        map::trigger(report, layer.trigger, level, lines);
    }
    let one = Holding { lot: Lot { contracts: 1.0, ..holding.lot }, ..holding };
    let premium = entry(&holding, Name::LayerPremium);
    let mut bought = Bought { report, hedged, layer, woken, holding: &holding, reversed, one, premium, lines };
    bought.price();
    bought.contracts();
    if woken.holding.is_err() {
        return lines.remark(Name::NotBought);
    }
    bought.at_risk();
    bought.marked();
    bought.pays_back(Name::PaysAtExpiry, &woken.at_expiry);
    let is_before = |point: &Activation| point.is_err_and(|absent| absent.reason == Reason::BeforePurchase);
    if is_before(&woken.marked) || is_before(&woken.at_expiry) {
        bought.lines.remark(Name::BeforePurchase);
    }
    let spx = alone.worst.spx;
    lines.plus(&given(dollars(hedged.book.along(spx).0), Name::CondorThere));
    lines.amount(&modelled(dollars(hedged.book.layer_along(at, spx)), Name::layer(place)));
    lines.is(Name::WithItAlone, dollars(alone.loss)).at_level(spx);
    hedge::vix_there(alone.worst, lines);
    hedge::zeros(&hedged.book, alone, &[(at, Name::layer(place))], lines);
}

/// What is bought, and whether the strikes of a spread were named in the wrong order; one contract where the size comes
/// to none, which says why.
fn bought(report: &Report, layer: &Layer, woken: &Woken) -> Option<(Holding, bool)> {
    match woken.holding {
        Ok(holding) => Some((holding, woken.reversed)),
        Err(Reason::NoContracts) => {
            let plan = report.setup.plan(report.window);
            let at = match woken.trigger {
                Ok(level) => level,
                Err(absent) if absent.reason.stands() => plan.markets.level(),
                Err(_) => return None,
            };
            plan.buy(&Layer { size: Size::Contracts(1.0), ..*layer }, at).ok()
        }
        Err(_) => None,
    }
}

/// A layer that is bought, one contract of it, and what is said of it.
struct Bought<'a> {
    report: &'a Report,
    hedged: &'a Hedged,
    layer: &'a Layer,
    woken: &'a Woken,
    holding: &'a Holding,
    reversed: bool,
    one: Holding,
    premium: Term,
    lines: &'a mut Lines,
}

impl Bought<'_> {
    /// As they were asked for, in the same order.
    fn asked(&self) -> [Strike; 2] {
        let first = self.layer.strike;
        match self.layer.instrument {
            Instrument::VixCallSpread { short } | Instrument::SpxPutSpread { short } => {
                if self.reversed {
                    [short, first]
                } else {
                    [first, short]
                }
            }
            _ => [first; 2],
        }
    }

    /// The forward, the strikes of deltas, and the price.
    fn price(&mut self) {
        let Holding { lot, bought, .. } = self.holding;
        let stands = bought.spx.spot == self.report.setup.spot;
        let (vix, spx) = if stands { (Name::Vix, Name::Spot) } else { (Name::VixWanted, Name::SpxThere) };
        if !self.holding.expires() {
            return self.lines.remark(Name::LotOfFund);
        }
        years(self.lines, lot.tenor, Name::LayerDays, Name::LayerYears);
        let (vix, spx) = (given(points(bought.vix), vix), given(points(bought.spx.spot), spx));
        let time = lot.tenor.years();
        let forward = forward(self.lines, self.holding, [&vix, &spx], time);
        let asked = Some(self.asked());
        options(self.lines, self.holding, Priced { name: Name::LayerPremium, forward, time, asked, vix: None });
    }
}
