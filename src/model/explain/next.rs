//! The next layer to wake up as SPX falls.

use super::line::Lines;
use super::term::bare;
use super::{Name, map};
use crate::model::report::Report;

/// Which layer it is, and both levels, one worked out from the other.
pub(super) fn next_layer(report: &Report, lines: &mut Lines) {
    let Some((next, level)) = report.next_layer() else { return lines.remark(Name::NoNextLayer) };
    lines.remark_with(Name::NextIs, bare(next.place as f64 + 1.0));
    map::trigger(report, next.layer.trigger, level, lines);
}
