//! The curve of futures as a table.

use super::{DAYS, priced};
use crate::charts::table::{Cell, Table};
use crate::charts::tick;
use crate::engine::units::{Days, Points, Vol};
use crate::engine::vix::VixModel;
use crate::model::report::Report;
use crate::words::{
    hedge::{self, futures},
    number,
};

/// The curve of today at round days, then what each layer is priced on; no rows where there is no layer.
pub fn table(report: &Report) -> Table {
    let head = [hedge::DAYS, futures::BOUGHT_AT, futures::FUTURE, futures::VOLATILITY, futures::BETA];
    if report.hedge.is_none() {
        return Table::new(&head, Vec::new());
    }
    let row = |note: String, days: f64, vix: Points, future: Points, vol: Vol, model: &VixModel| {
        let beta = model.beta(Days(days).years());
        vec![
            Cell::of(number::short, days).with_note(note),
            Cell::of(number::short, vix.0),
            Cell::fixed(future.0, 2),
            Cell::number(number::percent(vol.0, 0), 100.0 * vol.0),
            Cell::fixed(beta, 3),
        ]
    };
    let setup = &report.setup;
    let (vix, model) = (Points(setup.vix), &setup.hedge.vix);
    let mut rows: Vec<Vec<Cell>> = tick::ticks(0.0, DAYS, 6)
        .into_iter()
        .map(|days| {
            let years = Days(days).years();
            row(String::new(), days, vix, model.future(vix, years), model.vol(years), model)
        })
        .collect();
    rows.extend(priced(report).map(|(place, holding)| {
        let (days, model) = (holding.lot.tenor.0, &holding.bought.model);
        row(hedge::layer(place), days, holding.bought.vix, holding.forward, holding.vols[0], model)
    }));
    Table::new(&head, rows)
}
