//! The price of an option and the strike of a delta, step by step: Black (1976) on a forward, which for SPX is that of
//! Black, Scholes and Merton.

use super::line::Lines;
use super::term::{bare, given, modelled, percent, points, vix_bought};
use super::{Name, Op, Term, Unit};
use crate::engine::condor::Right;
use crate::engine::hedge::holding::{Holding, Lot};
use crate::engine::hedge::layer::Strike;
use crate::engine::num::{exp, ln, normal_cdf, normal_quantile, sqrt};
use crate::engine::pricing::Market;
use crate::engine::units::{Points, Rate, Vol, Years};
use crate::engine::vix::VixModel;

/// The level of VIX of a future: (F − θ)/e^(−κT) + θ, a line to be ended.
pub(super) fn vix_of_future<'a>(lines: &'a mut Lines, model: &VixModel, future: &Term, time: Years) -> &'a mut Lines {
    by_beta(lines, model, (future, Op::Over), time)
}

/// From a level, by how far it is from θ, to the other of the two.
fn by_beta<'a>(lines: &'a mut Lines, model: &VixModel, (level, op): (&Term, Op), time: Years) -> &'a mut Lines {
    let long_run = modelled(points(model.theta), Name::LongRun);
    let gap = lines.plus(level).minus(&long_run).gives(Name::VixGap, Unit::Number);
    lines.plus(&gap).join(op, &modelled(bare(model.beta(time)), Name::FutureBeta)).plus(&long_run)
}

/// The forward of a level of SPX: S·e^((r − q)T).
pub(super) fn spx_forward(lines: &mut Lines, market: &Market, spx: &Term, time: Years) -> Term {
    lines.plus(spx).times(&modelled(bare(market.carry(time)), Name::Carry)).gives(Name::SpxForward, Unit::Points)
}

/// What a layer is priced on at levels of VIX and of SPX: the future on the one, (V − θ)·e^(−κT) + θ, or the forward of
/// the other.
pub(super) fn forward(lines: &mut Lines, holding: &Holding, [vix, spx]: [&Term; 2], time: Years) -> Term {
    match holding.lot.claim.is_put() {
        true => spx_forward(lines, &holding.bought.spx, spx, time),
        false => by_beta(lines, &holding.bought.model, (vix, Op::Times), time).gives(Name::VixFuture, Unit::Number),
    }
}

/// Strikes of the option bought and of the one sold, and what both are; none for what is no option.
pub(super) fn strikes(lot: &Lot) -> Option<(Right, [Option<Points>; 2])> {
    let (long, short) = lot.claim.strikes()?;
    Some((if lot.claim.is_put() { Right::Put } else { Right::Call }, [Some(long), short]))
}

/// What the options of a layer are priced by on one day.
pub(super) struct Priced {
    /// What the price is called.
    pub name: Name,
    /// The forward then.
    pub forward: Term,
    /// Time left.
    pub time: Years,
    /// How the strikes were asked for, on the day of the purchase.
    pub asked: Option<[Strike; 2]>,
    /// VIX then, where the volatilities have moved with it.
    pub vix: Option<Term>,
}

/// The price of the options of a layer on one day, not below zero; none for what is no option.
pub(super) fn options(lines: &mut Lines, holding: &Holding, priced: Priced) -> Option<Term> {
    let Holding { lot, bought, vols, .. } = holding;
    let Priced { name, forward, time, asked, vix } = priced;
    let (right, strikes) = strikes(lot)?;
    let day = Day { right, forward, time, rate: bought.spx.rate };
    let is_spread = strikes[1].is_some();
    let mut parts = Vec::with_capacity(2);
    for (place, (strike, vol)) in strikes.into_iter().zip(vols).enumerate() {
        let Some(strike) = strike else { continue };
        let mut vol = match right {
            Right::Put => volatility(*vol),
            Right::Call => Term { name: Name::FutureVolatility, ..volatility(*vol) },
        };
        if let Some(to) = &vix {
            vol = lines.plus(&vol).times(to).over(&vix_bought(holding)).gives(Name::VolatilityThere, Unit::Percent);
        }
        let deviation = day.deviation(lines, &vol);
        let mut by_delta = None;
        match (asked.and_then(|asked| asked.get(place).copied()), right) {
            (Some(Strike::Delta(delta)), Right::Call) => {
                let name = if place == 0 { Name::Strike } else { Name::SoldStrike };
                day.strike_of_delta(lines, &deviation, delta).is(name, points(strike));
            }
            (Some(Strike::Delta(_)), Right::Put) => by_delta = Some(exp(-bought.spx.dividend_yield.0 * time.0)),
            _ => {}
        }
        if place == 0 && matches!(asked, Some([Strike::Delta(_), _])) {
            lines.remark(Name::StrikeNotListed);
        }
        let price = day.price(lines, strike, &deviation, by_delta);
        if is_spread {
            parts.push(price.gives(if place == 0 { Name::BoughtOption } else { Name::SoldOption }, Unit::Number));
        }
    }
    if let [paid, got] = &parts[..] {
        lines.plus(paid).minus(got);
    }
    let mut price = lines.gives(name, Unit::Number);
    if price.quantity.value < 0.0 {
        // The volatilities of two strikes may say less than nothing.
        price.quantity.value = 0.0;
        lines.remark_with(Name::PriceNotBelowZero, price.quantity);
    }
    Some(price)
}

/// What all options of one layer share on one day.
pub(super) struct Day {
    pub right: Right,
    pub forward: Term,
    pub time: Years,
    pub rate: Rate,
}

impl Day {
    /// σ√T.
    pub(super) fn deviation(&self, lines: &mut Lines, vol: &Term) -> Term {
        let root = given(bare(sqrt(self.time.0)), Name::RootOfYears);
        lines.plus(vol).times(&root).gives(Name::DeviationLeft, Unit::Number)
    }

    /// The strike of a VIX call with a delta: F·exp((σ√T/2 − N⁻¹(delta·e^(rT)))·σ√T), a line to be ended.
    pub(super) fn strike_of_delta<'a>(&self, lines: &'a mut Lines, deviation: &Term, delta: f64) -> &'a mut Lines {
        let quantile = normal_quantile(delta / self.discount()).unwrap_or_default();
        let quantile = modelled(bare(-quantile), Name::DeltaQuantile);
        let distance = lines.plus(&half(deviation)).amount(&quantile).gives(Name::DeltaDistance, Unit::Number);
        let exponent = lines.plus(&distance).times(deviation).gives(Name::Exponent, Unit::Number);
        lines.plus(&self.forward).times(&modelled(bare(exp(exponent.quantity.value)), Name::Growth))
    }

    /// The two parts whose difference is the price: of a call e^(−rT)·F·N(d1) and e^(−rT)·K·N(d2); a line to be ended.
    /// For a put named by its delta, whose discount by the yield is given, that delta as well.
    pub(super) fn price<'a>(
        &self,
        lines: &'a mut Lines,
        strike: Points,
        deviation: &Term,
        by_delta: Option<f64>,
    ) -> &'a mut Lines {
        // The engine's own ends of levels.
        let (strike, forward) = (Points(strike.0.min(1e50)), self.forward.quantity.value.max(1e-50));
        let log = modelled(bare(ln(forward / strike.0)), Name::LogOfRatio);
        let d1 = lines.plus(&log).over(deviation).plus(&half(deviation)).gives(Name::D1, Unit::Number);
        let d2 = lines.plus(&d1).minus(deviation).gives(Name::D2, Unit::Number);
        let (is_call, sign) = (self.right == Right::Call, self.right.sign());
        let names = if is_call { [Name::OfForward, Name::OfStrike] } else { [Name::OfForwardPut, Name::OfStrikePut] };
        let share = |d: &Term, name| modelled(bare(normal_cdf(sign * d.quantity.value)), name);
        let (of_forward, of_strike) = (share(&d1, names[0]), share(&d2, names[1]));
        if let Some(factor) = by_delta {
            let factor = modelled(bare(factor), Name::YieldFactor);
            lines.plus(&of_forward).times(&factor).gives(Name::DeltaAskedFor, Unit::Number);
        }
        let discount = modelled(bare(self.discount()), Name::Discount);
        let strike = given(points(strike), Name::Strike);
        let forward =
            lines.plus(&self.forward).times(&of_forward).times(&discount).gives(Name::ForwardPart, Unit::Number);
        let strike = lines.plus(&strike).times(&of_strike).times(&discount).gives(Name::StrikePart, Unit::Number);
        if is_call { lines.plus(&forward).minus(&strike) } else { lines.plus(&strike).minus(&forward) }
    }

    fn discount(&self) -> f64 {
        exp(-self.rate.0 * self.time.0)
    }
}

fn half(deviation: &Term) -> Term {
    given(bare(deviation.quantity.value / 2.0), Name::HalfDeviation)
}

/// A volatility as a term; no option is priced with one above 1,000.
pub(super) fn volatility(vol: Vol) -> Term {
    modelled(percent(vol.0.min(1e3)), Name::Volatility)
}

#[cfg(test)]
mod tests {
    use super::super::{Key, explain};
    use crate::model::fields::FieldId::{Layer1Instrument, Layer1When, MapShape, PowerFall};
    use crate::model::tests::report_of;

    #[test]
    fn a_forward_of_nothing_has_a_logarithm_all_the_same() {
        // So steep a map that SPX is worth nothing once VIX has jumped.
        let report =
            report_of(&[(Layer1Instrument, "put"), (Layer1When, "now"), (MapShape, "power"), (PowerFall, "1e-200")]);
        let sums = explain(&report, Key::Jump).sums;
        let mut terms = sums.iter().flat_map(|sum| &sum.terms);
        assert!(!sums.is_empty() && terms.all(|term| term.quantity.value.is_finite()), "{sums:?}");
    }
}
