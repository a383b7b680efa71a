//! A heat table as a drawing, read off the table: what stands in its cells stands in the picture.

use crate::charts::figure::shape::line;
use crate::charts::figure::stale;
use crate::charts::measure::Type;
use crate::charts::node::{Element, Node};
use crate::charts::scene::Scene;
use crate::model::decimal::text;

/// From the upper edge to the base line of the sentence, to that of the heads, and to the first row.
const LEAD: f64 = 2.0;
const HEAD: f64 = 36.0;
const TOP: f64 = 46.0;
/// Height of a row.
const ROW: f64 = 38.0;
/// From the last row to the base line of the note, which is the lower edge.
const NOTE: f64 = 22.0;
/// From a number to the right edge of its cell.
const PAD: f64 = 10.0;
/// A cell is at least so wide.
const NARROWEST: f64 = 76.0;

/// Hatchings of losses, by the class of the cell.
const HATCHES: [(&str, &str); 4] = [("l1", "cell-l1"), ("l2", "cell-l2"), ("l3", "cell-l3"), ("l4", "cell-l4")];

/// Size and marks of a figure that is a table.
pub fn drawing(scene: &Scene) -> ((f64, f64), Vec<Node>) {
    let mut rows = Vec::with_capacity(8);
    find_rows(&scene.marks, &mut rows);
    let (mut first, mut wide) = (0.0_f64, NARROWEST);
    let mut columns = 0;
    for row in &rows {
        columns = row.children.len().max(columns);
        for (c, cell) in row.children.iter().enumerate() {
            let width = Type::LABEL.width(&words(cell)) + 2.0 * PAD;
            if c == 0 { first = first.max(width) } else { wide = wide.max(width) }
        }
    }
    let (first, wide) = (first.ceil(), wide.ceil());
    let right = |c: usize| first + wide * c as f64;
    let (width, bottom) = (right(columns.saturating_sub(1)), TOP + ROW * rows.len().saturating_sub(1) as f64);

    let mut cells = vec![hatches()];
    // Lines go over all cells, words over all lines.
    let (mut lines, mut labels) = (Vec::with_capacity(32), Vec::with_capacity(64));
    let mut covers = Vec::with_capacity(8);
    labels.push(label("t-note", 0.0, LEAD).text(scene.lead.clone()).into());
    for (r, row) in rows.iter().enumerate() {
        let top = TOP + ROW * (r as f64 - 1.0);
        let base = if r == 0 { HEAD } else { top + ROW / 2.0 + 4.0 };
        for (c, node) in row.children.iter().enumerate() {
            let Node::Element(cell) = node else { continue };
            let class = cell.value("class").unwrap_or_default();
            let has = |name: &str| class.split(' ').any(|word| word == name);
            let is_now = has("here") || has("now") || c == 0 && row.value("class").is_some();
            let kind = match (is_now, r) {
                (true, _) => "t-strong",
                (false, 0) => "t-note",
                _ => "t-cell",
            };
            let cover = has("path").then(|| Type::LABEL.width(&words(node)) + 4.0);
            let words = match c {
                0 => label(kind, 0.0, base),
                _ => label(kind, right(c) - PAD, base).with("text-anchor", "end"),
            };
            labels.push(words.children(cell.children.iter().map(part).collect()).into());
            if c == 0 || r == 0 {
                continue;
            }
            let left = right(c - 1);
            let tone = class.split(' ').next().unwrap_or_default().to_string();
            if let Some(width) = cover {
                // The path goes behind this number.
                covers.push(rect(tone.clone() + " ground", (right(c) - PAD + 2.0 - width, base - 13.0), (width, 17.0)));
            }
            cells.push(rect(tone, (left, top), (wide, ROW)));
            if has("here") {
                lines.push(rect("boxed".to_string(), (left + 5.0, top + 5.0), (wide - 10.0, ROW - 10.0)));
            }
            if has("zt") {
                lines.push(contour((left, top), (left + wide, top)));
            }
            if has("zl") {
                lines.push(contour((left, top), (left, top + ROW)));
            }
        }
    }
    labels.push(label("t-note", 0.0, bottom + NOTE).text(scene.note.clone()).into());
    // What lies over the cells of the table, each of them a hundred units wide and high.
    for node in &scene.marks {
        let Node::Element(over) = node else { continue };
        if over.tag != "svg" {
            continue;
        }
        let place = fill!("translate(_ _) scale(_ _)", text(first), text(TOP), text(wide / 100.0), text(ROW / 100.0));
        lines.push(Element::new("g").attr("transform", place).children(over.children.clone()).into());
    }
    cells.append(&mut lines);
    cells.append(&mut covers);
    cells.append(&mut labels);
    ((width, bottom + NOTE), vec![stale::marked("heat", scene.stale).children(cells).into()])
}

/// The rows of a table, heads first.
fn find_rows<'a>(nodes: &'a [Node], found: &mut Vec<&'a Element>) {
    for node in nodes {
        match node {
            Node::Element(element) if element.tag == "tr" => found.push(element),
            Node::Element(element) => find_rows(&element.children, found),
            Node::Text(_) | Node::Slot(_) => {}
        }
    }
}

/// The words of a cell.
fn words(node: &Node) -> String {
    match node {
        Node::Text(text) => text.to_string(),
        Node::Slot(_) => String::new(),
        Node::Element(element) => element.children.iter().map(words).collect(),
    }
}

/// A part of a cell's words: what is small on the page is small in the picture.
fn part(node: &Node) -> Node {
    match node {
        Node::Element(small) if small.tag == "small" => Element::classed("tspan", "t-small").text(words(node)).into(),
        _ => Node::Text(words(node).into()),
    }
}

fn label(class: &'static str, x: f64, y: f64) -> Element {
    Element::classed("text", class).num("x", x).num("y", y)
}

fn rect(class: String, at: (f64, f64), size: (f64, f64)) -> Node {
    let place = Element::new("rect").attr("class", class).num("x", at.0).num("y", at.1);
    place.num("width", size.0).num("height", size.1).into()
}

/// A side of a cell on the other side of which the sign changes.
fn contour(from: (f64, f64), to: (f64, f64)) -> Node {
    line("contour", from, to).into()
}

/// The hatchings, as on the page: lines of another step of the same colour.
fn hatches() -> Node {
    let mut patterns = Element::new("defs");
    for (class, id) in HATCHES {
        let line = Element::new("line").num("x1", 0.5).num("y1", 0.0).num("x2", 0.5).num("y2", 6.0);
        let pattern = Element::classed("pattern", class).with("id", id).num("width", 6.0).num("height", 6.0);
        let pattern = pattern.with("patternUnits", "userSpaceOnUse").with("patternTransform", "rotate(45)");
        patterns = patterns.child(pattern.node(rect("ground".to_string(), (0.0, 0.0), (6.0, 6.0))).child(line));
    }
    patterns.into()
}
