//! What happens when a position is bankrupt: queue, fund, loss shared out.

use super::expected::Expected;
use super::fields::Fields;
use super::perp::{cash, optional, price, side};
use super::tally::Tally;
use serde_json::Value;
use tailfeather::engine::perp::{Account, binance_score, by_profit, by_quantity, insurance, queue, rank, settlement};
use tailfeather::engine::units::Cash;

pub fn by_score(input: &mut Fields, expected: &mut Expected, tally: &mut Tally) {
    let bankrupt = input.number("bankrupt_qty");
    // The price of the bankruptcy plays no part in who is closed.
    if input.has("price") {
        input.take("price");
    }
    let (mut ids, mut accounts) = (Vec::new(), Vec::new());
    for account in input.list("accounts") {
        let mut account = Fields::new("input.accounts", account);
        ids.push(account.take("id").clone());
        accounts.push((account.number("qty"), account.number("score")));
        account.end(tally);
    }
    let got = queue(bankrupt, &accounts);
    expected.same("order", got.order.iter().map(|place| ids[*place].clone()).collect(), tally);
    expected.list("closed", &got.closed, tally);
    expected.number("unfilled", got.unfilled, tally);
}

pub fn ranks(input: &mut Fields, expected: &mut Expected, tally: &mut Tally) {
    let bankrupt = input.number("bankrupt_qty");
    let (mut ids, mut accounts, mut ranks): (Vec<Value>, _, _) = (Vec::new(), Vec::new(), Vec::new());
    for account in input.list("accounts") {
        let mut account = Fields::new("input.accounts", account);
        ids.push(account.take("id").clone());
        // The score goes by the effective leverage, not by the chosen one.
        optional(&mut account, "leverage");
        let own = Account {
            side: side(&mut account, "side"),
            quantity: account.number("qty"),
            entry: price(&mut account, "entry"),
            mark: price(&mut account, "mark"),
            bankruptcy: price(&mut account, "bankruptcy"),
            margin: cash(&mut account, "margin"),
        };
        account.end(tally);
        ranks.push(rank(&own));
        accounts.push((own.quantity, rank(&own).score));
    }
    let got = queue(bankrupt, &accounts);
    let order: Vec<Value> = got.order.iter().map(|place| ids[*place].clone()).collect();
    let scores: Vec<_> = ranks.iter().map(|rank| Some(rank.score)).collect();
    let indices: Vec<_> = ranks.iter().map(|rank| rank.index).collect();
    let closed: Vec<_> = got.closed.iter().map(|closed| Some(*closed)).collect();
    expected.by_id("score", &ids, &scores, tally);
    expected.by_id("index", &ids, &indices, tally);
    expected.same("order", Value::from(order), tally);
    expected.by_id("closed", &ids, &closed, tally);
    expected.number("unfilled", got.unfilled, tally);
}

pub fn binance(input: &mut Fields, expected: &mut Expected, tally: &mut Tally) {
    let (unrealised, wallet) = (cash(input, "unrealised"), cash(input, "wallet"));
    let (percent, score) = binance_score(unrealised, wallet, input.number("margin_ratio"));
    expected.number("pnl_percent", percent, tally);
    expected.number("leverage_pnl", score, tally);
}

pub fn settled(input: &mut Fields, expected: &mut Expected, tally: &mut Tally) {
    let (winner, quantity) = (side(input, "winner_side"), input.number("qty"));
    let (entry, mark, collateral) = (price(input, "entry"), price(input, "mark"), cash(input, "loser_collateral"));
    let got = settlement(winner, quantity, entry, collateral, mark);
    expected.option("bankruptcy_price", got.map(|got| got.bankruptcy.0), tally);
    expected.option("winner_profit", got.map(|got| got.profit.0), tally);
    expected.option("winner_profit_forgone", got.map(|got| got.forgone.0), tally);
}

pub fn fund(input: &mut Fields, expected: &mut Expected, tally: &mut Tally) {
    let (side, quantity) = (side(input, "side"), input.number("qty"));
    let (bankruptcy, fill, fund) = (price(input, "bankruptcy"), price(input, "fill"), cash(input, "fund"));
    let got = insurance(side, quantity, bankruptcy, fill, input.number("max_fee_rate"), fund);
    let figures = [
        ("fund_delta", got.delta),
        ("fund_after", got.after),
        ("returned_to_trader", got.returned),
        ("uncovered", got.uncovered),
    ];
    for (field, got) in figures {
        expected.number(field, got.0, tally);
    }
}

pub fn socialised(input: &mut Fields, expected: &mut Expected, tally: &mut Tally) {
    let loss = cash(input, "loss");
    let list = |value: &Value| -> Option<Vec<f64>> {
        value.as_array().map(|list| list.iter().map(|item| item.as_f64().expect("a number")).collect())
    };
    let (profits, quantities) = (list(input.take("profits")), list(input.take("qtys")));
    let (got, per_unit) = match (input.text("rule"), profits, quantities) {
        ("profit", Some(profits), None) => (by_profit(loss, &profits.into_iter().map(Cash).collect::<Vec<_>>()), false),
        ("qty", None, Some(quantities)) => (by_quantity(loss, &quantities), true),
        (rule, ..) => panic!("{rule} does not go with the lists"),
    };
    expected.list("shares", &got.shares.iter().map(|share| share.0).collect::<Vec<_>>(), tally);
    expected.option("per_unit", got.per_unit.filter(|_| per_unit), tally);
}
