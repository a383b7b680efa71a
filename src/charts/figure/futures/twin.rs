//! The curve of futures as a table.

use super::{DAYS, priced};
use crate::charts::table::Table;
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
    let mut table = Table::new(&[hedge::DAYS, futures::BOUGHT_AT, futures::FUTURE, futures::VOLATILITY, futures::BETA]);
    if report.hedge.is_none() {
        return table;
    }
    let mut row = |note: String, days: f64, vix: Points, future: Points, vol: Vol, model: &VixModel| {
        table.row();
        table.of(number::short, days);
        table.note(note.into());
        table.of(number::short, vix.0);
        table.fixed(future.0, 2);
        table.number(number::percent(vol.0, 0), 100.0 * vol.0);
        table.fixed(model.beta(Days(days).years()), 3);
    };
    let setup = &report.setup;
    let (vix, model) = (Points(setup.vix), &setup.hedge.vix);
    for days in tick::ticks(0.0, DAYS, 6) {
        let years = Days(days).years();
        row(String::new(), days, vix, model.future(vix, years), model.vol(years), model);
    }
    for (place, holding) in priced(report) {
        let (days, model) = (holding.lot.tenor.0, &holding.bought.model);
        row(hedge::layer(place), days, holding.bought.vix, holding.forward, holding.vols[0], model);
    }
    table
}
