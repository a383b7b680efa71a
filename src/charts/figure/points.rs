//! The points and the costs of every layer as tables: what the page writes in words, with plain numbers for a
//! spreadsheet.

use crate::charts::table::{Cell, Table};
use crate::engine::hedge::book::Turning;
use crate::engine::hedge::layer::{Activation, known};
use crate::engine::hedge::markets::Level;
use crate::model::report::{OneLayer, Report};
use crate::words::layer::what;
use crate::words::number::whole;
use crate::words::problem::reason::reason_of;
use crate::words::{cost, hedge};
use std::borrow::Cow;

/// The four points of each layer, and the last of them of all layers together; empty where there is no layer.
pub fn points(report: &Report) -> Table {
    let mut rows = Vec::new();
    if let Some(hedged) = &report.hedge {
        for OneLayer { place, layer, woken, alone, .. } in report.layers() {
            let mut row = vec![Cell::words(hedge::layer(place)).with_note(what(layer, woken))];
            for point in [&woken.bought(), &woken.marked, &woken.at_expiry] {
                row.extend(both(point));
            }
            row.extend(turning(alone));
            rows.push(row);
        }
        let mut all = vec![Cell::words(cost::ALL_LAYERS)];
        all.resize(7, Cell::none());
        all.extend(turning(&hedged.turning));
        rows.push(all);
    }
    Table::new(&cost::POINT_COLUMNS, rows)
}

/// What each layer costs, and what it gains in the jump by the model and by spot intrinsic value; empty where there is
/// none.
pub fn costs(report: &Report) -> Table {
    let amount = |value: Option<f64>| value.map_or_else(Cell::none, cents);
    let row = |OneLayer { place, layer, woken, cost, jump, .. }: OneLayer| {
        vec![
            Cell::words(hedge::layer(place)).with_note(what(layer, woken)),
            Cell::of(whole, cost.contracts),
            amount(cost.premium.map(|premium| premium.0)),
            amount(cost.paid.map(|paid| paid.0)),
            amount(cost.per_year.map(|year| year.0)),
            cents(jump.model.0),
            amount(jump.intrinsic.map(|naive| naive.0)),
        ]
    };
    Table::new(&cost::COST_COLUMNS, report.layers().map(row).collect())
}

fn cents(value: f64) -> Cell {
    Cell::fixed(value, 2)
}

/// VIX and SPX of a point, as far as they are known, and why it is not there.
fn both(point: &Activation) -> [Cell; 2] {
    let (vix, spx) = known(point);
    let [vix, spx] = [vix, spx].map(|level| level.map_or_else(Cell::none, |level| cents(level.0)));
    [vix.with_note(point.err().map_or(Cow::Borrowed(""), |absent| reason_of(absent.reason))), spx]
}

fn levels(level: &Level) -> [Cell; 2] {
    [cents(level.vix.0), cents(level.spx.0)]
}

/// Where it is zero, in words, and where it is worst.
fn turning(turning: &Turning) -> [Cell; 4] {
    let [vix, spx] = levels(&turning.worst);
    [Cell::words(cost::zeros(turning)), cents(turning.loss.0), vix, spx]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::table::csv;
    use crate::model::check::check;
    use crate::model::draft::Draft;
    use crate::model::fields::FieldId::{Layer1Instrument, Layer1Level, Layer1When, Layer2Instrument};
    use crate::model::report::{report, window};

    fn report_of(draft: &Draft) -> Report {
        let setup = check(draft, draft).setup;
        report(&setup, window(&setup))
    }

    #[test]
    fn every_row_is_as_wide_as_its_head() {
        let draft = Draft::default().with(Layer1Instrument, "put").with(Layer2Instrument, "mini");
        for draft in [Draft::default(), draft.with(Layer1When, "signal-off"), draft.with(Layer1Level, "12"), draft] {
            let report = report_of(&draft);
            let layers = report.setup.hedge.layers.len();
            for (table, rows) in [(points(&report), layers + usize::from(layers > 0)), (costs(&report), layers)] {
                assert_eq!(table.rows.len(), rows);
                assert!(table.rows.iter().all(|row| row.len() == table.head.len()));
            }
        }
    }

    #[test]
    fn a_spreadsheet_gets_plain_numbers() {
        let text = csv(&points(&report_of(&Draft::default().with(Layer1Instrument, "call"))));
        // VIX 20 on the map: 16 + 0.63 d + 0.032 d² at a fall of 5.0525 %.
        assert!(text.contains(",20,5696.847684"), "{text}");
    }
}
