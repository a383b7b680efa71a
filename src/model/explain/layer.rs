//! One layer: where it is bought, what it costs and why so many, where it pays for itself, and what it makes of the condor.

use super::line::{Lines, single, years};
use super::term::{bare, constant, dollars, given, greek, modelled, percent, points};
use super::option::{Priced, options, spx_forward, strikes, vix_future, vix_of_future};
use super::position::per_unit_of;
use super::{Name, Term, Unit, hedge, map};
use crate::engine::condor::Leg;
use crate::engine::hedge::book::Woken;
use crate::engine::hedge::holding::{Claim, Holding, Lot};
use crate::engine::hedge::layer::{Absent, Activation, Instrument, Layer, Reason, Side, Size, Strike, known};
use crate::engine::hedge::markets::Level;
use crate::engine::units::Days;
use crate::model::hedged::Hedged;
use crate::model::hedged::purchases;
use crate::model::report::Report;

/// All of the layer in a place of the form.
pub(super) fn layer(report: &Report, hedged: &Hedged, place: usize, lines: &mut Lines) {
    let layers = &report.setup.hedge.layers;
    let at = layers.iter().position(|(own, _)| *own == place);
    let known = at.and_then(|at| Some((at, &layers.get(at)?.1, hedged.book.layers.get(at)?, hedged.with_one.get(at)?)));
    let Some((at, layer, woken, alone)) = known else { return lines.remark(Name::NoLayer, None) };
    let Some((holding, reversed)) = bought(report, layer, woken) else { return lines.remark(Name::NotBought, None) };
    if let Some(level) = woken.ahead().or(woken.trigger.ok()) {
        map::trigger(report, layer.trigger, level, lines);
    }
    let one = Holding { lot: Lot { contracts: 1.0, ..holding.lot }, ..holding };
    let premium = modelled(bare(holding.entry.0), Name::LayerPremium);
    let mut bought = Bought { report, hedged, layer, woken, holding: &holding, reversed, one, premium, lines };
    bought.price();
    bought.contracts();
    if woken.holding.is_err() {
        return lines.remark(Name::NotBought, None);
    }
    bought.at_risk();
    bought.marked();
    bought.pays_back(Name::PaysAtExpiry, &woken.at_expiry);
    let is_before = |point: &Activation| point.is_err_and(|absent| absent.reason == Reason::BeforePurchase);
    if is_before(&woken.marked) || is_before(&woken.at_expiry) {
        bought.lines.remark(Name::BeforePurchase, None);
    }
    let spx = alone.worst.spx;
    lines.plus(&given(dollars(hedged.book.along(spx).0), Name::CondorThere));
    lines.amount(&modelled(dollars(hedged.book.layer_along(at, spx)), Name::layer(place)));
    lines.is(Name::WithItAlone, dollars(alone.loss)).at(vec![single(spx)]);
    hedge::vix_there(alone.worst, lines);
    hedge::zeros(&hedged.book, alone, &[(at, Name::layer(place))], lines);
}

/// What is bought, and whether the strikes of a spread were named in the wrong order; one contract where the size comes to
/// none, which says why.
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
        let time = lot.tenor.years();
        let forward = match lot.claim {
            Claim::VixFund { .. } => return self.lines.remark(Name::LotOfFund, None),
            Claim::SpxPut { .. } => {
                years(self.lines, lot.tenor, Name::LayerDays, Name::LayerYears);
                spx_forward(self.lines, &bought.spx, &given(points(bought.spx.spot), spx), time)
            }
            _ => {
                years(self.lines, lot.tenor, Name::LayerDays, Name::LayerYears);
                vix_future(self.lines, &bought.model, &given(points(bought.vix), vix), time)
            }
        };
        let asked = Some(self.asked());
        options(self.lines, self.holding, Priced { name: Name::LayerPremium, forward, time, asked, vix: None });
    }

    /// How many the size asks for, and how many that buys whole; nothing where their number is typed.
    fn contracts(&mut self) {
        let Holding { lot, bought, .. } = self.holding;
        let lines = &mut *self.lines;
        let unit = match self.layer.size {
            Size::Contracts(_) => return,
            Size::Budget(money) => {
                let multiplier = given(bare(lot.multiplier), Name::Multiplier);
                let each = lines.plus(&self.premium).times(&multiplier).gives(Name::ContractCosts, Unit::Dollars);
                lines.plus(&given(dollars(money), Name::Money)).over(&each).gives(Name::NotWhole, Unit::Number)
            }
            Size::DeltaShare { side, share } => {
                // Both start with a bought leg.
                let legs = if side == Side::Net { &Leg::ALL[..] } else { &[Leg::LongPut, Leg::ShortPut] };
                let delta = per_unit_of(self.report, lines, legs, Name::DeltaPerUnit, |greeks| greeks.delta);
                let delta = lines.plus(&delta).of_all(&self.report.setup.condor).gives(Name::Delta, Unit::Greek);
                let (spot, part) = (given(points(self.report.setup.spot), Name::Spot), constant(0.01));
                let loss = lines.plus(&delta).times(&spot).times(&part).gives(Name::LossOfCondor, Unit::Dollars);
                let share = given(percent(share), Name::ShareAskedFor);
                let wanted = lines.plus(&loss).times(&share).gives(Name::ToMakeGood, Unit::Dollars);
                let spx = bought.spx.spot;
                let moved = self.one.sensitivity(Days(0.0), spx, bought.vix);
                if lot.claim.is_put() {
                    let spx = given(points(spx), Name::SpxThere);
                    lines.plus(&modelled(greek(-moved.spx), Name::PerSpx)).times(&spx).times(&part);
                } else {
                    let vix = self.report.setup.map().vix_per_percent(spx);
                    let vix = modelled(points(vix), Name::VixForOne);
                    lines.plus(&modelled(greek(moved.vix), Name::PerVix)).times(&vix);
                }
                let gain = lines.gives(Name::ContractGains, Unit::Dollars);
                lines.plus(&wanted).over(&gain).gives(Name::NotWhole, Unit::Number)
            }
        };
        let contracts = if self.woken.holding.is_ok() { lot.contracts } else { 0.0 };
        let part = given(bare(unit.quantity.value - contracts), Name::PartLeft);
        lines.plus(&unit).minus(&part).is(Name::Contracts, bare(contracts));
    }

    /// What is paid, and what may be lost within the timeframe.
    fn at_risk(&mut self) {
        let (holding, hedge, lines) = (self.holding, &self.report.setup.hedge, &mut *self.lines);
        let times = given(bare(purchases(self.woken, holding, hedge.timeframe)), Name::Purchases);
        if let Some(paid) = holding.cost() {
            lines.plus(&self.premium).in_all(&holding.lot).is(Name::LayerPaid, dollars(paid));
            lines.plus(&given(dollars(paid), Name::LayerPaid)).times(&times).gives(Name::AtRisk, Unit::Dollars);
            return;
        }
        lines.remark(Name::FuturesCostNothing, None);
        let lowest = self.hedged.book.lowest_vix();
        if holding.entry > lowest {
            let price = modelled(bare(holding.entry.0), Name::VixFuture);
            let fall = lines.plus(&price).minus(&given(points(lowest), Name::LowestVix));
            let fall = fall.gives(Name::MayFall, Unit::Number);
            let lost = lines.plus(&fall).in_all(&holding.lot).gives(Name::LostByExpiry, Unit::Dollars);
            lines.plus(&lost).times(&times).gives(Name::AtRisk, Unit::Dollars);
        }
    }

    /// Where it pays for itself at the horizon, and what it is worth there.
    fn marked(&mut self) {
        let Holding { lot, bought, entry, .. } = self.holding;
        let marked = &self.woken.marked;
        let (Some(vix), spx) = known(marked) else { return };
        if entry.0 == 0.0 {
            // What costs nothing is worth that wherever it ends worthless.
            return;
        }
        let horizon = self.report.setup.hedge.horizon;
        let left = Days((lot.tenor.0 - horizon.0).max(0.0));
        let (time, is_option) = (left.years(), strikes(&self.holding.lot).is_some());
        match (lot.claim, spx) {
            (Claim::VixFund { beta }, _) => {
                // What is left of a lot while VIX stands still, read off its profit there.
                let kept = 1.0 + self.one.mark(horizon).profit(bought.spx.spot, bought.vix).0 / lot.multiplier;
                let (one, lines) = (constant(1.0), &mut *self.lines);
                let kept = modelled(bare(kept), Name::Kept);
                let grow = lines.plus(&one).over(&kept).minus(&one).gives(Name::MustGrow, Unit::Number);
                let beta = given(bare(beta), Name::FundBeta);
                let ratio = lines.plus(&grow).over(&beta).plus(&one).gives(Name::Ratio, Unit::Number);
                lines.plus(&given(points(bought.vix), Name::VixBought)).times(&ratio).is(Name::PaysMarked, points(vix));
            }
            _ if left.0 == 0.0 => return self.pays_back(Name::PaysMarked, marked),
            (Claim::SpxPut { .. }, Some(spx)) => {
                years(self.lines, left, Name::DaysLeft, Name::YearsLeft);
                let at = modelled(points(spx), Name::SpxThere);
                let forward = spx_forward(self.lines, &bought.spx, &at, time);
                let vix = Some(given(points(vix), Name::VixWanted));
                options(self.lines, self.holding, Priced { name: Name::WorthThere, forward, time, asked: None, vix });
            }
            _ => {
                let future = if is_option { bought.model.future(vix, time) } else { *entry };
                let future = modelled(bare(future.0), Name::VixFuture);
                vix_of_future(self.lines, &bought.model, &future, time).is(Name::PaysMarked, points(vix));
                if is_option {
                    years(self.lines, left, Name::DaysLeft, Name::YearsLeft);
                    let priced = Priced { name: Name::WorthThere, forward: future, time, asked: None, vix: None };
                    options(self.lines, self.holding, priced);
                }
            }
        }
        self.on_map(marked);
    }

    /// Strike and premium; of a future its price. Nothing where that point is not there.
    fn pays_back(&mut self, name: Name, point: &Activation) {
        let (vix, spx) = known(point);
        let (level, strike, sign) = match (self.holding.lot.claim, vix, spx) {
            (Claim::VixCall { long, .. }, Some(vix), _) => (vix, long, 1.0),
            (Claim::SpxPut { long, .. }, _, Some(spx)) => (spx, long, -1.0),
            (Claim::VixFuture, Some(vix), _) => (vix, vix, 0.0),
            _ => return,
        };
        // A spread that may earn just its premium pays for itself anywhere beyond its second strike.
        if (strike.0 + sign * self.holding.entry.0 - level.0).abs() > 1e-6 * level.0 {
            return;
        }
        let lines = &mut *self.lines;
        lines.plus(&given(points(strike), if sign == 0.0 { Name::VixFuture } else { Name::Strike }));
        if sign > 0.0 {
            lines.plus(&self.premium);
        } else if sign < 0.0 {
            lines.minus(&self.premium);
        }
        lines.is(name, points(level));
        // What expires on the way pays for itself in one place, but for rounding.
        let is_near = |other: f64| (other - level.0).abs() <= 1e-9 * level.0;
        let (vix, spx) = known(&self.woken.marked);
        let marked = if sign < 0.0 { spx } else { vix };
        if name == Name::PaysMarked || !marked.is_some_and(|at| is_near(at.0)) {
            self.on_map(point);
        }
    }

    /// The other index where a point is, by the map.
    fn on_map(&mut self, point: &Activation) {
        let level = match *point {
            Ok(level) => level,
            Err(Absent { vix: Some(vix), spx: Some(spx), reason: Reason::BeforePurchase }) => Level { vix, spx },
            Err(_) => return,
        };
        if self.holding.lot.claim.is_put() {
            map::to_vix(self.report, level, None, self.lines);
        } else if level.spx != self.report.setup.spot {
            map::to_spx(self.report, level, self.lines);
        }
    }
}
