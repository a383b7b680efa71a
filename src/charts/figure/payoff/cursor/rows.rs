//! The values of the read-out, one for each curve.

use super::super::told;
use crate::charts::scene::View;
use crate::engine::units::{Days, Dollars, Points};
use crate::model::report::Report;
use crate::words::figure::{self, hedge};
use crate::words::{number, time};

/// One value of the read-out.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Of which curve.
    pub curve: Curve,
    /// Class of the curve, for the sample of its stroke.
    pub class: &'static str,
    /// Class of the dot on it.
    pub dot: &'static str,
    /// Name of the curve.
    pub name: String,
    /// Profit as written: exact at expiry, to 10 dollars before it.
    pub text: String,
    /// Profit.
    pub profit: Dollars,
}

/// A curve that the read-out has a value of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Curve {
    /// At expiry.
    Expiry,
    /// At a chosen date.
    Date,
    /// The condor on the day of the valuation.
    Alone,
    /// Condor and layers on that day.
    Hedged,
    /// Today.
    Today,
    /// The pinned condor at expiry.
    Ghost,
}

/// A value for each curve; the last is the furthest back.
pub(super) fn rows(report: &Report, view: &View, at: Points) -> Vec<Row> {
    let expiry = report.payoff.at(at);
    let class = if expiry.0 > 0.0 {
        ["curve expiry gain", "dot gain"]
    } else if expiry.0 < 0.0 {
        ["curve expiry loss", "dot loss"]
    } else {
        ["curve expiry flat", "dot"]
    };
    let [a, b] = report.setup.dates;
    let mut rows = Vec::with_capacity(7);
    let mut row = |curve: Curve, [class, dot]: [&'static str; 2], name: String, left: Days, profit: Dollars| {
        let text = if left.0 > 0.0 { number::money_round10(profit.0) } else { number::money(profit.0) };
        rows.push(Row { curve, class, dot, name, text, profit });
    };
    row(Curve::Expiry, class, figure::AT_EXPIRY.into(), Days(0.0), expiry);
    for (class, left) in [(["curve date-b", "dot date-b"], b), (["curve date-a", "dot date-a"], a)] {
        row(Curve::Date, class, time::left(left.0), left, report.profit(at, left));
    }
    if let Some(hedged) = &report.hedge {
        let (alone, with) = hedged.book.along(at);
        let left = report.setup.days - report.setup.hedge.horizon;
        if let Some(day) = told::day(report) {
            row(Curve::Alone, ["curve alone", "dot alone"], hedge::alone(day, false), left, alone);
        }
        // Model values, whenever they are looked at.
        row(Curve::Hedged, ["curve hedged", "dot hedged"], hedge::WITH_LAYERS.into(), Days(1.0), with);
    }
    let left = report.setup.days;
    row(Curve::Today, ["curve today", "dot today"], figure::TODAY.into(), left, report.profit(at, left));
    if let Some(ghost) = view.ghost {
        row(Curve::Ghost, ["curve ghost", "dot ghost"], figure::PINNED.into(), Days(0.0), ghost.payoff.at(at));
    }
    rows
}
