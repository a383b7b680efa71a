//! Any value at all, read without refusing: what is wrong with it is said later, by name.

use crate::model::decimal;
use crate::model::parse::readings;

/// One value of an object.
#[derive(Debug, Clone, PartialEq)]
pub enum Loose {
    /// `null` or `undefined`: as if it were not there.
    Missing,
    /// True or false.
    Flag(bool),
    /// A number, as its shortest text.
    Number(String),
    /// A text.
    Text(String),
    /// A list of values and objects: the first [`LONGEST`] of them, and how many there are. Lists in it, and what
    /// objects in it hold beside plain values, are not looked into, so that one which holds itself ends.
    List(Vec<Loose>, usize),
    /// An object in a list, as names and values.
    Named(Vec<(String, Loose)>),
    /// Anything else.
    Other,
}

/// An object as names and values, in their order.
#[derive(Debug, Clone, PartialEq)]
pub enum Record {
    /// An object, or nothing at all, which is an empty one.
    Named(Vec<(String, Loose)>),
    /// Something that is not an object.
    NotAnObject,
    /// Something that holds more than plain data: a function, or what throws when it is read.
    Unreadable,
}

/// The longest list that is kept whole; what lies beyond is counted, not read.
pub const LONGEST: usize = 8;

impl Loose {
    /// The number or text itself; of all else what it is.
    pub(super) fn kind(&self) -> &str {
        match self {
            Loose::Missing => "nothing",
            Loose::Flag(true) => "true",
            Loose::Flag(false) => "false",
            Loose::Number(text) | Loose::Text(text) => text,
            Loose::List(..) => "a list",
            Loose::Named(_) => "an object",
            Loose::Other => "neither number nor text",
        }
    }

    /// A number as a text; one that is not finite as a word that is no number.
    pub fn number(value: f64) -> Self {
        // Up to here whole numbers are exact, and are shown in full.
        const WHOLE: f64 = 9_007_199_254_740_991.0;
        Loose::Number(if !value.is_finite() {
            "not a finite number".to_owned()
        } else if value.abs() <= WHOLE && value.fract() == 0.0 {
            let sign = if value < 0.0 { "-" } else { "" };
            [sign, &decimal::whole(value.abs() as u64)].concat()
        } else {
            let mut text = decimal::text(value);
            // A number has one meaning, where a text of thousands might have two.
            if readings(&text).is_some() {
                text.push('0');
            }
            text
        })
    }
}
