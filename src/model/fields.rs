//! One table of all fields. A field's id serves form, link key, issue, word key and test.

use crate::engine::condor::Leg;

pub mod layers;

/// Every field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum FieldId {
    /// Level of SPX now, points.
    Spot,
    /// Level of VIX now, percent per year.
    Vix,
    /// Calendar days to expiry; "6.5h" is understood as hours.
    Days,
    /// Interest rate, percent per year, continuous.
    Rate,
    /// Dividend yield, percent per year, continuous.
    Yield,
    /// How each leg gets its volatility: `skew`, `flat` or `implied`.
    VolMode,
    /// At-the-money volatility as a percentage of VIX (mode `skew`).
    AtmShare,
    /// Slope of the smile per standard deviation (mode `skew`).
    Skew,
    /// Curvature of the smile (mode `skew`).
    Curvature,
    /// Strike of the bought put.
    LongPut,
    /// Strike of the sold put.
    ShortPut,
    /// Strike of the sold call.
    ShortCall,
    /// Strike of the bought call.
    LongCall,
    /// Where premiums come from: `legs` (each typed or the model's) or `net` (only the net credit).
    Entry,
    /// Premium of the bought put; empty: the model's.
    LongPutPremium,
    /// Premium of the sold put; empty: the model's.
    ShortPutPremium,
    /// Premium of the sold call; empty: the model's.
    ShortCallPremium,
    /// Premium of the bought call; empty: the model's.
    LongCallPremium,
    /// Net credit in points (entry `net`); negative is a debit.
    NetCredit,
    /// Contracts of each leg, a whole number.
    Contracts,
    /// Fees for the whole position, dollars.
    Fees,
    /// Days left at the first chosen date; empty: chosen by the page.
    DateA,
    /// Days left at the second chosen date; empty: chosen by the page.
    DateB,
    /// Days after the shock at which the hedge is valued; empty: the condor's expiry.
    Horizon,
    /// How VIX answers a move of SPX: `quadratic` or `power`.
    MapShape,
    /// Quadratic map: points of VIX for a percent of fall; this and the next four empty: as fitted.
    MapFall,
    /// Quadratic map: points of VIX for a percent of fall, squared.
    MapSquare,
    /// Quadratic map: points that VIX loses for a percent of rise.
    MapRise,
    /// Power map: exponent of a fall.
    PowerFall,
    /// Power map: exponent of a rise.
    PowerRise,
    /// Long-run level of VIX.
    LongRun,
    /// Speed of the return to it, per year.
    Reversion,
    /// Volatility of VIX, percent per year.
    VolOfVol,
    /// The level VIX jumps to in the comparison with spot intrinsic value.
    Jump,
    /// Money set aside for layers in each timeframe, dollars; empty: none set.
    Budget,
    /// The timeframe of the budget: `month`, `quarter` or `year`.
    Timeframe,
    /// Instrument of the first layer, as the others in [`layers`].
    Layer1Instrument,
    /// Of the first layer.
    Layer1Tenor,
    /// Of the first layer.
    Layer1Strike,
    /// Of the first layer.
    Layer1Size,
    /// Of the first layer.
    Layer1Level,
    /// Of the first layer.
    Layer1When,
    /// Of the first layer.
    Layer1StrikeBy,
    /// Of the first layer.
    Layer1SizeBy,
    /// Of the first layer.
    Layer1Short,
    /// Of the first layer.
    Layer1Beta,
    /// Instrument of the second layer, as the others in [`layers`].
    Layer2Instrument,
    /// Of the second layer.
    Layer2Tenor,
    /// Of the second layer.
    Layer2Strike,
    /// Of the second layer.
    Layer2Size,
    /// Of the second layer.
    Layer2Level,
    /// Of the second layer.
    Layer2When,
    /// Of the second layer.
    Layer2StrikeBy,
    /// Of the second layer.
    Layer2SizeBy,
    /// Of the second layer.
    Layer2Short,
    /// Of the second layer.
    Layer2Beta,
    /// Instrument of the third layer, as the others in [`layers`].
    Layer3Instrument,
    /// Of the third layer.
    Layer3Tenor,
    /// Of the third layer.
    Layer3Strike,
    /// Of the third layer.
    Layer3Size,
    /// Of the third layer.
    Layer3Level,
    /// Of the third layer.
    Layer3When,
    /// Of the third layer.
    Layer3StrikeBy,
    /// Of the third layer.
    Layer3SizeBy,
    /// Of the third layer.
    Layer3Short,
    /// Of the third layer.
    Layer3Beta,
    /// Instrument of the fourth layer, as the others in [`layers`].
    Layer4Instrument,
    /// Of the fourth layer.
    Layer4Tenor,
    /// Of the fourth layer.
    Layer4Strike,
    /// Of the fourth layer.
    Layer4Size,
    /// Of the fourth layer.
    Layer4Level,
    /// Of the fourth layer.
    Layer4When,
    /// Of the fourth layer.
    Layer4StrikeBy,
    /// Of the fourth layer.
    Layer4SizeBy,
    /// Of the fourth layer.
    Layer4Short,
    /// Of the fourth layer.
    Layer4Beta,
    /// Instrument of the fifth layer, as the others in [`layers`].
    Layer5Instrument,
    /// Of the fifth layer.
    Layer5Tenor,
    /// Of the fifth layer.
    Layer5Strike,
    /// Of the fifth layer.
    Layer5Size,
    /// Of the fifth layer.
    Layer5Level,
    /// Of the fifth layer.
    Layer5When,
    /// Of the fifth layer.
    Layer5StrikeBy,
    /// Of the fifth layer.
    Layer5SizeBy,
    /// Of the fifth layer.
    Layer5Short,
    /// Of the fifth layer.
    Layer5Beta,
    /// Instrument of the sixth layer, as the others in [`layers`].
    Layer6Instrument,
    /// Of the sixth layer.
    Layer6Tenor,
    /// Of the sixth layer.
    Layer6Strike,
    /// Of the sixth layer.
    Layer6Size,
    /// Of the sixth layer.
    Layer6Level,
    /// Of the sixth layer.
    Layer6When,
    /// Of the sixth layer.
    Layer6StrikeBy,
    /// Of the sixth layer.
    Layer6SizeBy,
    /// Of the sixth layer.
    Layer6Short,
    /// Of the sixth layer.
    Layer6Beta,
}

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
        /// An empty text means "let the model choose".
        optional: bool,
    },
    /// A number of days; a trailing `h` means hours.
    Days {
        /// Smallest accepted value, days.
        min: f64,
        /// Largest accepted value, days.
        max: f64,
        /// An empty text means "let the page choose".
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
    /// Name in a link and in the JavaScript API, for ever.
    pub key: &'static str,
    /// Where it stands.
    pub group: Group,
    /// What it accepts.
    pub kind: Kind,
    /// Text at the start.
    pub default: &'static str,
    /// A text that would be accepted, for the sentence beside a wrong field.
    pub example: &'static str,
}

const fn number(min: f64, max: f64) -> Kind {
    Kind::Number { min, max, whole: false, optional: false }
}

/// A number that the page chooses where none is typed.
const fn fitted(min: f64, max: f64) -> Kind {
    Kind::Number { min, max, whole: false, optional: true }
}

const STRIKE: Kind = number(0.01, 1_000_000.0);
const PREMIUM: Kind = fitted(0.0, 1_000_000.0);
const DATE: Kind = Kind::Days { min: 0.0, max: 3_650.0, optional: true };

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
pub const FIELDS: [Field; FieldId::COUNT] = layers::with(&SINGLE);

/// The fields there are once.
#[rustfmt::skip]
const SINGLE: [Field; layers::FIRST] = [
    row(FieldId::Spot,             "s",    Group::Market, number(0.01, 1_000_000.0), "6,000", "6,000"),
    row(FieldId::Vix,              "x",    Group::Market, number(1.0, 300.0), "16", "16"),
    row(FieldId::Days,             "d",    Group::Market, Kind::Days { min: 0.0006, max: 3_650.0, optional: false }, "45", "45, or 6.5h on the last day"),
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
    row(FieldId::Contracts,        "n",    Group::Condor, Kind::Number { min: 1.0, max: 100_000.0, whole: true, optional: false }, "2", "2"),
    row(FieldId::Fees,             "f",    Group::Condor, number(0.0, 10_000_000.0), "0", "10.40"),
    row(FieldId::DateA,            "t1",   Group::View,   DATE, "", "20"),
    row(FieldId::DateB,            "t2",   Group::View,   DATE, "", "5"),
    row(FieldId::Horizon,          "h",    Group::Hedge,  DATE, "", "21"),
    row(FieldId::MapShape,         "y",    Group::Assumptions, Kind::Choice(&["quadratic", "power"]), "quadratic", "power"),
    row(FieldId::MapFall,          "ya",   Group::Assumptions, fitted(0.0, 20.0), "", "0.63"),
    row(FieldId::MapSquare,        "yb",   Group::Assumptions, fitted(0.0, 2.0), "", "0.032"),
    row(FieldId::MapRise,          "yc",   Group::Assumptions, fitted(0.0, 20.0), "", "0.58"),
    row(FieldId::PowerFall,        "yd",   Group::Assumptions, fitted(0.0, 30.0), "", "3.7"),
    row(FieldId::PowerRise,        "yu",   Group::Assumptions, fitted(0.0, 30.0), "", "2.4"),
    row(FieldId::LongRun,          "vl",   Group::Assumptions, number(1.0, 150.0), "19.7", "19.7"),
    row(FieldId::Reversion,        "vr",   Group::Assumptions, number(0.0, 50.0), "4.7", "4.7"),
    row(FieldId::VolOfVol,         "vv",   Group::Assumptions, number(1.0, 500.0), "106", "106"),
    row(FieldId::Jump,             "j",    Group::Hedge,  number(1.0, 300.0), "40", "40"),
    row(FieldId::Budget,           "b",    Group::Hedge,  fitted(0.0, 1e9), "", "2,000"),
    row(FieldId::Timeframe,        "bt",   Group::Hedge,  Kind::Choice(&["month", "quarter", "year"]), "quarter", "year"),
];

impl FieldId {
    /// How many fields there are.
    pub const COUNT: usize = layers::FIRST + layers::LAYERS * layers::PARTS;

    /// The row of this field.
    pub fn field(self) -> &'static Field {
        &FIELDS[self as usize]
    }

    /// All fields in table order.
    pub fn all() -> impl Iterator<Item = FieldId> {
        FIELDS.iter().map(|field| field.id)
    }

    /// The field of a leg's strike.
    pub fn strike(leg: Leg) -> FieldId {
        [FieldId::LongPut, FieldId::ShortPut, FieldId::ShortCall, FieldId::LongCall][leg as usize]
    }

    /// The field of a leg's premium.
    pub fn premium(leg: Leg) -> FieldId {
        [FieldId::LongPutPremium, FieldId::ShortPutPremium, FieldId::ShortCallPremium, FieldId::LongCallPremium]
            [leg as usize]
    }
}
