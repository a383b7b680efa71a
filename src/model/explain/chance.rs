//! Probabilities at expiry, and the expected move.

use super::line::{
    bare, model_term, payment_name, percent, points, remark, signed, single, sum, sum_to, term, whole_position,
};
use super::{Explanation, Name, Op, Remark, Sum, Term, Unit};
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
        Term { at: Some(level), ..model_term(op, percent(self.below(level)), Name::SettlesBelow) }
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
            None => term(Op::Plus, percent(1.0), Name::AnySettlement),
        });
        if stretch.from.0 > 0.0 {
            terms.push(distribution.term_below(Op::Minus, stretch.from));
        }
    }
    let mut remarks = Vec::new();
    if terms.is_empty() {
        remarks.push(Remark { quantity: Some(percent(report.outcome.profit)), ..remark(Name::NoChance) });
    } else {
        let chance = sum_to(Name::Chance, &terms, percent(report.outcome.profit));
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
            Name::Median,
            &[
                term(Op::Plus, points(report.setup.spot), Name::Spot),
                model_term(Op::Times, bare(distribution.drift_factor), Name::DriftFactor),
            ],
            Unit::Points,
        ),
        sum(
            Name::Deviation,
            &[
                term(Op::Plus, percent(report.distribution_vol.0), Name::Vix),
                model_term(Op::Times, bare(distribution.root_of_years), Name::RootOfYears),
            ],
            Unit::Percent,
        ),
    ];
    let ends = report.expiry.profit_stretches.iter().flat_map(|stretch| [Some(stretch.from), stretch.to]);
    for end in ends.flatten().filter(|end| end.0 > 0.0) {
        let terms = [
            model_term(Op::Plus, bare(distribution.log_distance(end)), Name::LogDistance),
            model_term(Op::Over, percent(distribution.deviation), Name::Deviation),
        ];
        sums.push(Sum { places: vec![single(end)], ..sum(Name::Distance, &terms, Unit::Number) });
    }
    sums
}

/// Probability of a settlement between the short strikes.
fn between_shorts(report: &Report, distribution: &Distribution) -> Sum {
    let [_, short_put, short_call, _] = report.setup.condor.strikes;
    let (low, high) = if short_put < short_call { (short_put, short_call) } else { (short_call, short_put) };
    Sum {
        name: Name::BetweenShorts,
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
            name: Name::BelowLongPut,
            places: vec![Stretch { from: Points(0.0), to: Some(long_put) }],
            terms: vec![distribution.term_below(Op::Plus, long_put)],
            result: percent(report.outcome.below_long_put),
        },
        Sum {
            name: Name::AboveLongCall,
            places: vec![Stretch { from: long_call, to: None }],
            terms: vec![
                term(Op::Plus, percent(1.0), Name::AnySettlement),
                distribution.term_below(Op::Minus, long_call),
            ],
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
    let mut terms = vec![term(Op::Plus, points(report.credit.points), Name::Credit)];
    for (leg, strike) in Leg::ALL.into_iter().zip(setup.condor.strikes) {
        let payment = price(leg.right(), strike, &market, report.distribution_vol, years) * undiscounted;
        terms.push(model_term(signed(leg.sign()), points(payment), payment_name(leg)));
    }
    let unit = sum(Name::MeanPerUnit, &terms, Unit::Points);
    let terms = whole_position(report, model_term(Op::Plus, unit.result, Name::MeanPerUnit));
    let mean = sum_to(Name::Mean, &terms, super::line::dollars(report.outcome.mean));
    [unit, mean]
}

/// Spot × VIX/100 × √(days/365), and spot less and plus that.
pub(super) fn expected_move(report: &Report) -> Explanation {
    let setup = &report.setup;
    let expected = &report.expected_move;
    let years = sum_to(
        Name::Years,
        &[term(Op::Plus, bare(setup.days.0), Name::Days), term(Op::Over, bare(365.0), Name::DaysOfYear)],
        bare(setup.days.years().0),
    );
    let root = num::sqrt(setup.days.years().0);
    let one_sigma = sum_to(
        Name::ExpectedMove,
        &[
            term(Op::Plus, points(setup.spot), Name::Spot),
            term(Op::Times, percent(report.distribution_vol.0), Name::Vix),
            term(Op::Times, bare(root), Name::RootOfYears),
        ],
        points(expected.one_sigma),
    );
    let end = |name, op, result| {
        let terms =
            [term(Op::Plus, points(setup.spot), Name::Spot), term(op, points(expected.one_sigma), Name::ExpectedMove)];
        sum_to(name, &terms, points(result))
    };
    let low = end(Name::MoveLow, Op::Minus, expected.plain.0);
    let high = end(Name::MoveHigh, Op::Plus, expected.plain.1);
    Explanation { sums: vec![years, one_sigma, low, high], remarks: Vec::new() }
}
