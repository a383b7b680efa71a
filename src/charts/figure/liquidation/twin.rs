//! The liquidation map as a table.

use super::rate;
use crate::charts::table::Table;
use crate::engine::order::order;
use crate::engine::perp::Liquidation;
use crate::engine::units::Price;
use crate::model::margined::AtLeverage;
use crate::model::report::Report;
use crate::words::figure::perp as words;
use crate::words::number;

/// Leverages of the table.
const ROWS: [f64; 11] = [1.0, 2.0, 3.0, 5.0, 10.0, 20.0, 25.0, 50.0, 75.0, 100.0, 125.0];

/// The liquidation at round leverages and at the chosen one; no rows where there is no perpetual.
pub fn table(report: &Report) -> Table {
    let mut table = Table::new(&[
        words::LEVERAGE,
        words::LIQUIDATED_AT,
        words::FROM_NOW,
        words::liquidation::TIER,
        words::liquidation::ALLOWED,
    ]);
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
            table.row();
            table.of(words::leverage, leverage);
            table.note(if is_chosen { words::liquidation::CHOSEN.into() } else { "".into() });
            liquidation_cells(&mut table, at.liquidation, perp.mark);
            match at.tier.filter(|_| matches!(at.liquidation, Liquidation::At(_))) {
                Some(row) => table.text(words::liquidation::tier(row, rate(perp, row))),
                None => table.words(""),
            }
            table.words(match limit {
                Some(limit) if leverage <= limit => words::liquidation::YES,
                Some(_) => words::liquidation::NO,
                None => "",
            });
        }
    }
    table
}

/// Two cells: where a position is liquidated and how far from the price now, or why it is not.
pub fn liquidation_cells(table: &mut Table, liquidation: Liquidation, mark: Price) {
    let mut reason = |reason| {
        table.words(reason);
        table.words("");
    };
    match liquidation {
        Liquidation::Never => reason(words::NEVER),
        Liquidation::Already { .. } => reason(words::ALREADY),
        Liquidation::At(price) => {
            table.of(number::price, price.0);
            table.share(price.away_from(mark));
        }
    }
}
