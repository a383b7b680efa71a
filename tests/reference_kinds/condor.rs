//! Cases of iron condors: payoff, marks, Greeks, probabilities, expected move, implied volatilities.

use super::condor_implied;
use super::fields::Fields;
use super::tally::Tally;
use super::tally::Tolerance::{self, Larger};
use serde_json::Value;
use tailfeather::engine::condor::{Condor, Leg, Right, net_credit};
use tailfeather::engine::outcome::outcome;
use tailfeather::engine::position::{Greeks, Position};
use tailfeather::engine::pricing::{Market, greeks};
use tailfeather::engine::pwl::Stretch;
use tailfeather::engine::units::{Days, Dollars, Points, Rate, Vol, Years};
use tailfeather::engine::vix::expected_move;

const POINTS: Tolerance = Larger(1e-7, 1e-12);
const SHARE: Tolerance = Larger(1e-10, 0.0);

/// What a case is about.
struct Setup {
    position: Position,
    market: Market,
    days: Days,
    time: Years,
    distribution_vol: Vol,
    /// Absolute tolerance of dollars.
    dollars: f64,
}

pub fn compare(case: &Value, tally: &mut Tally) {
    let mut fields = Fields::new("case", case);
    for label in ["id", "description", "tags"] {
        fields.take(label);
    }
    let setup = setup(fields.take("inputs"), tally);
    let mut expected = Fields::new("expected", fields.take("expected"));
    fields.end(tally);
    expiry(&setup, &mut expected, tally);
    marks(&setup, &mut expected, tally);
    position_greeks(&setup, &mut expected, tally);
    legs(&setup, &mut expected, tally);
    distribution(&setup, &mut expected, tally);
    condor_implied::compare(expected.list("implied_vol"), tally);
    expected.end(tally);
}

fn setup(inputs: &Value, tally: &mut Tally) -> Setup {
    let mut inputs = Fields::new("inputs", inputs);
    let mut strikes = [Points(0.0); 4];
    let mut vols = [Vol(0.0); 4];
    let mut premiums = [Points(0.0); 4];
    let legs = inputs.list("legs");
    assert_eq!(legs.len(), 4, "a condor has four legs");
    let places = strikes.iter_mut().zip(&mut vols).zip(&mut premiums);
    for ((leg, input), ((strike, vol), premium)) in Leg::ALL.into_iter().zip(legs).zip(places) {
        let mut input = Fields::new(format!("inputs.{}", name(leg)), input);
        assert_eq!(input.text("name"), name(leg));
        assert_eq!(right(input.text("type")), leg.right());
        assert_eq!(input.number("side"), leg.sign());
        *strike = Points(input.number("strike"));
        *vol = Vol(input.number("iv"));
        *premium = Points(input.number("premium"));
        input.end(tally);
    }
    let contracts = inputs.number("contracts");
    let condor = Condor {
        strikes,
        credit: net_credit(premiums),
        multiplier: inputs.number("multiplier"),
        contracts,
        fees: Dollars(inputs.number("fees_total")),
    };
    let (rate, dividend_yield) = (Rate(inputs.number("rate")), Rate(inputs.number("dividend_yield")));
    let setup = Setup {
        position: Position { condor, vols, rate, dividend_yield },
        market: Market { spot: Points(inputs.number("spot")), rate, dividend_yield },
        days: Days(inputs.number("days")),
        time: Days(inputs.number("days")).years(),
        distribution_vol: Vol(inputs.number("distribution_vol")),
        dollars: 1e-5 * contracts,
    };
    tally.number("time", "inputs.t_years", inputs.take("t_years"), setup.time.0, Larger(0.0, 1e-12));
    if let Some(vix) = inputs.take("vix").as_f64() {
        let vol = inputs.take("distribution_vol");
        tally.number("time", "inputs.distribution_vol", vol, vix / 100.0, Larger(0.0, 1e-12));
    }
    let flat = vols.iter().all(|vol| *vol == vols[0]).then_some(vols[0].0);
    tally.option("time", "inputs.flat_iv", inputs.take("flat_iv"), flat, Larger(0.0, 0.0));
    inputs.end(tally);
    setup
}

fn expiry(setup: &Setup, expected: &mut Fields, tally: &mut Tally) {
    let condor = &setup.position.condor;
    let payoff = condor.payoff();
    let money = Larger(setup.dollars, 1e-12);
    let top = condor.strikes.iter().fold(0.0, |top: f64, strike| top.max(strike.0));
    let figures = [
        ("net_credit_points", Some(condor.credit.0)),
        ("net_credit", Some(condor.net_credit().0)),
        ("net_after_fees", Some(condor.net_after_fees().0)),
        ("max_profit", Some(payoff.max().0)),
        ("max_loss", Some(payoff.min().0)),
        ("pl_at_zero_spot", Some(payoff.at(Points(0.0)).0)),
        ("pl_above_all_strikes", Some(payoff.at(Points(10.0 * top)).0)),
    ];
    for (field, got) in figures {
        tally.option("money at expiry", field, expected.take(field), got, money);
    }
    let (field, tolerance) = ("return_on_risk", Larger(1e-12, 1e-12));
    tally.option("return on risk", field, expected.take(field), condor.return_on_risk(), tolerance);
    let break_evens: Vec<f64> = payoff.break_evens().iter().map(|points| points.0).collect();
    tally.list("break-evens", "break_evens", expected.take("break_evens"), &break_evens, POINTS);
    stretches("zero_intervals", expected, &payoff.zero_stretches(), tally);
    stretches("profit_intervals", expected, &payoff.profit_stretches(), tally);
    let profits: Vec<f64> = spots(expected).map(|spot| payoff.at(spot).0).collect();
    tally.list("money at expiry", "expiry_pl", expected.take("expiry_pl"), &profits, money);
}

fn stretches(field: &str, expected: &mut Fields, got: &[Stretch], tally: &mut Tally) {
    let wanted = expected.list(field);
    if wanted.len() != got.len() {
        return tally.fail(format_args!("{field} should be {wanted:?}, is {got:?}"));
    }
    tally.same("intervals");
    for (i, (wanted, got)) in wanted.iter().zip(got).enumerate() {
        tally.number("intervals", &format!("{field}[{i}].from"), &wanted[0], got.from.0, POINTS);
        tally.option("intervals", &format!("{field}[{i}].to"), &wanted[1], got.to.map(|to| to.0), POINTS);
    }
}

fn spots(expected: &mut Fields) -> impl Iterator<Item = Points> {
    expected.list("spots").iter().map(|spot| Points(spot.as_f64().expect("a spot is a number")))
}

fn marks(setup: &Setup, expected: &mut Fields, tally: &mut Tally) {
    for (i, mark) in expected.list("marks").iter().enumerate() {
        let mut mark = Fields::new(format!("marks[{i}]"), mark);
        let slice = setup.position.slice(Days(mark.number("days_left")));
        let profits: Vec<f64> = spots(expected).map(|spot| slice.profit(spot).0).collect();
        tally.list("marks", &mark.path("pl"), mark.take("pl"), &profits, Larger(setup.dollars, 1e-9));
        mark.end(tally);
    }
}

fn position_greeks(setup: &Setup, expected: &mut Fields, tally: &mut Tally) {
    for (i, row) in expected.list("greeks").iter().enumerate() {
        let mut row = Fields::new(format!("greeks[{i}]"), row);
        let got = setup.position.greeks(Points(row.number("spot")), Days(row.number("days_left")));
        let columns = [
            ("value", "position value", got.value, 1e-5),
            ("delta", "position delta", got.delta, 1e-7),
            ("gamma", "position gamma", got.gamma, 1e-9),
            ("vega_per_1_00_vol", "position vega", got.vega, 1e-5),
            ("vega_per_vol_point", "position vega", got.vega_per_point(), 1e-5),
            ("theta_per_year", "position theta", got.theta, 1e-3),
            ("theta_per_day", "position theta", got.theta_per_day(), 1e-3),
            ("rho_per_1_00_rate", "position rho", got.rho, 1e-5),
            ("rho_per_rate_point", "position rho", got.rho_per_point(), 1e-5),
        ];
        for (field, group, got, absolute) in columns {
            let tolerance = Larger(absolute * setup.position.condor.contracts, 1e-9);
            tally.number(group, &row.path(field), row.take(field), got, tolerance);
        }
        row.end(tally);
    }
}

fn legs(setup: &Setup, expected: &mut Fields, tally: &mut Tally) {
    let rows = expected.list("legs");
    if rows.len() != 4 {
        tally.fail("legs should have four rows");
    }
    let legs = Leg::ALL.into_iter().zip(setup.position.condor.strikes).zip(setup.position.vols);
    for (((leg, strike), vol), row) in legs.zip(rows) {
        let mut row = Fields::new(format!("legs.{}", name(leg)), row);
        assert_eq!(row.text("name"), name(leg));
        let Greeks { value, delta, gamma, vega, theta, rho } =
            greeks(leg.right(), strike, &setup.market, vol, setup.time);
        let columns = [
            ("price", value, 1e-10),
            ("delta", delta, 1e-10),
            ("gamma", gamma, 1e-10),
            ("vega_per_1_00_vol", vega, 1e-10),
            ("theta_per_year", theta, 1e-6),
            ("rho_per_1_00_rate", rho, 1e-10),
        ];
        for (field, got, absolute) in columns {
            tally.number("legs", &row.path(field), row.take(field), got, Larger(absolute, 1e-9));
        }
        row.end(tally);
    }
}

fn distribution(setup: &Setup, expected: &mut Fields, tally: &mut Tally) {
    let mut row = Fields::new("probability", expected.take("probability"));
    assert_eq!(row.number("distribution_vol"), setup.distribution_vol.0);
    let got = outcome(&setup.position.condor, &setup.market, setup.distribution_vol, setup.time);
    let shares = [
        ("pop", got.profit),
        ("prob_below_long_put", got.below_long_put),
        ("prob_above_long_call", got.above_long_call),
        ("prob_between_short_strikes", got.between_shorts),
    ];
    for (field, got) in shares {
        tally.number("probabilities", field, row.take(field), got, SHARE);
    }
    let (field, tolerance) = ("expected_pl_at_expiry", Larger(setup.dollars, 1e-9));
    tally.number("expected P/L", field, row.take(field), got.mean.0, tolerance);
    row.end(tally);

    let mut row = Fields::new("expected_move", expected.take("expected_move"));
    let got = expected_move(&setup.market, setup.distribution_vol, setup.days.years());
    let ends = [
        ("one_sigma_points", got.one_sigma),
        ("lower_plain", got.plain.0),
        ("upper_plain", got.plain.1),
        ("lower_lognormal", got.lognormal.0),
        ("upper_lognormal", got.lognormal.1),
    ];
    for (field, got) in ends {
        tally.number("expected move", field, row.take(field), got.0, POINTS);
    }
    row.end(tally);
}

fn name(leg: Leg) -> &'static str {
    match leg {
        Leg::LongPut => "long_put",
        Leg::ShortPut => "short_put",
        Leg::ShortCall => "short_call",
        Leg::LongCall => "long_call",
    }
}

/// The right named in a case.
pub fn right(name: &str) -> Right {
    match name {
        "put" => Right::Put,
        "call" => Right::Call,
        _ => panic!("{name} is neither put nor call"),
    }
}
