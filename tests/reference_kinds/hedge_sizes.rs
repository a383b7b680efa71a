//! How much: margin of the condor, contracts of a layer.

use super::expected::Expected;
use super::fields::Fields;
use super::hedge_prices::right;
use super::hedge_vix::numbers;
use super::tally::Tally;
use tailfeather::engine::condor::Condor;
use tailfeather::engine::hedge::size::{
    budgets, contracts_for_budget, contracts_to_offset, gain_per_percent, loss_per_percent, whole,
};
use tailfeather::engine::margin::{MarginLeg, portfolio, reg_t};
use tailfeather::engine::pricing::Market;
use tailfeather::engine::units::{Days, Dollars, Points, Rate, Vol, Years};
use tailfeather::engine::vix::VixModel;

pub fn reg_t_margin(input: &mut Fields, expected: &mut Expected, tally: &mut Tally) {
    let legs = ["long_put", "short_put", "short_call", "long_call"];
    let got = reg_t(&Condor {
        strikes: legs.map(|leg| Points(input.number(leg))),
        credit: Points(input.number("credit")),
        multiplier: 100.0,
        contracts: input.number("contracts"),
        fees: Dollars(0.0),
    });
    let figures = [
        ("gross_requirement", Some(got.gross.0)),
        ("credit_received", Some(got.credit.0)),
        ("net_requirement", Some(got.net.0)),
        ("two_sided_gross", Some(got.two_sided_gross.0)),
        ("two_sided_net", Some(got.two_sided_net.0)),
        ("max_profit", Some(got.credit.0)),
        ("max_loss", Some(got.net.0)),
        ("breakeven_low", Some(got.break_evens[0].0)),
        ("breakeven_high", Some(got.break_evens[1].0)),
        ("return_on_margin", got.return_on_margin),
    ];
    for (field, got) in figures {
        expected.option(field, got, tally);
    }
}

pub fn portfolio_margin(input: &mut Fields, expected: &mut Expected, tally: &mut Tally) {
    let market =
        Market { spot: Points(input.number("spx")), rate: Rate(input.number("rate")), dividend_yield: Rate(0.0) };
    let mut legs = Vec::new();
    for leg in input.list("legs") {
        let mut leg = Fields::new("input.legs", leg);
        legs.push(MarginLeg {
            right: right(leg.text("right")),
            strike: Points(leg.number("strike")),
            quantity: leg.number("qty"),
            vol: Vol(leg.number("vol")),
        });
        leg.end(tally);
    }
    let (moves, minimum) = (numbers(input, "moves"), Dollars(input.number("minimum_per_contract")));
    let got = portfolio(&market, Years(input.number("t_years")), &legs, &moves, minimum);
    let scenarios: Vec<f64> = got.scenarios.iter().map(|profit| profit.0).collect();
    expected.list("scenario_pnl_usd", &scenarios, tally);
    expected.number("worst_loss_usd", got.worst_loss.0, tally);
    expected.number("minimum_usd", got.minimum.0, tally);
    expected.number("requirement_usd", got.requirement.0, tally);
}

pub fn by_delta(input: &mut Fields, expected: &mut Expected, tally: &mut Tally) {
    let delta = input.number("delta_per_condor") * 100.0 * input.number("contracts");
    let loss = loss_per_percent(delta, Points(input.number("spx")));
    let target = loss * input.number("hedge_fraction");
    let kappa = Rate(input.number("kappa"));
    let model = VixModel { theta: Points(0.0), kappa, xi: Vol(0.0), rate: Rate(0.0) };
    let beta = model.beta(Days(input.number("dte")).years());
    let vix_points = Points(input.number("vix_points_per_1pct_drop"));
    let of_future = gain_per_percent(1000.0 * beta, vix_points);
    let of_call = gain_per_percent(100.0 * input.number("option_delta") * beta, vix_points);
    let (futures, calls) = (contracts_to_offset(target, of_future), contracts_to_offset(target, of_call));
    let figures = [
        ("loss_per_1pct_usd", Some(loss.0)),
        ("target_offset_usd", Some(target.0)),
        ("futures_beta", Some(beta)),
        ("gain_per_future_usd", Some(of_future.0)),
        ("gain_per_call_usd", Some(of_call.0)),
        ("futures_exact", futures),
        ("futures_whole", futures.map(whole)),
        ("calls_exact", calls),
        ("calls_whole", calls.map(whole)),
    ];
    for (field, got) in figures {
        expected.option(field, got, tally);
    }
}

pub fn by_budget(input: &mut Fields, expected: &mut Expected, tally: &mut Tally) {
    let (account, percent) = (Dollars(input.number("account_usd")), input.number("budget_pct"));
    let (weights, premiums) = (numbers(input, "weights"), numbers(input, "premium_points"));
    let multiplier = input.number("multiplier");
    let shares = budgets(account, percent, &weights);
    let total = account.0 * percent / 100.0;
    let contracts: Vec<f64> = shares
        .iter()
        .zip(&premiums)
        .map(|(budget, premium)| contracts_for_budget(*budget, Points(*premium), multiplier))
        .collect();
    let spent: Vec<f64> =
        contracts.iter().zip(&premiums).map(|(contracts, premium)| contracts * premium * multiplier).collect();
    let all: f64 = spent.iter().sum();
    let ratio: f64 = weights.iter().zip(&premiums).map(|(weight, premium)| weight * premium).sum();
    expected.number("total_budget_usd", total, tally);
    expected.list("layer_budget_usd", &shares.iter().map(|share| share.0).collect::<Vec<_>>(), tally);
    expected.list("contracts", &contracts, tally);
    expected.list("spend_usd", &spent, tally);
    expected.number("worst_loss_usd", all, tally);
    expected.number("unspent_usd", total - all, tally);
    expected.number("ratio_contracts_442_cost_usd", multiplier * ratio, tally);
}
