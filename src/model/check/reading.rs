//! Every text of a form read, and what stands in where it cannot be.

use crate::engine::units::{Days, Points};
use crate::model::draft::Draft;
use crate::model::fields::{Field, FieldId, Group};
use crate::model::heat::share_of_days;
use crate::model::issue::{Issue, Problem};
use crate::model::parse;
use crate::model::read::{Value, Values, choice, counts, read};

/// True of SPX and the strikes, which are thousands by rule: of every text it is the same, so that a link says what it
/// said.
fn is_in_thousands(field: &Field) -> bool {
    let is_level = matches!(field.group, Group::Market | Group::Condor);
    is_level && matches!(read(field, field.example), Ok(Value::Number(usual)) if usual >= 1_000.0)
}

/// The value of a text of a field.
fn usable(row: &Field, text: &str) -> Result<Value, Problem> {
    let value = read(row, text)?;
    match parse::readings(text) {
        Some(readings) if matches!(value, Value::Number(_)) && is_in_thousands(row) => {
            Err(Problem::TwoReadings(readings))
        }
        _ => Ok(value),
    }
}

/// A check under way.
pub(super) struct Reading<'a> {
    /// The texts.
    pub draft: &'a Draft,
    /// The texts that were valid before.
    pub last_valid: &'a Draft,
    /// The last valid text of every field, as far as it was read.
    pub valid: Draft,
    /// What was found, in the order of reading.
    pub issues: Vec<Issue>,
}

impl Reading<'_> {
    /// The value of a field's text, or of the text that stands in for it.
    pub fn value(&mut self, field: &Field) -> Value {
        let row = field.id.row(&|by| self.chosen(by));
        let text = self.draft.text(field.id);
        match usable(&row, text) {
            Ok(value) => value,
            Err(problem) => {
                self.issues.push(Issue { field: field.id, problem });
                self.stand_in(&row, |_| true)
            }
        }
    }

    /// The choice made in a field, or the one that stands in for it.
    fn chosen(&self, field: FieldId) -> &'static str {
        let made = [self.draft, self.last_valid].into_iter().find_map(|texts| choice(field, texts.text(field)));
        made.unwrap_or(field.field().default)
    }

    /// The last valid value that also meets a condition, else the default's; its text is the valid one from now on.
    fn stand_in(&mut self, field: &Field, fits: impl Fn(Value) -> bool) -> Value {
        let last = usable(field, self.last_valid.text(field.id)).ok().filter(|value| fits(*value));
        let text = if last.is_some() { self.last_valid.text(field.id) } else { field.default };
        self.valid.set(field.id, text);
        last.unwrap_or_else(|| read(field, field.default).unwrap_or(Value::Open))
    }

    /// Floor and cap of the map, the floor below the cap. Said beside the one that was changed; where its last valid
    /// text is no better, and its default neither, both are at their defaults.
    pub fn ends_of_map(&mut self, values: &mut Values) {
        let ends = [FieldId::MapFloor, FieldId::MapCap];
        let number = |values: &Values, end: usize| values.number(ends[end]);
        let is_wrong = |values: &Values| number(values, 0) >= number(values, 1);
        let cap_is_as_before = self.draft.text(ends[1]) == self.last_valid.text(ends[1]);
        for end in if cap_is_as_before { [0, 1] } else { [1, 0] } {
            if !is_wrong(values) {
                return;
            }
            let other = number(values, 1 - end);
            if counts(&|by| values.word(by), ends[end]) && !self.is_wrong(ends[end]) {
                self.issues.push(Issue { field: ends[end], problem: Problem::MapCrossed(Points(other)) });
            }
            let fits = |value| matches!(value, Value::Number(own) if (own < other) == (end == 0) && own != other);
            values.0[ends[end] as usize] = self.stand_in(ends[end].field(), fits);
        }
    }

    /// Days left at a chosen date, which may not lie after expiry.
    pub fn date(&mut self, id: FieldId, values: &Values, days: Days, share: f64) -> Days {
        let in_time = |value| !matches!(value, Value::Number(left) if left > days.0);
        let mut value = values.of(id);
        if !in_time(value) {
            if !self.is_wrong(id) {
                self.issues.push(Issue { field: id, problem: Problem::AfterExpiry });
            }
            value = self.stand_in(id.field(), in_time);
        }
        match value {
            Value::Number(left) => Days(left),
            Value::Choice(_) | Value::Open => share_of_days(days, share),
        }
    }

    /// True when something wrong was found with this field so far; a remark is nothing wrong.
    pub fn is_wrong(&self, field: FieldId) -> bool {
        self.issues.iter().any(|issue| issue.field == field && issue.problem.is_wrong())
    }
}
