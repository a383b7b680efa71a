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

/// A text.
pub(super) fn text(text: impl Into<Cow<'static, str>>) -> Plain {
    Plain::Text(text.into())
}

/// A record being written, a name and its value with every step. The steps are kept out of line: they have hundreds of
/// callers.
pub(super) struct Fields(Vec<(&'static str, Plain)>);

impl Fields {
    /// Any value.
    #[inline(never)]
    pub fn put(&mut self, name: &'static str, value: Plain) -> &mut Self {
        self.0.push((name, value));
        self
    }

    /// A value, or `null`.
    #[inline(never)]
    pub fn put_if(&mut self, name: &'static str, value: Option<Plain>) -> &mut Self {
        self.put(name, value.unwrap_or(Plain::Missing))
    }

    /// A record in it.
    pub fn record(&mut self, name: &'static str, write: impl FnOnce(&mut Fields) -> &mut Fields) -> &mut Self {
        self.put(name, record(write))
    }

    /// A list of what `each` makes of every item.
    pub fn list<T>(
        &mut self,
        name: &'static str,
        items: impl IntoIterator<Item = T>,
        each: impl Fn(T) -> Plain,
    ) -> &mut Self {
        self.put(name, list(items, each))
    }

    /// A number.
    #[inline(never)]
    pub fn number(&mut self, name: &'static str, value: f64) -> &mut Self {
        self.put(name, Plain::Number(value))
    }

    /// A number, or `null`.
    #[inline(never)]
    pub fn maybe(&mut self, name: &'static str, value: Option<f64>) -> &mut Self {
        self.put_if(name, value.map(Plain::Number))
    }

    /// True or false.
    #[inline(never)]
    pub fn flag(&mut self, name: &'static str, value: bool) -> &mut Self {
        self.put(name, Plain::Flag(value))
    }

    /// A word known beforehand.
    #[inline(never)]
    pub fn word(&mut self, name: &'static str, word: &'static str) -> &mut Self {
        self.put(name, text(word))
    }
}

/// The record that some steps write.
pub(super) fn record(write: impl FnOnce(&mut Fields) -> &mut Fields) -> Plain {
    let mut fields = Fields(Vec::new());
    write(&mut fields);
    Plain::Record(fields.0)
}

/// A list of what `each` makes of every item.
pub(super) fn list<T>(items: impl IntoIterator<Item = T>, each: impl Fn(T) -> Plain) -> Plain {
    let mut list = Vec::new();
    for item in items {
        add(&mut list, each(item));
    }
    Plain::List(list)
}

/// Out of line: every kind of list has a loop of its own around it.
#[inline(never)]
fn add(list: &mut Vec<Plain>, item: Plain) {
    list.push(item);
}
