//! How many contracts: by the condor's delta, or by money.

use super::super::domain;
use super::super::units::{Dollars, Points};

/// Dollars that a position loses when the index falls by one percent, by its delta (dollars per point): Δ·S·0.01.
pub fn loss_per_percent(delta: f64, spot: Points) -> Dollars {
    Dollars(domain::dollars(Dollars(delta)) * domain::level(spot) * 0.01)
}

/// Dollars that a contract on VIX gains when the index falls by one percent: its dollars per point of spot VIX
/// (multiplier · delta to the future, 1 for the future itself · beta of the future to spot VIX) · VIX points for that
/// percent.
pub fn gain_per_percent(per_vix: f64, vix_points: Points) -> Dollars {
    Dollars(domain::dollars(Dollars(per_vix)) * domain::premium(vix_points))
}

/// Contracts whose gain makes good a target; none where a contract gains nothing. Not rounded.
pub fn contracts_to_offset(target: Dollars, gain: Dollars) -> Option<f64> {
    (gain.0 > 0.0).then(|| domain::dollars(Dollars(target / gain)))
}

/// Contracts that a budget pays for, in full: floor(budget / (premium · multiplier)). 0 where the premium is 0 or less.
pub fn contracts_for_budget(budget: Dollars, premium: Points, multiplier: f64) -> f64 {
    let each = premium.0 * multiplier;
    if each > 0.0 { whole(budget.0 / each).max(0.0) } else { 0.0 }
}

/// The whole ones of contracts, of either sign: floor(contracts). What is short of one by rounding alone is one: 330
/// dollars buy three at 1.10, although no binary fraction is 1.1.
pub fn whole(contracts: f64) -> f64 {
    let contracts = domain::dollars(Dollars(contracts));
    let next = contracts.ceil();
    if next - contracts <= 1e-14 * next.abs() { next } else { contracts.floor() }
}

/// A share of an account in percent, divided among layers by their weights; nothing where the weights come to 0 or
/// less.
pub fn budgets(account: Dollars, percent: f64, weights: &[f64]) -> Vec<Dollars> {
    let total = domain::dollars(account) * domain::shape(percent) / 100.0;
    let mut sum = 0.0;
    for weight in weights {
        sum += domain::shape(*weight);
    }
    let share = |weight: &f64| Dollars(if sum > 0.0 { total * domain::shape(*weight) / sum } else { 0.0 });
    weights.iter().map(share).collect()
}
