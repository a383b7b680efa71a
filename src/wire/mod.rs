//! Setup and report as plain values, for JavaScript and workers.
//!
//! Never here: a rule of the model, or a browser.

pub mod issue;
pub mod link;
pub mod loose;
pub mod names;
pub mod plain;
pub mod report;
pub mod setup;
#[cfg(test)]
mod tests;

use crate::model::check::check;
use crate::model::draft::Draft;
use crate::model::report::{report, window};
use issue::IssueOut;
use plain::{Plain, list};
use setup::{OptionsIn, SetupIn};

/// The types of this folder as JavaScript sees them.
pub const TYPES: &str = include_str!("tailfeather.d.ts");

/// The answer to a setup.
#[derive(Debug, Clone, PartialEq)]
pub struct Evaluated {
    /// True when everything given could be used; remarks may still be in `issues`.
    pub ok: bool,
    /// The numbers; none unless `ok`, so that no figure rests on a value that was not meant.
    pub report: Option<Plain>,
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
    let report = ok.then(|| report::plain(&report(&checked.setup, window(&checked.setup)), options.curves));
    Evaluated { ok, report, issues }
}

impl Evaluated {
    /// The answer as plain values.
    pub fn plain(self) -> Plain {
        Plain::Record(vec![
            ("ok", Plain::Flag(self.ok)),
            ("report", self.report.unwrap_or(Plain::Missing)),
            ("issues", list(&self.issues, IssueOut::plain)),
        ])
    }
}
