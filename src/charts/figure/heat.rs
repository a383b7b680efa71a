//! Tables of profit and loss with their colours: by date and price, by VIX and price.

mod cell;
mod drawing;
mod rows;
mod shock;

pub use drawing::drawing;
pub use shock::{by_shock, by_shock_table};

use super::stale;
use crate::charts::node::{Element, NOTHING, Node};
use crate::charts::scene::{Scene, View};
use crate::charts::table::Table;
use crate::engine::units::{Dollars, Points};
use crate::model::check::Checked;
use crate::model::heat::Heat;
use crate::model::report::Report;
use crate::words::{figure, number, time};
use cell::{Shown, Unit, WIDEST, ends, largest, unit};
use rows::{body, head, over};

/// A table as it is written: its heads, and the unit of its cells.
struct Written<'a> {
    heat: &'a Heat,
    heads: Vec<String>,
    unit: Unit,
    /// Where a path crosses the middle of each row, in columns from the middle of the first.
    path: Vec<Option<f64>>,
}

/// What is said around a table.
struct Words<'a> {
    title: &'static str,
    lead: &'a str,
    note: &'a str,
    caption: &'static str,
    /// Whether the numbers rest on a wrong field.
    is_stale: fn(&Checked) -> bool,
}

/// Profit by level of SPX (rows) and time left (columns): exact at expiry, but for cents that have no room, to 10
/// dollars before it.
pub fn by_date(report: &Report, view: &View) -> Scene {
    const WORDS: Words = Words {
        title: figure::heat::BY_DATE,
        lead: figure::heat::BY_DATE_LEAD,
        note: figure::heat::BY_DATE_NOTE,
        caption: figure::heat::BY_DATE_CAPTION,
        is_stale: stale::condor,
    };
    scene(report, view, &dates(report, twin_unit(report, view)), &WORDS)
}

/// Profit today by level of SPX (rows) and of VIX (columns), to 10 dollars.
pub fn by_vix(report: &Report, view: &View) -> Scene {
    const WORDS: Words = Words {
        title: figure::heat::BY_VIX,
        lead: figure::heat::BY_VIX_LEAD,
        note: figure::heat::BY_VIX_NOTE,
        caption: figure::heat::BY_VIX_CAPTION,
        is_stale: stale::condor,
    };
    scene(report, view, &levels_of(&report.by_vix, twin_unit(report, view)), &WORDS)
}

/// The exact values by level of SPX and time left, for export.
pub fn by_date_table(report: &Report) -> Table {
    twin(&dates(report, unit(&[&report.by_date], WIDEST)))
}

/// The exact values by level of SPX and of VIX, for export.
pub fn by_vix_table(report: &Report) -> Table {
    twin(&levels_of(&report.by_vix, unit(&[&report.by_vix], WIDEST)))
}

fn dates(report: &Report, unit: Unit) -> Written<'_> {
    let heat = &report.by_date;
    let mut heads: Vec<String> = heat.columns.iter().map(|left| time::head(*left)).collect();
    if let Some(now) = heads.get_mut(heat.here.1) {
        *now = figure::TODAY.to_string();
    }
    Written { heat, heads, unit, path: Vec::new() }
}

fn levels_of(heat: &Heat, unit: Unit) -> Written<'_> {
    let heads = heat.columns.iter().map(|vix| figure::named(figure::VIX, &number::short(*vix))).collect();
    Written { heat, heads, unit, path: Vec::new() }
}

/// The unit of the two tables of the condor alone.
fn twin_unit(report: &Report, view: &View) -> Unit {
    unit(&[&report.by_date, &report.by_vix], view.width)
}

fn scene(report: &Report, view: &View, written: &Written, words: &Words) -> Scene {
    let heat = written.heat;
    let is_stale = (words.is_stale)(view.checked);
    let cells = written.cells();
    let gains = |is: bool| cells.iter().flatten().any(|cell| cell.is_gain() == is);
    let has_line = gains(true) && gains(false);
    let table = Element::classed("table", if is_stale { "heat is-stale" } else { "heat" })
        .child(Element::classed("caption", "unseen").text(figure::heat::in_unit(words.caption, written.unit.name)))
        .child(Element::new("thead").child(head(&written.heads, heat.here.1)))
        .child(Element::new("tbody").children(body(report, written, &cells)));
    Scene {
        size: (0.0, 0.0),
        title: words.title,
        lead: figure::heat::heat_lead(words.lead, written.unit.name, has_line),
        summary: summary(heat, &written.heads),
        note: words.note.into(),
        stale: is_stale,
        marks: vec![table.into(), over(written).map_or(NOTHING, Node::Element)],
    }
}

impl Written<'_> {
    /// The cells by row, then column.
    fn cells(&self) -> Vec<Vec<Shown>> {
        let Written { heat, unit, .. } = self;
        // Whole units are too coarse for few of them: 250 dollars are no 0 of thousands.
        let tenths = if unit.tenths && largest(heat) / unit.dollars < 99.95 { 99.95 } else { 9.95 };
        // Nothing is left at expiry, where values are exact; a level of VIX is never 0.
        let row = |row: &Vec<Dollars>| {
            let cells = row.iter().zip(&heat.columns);
            cells.map(|(profit, column)| Shown::new(profit.0, *unit, tenths, *column <= 0.0)).collect()
        };
        heat.cells.iter().map(row).collect()
    }

    /// The column through which the path crosses the middle of a row.
    fn column(&self, row: usize) -> Option<usize> {
        self.path.get(row).copied().flatten().map(|place| place.round().max(0.0) as usize)
    }
}

/// The exact values under the same heads.
fn twin(written: &Written) -> Table {
    let heat = written.heat;
    let mut table = Table::new(&[figure::SPX]);
    written.heads.iter().for_each(|words| table.column(figure::in_dollars(words)));
    for ((spot, shown), exact) in heat.spots.iter().zip(written.cells()).zip(&heat.cells) {
        table.row();
        table.of(number::short, spot.0);
        shown.into_iter().zip(exact).for_each(|(cell, exact)| table.number(cell.text, exact.0));
    }
    table
}

fn summary(heat: &Heat, heads: &[String]) -> String {
    let here = heat.cells.get(heat.here.0).and_then(|row| row.get(heat.here.1)).map_or(0.0, |profit| profit.0);
    let level = |spots: Option<&Points>| spots.map_or(0.0, |spot| spot.0);
    let name = |head: Option<&String>| head.map_or(String::new(), Clone::clone);
    let columns = (name(heads.first()), name(heads.last()));
    figure::heat::heat_summary(
        (level(heat.spots.last()), level(heat.spots.first())),
        (&columns.0, &columns.1),
        ends(heat),
        here,
    )
}
