//! The fields of hedge layers: the same eleven for each of six.

use super::{A_VIX, Accepts, CONTRACTS, Chosen, EXPIRY, FieldId, Kind, fitted, ids_from, number};
use crate::engine::hedge::layer::Signal;

/// The most layers there are.
pub const LAYERS: usize = 6;
/// The fields of one layer.
pub const PARTS: usize = 11;
/// How many of them, from the first, stand in the list of a layer in a link. A list that has been published grows no
/// longer.
pub const LISTED: usize = 10;
/// The place of the first layer's first field in the table.
pub const FIRST: usize = FieldId::Layer1Instrument as usize;

/// A field of a layer, whichever layer it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Part {
    /// What is bought; `none`: there is no such layer.
    Instrument,
    /// Days from its purchase to its expiry.
    Tenor,
    /// Strike of the bought option.
    Strike,
    /// Contracts, percent of the condor's delta made good, or dollars.
    Size,
    /// The level of VIX, or the fall of SPX in percent, at which it is bought.
    Level,
    /// When it is bought: `now`, `vix`, `fall`, `short-put`, `break-even`, `signal-on` or `signal-off`.
    When,
    /// How the strikes are named: `delta` or `level`.
    StrikeBy,
    /// How the size is named: `contracts`, `net-delta`, `put-delta` or `budget`.
    SizeBy,
    /// Strike of the sold one, in a spread.
    Short,
    /// Beta of its future (or of the fund) to spot VIX; empty: the model's.
    Beta,
    /// The signal that it waits for, where it does: one of [`SIGNALS`].
    Signal,
}

/// Every part, in the order of the table.
pub const ALL: [Part; PARTS] = [
    Part::Instrument,
    Part::Tenor,
    Part::Strike,
    Part::Size,
    Part::Level,
    Part::When,
    Part::StrikeBy,
    Part::SizeBy,
    Part::Short,
    Part::Beta,
    Part::Signal,
];

/// The fields of every layer, in the order of the table, which is that of a layer in a link.
pub const IDS: [[FieldId; PARTS]; LAYERS] = ids_from(FIRST);

/// Names in a link: the layer's, then a letter.
pub(super) const KEYS: [[&str; PARTS]; LAYERS] =
    keys!("h1" "h2" "h3" "h4" "h5" "h6", "i" "d" "k" "n" "t" "w" "m" "b" "j" "e" "s");

/// The most dollars a layer may spend.
pub const MOST_MONEY: f64 = 1e9;

const INSTRUMENTS: Kind = Kind::Choice(&["none", "call", "call-spread", "future", "mini", "fund", "put", "put-spread"]);
const WHENS: Kind = Kind::Choice(&["now", "vix", "fall", "short-put", "break-even", "signal-on", "signal-off"]);
/// Signals by their words: the reader's own, then those with a name.
pub const SIGNALS: [(&str, Signal); 6] = [
    ("own", Signal::Own),
    ("rsi", Signal::Rsi),
    ("macd", Signal::Macd),
    ("ad", Signal::AdvanceDecline),
    ("edr", Signal::ExpectedDailyRange),
    ("backwardation", Signal::Backwardation),
];
const SIGNAL_WORDS: [&str; SIGNALS.len()] = {
    let mut words = [""; SIGNALS.len()];
    let mut at = 0;
    while at < SIGNALS.len() {
        words[at] = SIGNALS[at].0;
        at += 1;
    }
    words
};
const DELTA: Kind = number(0.01, 0.99);

#[rustfmt::skip]
pub(super) const ROWS: [Accepts; PARTS] = [
    (INSTRUMENTS, "none", "call"),
    (EXPIRY, "30", "30"),
    (DELTA, "0.5", "0.5"),
    (CONTRACTS, "1", "4"),
    (A_VIX, "20", "20"),
    (WHENS, "vix", "now"),
    (Kind::Choice(&["delta", "level"]), "delta", "level"),
    (Kind::Choice(&["contracts", "net-delta", "put-delta", "budget"]), "contracts", "budget"),
    (DELTA, "0.25", "0.25"),
    (fitted(0.01, 1.0), "", "0.45"),
    (Kind::Choice(&SIGNAL_WORDS), "own", "rsi"),
];

/// A part, the choices of its layer, and what it accepts instead once all of them are made.
type Instead = (Part, &'static [(Part, &'static str)], Accepts);

const BY_LEVEL: (Part, &str) = (Part::StrikeBy, "level");
const ON_SPX: Kind = number(1.0, 1_000_000.0);
const SHARE: Accepts = (number(0.1, 1_000.0), "35", "35");

/// The first row whose choices are made counts.
#[rustfmt::skip]
const INSTEAD: [Instead; 9] = [
    (Part::Strike, &[BY_LEVEL, (Part::Instrument, "put")], (ON_SPX, "5,700", "5,700")),
    (Part::Strike, &[BY_LEVEL, (Part::Instrument, "put-spread")], (ON_SPX, "5,700", "5,700")),
    (Part::Strike, &[BY_LEVEL], (A_VIX, "20", "20")),
    (Part::Short, &[BY_LEVEL, (Part::Instrument, "put-spread")], (ON_SPX, "5,400", "5,400")),
    // An option alone has no use for it, and keeps its text as it is.
    (Part::Short, &[BY_LEVEL, (Part::Instrument, "call-spread")], (A_VIX, "30", "30")),
    (Part::Size, &[(Part::SizeBy, "net-delta")], SHARE),
    (Part::Size, &[(Part::SizeBy, "put-delta")], SHARE),
    (Part::Size, &[(Part::SizeBy, "budget")], (number(0.0, MOST_MONEY), "500", "500")),
    (Part::Level, &[(Part::When, "fall")], (number(0.01, 99.0), "5", "5")),
];

impl FieldId {
    /// The field of a layer, the first one for a layer that is not there.
    pub fn layer(layer: usize, part: Part) -> FieldId {
        IDS.get(layer).unwrap_or(&IDS[0])[part as usize]
    }

    /// The layer, from 0, and the part of it that this field is; none for a field there is once.
    pub fn of_layer(self) -> Option<(usize, Part)> {
        let place = (self as usize).checked_sub(FIRST).filter(|place| *place < LAYERS * PARTS)?;
        Some((place / PARTS, ALL[place % PARTS]))
    }

    /// What this field accepts where its layer has made these choices; none for what its own row says.
    pub(super) fn layer_row(self, chosen: Chosen) -> Option<Accepts> {
        let (layer, part) = self.of_layer()?;
        let instead = INSTEAD.iter().find(|(own, choices, _)| {
            *own == part && choices.iter().all(|(by, word)| chosen(FieldId::layer(layer, *by)) == *word)
        });
        instead.map(|(.., accepts)| *accepts)
    }
}
