//! What stands round a figure in a file: what it is of, and what is said under it.

use super::figure::Figure;
use super::shown::Shown;
use super::{hedge, perp};
use crate::charts::figure::picture::lines;
use crate::charts::scene::Scene;
use crate::charts::table::csv_with;
use crate::model::fields::Family;
use crate::words::assume::map;
use crate::words::hedge::valued;
use crate::words::label::capital;
use crate::words::page::HONEST;
use crate::words::{self, stress, summary};

/// The lines above a drawing and those under it.
pub fn caption(shown: &Shown, figure: Figure, scene: &Scene) -> [Vec<String>; 2] {
    let [parts, said] = given(shown, figure);
    // What the numbered discs mean, and the beta.
    let note = (figure == Figure::Stress).then_some(&scene.note);
    let under = note.into_iter().chain(&said).flat_map(|said| lines(scene, said.split(' '), " ")).collect();
    [lines(scene, parts.iter().map(|part| &**part), " · "), under]
}

/// The numbers of a figure as a file: its table, and under it what they are of.
pub fn numbers(shown: &Shown, figure: Figure) -> String {
    csv_with(&shown.file(figure), given(shown, figure).iter().flatten())
}

/// What a figure is of, piece by piece, and what it rests on, sentence by sentence.
fn given(shown: &Shown, figure: Figure) -> [Vec<String>; 2] {
    use Figure::*;
    let report = &shown.now.report;
    let setup = &report.setup;
    let is_all = matches!(figure, Stress | Days);
    let is_perp = matches!(figure, Liquidation | Account | Funding | Venues);
    let is_hedge =
        matches!(figure, Payoff | Strip | Ladder | Futures | ByShock | Points | Cost) && report.hedge.is_some();
    let mut parts = Vec::with_capacity(10);
    let mut said = Vec::with_capacity(24);
    if !is_perp {
        parts.extend(summary::parts(setup));
    }
    if let Some(perp) = setup.perp.as_ref().filter(|_| is_perp || is_all) {
        parts.extend(summary::perp_parts(perp));
    }
    if figure == Stress {
        said.extend(stress::numbered(report));
    }
    let mut layer = |place, [what, when]: [String; 2]| {
        said.push([&capital(&words::label::layer(place)), ": ", &what, ", ", &when, "."].concat());
    };
    if is_hedge || is_all {
        Family::Hedge
            .places()
            .for_each(|place| hedge::told(&shown.now, place).into_iter().for_each(|told| layer(place, told)));
    }
    // Of the others it is without its layers.
    if is_all || matches!(figure, Account | Funding) {
        let first = Family::Perp.places().start;
        let told = |place| perp::told(&shown.now, place - first);
        Family::Perp.places().for_each(|place| told(place).into_iter().for_each(|told| layer(place, told)));
    }
    // A dated day has a VIX of its own, and is looked at one day later.
    if is_hedge || figure == Stress {
        said.push(valued(setup.hedge.horizon));
        said.push(map(setup.hedge.shape));
    }
    said.push(HONEST.to_string());
    [parts, said]
}
