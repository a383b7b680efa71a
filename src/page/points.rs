//! The four points at which each layer acts, as a table.

use super::figure::Figure;
use super::framed::{foot, framed};
use super::hedge::badge;
use super::icon::icon;
use super::keys::toggle;
use super::shown::Shown;
use super::table::headed;
use super::tabled::is_stale;
use super::tools::numbers;
use super::why::why;
use crate::charts::node::Element;
use crate::engine::hedge::book::Turning;
use crate::model::explain::Key;
use crate::model::report::OneLayer;
use crate::words::cost;
use crate::words::layer::{point, what};

/// The table; nothing without a layer.
pub fn points(shown: &Shown) -> Option<Element> {
    let (setup, hedged) = (&shown.now.report.setup, shown.now.report.hedge.as_ref()?);
    let is_stale = is_stale(shown, Figure::Points);
    let mut rows = Element::new("tbody");
    for OneLayer { place, layer, woken, alone, .. } in shown.now.report.layers() {
        let key = Key::Layer(place);
        let opener = toggle(shown, key, "opener")
            .child(badge(place))
            .child(Element::new("span").text(what(layer, woken)))
            .child(icon("#i-down"));
        let name = Element::new("th").with("scope", "row").child(opener);
        let at = |name: usize, activation| with_lines(cell(name), point(activation, setup.spot));
        let bought = woken.bought();
        let trigger = at(1, &bought);
        let row = Element::new("tr").child(name);
        let row = if woken.holding.is_ok() {
            row.child(trigger).child(at(2, &woken.marked)).child(at(3, &woken.at_expiry))
        } else {
            // What is not bought has no other point, for the same reason.
            row.child(trigger.with("colspan", "3"))
        };
        rows = rows.child(row.child(turning(4, alone)));
        if shown.open == Some(key) {
            let cell = Element::classed("td", "opened").with("colspan", "5");
            rows = rows.child(Element::new("tr").child(cell.child(why(&shown.now.report, key, "why of-layers"))));
        }
    }
    let all = Element::new("th").with("scope", "row").words(cost::ALL_LAYERS);
    let open = cell(1).with("colspan", "3");
    let sum = Element::classed("tr", "sum-row").child(all).child(open).child(turning(5, &hedged.turning));
    let [heads @ .., _] = &cost::POINT_HEADS;
    let table = headed(cost::POINTS.to_string(), "twin points", heads, rows.child(sum));
    let made = framed("fig f-all", "points-title", cost::POINTS, cost::POINTS_LEAD.into(), is_stale)
        .child(table)
        .child(foot(String::new(), numbers(Figure::Points, "points-title")));
    Some(made)
}

/// A cell that names its column where columns stand one under the other.
fn cell(name: usize) -> Element {
    Element::new("td").with("data-head", cost::POINT_HEADS.get(name).copied().unwrap_or_default())
}

fn turning(name: usize, turning: &Turning) -> Element {
    with_lines(cell(name), (cost::zeros(turning), cost::lowest(turning)))
}

fn with_lines(cell: Element, (first, second): (String, String)) -> Element {
    let second = (!second.is_empty()).then(|| Element::new("small").text(second));
    cell.child(Element::new("span").text(first)).maybe(second)
}
