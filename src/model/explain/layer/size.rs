//! How many contracts of a layer are bought and why, and what may be lost by them.

use super::super::hedge::lost_by_expiry;
use super::super::position::per_unit_of;
use super::super::term::{bare, constant, dollars, given, greek, modelled, percent, points, spot};
use super::super::{Name, Unit};
use super::Bought;
use crate::engine::condor::Leg;
use crate::engine::hedge::holding::Holding;
use crate::engine::hedge::layer::{Side, Size};
use crate::engine::units::Days;
use crate::model::hedged::purchases;

impl Bought<'_> {
    /// How many the size asks for, and how many that buys whole; nothing where their number is typed.
    pub(super) fn contracts(&mut self) {
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
                let (spot, part) = (spot(self.report), constant(0.01));
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
    pub(super) fn at_risk(&mut self) {
        let (holding, hedge, lines) = (self.holding, &self.report.setup.hedge, &mut *self.lines);
        let times = given(bare(purchases(self.woken, holding, hedge.timeframe)), Name::Purchases);
        if let Some(paid) = holding.cost() {
            lines.plus(&self.premium).in_all(&holding.lot).is(Name::LayerPaid, dollars(paid));
            lines.plus(&given(dollars(paid), Name::LayerPaid)).times(&times).gives(Name::AtRisk, Unit::Dollars);
            return;
        }
        lines.remark(Name::FuturesCostNothing);
        let lowest = self.hedged.book.lowest_vix();
        if holding.entry > lowest {
            let lost = lost_by_expiry(holding, &given(points(lowest), Name::LowestVix), Name::MayFall, lines);
            lines.plus(&lost).times(&times).gives(Name::AtRisk, Unit::Dollars);
        }
    }
}
