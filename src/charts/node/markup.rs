//! The tree as text: SVG and HTML, escaped, and numbers as attributes have them.

use super::Node;
use crate::engine::num;

/// The nodes as SVG or HTML text, escaped, without added white space.
pub fn to_text(nodes: &[Node]) -> String {
    let mut text = String::with_capacity(16 * 1024);
    for node in nodes {
        write(&mut text, node);
    }
    text
}

/// Elements that never have children and are written with a closing slash.
const SHAPES: [&str; 6] = ["circle", "input", "line", "path", "rect", "use"];

fn write(text: &mut String, node: &Node) {
    match node {
        Node::Text(words) => escape(text, words, false),
        // Whoever writes a whole page puts the parts in first.
        Node::Slot(_) => {}
        Node::Element(element) => {
            text.push('<');
            text.push_str(element.tag);
            for (name, value) in &element.attrs {
                text.push(' ');
                text.push_str(name);
                text.push_str("=\"");
                escape(text, value, true);
                text.push('"');
            }
            if element.children.is_empty() && SHAPES.contains(&element.tag) {
                text.push_str("/>");
                return;
            }
            text.push('>');
            for child in &element.children {
                write(text, child);
            }
            text.push_str("</");
            text.push_str(element.tag);
            text.push('>');
        }
    }
}

/// Appends `words` so that they stay words; characters XML cannot hold are left out.
fn escape(text: &mut String, words: &str, in_quotes: bool) {
    for letter in words.chars() {
        match letter {
            '&' => text.push_str("&amp;"),
            '<' => text.push_str("&lt;"),
            '>' => text.push_str("&gt;"),
            '"' if in_quotes => text.push_str("&quot;"),
            '\t' | '\n' => text.push(letter),
            control if control.is_control() => {}
            '\u{fffe}' | '\u{ffff}' => {}
            other => text.push(other),
        }
    }
}

/// Appends a number with at most one decimal, half away from zero: "12", "12.5", never "12.0" nor "-0".
///
/// Anything that is not finite is written as 0 and anything beyond ±10⁹ as that bound, so that no attribute can hold
/// what a browser would refuse.
pub fn fixed1(text: &mut String, value: f64) {
    const BOUND: f64 = 1e9;
    let finite = if value.is_nan() { 0.0 } else { num::clamp(value, -BOUND, BOUND) };
    let tenths = (finite * 10.0).round() as i64;
    if tenths < 0 {
        text.push('-');
    }
    let tenths = tenths.unsigned_abs();
    push_digits(text, tenths / 10);
    if !tenths.is_multiple_of(10) {
        text.push('.');
        push_digits(text, tenths % 10);
    }
}

/// Appends a whole number; several times faster than the formatting machinery, which a path of 400 points feels.
fn push_digits(text: &mut String, number: u64) {
    if number >= 10 {
        push_digits(text, number / 10);
    }
    text.push(char::from(b'0' + (number % 10) as u8));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::node::Element;

    #[track_caller]
    fn check_number(value: f64, expected: &str) {
        let mut text = String::new();
        fixed1(&mut text, value);
        assert_eq!(text, expected);
    }

    #[test]
    fn numbers_have_at_most_one_decimal() {
        check_number(0.0, "0");
        check_number(-0.0, "0");
        check_number(-0.04, "0");
        check_number(-0.05, "-0.1");
        check_number(12.0, "12");
        check_number(12.34, "12.3");
        check_number(-1234.56, "-1234.6");
        check_number(9.96, "10");
        check_number(f64::NAN, "0");
        check_number(f64::INFINITY, "1000000000");
        check_number(f64::NEG_INFINITY, "-1000000000");
    }

    #[track_caller]
    fn check_text(node: Element, expected: &str) {
        assert_eq!(to_text(&[node.into()]), expected);
    }

    #[test]
    fn text_is_escaped() {
        check_text(Element::classed("line", "a\"b").num("x1", 1.25), r#"<line class="a&quot;b" x1="1.3"/>"#);
        check_text(Element::new("td"), "<td></td>");
        check_text(Element::new("text").words("a < b & \"c\"\u{0}"), "<text>a &lt; b &amp; \"c\"</text>");
        check_text(
            Element::new("g").child(Element::new("path")).children(vec![Node::Text("x".into())]),
            "<g><path/>x</g>",
        );
    }
}
