//! What stands round a figure in a file: what it is of, and what is said under it.

use super::figure::Figure;
use super::shown::Shown;
use crate::charts::figure::picture::lines;
use crate::charts::scene::Scene;
use crate::model::fields::Group;
use crate::words::page::HONEST;
use crate::words::{stress, summary};

/// The lines above a drawing and those under it.
pub fn caption(shown: &Shown, figure: Figure, scene: &Scene) -> [Vec<String>; 2] {
    let report = &shown.now.report;
    let setup = &report.setup;
    let is_all = figure == Figure::Stress;
    let is_perp = matches!(figure, Figure::Liquidation | Figure::Account | Figure::Funding);
    let mut parts = Vec::with_capacity(10);
    let mut said = Vec::with_capacity(16);
    if !is_perp {
        parts.extend(summary::parts(setup));
    }
    if is_all && !setup.hedge.layers.is_empty() {
        parts.push(summary::summary(Group::Hedge, setup));
    }
    if let Some(perp) = setup.perp.as_ref().filter(|_| is_perp || is_all) {
        parts.extend(summary::perp_parts(perp));
    }
    if is_all {
        // What the numbered discs mean, and the beta.
        said.push(scene.note.clone());
        said.extend(stress::numbered(report));
    }
    said.push(HONEST.to_string());
    let under = said.iter().flat_map(|said| lines(scene, said.split(' '), " ")).collect();
    [lines(scene, parts.iter().map(|part| &**part), " · "), under]
}
