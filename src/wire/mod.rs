//! Serialisable twins of setup and report, for JavaScript and workers: the only pure folder with serde.
//!
//! Never here: a rule of the model, or a browser.

pub mod issue;
pub mod link;
mod loose;
pub mod names;
pub mod report;
pub mod setup;
#[cfg(test)]
mod tests;

use crate::model::check::check;
use crate::model::draft::Draft;
use crate::model::report::{report, window};
use issue::IssueOut;
use report::ReportOut;
use serde::Serialize;
use setup::{OptionsIn, SetupIn};

/// The types of this folder as JavaScript sees them.
pub const TYPES: &str = include_str!("tailfeather.d.ts");

/// The answer to a setup.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Evaluated {
    /// True when everything given could be used; remarks may still be in `issues`.
    pub ok: bool,
    /// The numbers; none unless `ok`, so that no figure rests on a value that was not meant.
    pub report: Option<ReportOut>,
    /// What is wrong, and remarks on what is unusual: first names, then fields in the order of the form.
    pub issues: Vec<IssueOut>,
}

/// Every number of a setup, or everything that is wrong with it. Fields that were not given have the page's defaults.
pub fn evaluate(setup: &SetupIn, options: &OptionsIn) -> Evaluated {
    let draft = setup.draft();
    let checked = check(&draft, &Draft::default());
    let mut issues: Vec<IssueOut> = setup.issues.iter().chain(&options.issues).cloned().collect();
    issues.extend(checked.issues.iter().map(|issue| IssueOut::of(issue, draft.text(issue.field))));
    let ok = issues.iter().all(|issue| !issue.wrong);
    let report = ok.then(|| ReportOut::of(&report(&checked.setup, window(&checked.setup)), options.curves));
    Evaluated { ok, report, issues }
}
