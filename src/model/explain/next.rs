//! The next layer to wake up as SPX falls: from VIX to SPX by the map's inverse, or from SPX to VIX by the map.

use super::line::{bare, model_term, percent, points, remark, sum, sum_to, term};
use super::{Explanation, Name, Op, Remark, Sum, Term, Unit};
use crate::engine::hedge::layer::Trigger;
use crate::engine::hedge::markets::Level;
use crate::engine::num;
use crate::engine::units::Points;
use crate::engine::vix::Shape;
use crate::model::hedge::Hedged;
use crate::model::report::Report;

/// Which layer it is, and both levels, one worked out from the other.
pub(super) fn next_layer(report: &Report, hedged: &Hedged) -> Explanation {
    let next = hedged.next_layer().and_then(|(next, level)| Some((report.setup.hedge.layers.get(next)?, level)));
    let Some(((place, layer), level)) = next else {
        return Explanation { sums: Vec::new(), remarks: vec![remark(Name::NoNextLayer)] };
    };
    let mut remarks = vec![Remark { quantity: Some(bare(*place as f64 + 1.0)), ..remark(Name::NextIs) }];
    let sums = match layer.trigger {
        Trigger::Vix(_) => to_spx(report, level),
        trigger => {
            let mut sums = triggered(report, trigger, level);
            let vix = to_vix(report, level);
            let held = vix.last().is_some_and(|last| (last.result.value - level.vix.0).abs() > 1e-6);
            if held {
                remarks.push(Remark { quantity: Some(points(level.vix)), ..remark(Name::MapEnds) });
            }
            sums.extend(vix);
            sums
        }
    };
    Explanation { sums, remarks }
}

/// A number of the formula itself.
fn constant(op: Op, number: f64) -> Term {
    term(op, bare(number), Name::Constant)
}

/// The result of a line as a term.
fn of(op: Op, line: &Sum) -> Term {
    term(op, line.result, line.name)
}

/// The level of SPX that goes with the trigger's VIX: with Δ the rise of VIX, a fall of 2Δ / (a + √(a² + 4bΔ)) percent, or
/// S0·(V0/V)^(1/β).
fn to_spx(report: &Report, level: Level) -> Vec<Sum> {
    let setup = &report.setup;
    let spot = term(Op::Plus, points(setup.spot), Name::Spot);
    let vix = |op| term(op, points(Points(setup.vix)), Name::Vix);
    let trigger = |op| term(op, points(level.vix), Name::TriggerVix);
    match setup.hedge.shape {
        Shape::Quadratic { a, b, .. } => {
            let fall = |op| model_term(op, bare(a), Name::MapFall);
            let square = model_term(Op::Times, bare(b), Name::MapSquare);
            let rise = sum(Name::VixRise, &[trigger(Op::Plus), vix(Op::Minus)], Unit::Points);
            let squared = sum(Name::FallSquared, &[fall(Op::Plus), fall(Op::Times)], Unit::Number);
            let four = [constant(Op::Plus, 4.0), square, of(Op::Times, &rise)];
            let fourfold = sum(Name::FourfoldRise, &four, Unit::Number);
            let under = sum(Name::UnderRoot, &[of(Op::Plus, &squared), of(Op::Plus, &fourfold)], Unit::Number);
            let root = model_term(Op::Plus, bare(num::sqrt(under.result.value)), Name::Root);
            let divisor = sum(Name::Divisor, &[fall(Op::Plus), root], Unit::Number);
            let two = [constant(Op::Plus, 2.0), of(Op::Times, &rise), of(Op::Over, &divisor)];
            let percent = sum(Name::FallPercent, &two, Unit::Number);
            let drop = [spot, of(Op::Times, &percent), constant(Op::Over, 100.0)];
            let drop = sum(Name::FallPoints, &drop, Unit::Points);
            let next = sum_to(Name::NextSpx, &[spot, of(Op::Minus, &drop)], points(level.spx));
            vec![rise, squared, fourfold, under, divisor, percent, drop, next]
        }
        Shape::Power { down, .. } => {
            let ratio = sum(Name::VixRatio, &[vix(Op::Plus), trigger(Op::Over)], Unit::Number);
            let power = num::exp(num::ln(ratio.result.value) / down);
            let terms = [spot, model_term(Op::Times, bare(power), Name::PowerOfRatio)];
            vec![ratio, sum_to(Name::NextSpx, &terms, points(level.spx))]
        }
    }
}

/// The level of SPX of a trigger that names one.
fn triggered(report: &Report, trigger: Trigger, level: Level) -> Vec<Sum> {
    let spot = term(Op::Plus, points(report.setup.spot), Name::Spot);
    let at = |name| vec![sum_to(Name::NextSpx, &[term(Op::Plus, points(level.spx), name)], points(level.spx))];
    match trigger {
        Trigger::Drawdown(share) => {
            let share = term(Op::Times, percent(share), Name::ShareOfSpot);
            let drop = sum(Name::FallPoints, &[spot, share], Unit::Points);
            let next = sum_to(Name::NextSpx, &[spot, of(Op::Minus, &drop)], points(level.spx));
            vec![drop, next]
        }
        Trigger::ShortPut => at(Name::ShortPut),
        _ => at(Name::LowerBreakEven),
    }
}

/// The VIX of the map at a level of SPX below spot, not held to the ends of the map: V0 + a·d + b·d² for a fall of d percent,
/// or V0·(S0/S)^β.
fn to_vix(report: &Report, level: Level) -> Vec<Sum> {
    let setup = &report.setup;
    let spot = |op| term(op, points(setup.spot), Name::Spot);
    let there = |op| term(op, points(level.spx), Name::NextSpx);
    let vix = term(Op::Plus, points(Points(setup.vix)), Name::Vix);
    match setup.hedge.shape {
        Shape::Quadratic { a, b, .. } => {
            let left = [there(Op::Plus), spot(Op::Over), constant(Op::Times, 100.0)];
            let left = sum(Name::PercentLeft, &left, Unit::Number);
            let percent = sum(Name::FallPercent, &[constant(Op::Plus, 100.0), of(Op::Minus, &left)], Unit::Number);
            let fall = [model_term(Op::Plus, bare(a), Name::MapFall), of(Op::Times, &percent)];
            let fall = sum(Name::ByFall, &fall, Unit::Points);
            let square = model_term(Op::Plus, bare(b), Name::MapSquare);
            let square = sum(Name::BySquare, &[square, of(Op::Times, &percent), of(Op::Times, &percent)], Unit::Points);
            let next = sum(Name::NextVix, &[vix, of(Op::Plus, &fall), of(Op::Plus, &square)], Unit::Points);
            vec![left, percent, fall, square, next]
        }
        Shape::Power { down, .. } => {
            let ratio = sum(Name::SpxRatio, &[spot(Op::Plus), there(Op::Over)], Unit::Number);
            let power = model_term(Op::Times, bare(num::exp(num::ln(ratio.result.value) * down)), Name::PowerOfRatio);
            let next = sum(Name::NextVix, &[vix, power], Unit::Points);
            vec![ratio, next]
        }
    }
}
