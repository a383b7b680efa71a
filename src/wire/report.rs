//! Every number of a report as plain values. Points for levels and premiums, dollars for the whole position.

use crate::engine::condor::Leg;
use crate::engine::position::Greeks;
use crate::engine::pwl::Stretch;
use crate::engine::units::Dollars;
use crate::model::heat::Heat;
use crate::model::report::Report;
use crate::model::setup::{Entry, Origin, VolOrigin};
use serde::Serialize;

/// Every number of one setup.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ReportOut {
    /// Net credit.
    pub credit: CreditOut,
    /// Largest expiry profit.
    pub best: f64,
    /// Smallest expiry profit; normally a loss, so negative.
    pub worst: f64,
    /// Best / −worst; none if nothing can be lost.
    pub return_on_risk: Option<f64>,
    /// Settlements where the expiry profit changes sign, ascending.
    pub break_evens: Vec<f64>,
    /// Stretches of exactly zero.
    pub zero_stretches: Vec<StretchOut>,
    /// Stretches of profit.
    pub profit_stretches: Vec<StretchOut>,
    /// Corners of the expiry profit; flat beyond the last.
    pub knots: Vec<KnotOut>,
    /// Profit if closed now at the model's value.
    pub profit_now: f64,
    /// The legs: long put, short put, short call, long call.
    pub legs: Vec<LegOut>,
    /// Value and Greeks of the position now.
    pub greeks: GreeksOut,
    /// Probabilities at expiry, 0 to 1, and the mean profit.
    pub probability: ProbabilityOut,
    /// One standard deviation of the index to expiry.
    pub expected_move: MoveOut,
    /// Regulation-T margin.
    pub margin: MarginOut,
    /// Profit by level of SPX and days left.
    pub by_date: HeatOut,
    /// Profit today by level of SPX and VIX.
    pub by_vix: HeatOut,
    /// Profit before expiry over a stretch of SPX; none unless asked for.
    pub curves: Option<CurvesOut>,
}

/// Net credit; negative is a debit.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CreditOut {
    /// Per unit.
    pub points: f64,
    /// Whole position, before fees.
    pub dollars: f64,
    /// Whole position, after fees.
    pub after_fees: f64,
}

/// A stretch of settlements.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct StretchOut {
    /// Lower end.
    pub from: f64,
    /// Upper end; none when it has none.
    pub to: Option<f64>,
}

/// A corner of the expiry profit.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct KnotOut {
    /// Settlement.
    pub at: f64,
    /// Profit there.
    pub profit: f64,
}

/// One leg.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LegOut {
    /// `longPut`, `shortPut`, `shortCall` or `longCall`.
    pub leg: &'static str,
    /// Strike.
    pub strike: f64,
    /// Premium used; none when only the net credit was given.
    pub premium: Option<f64>,
    /// The model's premium, used or not; none when only the net credit was given.
    pub model_premium: Option<f64>,
    /// True when the premium used is the model's.
    pub premium_of_model: bool,
    /// Volatility used, a fraction: 0.16 is 16 %.
    pub volatility: f64,
    /// `smile`, `flat`, `implied`, or `smile-instead` where the premium implies none.
    pub volatility_from: &'static str,
    /// Price and Greeks of one unit, long, in points.
    pub unit: GreeksOut,
}

/// Value and Greeks: dollars for a position, points for one unit of a leg.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GreeksOut {
    /// What closing would bring in; the price for one unit.
    pub value: f64,
    /// Per index point.
    pub delta: f64,
    /// Change of delta per index point.
    pub gamma: f64,
    /// Per day of time passing.
    pub theta_per_day: f64,
    /// Per volatility point (0.01).
    pub vega_per_point: f64,
    /// Per rate point (0.01).
    pub rho_per_point: f64,
}

/// At expiry, the index lognormal at VIX.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ProbabilityOut {
    /// Profit above zero.
    pub profit: f64,
    /// Settlement between the short strikes.
    pub between_shorts: f64,
    /// Settlement below the long put.
    pub below_long_put: f64,
    /// Settlement above the long call.
    pub above_long_call: f64,
    /// Mean profit, dollars, not discounted.
    pub mean_profit: f64,
}

/// One standard deviation, points.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct MoveOut {
    /// Spot × VIX/100 × √(days/365).
    pub one_sigma: f64,
    /// Spot minus that.
    pub low: f64,
    /// Spot plus that.
    pub high: f64,
    /// One deviation below the median of the lognormal index.
    pub low_lognormal: f64,
    /// One deviation above it.
    pub high_lognormal: f64,
}

/// Regulation-T margin, dollars.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct MarginOut {
    /// Wider wing × multiplier × contracts.
    pub gross: f64,
    /// Gross less the credit, not below zero.
    pub net: f64,
    /// Both wings added.
    pub two_sided_gross: f64,
    /// Both wings added, less the credit.
    pub two_sided_net: f64,
    /// Credit / net; none when net is zero.
    pub return_on_margin: Option<f64>,
}

/// A table of profit.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct HeatOut {
    /// Levels of SPX by row, highest first.
    pub spots: Vec<f64>,
    /// Days left, or levels of VIX, by column.
    pub columns: Vec<f64>,
    /// Profit by row, then column.
    pub profits: Vec<Vec<f64>>,
}

/// Profit before expiry, sampled.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CurvesOut {
    /// Levels of SPX.
    pub spots: Vec<f64>,
    /// One curve for today and one for each chosen date.
    pub dates: Vec<CurveOut>,
}

/// Profit at one date.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CurveOut {
    /// Days left to expiry.
    pub days_left: f64,
    /// Profit, one for each level of SPX.
    pub profits: Vec<f64>,
}

impl ReportOut {
    /// The twin of a report, with the samples of its curves if wanted.
    pub fn of(report: &Report, curves: bool) -> Self {
        let (expiry, outcome) = (&report.expiry, &report.outcome);
        let (moves, margin) = (&report.expected_move, &report.margin);
        Self {
            credit: CreditOut {
                points: report.credit.points.0,
                dollars: report.credit.dollars.0,
                after_fees: report.credit.after_fees.0,
            },
            best: expiry.best.0,
            worst: expiry.worst.0,
            return_on_risk: expiry.return_on_risk,
            break_evens: expiry.break_evens.iter().map(|at| at.0).collect(),
            zero_stretches: stretches(&expiry.zero_stretches),
            profit_stretches: stretches(&expiry.profit_stretches),
            knots: report.payoff.knots.iter().map(|k| KnotOut { at: k.at.0, profit: k.profit.0 }).collect(),
            profit_now: report.profit_now.0,
            legs: Leg::ALL.map(|leg| leg_out(report, leg)).to_vec(),
            greeks: greeks(&report.greeks),
            probability: ProbabilityOut {
                profit: outcome.profit,
                between_shorts: outcome.between_shorts,
                below_long_put: outcome.below_long_put,
                above_long_call: outcome.above_long_call,
                mean_profit: outcome.mean.0,
            },
            expected_move: MoveOut {
                one_sigma: moves.one_sigma.0,
                low: moves.plain.0.0,
                high: moves.plain.1.0,
                low_lognormal: moves.lognormal.0.0,
                high_lognormal: moves.lognormal.1.0,
            },
            margin: MarginOut {
                gross: margin.gross.0,
                net: margin.net.0,
                two_sided_gross: margin.two_sided_gross.0,
                two_sided_net: margin.two_sided_net.0,
                return_on_margin: margin.return_on_margin,
            },
            by_date: heat(&report.by_date),
            by_vix: heat(&report.by_vix),
            curves: curves.then(|| curves_out(report)),
        }
    }
}

fn dollars(values: &[Dollars]) -> Vec<f64> {
    values.iter().map(|value| value.0).collect()
}

fn stretches(stretches: &[Stretch]) -> Vec<StretchOut> {
    stretches.iter().map(|stretch| StretchOut { from: stretch.from.0, to: stretch.to.map(|to| to.0) }).collect()
}

fn greeks(greeks: &Greeks) -> GreeksOut {
    GreeksOut {
        value: greeks.value,
        delta: greeks.delta,
        gamma: greeks.gamma,
        theta_per_day: greeks.theta_per_day(),
        vega_per_point: greeks.vega_per_point(),
        rho_per_point: greeks.rho_per_point(),
    }
}

fn leg_out(report: &Report, leg: Leg) -> LegOut {
    let setup = &report.setup;
    let place = leg as usize;
    let premium = match &setup.entry {
        Entry::Legs(premiums) => Some(premiums[place]),
        Entry::Net(_) => None,
    };
    LegOut {
        leg: ["longPut", "shortPut", "shortCall", "longCall"][place],
        strike: setup.condor.strikes[place].0,
        premium: premium.map(|premium| premium.value.0),
        model_premium: premium.map(|premium| premium.model.0),
        premium_of_model: premium.is_some_and(|premium| premium.origin == Origin::Model),
        volatility: setup.vols[place].vol.0,
        volatility_from: match setup.vols[place].origin {
            VolOrigin::Smile => "smile",
            VolOrigin::Flat => "flat",
            VolOrigin::Implied => "implied",
            VolOrigin::NotImplied(_) => "smile-instead",
        },
        unit: greeks(&report.leg_greeks[place]),
    }
}

fn heat(heat: &Heat) -> HeatOut {
    HeatOut {
        spots: heat.spots.iter().map(|spot| spot.0).collect(),
        columns: heat.columns.clone(),
        profits: heat.cells.iter().map(|row| dollars(row)).collect(),
    }
}

fn curves_out(report: &Report) -> CurvesOut {
    let days = std::iter::once(report.setup.days).chain(report.setup.dates);
    let curves = std::iter::once(&report.curves.today).chain(&report.curves.dates);
    CurvesOut {
        spots: report.window.spots().map(|spot| spot.0).collect(),
        dates: days.zip(curves).map(|(left, curve)| CurveOut { days_left: left.0, profits: dollars(curve) }).collect(),
    }
}
