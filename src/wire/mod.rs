//! Setup and report as plain values, for JavaScript.
//!
//! Never here: a rule of the model, or a browser.

mod hedge;
pub mod issue;
pub mod link;
pub mod loose;
pub mod names;
mod options;
mod perp;
pub mod plain;
pub mod report;
pub mod setup;
#[cfg(test)]
mod tests;

use crate::model::check::check;
use crate::model::draft::Draft;
use crate::model::report::{report, window};
use loose::Record;
use plain::{Plain, record};
use setup::SetupRead;

/// Every number of a setup, or everything that is wrong with it. Fields that were not given have the page's defaults.
///
/// `report` is missing unless everything given could be used (`ok`), so that no figure rests on a value that was not
/// meant; `issues` are what is wrong, and remarks: first names, then fields in the order of the form.
pub fn evaluate(setup: Record, asked: Record) -> Plain {
    let SetupRead { draft, mut issues } = setup::read(setup);
    let curves = options::curves(asked, &mut issues);
    let checked = check(&draft, &Draft::default());
    issues.add_all(&checked, &draft);
    let ok = !issues.wrong;
    let report = ok.then(|| {
        let report = report(&checked.setup, window(&checked.setup));
        issues.add_each(&report.remarks(), &checked, &draft);
        report::plain(&report, curves)
    });
    record(|to| to.flag("ok", ok).put_if("report", report).put("issues", issues.plain()))
}
