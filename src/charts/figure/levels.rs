//! The levels at which a table has rows.
//!
//! Out of line, what several tables call: inlined, each would carry a copy.

use crate::engine::order::order;
use std::borrow::Cow;

/// Levels with what stands at each.
#[derive(Default)]
pub struct Levels(Vec<(f64, Cow<'static, str>)>);

impl Levels {
    /// Adds a level with what stands there; nothing does where that is empty.
    #[inline(never)]
    pub fn add(&mut self, level: f64, what: &'static str) {
        self.0.push((level, Cow::Borrowed(what)));
    }

    /// The same with words of its own.
    #[inline(never)]
    pub fn add_text(&mut self, level: f64, what: String) {
        self.0.push((level, Cow::Owned(what)));
    }

    /// Adds a level at which nothing stands, but where there is one already.
    pub fn fill_in(&mut self, level: f64) {
        if self.0.iter().all(|(other, _)| (other - level).abs() > 1e-9 * level) {
            self.add(level, "");
        }
    }

    /// Leaves out what lies beyond two levels.
    pub fn keep_within(&mut self, from: f64, to: f64) {
        self.0.retain(|(level, _)| *level >= from && *level <= to);
    }

    /// All of them, ascending: of two at one level the one with more to say comes first, and none that says nothing
    /// after it.
    #[inline(never)]
    pub fn ascending(mut self) -> Vec<(f64, Cow<'static, str>)> {
        order(&mut self.0, |a, b| a.0 < b.0 || (a.0 == b.0 && a.1.len() > b.1.len()));
        self.0.dedup_by(|b, a| a.0 == b.0 && b.1.is_empty());
        self.0
    }
}
