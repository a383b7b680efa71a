//! Funding of a perpetual and the layers that hedge it.

use super::expected::Expected;
use super::fields::Fields;
use super::perp::{cash, contract, optional, position, price, side, tiers};
use super::tally::Tally;
use tailfeather::engine::perp::{
    Drift, Funding, Hedge, Hedged, Layer, Margining, Position, Tool, Trigger, Twap, hedge_needed, premium_index,
};
use tailfeather::engine::units::{Cash, Price};

pub fn premium(input: &mut Fields, expected: &mut Expected, tally: &mut Tally) {
    let prices = ["index", "impact_bid", "impact_ask"].map(|field| price(input, field));
    let [index, bid, ask] = prices;
    expected.number("premium", premium_index(index, bid, ask), tally);
}

pub fn rate(input: &mut Fields, expected: &mut Expected, tally: &mut Tally) {
    let funding =
        Funding { interest: input.number("interest"), damper: input.number("damper"), cap: optional(input, "cap") };
    expected.number("rate", funding.rate(input.number("premium")), tally);
}

pub fn payment(input: &mut Fields, expected: &mut Expected, tally: &mut Tally) {
    let (contract, side) = (contract(input), side(input, "side"));
    let got = contract.funding(side, input.number("qty"), price(input, "mark"), input.number("rate"));
    expected.number("payment", got.0, tally);
}

pub fn vega(input: &mut Fields, expected: &mut Expected, tally: &mut Tally) {
    let twap = Twap {
        future: input.number("f_twap"),
        spot: input.number("s_twap"),
        years: input.number("delta_t"),
        interest: input.number("interest"),
        clamp: (input.number("clamp_lower"), input.number("clamp_upper")),
    };
    expected.number("funding_payment", twap.payment().0, tally);
}

pub fn drift(input: &mut Fields, expected: &mut Expected, tally: &mut Tally) {
    let mut fields = Fields::new("input.position", input.take("position"));
    let tiers = tiers(&mut fields, tally);
    let position = position(&mut fields, &tiers);
    fields.end(tally);
    let drift = Drift { position, mark: price(input, "mark"), rate: input.number("rate") };
    let intervals = input.number("intervals");
    expected.number("paid", drift.paid(intervals).0, tally);
    let before = drift.position.liquidation().price();
    let after = drift.position.paid(drift.paid(intervals)).liquidation().price();
    expected.option("liquidation_before", before.map(|price| price.0), tally);
    expected.option("liquidation_after", after.map(|price| price.0), tally);
    expected.option("intervals_to_liquidation", drift.intervals_to_liquidation(), tally);
}

/// The position that layers are put on: without tiers.
fn plain(input: &mut Fields, tally: &mut Tally) -> Position<'static> {
    let mut fields = Fields::new("input.position", input.take("position"));
    if fields.has("tiers") && !fields.take("tiers").is_null() {
        tally.fail("layers are defined on a position without tiers");
    }
    let position = position(&mut fields, &[]);
    fields.end(tally);
    position
}

pub fn layers(input: &mut Fields, expected: &mut Expected, tally: &mut Tally) {
    let position = plain(input, tally);
    let margining = match input.text("margining") {
        "net" => Margining::Net,
        "gross" => Margining::Gross,
        word => panic!("{word} is no way of margining"),
    };
    let mut layers = Vec::new();
    for layer in input.list("layers") {
        let mut layer = Fields::new("input.layers", layer);
        let hedge = match layer.text("type") {
            "short_perp" => Hedge::Perp {
                quantity: layer.number("qty"),
                price: Some(price(&mut layer, "price")),
                cost: Cash(optional(&mut layer, "cost").unwrap_or(0.0)),
            },
            "put" => Hedge::Option {
                quantity: layer.number("qty"),
                strike: price(&mut layer, "strike"),
                premium: cash(&mut layer, "premium"),
                in_account: true,
            },
            "add_margin" => Hedge::Margin { amount: cash(&mut layer, "amount") },
            word => panic!("{word} is no layer"),
        };
        layer.end(tally);
        layers.push(Layer { hedge, trigger: Trigger::Standing });
    }
    let after = |count: usize| {
        let hedged = Hedged { position, margining, layers: &layers[..count] };
        hedged.highest_liquidation().map(|price| price.0)
    };
    expected.option("liquidation_before", after(0), tally);
    expected.options("liquidation_after", &(1..=layers.len()).map(after).collect::<Vec<_>>(), tally);
}

pub fn needed(input: &mut Fields, expected: &mut Expected, tally: &mut Tally) {
    let position = plain(input, tally);
    let (strike, premium) = (optional(input, "strike"), optional(input, "premium"));
    let tool = match input.text("instrument") {
        "short_perp_net" => Tool::PerpNet,
        "short_perp_gross" => Tool::PerpGross,
        "put" => Tool::Option {
            strike: Price(strike.expect("a strike of a put")),
            premium: Cash(premium.expect("a premium of a put")),
        },
        word => panic!("{word} is no instrument"),
    };
    // An option is not opened at a price, and costs its premium.
    let survive_to = price(input, "survive_to");
    let (trigger, cost_rate) = match tool {
        Tool::Option { .. } => (optional(input, "trigger").unwrap_or(0.0), optional(input, "cost_rate").unwrap_or(0.0)),
        _ => (input.number("trigger"), input.number("cost_rate")),
    };
    let got = hedge_needed(&position, survive_to, Price(trigger), cost_rate, tool);
    expected.number("shortfall", got.shortfall.0, tally);
    expected.option("hedge_qty", got.quantity, tally);
}
