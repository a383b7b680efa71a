//! The margin account as a table.

use super::super::levels::ascending;
use super::bankruptcy;
use super::points::opened;
use crate::charts::table::Table;
use crate::charts::tick;
use crate::engine::units::Price;
use crate::model::report::Report;
use crate::words::figure::perp as words;
use crate::words::number;

/// Equity and requirement at round prices and where something happens; no rows where there is no perpetual.
pub fn table(report: &Report) -> Table {
    let mut table = Table::new(&[
        words::account::PRICE,
        words::FROM_NOW,
        words::account::EQUITY_COLUMN,
        words::account::REQUIREMENT_COLUMN,
        words::account::RATIO,
    ]);
    if let Some((perp, margined)) = report.held() {
        let course = &margined.now;
        let (from, to) = report.window.coin;
        let mut levels: Vec<(f64, String)> =
            tick::ticks(from.0, to.0, tick::MOST).into_iter().map(|at| (at, String::new())).collect();
        levels.push((perp.mark.0, words::account::NOW.into()));
        levels.extend(opened(perp, course).into_iter().map(|opened| {
            let verb = if opened.is_late { words::account::is_late } else { words::opens };
            (opened.price.0, verb(opened.place))
        }));
        levels.extend(course.ends().into_iter().map(|end| (end.0, words::LIQUIDATED.into())));
        levels.extend(bankruptcy(perp, margined).map(|end| (end.0, words::account::BANKRUPT.into())));
        levels.extend(margined.margin_call.map(|call| (call.0, words::account::MARGIN_CALL.into())));
        if perp.position.entry != perp.mark {
            levels.push((perp.position.entry.0, words::ENTRY.into()));
        }
        for (price, what) in ascending(levels) {
            let at = margined.at(Price(price));
            table.row();
            table.of(number::price, price);
            table.note(if at.is_liquidated && what.is_empty() { words::LIQUIDATED.into() } else { what.into() });
            table.share(at.price.away_from(course.mark));
            table.of(number::whole, at.equity);
            table.of(number::whole, at.requirement);
            match at.ratio() {
                Some(ratio) => table.number(number::percent(ratio, 1), 100.0 * ratio),
                None => table.words(""),
            }
        }
    }
    table
}
