//! The same bits on every machine: golden values of the engine, compared on the host and in a browser.
//!
//! Each line of `tests/golden/engine.txt` asks for something and says the bits of the answer: `price put 5600 6000 … =
//! 4038…`. After a deliberate change, `UPDATE_GOLDEN=1 cargo test --test golden` on the host writes the answers anew; the
//! difference then shows what moved.

use tailfeather::engine::condor::{Condor, Right};
use tailfeather::engine::implied::implied_vol;
use tailfeather::engine::num;
use tailfeather::engine::outcome::outcome;
use tailfeather::engine::position::{Greeks, Position};
use tailfeather::engine::pricing::{Market, greeks, price};
use tailfeather::engine::units::{Days, Dollars, Points, Rate, Vol};
use tailfeather::engine::vix::{expected_move, move_bands};
use tailfeather::engine::vol::Smile;

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
