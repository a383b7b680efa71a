//! Sentences about the perpetual.

mod size;

use super::join;
use super::number::{SPACE, dollars, price, short, significant, whole};
use super::time::days;
use crate::engine::perp::venues::{self, Schedule, Source, Venue};
use crate::engine::perp::{Contract, Fired, Firing, Hedge, Layer, Liquidation, Side};
use crate::engine::units::Price;
use crate::model::decimal;
use crate::model::explain::Key;
use crate::model::fields::FieldId;
use crate::model::fields::perp_layers::Part;
use crate::model::margined::Margined;
use crate::model::perp::Perp;
use crate::model::remarks::PerpRemark;

pub use size::{largest, survive};

/// What the page takes where nothing is typed; none for fields of all else.
pub(super) fn chosen(field: FieldId) -> Option<&'static str> {
    Some(match field {
        FieldId::PerpEntry => "the price now",
        FieldId::PerpWallet => "the initial margin",
        FieldId::PerpRate => "the venue’s from the premium index",
        _ if matches!(field.of_perp_layer(), Some((_, Part::Strike))) => "5 % from the price now",
        _ => return None,
    })
}

/// What is said where there is no perpetual.
pub const NONE: &str = "A leveraged future on a coin, liquidated by the rules of a real venue.";
/// The button for the first layer on it, and for another.
pub const ADD_LAYER: [&str; 2] = ["Add a layer on it", "Add another layer on it"];

/// The table of venues: its name, the sentence under it, its columns.
pub const VENUES: &str = "The same position elsewhere";
/// What is said under it.
pub const VENUES_LEAD: &str =
    "Size, entry and margin as they are, each venue by its own table and rules. Samples for teaching: look yours up.";
/// Its columns.
pub const VENUE_COLUMNS: [&str; 6] =
    ["Venue", "Liquidated at, $", "Maintenance, %", "Tier", "Highest leverage", "Funding per day, %"];
/// Beside a leverage that is below the one chosen.
pub const NOT_ALLOWED: &str = "below yours";
/// Instead of a price where the table says nothing of the size.
pub const BEYOND: &str = "size is beyond its table here";
/// Where a venue's funding does not follow from premium and interest, and where no source was found that states its rule.
pub fn other_funding(venue: &Venue) -> &'static str {
    let [(own, _), (unknown, _)] = OTHER_FUNDING;
    if venue.funding.source.is_none() { unknown } else { own }
}
const OTHER_FUNDING: [(&str, &str); 2] =
    [("own rule", "it is not premium and interest."), ("not known", "no source was found that states it.")];

/// The note under the table of venues: who has no table here for this contract, and what the words in it mean.
pub fn venues_note(margined: &Margined, perp: &Perp) -> String {
    let is_shown = |key| margined.venues.iter().any(|at| at.venue.key == key);
    let others = venues::VENUES.into_iter().filter(|venue| !is_shown(venue.key)).map(|venue| venue.name.to_string());
    let others: Vec<String> = others.collect();
    let contract = if perp.position.contract == Contract::Linear { " a linear " } else { " an inverse " };
    let mut note = String::new();
    if !others.is_empty() {
        note = ["No table here for", contract, perp.coin, " perpetual: ", &join(&others, ", "), ". "].concat();
    }
    for (word, meaning) in OTHER_FUNDING {
        if margined.venues.iter().any(|at| at.per_day.is_none() && other_funding(at.venue) == word) {
            note = [&note, "Funding “", word, "”: ", meaning, " "].concat();
        }
    }
    note.trim_end().to_string()
}

/// Its table: "Binance USD-M, BTCUSDT, 2024-10-24", the date without what else is said of it; none by the rule of textbooks.
pub(super) fn edition(perp: &Perp) -> Option<String> {
    let schedule = perp.schedule.filter(|_| !perp.venue.is_textbook())?;
    Some([schedule.venue, ", ", schedule.symbol, ", ", dated(schedule)].concat())
}

/// The date of a table without what else is said of it.
pub fn dated(schedule: &Schedule) -> &'static str {
    schedule.date.split([';', '(']).next().unwrap_or_default().trim_end()
}

/// Where its maintenance is from: "Maintenance by the table of Binance USD-M, BTCUSDT, 2024-10-24. Venues change …".
pub fn table(perp: &Perp) -> String {
    match edition(perp) {
        Some(table) => {
            let sample = ". Venues change theirs often: a sample for teaching, not a quote.";
            ["Maintenance by the table of ", &table, sample].concat()
        }
        None => "Maintenance: half a percent of the notional, the plain rule of textbooks.".to_string(),
    }
}

/// Who states what a key number of the perpetual rests on: "Table: …, 2024-10-24. Rules: …"; empty for other numbers.
pub fn sources(key: Key, perp: &Perp) -> String {
    let by = |source: Option<Source>| match source {
        Some(Source { page, date }) => [page, ", ", date].concat(),
        None => "not verified: no source was found that states it".to_string(),
    };
    let venue = perp.venue;
    match key {
        Key::Liquidation | Key::MarginRatio | Key::Account | Key::PerpLayers | Key::Largest => {
            let table = match perp.schedule {
                Some(schedule) => by(Some(Source { page: schedule.source, date: schedule.date })),
                None => "none here for this coin and contract".to_string(),
            };
            [venue.name, ". Table: ", &table, ". Rules: ", &by(venue.rule), "."].concat()
        }
        Key::Funding => [venue.name, ". Rate: ", &by(venue.funding.source), "."].concat(),
        _ => String::new(),
    }
}

/// A text, and after it what stands in where the venue's table says nothing of the position: after the venue's name in few words.
pub(super) fn with_stand_in(text: String, perp: &Perp, is_named: bool) -> String {
    let [after_name, alone] = match perp.limit() {
        None if perp.schedule.is_none() => ["; textbook rule", "; by the textbook rule"],
        Some(limit) if limit.is_beyond => ["; beyond its table", "; size beyond the venue’s table"],
        _ => return text,
    };
    text + if is_named { after_name } else { alone }
}

/// How its liquidation price is worked out: "P = (entry × size − margin) / (size × (1 − maintenance − fee))". Maintenance that
/// does not go with the price is taken off the margin.
pub fn formula(perp: &Perp, at: Price) -> String {
    let position = &perp.position;
    let is_linear = position.contract == Contract::Linear;
    let sign = if is_linear == (position.side == Side::Long) { " − " } else { " + " };
    let ((kept, amount), (fee, _)) = (position.maintenance_terms(at), position.fee_terms());
    let margin = match amount.0 {
        amount if amount < 0.0 => "(margin − maintenance)",
        amount if amount > 0.0 => "(margin + amount of the tier)",
        _ => "margin",
    };
    let mut share = String::new();
    for (rate, name) in [(kept, "maintenance"), (fee, "fee")] {
        if rate != 0.0 {
            share += &[sign, name].concat();
        }
    }
    let size = if share.is_empty() { "size".to_string() } else { ["size × (1", &share, ")"].concat() };
    if is_linear {
        let size = if share.is_empty() { size } else { ["(", &size, ")"].concat() };
        ["P = (entry × size", sign, margin, ") / ", &size].concat()
    } else {
        ["P = ", &size, " / (size / entry", sign, margin, ")"].concat()
    }
}

/// What a layer is: "short 0.125 BTC", "adds 1,250 $", "put 95,000 on 0.125 BTC, outside the account".
pub fn layer(layer: &Layer, perp: &Perp) -> String {
    let is_long = perp.position.side == Side::Long;
    let amount = |quantity: f64| [&significant(quantity, 4), SPACE, perp.coin].concat();
    let side = if is_long { "short " } else { "long " };
    match layer.hedge {
        Hedge::Perp { quantity, .. } => [side, &amount(quantity)].concat(),
        Hedge::Inverse { face, .. } => [side, &whole(face), SPACE, "$ of inverse ", perp.coin].concat(),
        Hedge::Option { quantity, strike, in_account, .. } => {
            let right = if is_long { "put " } else { "call " };
            let place = if in_account { "" } else { ", outside the account" };
            [right, &significant(strike.0, 7), " on ", &amount(quantity), place].concat()
        }
        Hedge::Margin { amount } => ["adds ", &money(amount.0, perp)].concat(),
    }
}

/// What the margin is counted in: "$", or the coin of an inverse contract.
pub fn currency(perp: &Perp) -> &'static str {
    match perp.position.contract {
        Contract::Linear => "$",
        Contract::Inverse => perp.coin,
    }
}

/// An amount of that: "2,500 $", "0.025131 BTC".
pub fn money(amount: f64, perp: &Perp) -> String {
    [&bare_money(amount, perp), SPACE, currency(perp)].concat()
}

/// What is received, with its sign; what is paid is below zero: "−2.50", "+0.000025".
pub fn received(amount: f64, perp: &Perp) -> String {
    [if amount > 0.0 { "+" } else { "" }, &bare_money(amount, perp)].concat()
}

fn bare_money(amount: f64, perp: &Perp) -> String {
    match perp.position.contract {
        Contract::Linear => dollars(amount),
        Contract::Inverse => significant(amount, 5),
    }
}

/// When a layer opened and what it left: "at 95,000: with it liquidated at 85,210"; on the way on which the position gains, "…
/// if the price rises".
pub fn fired(fired: &Fired, perp: &Perp) -> String {
    let opened = match fired.firing {
        Firing::Standing | Firing::Already => "from the start".to_string(),
        Firing::At(at) => ["at ", &price(at.0)].concat(),
        Firing::TooLate { trigger, .. } => return ["too late at ", &price(trigger.0)].concat(),
        Firing::Never => return "never opened".to_string(),
    };
    let is_gain = match fired.liquidation {
        Liquidation::At(at) => perp.position.side.sign() * (at - perp.mark).0 > 0.0,
        Liquidation::Already { .. } | Liquidation::Never => false,
    };
    let way = match (is_gain, perp.position.side) {
        (false, _) => "",
        (true, Side::Long) => " if the price rises",
        (true, Side::Short) => " if the price falls",
    };
    [&opened, ": with it ", &liquidated(fired.liquidation), way].concat()
}

/// Where a position is liquidated: "liquidated at 90,361.45", "never liquidated", "liquidated already".
pub fn liquidated(liquidation: Liquidation) -> String {
    match liquidation {
        Liquidation::At(at) => ["liquidated at ", &price(at.0)].concat(),
        Liquidation::Never => "never liquidated".to_string(),
        Liquidation::Already { .. } => "liquidated already".to_string(),
    }
}

/// What is remarkable about a perpetual or a layer on it.
pub(super) fn remark(remark: PerpRemark) -> String {
    let plain = match remark {
        PerpRemark::NoTable => {
            "This venue has no table here for this coin and contract. The plain rule of textbooks stands in: half a \
             percent of the notional has to be left."
        }
        PerpRemark::AboveLimit { limit, tier, is_beyond } => return above(limit, tier, is_beyond),
        PerpRemark::AlreadyLiquidated { from: Some(at) } => {
            let text = "It is liquidated already: at the price now its equity is no more than the margin it has to keep. \
                        The two are equal at ";
            return [text, &price(at.0), "."].concat();
        }
        PerpRemark::AlreadyLiquidated { from: None } => {
            "It is liquidated already: its equity is less than the margin it has to keep, whatever the price."
        }
        PerpRemark::NeverLiquidated => "Before funding no price liquidates it: its margin covers all it can lose.",
        PerpRemark::OtherFunding => {
            "This venue’s funding rate is not worked out here: none is charged until you type a rate."
        }
        PerpRemark::DiesOfFunding(after) => {
            let text = "If the price stands still, funding alone has it liquidated after ";
            return [text, &days(after.0), ", before the valuation date."].concat();
        }
        PerpRemark::TriggerReached => "The trigger is reached already, so it is held from the start.",
        PerpRemark::RatioStaysAway => {
            "With the layers before it the margin ratio does not come there as the price moves, so it is not opened; funding may \
             bring it there."
        }
        PerpRemark::NeverOpens => "Its trigger does not lie where the position loses, so it is never opened.",
        PerpRemark::TooLate { trigger, liquidation } => {
            let gone = match liquidation {
                Some(at) => ["and the position is liquidated at ", &price(at.0), "."].concat(),
                None => "and the position is liquidated already.".to_string(),
            };
            return ["Too late: it would open at ", &price(trigger.0), ", ", &gone].concat();
        }
        PerpRemark::Outside => "Held outside the margin account, it changes the profit and not the liquidation price.",
        PerpRemark::BelowIntrinsic { at, worth, premium } => {
            let paid =
                ["pays ", &price(worth.0), " per coin at once: no market sells it for ", &price(premium.0)].concat();
            return ["Bought at ", &price(at.0), " it ", &paid, "."].concat();
        }
        PerpRemark::StraightInDollars => {
            "In dollars its profit is a straight line, as that of any future: it is convex in coin only."
        }
    };
    plain.to_string()
}

/// That the leverage is higher than allowed, or the size beyond the table.
fn above(limit: f64, tier: Option<usize>, is_beyond: bool) -> String {
    let row = tier.map(|tier| ["tier ", &decimal::whole(tier as u64 + 1), " of its table"].concat());
    let most = [&short(limit), "x"].concat();
    match row {
        Some(row) if is_beyond => {
            ["The size lies beyond the venue’s table here. Its last row stands in, ", &row, ": at most ", &most, "."]
                .concat()
        }
        Some(row) => ["The venue allows at most ", &most, " at this size: ", &row, "."].concat(),
        None => ["The venue allows at most ", &most, " at this size."].concat(),
    }
}

#[cfg(test)]
mod tests;
