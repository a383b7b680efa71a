//! Every number of a report as plain values. Points for levels and premiums, dollars for the whole position.
//!
//! What each name means is written in `tailfeather.d.ts`.

use super::plain::{Plain, list, record};
use super::{hedge, perp};
use crate::engine::condor::Leg;
use crate::engine::position::Greeks;
use crate::engine::pwl::Stretch;
use crate::engine::units::{Days, Dollars, Points};
use crate::model::heat::Heat;
use crate::model::report::Report;
use crate::model::setup::{Entry, Origin, VolOrigin};

/// The twin of a report, with the samples of its curves if wanted.
pub fn plain(report: &Report, curves: bool) -> Plain {
    let (expiry, outcome, endings) = (&report.expiry, &report.outcome, &report.endings);
    let held = report.setup.perp.as_ref().zip(report.perp.as_ref());
    let (credit, moves, margin) = (&report.credit, &report.expected_move, &report.margin);
    record(|to| {
        to.record("credit", |to| {
            to.number("points", credit.points.0)
                .number("dollars", credit.dollars.0)
                .number("afterFees", credit.after_fees.0)
        })
        .number("best", expiry.best.0)
        .number("worst", expiry.worst.0)
        .maybe("returnOnRisk", expiry.return_on_risk)
        .put("breakEvens", levels(&expiry.break_evens))
        .list("zeroStretches", &expiry.zero_stretches, stretch)
        .list("profitStretches", &expiry.profit_stretches, stretch)
        .list("knots", &report.payoff.knots, |knot| {
            record(|to| to.number("at", knot.at.0).number("profit", knot.profit.0))
        })
        .number("profitNow", report.profit_now.0)
        .list("legs", &Leg::ALL, |leg| leg_out(report, *leg))
        .put("greeks", greeks(&report.greeks))
        .record("probability", |to| {
            to.number("profit", outcome.profit)
                .maybe("fullProfit", endings.middle.full())
                .maybe("fullLossBelow", endings.below.full())
                .maybe("fullLossAbove", endings.above.full())
                .number("betweenShorts", outcome.between_shorts)
                .number("belowLongPut", outcome.below_long_put)
                .number("aboveLongCall", outcome.above_long_call)
                .number("meanProfit", outcome.mean.0)
        })
        .record("expectedMove", |to| {
            to.number("oneSigma", moves.one_sigma.0)
                .number("low", moves.plain.0.0)
                .number("high", moves.plain.1.0)
                .number("lowLognormal", moves.lognormal.0.0)
                .number("highLognormal", moves.lognormal.1.0)
        })
        .record("margin", |to| {
            to.number("gross", margin.gross.0)
                .number("net", margin.net.0)
                .number("twoSidedGross", margin.two_sided_gross.0)
                .number("twoSidedNet", margin.two_sided_net.0)
                .maybe("returnOnMargin", margin.return_on_margin)
        })
        .put("byDate", heat(&report.by_date))
        .put("byVix", heat(&report.by_vix))
        .put_if("hedge", report.hedge.as_ref().map(|hedged| hedge::plain(report, hedged, curves)))
        .put_if("perp", held.map(|(perp, margined)| perp::plain(perp, margined, curves)))
        .put_if("stress", report.stress.as_ref().map(|stress| perp::stress(stress, curves)))
        .put_if("curves", curves.then(|| curves_out(report)))
    })
}

pub(super) fn levels(levels: &[Points]) -> Plain {
    list(levels, |level| Plain::Number(level.0))
}

pub(super) fn dollars(values: &[Dollars]) -> Plain {
    list(values, |value| Plain::Number(value.0))
}

fn stretch(stretch: &Stretch) -> Plain {
    record(|to| to.number("from", stretch.from.0).maybe("to", stretch.to.map(|to| to.0)))
}

fn greeks(greeks: &Greeks) -> Plain {
    record(|to| {
        to.number("value", greeks.value)
            .number("delta", greeks.delta)
            .number("gamma", greeks.gamma)
            .number("thetaPerDay", greeks.theta_per_day())
            .number("vegaPerPoint", greeks.vega_per_point())
            .number("rhoPerPoint", greeks.rho_per_point())
    })
}

fn leg_out(report: &Report, leg: Leg) -> Plain {
    let setup = &report.setup;
    let place = leg as usize;
    let premium = match &setup.entry {
        Entry::Legs(premiums) => Some(premiums[place]),
        Entry::Net(_) => None,
    };
    record(|to| {
        to.word("leg", ["longPut", "shortPut", "shortCall", "longCall"][place])
            .number("strike", setup.condor.strikes[place].0)
            .maybe("premium", premium.map(|premium| premium.value.0))
            .maybe("modelPremium", premium.map(|premium| premium.model.0))
            .flag("premiumOfModel", premium.is_some_and(|premium| premium.origin == Origin::Model))
            .number("volatility", setup.vols[place].vol.0)
            .word(
                "volatilityFrom",
                match setup.vols[place].origin {
                    VolOrigin::Smile => "smile",
                    VolOrigin::Flat => "flat",
                    VolOrigin::Implied => "implied",
                    VolOrigin::NotImplied(_) => "smile-instead",
                },
            )
            .put("unit", greeks(&report.leg_greeks[place]))
    })
}

pub(super) fn heat(heat: &Heat) -> Plain {
    record(|to| {
        to.put("spots", levels(&heat.spots));
        to.list("columns", &heat.columns, |column| Plain::Number(*column));
        to.list("profits", &heat.cells, |row| dollars(row))
    })
}

fn curves_out(report: &Report) -> Plain {
    let curve =
        |left: Days, profits: &[Dollars]| record(|to| to.number("daysLeft", left.0).put("profits", dollars(profits)));
    let curves = &report.curves;
    let [a, b] = report.setup.dates;
    record(|to| {
        to.list("spots", report.window.spots(), |spot| Plain::Number(spot.0)).put(
            "dates",
            Plain::List(vec![
                curve(report.setup.days, &curves.today),
                curve(a, &curves.dates[0]),
                curve(b, &curves.dates[1]),
            ]),
        )
    })
}
