//! The VIX futures by their time to expiry, with what each layer is priced on.

use super::stale;
use crate::charts::scene::{Scene, View};
use crate::charts::table::Table;
use crate::model::report::Report;
use crate::words::hedge;

/// The figure of a report as it is looked at; without marks where there is no layer.
pub fn scene(_report: &Report, view: &View) -> Scene {
    Scene {
        size: (view.width, 300.0),
        title: hedge::FUTURES.into(),
        lead: String::new(),
        summary: String::new(),
        note: String::new(),
        stale: stale::values(view.checked),
        marks: Vec::new(),
    }
}

/// The same as a table; empty where there is no layer.
pub fn table(_report: &Report) -> Table {
    Table::default()
}
