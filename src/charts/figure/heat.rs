//! Tables of profit and loss with their colours: by date and price, by VIX and price.

mod drawing;

pub use drawing::drawing;

use super::stale;
use crate::charts::node::{Element, Node};
use crate::charts::scene::{Scene, View};
use crate::charts::table::{Cell, Table};
use crate::model::heat::Heat;
use crate::model::report::Report;
use crate::words::{figure, number, time};

/// Profit by level of SPX (rows) and time left (columns): exact at expiry, to 10 dollars before it.
pub fn by_date(report: &Report, view: &View) -> Scene {
    let heat = &report.by_date;
    let (_, now) = heat.here;
    let heads: Vec<String> = heat
        .columns
        .iter()
        .enumerate()
        .map(|(i, left)| if i == now { figure::TODAY.to_string() } else { time::head(*left) })
        .collect();
    let exact: Vec<bool> = heat.columns.iter().map(|left| *left <= 0.0).collect();
    Scene {
        title: figure::BY_DATE.into(),
        lead: figure::heat_lead(figure::BY_DATE_LEAD, unit(heat).1),
        note: figure::BY_DATE_NOTE.into(),
        ..scene(report, view, heat, figure::BY_DATE_CAPTION, heads, &exact)
    }
}

/// Profit today by level of SPX (rows) and of VIX (columns), to 10 dollars.
pub fn by_vix(report: &Report, view: &View) -> Scene {
    let heat = &report.by_vix;
    let heads: Vec<String> = heat.columns.iter().map(|vix| figure::named(figure::VIX, &number::short(*vix))).collect();
    let exact = vec![false; heat.columns.len()];
    Scene {
        title: figure::BY_VIX.into(),
        lead: figure::heat_lead(figure::BY_VIX_LEAD, unit(heat).1),
        note: figure::BY_VIX_NOTE.into(),
        ..scene(report, view, heat, figure::BY_VIX_CAPTION, heads, &exact)
    }
}

/// The unit of the cells: dollars, or thousands or more of them where a number would be wider than its cell.
fn unit(heat: &Heat) -> (f64, &'static str) {
    figure::cell_unit(heat.cells.iter().flatten().fold(0.0, |largest, profit| largest.max(profit.0.abs())))
}

fn scene(
    report: &Report,
    view: &View,
    heat: &Heat,
    caption: &'static str,
    heads: Vec<String>,
    exact: &[bool],
) -> Scene {
    let (dollars, _) = unit(heat);
    let cells: Vec<Vec<Shown>> = heat
        .cells
        .iter()
        .map(|row| row.iter().zip(exact).map(|(profit, exact)| Shown::new(profit.0, dollars, *exact)).collect())
        .collect();
    let is_stale = stale::values(view.checked);
    let class = if is_stale { "heat is-stale" } else { "heat" };
    let table = Element::classed("table", class)
        .child(Element::classed("caption", "unseen").text(caption))
        .child(Element::new("thead").child(head(&heads, heat.here.1)))
        .child(Element::new("tbody").children(body(report, heat, &cells)));
    Scene {
        size: (0.0, 0.0),
        title: String::new(),
        lead: String::new(),
        summary: summary(heat, &heads),
        note: String::new(),
        stale: is_stale,
        marks: vec![table.into()],
        table: twin(heat, &heads, &cells),
    }
}

/// A profit as it is written, and the number that was written.
struct Shown {
    text: String,
    value: f64,
    exact: f64,
}

impl Shown {
    fn new(profit: f64, unit: f64, is_exact: bool) -> Self {
        if unit > 1.0 {
            let value = (profit / unit).round();
            Self { text: number::signed_whole(value), value, exact: profit }
        } else if is_exact {
            Self { text: number::money(profit), value: profit, exact: profit }
        } else {
            // The contour follows what is written: a cell that says 0 is no gain.
            Self { text: number::money_round10(profit), value: (profit / 10.0).round() * 10.0, exact: profit }
        }
    }

    fn is_gain(&self) -> bool {
        self.value > 0.0
    }
}

fn head(heads: &[String], now: usize) -> Element {
    let mut row = Element::new("tr").child(Element::new("th").attr("scope", "col").text(figure::SPX));
    for (i, words) in heads.iter().enumerate() {
        let mut cell = Element::new("th").attr("scope", "col");
        if i == now {
            cell = cell.attr("class", "now");
        }
        row = row.child(cell.text(words.clone()));
    }
    row
}

fn body(report: &Report, heat: &Heat, cells: &[Vec<Shown>]) -> Vec<Node> {
    let values = || cells.iter().flatten().map(|cell| cell.value);
    let sizes = (values().fold(0.0, f64::max), -values().fold(0.0, f64::min));
    let mut rows = Vec::with_capacity(cells.len());
    for (r, (row, spot)) in cells.iter().zip(&heat.spots).enumerate() {
        let is_now = r == heat.here.0;
        let note = if is_now { figure::SPOT.to_string() } else { number::signed_percent(report.from_spot(*spot), 1) };
        let level = number::short(spot.0) + " ";
        let first = Element::new("th").attr("scope", "row").text(level).child(Element::new("small").text(note));
        let mut line = if is_now { Element::classed("tr", "now") } else { Element::new("tr") }.child(first);
        for (c, cell) in row.iter().enumerate() {
            let above = r.checked_sub(1).and_then(|r| cells.get(r)).and_then(|row| row.get(c));
            let left = c.checked_sub(1).and_then(|c| row.get(c));
            let mut class = String::from(tone(cell.value, sizes));
            let parted = |other: Option<&Shown>| other.is_some_and(|other| other.is_gain() != cell.is_gain());
            for (on, name) in [(parted(above), " zt"), (parted(left), " zl"), ((r, c) == heat.here, " here")] {
                if on {
                    class.push_str(name);
                }
            }
            line = line.child(Element::classed("td", class).text(cell.text.clone()));
        }
        rows.push(line.into());
    }
    rows
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
fn twin(heat: &Heat, heads: &[String], cells: &[Vec<Shown>]) -> Table {
    let mut head = vec![figure::SPX.to_string()];
    head.extend(heads.iter().map(|words| format!("{words}, $")));
    let rows = heat
        .spots
        .iter()
        .zip(cells)
        .map(|(spot, row)| {
            let mut line = vec![Cell::number(number::short(spot.0), spot.0)];
            line.extend(row.iter().map(|cell| Cell::number(cell.text.clone(), cell.exact)));
            line
        })
        .collect();
    Table { head, rows }
}

fn summary(heat: &Heat, heads: &[String]) -> String {
    let values = || heat.cells.iter().flatten().map(|profit| profit.0);
    let cells = (values().fold(f64::INFINITY, f64::min), values().fold(f64::NEG_INFINITY, f64::max));
    let here = heat.cells.get(heat.here.0).and_then(|row| row.get(heat.here.1)).map_or(0.0, |profit| profit.0);
    let ends = |spots: Option<&crate::engine::units::Points>| spots.map_or(0.0, |spot| spot.0);
    let name = |head: Option<&String>| head.map_or(String::new(), Clone::clone);
    let columns = (name(heads.first()), name(heads.last()));
    figure::heat_summary((ends(heat.spots.last()), ends(heat.spots.first())), (&columns.0, &columns.1), cells, here)
}
