//! Every number of the perpetual, and of one shock for all positions, as plain values.
//!
//! What each name means is written in `tailfeather.d.ts`.

use super::plain::{Plain, list, maybe, numbers, text};
use crate::engine::condor::Leg;
use crate::engine::perp::{Course, Fired, Firing, LeverageLimit, Liquidation};
use crate::engine::units::{Dollars, Price};
use crate::model::margined::{AtVenue, Margined, Survival};
use crate::model::perp::Perp;
use crate::model::stress::{Event, OnDay, Stress, Stressed, What};

/// The twin of a perpetual, with its curves if wanted.
pub(super) fn plain(perp: &Perp, margined: &Margined, curves: bool) -> Plain {
    let ratio = &margined.ratio;
    let mut fields = vec![
        ("venue", text(perp.venue.key)),
        (
            "table",
            perp.schedule.map_or(Plain::Missing, |schedule| text([schedule.source, ", ", schedule.date].concat())),
        ),
        ("margin", Plain::Number(margined.margin.0)),
        ("notional", Plain::Number(margined.notional.0)),
        ("equity", Plain::Number(ratio.equity.0)),
        ("maintenance", Plain::Number(ratio.maintenance.0)),
        ("requirement", Plain::Number(ratio.requirement.0)),
        ("marginRatio", maybe(ratio.ratio.filter(|_| ratio.equity.0 > 0.0))),
        ("bankruptcy", price(margined.bankruptcy)),
        ("largest", Plain::Number(margined.largest.quantity)),
        ("fundingRate", maybe(margined.rate)),
        ("payment", Plain::Number(margined.payment.0)),
        ("payments", Plain::Number(margined.payments)),
        ("diesAfter", maybe(margined.dies.map(|days| days.0))),
        ("marginCall", price(margined.margin_call)),
        ("now", course(perp, &margined.now)),
        ("later", course(perp, &margined.later)),
        ("survive", margined.survive.map_or(Plain::Missing, |survival| survive(&survival, margined.survives))),
        ("venues", list(&margined.venues, venue)),
        ("curves", if curves { curves_out(margined) } else { Plain::Missing }),
    ];
    fields.extend(by_rules(margined.liquidation, margined.tier, margined.maintenance_rate, margined.limit));
    Plain::Record(fields)
}

fn price(price: Option<Price>) -> Plain {
    maybe(price.map(|price| price.0))
}

/// What a venue's rules make of a position: where it is liquidated, by which tier, and its highest leverage.
fn by_rules(
    liquidation: Liquidation,
    tier: Option<usize>,
    rate: f64,
    limit: Option<LeverageLimit>,
) -> [(&'static str, Plain); 6] {
    [
        ("liquidation", price(liquidation.price())),
        ("isLiquidated", Plain::Flag(matches!(liquidation, Liquidation::Already { .. }))),
        ("tier", maybe(tier.map(|tier| tier as f64 + 1.0))),
        ("maintenanceRate", Plain::Number(rate)),
        ("maxLeverage", maybe(limit.map(|limit| limit.leverage))),
        ("isBeyondTable", Plain::Flag(limit.is_some_and(|limit| limit.is_beyond))),
    ]
}

fn venue(at: &AtVenue) -> Plain {
    let mut fields = vec![("venue", text(at.venue.key)), ("fundingPerDay", maybe(at.per_day))];
    fields.extend(by_rules(at.liquidation, at.tier, at.maintenance_rate, at.limit));
    Plain::Record(fields)
}

fn course(perp: &Perp, course: &Course) -> Plain {
    let layer = |fired: &Fired| {
        let (what, at) = match fired.firing {
            Firing::Standing => ("standing", None),
            Firing::Already => ("already-active", None),
            Firing::At(price) => ("opens", Some(price)),
            Firing::TooLate { trigger, .. } => ("too-late", Some(trigger)),
            Firing::Never => ("never-opens", None),
        };
        Plain::Record(vec![
            ("place", Plain::Number(perp.place(fired.place) as f64)),
            ("what", text(what)),
            ("price", price(at)),
            ("liquidation", price(fired.liquidation.price())),
        ])
    };
    Plain::Record(vec![
        ("liquidation", price(course.liquidation)),
        ("liquidationOnGain", price(course.liquidation_on_gain)),
        ("layers", list(&course.fired, layer)),
    ])
}

fn survive(survival: &Survival, leverage: Option<f64>) -> Plain {
    let [net, gross, option] = survival.hedges.map(|needed| maybe(needed.quantity));
    Plain::Record(vec![
        ("price", Plain::Number(survival.price.0)),
        ("shortfall", Plain::Number(survival.hedges[0].shortfall.0)),
        ("margin", Plain::Number(survival.margin.0)),
        ("perpNet", net),
        ("perpGross", gross),
        ("option", option),
        ("leverage", maybe(leverage)),
    ])
}

fn curves_out(margined: &Margined) -> Plain {
    Plain::Record(vec![
        (
            "byLeverage",
            list(&margined.by_leverage, |at| {
                Plain::Record(vec![
                    ("leverage", Plain::Number(at.leverage)),
                    ("liquidation", price(at.liquidation.price())),
                ])
            }),
        ),
        (
            "byPrice",
            list(&margined.account, |at| {
                numbers(&[("price", at.price.0), ("equity", at.equity), ("requirement", at.requirement)])
            }),
        ),
        (
            "byDay",
            list(&margined.funding, |at| {
                Plain::Record(vec![
                    ("day", Plain::Number(at.day.0)),
                    ("paid", Plain::Number(at.paid.0)),
                    ("liquidation", price(at.liquidation.price())),
                ])
            }),
        ),
    ])
}

/// The twin of one shock for all positions, with its curves if wanted.
pub(super) fn stress(stress: &Stress, curves: bool) -> Plain {
    Plain::Record(vec![
        ("at", stressed(&stress.at)),
        ("events", list(&stress.events, event)),
        ("days", list(&stress.days, on_day)),
        ("points", if curves { list(&stress.points, stressed) } else { Plain::Missing }),
    ])
}

fn on_day(on: &OnDay) -> Plain {
    let dollars = |amount: Option<Dollars>| maybe(amount.map(|amount| amount.0));
    Plain::Record(vec![
        ("date", text(on.day.date)),
        ("vix", Plain::Number(on.vix.0)),
        ("hedged", Plain::Number(on.hedged.0)),
        ("perp", dollars(on.perp)),
        ("total", dollars(on.total())),
    ])
}

fn stressed(at: &Stressed) -> Plain {
    Plain::Record(vec![
        ("move", Plain::Number(at.share)),
        ("spx", Plain::Number(at.spx.0)),
        ("vix", Plain::Number(at.vix.0)),
        ("coin", price(at.coin)),
        ("condor", Plain::Number(at.condor.0)),
        ("layers", Plain::Number(at.layers.0)),
        ("perp", Plain::Number(at.perp.0)),
        ("total", Plain::Number(at.total.0)),
    ])
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
    Plain::Record(vec![
        ("what", text(what)),
        ("move", Plain::Number(event.share)),
        ("spx", Plain::Number(event.spx.0)),
        ("vix", Plain::Number(event.vix.0)),
        ("coin", price(event.coin)),
        ("place", maybe(place.map(|place| place as f64))),
        ("marginLost", maybe(lost)),
    ])
}
