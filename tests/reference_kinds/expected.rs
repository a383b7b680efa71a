//! What should come out of a case, compared field by field: a field that a case leaves out is not compared, but some
//! are.

use super::fields::Fields;
use super::tally::{Tally, Tolerance};
use serde_json::Value;

/// What should come out, with the kind's name and tolerance.
pub struct Expected<'a> {
    pub fields: Fields<'a>,
    kind: &'static str,
    tolerance: Tolerance,
    compared: usize,
}

impl<'a> Expected<'a> {
    pub fn new(kind: &'static str, object: &'a Value, tolerance: Tolerance) -> Self {
        Self { fields: Fields::new("expected", object), kind, tolerance, compared: 0 }
    }

    /// Whether the case says anything of a field, which is then compared.
    fn has(&mut self, field: &str) -> bool {
        let has = self.fields.has(field);
        self.compared += usize::from(has);
        has
    }

    /// Fails for what nobody looked at, and where nothing was compared at all.
    pub fn end(self, tally: &mut Tally) {
        if self.compared == 0 {
            tally.fail("nothing of it is compared");
        }
        self.fields.end(tally);
    }

    pub fn number(&mut self, field: &str, got: f64, tally: &mut Tally) {
        if !self.has(field) {
            return;
        }
        tally.number(self.kind, field, self.fields.take(field), got, self.tolerance);
    }

    pub fn option(&mut self, field: &str, got: Option<f64>, tally: &mut Tally) {
        if !self.has(field) {
            return;
        }
        tally.option(self.kind, field, self.fields.take(field), got, self.tolerance);
    }

    pub fn list(&mut self, field: &str, got: &[f64], tally: &mut Tally) {
        if !self.has(field) {
            return;
        }
        tally.list(self.kind, field, self.fields.take(field), got, self.tolerance);
    }

    /// A list whose items may be `null`.
    pub fn options(&mut self, field: &str, got: &[Option<f64>], tally: &mut Tally) {
        if !self.has(field) {
            return;
        }
        let wanted = self.fields.list(field);
        if wanted.len() != got.len() {
            return tally.fail(format_args!("{field} should be {wanted:?}, is {got:?}"));
        }
        for (i, (wanted, got)) in wanted.iter().zip(got).enumerate() {
            tally.option(self.kind, &format!("{field}[{i}]"), wanted, *got, self.tolerance);
        }
    }

    /// A list of lists.
    pub fn rows(&mut self, field: &str, got: &[Vec<f64>], tally: &mut Tally) {
        if !self.has(field) {
            return;
        }
        let wanted = self.fields.list(field);
        if wanted.len() != got.len() {
            return tally.fail(format_args!("{field} should be {wanted:?}, is {got:?}"));
        }
        for (i, (wanted, got)) in wanted.iter().zip(got).enumerate() {
            tally.list(self.kind, &format!("{field}[{i}]"), wanted, got, self.tolerance);
        }
    }

    /// An object with a figure, which may be `null`, for each of some names and for no other.
    pub fn by_id(&mut self, field: &str, ids: &[Value], got: &[Option<f64>], tally: &mut Tally) {
        if !self.has(field) {
            return;
        }
        let wanted = self.fields.take(field);
        let count = wanted.as_object().map_or(0, serde_json::Map::len);
        if count != ids.len() {
            tally.fail(format_args!("{field} should have {} names, has {count}", ids.len()));
        }
        for (id, got) in ids.iter().zip(got) {
            // An id may be a number, a name of a map is a text.
            let id = id.as_str().map_or_else(|| id.to_string(), str::to_owned);
            match wanted.get(&id) {
                Some(wanted) => tally.option(self.kind, &format!("{field}.{id}"), wanted, *got, self.tolerance),
                None => tally.fail(format_args!("{field}.{id} is missing")),
            }
        }
    }

    /// A word, a flag or a list of them: exactly the same.
    pub fn same(&mut self, field: &str, got: Value, tally: &mut Tally) {
        if !self.has(field) {
            return;
        }
        let wanted = self.fields.take(field);
        if *wanted == got {
            tally.same(self.kind);
        } else {
            tally.fail(format_args!("{field} should be {wanted}, is {got}"));
        }
    }
}
