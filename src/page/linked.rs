//! The drawn figures beside the payoff: title, drawing, note, table, files.

use super::figure::Figure;
use super::framed::{drawing, foot, framed, summary};
use super::keys::with_explained;
use super::shown::Shown;
use super::tools::{files, twin};
use crate::charts::node::Element;
use crate::model::explain::Key;

/// Where each stands: its class and the id of its title; and whether there is something in it to take hold of.
const PLACES: [(Figure, [&str; 3]); 7] = [
    (Figure::Strip, ["fig f-left", "strip-title", "group"]),
    (Figure::Ladder, ["fig f-right", "ladder-title", "img"]),
    (Figure::Futures, ["fig f-left", "futures-title", "img"]),
    (Figure::Stress, ["fig f-left", "stress-title", "group"]),
    (Figure::Liquidation, ["fig f-left", "liquidation-title", "group"]),
    (Figure::Account, ["fig f-right", "account-title", "img"]),
    (Figure::Funding, ["fig f-left", "funding-title", "img"]),
];

/// One figure; nothing without what it shows.
pub fn drawn(shown: &Shown, figure: Figure) -> Option<Element> {
    let (_, [class, id, role]) = PLACES.iter().find(|(known, _)| *known == figure)?;
    let report = &shown.now.report;
    let is_there = match figure {
        Figure::Stress => report.stress.is_some(),
        Figure::Liquidation | Figure::Account | Figure::Funding => report.perp.is_some(),
        _ => report.hedge.is_some(),
    };
    if !is_there {
        return None;
    }
    let scene = shown.figure(figure)?;
    let files = files(figure, scene.title);
    let [toggle, twin] = twin(shown, figure, &scene.summary, id);
    let drawing = drawing(scene.size, role, id).with("data-figure", figure.key()).children(scene.marks);
    let tools = Element::classed("span", "menus").child(toggle).child(files);
    let made = framed(class, id, scene.title, scene.lead.into(), scene.stale)
        .child(summary(scene.summary))
        .child(drawing)
        .child(foot(scene.note, tools))
        .child(twin);
    Some(match figure {
        Figure::Ladder => with_explained(made, shown, Key::Ladder),
        Figure::Account => with_explained(made, shown, Key::Account),
        _ => made,
    })
}
