//! Every number of a report.

use tailfeather::engine::hedge::book::Turning;
use tailfeather::engine::hedge::markets::Level;
use tailfeather::engine::perp::{Firing, LeverageLimit};
use tailfeather::engine::position::Greeks;
use tailfeather::engine::pwl::Stretch;
use tailfeather::engine::units::{Dollars, Points, Price};
use tailfeather::model::heat::Heat;
use tailfeather::model::hedged::{Hedged, OfLayer};
use tailfeather::model::margined::{AtLeverage, AtPrice, FundingAt, Margined};
use tailfeather::model::report::Report;
use tailfeather::model::setup::Entry;
use tailfeather::model::stress::{Event, Stress, Stressed, What};

/// The numbers of a report that are 0 with a sign, which JavaScript would see; those of Greeks are too small for a
/// number.
pub fn signed_zeros(report: &Report) -> Vec<&'static str> {
    let all = numbers(report).into_iter();
    all.filter(|(name, value)| *value == 0.0 && value.is_sign_negative() && *name != "leg greeks")
        .map(|(name, _)| name)
        .collect()
}

/// Every number of a report, with a name for the message.
pub fn numbers(report: &Report) -> Vec<(&'static str, f64)> {
    let mut all: Vec<(&'static str, f64)> = Vec::new();
    let mut add = |name: &'static str, values: &[f64]| all.extend(values.iter().map(|value| (name, *value)));
    let greeks = |g: &Greeks| [g.value, g.delta, g.gamma, g.vega, g.theta, g.rho];
    let dollars = |values: &[Dollars]| values.iter().map(|value| value.0).collect::<Vec<_>>();
    let points = |values: &[Points]| values.iter().map(|value| value.0).collect::<Vec<_>>();
    let ends = |values: &[Stretch]| {
        values.iter().flat_map(|s| [Some(s.from), s.to]).flatten().map(|end| end.0).collect::<Vec<_>>()
    };
    add("window", &[report.window.from.0, report.window.to.0]);
    for knot in &report.payoff.knots {
        add("payoff", &[knot.at.0, knot.profit.0]);
    }
    add("credit", &[report.credit.points.0, report.credit.dollars.0, report.credit.after_fees.0]);
    let expiry = &report.expiry;
    add("extremes", &[expiry.best.0, expiry.worst.0, expiry.return_on_risk.unwrap_or(0.0)]);
    add("break-evens", &points(&expiry.break_evens));
    add("stretches", &ends(&expiry.zero_stretches));
    add("stretches", &ends(&expiry.profit_stretches));
    add("profit now", &[report.profit_now.0, report.setup.vix_vol().0]);
    for curve in std::iter::once(&report.curves.today).chain(&report.curves.dates) {
        add("curve", &dollars(curve));
    }
    add("greeks", &greeks(&report.greeks));
    for leg in &report.leg_greeks {
        add("leg greeks", &greeks(leg));
    }
    let outcome = &report.outcome;
    let shares = [outcome.profit, outcome.between_shorts, outcome.below_long_put, outcome.above_long_call];
    add("outcome", &shares);
    add("mean", &[outcome.mean.0]);
    let moves = &report.expected_move;
    add(
        "expected move",
        &[moves.one_sigma.0, moves.plain.0.0, moves.plain.1.0, moves.lognormal.0.0, moves.lognormal.1.0],
    );
    let margin = &report.margin;
    add("margin", &[margin.gross.0, margin.net.0, margin.return_on_margin.unwrap_or(0.0)]);
    of_heat(&report.by_date, &mut add);
    of_heat(&report.by_vix, &mut add);
    if let Some(hedged) = &report.hedge {
        of_hedge(hedged, &mut add);
    }
    if let Some(perp) = &report.perp {
        of_perp(perp, &mut add);
    }
    if let Some(Stress { points, events, at, days }) = &report.stress {
        for on in days {
            add("day", &[on.vix.0, on.hedged.0]);
            add("perp on a day", &on.perp.map(|perp| vec![perp.0]).unwrap_or_default());
        }
        for Stressed { share, spx, vix, coin, condor, layers, perp, total, .. } in points.iter().chain([at]) {
            add("stress", &[*share, spx.0, vix.0, coin.map_or(0.0, |coin| coin.0)]);
            add("stress", &[condor.0, layers.0, perp.0, total.0]);
        }
        for Event { share, spx, vix, coin, what } in events {
            add("event", &[*share, spx.0, vix.0, coin.map_or(0.0, |coin| coin.0)]);
            if let What::Liquidated(left) = what {
                add("liquidated", &[left.0]);
            }
        }
    }
    let (moves, coin) = (report.window.moves, report.window.coin);
    add("window of moves", &[moves.0, moves.1, coin.0.0, coin.1.0]);
    let setup = &report.setup;
    add("volatility", &setup.vols.map(|leg| leg.vol.0));
    add("dates", &setup.dates.map(|left| left.0));
    if let Entry::Legs(premiums) = setup.entry {
        add("premiums", &premiums.map(|premium| premium.model.0));
    }
    all
}

/// Every number of the hedge.
fn of_hedge(hedged: &Hedged, add: &mut dyn FnMut(&'static str, &[f64])) {
    let level = |level: &Level| [level.vix.0, level.spx.0];
    for layer in &hedged.book.layers {
        for point in [&layer.trigger, &layer.marked, &layer.at_expiry] {
            match point {
                Ok(point) => add("point", &level(point)),
                Err(absent) => add("absent point", &[absent.vix, absent.spx].map(|at| at.map_or(0.0, |at| at.0))),
            }
        }
        if let Ok(holding) = &layer.holding {
            let [long, short] = holding.vols.map(|vol| vol.0);
            add(
                "holding",
                &[holding.lot.contracts, holding.lot.multiplier, holding.forward.0, holding.entry.0, long, short],
            );
        }
    }
    let turnings = [&hedged.bare, &hedged.turning].into_iter().chain(hedged.layers.iter().map(|layer| &layer.alone));
    for Turning { zeros, worst, loss, .. } in turnings {
        zeros.iter().chain([worst]).for_each(|at| add("turning", &level(at)));
        add("turning", &[loss.0]);
    }
    for curve in [&hedged.condor, &hedged.total] {
        curve.iter().for_each(|value| add("hedged curve", &[value.0]));
    }
    let cost = &hedged.cost;
    let share = cost.share_of_credit.unwrap_or(0.0);
    add("cost", &[cost.now.0, cost.on_the_way.0, cost.per_year.0, share, cost.worst.0, hedged.at_risk.0]);
    for OfLayer { cost, .. } in &hedged.layers {
        let dollars = [cost.paid, cost.per_year].map(|amount| amount.map_or(0.0, |amount| amount.0));
        add(
            "cost of a layer",
            &[cost.contracts, cost.premium.map_or(0.0, |premium| premium.0), dollars[0], dollars[1]],
        );
    }
    of_heat(&hedged.by_shock, add);
    hedged.path.iter().for_each(|vix| add("path", &[vix.0]));
    hedged.on_path.iter().for_each(|profit| add("on the path", &[profit.0]));
    for rung in &hedged.rungs {
        add("rung", &level(&rung.level));
        add("rung", &[rung.contracts, rung.vega, rung.spx_vega, rung.per_vix]);
    }
    for OfLayer { jump, .. } in &hedged.layers {
        add("jump", &[jump.model.0, jump.intrinsic.map_or(0.0, |intrinsic| intrinsic.0)]);
    }
}

/// Every number of the perpetual.
fn of_perp(perp: &Margined, add: &mut dyn FnMut(&'static str, &[f64])) {
    let price = |price: Option<Price>| price.map_or(0.0, |price| price.0);
    let limit = |limit: Option<LeverageLimit>| limit.map_or(0.0, |limit| limit.leverage);
    add("perp", &[perp.margin.0, perp.notional.0, price(perp.liquidation.price()), price(perp.bankruptcy)]);
    let ratio = &perp.ratio;
    add("ratio", &[ratio.equity.0, ratio.maintenance.0, ratio.requirement.0, ratio.ratio.unwrap_or(0.0)]);
    add(
        "perp",
        &[perp.maintenance_rate, limit(perp.limit), perp.largest.quantity, perp.rate.unwrap_or(0.0), perp.payment.0],
    );
    add("perp", &[perp.payments, perp.dies.map_or(0.0, |days| days.0), price(perp.margin_call)]);
    for FundingAt { day, paid, liquidation, .. } in &perp.funding {
        add("funding", &[day.0, paid.0, price(liquidation.price())]);
    }
    for course in [&perp.now, &perp.later] {
        add("course", &[course.mark.0, price(course.liquidation), price(course.liquidation_on_gain)]);
        for fired in &course.fired {
            let own = match fired.firing {
                Firing::At(price) => price.0,
                Firing::TooLate(trigger) => trigger.0,
                Firing::Standing | Firing::Already | Firing::Never => 0.0,
            };
            add("fired", &[own, price(fired.liquidation.price())]);
        }
    }
    for AtLeverage { leverage, liquidation, tier } in &perp.by_leverage {
        add("by leverage", &[*leverage, price(liquidation.price()), tier.unwrap_or(0) as f64]);
    }
    for AtPrice { price, equity, requirement, .. } in &perp.account {
        add("account", &[price.0, *equity, *requirement]);
    }
    if let Some(survival) = &perp.survive {
        add("survive", &[survival.price.0, survival.margin.0, perp.survives.unwrap_or(0.0)]);
        survival.hedges.iter().for_each(|needed| add("needed", &[needed.shortfall.0, needed.quantity.unwrap_or(0.0)]));
    }
    for venue in &perp.venues {
        let own = [price(venue.liquidation.price()), venue.maintenance_rate, limit(venue.limit)];
        add("at a venue", &own);
        add("at a venue", &[venue.per_day.unwrap_or(0.0)]);
    }
}

fn of_heat(heat: &Heat, add: &mut dyn FnMut(&'static str, &[f64])) {
    let Heat { spots, columns, cells, .. } = heat;
    spots.iter().for_each(|spot| add("heat", &[spot.0]));
    add("heat", columns);
    cells.iter().flatten().for_each(|cell| add("heat", &[cell.0]));
}
