//! An object of a case, which notices what nobody looked at.

use super::tally::Tally;
use serde_json::Value;
use std::collections::BTreeSet;

/// The fields of one object.
pub struct Fields<'a> {
    name: String,
    object: &'a Value,
    taken: BTreeSet<String>,
}

impl<'a> Fields<'a> {
    pub fn new(name: impl Into<String>, object: &'a Value) -> Self {
        Self { name: name.into(), object, taken: BTreeSet::new() }
    }

    /// The value of a field, `null` where it is missing; counts as looked at.
    pub fn take(&mut self, field: &str) -> &'a Value {
        self.taken.insert(field.to_owned());
        &self.object[field]
    }

    /// Whether a field is there at all.
    pub fn has(&self, field: &str) -> bool {
        self.object.get(field).is_some()
    }

    /// A field that has to be a number.
    pub fn number(&mut self, field: &str) -> f64 {
        let name = self.path(field);
        self.take(field).as_f64().unwrap_or_else(|| panic!("{name} is not a number"))
    }

    /// A field that has to be text.
    pub fn text(&mut self, field: &str) -> &'a str {
        let name = self.path(field);
        self.take(field).as_str().unwrap_or_else(|| panic!("{name} is not text"))
    }

    /// A field that has to be a list.
    pub fn list(&mut self, field: &str) -> &'a [Value] {
        let name = self.path(field);
        self.take(field).as_array().unwrap_or_else(|| panic!("{name} is not a list"))
    }

    /// Where a field stands, for messages.
    pub fn path(&self, field: &str) -> String {
        format!("{}.{field}", self.name)
    }

    /// Fails for every field nobody looked at, and for every one that was looked for and is not there. Of the input, a
    /// name is a label, and what is null is not given.
    pub fn end(self, tally: &mut Tally) {
        let object = self.object.as_object();
        let there: BTreeSet<String> = object.map(|map| map.keys().cloned().collect()).unwrap_or_default();
        let is_given = self.name.starts_with("input");
        let says_nothing = |field: &str| is_given && (field == "name" || self.object[field].is_null());
        for field in there.difference(&self.taken).filter(|field| !says_nothing(field)) {
            tally.fail(format_args!("{}.{field} is compared with nothing", self.name));
        }
        for field in self.taken.difference(&there) {
            tally.fail(format_args!("{}.{field} is missing", self.name));
        }
    }
}
