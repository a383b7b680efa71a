//! What the tests of model and words have in common.

use super::check::check;
use super::draft::Draft;
use super::fields::FieldId;
use super::report::{Report, report, window};

/// The report on these texts, all others as at the start.
pub fn report_of(texts: &[(FieldId, &str)]) -> Report {
    report_on(&Draft::default().with_all(texts))
}

/// The report on a draft.
pub fn report_on(draft: &Draft) -> Report {
    let setup = check(draft, &Draft::default()).setup;
    report(&setup, window(&setup))
}
