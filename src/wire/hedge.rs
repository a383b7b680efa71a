//! Every number of the hedge as plain values.
//!
//! What each name means is written in `tailfeather.d.ts`.

use super::issue::reason_word;
use super::plain::{Fields, Plain, record, text};
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
    record(|to| {
        to.list("layers", report.layers(), layer)
            .record("cost", |to| {
                to.number("now", cost.now.0)
                    .number("onTheWay", cost.on_the_way.0)
                    .number("perYear", cost.per_year.0)
                    .maybe("shareOfCredit", cost.share_of_credit)
                    .number("worst", cost.worst.0)
                    .number("atRisk", hedged.at_risk.0)
            })
            .put("jumpsTo", jumps_to(&report.setup))
            .put("condorAlone", turning(&hedged.bare))
            .put("total", turning(&hedged.turning))
            .list("ladder", &hedged.rungs, rung)
            .put("byShock", heat(&hedged.by_shock))
            .put("path", levels(&hedged.path))
            .put("onPath", dollars(&hedged.on_path))
            .put_if("curves", curves.then(|| curves_out(report, hedged)))
    })
}

fn layer(OneLayer { place, layer, woken, cost, alone, jump, .. }: OneLayer) -> Plain {
    let holding = woken.holding.as_ref().ok();
    let of = |number: fn(&Holding) -> f64| holding.map(number);
    let (strike, sold) = holding.and_then(|holding| holding.lot.claim.strikes()).unzip();
    let amount = |amount: Option<Dollars>| amount.map(|amount| amount.0);
    record(|to| {
        to.number("place", place as f64)
            .word("instrument", instrument(layer.instrument))
            .number("contracts", cost.contracts)
            .put_if("notBought", reason(woken.holding.as_ref().err()))
            .maybe("strike", strike.map(|strike| strike.0))
            .maybe("soldStrike", sold.flatten().map(|strike| strike.0))
            .put_if("boughtAt", holding.map(|holding| level(&holding.bought.level())))
            .maybe("forward", of(|holding| holding.forward.0))
            .maybe("volatility", of(|holding| holding.vols[0].0))
            .maybe("entry", of(|holding| holding.entry.0))
            .maybe("paid", amount(cost.paid))
            .maybe("perYear", amount(cost.per_year))
            .put("trigger", point(&woken.trigger))
            .put("marked", point(&woken.marked))
            .put("atExpiry", point(&woken.at_expiry))
            .put("withCondor", turning(alone))
            .record("jump", |to| to.number("model", jump.model.0).maybe("spotIntrinsic", amount(jump.intrinsic)))
    })
}

/// The jump's levels, of SPX only if the map has it.
fn jumps_to(setup: &Setup) -> Plain {
    let spx = setup.map().spx(setup.hedge.jump).ok();
    record(|to| to.number("vix", setup.hedge.jump.0).maybe("spx", spx.map(|spx| spx.0)))
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

fn reason(reason: Option<&Reason>) -> Option<Plain> {
    reason.map(|reason| text(reason_word(*reason)))
}

fn level(level: &Level) -> Plain {
    record(|to| at(to, level))
}

fn at<'a>(to: &'a mut Fields, level: &Level) -> &'a mut Fields {
    to.number("vix", level.vix.0).number("spx", level.spx.0)
}

/// A point, or what is known of it and why it is none.
fn point(point: &Activation) -> Plain {
    let (vix, spx, absent) = match point {
        Ok(level) => (Some(level.vix), Some(level.spx), None),
        Err(absent) => (absent.vix, absent.spx, Some(&absent.reason)),
    };
    record(|to| {
        to.maybe("vix", vix.map(|vix| vix.0)).maybe("spx", spx.map(|spx| spx.0)).put_if("reason", reason(absent))
    })
}

fn turning(turning: &Turning) -> Plain {
    record(|to| {
        to.list("zeros", &turning.zeros, level)
            .list("jumps", &turning.jumps, level)
            .record("worst", |to| at(to, &turning.worst).number("profit", turning.loss.0))
    })
}

fn rung(rung: &Rung) -> Plain {
    record(|to| {
        to.number("vix", rung.level.vix.0)
            .number("spx", rung.level.spx.0)
            .list("awake", &rung.awake, |awake| Plain::Flag(*awake))
            .number("contracts", rung.contracts)
            .number("vegaPerPoint", rung.vega)
            .number("spxVegaPerPoint", rung.spx_vega)
            .number("perVixPoint", rung.per_vix)
    })
}

fn curves_out(report: &Report, hedged: &Hedged) -> Plain {
    record(|to| {
        to.list("spots", report.window.spots(), |spot| Plain::Number(spot.0))
            .put("condor", dollars(&hedged.condor))
            .put("total", dollars(&hedged.total))
    })
}
