//! Values at the cursor: a table in the corner where there is room, else a line above the plot.

use super::deed::Deed;
use super::field::ranged;
use super::shown::Shown;
use crate::app::handle::strike_step;
use crate::charts::figure::payoff::{Corner, Curve, Row};
use crate::charts::figure::stale;
use crate::charts::node::{Element, Node};
use crate::model::decimal;
use crate::words::figure::hedge::VIX_BY_MAP;
use crate::words::figure::{SPX, VIX};
use crate::words::join;
use crate::words::page::label;

/// The rule and the dots, while a level is looked at.
pub fn marks(shown: &Shown) -> Vec<Node> {
    if shown.looked_at().is_some() { shown.cursor().marks.clone() } else { Vec::new() }
}

/// The line above the plot. It repeats the table, so it is hidden from screen readers.
pub fn line(shown: &Shown) -> Element {
    let seen = shown.cursor();
    let level = Element::new("b").text([SPX, " ", &seen.level, " ", &seen.from_spot].concat());
    let vix = seen.vix.as_ref().map(|vix| Element::new("span").text([VIX, " ", vix].concat()));
    // With layers it has no room for the chosen dates; a phone's has none for what else it can do without, nor for
    // words that the stroke makes up for.
    let is_layered = vix.is_some();
    let shown_rows = seen.rows.iter().filter(|row| !(is_layered && row.curve == Curve::Date));
    let values = shown_rows.map(|row| {
        let one = Element::new("span").child(swatch(row));
        // "with layers", "at expiry".
        let is_short = is_layered && matches!(row.curve, Curve::Hedged | Curve::Expiry);
        let one = match row.name.split_once(' ').filter(|_| is_short) {
            Some((before, name)) => {
                one.child(Element::new("i").text([before, " "].concat())).text([name, " "].concat())
            }
            None => one.text([row.name.as_ref(), " "].concat()),
        };
        let is_extra = matches!(row.curve, Curve::Date | Curve::Alone) || is_layered && row.curve == Curve::Today;
        let one = if is_extra { one.with("class", "more") } else { one };
        one.child(Element::new("b").text(row.text.clone()))
    });
    Element::new("p")
        .attr("class", ["readout-line", stale(shown)].concat())
        .with("aria-hidden", "true")
        .child(Element::new("span").child(level))
        .each(vix)
        .each(values)
}

/// The table in the corner away from the cursor.
pub fn table(shown: &Shown) -> Vec<Node> {
    let seen = shown.cursor();
    let head = Element::new("tr")
        .child(Element::new("th").with("scope", "col").text([SPX, " ", &seen.level].concat()))
        .child(Element::new("td").text(seen.from_spot.clone()));
    let rows = seen.rows.iter().map(|row| {
        let name = Element::new("th").with("scope", "row").child(swatch(row)).text(row.name.clone());
        Element::new("tr").child(name).child(Element::new("td").text(row.text.clone()))
    });
    let vix = seen.vix.clone().map(|vix| {
        let name = Element::new("th").with("scope", "row").words(VIX_BY_MAP);
        Element::new("tr").child(name).child(Element::new("td").text(vix))
    });
    let table = Element::new("table")
        .child(Element::classed("caption", "unseen").words(label::AT_CURSOR))
        .child(Element::new("thead").child(head).each(vix))
        .child(Element::new("tbody").each(rows));
    // As wide as what lies before the plot, so that no number of the axis is covered.
    let (class, before) = match seen.corner {
        Corner::Left(left) => ("readout left", left),
        Corner::Right => ("readout", 0.0),
    };
    let before = Element::new("svg").attr("width", [&*decimal::text(before / 16.0), "rem"].concat());
    let corner = Element::new("div").attr("class", [class, stale(shown)].concat()).child(before);
    vec![corner.child(table).into(), by_keys(shown).into()]
}

/// What is added to the class of the read-out where lines rest on a wrong field.
pub fn stale(shown: &Shown) -> &'static str {
    stale::of_payoff(&shown.now.report, &shown.now.checked)
}

/// What moves the cursor by keyboard, and says what it reads: there is no more to see of it than the cursor.
fn by_keys(shown: &Shown) -> Element {
    let (seen, report) = (shown.cursor(), &shown.now.report);
    let (window, step) = (report.window, strike_step(report.setup.spot.0));
    let mut said = vec![seen.level.clone(), seen.from_spot.clone()];
    said.extend(seen.rows.iter().map(|row| [&row.name, " ", &row.text].concat()));
    let input = Element::new("input").with("type", "range").with("class", "look unseen");
    let numbers = [window.from.0, window.to.0, step, seen.at.0];
    ranged(input, numbers, Deed::Look, label::READ_AT.to_string(), join(&said, ", "))
}

fn swatch(row: &Row) -> Element {
    super::tools::swatch(row.class)
}
