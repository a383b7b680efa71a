//! Boxes of the texts of a figure, from its elements and the estimated widths.

use tailfeather::charts::measure::Type;
use tailfeather::charts::node::{Element, Node};

pub struct TextBox {
    pub words: String,
    pub left: f64,
    pub right: f64,
    pub top: f64,
    pub bottom: f64,
}

/// All texts in a tree.
pub fn texts(nodes: &[Node]) -> Vec<TextBox> {
    let mut found = Vec::new();
    visit(nodes, &mut |element| {
        if element.tag == "text" {
            found.push(text_box(element));
        }
    });
    found
}

/// Calls `see` with every element of a tree.
pub fn visit(nodes: &[Node], see: &mut impl FnMut(&Element)) {
    visit_from(nodes, [0.0; 2], &mut |element, _| see(element));
}

/// Every element, with what its places count from: a handle's own place.
pub fn visit_from(nodes: &[Node], from: [f64; 2], see: &mut impl FnMut(&Element, [f64; 2])) {
    for node in nodes {
        let Node::Element(element) = node else { continue };
        let mut place = from;
        if let Some(moved) = element.value("transform") {
            // A picture's path is scaled as well; no place is asked of it.
            let moved = moved.trim_start_matches("translate(").split(')').next().unwrap_or_default();
            let moved = moved.split_once(' ').expect("two numbers");
            place = [from[0] + moved.0.parse::<f64>().unwrap(), from[1] + moved.1.parse::<f64>().unwrap()];
        }
        see(element, place);
        visit_from(&element.children, place, see);
    }
}

/// Pairs of texts that overlap.
pub fn overlaps(nodes: &[Node]) -> Vec<String> {
    let texts = texts(nodes);
    let mut pairs = Vec::new();
    for (i, a) in texts.iter().enumerate() {
        for b in texts.iter().skip(i + 1) {
            if a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom {
                pairs.push(format!("“{}” and “{}”", a.words, b.words));
            }
        }
    }
    pairs
}

fn text_box(element: &Element) -> TextBox {
    let classes: Vec<&str> = element.value("class").unwrap_or("").split(' ').collect();
    let has = |names: &[&str]| names.iter().any(|name| classes.contains(name));
    let bold = has(&["t-b", "t-label", "t-strong", "t-chip", "t-flag"]);
    let size = if has(&["t-small", "t-axis", "t-rung"]) { 11.0 } else { 12.0 };
    let kind = Type { size, bold };
    let words: String =
        element.children.iter().map(|child| if let Node::Text(words) = child { words.as_ref() } else { "" }).collect();
    let number = |name| element.value(name).and_then(|text| text.parse::<f64>().ok()).unwrap_or(f64::NAN);
    let (x, y, width) = (number("x"), number("y"), kind.width(&words));
    let left = match element.value("text-anchor") {
        Some("middle") => x - width / 2.0,
        Some("end") => x - width,
        _ => x,
    };
    TextBox { words, left, right: left + width, top: y - kind.ascent(), bottom: y + kind.descent() }
}
