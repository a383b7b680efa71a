//! A setup as JavaScript writes it, and as it is given back.

use super::issue::IssueOut;
use super::loose::{Loose, Record};
use super::names;
use super::plain::{Plain, list, text};
use crate::model::draft::Draft;
use crate::model::fields::FieldId;

/// Some or all fields of a setup, numbers or texts by long names; what could not be read is kept as issues.
///
/// Reading one never fails on an object: unknown names, lists of the wrong length and values that are neither number
/// nor text come back from [`super::evaluate`] as issues that name them.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SetupIn {
    texts: Vec<(FieldId, String)>,
    /// What is wrong with how the setup is built.
    pub issues: Vec<IssueOut>,
}

impl SetupIn {
    /// A setup that could not be read at all, with what the reader said.
    pub fn unreadable(what: &str) -> Self {
        let issue = IssueOut::of_shape("", "unreadable", what, Vec::new(), EXAMPLE);
        Self { texts: Vec::new(), issues: vec![issue] }
    }

    /// The texts given, over the defaults. A net credit given without premiums and without `entry` is used as the entry.
    pub fn draft(&self) -> Draft {
        let given = |field: FieldId| self.texts.iter().any(|(id, _)| *id == field);
        let mut draft = Draft::default();
        if given(FieldId::NetCredit) && !given(FieldId::Entry) {
            draft = draft.with(FieldId::Entry, "net");
        }
        self.texts.iter().fold(draft, |draft, (field, text)| draft.with(*field, text))
    }

    /// What an object gives.
    pub fn of(record: Record) -> Self {
        let Record::Named(values) = record else {
            let issue = IssueOut::of_shape("", "not-an-object", "", names::all().collect(), EXAMPLE);
            return Self { texts: Vec::new(), issues: vec![issue] };
        };
        let mut setup = Self::default();
        for (name, value) in values {
            if let Some(field) = names::single(&name) {
                setup.take(field, value);
            } else if let Some(fields) = names::list(&name) {
                setup.take_list(&name, fields, value);
            } else {
                setup.issues.push(IssueOut::of_shape(&name, "unknown-name", &name, names::all().collect(), ""));
            }
        }
        let given = |field: FieldId| setup.texts.iter().any(|(id, _)| *id == field);
        let premiums = FieldId::all().any(|field| names::path(field).starts_with("premiums") && given(field));
        if premiums && given(FieldId::NetCredit) && !given(FieldId::Entry) {
            setup.issues.push(IssueOut::of_shape("entry", "needed", "", vec!["legs", "net"], "legs"));
        }
        setup
    }

    fn take(&mut self, field: FieldId, value: Loose) {
        match value {
            Loose::Missing => {}
            Loose::Number(text) | Loose::Text(text) => self.texts.push((field, text)),
            other => {
                let (path, example) = (names::path(field), field.field().example);
                self.issues.push(IssueOut::of_shape(&path, "not-a-value", kind(&other), Vec::new(), example));
            }
        }
    }

    fn take_list(&mut self, name: &str, fields: &[FieldId], value: Loose) {
        match value {
            Loose::Missing => {}
            Loose::List(values) if values.len() == fields.len() => {
                for (field, value) in fields.iter().zip(values) {
                    self.take(*field, value);
                }
            }
            other => {
                let found = match &other {
                    Loose::List(values) => format!("a list of {}", values.len()),
                    other => kind(other).to_owned(),
                };
                let example: Vec<String> =
                    fields.iter().map(|field| format!("\"{}\"", field.field().example)).collect();
                let example = format!("[{}]", example.join(", "));
                self.issues.push(IssueOut::of_shape(name, "not-a-list-of-its-length", &found, Vec::new(), &example));
            }
        }
    }
}

/// A setup that would be accepted.
const EXAMPLE: &str = "{ spot: 6000, vix: 16, days: 45 }";

/// What a value is, for `found`.
fn kind(value: &Loose) -> &str {
    match value {
        Loose::Missing => "nothing",
        Loose::Flag(true) => "true",
        Loose::Flag(false) => "false",
        Loose::Number(text) | Loose::Text(text) => text,
        Loose::List(_) => "a list",
        Loose::Other => "neither number nor text",
    }
}

/// What to return beside the numbers that are always there.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct OptionsIn {
    /// Samples of the curves before expiry.
    pub curves: bool,
    /// What is wrong with the options.
    pub issues: Vec<IssueOut>,
}

impl OptionsIn {
    /// Options that could not be read at all, with what the reader said.
    pub fn unreadable(what: &str) -> Self {
        let issue = IssueOut::of_shape("options", "unreadable", what, Vec::new(), "{ curves: true }");
        Self { curves: false, issues: vec![issue] }
    }

    /// What an object gives.
    pub fn of(record: Record) -> Self {
        let mut options = Self::default();
        let mut refuse = |field: &str, problem, found: &str| {
            options.issues.push(IssueOut::of_shape(field, problem, found, vec!["curves"], "{ curves: true }"));
        };
        let Record::Named(values) = record else {
            refuse("options", "not-an-object", "");
            return options;
        };
        let mut curves = false;
        for (name, value) in values {
            match (name.as_str(), value) {
                (_, Loose::Missing) => {}
                ("curves", Loose::Flag(flag)) => curves = flag,
                ("curves", other) => refuse("options.curves", "not-a-choice", kind(&other)),
                (name, _) => refuse(&format!("options.{name}"), "unknown-name", name),
            }
        }
        options.curves = curves;
        options
    }
}

/// The texts of a draft by long names, in the shape that [`SetupIn`] reads; an empty text is `null`.
pub fn plain(draft: &Draft) -> Plain {
    let given = |field: FieldId| match draft.text(field) {
        "" => Plain::Missing,
        given => text(given.to_owned()),
    };
    let mut fields = Vec::with_capacity(names::SINGLE.len() + names::LISTS.len());
    for (name, field) in names::SINGLE {
        fields.push((name, given(field)));
    }
    for (name, of_list) in names::LISTS {
        fields.push((name, list(of_list, |field| given(*field))));
    }
    Plain::Record(fields)
}
