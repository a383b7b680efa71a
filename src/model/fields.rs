//! One table of all fields. A field's id serves form, link key, issue, word key and test.

use super::days::MOST_BETA;
use crate::engine::perp::venues;

mod id;
pub mod layers;
mod lookup;
pub mod perp_layers;

pub use id::FieldId;

/// The group of the form a field stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// Index, VIX, time, rates, volatility.
    Market,
    /// Strikes, premiums, size.
    Condor,
    /// What the figures show.
    View,
    /// Hedge layers.
    Hedge,
    /// What is assumed of VIX.
    Assumptions,
    /// The perpetual future and its layers.
    Perp,
    /// The shock that all positions are put to.
    Stress,
}

/// What a field accepts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Kind {
    /// A number between two bounds, both included.
    Number {
        /// Smallest accepted value.
        min: f64,
        /// Largest accepted value.
        max: f64,
        /// Only whole numbers.
        whole: bool,
        /// An empty text is accepted: the model or the page chooses; of the budget, there is none.
        optional: bool,
    },
    /// A number of days; a trailing `h` means hours, `min` or `m` minutes.
    Days {
        /// Smallest accepted value, days.
        min: f64,
        /// Largest accepted value, days.
        max: f64,
        /// An empty text is accepted: the page chooses.
        optional: bool,
    },
    /// One of these words.
    Choice(&'static [&'static str]),
}

/// One row of the table.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Field {
    /// Which field this is; equals its place in [`FIELDS`].
    pub id: FieldId,
    /// Name in a link, for ever; JavaScript has names of its own.
    pub key: &'static str,
    /// Where it stands.
    pub group: Group,
    /// What it accepts.
    pub kind: Kind,
    /// Text at the start.
    pub default: &'static str,
    /// A text that would be accepted, for the sentence beside a wrong field; of days several, the first before a comma.
    pub example: &'static str,
}

const fn number(min: f64, max: f64) -> Kind {
    Kind::Number { min, max, whole: false, optional: false }
}

/// A number that need not be typed: the model or the page chooses; of the budget, there is none.
const fn fitted(min: f64, max: f64) -> Kind {
    Kind::Number { min, max, whole: false, optional: true }
}

/// The least and the greatest VIX that a field takes.
pub const VIX: (f64, f64) = (1.0, 300.0);
/// The longest time to expiry that a field takes, days: ten years.
pub const LONGEST: f64 = 3_650.0;

const A_VIX: Kind = number(VIX.0, VIX.1);
const EXPIRY: Kind = Kind::Days { min: 0.0006, max: LONGEST, optional: false };
const STRIKE: Kind = number(0.01, 1_000_000.0);
const PREMIUM: Kind = fitted(0.0, 1_000_000.0);
const CONTRACTS: Kind = Kind::Number { min: 1.0, max: 100_000.0, whole: true, optional: false };
const COIN: Kind = number(1e-6, 1e9);
const FITTED_COIN: Kind = fitted(1e-6, 1e9);
const DATE: Kind = Kind::Days { min: 0.0, max: LONGEST, optional: true };

const fn row(
    id: FieldId,
    key: &'static str,
    group: Group,
    kind: Kind,
    default: &'static str,
    example: &'static str,
) -> Field {
    Field { id, key, group, kind, default, example }
}

/// All fields, in the order of [`FieldId`].
pub const FIELDS: [Field; FieldId::COUNT] = all();

/// The fields there are once.
#[rustfmt::skip]
const SINGLE: [Field; layers::FIRST] = [
    row(FieldId::Spot,             "s",    Group::Market, number(0.01, 1_000_000.0), "6,000", "6,000"),
    row(FieldId::Vix,              "x",    Group::Market, A_VIX, "16", "16"),
    row(FieldId::Days,             "d",    Group::Market, EXPIRY, "45", "45, or 6.5h or 30min on the last day"),
    row(FieldId::Rate,             "r",    Group::Market, number(-20.0, 50.0), "4", "4"),
    row(FieldId::Yield,            "q",    Group::Market, number(-20.0, 50.0), "1.3", "1.3"),
    row(FieldId::VolMode,          "m",    Group::Market, Kind::Choice(&["skew", "flat", "implied"]), "skew", "skew"),
    row(FieldId::AtmShare,         "a",    Group::Market, number(20.0, 200.0), "93.75", "93.75"),
    row(FieldId::Skew,             "w",    Group::Market, number(-1.0, 1.0), "-0.13", "-0.13"),
    row(FieldId::Curvature,        "c",    Group::Market, number(0.0, 1.0), "0.02", "0.02"),
    row(FieldId::LongPut,          "k1",   Group::Condor, STRIKE, "5,600", "5,600"),
    row(FieldId::ShortPut,         "k2",   Group::Condor, STRIKE, "5,650", "5,650"),
    row(FieldId::ShortCall,        "k3",   Group::Condor, STRIKE, "6,350", "6,350"),
    row(FieldId::LongCall,         "k4",   Group::Condor, STRIKE, "6,400", "6,400"),
    row(FieldId::Entry,            "e",    Group::Condor, Kind::Choice(&["legs", "net"]), "legs", "legs"),
    row(FieldId::LongPutPremium,   "p1",   Group::Condor, PREMIUM, "", "24.00"),
    row(FieldId::ShortPutPremium,  "p2",   Group::Condor, PREMIUM, "", "29.30"),
    row(FieldId::ShortCallPremium, "p3",   Group::Condor, PREMIUM, "", "18.20"),
    row(FieldId::LongCallPremium,  "p4",   Group::Condor, PREMIUM, "", "12.20"),
    row(FieldId::NetCredit,        "g",    Group::Condor, number(-1_000_000.0, 1_000_000.0), "11.30", "11.30"),
    row(FieldId::Contracts,        "n",    Group::Condor, CONTRACTS, "2", "2"),
    row(FieldId::Fees,             "f",    Group::Condor, number(0.0, 10_000_000.0), "0", "10.40"),
    row(FieldId::DateA,            "t1",   Group::View,   DATE, "", "20"),
    row(FieldId::DateB,            "t2",   Group::View,   DATE, "", "5"),
    row(FieldId::Horizon,          "h",    Group::Hedge,  DATE, "", "21"),
    row(FieldId::MapShape,         "y",    Group::Assumptions, Kind::Choice(&["quadratic", "power"]), "quadratic", "power"),
    row(FieldId::MapFall,          "ya",   Group::Assumptions, fitted(0.0, 20.0), "", "0.63"),
    row(FieldId::MapSquare,        "yb",   Group::Assumptions, fitted(0.0, 2.0), "", "0.032"),
    row(FieldId::MapRise,          "yc",   Group::Assumptions, fitted(0.0, 20.0), "", "0.58"),
    row(FieldId::MapFloor,         "yl",   Group::Assumptions, number(1.0, 299.0), "9", "9"),
    row(FieldId::MapCap,           "yh",   Group::Assumptions, number(2.0, VIX.1), "150", "150"),
    row(FieldId::PowerFall,        "yd",   Group::Assumptions, fitted(0.0, 30.0), "", "3.7"),
    row(FieldId::PowerRise,        "yu",   Group::Assumptions, fitted(0.0, 30.0), "", "2.4"),
    row(FieldId::LongRun,          "vl",   Group::Assumptions, number(1.0, 150.0), "19.7", "19.7"),
    row(FieldId::Reversion,        "vr",   Group::Assumptions, number(0.0, 50.0), "4.7", "4.7"),
    row(FieldId::VolOfVol,         "vv",   Group::Assumptions, number(1.0, 500.0), "106", "106"),
    row(FieldId::Jump,             "j",    Group::Hedge,  A_VIX, "40", "40"),
    row(FieldId::Budget,           "b",    Group::Hedge,  fitted(0.0, 1e9), "", "2,000"),
    row(FieldId::Timeframe,        "bt",   Group::Hedge,  Kind::Choice(&["month", "quarter", "year"]), "quarter", "year"),
    row(FieldId::PerpSide,         "l",   Group::Perp, Kind::Choice(&["no", "long", "short"]), "no", "long"),
    row(FieldId::PerpVenue,        "lv",  Group::Perp, Kind::Choice(&venues::KEYS), "binance", "textbook"),
    row(FieldId::PerpCoin,         "lc",  Group::Perp, Kind::Choice(&["btc", "eth", "sol"]), "btc", "eth"),
    row(FieldId::PerpContract,     "lt",  Group::Perp, Kind::Choice(&["linear", "inverse"]), "linear", "inverse"),
    row(FieldId::PerpMark,         "lp",  Group::Perp, COIN, "100,000", "100,000"),
    row(FieldId::PerpEntry,        "le",  Group::Perp, FITTED_COIN, "", "98,000"),
    row(FieldId::PerpSize,         "lq",  Group::Perp, number(0.000_001, 1e12), "25,000", "25,000"),
    row(FieldId::PerpSizeBy,       "lb",  Group::Perp, Kind::Choice(&["dollars", "coins"]), "dollars", "coins"),
    row(FieldId::PerpLeverage,     "ll",  Group::Perp, number(0.1, 1e9), "10", "10"),
    row(FieldId::PerpAdded,        "la",  Group::Perp, number(0.0, 1e12), "0", "500"),
    row(FieldId::PerpMode,         "lm",  Group::Perp, Kind::Choice(&["isolated", "cross"]), "isolated", "cross"),
    row(FieldId::PerpWallet,       "lw",  Group::Perp, fitted(0.0, 1e12), "", "5,000"),
    row(FieldId::PerpOthers,       "lo",  Group::Perp, number(-1e12, 1e12), "0", "-300"),
    row(FieldId::PerpOthersKeep,   "lk",  Group::Perp, number(0.0, 1e12), "0", "150"),
    row(FieldId::PerpPremium,      "lf",  Group::Perp, number(-5.0, 5.0), "0.01", "0.01"),
    row(FieldId::PerpRate,         "lr",  Group::Perp, fitted(-5.0, 5.0), "", "0.03"),
    row(FieldId::PerpMargining,    "ln",  Group::Perp, Kind::Choice(&["netted", "gross"]), "netted", "gross"),
    row(FieldId::CoinBeta,             "lx",  Group::Stress, number(0.0, MOST_BETA), "2", "2"),
    row(FieldId::Shock,            "ls",  Group::Stress, number(-90.0, 300.0), "-5", "-5"),
];

/// The fields there are once, then those of every layer.
const fn all() -> [Field; FieldId::COUNT] {
    let mut all = [SINGLE[0]; FieldId::COUNT];
    let mut place = 0;
    while place < FieldId::COUNT {
        all[place] = if place < layers::FIRST {
            SINGLE[place]
        } else if place < perp_layers::FIRST {
            layers::field(place - layers::FIRST)
        } else {
            perp_layers::field(place - perp_layers::FIRST)
        };
        place += 1;
    }
    all
}

/// Layers of which the form has several, each with the same fields. All layers of the form are numbered through: first
/// those of the condor, then those on the perpetual.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Family {
    /// Hedge layers of the condor.
    Hedge,
    /// Layers on the perpetual.
    Perp,
}

impl Family {
    /// The places of its layers among all.
    pub fn places(self) -> std::ops::Range<usize> {
        match self {
            Family::Hedge => 0..layers::LAYERS,
            Family::Perp => layers::LAYERS..layers::LAYERS + perp_layers::LAYERS,
        }
    }

    /// The family of the layer in a place among all.
    pub fn of(place: usize) -> Family {
        if place < layers::LAYERS { Family::Hedge } else { Family::Perp }
    }
}

/// The fields of the layer in a place among all, in the order of the table; none where there is no such place. The
/// first says what the layer is; at its default there is no such layer.
pub fn of_layer(place: usize) -> &'static [FieldId] {
    let hedge = layers::IDS.get(place).map(|own| own.as_slice());
    let perp = || perp_layers::IDS.get(place.checked_sub(layers::LAYERS)?).map(|own| own.as_slice());
    hedge.or_else(perp).unwrap_or_default()
}
