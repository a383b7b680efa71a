//! The rows of a table as elements, with their colours, the line between gains and losses, and a path over them.

use super::Written;
use super::cell::Shown;
use crate::charts::figure::path::open;
use crate::charts::node::{Element, Node};
use crate::model::decimal;
use crate::model::report::Report;
use crate::words::{figure, number};

/// The row of heads, what stands now marked.
pub(super) fn head(heads: &[String], now: usize) -> Element {
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

/// The rows of numbers.
pub(super) fn body(report: &Report, written: &Written, cells: &[Vec<Shown>]) -> Vec<Node> {
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
pub(super) fn over(written: &Written) -> Option<Element> {
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
            .attr("viewBox", fill!("0 0 _ _", width, height))
            .with("preserveAspectRatio", "none")
            .with("aria-hidden", "true")
            .child(open("shock", &points))
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
