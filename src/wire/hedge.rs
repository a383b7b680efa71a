//! Every number of the hedge as plain values.
//!
//! What each name means is written in `tailfeather.d.ts`.

use super::issue::reason_word;
use super::plain::{Plain, list, maybe, text};
use super::report::{dollars, heat, levels};
use crate::engine::hedge::book::Turning;
use crate::engine::hedge::holding::Holding;
use crate::engine::hedge::layer::{Activation, Instrument, Reason};
use crate::engine::hedge::markets::Level;
use crate::engine::units::Dollars;
use crate::model::hedged::{Hedged, Rung};
use crate::model::report::{OneLayer, Report};
use crate::model::setup::Setup;

/// The twin of a hedge, with the samples of its curves if wanted.
pub(super) fn plain(report: &Report, hedged: &Hedged, curves: bool) -> Plain {
    let cost = &hedged.cost;
    Plain::Record(vec![
        ("layers", Plain::List(report.layers().map(layer).collect())),
        (
            "cost",
            Plain::Record(vec![
                ("now", Plain::Number(cost.now.0)),
                ("onTheWay", Plain::Number(cost.on_the_way.0)),
                ("perYear", Plain::Number(cost.per_year.0)),
                ("shareOfCredit", maybe(cost.share_of_credit)),
                ("worst", Plain::Number(cost.worst.0)),
                ("atRisk", Plain::Number(hedged.at_risk.0)),
            ]),
        ),
        ("jumpsTo", jumps_to(&report.setup)),
        ("condorAlone", turning(&hedged.bare)),
        ("total", turning(&hedged.turning)),
        ("ladder", list(&hedged.rungs, rung)),
        ("byShock", heat(&hedged.by_shock)),
        ("path", levels(&hedged.path)),
        ("onPath", dollars(&hedged.on_path)),
        ("curves", if curves { curves_out(report, hedged) } else { Plain::Missing }),
    ])
}

fn layer(OneLayer { place, layer, woken, cost, alone, jump, .. }: OneLayer) -> Plain {
    let holding = woken.holding.as_ref().ok();
    let of = |number: fn(&Holding) -> f64| maybe(holding.map(number));
    let (strike, sold) = holding.and_then(|holding| holding.lot.claim.strikes()).unzip();
    let amount = |amount: Option<Dollars>| maybe(amount.map(|amount| amount.0));
    Plain::Record(vec![
        ("place", Plain::Number(place as f64)),
        ("instrument", text(instrument(layer.instrument))),
        ("contracts", Plain::Number(cost.contracts)),
        ("notBought", reason(woken.holding.as_ref().err())),
        ("strike", maybe(strike.map(|strike| strike.0))),
        ("soldStrike", maybe(sold.flatten().map(|strike| strike.0))),
        ("boughtAt", holding.map_or(Plain::Missing, |holding| level(&holding.bought.level(), None))),
        ("forward", of(|holding| holding.forward.0)),
        ("volatility", of(|holding| holding.vols[0].0)),
        ("entry", of(|holding| holding.entry.0)),
        ("paid", amount(cost.paid)),
        ("perYear", amount(cost.per_year)),
        ("trigger", point(&woken.trigger)),
        ("marked", point(&woken.marked)),
        ("atExpiry", point(&woken.at_expiry)),
        ("withCondor", turning(alone)),
        (
            "jump",
            Plain::Record(vec![("model", Plain::Number(jump.model.0)), ("spotIntrinsic", amount(jump.intrinsic))]),
        ),
    ])
}

/// The jump's levels, of SPX only if the map has it.
fn jumps_to(setup: &Setup) -> Plain {
    let spx = setup.map().spx(setup.hedge.jump).ok();
    Plain::Record(vec![("vix", Plain::Number(setup.hedge.jump.0)), ("spx", maybe(spx.map(|spx| spx.0)))])
}

fn instrument(instrument: Instrument) -> &'static str {
    match instrument {
        Instrument::VixCall => "call",
        Instrument::VixCallSpread { .. } => "call-spread",
        Instrument::VixFuture => "future",
        Instrument::MiniFuture => "mini",
        Instrument::VolEtf { .. } => "fund",
        Instrument::SpxPut => "put",
        Instrument::SpxPutSpread { .. } => "put-spread",
    }
}

fn reason(reason: Option<&Reason>) -> Plain {
    reason.map_or(Plain::Missing, |reason| text(reason_word(*reason)))
}

fn level(level: &Level, profit: Option<Dollars>) -> Plain {
    let mut fields = vec![("vix", Plain::Number(level.vix.0)), ("spx", Plain::Number(level.spx.0))];
    fields.extend(profit.map(|profit| ("profit", Plain::Number(profit.0))));
    Plain::Record(fields)
}

/// A point, or what is known of it and why it is none.
fn point(point: &Activation) -> Plain {
    let (vix, spx, absent) = match point {
        Ok(level) => (Some(level.vix), Some(level.spx), None),
        Err(absent) => (absent.vix, absent.spx, Some(&absent.reason)),
    };
    Plain::Record(vec![
        ("vix", maybe(vix.map(|vix| vix.0))),
        ("spx", maybe(spx.map(|spx| spx.0))),
        ("reason", reason(absent)),
    ])
}

fn turning(turning: &Turning) -> Plain {
    Plain::Record(vec![
        ("zeros", list(&turning.zeros, |zero| level(zero, None))),
        ("jumps", list(&turning.jumps, |zero| level(zero, None))),
        ("worst", level(&turning.worst, Some(turning.loss))),
    ])
}

fn rung(rung: &Rung) -> Plain {
    Plain::Record(vec![
        ("vix", Plain::Number(rung.level.vix.0)),
        ("spx", Plain::Number(rung.level.spx.0)),
        ("awake", list(&rung.awake, |awake| Plain::Flag(*awake))),
        ("contracts", Plain::Number(rung.contracts)),
        ("vegaPerPoint", Plain::Number(rung.vega)),
        ("spxVegaPerPoint", Plain::Number(rung.spx_vega)),
        ("perVixPoint", Plain::Number(rung.per_vix)),
    ])
}

fn curves_out(report: &Report, hedged: &Hedged) -> Plain {
    Plain::Record(vec![
        ("spots", Plain::List(report.window.spots().map(|spot| Plain::Number(spot.0)).collect())),
        ("condor", dollars(&hedged.condor)),
        ("total", dollars(&hedged.total)),
    ])
}
