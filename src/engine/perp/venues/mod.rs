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

/// All that is listed by venue, in one order.
macro_rules! venues {
    ($($venue:ident),*) => {
        /// Every venue, the plain rule of textbooks first.
        pub const VENUES: [&Venue; [$(stringify!($venue)),*].len()] = [$(&$venue::VENUE),*];

        /// Every table of every venue, with what only a comparison with its source asks for. This is the reference:
        /// nothing that the page loads may read it, or it would weigh it; the page has the tables that its form can
        /// choose, [`Venue::schedules`].
        pub const TABLES: [(&Venue, &[Listed]); VENUES.len()] = [$((&$venue::VENUE, &$venue::TABLES)),*];

        /// Who states what each venue charges. Nothing that the page loads may read it either.
        pub const CHARGES: [(&Venue, &Charges); VENUES.len()] = [$((&$venue::VENUE, &$venue::CHARGES)),*];
    };
}

// A new one is a file of its own, and its name here.
venues!(textbook, binance, bybit, okx, hyperliquid, dydx, kraken, bitmex, kucoin, gate, deribit, bitget);

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
