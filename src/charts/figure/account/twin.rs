//! The margin account as a table.

use super::super::levels::ascending;
use super::bankruptcy;
use super::points::opened;
use crate::charts::table::{Cell, Table};
use crate::charts::tick;
use crate::engine::units::Price;
use crate::model::margined::AtPrice;
use crate::model::report::Report;
use crate::words::figure::perp as words;
use crate::words::number;

/// Equity and requirement at round prices and where something happens; no rows where there is no perpetual.
pub fn table(report: &Report) -> Table {
    let head = [
        words::account::PRICE,
        words::FROM_NOW,
        words::account::EQUITY_COLUMN,
        words::account::REQUIREMENT_COLUMN,
        words::account::RATIO,
    ];
    let mut rows = Vec::with_capacity(16);
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
        levels.extend(course.ends().map(|end| (end.0, words::LIQUIDATED.into())));
        levels.extend(bankruptcy(perp, margined).map(|end| (end.0, words::account::BANKRUPT.into())));
        levels.extend(margined.margin_call.map(|call| (call.0, words::account::MARGIN_CALL.into())));
        if perp.position.entry != perp.mark {
            levels.push((perp.position.entry.0, words::ENTRY.into()));
        }
        let at = |(price, what)| row(margined.at(Price(price)), course.mark, what);
        rows.extend(ascending(levels).into_iter().map(at));
    }
    Table::new(&head, rows)
}

fn row(at: AtPrice, mark: Price, what: String) -> Vec<Cell> {
    let price = at.price;
    let note = if at.is_liquidated && what.is_empty() { words::LIQUIDATED.to_string() } else { what };
    vec![
        Cell::of(number::price, price.0).with_note(note),
        Cell::share(price.away_from(mark)),
        Cell::of(number::whole, at.equity),
        Cell::of(number::whole, at.requirement),
        at.ratio().map_or_else(Cell::none, |ratio| Cell::number(number::percent(ratio, 1), 100.0 * ratio)),
    ]
}
