//! Probabilities at expiry, and the expected move.

use super::line::{
    bare, model_term, payment_name, percent, points, remark, signed, single, sum, sum_to, term, whole_position,
};
use super::{Explanation, Op, Remark, Sum, Term, Unit};
use crate::engine::condor::Leg;
use crate::engine::num;
use crate::engine::pricing::{Market, price};
use crate::engine::pwl::Stretch;
use crate::engine::units::Points;
use crate::model::report::Report;

/// The lognormal index at expiry: ln(index / median) / deviation is standard normal.
struct Distribution {
    /// e^((r − q − σ²/2) t).
    drift_factor: f64,
    /// Spot × drift factor.
    median: f64,
    /// √t.
    root_of_years: f64,
    /// σ√t.
    deviation: f64,
}

impl Distribution {
    fn of(report: &Report) -> Self {
        let setup = &report.setup;
        let (vol, years) = (report.distribution_vol.0, setup.days.years().0);
        let drift_factor = num::exp((setup.rate.0 - setup.dividend_yield.0 - 0.5 * vol * vol) * years);
        let root_of_years = num::sqrt(years);
        Self { drift_factor, median: setup.spot.0 * drift_factor, root_of_years, deviation: vol * root_of_years }
    }

    /// ln(level / median).
    fn log_distance(&self, level: Points) -> f64 {
        num::ln_ratio(level.0, self.median)
    }

    /// Probability of a settlement below a level: N(log distance / deviation).
    fn below(&self, level: Points) -> f64 {
        if level.0 > 0.0 { num::normal_cdf(self.log_distance(level) / self.deviation) } else { 0.0 }
    }

    fn term_below(&self, op: Op, level: Points) -> Term {
        Term { at: Some(level), ..model_term(op, percent(self.below(level)), "settles-below") }
    }
}

/// Probability of profit over its stretches, then the other probabilities and the mean.
pub(super) fn chance(report: &Report) -> Explanation {
    let distribution = Distribution::of(report);
    let stretches = &report.expiry.profit_stretches;
    let mut sums = shape(report, &distribution);
    let mut terms = Vec::new();
    for stretch in stretches {
        terms.push(match stretch.to {
            Some(to) => distribution.term_below(Op::Plus, to),
            None => term(Op::Plus, percent(1.0), "any-settlement"),
        });
        if stretch.from.0 > 0.0 {
            terms.push(distribution.term_below(Op::Minus, stretch.from));
        }
    }
    let mut remarks = Vec::new();
    if terms.is_empty() {
        remarks.push(Remark { quantity: Some(percent(report.outcome.profit)), ..remark("no-chance") });
    } else {
        let chance = sum_to("chance", terms, percent(report.outcome.profit));
        sums.push(Sum { places: stretches.clone(), ..chance });
    }
    sums.push(between_shorts(report, &distribution));
    sums.extend(tails(report, &distribution));
    sums.extend(mean(report));
    Explanation { sums, remarks }
}

/// Median, deviation, and how many deviations from the median each end of a profit stretch lies.
fn shape(report: &Report, distribution: &Distribution) -> Vec<Sum> {
    let mut sums = vec![
        sum(
            "median",
            vec![
                term(Op::Plus, points(report.setup.spot), "spot"),
                model_term(Op::Times, bare(distribution.drift_factor), "drift-factor"),
            ],
            Unit::Points,
        ),
        sum(
            "deviation",
            vec![
                term(Op::Plus, percent(report.distribution_vol.0), "vix"),
                model_term(Op::Times, bare(distribution.root_of_years), "root-of-years"),
            ],
            Unit::Percent,
        ),
    ];
    let ends = report.expiry.profit_stretches.iter().flat_map(|stretch| [Some(stretch.from), stretch.to]);
    for end in ends.flatten().filter(|end| end.0 > 0.0) {
        let terms = vec![
            model_term(Op::Plus, bare(distribution.log_distance(end)), "log-distance"),
            model_term(Op::Over, percent(distribution.deviation), "deviation"),
        ];
        sums.push(Sum { places: vec![single(end)], ..sum("distance", terms, Unit::Number) });
    }
    sums
}

/// Probability of a settlement between the short strikes.
fn between_shorts(report: &Report, distribution: &Distribution) -> Sum {
    let [_, short_put, short_call, _] = report.setup.condor.strikes;
    let (low, high) = if short_put < short_call { (short_put, short_call) } else { (short_call, short_put) };
    Sum {
        name: "between-shorts",
        places: vec![Stretch { from: low, to: Some(high) }],
        terms: vec![distribution.term_below(Op::Plus, high), distribution.term_below(Op::Minus, low)],
        result: percent(report.outcome.between_shorts),
    }
}

/// Probabilities of a settlement below the long put and above the long call.
fn tails(report: &Report, distribution: &Distribution) -> [Sum; 2] {
    let [long_put, .., long_call] = report.setup.condor.strikes;
    [
        Sum {
            name: "below-long-put",
            places: vec![Stretch { from: Points(0.0), to: Some(long_put) }],
            terms: vec![distribution.term_below(Op::Plus, long_put)],
            result: percent(report.outcome.below_long_put),
        },
        Sum {
            name: "above-long-call",
            places: vec![Stretch { from: long_call, to: None }],
            terms: vec![term(Op::Plus, percent(1.0), "any-settlement"), distribution.term_below(Op::Minus, long_call)],
            result: percent(report.outcome.above_long_call),
        },
    ]
}

/// Mean profit: the credit and the mean payment of each leg, which is its price at VIX, not discounted.
fn mean(report: &Report) -> [Sum; 2] {
    let setup = &report.setup;
    let years = setup.days.years();
    let market = Market { spot: setup.spot, rate: setup.rate, dividend_yield: setup.dividend_yield };
    let undiscounted = num::exp(setup.rate.0 * years.0);
    let mut terms = vec![term(Op::Plus, points(report.credit.points), "credit")];
    for (leg, strike) in Leg::ALL.into_iter().zip(setup.condor.strikes) {
        let payment = price(leg.right(), strike, &market, report.distribution_vol, years) * undiscounted;
        terms.push(model_term(signed(leg.sign()), points(payment), payment_name(leg)));
    }
    let unit = sum("mean-per-unit", terms, Unit::Points);
    let terms = whole_position(report, model_term(Op::Plus, unit.result, "mean-per-unit"));
    let mean = sum_to("mean", terms, super::line::dollars(report.outcome.mean));
    [unit, mean]
}

/// Spot × VIX/100 × √(days/365), and spot less and plus that.
pub(super) fn expected_move(report: &Report) -> Explanation {
    let setup = &report.setup;
    let expected = &report.expected_move;
    let years = sum_to(
        "years",
        vec![term(Op::Plus, bare(setup.days.0), "days"), term(Op::Over, bare(365.0), "days-of-year")],
        bare(setup.days.years().0),
    );
    let root = num::sqrt(setup.days.years().0);
    let one_sigma = sum_to(
        "expected-move",
        vec![
            term(Op::Plus, points(setup.spot), "spot"),
            term(Op::Times, percent(report.distribution_vol.0), "vix"),
            term(Op::Times, bare(root), "root-of-years"),
        ],
        points(expected.one_sigma),
    );
    let end = |name, op, result| {
        let terms =
            vec![term(Op::Plus, points(setup.spot), "spot"), term(op, points(expected.one_sigma), "expected-move")];
        sum_to(name, terms, points(result))
    };
    let low = end("move-low", Op::Minus, expected.plain.0);
    let high = end("move-high", Op::Plus, expected.plain.1);
    Explanation { sums: vec![years, one_sigma, low, high], remarks: Vec::new() }
}
