//! The drawn figures of the hedge beside the tables: title, drawing, note, table, files.

use super::figure::Figure;
use super::keys::{explained, tagged};
use super::shown::Shown;
use super::tools::{files, twin};
use crate::charts::node::{Element, NOTHING, Node};
use crate::model::decimal;
use crate::model::explain::Key;

/// Where each stands: its class, that of a stale one, and the id of its title.
const PLACES: [(Figure, [&str; 3]); 7] = [
    (Figure::Strip, ["fig f-left", "fig f-left is-stale", "strip-title"]),
    (Figure::Ladder, ["fig f-right", "fig f-right is-stale", "ladder-title"]),
    (Figure::Futures, ["fig f-left", "fig f-left is-stale", "futures-title"]),
    (Figure::Stress, ["fig f-left", "fig f-left is-stale", "stress-title"]),
    (Figure::Liquidation, ["fig f-left", "fig f-left is-stale", "liquidation-title"]),
    (Figure::Account, ["fig f-right", "fig f-right is-stale", "account-title"]),
    (Figure::Funding, ["fig f-left", "fig f-left is-stale", "funding-title"]),
];

/// One figure; nothing without what it shows.
pub fn drawn(shown: &Shown, figure: Figure) -> Vec<Node> {
    let place = PLACES.iter().find(|(known, _)| *known == figure);
    let report = &shown.now.report;
    let is_there = match figure {
        Figure::Stress => report.stress.is_some(),
        Figure::Liquidation | Figure::Account | Figure::Funding => report.perp.is_some(),
        _ => report.hedge.is_some(),
    };
    let (Some((_, [class, stale, id])), true) = (place, is_there) else { return vec![NOTHING] };
    let Some(scene) = shown.figure(figure) else { return vec![NOTHING] };
    let files = files(figure, &scene.title);
    let (width, height) = (decimal::text(scene.size.0), decimal::text(scene.size.1));
    let [toggle, twin] = twin(shown, figure, &scene.summary, id);
    let drawing = Element::classed("svg", "plot-svg")
        .with("data-figure", figure.key())
        .with("role", "group")
        .attr("viewBox", ["0 0 ", &width, " ", &height].concat())
        .attr("width", width)
        .attr("height", height)
        .attr("aria-label", scene.summary)
        .children(scene.marks);
    let heading = tagged(Element::classed("h2", "fig-title").with("id", id).text(scene.title), scene.stale);
    let head = Element::classed("figcaption", "fig-head")
        .child(heading)
        .child(Element::classed("p", "fig-say").text(scene.lead));
    let foot = Element::classed("div", "fig-foot")
        .child(Element::new("span").text(scene.note))
        .child(Element::classed("span", "menus").child(toggle).child(files));
    let made = Element::classed("figure", if scene.stale { stale } else { class })
        .with("aria-labelledby", id)
        .child(head)
        .child(drawing)
        .child(foot)
        .child(twin);
    let made = match figure {
        Figure::Ladder => made.children(explained(shown, Key::Ladder)),
        Figure::Account => made.children(explained(shown, Key::Account)),
        _ => made,
    };
    vec![made.into()]
}
