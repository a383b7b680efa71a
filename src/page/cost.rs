//! What the layers cost, against the credit and the budget; and the comparison with spot intrinsic value.

use super::assumptions::assumed;
use super::figure::Figure;
use super::framed::{foot, framed};
use super::hedge::badge;
use super::keys::explained;
use super::shown::Shown;
use super::tabled::is_stale;
use super::tools::numbers;
use crate::charts::node::{Element, NOTHING, Node};
use crate::model::explain::{Key, Name};
use crate::model::fields::FieldId;
use crate::model::report::OneLayer;
use crate::words::cost;
use crate::words::number::{fixed, points};
use crate::words::term::term;

/// The panel; nothing without a layer.
pub fn panel(shown: &Shown) -> Vec<Node> {
    let report = &shown.now.report;
    let (setup, Some(hedged)) = (&report.setup, &report.hedge) else { return vec![NOTHING] };
    let is_stale = is_stale(shown, Figure::Cost);
    let (decimals, all) = cost::sums(hedged);
    let amount =
        |dollars: Option<f64>| dollars.map_or_else(|| cost::NONE.to_string(), |dollars| fixed(dollars, decimals));
    let rows = report.layers().map(|OneLayer { place, cost: one, .. }| {
        let premium = one.premium.map_or_else(|| cost::NONE.to_string(), |premium| points(premium.0));
        row(place, [premium, amount(one.paid.map(|paid| paid.0)), amount(one.per_year.map(|year| year.0))])
    });
    let mut rows: Vec<Node> = rows.collect();
    rows.extend(sums(all, decimals));
    let jumps = report.layers().map(|one| row(one.place, cost::jumped(one.jump)));
    let hint = |words| Element::classed("p", "hint").words(words);
    let off_map = hedged.is_jump_off_map.then(|| hint(term(Name::JumpOffMap)));
    let is_asleep = hedged.book.layers.iter().any(|layer| !layer.stands());
    let comparison = Element::classed("details", "twin-fold")
        .flag("open", shown.now.checked.is_wrong(FieldId::Jump))
        .child(Element::new("summary").text(cost::jump(setup.vix, &setup.hedge)))
        .child(hint(cost::JUMP_WHY))
        .node(assumed(&shown.now, FieldId::Jump))
        .child(table(&cost::JUMP_HEADS, jumps.collect()))
        .maybe(is_asleep.then(|| hint(term(Name::AsleepInJump))))
        .maybe(off_map);
    let made = framed("fig f-right", "cost-title", cost::COST.into(), cost::cost(hedged).into(), is_stale)
        .child(table(&cost::COST_HEADS, rows))
        .child(Element::classed("p", "hint").text(cost::worst(hedged, &setup.hedge)))
        .child(comparison)
        .children(explained(shown, Key::Jump))
        .child(foot(String::new(), numbers(Figure::Cost)));
    vec![made.into()]
}

/// The sums under the layers, those that are not nothing.
fn sums([now, on_the_way, per_year]: [f64; 3], decimals: u32) -> Vec<Node> {
    let [start, way] = cost::SUMS;
    let sum = |name: &'static str, paid: f64, year: String| {
        let head = Element::new("th").with("scope", "row").with("colspan", "2").words(name);
        let cells = [fixed(paid, decimals), year].map(|text| Element::new("td").text(text).into());
        Element::classed("tr", "sum-row").child(head).children(cells.into()).into()
    };
    let mut rows = vec![sum(start, now, fixed(per_year, decimals))];
    if on_the_way > 0.0 {
        rows.push(sum(way, on_the_way, cost::NONE.to_string()));
    }
    rows
}

fn table(heads: &[&'static str], rows: Vec<Node>) -> Element {
    let heads = heads.iter().map(|head| Element::new("th").with("scope", "col").words(head).into());
    Element::classed("table", "twin")
        .child(Element::new("thead").child(Element::new("tr").children(heads.collect())))
        .child(Element::new("tbody").children(rows))
}

fn row<const N: usize>(place: usize, cells: [String; N]) -> Node {
    let head = Element::new("th").with("scope", "row").child(badge(place));
    Element::new("tr").child(head).children(cells.map(|text| Element::new("td").text(text).into()).into()).into()
}
