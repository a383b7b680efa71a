//! Errors by group of figures, and what failed.

use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt;

/// What may be between a figure and its reference.
#[derive(Debug, Clone, Copy)]
pub enum Tolerance {
    /// The larger of an absolute and a relative error.
    Larger(f64, f64),
    /// The sum of an absolute and a relative error; none of a number without a decimal point.
    Sum(f64, f64),
    /// The sum of an absolute and a relative error, of every number.
    EverySum(f64, f64),
}

impl Tolerance {
    fn around(self, expected: f64) -> f64 {
        match self {
            Tolerance::Larger(absolute, relative) => absolute.max(relative * expected.abs()),
            Tolerance::Sum(absolute, relative) | Tolerance::EverySum(absolute, relative) => {
                absolute + relative * expected.abs()
            }
        }
    }
}

/// Largest error of a group as a share of its tolerance, and how many figures were compared.
#[derive(Debug, Default)]
struct Group {
    figures: usize,
    worst: f64,
    at: String,
}

/// The outcome of all comparisons of one file.
#[derive(Debug, Default)]
pub struct Tally {
    case: String,
    groups: BTreeMap<&'static str, Group>,
    failures: Vec<String>,
}

impl Tally {
    /// Runs one case; true when it had no failure.
    pub fn case(&mut self, id: &str, compare: impl FnOnce(&mut Self)) -> bool {
        self.case = id.to_owned();
        let before = self.failures.len();
        compare(self);
        self.failures.len() == before
    }

    /// Every failure so far, one sentence each.
    pub fn failures(&self) -> &[String] {
        &self.failures
    }

    /// Notes that something is wrong with the case at hand.
    pub fn fail(&mut self, what: impl fmt::Display) {
        self.failures.push(format!("{}: {what}", self.case));
    }

    /// Compares a number.
    pub fn number(&mut self, group: &'static str, name: &str, expected: &Value, got: f64, tolerance: Tolerance) {
        let Some(wanted) = expected.as_f64() else {
            return self.fail(format_args!("{name} should be {expected}, is {got}"));
        };
        let error = (got - wanted).abs();
        let allowed = match tolerance {
            // In these files a number without a decimal point is exact.
            Tolerance::Sum(..) if !expected.is_f64() => 0.0,
            _ => tolerance.around(wanted),
        };
        let share = if error == 0.0 { 0.0 } else { error / allowed };
        // A result that is not a number fails.
        if share.is_nan() || share > 1.0 {
            self.fail(format_args!("{name} should be {wanted}, is {got}, off by {error:e} with {allowed:e} allowed"));
        }
        let group = self.groups.entry(group).or_default();
        group.figures += 1;
        if share.is_nan() || share > group.worst {
            group.worst = share;
            group.at = format!("{} {name}", self.case);
        }
    }

    /// Compares a number that may not exist: `null` stands for none.
    pub fn option(
        &mut self,
        group: &'static str,
        name: &str,
        expected: &Value,
        got: Option<f64>,
        tolerance: Tolerance,
    ) {
        match got {
            Some(got) => self.number(group, name, expected, got, tolerance),
            None if expected.is_null() => self.same(group),
            None => self.fail(format_args!("{name} should be {expected}, is none")),
        }
    }

    /// Compares a list of numbers, its length included.
    pub fn list(&mut self, group: &'static str, name: &str, expected: &Value, got: &[f64], tolerance: Tolerance) {
        let wanted = expected.as_array().map_or(&[][..], Vec::as_slice);
        if !expected.is_array() || wanted.len() != got.len() {
            return self.fail(format_args!("{name} should be {expected}, is {got:?}"));
        }
        if got.is_empty() {
            self.same(group);
        }
        for (i, (expected, got)) in wanted.iter().zip(got).enumerate() {
            self.number(group, &format!("{name}[{i}]"), expected, *got, tolerance);
        }
    }

    /// Counts a figure that has to be exactly what it is.
    pub fn same(&mut self, group: &'static str) {
        self.groups.entry(group).or_default().figures += 1;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        for (name, group) in &self.groups {
            let Group { figures, worst, at } = group;
            writeln!(
                out,
                "  {name:<22} {figures:>5} figures, largest error {:.4} % of the tolerance  {at}",
                worst * 100.0
            )?;
        }
        Ok(())
    }
}
