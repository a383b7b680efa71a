//! The margin account as a table.

use super::super::levels::Levels;
use super::points::{happens, opened};
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
        let mut levels = Levels::default();
        tick::ticks(from.0, to.0, tick::MOST).iter().for_each(|at| levels.add(*at, ""));
        levels.add(perp.mark.0, words::account::NOW);
        for opened in opened(perp, course) {
            let verb = if opened.is_late { words::account::is_late } else { words::opens };
            levels.add_text(opened.price.0, verb(opened.place));
        }
        happens(perp, margined).iter().for_each(|own| levels.add(own.price.0, own.what));
        for (price, what) in levels.ascending() {
            let at = margined.at(Price(price));
            table.row();
            table.of(number::price, price);
            table.note(if at.is_liquidated && what.is_empty() { words::LIQUIDATED.into() } else { what });
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
