//! The three heat tables. Each is a table already, so it needs no twin.

use super::figure::Figure;
use super::keys::tagged;
use super::shown::Shown;
use super::tools::files;
use crate::charts::node::{Element, NOTHING, Node};

/// One heat table.
pub fn heat(shown: &Shown, figure: Figure) -> Vec<Node> {
    if figure == Figure::ByShock && shown.now.report.hedge.is_none() {
        return vec![NOTHING];
    }
    let Some(scene) = shown.figure(figure) else { return vec![NOTHING] };
    let (title, class, stale) = match figure {
        Figure::ByShock => ("by-shock-title", "fig f-left", "fig f-left is-stale"),
        Figure::ByVix => ("by-vix-title", "fig f-vix", "fig f-vix is-stale"),
        _ => ("by-date-title", "fig f-date", "fig f-date is-stale"),
    };
    let files = files(figure, &scene.title);
    let heading = tagged(Element::classed("h2", "fig-title").with("id", title).text(scene.title), scene.stale);
    let head = Element::classed("figcaption", "fig-head")
        .child(heading)
        .child(Element::classed("p", "fig-say").text(scene.lead))
        .child(Element::classed("p", "unseen").text(scene.summary));
    let foot = Element::classed("div", "fig-foot").child(Element::new("span").text(scene.note)).child(files);
    let made = Element::classed("figure", if scene.stale { stale } else { class })
        .with("aria-labelledby", title)
        .child(head)
        .child(Element::classed("div", "cells").children(scene.marks))
        .child(foot);
    vec![made.into()]
}
