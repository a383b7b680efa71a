//! What is wrong with a setup, or unusual about it, as plain values.

use super::names;
use super::plain::{Plain, list, maybe, text};
use crate::engine::implied::NoVol;
use crate::model::check::{Issue, Problem};
use crate::model::fields::Kind;

/// Every word for a problem: those of fields, then those of how the argument is built.
pub const PROBLEMS: [&str; 18] = [
    "empty",
    "not-a-number",
    "out-of-range",
    "not-whole",
    "not-a-choice",
    "after-expiry",
    "empty-wing",
    "reversed-wing",
    "inverted-shorts",
    "no-volatility-below-intrinsic",
    "no-volatility-at-intrinsic",
    "no-volatility-above-maximum",
    "unknown-name",
    "not-a-value",
    "not-a-list-of-its-length",
    "not-an-object",
    "needed",
    "unreadable",
];

/// Something to say about one name of a setup.
#[derive(Debug, Clone, PartialEq)]
pub struct IssueOut {
    /// The name it is about, such as `spot` or `strikes[1]`; empty when it is about the whole argument.
    pub field: String,
    /// What is the matter, in one word of [`PROBLEMS`].
    pub problem: &'static str,
    /// False for a remark on something unusual that was used as it is.
    pub wrong: bool,
    /// What was given.
    pub found: String,
    /// What would be accepted.
    pub accepted: AcceptedOut,
}

/// What a field accepts.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct AcceptedOut {
    /// Smallest number; none where no number is accepted.
    pub min: Option<f64>,
    /// Largest number.
    pub max: Option<f64>,
    /// Whole numbers only.
    pub whole: bool,
    /// May be left out: then the model or the page chooses.
    pub optional: bool,
    /// The words accepted; empty where numbers are. For an unknown name, the names there are.
    pub choices: Vec<&'static str>,
    /// A text that would be accepted.
    pub example: String,
}

impl IssueOut {
    /// The twin of an issue whose field has the text `found`.
    pub fn of(issue: &Issue, found: &str) -> Self {
        let field = issue.field.field();
        let blank = AcceptedOut { example: field.example.to_owned(), ..AcceptedOut::default() };
        let accepted = match field.kind {
            Kind::Choice(choices) => AcceptedOut { choices: choices.to_vec(), ..blank },
            Kind::Number { min, max, whole, optional } => {
                AcceptedOut { min: Some(min), max: Some(max), whole, optional, ..blank }
            }
            Kind::Days { min, max, optional } => AcceptedOut { min: Some(min), max: Some(max), optional, ..blank },
        };
        Self {
            field: names::path(issue.field),
            problem: word(&issue.problem),
            wrong: issue.problem.is_wrong(),
            found: found.to_owned(),
            accepted,
        }
    }

    /// Something wrong with how the argument is built; `choices` are what could stand there.
    pub(super) fn of_shape(
        field: &str,
        problem: &'static str,
        found: &str,
        choices: Vec<&'static str>,
        example: &str,
    ) -> Self {
        let accepted = AcceptedOut { choices, example: example.to_owned(), ..AcceptedOut::default() };
        Self { field: field.to_owned(), problem, wrong: true, found: found.to_owned(), accepted }
    }
}

impl IssueOut {
    /// The issue as plain values.
    pub fn plain(&self) -> Plain {
        let accepted = &self.accepted;
        Plain::Record(vec![
            ("field", text(self.field.clone())),
            ("problem", text(self.problem)),
            ("wrong", Plain::Flag(self.wrong)),
            ("found", text(self.found.clone())),
            (
                "accepted",
                Plain::Record(vec![
                    ("min", maybe(accepted.min)),
                    ("max", maybe(accepted.max)),
                    ("whole", Plain::Flag(accepted.whole)),
                    ("optional", Plain::Flag(accepted.optional)),
                    ("choices", list(&accepted.choices, |choice| text(*choice))),
                    ("example", text(accepted.example.clone())),
                ]),
            ),
        ])
    }
}

/// A problem in one word.
fn word(problem: &Problem) -> &'static str {
    match problem {
        Problem::Empty => "empty",
        Problem::NotANumber => "not-a-number",
        Problem::OutOfRange => "out-of-range",
        Problem::NotWhole => "not-whole",
        Problem::NotAChoice => "not-a-choice",
        Problem::AfterExpiry => "after-expiry",
        Problem::EmptyWing => "empty-wing",
        Problem::ReversedWing => "reversed-wing",
        Problem::InvertedShorts => "inverted-shorts",
        Problem::NoVolatility(NoVol::BelowIntrinsic) => "no-volatility-below-intrinsic",
        Problem::NoVolatility(NoVol::AtIntrinsic) => "no-volatility-at-intrinsic",
        Problem::NoVolatility(NoVol::AboveMaximum) => "no-volatility-above-maximum",
    }
}
