//! Answers in words: when a layer is active already, never, or not there at all.

use tailfeather::engine::condor::Condor;
use tailfeather::engine::hedge::book::{Woken, book};
use tailfeather::engine::hedge::layer::{Instrument, Layer, Reason, Side, Signal, Size, Strike, Trigger};
use tailfeather::engine::hedge::markets::{Level, Markets};
use tailfeather::engine::hedge::plan::Plan;
use tailfeather::engine::hedge::size::contracts_for_budget;
use tailfeather::engine::margin::reg_t;
use tailfeather::engine::position::Position;
use tailfeather::engine::pricing::Market;
use tailfeather::engine::units::{Days, Dollars, Points, Rate, Vol};
use tailfeather::engine::vix::{OffMap, Shape, VixModel};
use tailfeather::engine::vol::Smile;

/// SPX 6,000, VIX 16, a condor of 45 days, and the fit of 21-day moves.
pub fn usual() -> Plan {
    let (rate, dividend_yield) = (Rate(0.04), Rate(0.013));
    Plan {
        position: Position {
            condor: Condor {
                strikes: [5600.0, 5650.0, 6350.0, 6400.0].map(Points),
                credit: Points(11.3),
                multiplier: 100.0,
                contracts: 2.0,
                fees: Dollars(0.0),
            },
            vols: [0.21, 0.2, 0.13, 0.125].map(Vol),
            rate,
            dividend_yield,
        },
        days: Days(45.0),
        markets: Markets {
            spx: Market { spot: Points(6000.0), rate, dividend_yield },
            vix: Points(16.0),
            model: VixModel { theta: Points(19.0), kappa: Rate(5.0), xi: Vol(1.06), rate },
            smile: Smile { atm: Vol(0.15), skew: -0.13, curvature: 0.02, clip: 3.0, floor: Vol(0.05) },
        },
        shape: Shape::Quadratic { a: 0.63, b: 0.032, c: 0.58, floor: Points(9.0), cap: Points(150.0) },
        horizon: Days(45.0),
        range: (Points(5000.0), Points(7000.0)),
    }
}

pub fn call(tenor: f64, strike: Strike, contracts: f64) -> Layer {
    Layer {
        instrument: Instrument::VixCall,
        tenor: Days(tenor),
        strike,
        size: Size::Contracts(contracts),
        trigger: Trigger::Standing,
        beta: None,
    }
}

fn woken(plan: &Plan, layer: Layer) -> Woken {
    book(plan, &[layer]).layers.remove(0)
}

const LEVEL: Strike = Strike::Level(Points(20.0));

#[test]
fn triggers() {
    #[track_caller]
    fn check(trigger: Trigger, expected: Result<f64, Reason>, bought_at: Option<f64>) {
        let got = woken(&usual(), Layer { trigger, ..call(110.0, LEVEL, 4.0) });
        let rounded = got.trigger.map(|level| level.spx.0.round()).map_err(|absent| absent.reason);
        assert_eq!(rounded, expected);
        assert_eq!(got.holding.ok().map(|holding| holding.bought.spx.spot.0.round()), bought_at);
    }
    check(Trigger::Standing, Err(Reason::Standing), Some(6000.0));
    check(Trigger::Signal(Signal::Rsi, true), Err(Reason::SignalOn(Signal::Rsi)), Some(6000.0));
    check(Trigger::Signal(Signal::Rsi, false), Err(Reason::SignalOff(Signal::Rsi)), None);
    check(Trigger::Vix(Points(15.0)), Err(Reason::AlreadyActive), Some(6000.0));
    check(Trigger::Vix(Points(16.0)), Err(Reason::AlreadyActive), Some(6000.0));
    check(Trigger::Vix(Points(26.0)), Ok(5377.0), Some(5377.0));
    check(Trigger::Vix(Points(60.0)), Err(Reason::OutsideRange), Some(4289.0));
    check(Trigger::Vix(Points(151.0)), Err(Reason::Map(OffMap::AboveCap)), None);
    check(Trigger::Drawdown(0.05), Ok(5700.0), Some(5700.0));
    check(Trigger::Drawdown(0.0), Err(Reason::AlreadyActive), Some(6000.0));
    check(Trigger::Drawdown(-0.1), Err(Reason::AlreadyActive), Some(6000.0));
    check(Trigger::Drawdown(1.0), Err(Reason::Map(OffMap::WholeFall)), None);
    check(Trigger::ShortPut, Ok(5650.0), Some(5650.0));
    check(Trigger::BreakEven, Ok(5639.0), Some(5639.0));
}

#[test]
fn a_condor_that_cannot_lose_below_has_no_break_even_to_wait_for() {
    let mut plan = usual();
    plan.position.condor.credit = Points(60.0);
    let got = woken(&plan, Layer { trigger: Trigger::BreakEven, ..call(110.0, LEVEL, 4.0) });
    assert_eq!(got.trigger.unwrap_err().reason, Reason::NoBreakEven);
    assert_eq!(got.marked.unwrap_err().reason, Reason::NoBreakEven);
}

#[test]
fn what_is_not_bought_and_why() {
    #[track_caller]
    fn check(layer: Layer, reason: Reason) {
        let got = woken(&usual(), layer);
        assert_eq!(got.holding.unwrap_err(), reason);
        assert_eq!(got.profit(Points(4000.0), Points(90.0)).0, 0.0);
        assert_eq!(got.at_expiry.unwrap_err().reason, reason);
    }
    let layer = call(30.0, LEVEL, 4.0);
    let future = Layer { instrument: Instrument::VixFuture, ..layer };
    check(call(30.0, LEVEL, 0.0), Reason::NoContracts);
    check(call(30.0, LEVEL, -1.0), Reason::NoContracts);
    check(Layer { size: Size::Budget(Dollars(50.0)), ..layer }, Reason::NoContracts);
    check(Layer { size: Size::Budget(Dollars(5000.0)), ..future }, Reason::NoPremium);
    check(Layer { size: Size::DeltaShare { side: Side::PutSide, share: 0.0 }, ..future }, Reason::NothingToOffset);
    check(Layer { size: Size::DeltaShare { side: Side::PutSide, share: 1e-4 }, ..future }, Reason::NoContracts);
    check(call(30.0, Strike::Delta(1.0), 4.0), Reason::NoStrike);
    check(call(30.0, Strike::Delta(0.0), 4.0), Reason::NoStrike);
    check(Layer { instrument: Instrument::VixCallSpread { short: LEVEL }, ..layer }, Reason::NoWidth);
}

#[test]
fn a_delta_without_gain_buys_nothing() {
    let plan =
        Plan { shape: Shape::Quadratic { a: 0.0, b: 0.0, c: 0.0, floor: Points(9.0), cap: Points(150.0) }, ..usual() };
    let size = Size::DeltaShare { side: Side::PutSide, share: 0.35 };
    let got = woken(&plan, Layer { size, ..call(90.0, LEVEL, 1.0) });
    assert_eq!(got.holding.unwrap_err(), Reason::NoGain);
    let got = woken(&plan, Layer { trigger: Trigger::Vix(Points(20.0)), ..call(90.0, LEVEL, 1.0) });
    assert_eq!(got.trigger.unwrap_err().reason, Reason::Map(OffMap::Flat));
}

#[test]
fn a_spread_takes_its_strikes_in_the_right_order_and_says_so() {
    let at = |strike: f64| Strike::Level(Points(strike));
    let spread = |long, short| Layer { instrument: Instrument::VixCallSpread { short }, ..call(60.0, long, 2.0) };
    let (right, wrong) = (woken(&usual(), spread(at(20.0), at(30.0))), woken(&usual(), spread(at(30.0), at(20.0))));
    assert_eq!((right.reversed, wrong.reversed), (false, true));
    assert_eq!(right.holding, wrong.holding);
    let puts = |long, short| Layer { instrument: Instrument::SpxPutSpread { short }, ..call(60.0, long, 2.0) };
    let (right, wrong) = (woken(&usual(), puts(at(5600.0), at(5200.0))), woken(&usual(), puts(at(5200.0), at(5600.0))));
    assert_eq!((right.reversed, wrong.reversed), (false, true));
    assert_eq!(right.holding, wrong.holding);
}

#[test]
fn a_layer_that_expires_before_the_horizon_is_settled() {
    let got = woken(&usual(), call(30.0, LEVEL, 4.0));
    assert!(got.settles);
    let cost = got.holding.unwrap().cost().unwrap();
    assert_eq!(got.profit(Points(5000.0), Points(20.0)).0, -cost.0);
    assert!((got.profit(Points(5000.0), Points(40.0)).0 - (8000.0 - cost.0)).abs() < 1e-9);
    assert!(!woken(&usual(), call(45.0, LEVEL, 4.0)).settles);
    let fund = Layer { instrument: Instrument::VolEtf { beta: 0.45 }, ..call(30.0, LEVEL, 10.0) };
    let fund = woken(&usual(), fund);
    assert!(!fund.settles);
    assert_eq!(fund.at_expiry.unwrap_err().reason, Reason::NeverExpires);
    assert_eq!(fund.holding.unwrap().cost(), Some(Dollars(1000.0)));
}

#[test]
fn a_beta_of_its_own_moves_the_future_by_it() {
    let future = Layer { instrument: Instrument::VixFuture, beta: Some(0.5), ..call(90.0, LEVEL, 1.0) };
    let holding = woken(&usual(), future).holding.unwrap();
    assert!((holding.forward.0 - (19.0 + (16.0 - 19.0) * 0.5)).abs() < 1e-12);
    let now = holding.sensitivity(Days(0.0), Points(6000.0), Points(16.0));
    assert!((now.vix - 500.0).abs() < 1e-9);
    // Also where VIX would have to return within hours.
    let future = Layer { beta: Some(0.01), ..Layer { instrument: Instrument::VixFuture, ..call(0.5, LEVEL, 1.0) } };
    let holding = woken(&usual(), future).holding.unwrap();
    assert!((holding.forward.0 - (19.0 - 3.0 * 0.01)).abs() < 1e-12, "{:?}", holding.forward);
}

/// A jump of VIX from 16 to 40 pays layers of 30, 110 and 220 days far less than their intrinsic value on spot VIX.
#[test]
fn a_jump_pays_the_model_and_not_spot_intrinsic() {
    let plan = Plan { horizon: Days(0.0), ..usual() };
    let half = Strike::Delta(0.5);
    let layers = [call(30.0, half, 4.0), call(110.0, half, 4.0), call(220.0, half, 2.0)];
    let book = book(&plan, &layers);
    let (spx, vix) = (Points(6000.0), Points(40.0));
    let model: Vec<f64> = book.layers.iter().map(|layer| layer.profit(spx, vix).0).collect();
    let naive: Vec<f64> =
        book.layers.iter().map(|layer| layer.holding.unwrap().spot_intrinsic(vix).unwrap().0).collect();
    for (got, expected, within) in [
        (model[0], 5700.0, 150.0),
        (model[1], 1400.0, 60.0),
        (model[2], 130.0, 15.0),
        (naive[0], 8400.0, 150.0),
        (naive[1], 7400.0, 150.0),
        (naive[2], 3600.0, 100.0),
    ] {
        assert!((got - expected).abs() < within, "{got} and {expected}: {model:?} {naive:?}");
    }
    let cost = book.cost();
    assert!((cost.now.0 - 1900.0).abs() < 150.0 && (cost.per_year.0 - 11_000.0).abs() < 1000.0, "{cost:?}");
    assert_eq!(cost.worst, cost.now);
    assert_eq!(cost.on_the_way, Dollars(0.0));
    assert!((cost.share_of_credit.unwrap() - cost.now.0 / 2260.0).abs() < 1e-12);
}

#[test]
fn a_layer_alone_is_a_book_of_one() {
    let plan = usual();
    let layers = [
        call(30.0, LEVEL, 4.0),
        Layer { trigger: Trigger::Vix(Points(26.0)), ..call(110.0, LEVEL, 9.0) },
        Layer { instrument: Instrument::MiniFuture, trigger: Trigger::ShortPut, ..call(90.0, LEVEL, 3.0) },
    ];
    let all = book(&plan, &layers);
    let mut seen = vec![all.turning()];
    for (i, layer) in layers.iter().enumerate() {
        let (alone, one) = (all.turning_with(i), book(&plan, &[*layer]).turning());
        assert_eq!(alone, one);
        assert!(!seen.contains(&alone), "each does something else: {alone:?}");
        seen.push(alone);
    }
    // At its expiry the condor alone turns where its payoff does.
    let payoff = plan.position.condor.payoff();
    let none = all.turning_with(3);
    assert_eq!(none, book(&plan, &[]).turning());
    for (zero, break_even) in none.zeros.iter().zip(payoff.break_evens()) {
        assert!((zero.spx.0 - break_even.0).abs() < 1e-9);
    }
    assert_eq!((none.zeros.len(), none.loss), (2, payoff.min()));
}

#[test]
fn what_is_bought_on_the_way_costs_its_own_market() {
    let (now, later) =
        (call(110.0, LEVEL, 4.0), Layer { trigger: Trigger::Vix(Points(26.0)), ..call(110.0, LEVEL, 4.0) });
    let book = book(&usual(), &[now, later]);
    let paid: Vec<f64> = book.layers.iter().map(|layer| layer.holding.unwrap().cost().unwrap().0).collect();
    let model = usual().markets.model;
    let then = book.layers[1].holding.unwrap();
    assert_eq!(then.bought.vix, Points(26.0));
    assert_eq!(then.forward, model.future(Points(26.0), Days(110.0).years()));
    assert!(paid[1] > 1.5 * paid[0], "{paid:?}");
    let cost = book.cost();
    assert_eq!((cost.now.0, cost.on_the_way.0), (paid[0], paid[1]));
    assert!((cost.per_year.0 - paid[0] * 365.0 / 110.0).abs() < 1e-9);
    assert!((cost.worst.0 - paid[0] - paid[1]).abs() < 1e-9);
}

#[test]
fn a_future_can_lose_down_to_the_floor_of_the_map() {
    let future = Layer { instrument: Instrument::VixFuture, ..call(90.0, LEVEL, 2.0) };
    let book = book(&usual(), &[future]);
    let entry = book.layers[0].holding.unwrap().entry;
    let cost = book.cost();
    assert!((cost.worst.0 - 2000.0 * (entry.0 - 9.0)).abs() < 1e-9, "{cost:?}");
    assert_eq!(cost.now.0, 0.0);
    // 19 − 3·e^(−5·90/365) less 16, four times and a bit in a year.
    assert!((cost.per_year.0 - 2000.0 * 2.125_641 * 365.0 / 90.0).abs() < 0.1, "{cost:?}");
}

#[test]
fn volatilities_of_the_index_move_with_vix() {
    let plan = Plan { horizon: Days(5.0), ..usual() };
    let book = book(&plan, &[]);
    let doubled = Position { vols: plan.position.vols.map(|vol| vol * 2.0), ..plan.position };
    let spx = Points(5700.0);
    assert_eq!(book.condor(spx, Points(16.0)), plan.position.slice(Days(40.0)).profit(spx));
    let (got, expected) = (book.condor(spx, Points(32.0)), doubled.slice(Days(40.0)).profit(spx));
    assert!((got.0 - expected.0).abs() < 1e-9, "{got:?} {expected:?}");
    // A put bought at twice the VIX is bought at twice the volatility, and so is one that is held.
    let put = Layer { instrument: Instrument::SpxPut, ..call(60.0, Strike::Level(Points(6000.0)), 1.0) };
    let at = |vix: f64| plan.buy(&put, Level { vix: Points(vix), spx: Points(6000.0) }).unwrap().0;
    assert!((at(32.0).vols[0] / at(16.0).vols[0] - 2.0).abs() < 0.01);
    let held = at(16.0).mark(Days(0.0)).profit(Points(6000.0), Points(32.0)).0;
    let atm = 100.0 * (at(32.0).entry.0 - at(16.0).entry.0);
    assert!((held / atm - 1.0).abs() < 0.01, "{held} {atm}");
}

#[test]
fn a_put_of_a_delta_has_it() {
    for delta in [0.02, 0.1, 0.25, 0.5, 0.8] {
        let put = Layer { instrument: Instrument::SpxPut, ..call(60.0, Strike::Delta(delta), 1.0) };
        let holding = woken(&usual(), put).holding.unwrap();
        let now = holding.sensitivity(Days(0.0), Points(6000.0), Points(16.0));
        assert!((now.spx + 100.0 * delta).abs() < 1e-9, "{now:?}");
    }
}

#[test]
fn a_put_breaks_even_along_the_map() {
    let put = Layer { instrument: Instrument::SpxPut, ..call(60.0, Strike::Level(Points(5600.0)), 1.0) };
    let marked = woken(&usual(), put).marked.unwrap();
    assert!(marked.spx.0 > 5400.0 && marked.spx.0 < 6000.0, "{marked:?}");
    // With no day passing it does so where it was bought.
    let plan = Plan { horizon: Days(0.0), ..usual() };
    let marked = woken(&plan, put).marked.unwrap();
    assert!((marked.spx.0 - 6000.0).abs() < 1e-6, "{marked:?}");
}

/// In the money, rising volatility takes value from a put spread: in a fall it gains, then loses, far below it gains
/// again.
#[test]
fn a_put_spread_of_several_zeros_breaks_even_at_the_one_nearest_to_its_purchase() {
    let spread = |tenor, long, short, trigger| {
        let layer = call(tenor, long, 1.0);
        Layer { instrument: Instrument::SpxPutSpread { short }, trigger, ..layer }
    };
    let plan = Plan { horizon: Days(1.0), shape: Shape::quadratic_fit(Days(1.0)), ..usual() };
    let deep = spread(60.0, Strike::Delta(0.9), Strike::Delta(0.8), Trigger::Standing);
    let held = woken(&plan, deep);
    let mark = held.holding.unwrap().mark(plan.horizon);
    let profit = |spx: f64| mark.profit(Points(spx), book(&plan, &[]).vix(Points(spx))).0;
    assert!(profit(5500.0) > 0.0 && profit(4000.0) < 0.0 && profit(1000.0) > 0.0);
    let at = held.marked.unwrap().spx.0;
    assert!((at - 6000.0).abs() < 60.0 && profit(at).abs() < 1e-3, "{at}");
    let levels = [6200.0, 6000.0].map(|level| Strike::Level(Points(level)));
    let bought = woken(&plan, spread(30.0, levels[0], levels[1], Trigger::ShortPut));
    let before = bought.marked.unwrap_err();
    assert_eq!(before.reason, Reason::BeforePurchase);
    assert!(before.spx.is_some_and(|spx| spx.0 > 5650.0 && spx.0 < 5800.0), "{before:?}");
}

#[test]
fn a_break_even_at_todays_vix_is_on_a_map_that_is_level_in_a_rise() {
    let shape = Shape::Quadratic { a: 0.9, b: 0.041, c: 0.0, floor: Points(9.0), cap: Points(150.0) };
    let model = VixModel { theta: Points(19.7), kappa: Rate(4.7), ..usual().markets.model };
    let markets = Markets { vix: Points(19.7), model, ..usual().markets };
    let plan = Plan { shape, markets, horizon: Days(10.25), ..usual() };
    // At its long-run level VIX has nowhere to go, and a fund stands still with it.
    let held = woken(&plan, Layer { instrument: Instrument::VolEtf { beta: 0.45 }, ..call(1.0, LEVEL, 1.0) });
    let at = held.marked.unwrap();
    assert!((at.spx.0 - 6000.0).abs() < 1e-6 && (at.vix.0 - 19.7).abs() < 1e-9, "{at:?}");
}

#[test]
fn a_fund_slides_down_the_curve_while_vix_stands_still() {
    let fund = Layer { instrument: Instrument::VolEtf { beta: 0.45 }, ..call(30.0, LEVEL, 10.0) };
    let holding = woken(&usual(), fund).holding.unwrap();
    let model = usual().markets.model;
    let future = |days: f64| model.future(Points(16.0), Days(days).years()).0;
    // F'(30 days) / F(30 days), by a difference.
    let roll = (future(30.5) - future(29.5)) * 365.0 / future(30.0);
    let after = holding.mark(Days(73.0)).profit(Points(6000.0), Points(16.0));
    let expected = 1000.0 * ((-roll * 0.2_f64).exp() - 1.0);
    assert!(expected < -20.0 && (after.0 - expected).abs() < 0.01, "{after:?} {expected}");
    let jumped = holding.mark(Days(0.0)).profit(Points(6000.0), Points(32.0));
    assert!((jumped.0 - 450.0).abs() < 1e-9, "{jumped:?}");
    let gone = Layer { instrument: Instrument::VolEtf { beta: 3.0 }, ..fund };
    let gone = woken(&usual(), gone).holding.unwrap().mark(Days(0.0)).profit(Points(6000.0), Points(9.0));
    assert_eq!(gone, Dollars(-1000.0));
}

#[test]
fn a_horizon_takes_the_nearest_fit() {
    #[track_caller]
    fn check(days: f64, slope: f64, power: f64) {
        let Shape::Quadratic { a, .. } = Shape::quadratic_fit(Days(days)) else { panic!("not quadratic") };
        let Shape::Power { down, .. } = Shape::power_fit(Days(days)) else { panic!("not a power") };
        assert_eq!((a, down), (slope, power));
    }
    check(-1.0, 1.06, 4.9);
    check(0.0, 1.06, 4.9);
    check(1.0, 1.06, 4.9);
    check(2.0, 1.06, 4.9);
    check(3.0, 0.9, 4.4);
    check(5.0, 0.9, 4.4);
    check(10.0, 0.9, 4.4);
    check(11.0, 0.63, 3.7);
    check(21.0, 0.63, 3.7);
    check(400.0, 0.63, 3.7);
}

/// What decimals make exact is exact: a budget that pays for so many contracts to the cent buys them, and a wing that
/// the credit makes good asks for no margin.
#[test]
fn cents_that_binary_fractions_cannot_hold_make_no_difference() {
    for (cents, contracts) in (5..=1200_u32).step_by(5).zip((1..=37_u32).cycle()) {
        let price = Points(f64::from(cents) / 100.0);
        let budget = Dollars(f64::from(cents * contracts));
        assert_eq!(contracts_for_budget(budget, price, 100.0), f64::from(contracts), "{budget:?} at {price:?}");
        assert_eq!(contracts_for_budget(Dollars(budget.0 - 0.01), price, 100.0), f64::from(contracts - 1));
    }
    let strikes = [4699.8, 4700.1, 5300.3, 5300.5].map(Points);
    let margin = reg_t(&Condor { strikes, credit: Points(0.3), ..usual().position.condor });
    assert_eq!((margin.net, margin.return_on_margin), (Dollars(0.0), None));
}

/// The formula has no end: a volatility of volatility falls as 1 / √(2κT) however long the time.
#[test]
fn volatility_of_far_futures_keeps_falling() {
    let model = VixModel { theta: Points(19.0), kappa: Rate(5.0), xi: Vol(3.0), rate: Rate(0.0) };
    let got = model.vol(Days(10_000.0).years()).0;
    // 3 / √(2 · 5 · 10,000 / 365), the rest of the formula being 1 to the last digit.
    assert!((got - 0.181_245_689_603_918_58).abs() < 1e-12, "{got}");
}
