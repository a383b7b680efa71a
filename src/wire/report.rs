//! Every number of a report as plain values. Points for levels and premiums, dollars for the whole position.
//!
//! What each name means is written in `tailfeather.d.ts`.

use super::plain::{Plain, list, maybe, numbers, text};
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
    let (credit, moves, margin) = (&report.credit, &report.expected_move, &report.margin);
    Plain::Record(vec![
        (
            "credit",
            numbers(&[("points", credit.points.0), ("dollars", credit.dollars.0), ("afterFees", credit.after_fees.0)]),
        ),
        ("best", Plain::Number(expiry.best.0)),
        ("worst", Plain::Number(expiry.worst.0)),
        ("returnOnRisk", maybe(expiry.return_on_risk)),
        ("breakEvens", levels(&expiry.break_evens)),
        ("zeroStretches", list(&expiry.zero_stretches, stretch)),
        ("profitStretches", list(&expiry.profit_stretches, stretch)),
        ("knots", list(&report.payoff.knots, |knot| numbers(&[("at", knot.at.0), ("profit", knot.profit.0)]))),
        ("profitNow", Plain::Number(report.profit_now.0)),
        ("legs", list(&Leg::ALL, |leg| leg_out(report, *leg))),
        ("greeks", greeks(&report.greeks)),
        (
            "probability",
            Plain::Record(vec![
                ("profit", Plain::Number(outcome.profit)),
                ("fullProfit", maybe(endings.middle.full())),
                ("fullLossBelow", maybe(endings.below.full())),
                ("fullLossAbove", maybe(endings.above.full())),
                ("betweenShorts", Plain::Number(outcome.between_shorts)),
                ("belowLongPut", Plain::Number(outcome.below_long_put)),
                ("aboveLongCall", Plain::Number(outcome.above_long_call)),
                ("meanProfit", Plain::Number(outcome.mean.0)),
            ]),
        ),
        (
            "expectedMove",
            numbers(&[
                ("oneSigma", moves.one_sigma.0),
                ("low", moves.plain.0.0),
                ("high", moves.plain.1.0),
                ("lowLognormal", moves.lognormal.0.0),
                ("highLognormal", moves.lognormal.1.0),
            ]),
        ),
        (
            "margin",
            Plain::Record(vec![
                ("gross", Plain::Number(margin.gross.0)),
                ("net", Plain::Number(margin.net.0)),
                ("twoSidedGross", Plain::Number(margin.two_sided_gross.0)),
                ("twoSidedNet", Plain::Number(margin.two_sided_net.0)),
                ("returnOnMargin", maybe(margin.return_on_margin)),
            ]),
        ),
        ("byDate", heat(&report.by_date)),
        ("byVix", heat(&report.by_vix)),
        ("hedge", report.hedge.as_ref().map_or(Plain::Missing, |hedged| hedge::plain(report, hedged, curves))),
        (
            "perp",
            report
                .setup
                .perp
                .as_ref()
                .zip(report.perp.as_ref())
                .map_or(Plain::Missing, |(perp, margined)| perp::plain(perp, margined, curves)),
        ),
        ("stress", report.stress.as_ref().map_or(Plain::Missing, |stress| perp::stress(stress, curves))),
        ("curves", if curves { curves_out(report) } else { Plain::Missing }),
    ])
}

pub(super) fn levels(levels: &[Points]) -> Plain {
    list(levels, |level| Plain::Number(level.0))
}

pub(super) fn dollars(values: &[Dollars]) -> Plain {
    list(values, |value| Plain::Number(value.0))
}

fn stretch(stretch: &Stretch) -> Plain {
    Plain::Record(vec![("from", Plain::Number(stretch.from.0)), ("to", maybe(stretch.to.map(|to| to.0)))])
}

fn greeks(greeks: &Greeks) -> Plain {
    numbers(&[
        ("value", greeks.value),
        ("delta", greeks.delta),
        ("gamma", greeks.gamma),
        ("thetaPerDay", greeks.theta_per_day()),
        ("vegaPerPoint", greeks.vega_per_point()),
        ("rhoPerPoint", greeks.rho_per_point()),
    ])
}

fn leg_out(report: &Report, leg: Leg) -> Plain {
    let setup = &report.setup;
    let place = leg as usize;
    let premium = match &setup.entry {
        Entry::Legs(premiums) => Some(premiums[place]),
        Entry::Net(_) => None,
    };
    Plain::Record(vec![
        ("leg", text(["longPut", "shortPut", "shortCall", "longCall"][place])),
        ("strike", Plain::Number(setup.condor.strikes[place].0)),
        ("premium", maybe(premium.map(|premium| premium.value.0))),
        ("modelPremium", maybe(premium.map(|premium| premium.model.0))),
        ("premiumOfModel", Plain::Flag(premium.is_some_and(|premium| premium.origin == Origin::Model))),
        ("volatility", Plain::Number(setup.vols[place].vol.0)),
        (
            "volatilityFrom",
            text(match setup.vols[place].origin {
                VolOrigin::Smile => "smile",
                VolOrigin::Flat => "flat",
                VolOrigin::Implied => "implied",
                VolOrigin::NotImplied(_) => "smile-instead",
            }),
        ),
        ("unit", greeks(&report.leg_greeks[place])),
    ])
}

pub(super) fn heat(heat: &Heat) -> Plain {
    Plain::Record(vec![
        ("spots", levels(&heat.spots)),
        ("columns", list(&heat.columns, |column| Plain::Number(*column))),
        ("profits", list(&heat.cells, |row| dollars(row))),
    ])
}

fn curves_out(report: &Report) -> Plain {
    let curve = |left: Days, profits: &[Dollars]| {
        Plain::Record(vec![("daysLeft", Plain::Number(left.0)), ("profits", dollars(profits))])
    };
    let curves = &report.curves;
    let [a, b] = report.setup.dates;
    Plain::Record(vec![
        ("spots", Plain::List(report.window.spots().map(|spot| Plain::Number(spot.0)).collect())),
        (
            "dates",
            Plain::List(vec![
                curve(report.setup.days, &curves.today),
                curve(a, &curves.dates[0]),
                curve(b, &curves.dates[1]),
            ]),
        ),
    ])
}
