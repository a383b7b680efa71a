//! Venues: their tables, their sources, and the same position at each.

use crate::engine::perp::Contract;
use crate::engine::perp::venues::{self, Schedule, Source, Venue};
use crate::model::explain::Key;
use crate::model::margined::Margined;
use crate::model::perp::Perp;
use crate::words::join;

/// The table of venues: its name, the sentence under it, its columns.
pub const TITLE: &str = "The same position elsewhere";
/// What is said under it.
pub const LEAD: &str =
    "Size, entry and margin as they are, each venue by its own table and rules. Samples for teaching: look yours up.";
/// Its columns.
pub const COLUMNS: [&str; 6] =
    ["Venue", "Liquidated at, $", "Maintenance, %", "Tier", "Highest leverage", "Funding per day, %"];
/// Beside a leverage that is below the one chosen.
pub const NOT_ALLOWED: &str = "below yours";
/// Instead of a price where the table says nothing of the size.
pub const BEYOND: &str = "size is beyond its table here";

/// Where a venue's funding does not follow from premium and interest, and where no source was found that states its
/// rule.
pub fn other_funding(venue: &Venue) -> &'static str {
    let [(own, _), (unknown, _)] = OTHER_FUNDING;
    if venue.funding.source.is_none() { unknown } else { own }
}

const OTHER_FUNDING: [(&str, &str); 2] =
    [("own rule", "it is not premium and interest."), ("not known", "no source was found that states it.")];

/// The note under the table of venues: who has no table here for this contract, and what the words in it mean.
pub fn note(margined: &Margined, perp: &Perp) -> String {
    let is_shown = |key| margined.venues.iter().any(|at| at.venue.key == key);
    let mut others = Vec::new();
    for venue in venues::VENUES {
        if !is_shown(venue.key) {
            others.push(venue.name.to_string());
        }
    }
    let contract = if perp.position.contract == Contract::Linear { " a linear " } else { " an inverse " };
    let mut note = String::new();
    if !others.is_empty() {
        fill!(note += "No table here for__ perpetual: _. ", contract, perp.coin, join(&others, ", "));
    }
    if perp.rate.is_some() && is_shown(perp.venue.key) {
        fill!(note += "Funding at _ by the rate typed, elsewhere by each rule. ", perp.venue.name);
    }
    for (word, meaning) in OTHER_FUNDING {
        if margined.venues.iter().any(|at| at.per_day.is_none() && other_funding(at.venue) == word) {
            fill!(note += "Funding “_”: _ ", word, meaning);
        }
    }
    note.trim_end().to_string()
}

/// Its table: "Binance USD-M, BTCUSDT, 2024-10-24", the date without what else is said of it; none by the rule of
/// textbooks.
pub(in crate::words) fn edition(perp: &Perp) -> Option<String> {
    let schedule = perp.schedule.filter(|_| !perp.venue.is_textbook())?;
    Some(fill!("_, _, _", schedule.venue, schedule.symbol, dated(schedule)))
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
            fill!("Maintenance by the table of __", table, sample)
        }
        None => "Maintenance: half a percent of the notional, the plain rule of textbooks.".to_string(),
    }
}

/// Who states what a key number of the perpetual rests on: "Table: …, 2024-10-24. Rules: …"; empty for other numbers.
pub fn sources(key: Key, perp: &Perp) -> String {
    let by = |source: Option<Source>| match source {
        Some(Source { page, date }) => fill!("_, _", page, date),
        None => "not verified: no source was found that states it".to_string(),
    };
    let venue = perp.venue;
    match key {
        Key::Liquidation | Key::MarginRatio | Key::Account | Key::PerpLayers | Key::Largest => {
            let table = match perp.schedule {
                Some(schedule) => by(Some(Source { page: schedule.source, date: schedule.date })),
                None => "none here for this coin and contract".to_string(),
            };
            fill!("_. Table: _. Rules: _.", venue.name, table, by(venue.rule))
        }
        Key::Funding => fill!("_. Rate: _.", venue.name, by(venue.funding.source)),
        _ => String::new(),
    }
}

/// A text, and after it what stands in where the venue's table says nothing of the position: after the venue's name in
/// few words.
pub(in crate::words) fn with_stand_in(text: String, perp: &Perp, is_named: bool) -> String {
    let [after_name, alone] = match perp.limit() {
        None if perp.schedule.is_none() => ["; textbook rule", "; by the textbook rule"],
        Some(limit) if limit.is_beyond => ["; beyond its table", "; size beyond the venue’s table"],
        _ => return text,
    };
    text + if is_named { after_name } else { alone }
}

#[cfg(test)]
mod tests;
