//! Venues: their rules and tables as data, each with its source, and its date where the source has one. Samples for
//! teaching: venues change them often.
//!
//! Never here: a formula, or a number that does not say who states it, or that nobody does.

mod schedule;
mod venue;

pub use schedule::{Listed, Scale, Schedule, Unit};
pub use venue::{Charges, Fact, Source, Venue};

mod binance;
mod bitget;
mod bitmex;
mod bybit;
mod deribit;
mod dydx;
mod gate;
mod hyperliquid;
mod kraken;
mod kucoin;
mod okx;
mod textbook;

/// Every venue, the plain rule of textbooks first. A new one is a file of its own and a row here.
pub const VENUES: [&Venue; 12] = [
    &textbook::VENUE,
    &binance::VENUE,
    &bybit::VENUE,
    &okx::VENUE,
    &hyperliquid::VENUE,
    &dydx::VENUE,
    &kraken::VENUE,
    &bitmex::VENUE,
    &kucoin::VENUE,
    &gate::VENUE,
    &deribit::VENUE,
    &bitget::VENUE,
];

/// Every table of every venue, with what only a comparison with its source asks for. This is the reference: nothing
/// that the page loads may read it, or it would weigh it; the page has the tables that its form can choose,
/// [`Venue::schedules`].
pub const TABLES: [(&Venue, &[Listed]); VENUES.len()] = [
    (&textbook::VENUE, &textbook::TABLES),
    (&binance::VENUE, &binance::TABLES),
    (&bybit::VENUE, &bybit::TABLES),
    (&okx::VENUE, &okx::TABLES),
    (&hyperliquid::VENUE, &hyperliquid::TABLES),
    (&dydx::VENUE, &dydx::TABLES),
    (&kraken::VENUE, &kraken::TABLES),
    (&bitmex::VENUE, &bitmex::TABLES),
    (&kucoin::VENUE, &kucoin::TABLES),
    (&gate::VENUE, &gate::TABLES),
    (&deribit::VENUE, &deribit::TABLES),
    (&bitget::VENUE, &bitget::TABLES),
];

/// Who states what each venue charges. Nothing that the page loads may read it either.
pub const CHARGES: [(&Venue, &Charges); VENUES.len()] = [
    (&textbook::VENUE, &textbook::CHARGES),
    (&binance::VENUE, &binance::CHARGES),
    (&bybit::VENUE, &bybit::CHARGES),
    (&okx::VENUE, &okx::CHARGES),
    (&hyperliquid::VENUE, &hyperliquid::CHARGES),
    (&dydx::VENUE, &dydx::CHARGES),
    (&kraken::VENUE, &kraken::CHARGES),
    (&bitmex::VENUE, &bitmex::CHARGES),
    (&kucoin::VENUE, &kucoin::CHARGES),
    (&gate::VENUE, &gate::CHARGES),
    (&deribit::VENUE, &deribit::CHARGES),
    (&bitget::VENUE, &bitget::CHARGES),
];

/// The words that name the venues in a link, in their order.
pub const KEYS: [&str; VENUES.len()] = {
    let mut keys = [""; VENUES.len()];
    let mut place = 0;
    while place < keys.len() {
        keys[place] = VENUES[place].key;
        place += 1;
    }
    keys
};
