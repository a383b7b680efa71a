//! The same bits on every machine: golden values of the engine, and of whole reports on a perpetual and a shock,
//! compared on the host and in a browser.
//!
//! Each line of `tests/golden/engine.txt` asks for something and says the bits of the answer:
//! `price put 5600 6000 … = 4038…`. After a deliberate change, `UPDATE_GOLDEN=1 cargo test --test golden` on the host
//! writes the answers anew; the difference then shows what moved.

use tailfeather::engine::condor::{Condor, Right};
use tailfeather::engine::hedge::black::Black;
use tailfeather::engine::hedge::book::book;
use tailfeather::engine::hedge::layer::{
    Activation, Instrument, Layer, Reason, Side, Signal, Size, Strike, Trigger, known,
};
use tailfeather::engine::hedge::markets::Markets;
use tailfeather::engine::hedge::plan::Plan;
use tailfeather::engine::implied::implied_vol;
use tailfeather::engine::num;
use tailfeather::engine::outcome::outcome;
use tailfeather::engine::perp;
use tailfeather::engine::position::{Greeks, Position};
use tailfeather::engine::pricing::{Market, greeks, price};
use tailfeather::engine::units::{Cash, Days, Dollars, Points, Price, Rate, Vol};
use tailfeather::engine::vix::{Shape, ShockMap, VixModel, expected_move, move_bands};
use tailfeather::engine::vol::Smile;
use tailfeather::link::decode::decode;
use tailfeather::model::check::check;
use tailfeather::model::draft::Draft;
use tailfeather::model::report::{report, window};

const LINES: &str = include_str!("golden/engine.txt");

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

#[cfg_attr(not(target_arch = "wasm32"), test)]
#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
fn the_engine_gives_the_same_bits_everywhere() {
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        return write_anew();
    }
    let mut wrong = Vec::new();
    for line in LINES.lines() {
        let (question, expected) = line.split_once(" = ").expect("a question and its answer");
        let got = answer(question);
        if got != expected {
            wrong.push(format!("{question}: {got} instead of {expected}"));
        }
    }
    assert!(LINES.lines().count() > 400, "the golden values are all there");
    assert!(wrong.is_empty(), "{} answers differ\n{}", wrong.len(), wrong.join("\n"));
}

/// Writes the answers of this build to the questions of the file.
fn write_anew() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/engine.txt");
    let questions = LINES.lines().filter_map(|line| line.split(" = ").next());
    let text: String = questions.map(|question| format!("{question} = {}\n", answer(question))).collect();
    std::fs::write(path, text).expect("the golden values can be written on the host");
}

/// The words and numbers of a question, taken one after the other.
struct Words<'a>(std::str::SplitWhitespace<'a>);

impl<'a> Words<'a> {
    fn word(&mut self) -> &'a str {
        self.0.next().expect("another word")
    }

    fn number(&mut self) -> f64 {
        self.word().parse().expect("a number")
    }

    fn right(&mut self) -> Right {
        match self.word() {
            "put" => Right::Put,
            "call" => Right::Call,
            word => panic!("{word} is neither put nor call"),
        }
    }

    fn market(&mut self) -> Market {
        Market { spot: Points(self.number()), rate: Rate(self.number()), dividend_yield: Rate(self.number()) }
    }

    fn condor(&mut self) -> Condor {
        Condor {
            strikes: [(); 4].map(|()| Points(self.number())),
            credit: Points(self.number()),
            multiplier: 100.0,
            contracts: self.number(),
            fees: Dollars(self.number()),
        }
    }

    fn model(&mut self) -> VixModel {
        let (theta, kappa) = (Points(self.number()), Rate(self.number()));
        VixModel { theta, kappa, xi: Vol(self.number()), rate: Rate(self.number()) }
    }

    fn shape(&mut self) -> Shape {
        match self.word() {
            "quadratic" => {
                let [a, b, c] = [(); 3].map(|()| self.number());
                Shape::Quadratic { a, b, c, floor: Points(self.number()), cap: Points(self.number()) }
            }
            "power" => Shape::Power { down: self.number(), up: self.number() },
            word => panic!("{word} is no shape of a map"),
        }
    }

    fn position(&mut self) -> Position {
        Position {
            condor: self.condor(),
            vols: [(); 4].map(|()| Vol(self.number())),
            rate: Rate(self.number()),
            dividend_yield: Rate(self.number()),
        }
    }
}

/// The bits of each figure that answers a question, or the name of a refusal.
fn answer(question: &str) -> String {
    let mut words = Words(question.split_whitespace());
    let kind = words.word();
    let figures = match kind {
        "exp" => vec![num::exp(words.number())],
        "exp_m1" => vec![num::exp_m1(words.number())],
        "ln" => vec![num::ln(words.number())],
        "ln_1p" => vec![num::ln_1p(words.number())],
        "sqrt" => vec![num::sqrt(words.number())],
        "erf" => vec![num::erf(words.number())],
        "mills" => vec![num::mills(words.number())],
        "normal" => {
            let x = words.number();
            vec![num::normal_pdf(x), num::normal_cdf(x)]
        }
        "option" => option(&mut words),
        "implied" => {
            let (right, strike, market) = (words.right(), Points(words.number()), words.market());
            let (time, price) = (Days(words.number()).years(), Points(words.number()));
            match implied_vol(right, strike, &market, time, price) {
                Ok(vol) => vec![vol.0],
                Err(refusal) => return format!("{refusal:?}"),
            }
        }
        "smile" => {
            let [atm, skew, curvature, clip, floor] = [(); 5].map(|()| words.number());
            let smile = Smile { atm: Vol(atm), skew, curvature, clip, floor: Vol(floor) };
            let (forward, strike) = (Points(words.number()), Points(words.number()));
            vec![smile.vol(forward, strike, Days(words.number()).years()).0]
        }
        "outcome" => {
            let (condor, market) = (words.condor(), words.market());
            let got = outcome(&condor, &market, Vol(words.number()), Days(words.number()).years());
            vec![got.profit, got.between_shorts, got.below_long_put, got.above_long_call, got.mean.0]
        }
        "break_evens" => words.condor().payoff().break_evens().iter().map(|at| at.0).collect(),
        "move" => moves(&mut words),
        "profit" => {
            let slice = words.position().slice(Days(words.number()));
            words.0.map(|spot| slice.profit(Points(spot.parse().expect("a spot"))).0).collect()
        }
        "quantile" => vec![num::normal_quantile(words.number()).expect("a share")],
        "black" => black(&mut words),
        "map" => map(&mut words),
        "hedge" => hedge(&mut words),
        "perp" => perp(&mut words),
        "shock" => shock(words.word()),
        "greeks" => {
            let position = words.position();
            columns(position.greeks(Points(words.number()), Days(words.number())))
        }
        _ => panic!("no answer to {kind}"),
    };
    if figures.is_empty() {
        return "none".to_owned();
    }
    let bits: Vec<String> = figures.iter().map(|figure| format!("{:016x}", figure.to_bits())).collect();
    bits.join(" ")
}

/// Price alone and with its Greeks.
fn option(words: &mut Words) -> Vec<f64> {
    let (right, strike, market) = (words.right(), Points(words.number()), words.market());
    let (vol, time) = (Vol(words.number()), Days(words.number()).years());
    let mut figures = vec![price(right, strike, &market, vol, time).0];
    figures.extend(columns(greeks(right, strike, &market, vol, time)));
    figures
}

fn columns(greeks: Greeks) -> Vec<f64> {
    let Greeks { value, delta, gamma, vega, theta, rho } = greeks;
    vec![value, delta, gamma, vega, theta, rho]
}

/// The expected move with drift, and the bands without.
fn moves(words: &mut Words) -> Vec<f64> {
    let (market, vol, time) = (words.market(), Vol(words.number()), Days(words.number()).years());
    let moved = expected_move(&market, vol, time);
    let bands = move_bands(market.spot, vol, time);
    vec![
        moved.one_sigma.0,
        moved.plain.0.0,
        moved.plain.1.0,
        moved.lognormal.0.0,
        moved.lognormal.1.0,
        bands.one_log.0.0,
        bands.one_log.1.0,
        bands.straddle.0,
        bands.straddle_rule.0,
    ]
}

/// A VIX option: its future, volatility, price, Greeks, and the strike of a delta.
fn black(words: &mut Words) -> Vec<f64> {
    let (right, strike, vix, model) = (words.right(), Points(words.number()), Points(words.number()), words.model());
    let (time, delta) = (Days(words.number()).years(), words.number());
    let black = Black { forward: model.future(vix, time), rate: model.rate, vol: model.vol(time), time };
    let mut figures = vec![black.forward.0, model.beta(time), black.vol.0, black.price(right, strike).0];
    figures.extend(columns(black.greeks(right, strike).expect("time is left")));
    figures.push(black.call_of_delta(delta).expect("a call").0);
    figures
}

/// A shock map there and back.
fn map(words: &mut Words) -> Vec<f64> {
    let (spx, vix, shape) = (Points(words.number()), Points(words.number()), words.shape());
    let map = ShockMap { spx, vix, shape };
    let levels = words.0.by_ref().map(|share| spx * share.parse().expect("a share"));
    levels.flat_map(|level| [map.vix(level).0, map.spx(map.vix(level)).expect("on the map").0]).collect()
}

/// A condor with six layers, one of each kind of instrument, trigger and size: points, turning points, costs, totals.
fn hedge(words: &mut Words) -> Vec<f64> {
    let (position, spot, vix) = (words.position(), Points(words.number()), Points(words.number()));
    let (model, shape) = (words.model(), words.shape());
    let (days, horizon) = (Days(words.number()), Days(words.number()));
    let smile = Smile { atm: Vol(vix.0 * 0.009_375), skew: -0.13, curvature: 0.02, clip: 3.0, floor: Vol(0.05) };
    let spx = Market { spot, rate: position.rate, dividend_yield: position.dividend_yield };
    let markets = Markets { spx, vix, model, smile };
    let plan = Plan { position, days, markets, shape, horizon, range: (spot * 0.6, spot * 1.2) };
    let layer = |instrument, tenor, strike, size, trigger| Layer {
        instrument,
        tenor: Days(tenor),
        strike,
        size,
        trigger,
        beta: None,
    };
    let (half, share) = (Strike::Delta(0.5), Size::DeltaShare { side: Side::PutSide, share: 2.0 });
    let short = Strike::Level(vix * 3.0);
    let layers = [
        layer(Instrument::VixCall, 30.0, half, Size::Contracts(4.0), Trigger::Standing),
        layer(Instrument::VixCallSpread { short }, 110.0, half, Size::Budget(Dollars(900.0)), Trigger::Vix(vix * 1.4)),
        layer(Instrument::MiniFuture, 90.0, half, share, Trigger::Drawdown(0.04)),
        layer(Instrument::VolEtf { beta: 0.45 }, 30.0, half, Size::Contracts(9.0), Trigger::Signal(Signal::Own, true)),
        layer(Instrument::SpxPut, 60.0, Strike::Delta(0.2), Size::Contracts(1.0), Trigger::ShortPut),
        Layer {
            beta: Some(0.6),
            ..layer(Instrument::VixFuture, 180.0, half, Size::Contracts(1.0), Trigger::BreakEven)
        },
    ];
    let book = book(&plan, &layers);
    let mut figures = Vec::new();
    for woken in &book.layers {
        let is_point = |at: &Activation| at.map_or_else(|absent| absent.reason == Reason::BeforePurchase, |_| true);
        for level in [woken.trigger, woken.marked, woken.at_expiry].iter().filter(|at| is_point(at)) {
            let (vix, spx) = known(level);
            figures.extend([vix, spx].into_iter().flatten().map(|level| level.0));
        }
        figures.extend(woken.holding.iter().flat_map(|holding| [holding.entry.0, holding.lot.contracts]));
    }
    let (turning, cost) = (book.turning(), book.cost());
    figures.extend(turning.zeros.iter().map(|zero| zero.spx.0));
    figures.extend([turning.worst.spx.0, turning.loss.0, cost.now.0, cost.on_the_way.0, cost.per_year.0, cost.worst.0]);
    for share in [0.7, 0.85, 0.9, 0.94, 0.98, 1.0, 1.03, 1.1] {
        figures.extend([book.along(spot * share).1.0, book.total(spot * share, vix * 1.5).0]);
    }
    figures
}

/// The report of a link on its perpetual and the shock: liquidations with and without layers, funding, what happens on
/// the way, and all positions at the shock and at every twentieth move.
fn shock(link: &str) -> Vec<f64> {
    let checked = check(&decode(link).draft, &Draft::default());
    let report = report(&checked.setup, window(&checked.setup));
    let (margined, stress) = (report.perp.expect("a perpetual"), report.stress.expect("a shock"));
    let mut figures =
        vec![margined.margin.0, margined.ratio.equity.0, margined.ratio.requirement.0, margined.payment.0];
    let prices = [margined.liquidation.price(), margined.bankruptcy, margined.margin_call];
    let ends = [&margined.now, &margined.later].map(|course| [course.liquidation, course.liquidation_on_gain]);
    figures.extend(prices.into_iter().chain(ends.concat()).flatten().map(|price| price.0));
    figures.extend(margined.survives);
    figures.extend(margined.dies.map(|days| days.0));
    figures
        .extend(margined.by_leverage.iter().step_by(12).filter_map(|at| at.liquidation.price()).map(|price| price.0));
    figures.extend(margined.venues.iter().filter_map(|at| at.liquidation.price()).map(|price| price.0));
    figures.extend(margined.account.iter().step_by(20).flat_map(|at| [at.equity, at.requirement]));
    figures.extend(
        stress.events.iter().flat_map(|event| [event.share, event.vix.0, event.coin.map_or(0.0, |coin| coin.0)]),
    );
    let points = stress.points.iter().step_by(20).chain([&stress.at]);
    figures.extend(points.flat_map(|at| [at.share, at.vix.0, at.condor.0, at.layers.0, at.perp.0, at.total.0]));
    figures
}

/// A perpetual under a venue's first table, with three layers: liquidation, bankruptcy, ratio, drift, and the layers'
/// walk.
fn perp(words: &mut Words) -> Vec<f64> {
    let venue = perp::venues::VENUES[words.word().parse::<usize>().expect("the place of a venue")];
    let schedule = &venue.schedules[0];
    let side = if words.word() == "long" { perp::Side::Long } else { perp::Side::Short };
    let [quantity, entry, leverage, mark, rate] = [(); 5].map(|()| words.number());
    let (collateral, none) = (perp::Collateral::Leverage(leverage), Cash(0.0));
    let position = perp::Position {
        contract: schedule.contract,
        side,
        quantity,
        entry: Price(entry),
        collateral,
        extra_margin: none,
        fees_paid: none,
        funding_paid: none,
        mode: perp::MarginMode::Isolated,
        rules: venue.rules(schedule),
    };
    let (mark, prices) = (Price(mark), [position.liquidation().price(), position.bankruptcy(0.0)]);
    let mut figures: Vec<f64> = prices.into_iter().flatten().map(|price| price.0).collect();
    let ratio = position.margin_ratio(mark);
    figures.extend([ratio.equity.0, ratio.maintenance.0]);
    figures.extend(ratio.ratio);
    let drift = perp::Drift { position, mark, rate: rate * side.sign() };
    figures.extend(drift.intervals_to_liquidation());
    figures.extend(drift.liquidation(9.0).price().map(|price| price.0));
    let (coins, worth) = (position.notional(mark).0 / mark.0, position.notional(mark) * 0.02);
    let option =
        perp::Hedge::Option { quantity: coins * 0.2, strike: mark, premium: Cash(entry * 0.01), in_account: true };
    let layers = [
        (perp::Hedge::Perp { quantity: coins * 0.3, price: None, cost: none }, perp::Trigger::Drawdown(0.02)),
        (perp::Hedge::Margin { amount: worth }, perp::Trigger::MarginRatio(0.6)),
        (option, perp::Trigger::Standing),
    ]
    .map(|(hedge, trigger)| perp::Layer { hedge, trigger });
    let hedged = perp::Hedged { position, margining: perp::Margining::Gross, layers: &layers };
    for fired in hedged.walk(mark) {
        figures.push(fired.place as f64);
        figures.extend(fired.liquidation.price().map(|price| price.0));
    }
    figures.push(hedged.profit(Price(mark.0 * 0.9)).0);
    figures
}
