//! Probabilities at expiry, and the expected move.

use super::line::{Lines, years};
use super::term::{bare, credit, dollars, given, modelled, payment_name, percent, points, spot, vol_of_vix};
use super::{Name, Term, Unit};
use crate::engine::condor::Leg;
use crate::engine::num;
use crate::engine::pricing::price;
use crate::engine::pwl::Stretch;
use crate::engine::units::Points;
use crate::model::endings::{Ending, Endings};
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
        let (vol, years) = (report.setup.vix_vol().0, setup.days.years().0);
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

    fn share_below(&self, level: Points) -> Term {
        Term { at: Some(level), ..modelled(percent(self.below(level)), Name::SettlesBelow) }
    }

    /// Adds the probability of a stretch to a line.
    fn share_of(&self, lines: &mut Lines, stretch: &Stretch) {
        match stretch.to {
            Some(to) => lines.plus(&self.share_below(to)),
            None => lines.plus(&given(percent(1.0), Name::AnySettlement)),
        };
        if stretch.from.0 > 0.0 {
            lines.minus(&self.share_below(stretch.from));
        }
    }
}

/// Probability of profit over its stretches.
pub(super) fn chance(report: &Report, lines: &mut Lines) {
    let (outcome, stretches) = (&report.outcome, &report.expiry.profit_stretches);
    let mut ends = Vec::new();
    for stretch in stretches {
        ends.extend(Some(stretch.from).filter(|from| from.0 > 0.0));
        // Above 0 as it is, for it lies above its beginning.
        ends.extend(stretch.to);
    }
    let distribution = shape(report, &ends, lines);
    if stretches.is_empty() {
        lines.remark_with(Name::NoChance, percent(outcome.profit));
    } else {
        stretches.iter().for_each(|stretch| distribution.share_of(lines, stretch));
        lines.is(Name::Chance, percent(outcome.profit)).at(stretches.clone());
    }
}

/// The other probabilities and the mean.
pub(super) fn at_expiry(report: &Report, lines: &mut Lines) {
    let distribution = shape(report, &report.setup.condor.strikes, lines);
    for (name, ending) in endings(report) {
        ending.places.iter().for_each(|stretch| distribution.share_of(lines, stretch));
        lines.is(name, percent(ending.share)).at(ending.places.clone());
    }
    mean(report, lines);
}

/// What can happen at expiry in the middle and on either side, by name: as the full profit or loss that it is, else for
/// its place.
pub fn endings(report: &Report) -> [(Name, &Ending); 3] {
    let Endings { middle, below, above } = &report.endings;
    [
        (if middle.is_full { Name::FullProfit } else { Name::BetweenShorts }, middle),
        (if below.is_full { Name::FullLossDown } else { Name::BelowLongPut }, below),
        (if above.is_full { Name::FullLossUp } else { Name::AboveLongCall }, above),
    ]
}

/// Median, deviation, and how many deviations from the median each of some levels lies.
fn shape(report: &Report, levels: &[Points], lines: &mut Lines) -> Distribution {
    let distribution = Distribution::of(report);
    let (setup, vol) = (&report.setup, report.setup.vix_vol().0);
    lines.plus(&given(percent(setup.rate.0), Name::InterestRate));
    lines.minus(&given(percent(setup.dividend_yield.0), Name::DividendYield));
    lines.minus(&modelled(percent(0.5 * vol * vol), Name::HalfVariance));
    let growth = lines.gives(Name::GrowthOfYear, Unit::Percent);
    lines.plus(&growth).times(&given(bare(setup.days.years().0), Name::Years)).gives(Name::LogDrift, Unit::Number);
    let drift = modelled(bare(distribution.drift_factor), Name::DriftFactor);
    lines.plus(&spot(report)).times(&drift).gives(Name::Median, Unit::Points);
    let root = modelled(bare(distribution.root_of_years), Name::RootOfYears);
    lines.plus(&vol_of_vix(report)).times(&root).gives(Name::Deviation, Unit::Percent);
    for (place, level) in levels.iter().enumerate() {
        if levels.iter().take(place).any(|known| known == level) {
            continue;
        }
        let log = modelled(bare(distribution.log_distance(*level)), Name::LogDistance);
        lines.plus(&log).over(&modelled(percent(distribution.deviation), Name::Deviation));
        lines.gives(Name::Distance, Unit::Number);
        lines.at_level(*level);
    }
    distribution
}

/// Mean profit: the credit and the mean payment of each leg, which is its price at VIX, not discounted.
fn mean(report: &Report, lines: &mut Lines) {
    let setup = &report.setup;
    let years = setup.days.years();
    let market = setup.market();
    let undiscounted = num::exp(setup.rate.0 * years.0);
    lines.plus(&credit(report));
    for (leg, strike) in Leg::ALL.into_iter().zip(setup.condor.strikes) {
        let payment = price(leg.right(), strike, &market, setup.vix_vol(), years) * undiscounted;
        lines.signed(leg.sign(), &modelled(points(payment), payment_name(leg)));
    }
    let unit = Term { of_model: true, ..lines.gives(Name::MeanPerUnit, Unit::Points) };
    lines.plus(&unit).after_fees(&setup.condor).is(Name::Mean, dollars(report.outcome.mean));
}

/// Spot × VIX/100 × √(days/365), and spot less and plus that.
pub(super) fn expected_move(report: &Report, lines: &mut Lines) {
    let setup = &report.setup;
    let expected = &report.expected_move;
    years(lines, setup.days, Name::Days, Name::Years);
    let spot = spot(report);
    let root = given(bare(num::sqrt(setup.days.years().0)), Name::RootOfYears);
    lines.plus(&spot).times(&vol_of_vix(report)).times(&root).is(Name::ExpectedMove, points(expected.one_sigma));
    let sigma = given(points(expected.one_sigma), Name::ExpectedMove);
    lines.plus(&spot).minus(&sigma).is(Name::MoveLow, points(expected.plain.0));
    lines.plus(&spot).plus(&sigma).is(Name::MoveHigh, points(expected.plain.1));
    if expected.plain.0.0 < 0.0 {
        lines.remark(Name::NotBelowZero);
    }
}
