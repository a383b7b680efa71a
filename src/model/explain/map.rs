//! The shock map with today's figures: from VIX to SPX by its inverse, or from SPX to VIX.

use super::line::Lines;
use super::term::{bare, constant, given, modelled, percent, points, spot, vix};
use super::{Name, Unit};
use crate::engine::hedge::layer::Trigger;
use crate::engine::hedge::markets::Level;
use crate::engine::num;
use crate::engine::units::Points;
use crate::engine::vix::Shape;
use crate::model::report::Report;

/// Where a trigger lies: both levels, one worked out from the other.
pub(super) fn trigger(report: &Report, trigger: Trigger, level: Level, lines: &mut Lines) {
    let there = points(level.spx);
    let mut move_known = None;
    match trigger {
        Trigger::Vix(_) => return to_spx(report, level, lines),
        Trigger::Drawdown(share) => {
            move_known = Some(share);
            let spot = spot(report);
            let share = given(percent(share), Name::ShareOfSpot);
            let fall = lines.plus(&spot).times(&share).gives(Name::FallPoints, Unit::Points);
            lines.plus(&spot).minus(&fall).is(Name::SpxThere, there);
        }
        trigger => {
            let name = if trigger == Trigger::ShortPut { Name::ShortPut } else { Name::LowerBreakEven };
            lines.plus(&given(there, name)).is(Name::SpxThere, there);
        }
    }
    to_vix(report, level, move_known, lines);
}

/// The level of SPX that goes with a level of VIX: with Δ the rise of VIX, a fall of 2Δ / (a + √(a² + 4bΔ)) percent,
/// and with Δ the fall of VIX a rise of Δ / c percent; or S0·(V0/V)^(1/β).
pub(super) fn to_spx(report: &Report, level: Level, lines: &mut Lines) {
    let (spot, vix, hundred) = (spot(report), vix(report), constant(100.0));
    // The engine's own end of levels: the strike of a delta may lie beyond it.
    let wanted = given(points(Points(level.vix.0.min(1e50))), Name::VixWanted);
    let is_fall = level.vix.0 > report.setup.vix;
    let last = match report.setup.hedge.shape {
        Shape::Quadratic { a, b, .. } if is_fall => {
            let (fall, square) = (modelled(bare(a), Name::MapFall), modelled(bare(b), Name::MapSquare));
            let rise = lines.plus(&wanted).minus(&vix).gives(Name::VixRise, Unit::Points);
            let squared = modelled(bare(a * a), Name::FallSquared);
            let under = lines.plus(&constant(4.0)).times(&square).times(&rise).plus(&squared);
            let under = under.gives(Name::UnderRoot, Unit::Number);
            let root = modelled(bare(num::sqrt(under.quantity.value)), Name::Root);
            let divisor = lines.plus(&fall).plus(&root).gives(Name::Divisor, Unit::Number);
            let fall = lines.plus(&constant(2.0)).times(&rise).over(&divisor).gives(Name::FallPercent, Unit::Number);
            let fall = lines.plus(&spot).times(&fall).over(&hundred).gives(Name::FallPoints, Unit::Points);
            lines.plus(&spot).minus(&fall)
        }
        Shape::Quadratic { c, .. } => {
            let fall = lines.plus(&vix).minus(&wanted).gives(Name::VixFall, Unit::Points);
            let by_rise = modelled(bare(c), Name::MapRise);
            let rise = lines.plus(&fall).over(&by_rise).gives(Name::RisePercent, Unit::Number);
            let rise = lines.plus(&spot).times(&rise).over(&hundred).gives(Name::RisePoints, Unit::Points);
            lines.plus(&spot).plus(&rise)
        }
        Shape::Power { down, up } => {
            lines.plus(&vix).over(&wanted).gives(Name::VixRatio, Unit::Number);
            // From both levels: the ratio has lost the digits that a small power hangs on.
            let log = num::ln_ratio(vix.quantity.value, wanted.quantity.value);
            let power = num::exp(log / if is_fall { down } else { up });
            lines.plus(&spot).times(&modelled(bare(power), Name::PowerOfRatio))
        }
    };
    last.is(Name::SpxThere, points(level.spx));
}

/// The VIX of the map at a level of SPX, before it is held to the ends of the map: V0 + a·d + b·d² for a fall of d
/// percent, V0 − c·u for a rise of u percent; or V0·(S0/S)^β. The move is worked out where it is not known.
pub(super) fn to_vix(report: &Report, level: Level, share: Option<f64>, lines: &mut Lines) {
    let (spot, vix, hundred) = (spot(report), vix(report), constant(100.0));
    let there = given(points(level.spx), Name::SpxThere);
    let is_fall = level.spx <= report.setup.spot;
    let on_map = match report.setup.hedge.shape {
        Shape::Quadratic { a, b, c, .. } => {
            let name = if is_fall { Name::FallPercent } else { Name::RisePercent };
            let moved = share.map_or_else(
                || {
                    let left = lines.plus(&there).over(&spot).times(&hundred).gives(Name::PercentLeft, Unit::Number);
                    let (more, less) = if is_fall { (&hundred, &left) } else { (&left, &hundred) };
                    lines.plus(more).minus(less).gives(name, Unit::Number)
                },
                |share| given(bare(100.0 * share.abs()), name),
            );
            if is_fall {
                let by_fall = modelled(bare(a), Name::MapFall);
                let by_fall = lines.plus(&by_fall).times(&moved).gives(Name::ByFall, Unit::Points);
                let square = modelled(bare(b), Name::MapSquare);
                let square = lines.plus(&square).times(&moved).times(&moved).gives(Name::BySquare, Unit::Points);
                lines.plus(&vix).plus(&by_fall).plus(&square)
            } else {
                let by_rise = modelled(bare(c), Name::MapRise);
                let by_rise = lines.plus(&by_rise).times(&moved).gives(Name::ByRise, Unit::Points);
                lines.plus(&vix).minus(&by_rise)
            }
        }
        // Nothing is over nothing of SPX.
        Shape::Power { .. } if level.spx.0 <= 0.0 => return lines.remark_with(Name::MapEnds, points(level.vix)),
        Shape::Power { down, up } => {
            let ratio = lines.plus(&spot).over(&there).gives(Name::SpxRatio, Unit::Number);
            let power = num::exp(num::ln(ratio.quantity.value) * if is_fall { down } else { up });
            lines.plus(&vix).times(&modelled(bare(power), Name::PowerOfRatio))
        }
    };
    let on_map = on_map.gives(Name::VixOnMap, Unit::Points);
    if (on_map.quantity.value - level.vix.0).abs() > 1e-6 {
        lines.remark_with(Name::MapEnds, points(level.vix));
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Key, explain};
    use crate::model::fields::FieldId::*;
    use crate::model::tests::report_of;

    #[test]
    fn no_ratio_to_nothing_of_spx() {
        // So far away a strike that the put pays for itself only where SPX is worth nothing.
        let market = [(Vix, "300"), (MapShape, "power"), (Rate, "0"), (Yield, "0"), (Curvature, "0"), (Horizon, "0")];
        let put = [(Layer1Instrument, "put"), (Layer1Tenor, "2696.2845083923")];
        for when in ["now", "fall"] {
            let report = report_of(&[&market[..], &put, &[(Layer1When, when)]].concat());
            let sums = explain(&report, Key::Layer(0)).sums;
            assert!(!sums.is_empty() && sums.iter().all(|sum| sum.result.value.is_finite()), "{when}: {sums:?}");
        }
    }
}
