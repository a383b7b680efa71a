//! Any value at all, read without refusing: what is wrong with it is said later, by name.

use crate::model::decimal;
use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// One value of an object.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Loose {
    /// `null` or `undefined`: as if it were not there.
    Missing,
    /// True or false.
    Flag(bool),
    /// A number, as its shortest text.
    Number(String),
    /// A text.
    Text(String),
    /// A list. Lists in it are not looked into, so that one which holds itself ends.
    List(Vec<Loose>),
    /// Anything else.
    Other,
}

/// An object as names and values, in their order.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Record {
    /// An object, or nothing at all, which is an empty one.
    Named(Vec<(String, Loose)>),
    /// Something that is not an object.
    NotAnObject,
}

/// The longest list that is kept whole; what lies beyond is only counted as one more.
const LONGEST: usize = 8;

struct LooseVisitor {
    inside_list: bool,
}

impl<'de> Visitor<'de> for LooseVisitor {
    type Value = Loose;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_unit<E>(self) -> Result<Loose, E> {
        Ok(Loose::Missing)
    }

    fn visit_none<E>(self) -> Result<Loose, E> {
        Ok(Loose::Missing)
    }

    fn visit_some<D: Deserializer<'de>>(self, value: D) -> Result<Loose, D::Error> {
        value.deserialize_any(self)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Loose, E> {
        Ok(Loose::Flag(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Loose, E> {
        Ok(Loose::Number(value.to_string()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Loose, E> {
        Ok(Loose::Number(value.to_string()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Loose, E> {
        Ok(Loose::Number(written(value)))
    }

    fn visit_str<E>(self, value: &str) -> Result<Loose, E> {
        Ok(Loose::Text(value.to_owned()))
    }

    fn visit_bytes<E>(self, _: &[u8]) -> Result<Loose, E> {
        Ok(Loose::Other)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Loose, A::Error> {
        if self.inside_list {
            while list.next_element::<IgnoredAny>()?.is_some() {}
            return Ok(Loose::Other);
        }
        let mut values = Vec::new();
        while values.len() < LONGEST {
            match list.next_element::<Item>()? {
                Some(Item(value)) => values.push(value),
                None => return Ok(Loose::List(values)),
            }
        }
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Loose::List(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Loose, A::Error> {
        while object.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Loose::Other)
    }
}

impl<'de> Deserialize<'de> for Loose {
    fn deserialize<D: Deserializer<'de>>(value: D) -> Result<Self, D::Error> {
        value.deserialize_any(LooseVisitor { inside_list: false })
    }
}

/// A value inside a list.
struct Item(Loose);

impl<'de> Deserialize<'de> for Item {
    fn deserialize<D: Deserializer<'de>>(value: D) -> Result<Self, D::Error> {
        value.deserialize_any(LooseVisitor { inside_list: true }).map(Item)
    }
}

struct RecordVisitor;

/// Anything but an object.
macro_rules! not_an_object {
    ($($visit:ident: $type:ty),*) => {
        $(fn $visit<E>(self, _: $type) -> Result<Record, E> { Ok(Record::NotAnObject) })*
    };
}

impl<'de> Visitor<'de> for RecordVisitor {
    type Value = Record;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Record, A::Error> {
        let mut values = Vec::new();
        while let Some(entry) = object.next_entry()? {
            values.push(entry);
        }
        Ok(Record::Named(values))
    }

    fn visit_unit<E>(self) -> Result<Record, E> {
        Ok(Record::Named(Vec::new()))
    }

    fn visit_none<E>(self) -> Result<Record, E> {
        Ok(Record::Named(Vec::new()))
    }

    fn visit_some<D: Deserializer<'de>>(self, value: D) -> Result<Record, D::Error> {
        value.deserialize_any(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Record, A::Error> {
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Record::NotAnObject)
    }

    not_an_object!(visit_bool: bool, visit_i64: i64, visit_u64: u64, visit_f64: f64, visit_str: &str, visit_bytes: &[u8]);
}

impl<'de> Deserialize<'de> for Record {
    fn deserialize<D: Deserializer<'de>>(value: D) -> Result<Self, D::Error> {
        value.deserialize_any(RecordVisitor)
    }
}

/// A number as a text; one that is not finite as a word that is no number.
fn written(value: f64) -> String {
    if value.is_finite() { decimal::text(value) } else { "not a finite number".to_owned() }
}
