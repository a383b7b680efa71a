//! The key numbers of the hedge.

use super::super::cost::{beyond, if_rolled, rounded, still};
use super::super::figure::{SPX, named};
use super::super::hedge::triggers::{BUYS_NOTHING, short_reason};
use super::super::hedge::{layer, vix_named};
use super::super::label;
use super::super::number::{money, money_round10, percent, whole};
use super::super::time::later;
use super::{Piece, Voice, number, piece, side};
use crate::engine::hedge::layer::Trigger;
use crate::model::hedged::Hedged;
use crate::model::report::{OneLayer, Report};

/// A key number of the hedge, and the line under it.
pub(super) fn strip(report: &Report, say: impl Fn(&Report, &Hedged) -> (Vec<Piece>, String)) -> (Vec<Piece>, String) {
    report.hedge.as_ref().map_or_else(|| none("no hedge layer"), |hedged| say(report, hedged))
}

/// What the layers cost.
pub(super) fn cost(_: &Report, hedged: &Hedged) -> (Vec<Piece>, String) {
    let cost = &hedged.cost;
    let mut under = match cost.share_of_credit {
        Some(share) => fill!("$, _ of the credit", percent(share, 0)),
        None => "$".to_owned(),
    };
    if cost.on_the_way.0 > 0.0 {
        fill!(under += "; _\u{a0}$ on the way", rounded(cost.on_the_way.0));
    }
    (number(rounded(cost.now.0)), under)
}

/// The same for a year.
pub(super) fn per_year(_: &Report, hedged: &Hedged) -> (Vec<Piece>, String) {
    if hedged.layers.iter().all(|own| own.cost.per_year.is_none()) {
        return none("nothing is held from the start");
    }
    let is_left_out = hedged.book.layers.iter().any(|layer| layer.ahead().is_some());
    let left_out = if is_left_out { ", without what is bought on the way" } else { "" };
    (number(rounded(hedged.cost.per_year.0)), fill!("$ a year___", if_rolled(hedged), still(hedged), left_out))
}

/// The next layer to wake up.
pub(super) fn next_layer(report: &Report, _: &Hedged) -> (Vec<Piece>, String) {
    let Some((next, level)) = report.next_layer() else { return asleep(report) };
    let (vix, spx) = (vix_named(level.vix.0), named(SPX, &whole(level.spx.0)));
    // First what it waits for.
    let (value, other) = if matches!(next.layer.trigger, Trigger::Vix(_)) { (vix, spx) } else { (spx, vix) };
    (number(value), fill!("_, _", label::layer(next.place), other))
}

/// Why no layer is next: the first one that sleeps on has a trigger that is never reached, or buys nothing there.
fn asleep(report: &Report) -> (Vec<Piece>, String) {
    let mut why = report.layers().filter_map(|OneLayer { place, woken, .. }| match woken.trigger {
        Err(absent) if absent.reason.stands() => None,
        Err(absent) => Some((place, short_reason(absent.reason))),
        Ok(_) => woken.holding.is_err().then_some((place, BUYS_NOTHING)),
    });
    match why.next() {
        Some((place, why)) => none(&fill!("_: _", layer(place), why)),
        None => none("no trigger left"),
    }
}

pub(super) fn none(why: &str) -> (Vec<Piece>, String) {
    (vec![piece("none", Voice::Answer)], why.to_owned())
}

/// The worst of condor and layers, where and when that is. An end of what is shown is named as one: beyond it may be
/// worse.
pub(super) fn worst(report: &Report, hedged: &Hedged) -> (Vec<Piece>, String) {
    let (with, without) = (&hedged.turning, &hedged.bare);
    let shown = Piece { text: money_round10(with.loss.0), ..side(with.loss) };
    let mut under = fill!("$ at SPX _", whole(with.worst.spx.0));
    under += beyond(with);
    let is_exact = report.setup.hedge.horizon == report.setup.days;
    if !is_exact {
        fill!(under += ", _", later("after", report.setup.hedge.horizon.0));
    }
    under += ", condor alone ";
    // At its expiry there is no model in it.
    under += &if is_exact { money(without.loss.0) } else { money_round10(without.loss.0) };
    (vec![shown], under)
}

#[cfg(test)]
mod tests {
    use super::super::{Shown, strip};
    use super::*;
    use crate::model::check::check as check_draft;
    use crate::model::draft::Draft;
    use crate::model::explain::Key;
    use crate::model::presets::Preset;
    use crate::model::tests::{report_of, report_on};
    use crate::words::number::SPACE;

    fn preset(preset: Preset, trigger: &str) -> Report {
        let start = Draft::default();
        let mut draft = preset.apply(&start, &check_draft(&start, &start).setup);
        if !trigger.is_empty() {
            use crate::model::fields::FieldId::{Layer2Level, Layer2When};
            draft = draft.with(Layer2When, "vix").with(Layer2Level, trigger);
        }
        report_on(&draft)
    }

    #[track_caller]
    fn check(report: &Report, key: Key, expected: &str) {
        let Shown { value, under } = strip(report, key);
        let value: String = value.iter().map(|piece| &*piece.text).collect();
        assert_eq!([&value, " | ", &under].concat().replace(SPACE, " "), expected);
    }

    #[test]
    fn what_is_valued_at_once_is_valued_today() {
        use crate::model::fields::FieldId::{Horizon, Layer1Instrument};
        let report = report_of(&[(Layer1Instrument, "call"), (Horizon, "0")]);
        let under = strip(&report, Key::HedgeWorst).under;
        assert!(under.contains(", today, condor alone"), "{under}");
    }

    #[test]
    fn the_hedge_in_four_numbers() {
        let with = preset(Preset::Ratio442, "22.5");
        check(&with, Key::HedgeCost, "1,040 | $, 46 % of the credit; 900 $ on the way");
        check(&with, Key::HedgePerYear, "8,030 | $ a year if rolled, without what is bought on the way");
        check(&with, Key::HedgeWorst, "\u{2212}8,480 | $ at SPX 6,724, condor alone \u{2212}7,740");
        check(&with, Key::NextLayer, "VIX 22.5 | layer 2, SPX 5,551");
        check(&preset(Preset::Ratio442, ""), Key::HedgePerYear, "10,790 | $ a year if rolled");
        check(&preset(Preset::Ratio442, ""), Key::NextLayer, "none | no trigger left");
        // A trigger that never comes is one all the same.
        check(&preset(Preset::Ratio442, "200"), Key::NextLayer, "none | layer 2: not on the map");
        let of = |texts: &[_]| report_of(&[&[(Layer1Instrument, "call")], texts].concat());
        use crate::model::fields::FieldId::{
            Layer1Instrument, Layer1Level, Layer1Signal, Layer1Size, Layer1SizeBy, Layer1When,
        };
        check(&of(&[(Layer1When, "signal-off"), (Layer1Signal, "rsi")]), Key::NextLayer, "none | layer 1: RSI off");
        check(&of(&[(Layer1When, "fall"), (Layer1Level, "5")]), Key::NextLayer, "SPX 5,700 | layer 1, VIX 20");
        check(&of(&[(Layer1Level, "22.75")]), Key::NextLayer, "VIX 22.8 | layer 1, SPX 5,538");
        check(&of(&[(Layer1SizeBy, "budget"), (Layer1Size, "1")]), Key::NextLayer, "none | layer 1: buys nothing");
        for key in [Key::HedgeCost, Key::HedgePerYear, Key::HedgeWorst, Key::NextLayer] {
            check(&preset(Preset::None, ""), key, "none | no hedge layer");
        }
    }
}
