//! The table of the fields there are once.

use super::{
    A_VIX, COIN, CONTRACTS, EXPIRY, FITTED_COIN, Field, FieldId, Group, Kind, LONGEST, VIX, fitted, layers, number, row,
};
use crate::engine::perp::venues;
use crate::model::days::MOST_BETA;

const STRIKE: Kind = number(0.01, 1_000_000.0);
const PREMIUM: Kind = fitted(0.0, 1_000_000.0);
const DATE: Kind = Kind::Days { min: 0.0, max: LONGEST, optional: true };

/// The fields there are once.
#[rustfmt::skip]
pub(super) const SINGLE: [Field; layers::FIRST] = [
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
