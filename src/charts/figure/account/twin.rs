//! The margin account as a table.

use super::bankruptcy;
use super::points::opened;
use crate::charts::table::{Cell, Table};
use crate::charts::tick;
use crate::engine::order::order;
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
    if let (Some(perp), Some(margined)) = (&report.setup.perp, &report.perp) {
        let course = &margined.now;
        let (from, to) = report.window.coin;
        let mut levels: Vec<(Price, String)> =
            tick::ticks(from.0, to.0, tick::MOST).into_iter().map(|at| (Price(at), String::new())).collect();
        levels.push((perp.mark, words::account::NOW.into()));
        levels.extend(opened(perp, course).into_iter().map(|opened| {
            let verb = if opened.is_late { words::account::is_late } else { words::opens };
            (opened.price, verb(opened.place))
        }));
        levels.extend(course.ends().map(|end| (end, words::LIQUIDATED.into())));
        levels.extend(bankruptcy(perp, margined).map(|end| (end, words::account::BANKRUPT.into())));
        levels.extend(margined.margin_call.map(|call| (call, words::account::MARGIN_CALL.into())));
        if perp.position.entry != perp.mark {
            levels.push((perp.position.entry, words::ENTRY.into()));
        }
        order(&mut levels, |a, b| a.0 < b.0 || (a.0 == b.0 && a.1.len() > b.1.len()));
        levels.dedup_by(|b, a| a.0 == b.0 && b.1.is_empty());
        rows.extend(levels.into_iter().map(|(price, what)| row(margined.at(price), course.mark, what)));
    }
    Table { head: head.map(String::from).to_vec(), rows }
}

fn row(at: AtPrice, mark: Price, what: String) -> Vec<Cell> {
    let price = at.price;
    let whole = |value: f64| Cell::number(number::whole(value), value);
    let note = if at.is_liquidated && what.is_empty() { words::LIQUIDATED.to_string() } else { what };
    vec![
        Cell::number(number::price(price.0), price.0).with_note(note),
        Cell::number(words::share_from_now(price, mark), 100.0 * price.away_from(mark)),
        whole(at.equity),
        whole(at.requirement),
        at.ratio().map_or(Cell::words(""), |ratio| Cell::number(number::percent(ratio, 1), 100.0 * ratio)),
    ]
}
