//! The liquidation map as a table.

use super::rate;
use crate::charts::table::{Cell, Table};
use crate::engine::order::order;
use crate::engine::perp::Liquidation;
use crate::model::margined::AtLeverage;
use crate::model::perp::Perp;
use crate::model::report::Report;
use crate::words::figure::perp as words;
use crate::words::number;

/// Leverages of the table.
const ROWS: [f64; 11] = [1.0, 2.0, 3.0, 5.0, 10.0, 20.0, 25.0, 50.0, 75.0, 100.0, 125.0];

/// The liquidation at round leverages and at the chosen one; no rows where there is no perpetual.
pub fn table(report: &Report) -> Table {
    let head =
        [words::LEVERAGE, words::LIQUIDATED_AT, words::FROM_NOW, words::liquidation::TIER, words::liquidation::ALLOWED];
    let mut rows = Vec::with_capacity(12);
    if let Some((perp, margined)) = report.held() {
        let mut leverages = ROWS.to_vec();
        if !ROWS.contains(&perp.leverage) {
            leverages.push(perp.leverage);
        }
        order(&mut leverages, |a, b| a < b);
        let limit = margined.allowed();
        for leverage in leverages {
            let is_chosen = leverage == perp.leverage;
            // As it is held, what was added included.
            let held = AtLeverage { leverage, liquidation: margined.liquidation, tier: margined.tier };
            let at = if is_chosen { held } else { perp.at_leverage(leverage) };
            rows.push(row(
                perp,
                &at,
                is_chosen,
                limit.map_or(
                    "",
                    |limit| if leverage <= limit { words::liquidation::YES } else { words::liquidation::NO },
                ),
            ));
        }
    }
    Table::new(&head, rows)
}

fn row(perp: &Perp, at: &AtLeverage, is_chosen: bool, allowed: &'static str) -> Vec<Cell> {
    let note = if is_chosen { words::liquidation::CHOSEN } else { "" };
    let mut row = vec![Cell::of(words::leverage, at.leverage).with_note(note)];
    row.extend(match at.liquidation {
        Liquidation::At(price) => {
            let tier =
                at.tier.map_or_else(Cell::none, |row| Cell::words(words::liquidation::tier(row, rate(perp, row))));
            [Cell::of(number::price, price.0), Cell::share(price.away_from(perp.mark)), tier]
        }
        Liquidation::Never => [Cell::words(words::NEVER), Cell::none(), Cell::none()],
        Liquidation::Already { .. } => [Cell::words(words::ALREADY), Cell::none(), Cell::none()],
    });
    row.push(Cell::words(allowed));
    row
}
