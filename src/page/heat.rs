//! The three heat tables. Each is a table already, so it needs no twin.

use super::figure::Figure;
use super::framed::{foot, framed, summary};
use super::shown::Shown;
use super::tools::files;
use crate::charts::node::Element;

/// One heat table.
pub fn heat(shown: &Shown, figure: Figure) -> Option<Element> {
    if figure == Figure::ByShock && shown.now.report.hedge.is_none() {
        return None;
    }
    let scene = shown.figure(figure)?;
    let (id, class) = match figure {
        Figure::ByShock => ("by-shock-title", "fig f-left"),
        Figure::ByVix => ("by-vix-title", "fig f-vix"),
        _ => ("by-date-title", "fig f-date"),
    };
    let files = files(figure, scene.title);
    let made = framed(class, id, scene.title, scene.lead.into(), scene.stale)
        .child(summary(scene.summary))
        .child(Element::classed("div", "cells").children(scene.marks))
        .child(foot(scene.note, files));
    Some(made)
}
