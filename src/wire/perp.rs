//! Every number of the perpetual, and of one shock for all positions, as plain values.
//!
//! What each name means is written in `tailfeather.d.ts`.

use super::plain::{Fields, Plain, list, record, text};
use crate::engine::condor::Leg;
use crate::engine::perp::{Course, Fired, Firing, LeverageLimit, Liquidation};
use crate::engine::units::{Dollars, Price};
use crate::model::margined::{AtVenue, Margined, Survival};
use crate::model::perp::Perp;
use crate::model::stress::{Event, OnDay, Stress, Stressed, What};

/// The twin of a perpetual, with its curves if wanted.
pub(super) fn plain(perp: &Perp, margined: &Margined, curves: bool) -> Plain {
    let ratio = &margined.ratio;
    record(|to| {
        let rules = (margined.liquidation, margined.tier, margined.maintenance_rate, margined.limit);
        by_rules(
            to.word("venue", perp.venue.key)
                .put_if("table", perp.schedule.map(|schedule| text([schedule.source, ", ", schedule.date].concat())))
                .number("margin", margined.margin.0)
                .number("notional", margined.notional.0)
                .number("equity", ratio.equity.0)
                .number("maintenance", ratio.maintenance.0)
                .number("requirement", ratio.requirement.0)
                .maybe("marginRatio", ratio.ratio.filter(|_| ratio.equity.0 > 0.0))
                .maybe("bankruptcy", price(margined.bankruptcy))
                .number("largest", margined.largest.quantity)
                .maybe("fundingRate", margined.rate)
                .number("payment", margined.payment.0)
                .number("payments", margined.payments)
                .maybe("diesAfter", margined.dies.map(|days| days.0))
                .maybe("marginCall", price(margined.margin_call))
                .put("now", course(perp, &margined.now))
                .put("later", course(perp, &margined.later))
                .put_if("survive", margined.survive.map(|survival| survive(&survival, margined.survives)))
                .list("venues", &margined.venues, venue)
                .put_if("curves", curves.then(|| curves_out(margined))),
            rules,
        )
    })
}

fn price(price: Option<Price>) -> Option<f64> {
    price.map(|price| price.0)
}

/// What a venue's rules make of a position: where it is liquidated, by which tier, and its highest leverage.
fn by_rules(
    to: &mut Fields,
    (liquidation, tier, rate, limit): (Liquidation, Option<usize>, f64, Option<LeverageLimit>),
) -> &mut Fields {
    to.maybe("liquidation", price(liquidation.price()))
        .flag("isLiquidated", matches!(liquidation, Liquidation::Already { .. }))
        .maybe("tier", tier.map(|tier| tier as f64 + 1.0))
        .number("maintenanceRate", rate)
        .maybe("maxLeverage", limit.map(|limit| limit.leverage))
        .flag("isBeyondTable", limit.is_some_and(|limit| limit.is_beyond))
}

fn venue(at: &AtVenue) -> Plain {
    record(|to| {
        let rules = (at.liquidation, at.tier, at.maintenance_rate, at.limit);
        by_rules(to.word("venue", at.venue.key).maybe("fundingPerDay", at.per_day), rules)
    })
}

fn course(perp: &Perp, course: &Course) -> Plain {
    let layer = |fired: &Fired| {
        let (what, at) = match fired.firing {
            Firing::Standing => ("standing", None),
            Firing::Already => ("already-active", None),
            Firing::At(price) => ("opens", Some(price)),
            Firing::TooLate(trigger) => ("too-late", Some(trigger)),
            Firing::Never => ("never-opens", None),
        };
        record(|to| {
            to.number("place", perp.place(fired.place) as f64)
                .word("what", what)
                .maybe("price", price(at))
                .maybe("liquidation", price(fired.liquidation.price()))
        })
    };
    record(|to| {
        to.maybe("liquidation", price(course.liquidation))
            .maybe("liquidationOnGain", price(course.liquidation_on_gain))
            .list("layers", &course.fired, layer)
    })
}

fn survive(survival: &Survival, leverage: Option<f64>) -> Plain {
    let [net, gross, option] = survival.hedges.map(|needed| needed.quantity);
    record(|to| {
        to.number("price", survival.price.0)
            .number("shortfall", survival.hedges[0].shortfall.0)
            .number("margin", survival.margin.0)
            .maybe("perpNet", net)
            .maybe("perpGross", gross)
            .maybe("option", option)
            .maybe("leverage", leverage)
    })
}

fn curves_out(margined: &Margined) -> Plain {
    record(|to| {
        to.list("byLeverage", &margined.by_leverage, |at| {
            record(|to| to.number("leverage", at.leverage).maybe("liquidation", price(at.liquidation.price())))
        })
        .list("byPrice", &margined.account, |at| {
            record(|to| {
                to.number("price", at.price.0).number("equity", at.equity).number("requirement", at.requirement)
            })
        })
        .list("byDay", &margined.funding, |at| {
            record(|to| {
                to.number("day", at.day.0).number("paid", at.paid.0).maybe("liquidation", price(at.liquidation.price()))
            })
        })
    })
}

/// The twin of one shock for all positions, with its curves if wanted.
pub(super) fn stress(stress: &Stress, curves: bool) -> Plain {
    record(|to| {
        to.put("at", stressed(&stress.at))
            .list("events", &stress.events, event)
            .list("days", &stress.days, on_day)
            .put_if("points", curves.then(|| list(&stress.points, stressed)))
    })
}

fn on_day(on: &OnDay) -> Plain {
    let dollars = |amount: Option<Dollars>| amount.map(|amount| amount.0);
    record(|to| {
        to.word("date", on.day.date)
            .number("vix", on.vix.0)
            .number("hedged", on.hedged.0)
            .maybe("perp", dollars(on.perp))
            .maybe("total", dollars(on.total()))
    })
}

fn stressed(at: &Stressed) -> Plain {
    record(|to| {
        to.number("move", at.share)
            .number("spx", at.spx.0)
            .number("vix", at.vix.0)
            .maybe("coin", price(at.coin))
            .number("condor", at.condor.0)
            .number("layers", at.layers.0)
            .number("perp", at.perp.0)
            .number("total", at.total.0)
    })
}

fn event(event: &Event) -> Plain {
    let (what, place, lost) = match event.what {
        What::Short(Leg::ShortPut | Leg::LongPut) => ("short-put", None, None),
        What::Short(_) => ("short-call", None, None),
        What::BreakEven => ("break-even", None, None),
        What::Wakes(place) => ("layer-bought", Some(place), None),
        What::Opens(place) => ("perp-layer-opens", Some(place), None),
        What::TooLate(place) => ("perp-layer-too-late", Some(place), None),
        What::MarginCall => ("margin-call", None, None),
        What::Liquidated(margin) => ("liquidated", None, Some(margin.0)),
    };
    record(|to| {
        to.word("what", what)
            .number("move", event.share)
            .number("spx", event.spx.0)
            .number("vix", event.vix.0)
            .maybe("coin", price(event.coin))
            .maybe("place", place.map(|place| place as f64))
            .maybe("marginLost", lost)
    })
}
