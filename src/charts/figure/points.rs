//! The points and the costs of every layer as tables: what the page writes in words, with plain numbers for a
//! spreadsheet.

use crate::charts::table::Table;
use crate::engine::hedge::book::Turning;
use crate::engine::hedge::layer::{Activation, known};
use crate::model::report::{OneLayer, Report};
use crate::words::layer::what;
use crate::words::number::{fixed, whole};
use crate::words::problem::reason::reason_of;
use crate::words::{cost, hedge};

/// The four points of each layer, and the last of them of all layers together; empty where there is no layer.
pub fn points(report: &Report) -> Table {
    let mut table = Table::new(&cost::POINT_COLUMNS);
    if let Some(hedged) = &report.hedge {
        for OneLayer { place, layer, woken, alone, .. } in report.layers() {
            table.row();
            table.text(hedge::layer(place));
            table.note(what(layer, woken).into());
            for point in [&woken.bought(), &woken.marked, &woken.at_expiry] {
                both(&mut table, point);
            }
            turning(&mut table, alone);
        }
        table.row();
        table.words(cost::ALL_LAYERS);
        (0..6).for_each(|_| table.words(""));
        turning(&mut table, &hedged.turning);
    }
    table
}

/// What each layer costs, and what it gains in the jump by the model and by spot intrinsic value; empty where there is
/// none.
pub fn costs(report: &Report) -> Table {
    let mut table = Table::new(&cost::COST_COLUMNS);
    for OneLayer { place, layer, woken, cost, jump, .. } in report.layers() {
        table.row();
        table.text(hedge::layer(place));
        table.note(what(layer, woken).into());
        table.of(whole, cost.contracts);
        table.maybe(cents, cost.premium.map(|premium| premium.0));
        table.maybe(cents, cost.paid.map(|paid| paid.0));
        table.maybe(cents, cost.per_year.map(|year| year.0));
        table.of(cents, jump.model.0);
        table.maybe(cents, jump.intrinsic.map(|naive| naive.0));
    }
    table
}

fn cents(value: f64) -> String {
    fixed(value, 2)
}

/// VIX and SPX of a point, as far as they are known, and why it is not there.
fn both(table: &mut Table, point: &Activation) {
    let (vix, spx) = known(point);
    table.maybe(cents, vix.map(|level| level.0));
    if let Err(absent) = point {
        table.note(reason_of(absent.reason));
    }
    table.maybe(cents, spx.map(|level| level.0));
}

/// Where it is zero, in words, and where it is worst.
fn turning(table: &mut Table, turning: &Turning) {
    table.text(cost::zeros(turning));
    table.of(cents, turning.loss.0);
    table.of(cents, turning.worst.vix.0);
    table.of(cents, turning.worst.spx.0);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::table::csv;
    use crate::model::draft::Draft;
    use crate::model::fields::FieldId::{Layer1Instrument, Layer1Level, Layer1When, Layer2Instrument};
    use crate::model::tests::report_on;

    #[test]
    fn every_row_is_as_wide_as_its_head() {
        let draft = Draft::default().with(Layer1Instrument, "put").with(Layer2Instrument, "mini");
        for draft in [Draft::default(), draft.with(Layer1When, "signal-off"), draft.with(Layer1Level, "12"), draft] {
            let report = report_on(&draft);
            let layers = report.setup.hedge.layers.len();
            for (table, rows) in [(points(&report), layers + usize::from(layers > 0)), (costs(&report), layers)] {
                assert_eq!(table.rows.len(), rows);
                assert!(table.rows.iter().all(|row| row.len() == table.head.len()));
            }
        }
    }

    #[test]
    fn a_spreadsheet_gets_plain_numbers() {
        let text = csv(&points(&report_on(&Draft::default().with(Layer1Instrument, "call"))));
        // VIX 20 on the map: 16 + 0.63 d + 0.032 d² at a fall of 5.0525 %.
        assert!(text.contains(",20,5696.847684"), "{text}");
    }
}
