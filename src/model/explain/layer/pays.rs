//! Where a layer pays for itself: at the horizon, and at its expiry.

use super::super::line::years;
use super::super::option::{Priced, options, spx_forward, strikes, vix_of_future};
use super::super::term::{bare, constant, given, modelled, points, vix_bought};
use super::super::{Name, Unit, map};
use super::Bought;
use crate::engine::hedge::holding::{Claim, Holding};
use crate::engine::hedge::layer::{Absent, Activation, Reason, known};
use crate::engine::hedge::markets::Level;

impl Bought<'_> {
    /// Where it pays for itself at the horizon, and what it is worth there.
    pub(super) fn marked(&mut self) {
        let Holding { lot, bought, entry, .. } = self.holding;
        let marked = &self.woken.marked;
        let (Some(vix), spx) = known(marked) else { return };
        if entry.0 == 0.0 {
            // What costs nothing is worth that wherever it ends worthless.
            return;
        }
        let horizon = self.report.setup.hedge.horizon;
        let left = lot.left(horizon);
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
                lines.plus(&vix_bought(self.holding)).times(&ratio).is(Name::PaysMarked, points(vix));
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
    pub(super) fn pays_back(&mut self, name: Name, point: &Activation) {
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
