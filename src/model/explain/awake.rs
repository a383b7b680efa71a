//! What layers gain in a jump of VIX, and what is awake at rising levels of it.

use super::line::{Lines, years};
use super::option::{Priced, forward, options};
use super::term::{bare, constant, dollars, entry, given, greek, points, vix_bought};
use super::{Name, Quantity, Term, Unit, map};
use crate::engine::hedge::holding::{Claim, Holding};
use crate::engine::hedge::markets::Level;
use crate::engine::pwl::Stretch;
use crate::engine::units::{Days, Points};
use crate::model::hedged::Hedged;
use crate::model::hedged::spx_in_jump;
use crate::model::report::{OneLayer, Report};

/// What one layer adds to a number of a step.
type Of<'a> = &'a dyn Fn(&Holding) -> f64;

/// Layer by layer: what it is worth after the jump, and what it gains by the model and by spot intrinsic value.
pub(super) fn jump(report: &Report, hedged: &Hedged, lines: &mut Lines) {
    let (vix, spx) = (report.setup.hedge.jump, spx_in_jump(&report.setup));
    let mut asleep = false;
    for OneLayer { place, woken, jump, .. } in report.layers() {
        let Some(holding) = woken.held() else {
            asleep = true;
            continue;
        };
        let name = Name::layer(place);
        let before = lines.count();
        let worth = after_jump(report, holding, spx, lines);
        lines.once(before);
        let (lot, after) = (&holding.lot, given(points(vix), Name::VixInJump));
        let paid = if holding.premium().is_some() { Name::LayerPremium } else { Name::LayerEntry };
        let paid = entry(holding, paid);
        let gain = lines.plus(&worth).minus(&paid).gives(Name::GainByModel, Unit::Number);
        lines.plus(&gain).in_all(lot).is(name, dollars(jump.model));
        if let (Some(naive), Claim::VixCall { long, short }) = (jump.intrinsic, lot.claim) {
            let mut over = |strike: Points, name| {
                if strike < vix {
                    return lines.plus(&after).minus(&given(points(strike), Name::Strike)).gives(name, Unit::Number);
                }
                given(bare(0.0), name)
            };
            let (bought, sold) = (over(long, Name::OverStrike), short.map(|short| over(short, Name::OverSold)));
            lines.plus(&bought);
            sold.iter().for_each(|sold| {
                lines.minus(sold);
            });
            let gain = lines.minus(&paid).gives(Name::GainBySpot, Unit::Number);
            lines.plus(&gain).in_all(lot).is(name, dollars(naive));
        }
    }
    if hedged.is_jump_off_map {
        lines.remark(Name::JumpOffMap);
    }
    if asleep {
        lines.remark(Name::AsleepInJump);
    }
}

/// What a contract is worth right after the jump, on the forward that goes with it, by the same formula as its price.
fn after_jump(report: &Report, holding: &Holding, spx: Points, lines: &mut Lines) -> Term {
    let (lot, vix) = (&holding.lot, report.setup.hedge.jump);
    let after = given(points(vix), Name::VixInJump);
    if let Claim::VixFund { beta } = lot.claim {
        let one = constant(1.0);
        let moved = lines.plus(&after).over(&vix_bought(holding)).minus(&one).gives(Name::VixGrows, Unit::Number);
        let grown = lines.plus(&moved).times(&given(bare(beta), Name::FundBeta)).plus(&one);
        let mut worth = grown.gives(Name::WorthThere, Unit::Number);
        if worth.quantity.value < 0.0 {
            worth.quantity.value = 0.0;
            lines.remark(Name::FundNotBelowZero);
        }
        return worth;
    }
    let (time, is_put) = (lot.tenor.years(), lot.claim.is_put());
    // Not at the engine's own end of levels, nor where the map does not come there.
    if is_put && spx.0 < 1e50 && spx != report.setup.spot {
        map::to_spx(report, Level { vix, spx }, lines);
    }
    if lot.claim != Claim::VixFuture {
        years(lines, lot.tenor, Name::DaysLeft, Name::YearsLeft);
    }
    let forward = forward(lines, holding, [&after, &given(points(spx), Name::SpxThere)], time);
    let vix = is_put.then_some(after);
    options(lines, holding, Priced { name: Name::WorthThere, forward, time, asked: None, vix }).unwrap_or(forward)
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
            let awake = report.layers().zip(&rung.awake).filter(|(_, awake)| **awake);
            awake.filter_map(|(one, _)| Some((one.place, one.holding()?)))
        };
        let is_put = |holding: &Holding| holding.lot.claim.is_put();
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
        lines.remark(Name::NothingAwake);
    }
}
