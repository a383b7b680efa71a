//! The drawn figures beside the payoff: title, drawing, note, table, files.

use super::figure::Figure;
use super::framed::{drawing, foot, framed};
use super::keys::with_explained;
use super::shown::Shown;
use super::tools::{files, twin};
use crate::charts::node::Element;
use crate::model::explain::Key;

/// Where each stands: its class and the id of its title.
const PLACES: [(Figure, [&str; 2]); 7] = [
    (Figure::Strip, ["fig f-left", "strip-title"]),
    (Figure::Ladder, ["fig f-right", "ladder-title"]),
    (Figure::Futures, ["fig f-left", "futures-title"]),
    (Figure::Stress, ["fig f-left", "stress-title"]),
    (Figure::Liquidation, ["fig f-left", "liquidation-title"]),
    (Figure::Account, ["fig f-right", "account-title"]),
    (Figure::Funding, ["fig f-left", "funding-title"]),
];

/// One figure; nothing without what it shows.
pub fn drawn(shown: &Shown, figure: Figure) -> Option<Element> {
    let (_, [class, id]) = PLACES.iter().find(|(known, _)| *known == figure)?;
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
    let files = files(figure, &scene.title);
    let [toggle, twin] = twin(shown, figure, &scene.summary, id);
    let drawing = drawing(scene.size, scene.summary).with("data-figure", figure.key()).children(scene.marks);
    let tools = Element::classed("span", "menus").child(toggle).child(files);
    let made = framed(class, id, scene.title.into(), scene.lead.into(), scene.stale)
        .child(drawing)
        .child(foot(scene.note, tools))
        .child(twin);
    Some(match figure {
        Figure::Ladder => with_explained(made, shown, Key::Ladder),
        Figure::Account => with_explained(made, shown, Key::Account),
        _ => made,
    })
}
