//! Cases of perpetuals, with a kind each, and the position that most of them begin with.

use super::expected::Expected;
use super::fields::Fields;
use super::tally::{Tally, Tolerance};
use super::{perp_hedges, perp_queues, perp_sizes};
use serde_json::Value;
use tailfeather::engine::perp::{
    Basis, By, Collateral, Contract, FeeBasis, Maintenance, MarginMode, Position, Rules, Side, Table, Tier,
};
use tailfeather::engine::units::{Cash, Price};

/// Compares one kind: what goes in, what should come out, and how closely.
type Kind = fn(&mut Fields, &mut Expected, &mut Tally);

/// Kinds that nothing here works out yet. The copied file has none of their cases; one that turns up fails.
const LATER: [&str; 2] = ["cascade", "cascade_continuum"];

pub fn compare(case: &Value, tally: &mut Tally) {
    let mut fields = Fields::new("case", case);
    for label in ["id", "description", "origin", "source"] {
        fields.take(label);
    }
    let kind = fields.text("kind");
    let (name, compare): (&'static str, Kind) = match kind {
        "liquidation_price" => ("liquidation_price", perp_sizes::liquidation),
        "bankruptcy_price" => ("bankruptcy_price", perp_sizes::bankruptcy),
        "bankruptcy_share" => ("bankruptcy_share", perp_sizes::share),
        "maintenance_margin" => ("maintenance_margin", perp_sizes::maintenance),
        "maintenance_amount_step" => ("maintenance_amount_step", perp_sizes::step),
        "ramp_margin" => ("ramp_margin", perp_sizes::ramp),
        "margin_ratio" => ("margin_ratio", perp_sizes::ratio),
        "max_position" => ("max_position", perp_sizes::largest),
        "premium_index" => ("premium_index", perp_hedges::premium),
        "funding_rate" => ("funding_rate", perp_hedges::rate),
        "funding_payment" => ("funding_payment", perp_hedges::payment),
        "vega_funding" => ("vega_funding", perp_hedges::vega),
        "funding_drift" => ("funding_drift", perp_hedges::drift),
        "hedge_layers" => ("hedge_layers", perp_hedges::layers),
        "hedge_needed" => ("hedge_needed", perp_hedges::needed),
        "adl_queue" => ("adl_queue", perp_queues::by_score),
        "adl_rank" => ("adl_rank", perp_queues::ranks),
        "binance_adl_score" => ("binance_adl_score", perp_queues::binance),
        "adl_settlement" => ("adl_settlement", perp_queues::settled),
        "insurance_fund" => ("insurance_fund", perp_queues::fund),
        "socialised_loss" => ("socialised_loss", perp_queues::socialised),
        kind if LATER.contains(&kind) => return tally.fail(format_args!("the kind {kind} is not worked out yet")),
        _ => return tally.fail(format_args!("no test compares the kind {kind}")),
    };
    let mut input = Fields::new("input", fields.take("input"));
    let mut tol = Fields::new("tol", fields.take("tol"));
    let tolerance = Tolerance::EverySum(tol.number("abs"), tol.number("rel"));
    tol.end(tally);
    let mut expected = Expected::new(name, fields.take("expected"), tolerance);
    fields.end(tally);
    compare(&mut input, &mut expected, tally);
    input.end(tally);
    expected.end(tally);
}

pub fn side(fields: &mut Fields, field: &str) -> Side {
    match fields.text(field) {
        "long" => Side::Long,
        "short" => Side::Short,
        word => panic!("{word} is no side"),
    }
}

pub fn contract(fields: &mut Fields) -> Contract {
    match fields.text("contract") {
        "linear" => Contract::Linear,
        "inverse" => Contract::Inverse,
        word => panic!("{word} is no contract"),
    }
}

pub fn price(fields: &mut Fields, field: &str) -> Price {
    Price(fields.number(field))
}

pub fn cash(fields: &mut Fields, field: &str) -> Cash {
    Cash(fields.number(field))
}

/// A field that may be `null` or missing.
pub fn optional(fields: &mut Fields, field: &str) -> Option<f64> {
    if fields.has(field) { fields.take(field).as_f64() } else { None }
}

/// The rows of a table; none where it is `null` or missing.
pub fn tiers(fields: &mut Fields, tally: &mut Tally) -> Vec<Tier> {
    if !fields.has("tiers") {
        return Vec::new();
    }
    let mut tiers = Vec::new();
    for row in fields.take("tiers").as_array().map_or(&[][..], Vec::as_slice) {
        let mut row = Fields::new("input.tiers", row);
        tiers.push(Tier {
            lower: row.number("lower"),
            upper: row.take("upper").as_f64(),
            rate: row.number("mmr"),
            amount: row.number("maint_amount"),
            max_leverage: row.number("max_leverage"),
        });
        row.end(tally);
    }
    tiers
}

/// A position whose table is in `tiers`, read before.
pub fn position<'a>(fields: &mut Fields, tiers: &'a [Tier]) -> Position<'a> {
    let collateral = match (optional(fields, "wallet"), optional(fields, "leverage")) {
        (Some(wallet), None) => Collateral::Wallet(Cash(wallet)),
        (None, Some(leverage)) => Collateral::Leverage(leverage),
        both => panic!("one of wallet and leverage should be there: {both:?}"),
    };
    let maintenance = match (optional(fields, "mmr"), optional(fields, "maint_amount")) {
        (None, None) => Maintenance::Tiers(Table { rows: tiers, by: By::Notional }),
        (rate, amount) => Maintenance::Rate {
            rate: rate.expect("a rate beside the amount"),
            amount: Cash(amount.expect("an amount beside the rate")),
        },
    };
    let basis = match fields.text("mm_basis") {
        "mark" => Basis::Mark,
        "entry" => Basis::Entry,
        word => panic!("{word} is no basis"),
    };
    let fee_basis = match fields.text("close_fee_basis") {
        "mark" => FeeBasis::Mark,
        "bankruptcy" => FeeBasis::Bankruptcy,
        word => panic!("{word} is no basis of a fee"),
    };
    let (profit, maintenance_of_others) = (cash(fields, "other_upnl"), cash(fields, "other_mm"));
    let mode = match fields.text("margin_mode") {
        "isolated" if profit == Cash(0.0) && maintenance_of_others == Cash(0.0) => MarginMode::Isolated,
        "isolated" | "cross" => MarginMode::Cross { profit, maintenance: maintenance_of_others },
        word => panic!("{word} is no margin mode"),
    };
    Position {
        contract: contract(fields),
        side: side(fields, "side"),
        quantity: fields.number("qty"),
        entry: price(fields, "entry"),
        collateral,
        extra_margin: cash(fields, "extra_margin"),
        fees_paid: cash(fields, "fees_paid"),
        funding_paid: cash(fields, "funding_paid"),
        mode,
        rules: Rules { maintenance, basis, close_fee: fields.number("close_fee_rate"), fee_basis },
    }
}
