//! What the tests of model and words have in common.

use super::check::check;
use super::draft::Draft;
use super::fields::FieldId;
use super::report::{Report, report, window};

/// The report on these texts, all others as at the start.
pub fn report_of(texts: &[(FieldId, &str)]) -> Report {
    let draft = texts.iter().fold(Draft::default(), |draft, (field, text)| draft.with(*field, text));
    let setup = check(&draft, &Draft::default()).setup;
    report(&setup, window(&setup))
}
