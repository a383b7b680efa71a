//! The next layer to wake up as SPX falls.

use super::line::Lines;
use super::term::bare;
use super::{Name, map};
use crate::model::hedged::Hedged;
use crate::model::report::Report;

/// Which layer it is, and both levels, one worked out from the other.
pub(super) fn next_layer(report: &Report, hedged: &Hedged, lines: &mut Lines) {
    let next = hedged.next_layer().and_then(|(next, level)| Some((report.setup.hedge.layers.get(next)?, level)));
    let Some(((place, layer), level)) = next else { return lines.remark(Name::NoNextLayer, None) };
    lines.remark(Name::NextIs, Some(bare(*place as f64 + 1.0)));
    map::trigger(report, layer.trigger, level, lines);
}
