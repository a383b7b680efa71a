//! Tables of profit and loss with their colours: by date and price, by VIX and price.

mod drawing;
mod shock;

pub use drawing::drawing;
pub use shock::{by_shock, by_shock_table};

use super::shape::polyline;
use super::stale;
use crate::charts::measure::Type;
use crate::charts::node::{Element, NOTHING, Node};
use crate::charts::scene::{Scene, View};
use crate::charts::table::{Cell, Table};
use crate::engine::units::{Dollars, Points};
use crate::model::check::Checked;
use crate::model::decimal;
use crate::model::heat::Heat;
use crate::model::report::Report;
use crate::words::{figure, number, time};

/// In what the cells of a table are written.
#[derive(Clone, Copy)]
struct Unit {
    /// How many dollars it is.
    dollars: f64,
    /// Its name.
    name: &'static str,
    /// Whether a tenth of tens of it has room.
    tenths: bool,
    /// Whether cents have room where the unit is a dollar.
    cents: bool,
}

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

/// Profit by level of SPX (rows) and time left (columns): exact at expiry, but for cents that have no room, to 10 dollars
/// before it.
pub fn by_date(report: &Report, view: &View) -> Scene {
    const WORDS: Words = Words {
        title: figure::BY_DATE,
        lead: figure::BY_DATE_LEAD,
        note: figure::BY_DATE_NOTE,
        caption: figure::BY_DATE_CAPTION,
        is_stale: stale::condor,
    };
    scene(report, view, &dates(report, twin_unit(report, view)), &WORDS)
}

/// Profit today by level of SPX (rows) and of VIX (columns), to 10 dollars.
pub fn by_vix(report: &Report, view: &View) -> Scene {
    const WORDS: Words = Words {
        title: figure::BY_VIX,
        lead: figure::BY_VIX_LEAD,
        note: figure::BY_VIX_NOTE,
        caption: figure::BY_VIX_CAPTION,
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

/// Width of a table, CSS pixels, that has room for any number that is not written in another unit.
const WIDEST: f64 = 2_000.0;

/// The unit of the cells of tables beside each other: dollars, or thousands or more of them where a number would be wider
/// than its cell in a table so wide.
fn unit(heats: &[&Heat], width: f64) -> Unit {
    // As the style sheet has it: up to which width the type is small, the first column, the size of the type, and what of a
    // cell stays free.
    const NARROW: f64 = 440.0;
    let (first, size, free) = if width < NARROW { (46.0, 11.0, 4.0) } else { (96.0, 13.0, 10.0) };
    let columns = heats.iter().map(|heat| heat.columns.len()).fold(1, usize::max);
    let room = (width - first) / columns as f64 - free;
    let largest = heats.iter().map(|heat| largest(heat)).fold(0.0, f64::max);
    // What stands now is bold.
    let fits = |text: &str| Type { size, bold: true }.width(text) <= room;
    let (dollars, name) = figure::cell_unit(largest, &fits);
    // Cents stand at expiry alone, and nothing there is bold.
    let cents = Type { size, bold: false }.width(&number::money(-largest.floor() - 0.88)) <= room;
    Unit { dollars, name, tenths: fits("−88.8"), cents }
}

/// The largest profit or loss of a table.
fn largest(heat: &Heat) -> f64 {
    heat.cells.iter().flatten().fold(0.0, |largest, profit| profit.0.abs().max(largest))
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
        .child(Element::classed("caption", "unseen").text(figure::in_unit(words.caption, written.unit.name)))
        .child(Element::new("thead").child(head(&written.heads, heat.here.1)))
        .child(Element::new("tbody").children(body(report, written, &cells)));
    Scene {
        size: (0.0, 0.0),
        title: words.title.into(),
        lead: figure::heat_lead(words.lead, written.unit.name, has_line),
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

/// A profit as it is written, and the number that was written.
struct Shown {
    text: String,
    value: f64,
}

impl Shown {
    /// Below `tenths` of a unit it has a decimal.
    fn new(profit: f64, unit: Unit, tenths: f64, is_exact: bool) -> Self {
        if unit.dollars > 1.0 {
            let value = profit / unit.dollars;
            let (decimals, steps) = if value.abs() < tenths { (1, 10.0) } else { (0, 1.0) };
            let value = (value * steps).round() / steps;
            Self { text: number::signed(value, if value == 0.0 { 0 } else { decimals }), value }
        } else if is_exact {
            let value = if unit.cents { profit } else { profit.round() };
            Self { text: number::money(value), value }
        } else {
            // The contour follows what is written: a cell that says 0 is no gain.
            Self { text: number::money_round10(profit), value: (profit / 10.0).round() * 10.0 }
        }
    }

    fn is_gain(&self) -> bool {
        self.value > 0.0
    }
}

fn head(heads: &[String], now: usize) -> Element {
    let mut row = Element::new("tr").child(Element::new("th").with("scope", "col").words(figure::SPX));
    for (i, words) in heads.iter().enumerate() {
        let mut cell = Element::new("th").with("scope", "col");
        if i == now {
            cell = cell.with("class", "now");
        }
        row = row.child(cell.text(words.clone()));
    }
    row
}

fn body(report: &Report, written: &Written, cells: &[Vec<Shown>]) -> Vec<Node> {
    let heat = written.heat;
    let values = || cells.iter().flatten().map(|cell| cell.value);
    let sizes = (values().fold(0.0, f64::max), -values().fold(0.0, f64::min));
    let mut rows = Vec::with_capacity(cells.len());
    for (r, (row, spot)) in cells.iter().zip(&heat.spots).enumerate() {
        let is_now = r == heat.here.0;
        let note = if is_now { figure::SPOT.to_string() } else { number::signed_percent(report.from_spot(*spot), 1) };
        let level = number::short(spot.0) + " ";
        let first = Element::new("th").with("scope", "row").text(level).child(Element::new("small").text(note));
        let line = if is_now { Element::classed("tr", "now") } else { Element::new("tr") };
        let mut line = line.child(first);
        let crossed = written.column(r);
        for (c, cell) in row.iter().enumerate() {
            let above = r.checked_sub(1).and_then(|r| cells.get(r)).and_then(|row| row.get(c));
            let left = c.checked_sub(1).and_then(|c| row.get(c));
            let mut class = String::from(tone(cell.value, sizes));
            let parted = |other: Option<&Shown>| other.is_some_and(|other| other.is_gain() != cell.is_gain());
            for (on, name) in [
                (parted(above), " zt"),
                (parted(left), " zl"),
                ((r, c) == heat.here, " here"),
                (crossed == Some(c), " path"),
            ] {
                if on {
                    class.push_str(name);
                }
            }
            let (made, words) = (Element::new("td").attr("class", class), cell.text.clone());
            // Over the path, which lies over the cells.
            line = line.child(if crossed == Some(c) {
                made.child(Element::new("span").text(words))
            } else {
                made.text(words)
            });
        }
        rows.push(line.into());
    }
    rows
}

/// The path over all cells, each of them a hundred units wide and high.
fn over(written: &Written) -> Option<Element> {
    const CELL: f64 = 100.0;
    let middle = |place: f64| CELL * (place + 0.5);
    let rows = written.path.iter().enumerate();
    let mut points: Vec<_> = rows.filter_map(|(r, place)| Some((middle((*place)?), middle(r as f64)))).collect();
    // So steep a path that it is in one row alone goes through that from side to side.
    if let [(x, y)] = points[..] {
        points = vec![(x - CELL / 2.0, y), (x + CELL / 2.0, y)];
    }
    let cells = |count: usize| decimal::text(CELL * count as f64);
    let (width, height) = (cells(written.heat.columns.len()), cells(written.heat.spots.len()));
    (!points.is_empty()).then(|| {
        Element::classed("svg", "over")
            .attr("viewBox", ["0 0 ", &width, " ", &height].concat())
            .with("preserveAspectRatio", "none")
            .with("aria-hidden", "true")
            .child(Element::classed("path", "shock").attr("d", polyline(&points)))
    })
}

/// Four steps of colour for gains and for losses, each by its share of the largest; next to nothing has none.
fn tone(value: f64, (most, least): (f64, f64)) -> &'static str {
    const FAINT: f64 = 0.006;
    const STEPS: [f64; 3] = [0.1, 0.45, 0.8];
    if value.abs() <= FAINT * most.max(least) {
        return "z";
    }
    let (size, names) =
        if value > 0.0 { (value / most, ["g1", "g2", "g3", "g4"]) } else { (-value / least, ["l1", "l2", "l3", "l4"]) };
    let step = STEPS.iter().filter(|step| size >= **step).count();
    names.get(step).copied().unwrap_or("z")
}

/// The exact values under the same heads.
fn twin(written: &Written) -> Table {
    let heat = written.heat;
    let mut head = vec![figure::SPX.to_string()];
    head.extend(written.heads.iter().map(|words| figure::in_dollars(words)));
    let mut rows = Vec::with_capacity(heat.spots.len());
    for ((spot, shown), exact) in heat.spots.iter().zip(written.cells()).zip(&heat.cells) {
        let mut row = vec![Cell::number(number::short(spot.0), spot.0)];
        row.extend(shown.into_iter().zip(exact).map(|(cell, exact)| Cell::number(cell.text, exact.0)));
        rows.push(row);
    }
    Table { head, rows }
}

fn summary(heat: &Heat, heads: &[String]) -> String {
    let values = || heat.cells.iter().flatten().map(|profit| profit.0);
    let cells = (values().fold(f64::INFINITY, f64::min), values().fold(f64::NEG_INFINITY, f64::max));
    let here = heat.cells.get(heat.here.0).and_then(|row| row.get(heat.here.1)).map_or(0.0, |profit| profit.0);
    let ends = |spots: Option<&Points>| spots.map_or(0.0, |spot| spot.0);
    let name = |head: Option<&String>| head.map_or(String::new(), Clone::clone);
    let columns = (name(heads.first()), name(heads.last()));
    figure::heat_summary((ends(heat.spots.last()), ends(heat.spots.first())), (&columns.0, &columns.1), cells, here)
}
