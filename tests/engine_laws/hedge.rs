use super::hedge_setups::{layer, layers, markets, plan, shape};
use super::setups::cases;
use proptest::prelude::*;
use tailfeather::engine::condor::Right;
use tailfeather::engine::hedge::black::Black;
use tailfeather::engine::hedge::book::book;
use tailfeather::engine::hedge::holding::Claim;
use tailfeather::engine::hedge::layer::Size;
use tailfeather::engine::hedge::markets::Level;
use tailfeather::engine::hedge::plan::Plan;
use tailfeather::engine::num::{normal_cdf, normal_quantile};
use tailfeather::engine::units::{Days, Points};
use tailfeather::engine::vix::{Shape, ShockMap};

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn an_option_layer_never_loses_more_than_was_paid(
        plan in plan(), layers in layers(), spx in 500.0..9000.0, vix in 0.0..200.0,
    ) {
        let book = book(&plan, &layers);
        for layer in &book.layers {
            let Ok(holding) = layer.holding else { continue };
            let Some(cost) = holding.cost() else { continue };
            prop_assert!(cost.0 >= 0.0, "{holding:?}");
            let slack = 1e-9 * holding.lot.contracts * holding.lot.multiplier;
            let got = layer.profit(Points(spx), Points(vix));
            prop_assert!(got.0 >= -cost.0 - slack, "loses {got:?} of {cost:?}: {holding:?}");
        }
    }

    #[test]
    fn the_total_is_the_condor_and_its_layers(
        plan in plan(), layers in layers(), spx in 500.0..9000.0, vix in 5.0..150.0,
    ) {
        let book = book(&plan, &layers);
        let (spx, vix) = (Points(spx), Points(vix));
        let sum = book.layers.iter().fold(book.condor(spx, vix).0, |sum, layer| sum + layer.profit(spx, vix).0);
        prop_assert_eq!(book.total(spx, vix).0, sum);
        let (condor, total) = book.along(spx);
        let sum = (0..layers.len()).fold(condor.0, |sum, layer| sum + book.layer_along(layer, spx).0);
        prop_assert_eq!(total.0, sum);
        prop_assert_eq!(condor, book.condor(spx, book.vix(spx)));
    }

    #[test]
    fn on_another_day_the_total_is_that_of_a_book_for_it(
        plan in plan(), layers in layers(), spx in 500.0..9000.0, vix in 5.0..150.0, share in 0.0..1.0,
    ) {
        let (book_now, level) = (book(&plan, &layers), Level { vix: Points(vix), spx: Points(spx) });
        let at = |day| book_now.on(day).total(level.spx, level.vix);
        prop_assert_eq!(at(plan.horizon), book_now.total(level.spx, level.vix));
        let day = plan.days * share;
        prop_assert_eq!(at(day), book(&Plan { horizon: day, ..plan }, &layers).total(level.spx, level.vix));
    }

    #[test]
    fn a_layer_not_yet_bought_gains_and_loses_nothing(plan in plan(), layer in layer(), spx in 500.0..9000.0) {
        let book = book(&plan, &[layer]);
        let vix = book.vix(Points(spx));
        let woken = &book.layers[0];
        if let (Ok(at), Ok(_)) = (woken.trigger, woken.holding) {
            prop_assert!(at.spx < plan.markets.spx.spot);
            if spx > at.spx.0 * 1.000001 {
                prop_assert!(!woken.awake(Points(spx), vix));
                prop_assert_eq!(book.layer_along(0, Points(spx)).0, 0.0);
            } else if spx < at.spx.0 * 0.999999 {
                prop_assert!(woken.awake(Points(spx), vix) || vix == at.vix, "{:?} at {vix:?}", woken.trigger);
            }
        }
    }

    #[test]
    fn points_do_not_depend_on_the_order(plan in plan(), layers in layers()) {
        let forth = book(&plan, &layers);
        let back = book(&plan, &layers.iter().rev().copied().collect::<Vec<_>>());
        for (a, b) in forth.layers.iter().zip(back.layers.iter().rev()) {
            prop_assert_eq!(a, b);
        }
        let (forth, back) = (forth.turning(), back.turning());
        prop_assert!((forth.loss.0 - back.loss.0).abs() <= 1e-6 * (1.0 + back.loss.0.abs()), "{forth:?} {back:?}");
        prop_assert_eq!(forth.zeros.len(), back.zeros.len(), "{:?} {:?}", forth, back);
        for (a, b) in forth.zeros.iter().zip(&back.zeros) {
            prop_assert!((a.spx.0 - b.spx.0).abs() < 1e-5, "{forth:?} {back:?}");
        }
    }

    #[test]
    fn zeros_are_zero_and_the_worst_is_the_worst(plan in plan(), layers in layers(), share in 0.0..1.0) {
        let book = book(&plan, &layers);
        let turning = book.turning();
        let at = |spx: f64| book.along(Points(spx)).1.0;
        let scale = 1.0 + turning.loss.0.abs();
        for zero in &turning.zeros {
            let (below, above) = (at(zero.spx.0 * (1.0 - 1e-9)), at(zero.spx.0 * (1.0 + 1e-9)));
            prop_assert!(below * above <= 0.0 || below.abs().min(above.abs()) < 1e-4 * scale, "{zero:?} {below} {above}");
        }
        let (low, high) = plan.range;
        let here = at(low.0 + share * (high.0 - low.0));
        prop_assert!(here >= turning.loss.0 - 1e-3 * scale, "{here} below {turning:?}");
        prop_assert!((at(turning.worst.spx.0) - turning.loss.0).abs() <= 1e-9 * scale);
    }

    #[test]
    fn every_change_of_sign_is_found(plan in plan(), layers in layers()) {
        let book = book(&plan, &layers);
        let zeros = book.turning().zeros;
        let (low, high) = plan.range;
        let spots: Vec<f64> = (0..=700).map(|i| low.0 + (high.0 - low.0) * f64::from(i) / 700.0).collect();
        for pair in spots.windows(2) {
            let (a, b) = (book.along(Points(pair[0])).1.0, book.along(Points(pair[1])).1.0);
            if a * b < 0.0 {
                prop_assert!(
                    zeros.iter().any(|zero| zero.spx.0 >= pair[0] - 1e-6 && zero.spx.0 <= pair[1] + 1e-6),
                    "between {} ({a}) and {} ({b}): {zeros:?}", pair[0], pair[1]
                );
            }
        }
    }

    #[test]
    fn a_break_even_is_where_the_profit_is_zero(plan in plan(), layer in layer()) {
        let book = book(&plan, &[layer]);
        let woken = &book.layers[0];
        let Ok(holding) = woken.holding else { return Ok(()) };
        let scale = 1e-6 * (holding.entry.0.abs() + 1.0) * holding.lot.multiplier * holding.lot.contracts;
        if let Ok(at) = woken.marked {
            let got = holding.mark(plan.horizon).profit(at.spx, at.vix);
            prop_assert!(got.0.abs() <= scale, "{got:?} marked at {at:?} of {holding:?}");
        }
        if let Ok(at) = woken.at_expiry {
            let got = holding.mark(holding.lot.tenor).profit(at.spx, at.vix);
            prop_assert!(got.0.abs() <= scale, "{got:?} at expiry at {at:?} of {holding:?}");
        }
    }

    #[test]
    fn nothing_is_gained_by_buying_and_selling_at_once(markets in markets(), plan in plan(), layer in layer()) {
        let level = Level { vix: markets.vix, spx: markets.spx.spot };
        if let Ok((holding, _)) = plan.buy(&layer, level) {
            let got = holding.mark(Days(0.0)).profit(level.spx, level.vix);
            prop_assert_eq!(got.0, 0.0, "{:?}", holding);
        }
    }

    #[test]
    fn a_size_keeps_to_its_limit(plan in plan(), layer in layer()) {
        let Ok((holding, _)) = plan.buy(&layer, plan.markets.level()) else { return Ok(()) };
        // Of what is worth next to nothing, one contract more is no difference to see.
        prop_assume!(holding.lot.contracts < 1e8);
        match layer.size {
            Size::Contracts(contracts) => prop_assert_eq!(holding.lot.contracts, contracts),
            Size::Budget(budget) => {
                let paid = holding.cost().expect("only what has a premium is bought for a budget");
                prop_assert!(paid.0 <= budget.0 * (1.0 + 1e-12), "{paid:?} of {budget:?}");
                prop_assert!(paid.0 * (1.0 + 1.0 / holding.lot.contracts) > budget.0 * (1.0 - 1e-12));
            }
            Size::DeltaShare { side, share } => {
                let level = plan.markets.level();
                let moved = holding.sensitivity(Days(0.0), level.spx, level.vix);
                let gain = match holding.lot.claim {
                    Claim::SpxPut { .. } => -moved.spx * level.spx.0 * 0.01,
                    _ => moved.vix * plan.map().vix_per_percent(level.spx).0,
                };
                let target = plan.loss_per_percent(side).0 * share;
                prop_assert!(gain <= target * (1.0 + 1e-9), "{gain} of {target}");
                prop_assert!(gain * (1.0 + 1.0 / holding.lot.contracts) > target * (1.0 - 1e-9));
            }
        }
    }

    #[test]
    fn the_inverse_map_undoes_the_map(shape in shape(), low in prop_oneof![Just(0.0), 1.0..100.0], asked in -5.0..200.0_f64, more in 0.5..200.0, spx in 2500.0..7500.0_f64, vix in 1.0..90.0_f64, share in 0.3..1.5_f64) {
        // Wherever its ends lie, and VIX now beyond them or not.
        let shape = match shape {
            Shape::Quadratic { a, b, c, .. } => Shape::Quadratic { a, b, c, floor: Points(low), cap: Points(low + more) },
            power => power,
        };
        let map = ShockMap { spx: Points(spx), vix: Points(vix), shape };
        let moved = Points(spx * share);
        let level = map.vix(moved);
        let inside = match shape {
            Shape::Quadratic { floor, cap, .. } => level > floor && level < cap,
            Shape::Power { .. } => true,
        };
        if inside {
            let back = map.spx(level).expect("inside the map every level has its place");
            prop_assert!((back.0 - moved.0).abs() < 1e-8 * spx, "{moved:?} {level:?} {back:?}");
        }
        for asked in [vix * share * 2.0, asked] {
            if let Ok(at) = map.spx(Points(asked)) {
                let error: f64 = map.vix(at).0 - asked;
                prop_assert!(error.abs() < 1e-8 * vix.max(asked), "{asked} {at:?} {error}");
            }
        }
    }

    #[test]
    fn vix_rises_when_the_index_falls(shape in shape(), vix in 10.0..60.0, a in 500.0..9000.0, b in 500.0..9000.0) {
        let map = ShockMap { spx: Points(5000.0), vix: Points(vix), shape };
        let (low, high) = if a < b { (a, b) } else { (b, a) };
        prop_assert!(map.vix(Points(low)).0 >= map.vix(Points(high)).0 - 1e-9);
    }

    #[test]
    fn a_layer_on_vix_gains_with_vix(plan in plan(), layer in layer(), day in 0.0..300.0, low in 1.0..90.0, more in 0.0..50.0) {
        let Ok((holding, _)) = plan.buy(&layer, plan.markets.level()) else { return Ok(()) };
        let mark = holding.mark(Days(day));
        let at = |spx, vix| mark.profit(Points(spx), Points(vix)).0;
        let slack = 1e-9 * holding.lot.contracts * holding.lot.multiplier;
        match holding.lot.claim {
            Claim::SpxPut { short: None, .. } => {
                prop_assert!(at(60.0 * low, 20.0) >= at(60.0 * (low + more), 20.0) - slack);
                prop_assert!(at(5000.0, low + more) >= at(5000.0, low) - slack);
            }
            Claim::SpxPut { .. } => {}
            _ => prop_assert!(at(5000.0, low + more) >= at(5000.0, low) - slack, "{holding:?}"),
        }
    }

    #[test]
    fn a_value_changes_by_its_sensitivity(plan in plan(), layer in layer(), days in 0.1..0.8, spx in 2500.0..7500.0, vix in 10.0..60.0) {
        let Ok((holding, _)) = plan.buy(&layer, plan.markets.level()) else { return Ok(()) };
        let day = Days(holding.lot.tenor.0 * days);
        // Close to expiry a difference does not tell a derivative; nor does one across the point where a fund is gone,
        // nor where a spread is held at nothing.
        prop_assume!(holding.lot.tenor.0 - day.0 > 5.0);
        let mark = holding.mark(day);
        let at = |spx, vix| mark.profit(Points(spx), Points(vix)).0;
        let got = holding.sensitivity(day, Points(spx), Points(vix));
        let dollars = holding.lot.contracts * holding.lot.multiplier;
        let allowed = |size: f64| 1e-3 * size.abs() + 1e-3 * dollars;
        let of_vix = (at(spx, vix + 0.01) - at(spx, vix - 0.01)) / 0.02;
        let of_spx = (at(spx + 0.5, vix) - at(spx - 0.5, vix)) / 1.0;
        let is_spread = matches!(holding.lot.claim, Claim::SpxPut { short: Some(_), .. });
        let worth = at(spx, vix) / dollars + holding.entry.0;
        if !is_spread || worth > 0.1 {
            prop_assert!((got.vix - of_vix).abs() <= allowed(of_vix), "{} and {of_vix}: {holding:?}", got.vix);
            prop_assert!((got.spx - of_spx).abs() <= allowed(of_spx), "{} and {of_spx}: {holding:?}", got.spx);
        }
    }

    #[test]
    fn the_call_of_a_delta_has_it(forward in 10.0..60.0, vol in 0.1..2.0, days in 1.0..300.0, delta in 0.01..0.9) {
        let black = Black { forward: Points(forward), rate: plan_rate(), vol: tailfeather::engine::units::Vol(vol), time: Days(days).years() };
        let strike = black.call_of_delta(delta).expect("a call has this delta");
        let got = black.greeks(Right::Call, strike).expect("time is left").delta;
        prop_assert!((got - delta).abs() < 1e-12, "{got} and {delta}");
    }

    #[test]
    fn the_quantile_undoes_the_distribution(ln_tail in -600.0..-0.7) {
        let tail = f64::exp(ln_tail);
        let x = normal_quantile(tail).expect("a share between 0 and 1");
        prop_assert!((normal_cdf(x) / tail - 1.0).abs() < 1e-12 * (1.0 + x * x), "{x} of {tail}");
        let mirrored = normal_quantile(1.0 - 0.3 * f64::exp(ln_tail / 600.0)).expect("a share between 0 and 1");
        prop_assert!((normal_cdf(-mirrored) / (0.3 * f64::exp(ln_tail / 600.0)) - 1.0).abs() < 1e-12);
    }
}

fn plan_rate() -> tailfeather::engine::units::Rate {
    tailfeather::engine::units::Rate(0.03)
}
