//! Plain values: what JavaScript is given.

use std::borrow::Cow;

/// A value as JSON knows them. One type for all answers: a serialiser for each would weigh more than what it writes.
#[derive(Debug, Clone, PartialEq)]
pub enum Plain {
    /// `null`.
    Missing,
    /// True or false.
    Flag(bool),
    /// A number.
    Number(f64),
    /// A text.
    Text(Cow<'static, str>),
    /// A list.
    List(Vec<Plain>),
    /// Names and values, in their order.
    Record(Vec<(&'static str, Plain)>),
}

/// A number, or `null`.
pub(super) fn maybe(value: Option<f64>) -> Plain {
    value.map_or(Plain::Missing, Plain::Number)
}

/// A text.
pub(super) fn text(text: impl Into<Cow<'static, str>>) -> Plain {
    Plain::Text(text.into())
}

/// A record of numbers alone.
pub(super) fn numbers(fields: &[(&'static str, f64)]) -> Plain {
    Plain::Record(fields.iter().map(|(name, value)| (*name, Plain::Number(*value))).collect())
}

/// A list of what `each` makes of every item.
pub(super) fn list<T>(items: &[T], each: impl Fn(&T) -> Plain) -> Plain {
    Plain::List(items.iter().map(each).collect())
}
