//! The volatility of a leg's strike, and the price that the model asks for it.

use super::line::{Lines, years};
use super::option::{Day, spx_forward, volatility};
use super::term::{bare, constant, given, modelled, percent, points, spot, vol_of_vix};
use super::{Name, Quantity, Term, Unit};
use crate::engine::condor::Leg;
use crate::engine::num::{ln_ratio, sqrt};
use crate::engine::units::Points;
use crate::engine::vol::Smile;
use crate::model::premiums::Pricer;
use crate::model::report::Report;
use crate::model::setup::{Entry, Origin, VolOrigin};

/// Years, forward, volatility by the smile (or VIX, or the premium typed), and the price at that volatility.
pub(super) fn leg_vol(report: &Report, leg: Leg, lines: &mut Lines) {
    let setup = &report.setup;
    let (strike, vol) = (setup.condor.strikes[leg as usize], setup.vols[leg as usize]);
    let pricer = Pricer::of(setup);
    years(lines, setup.days, Name::Days, Name::Years);
    let forward = spx_forward(lines, &pricer.market, &spot(report), pricer.years);
    let used = match vol.origin {
        VolOrigin::Flat | VolOrigin::Implied => volatility(vol.vol),
        VolOrigin::Smile | VolOrigin::NotImplied(_) => by_smile(report, &pricer, (strike, &forward), lines),
    };
    let day = Day { right: leg.right(), forward, time: pricer.years, rate: setup.rate };
    let deviation = day.deviation(lines, &used);
    day.price(lines, strike, &deviation, None).gives(Name::PriceOfModel, Unit::Number);
    if vol.origin == VolOrigin::Flat {
        lines.remark(Name::VolFlat);
    }
    let Entry::Legs(premiums) = &setup.entry else { return };
    let premium = premiums[leg as usize];
    let name = match vol.origin {
        VolOrigin::Implied => Name::VolImplied,
        VolOrigin::NotImplied(_) => Name::VolNotImplied,
        VolOrigin::Flat | VolOrigin::Smile => return lines.remark_with(Name::OnTick, points(premium.model)),
    };
    match premium.origin {
        Origin::Typed => lines.remark_with(name, points(premium.value)),
        Origin::Model => lines.remark(name),
    }
}

/// σ·(1 + skew·x + curvature·x²) with x = ln(K/F) / (σ√T), held to the smile's ends.
fn by_smile(report: &Report, pricer: &Pricer, (strike, forward): (Points, &Term), lines: &mut Lines) -> Term {
    let Smile { skew, curvature, clip, floor, .. } = pricer.smile();
    let share = modelled(percent(pricer.smile.atm_share), Name::AtmShare);
    let at_forward = lines.plus(&vol_of_vix(report)).times(&share).gives(Name::AtmVol, Unit::Percent);
    let root = given(bare(sqrt(pricer.years.0)), Name::RootOfYears);
    let deviation = lines.plus(&at_forward).times(&root).gives(Name::AtmDeviation, Unit::Number);
    let distance = modelled(bare(ln_ratio(strike.0, forward.quantity.value)), Name::LogMoneyness);
    let x = lines.plus(&distance).over(&deviation).gives(Name::FromForward, Unit::Number);
    let x = held(lines, x, (-clip, clip), Name::HeldDistance);
    let slope = modelled(bare(skew), Name::Skew);
    let slope = lines.plus(&slope).times(&x).gives(Name::SkewPart, Unit::Number);
    let curved = modelled(bare(curvature), Name::Curvature);
    let curved = lines.plus(&curved).times(&x).times(&x).gives(Name::CurvaturePart, Unit::Number);
    let factor = lines.plus(&constant(1.0)).amount(&slope).amount(&curved).gives(Name::SmileFactor, Unit::Number);
    let by_shape = lines.plus(&at_forward).times(&factor).gives(Name::VolBySmile, Unit::Percent);
    held(lines, by_shape, (floor.0, f64::INFINITY), Name::Volatility)
}

/// A number held between two ends: itself inside them, else a line that says how far beyond the end it lies.
fn held(lines: &mut Lines, own: Term, (low, high): (f64, f64), name: Name) -> Term {
    let Quantity { value, unit } = own.quantity;
    let end = value.max(low).min(high);
    if end == value {
        return own;
    }
    let back = given(Quantity { value: end - value, unit }, Name::BackToEnd);
    lines.plus(&own).amount(&back).gives(name, unit)
}

#[cfg(test)]
mod tests {
    use super::super::Key;
    use super::super::tests::{check, lines};
    use super::*;
    use crate::model::fields::FieldId;

    const SHORT_PUT: Key = Key::LegVol(Leg::ShortPut);

    // Worked out apart from this program, with Python's `math`.
    #[test]
    fn of_the_default_short_put() {
        check(
            &[],
            SHORT_PUT,
            &[
                "years: 45 days / 365 days-of-year = 0.123288",
                "spx-forward: 6000 spot * 1.003334 carry = 6020.005882",
                "atm-vol: 0.16 vix * 0.9375 atm-share = 0.15",
                "atm-deviation: 0.15 atm-vol * 0.351123 root-of-years = 0.052669",
                "from-forward: -0.063433 log-moneyness / 0.052669 atm-deviation = -1.204376",
                "skew-part: -0.13 skew * -1.204376 from-forward = 0.156569",
                "curvature-part: 0.02 curvature * -1.204376 from-forward * -1.204376 from-forward = 0.02901",
                "smile-factor: 1 constant + 0.156569 skew-part + 0.02901 curvature-part = 1.185579",
                "vol-by-smile: 0.15 atm-vol * 1.185579 smile-factor = 0.177837",
                "deviation-left: 0.177837 vol-by-smile * 0.351123 root-of-years = 0.062443",
                "d1: 0.063433 log-of-ratio / 0.062443 deviation-left + 0.031221 half-deviation = 1.047076",
                "d2: 1.047076 d1 - 0.062443 deviation-left = 0.984633",
                "forward-part: 6020.005882 spx-forward * 0.147532 of-forward-put * 0.995081 discount = 883.776384",
                "strike-part: 5650 strike * 0.162402 of-strike-put * 0.995081 discount = 913.05847",
                "price-of-model: 913.05847 strike-part - 883.776384 forward-part = 29.282086",
                "on-tick",
            ],
        );
    }

    #[test]
    fn by_whatever_the_volatility_comes_from() {
        #[track_caller]
        fn last(texts: &[(FieldId, &str)], expected: &[&str]) {
            let lines = lines(texts, SHORT_PUT);
            assert_eq!(lines.iter().skip(lines.len() - expected.len()).collect::<Vec<_>>(), expected);
        }
        let premium = |text| [(FieldId::VolMode, "implied"), (FieldId::ShortPutPremium, text)];
        last(&premium("35"), &["vol-implied"]);
        last(&premium("9000"), &["vol-not-implied"]);
        last(&[(FieldId::VolMode, "flat")], &["vol-flat", "on-tick"]);
        let far = lines(&[(FieldId::ShortPut, "4000")], SHORT_PUT);
        let x = "held-distance: -7.761636 from-forward + 4.761636 back-to-end = -3";
        assert!(far.iter().any(|line| line == x), "{far:?}");
        let low = lines(&[(FieldId::AtmShare, "20"), (FieldId::Skew, "1")], SHORT_PUT);
        assert!(low.iter().any(|line| line.starts_with("volatility: -0.0") && line.ends_with("= 0.05")), "{low:?}");
        last(
            &[(FieldId::Entry, "net")],
            &["price-of-model: 913.05847 strike-part - 883.776384 forward-part = 29.282086"],
        );
    }
}
