//! The tables of the venues against a file of their rows.

use super::fields::Fields;
use super::tally::Tally;
use serde_json::{Value, json};
use tailfeather::engine::perp::Contract;
use tailfeather::engine::perp::venues::{Listed, Scale, Schedule, TABLES, Unit};

/// Compares one row, every field of it.
pub fn compare(row: &Value, tally: &mut Tally) {
    let mut fields = Fields::new("row", row);
    let (venue, symbol) = (fields.text("venue"), fields.text("symbol"));
    let is_it = |listed: &&Listed| listed.schedule.venue == venue && listed.schedule.symbol == symbol;
    let Some(Listed { schedule, is_cumulative, is_complete, note }) = tables().find(is_it) else {
        return tally.fail("no venue has this market");
    };
    let own = match schedule.scale {
        Scale::Tiers(tiers) => {
            let place = fields.take("tier").as_u64().unwrap_or(0) as usize;
            let Some(tier) = place.checked_sub(1).and_then(|place| tiers.get(place)) else {
                return tally.fail(format_args!("the market has no tier {place}"));
            };
            json!({
                "lower": tier.lower,
                "upper": tier.upper,
                "notional_unit": unit(schedule.unit),
                "max_leverage": tier.max_leverage,
                "maintenance_margin_rate": tier.rate,
                "maintenance_amount": tier.amount,
                "cumulative": is_cumulative,
                "table_complete": is_complete,
            })
        }
        Scale::Ramp(ramp) => json!({
            "initial_base": ramp.initial_base,
            "initial_slope_per_base_unit": ramp.initial_slope,
            "maintenance_base": ramp.maintenance_base,
            "maintenance_slope_per_base_unit": ramp.maintenance_slope,
        }),
    };
    let contract = match schedule.contract {
        Contract::Linear => "linear",
        Contract::Inverse => "inverse",
    };
    let words = [("contract", contract), ("source", schedule.source), ("date", schedule.date), ("note", note)];
    let figures = own.as_object().into_iter().flatten().map(|(field, own)| (field.as_str(), own.clone()));
    for (field, own) in figures.chain(words.map(|(field, word)| (field, Value::from(word)))) {
        let wanted = fields.take(field);
        // 50 and 50.0 are the same number.
        let is_same = *wanted == own || (wanted.is_number() && wanted.as_f64() == own.as_f64());
        if is_same {
            tally.same("rows");
        } else {
            tally.fail(format_args!("{field} should be {wanted}, is {own}"));
        }
    }
    fields.end(tally);
}

/// That our own file has every market, but for the textbook's, which is no venue's.
pub fn compare_all(rows: &[Value]) {
    for Listed { schedule, .. } in tables().filter(|listed| listed.schedule.venue != "Textbook") {
        let there = rows_of(rows, schedule);
        assert_eq!(there, own_rows(schedule), "rows of {} {}", schedule.venue, schedule.symbol);
    }
}

/// How many rows a file has of a market.
fn rows_of(rows: &[Value], schedule: &Schedule) -> usize {
    rows.iter().filter(|row| row["venue"] == schedule.venue && row["symbol"] == schedule.symbol).count()
}

/// How many rows the program has of a market.
fn own_rows(schedule: &Schedule) -> usize {
    match schedule.scale {
        Scale::Tiers(tiers) => tiers.len(),
        Scale::Ramp(_) => 1,
    }
}

fn tables() -> impl Iterator<Item = &'static Listed> {
    TABLES.into_iter().flat_map(|(_, tables)| tables)
}

fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Quote => "quote",
        Unit::Coin => "coin",
        Unit::Usd => "usd",
        Unit::UsdContracts => "usd_contracts",
    }
}
