//! What layers gain in a jump of VIX, and what is awake at rising levels of it.

use super::line::{Lines, bare, dollars, given, greek, modelled, points};
use super::option::vix_future;
use super::{Name, Quantity, Term, Unit};
use crate::engine::hedge::holding::{Claim, Holding};
use crate::engine::hedge::markets::Level;
use crate::engine::pwl::Stretch;
use crate::engine::units::{Days, Points};
use crate::model::hedge::Hedged;
use crate::model::hedged::spx_in_jump;
use crate::model::report::Report;

/// What one layer adds to a number of a step.
type Of<'a> = &'a dyn Fn(&Holding) -> f64;

/// Layer by layer: its future after the jump, and what it gains by the model and by spot intrinsic value.
pub(super) fn jump(report: &Report, hedged: &Hedged, lines: &mut Lines) {
    let (vix, spx) = (report.setup.hedge.jump, spx_in_jump(&report.setup));
    let mut asleep = false;
    let layers = report.setup.hedge.layers.iter().zip(&hedged.book.layers).zip(&hedged.jumps);
    for (((place, _), woken), jump) in layers {
        let Some(holding) = woken.holding.as_ref().ok().filter(|_| woken.awake(spx, vix)) else {
            asleep = true;
            continue;
        };
        let Holding { lot, bought, entry, .. } = holding;
        let name = Name::layer(*place);
        let per_contract = holding.mark(Days(0.0)).profit(spx, vix).0 / (lot.multiplier * lot.contracts);
        let mut worth = modelled(bare(entry.0 + per_contract), Name::WorthThere);
        if let Claim::VixFuture | Claim::VixCall { .. } = lot.claim {
            let after = given(points(vix), Name::VixInJump);
            let future = vix_future(lines, &bought.model, &after, lot.tenor.years());
            if lot.claim == Claim::VixFuture {
                worth = future;
            }
        }
        let paid = if holding.premium().is_some() { Name::LayerPremium } else { Name::LayerEntry };
        let paid = modelled(bare(entry.0), paid);
        let gain = lines.plus(&worth).minus(&paid).gives(Name::GainByModel, Unit::Number);
        lines.plus(&gain).in_all(lot).is(name, dollars(jump.model));
        if let (Some(naive), Claim::VixCall { long, short }) = (jump.intrinsic, lot.claim) {
            let over = |strike: Points, name| given(bare((vix.0 - strike.0).max(0.0)), name);
            lines.plus(&over(long, Name::OverStrike));
            if let Some(short) = short {
                lines.minus(&over(short, Name::OverSold));
            }
            let gain = lines.minus(&paid).gives(Name::GainBySpot, Unit::Number);
            lines.plus(&gain).in_all(lot).is(name, dollars(naive));
        }
    }
    if asleep {
        lines.remark(Name::AsleepInJump, None);
    }
}

/// Step by step: the contracts awake, their vegas and what they gain for a point of VIX, layer by layer.
pub(super) fn ladder(report: &Report, hedged: &Hedged, lines: &mut Lines) {
    let mut before: &[bool] = &[];
    for rung in &hedged.rungs {
        if rung.awake == before || !rung.awake.contains(&true) {
            continue;
        }
        before = &rung.awake;
        let Level { spx, vix } = rung.level;
        let layers = || {
            let layers = report.setup.hedge.layers.iter().zip(&hedged.book.layers).zip(&rung.awake);
            let awake = layers.filter(|(_, awake)| **awake);
            awake.filter_map(|(((place, _), woken), _)| Some((*place, woken.holding.as_ref().ok()?)))
        };
        let is_put = |holding: &Holding| matches!(holding.lot.claim, Claim::SpxPut { .. });
        let gains = |holding: &Holding| holding.sensitivity(Days(0.0), spx, vix);
        let vega = |holding: &Holding, of_put| if is_put(holding) == of_put { gains(holding).vega } else { 0.0 };
        let numbers: [(Name, Quantity, Of); 4] = [
            (Name::ContractsAwake, bare(rung.contracts), &|holding| holding.lot.contracts),
            (Name::VegaAwake, greek(rung.vega), &|holding| vega(holding, false)),
            (Name::SpxVegaAwake, greek(rung.spx_vega), &|holding| vega(holding, true)),
            (Name::PerVixAwake, greek(rung.per_vix), &|holding| gains(holding).vix),
        ];
        for (name, result, of) in numbers {
            for (place, holding) in layers() {
                let quantity = Quantity { value: of(holding), ..result };
                if quantity.value != 0.0 {
                    let of_model = result.unit == Unit::Greek;
                    lines.amount(&Term { of_model, ..given(quantity, Name::layer(place)) });
                }
            }
            if lines.is_begun() {
                // From this level down.
                lines.is(name, result).at(vec![Stretch { from: Points(0.0), to: Some(spx) }]);
            }
        }
    }
    if before.is_empty() {
        lines.remark(Name::NothingAwake, None);
    }
}
