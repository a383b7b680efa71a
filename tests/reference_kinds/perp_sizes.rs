//! Margin of a perpetual: liquidation, bankruptcy, tiers, the largest position.

use super::expected::Expected;
use super::fields::Fields;
use super::perp::{cash, optional, position, price, side, tiers};
use super::tally::Tally;
use serde_json::Value;
use tailfeather::engine::perp::{
    Binding, By, Contract, Leg, Maintenance, Opening, Ramp, Table, amount_step, bankruptcy_share,
};

pub fn liquidation(input: &mut Fields, expected: &mut Expected, tally: &mut Tally) {
    let tiers = tiers(input, tally);
    let position = position(input, &tiers);
    let figures =
        [("liquidation_price", position.liquidation().price()), ("bankruptcy_price", position.bankruptcy(0.0))];
    // A bankruptcy price beside a liquidation is without fee.
    optional(input, "fee_rate_in_bankruptcy");
    for (field, got) in figures {
        expected.option(field, got.map(|price| price.0), tally);
    }
}

pub fn bankruptcy(input: &mut Fields, expected: &mut Expected, tally: &mut Tally) {
    let tiers = tiers(input, tally);
    let position = position(input, &tiers);
    let fee = optional(input, "fee_rate_in_bankruptcy").unwrap_or(0.0);
    expected.option("bankruptcy_price", position.bankruptcy(fee).map(|price| price.0), tally);
}

pub fn share(input: &mut Fields, expected: &mut Expected, tally: &mut Tally) {
    let mut legs = Vec::new();
    for leg in input.list("positions") {
        let mut leg = Fields::new("input.positions", leg);
        legs.push(Leg { quantity: leg.number("qty"), price: price(&mut leg, "price"), rate: leg.number("mmr") });
        leg.end(tally);
    }
    let (balance, closed) = (cash(input, "quote_balance"), input.number("close_qty"));
    let index = input.take("close_index").as_u64().expect("a place in the list") as usize;
    let got = bankruptcy_share(balance, &legs, index, closed);
    expected.option("quote_value", got.map(|value| value.0), tally);
}

pub fn maintenance(input: &mut Fields, expected: &mut Expected, tally: &mut Tally) {
    let (rows, notional) = (tiers(input, tally), input.number("notional"));
    let table = Table { rows: &rows, by: By::Notional };
    let row = table.row(notional).map(|(_, row)| row);
    expected.option("mmr", row.map(|row| row.rate), tally);
    expected.option("maint_amount", row.map(|row| row.amount), tally);
    expected.number("maintenance_margin", table.margin(notional), tally);
}

pub fn step(input: &mut Fields, expected: &mut Expected, tally: &mut Tally) {
    let before = (input.number("previous_mmr"), input.number("previous_amount"));
    expected.number("maint_amount", amount_step(input.number("lower"), input.number("mmr"), before), tally);
}

pub fn ramp(input: &mut Fields, expected: &mut Expected, tally: &mut Tally) {
    let ramp = Ramp {
        initial_base: input.number("initial_base"),
        initial_slope: input.number("initial_slope"),
        maintenance_base: input.number("maintenance_base"),
        maintenance_slope: input.number("maintenance_slope"),
    };
    let quantity = input.number("qty");
    let notional = quantity.abs() * input.number("price");
    expected.number("initial_margin", ramp.initial_rate(quantity) * notional, tally);
    expected.number("maintenance_margin", ramp.maintenance_rate(quantity) * notional, tally);
}

pub fn ratio(input: &mut Fields, expected: &mut Expected, tally: &mut Tally) {
    let tiers = tiers(input, tally);
    let got = position(input, &tiers).margin_ratio(price(input, "mark"));
    expected.number("equity", got.equity.0, tally);
    expected.number("maintenance_margin", got.maintenance.0, tally);
    expected.option("ratio", got.ratio, tally);
}

pub fn largest(input: &mut Fields, expected: &mut Expected, tally: &mut Tally) {
    let rows = tiers(input, tally);
    let opening = Opening {
        contract: Contract::Linear,
        side: side(input, "side"),
        wallet: cash(input, "wallet"),
        price: price(input, "price"),
        leverage: input.number("leverage"),
        taker_fee: input.number("taker_fee"),
        limits: Some(Maintenance::Tiers(Table { rows: &rows, by: By::Notional })),
    };
    let got = opening.largest();
    let binding = match got.binding {
        Binding::Margin => "margin",
        Binding::Tier(_) | Binding::Ramp => "tier",
    };
    expected.number("qty", got.quantity, tally);
    expected.same("binding", Value::from(binding), tally);
}
