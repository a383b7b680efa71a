//! The four points at which each layer acts, as a table.

use super::figure::Figure;
use super::framed::{foot, framed};
use super::hedge::badge;
use super::icon::icon;
use super::keys::toggle;
use super::shown::Shown;
use super::tabled::is_stale;
use super::tools::numbers;
use super::why::why;
use crate::charts::node::{Element, NOTHING, Node};
use crate::engine::hedge::book::Turning;
use crate::engine::hedge::layer::Activation;
use crate::engine::units::Points;
use crate::model::explain::Key;
use crate::model::report::OneLayer;
use crate::words::cost;
use crate::words::layer::{point, what};

/// The table; nothing without a layer.
pub fn points(shown: &Shown) -> Vec<Node> {
    let (setup, Some(hedged)) = (&shown.now.report.setup, &shown.now.report.hedge) else { return vec![NOTHING] };
    let is_stale = is_stale(shown, Figure::Points);
    let mut rows = Vec::with_capacity(14);
    for OneLayer { place, layer, woken, alone, .. } in shown.now.report.layers() {
        let key = Key::Layer(place);
        let opener = toggle(shown, key, "opener")
            .child(badge(place))
            .child(Element::new("span").text(what(layer, woken)))
            .child(icon("#i-down"));
        let name = Element::new("th").with("scope", "row").child(opener);
        let (first, second) = point(&woken.bought(), setup.spot);
        let trigger = cell(1).children(lines(first, second));
        let row = Element::new("tr").child(name);
        let row = if woken.holding.is_ok() {
            let at = |name: usize, activation| cell(name).children(both(activation, setup.spot));
            row.child(trigger).child(at(2, &woken.marked)).child(at(3, &woken.at_expiry))
        } else {
            // What is not bought has no other point, for the same reason.
            row.child(trigger.with("colspan", "3"))
        };
        rows.push(row.child(turning(4, alone)).into());
        if shown.open == Some(key) {
            let cell = Element::classed("td", "opened").with("colspan", "5");
            rows.push(Element::new("tr").child(cell.child(why(&shown.now.report, key, "why of-layers"))).into());
        }
    }
    let all = Element::new("th").with("scope", "row").words(cost::ALL_LAYERS);
    let open = cell(1).with("colspan", "3");
    rows.push(Element::classed("tr", "sum-row").child(all).child(open).child(turning(5, &hedged.turning)).into());
    let heads = cost::POINT_HEADS.iter().take(5).map(|head| Element::new("th").with("scope", "col").words(head).into());
    let table = Element::classed("table", "twin points")
        .child(Element::new("thead").child(Element::new("tr").children(heads.collect())))
        .child(Element::new("tbody").children(rows));
    let made = framed("fig f-all", "points-title", cost::POINTS.into(), cost::POINTS_LEAD.into(), is_stale)
        .child(table)
        .child(foot(String::new(), numbers(Figure::Points)));
    vec![made.into()]
}

/// A cell that names its column where columns stand one under the other.
fn cell(name: usize) -> Element {
    Element::new("td").with("data-head", cost::POINT_HEADS.get(name).copied().unwrap_or_default())
}

fn both(activation: &Activation, spot: Points) -> Vec<Node> {
    let (first, second) = point(activation, spot);
    lines(first, second)
}

fn turning(name: usize, turning: &Turning) -> Element {
    cell(name).children(lines(cost::zeros(turning), cost::lowest(turning)))
}

fn lines(first: String, second: String) -> Vec<Node> {
    let second = (!second.is_empty()).then(|| Element::new("small").text(second));
    vec![Element::new("span").text(first).into(), second.map_or(NOTHING, Node::Element)]
}
