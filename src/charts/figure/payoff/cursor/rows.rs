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

/// A value for each curve with the class of its dot; the last is the furthest back.
pub(super) fn rows(report: &Report, view: &View, at: Points) -> Vec<(Row, &'static str)> {
    let expiry = report.payoff.at(at);
    let (class, dot) = if expiry.0 > 0.0 {
        ("curve expiry gain", "dot gain")
    } else if expiry.0 < 0.0 {
        ("curve expiry loss", "dot loss")
    } else {
        ("curve expiry flat", "dot")
    };
    let [a, b] = report.setup.dates;
    let mut rows = Vec::with_capacity(5);
    rows.push((row(Curve::Expiry, class, figure::AT_EXPIRY.into(), Days(0.0), expiry), dot));
    for (class, dot, left) in [("curve date-b", "dot date-b", b), ("curve date-a", "dot date-a", a)] {
        let name = time::left(left.0);
        rows.push((row(Curve::Date, class, name, left, report.profit(at, left)), dot));
    }
    if let Some(hedged) = &report.hedge {
        let (alone, with) = hedged.book.along(at);
        let left = report.setup.days - report.setup.hedge.horizon;
        if let Some(day) = told::day(report) {
            rows.push((row(Curve::Alone, "curve alone", hedge::alone(day, false), left, alone), "dot alone"));
        }
        // Model values, whenever they are looked at.
        rows.push((row(Curve::Hedged, "curve hedged", hedge::WITH_LAYERS.into(), Days(1.0), with), "dot hedged"));
    }
    let left = report.setup.days;
    rows.push((row(Curve::Today, "curve today", figure::TODAY.into(), left, report.profit(at, left)), "dot today"));
    if let Some(ghost) = view.ghost {
        rows.push((
            row(Curve::Ghost, "curve ghost", figure::PINNED.into(), Days(0.0), ghost.payoff.at(at)),
            "dot ghost",
        ));
    }
    rows
}

fn row(curve: Curve, class: &'static str, name: String, left: Days, profit: Dollars) -> Row {
    let text = if left.0 > 0.0 { number::money_round10(profit.0) } else { number::money(profit.0) };
    Row { curve, class, name, text, profit }
}
