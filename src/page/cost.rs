//! What the layers cost, against the credit and the budget; and the comparison with spot intrinsic value.

use super::assumptions::assumed;
use super::figure::Figure;
use super::framed::{foot, framed};
use super::hedge::badge;
use super::keys::with_explained;
use super::shown::Shown;
use super::table::headed;
use super::tabled::is_stale;
use super::tools::numbers;
use crate::charts::node::Element;
use crate::model::explain::{Key, Name};
use crate::model::fields::FieldId;
use crate::model::report::OneLayer;
use crate::words::cost;
use crate::words::number::{fixed, points};
use crate::words::term::term;

/// The panel; nothing without a layer.
pub fn panel(shown: &Shown) -> Option<Element> {
    let report = &shown.now.report;
    let (setup, hedged) = (&report.setup, report.hedge.as_ref()?);
    let is_stale = is_stale(shown, Figure::Cost);
    let (decimals, all) = cost::sums(hedged);
    let amount =
        |dollars: Option<f64>| dollars.map_or_else(|| cost::NONE.to_string(), |dollars| fixed(dollars, decimals));
    let rows = report.layers().map(|OneLayer { place, cost: one, .. }| {
        let premium = one.premium.map_or_else(|| cost::NONE.to_string(), |premium| points(premium.0));
        row(place, [premium, amount(one.paid.map(|paid| paid.0)), amount(one.per_year.map(|year| year.0))])
    });
    let rows = with_sums(Element::new("tbody").each(rows), all, decimals);
    let jumps = report.layers().map(|one| row(one.place, cost::jumped(one.jump)));
    let hint = |words| Element::classed("p", "hint").words(words);
    let off_map = hedged.is_jump_off_map.then(|| hint(term(Name::JumpOffMap)));
    let is_asleep = hedged.book.layers.iter().any(|layer| !layer.stands());
    let jump = cost::jump(setup.vix, &setup.hedge);
    let comparison = Element::classed("details", "twin-fold")
        .flag("open", shown.now.checked.is_wrong(FieldId::Jump))
        .child(Element::new("summary").text(jump.clone()))
        .child(hint(cost::JUMP_WHY))
        .child(assumed(&shown.now, FieldId::Jump))
        .child(headed(jump, "twin", &cost::JUMP_HEADS, Element::new("tbody").each(jumps)))
        .maybe(is_asleep.then(|| hint(term(Name::AsleepInJump))))
        .maybe(off_map);
    let made = framed("fig f-right", "cost-title", cost::COST, cost::cost(hedged).into(), is_stale)
        .child(headed(cost::COST.to_string(), "twin", &cost::COST_HEADS, rows))
        .child(Element::classed("p", "hint").text(cost::worst(hedged, &setup.hedge)))
        .child(comparison);
    Some(with_explained(made, shown, Key::Jump).child(foot(String::new(), numbers(Figure::Cost, "cost-title"))))
}

/// Rows of layers with the sums under them, those that are not nothing.
fn with_sums(rows: Element, [now, on_the_way, per_year]: [f64; 3], decimals: u32) -> Element {
    let [start, way] = cost::SUMS;
    let sum = |name: &'static str, paid: f64, year: String| {
        let head = Element::new("th").with("scope", "row").with("colspan", "2").words(name);
        with_cells(Element::classed("tr", "sum-row").child(head), [fixed(paid, decimals), year])
    };
    let rows = rows.child(sum(start, now, fixed(per_year, decimals)));
    if on_the_way > 0.0 { rows.child(sum(way, on_the_way, cost::NONE.to_string())) } else { rows }
}

fn row(place: usize, cells: impl IntoIterator<Item = String>) -> Element {
    let head = Element::new("th").with("scope", "row").child(badge(place));
    with_cells(Element::new("tr").child(head), cells)
}

fn with_cells(row: Element, cells: impl IntoIterator<Item = String>) -> Element {
    row.each(cells.into_iter().map(|text| Element::new("td").text(text)))
}
