//! What of an opened link or saved setup could not be used.

use super::label::{capital, name};
use crate::model::decimal;
use crate::model::fields::FieldId;

/// How many letters of a text that is not the page's own are shown.
const LONGEST_QUOTE: usize = 40;

/// What was to be read is no text: for JavaScript.
pub const NO_TEXT: &str = "A link is a text, such as \"#/?v=1&x=20\".";

/// Before the single troubles.
pub const SOME: &str = "Not everything in the opened setup could be used.";

/// It goes on beyond where it is read.
pub const TOO_LONG: &str = "It is longer than any the page writes; the end was ignored.";

/// Its version is another than this page's.
pub fn version(version: &str) -> String {
    fill!("Its version “_” is not known here; it was read as version 1.", quote(version))
}

/// It has a key that means nothing.
pub fn unknown_key(key: &str) -> String {
    of_key(key, " is not known and was ignored.")
}

/// It has a key twice.
pub fn repeated(key: &str) -> String {
    of_key(key, " stands there twice; the last one counts.")
}

/// A key has more values than it has room for.
pub fn too_many(key: &str) -> String {
    of_key(key, " has too many values; the last ones were ignored.")
}

/// A key's text is none that it may have.
pub fn unreadable(key: &str, text: &str) -> String {
    of_key(key, &fill!(": “_” cannot be read.", quote(text)))
}

fn of_key(key: &str, what: &str) -> String {
    fill!("Key “_”_", quote(key), what)
}

/// A field's text is not understood, and stands in its box.
pub fn kept(field: FieldId, text: &str) -> String {
    kept_as(&capital(&name(field)), text)
}

/// The same in the pinned setup.
pub fn kept_pinned(field: FieldId, text: &str) -> String {
    kept_as(&fill!("In the pinned setup _", name(field)), text)
}

fn kept_as(name: &str, text: &str) -> String {
    if text.is_empty() {
        return fill!("_ was left empty.", name);
    }
    fill!("_: “_” was kept as typed.", name, quote(text))
}

/// So many troubles are not named.
pub fn more(count: usize) -> String {
    fill!("And _ more.", decimal::whole(count as u64))
}

/// A text of unknown length, shortened, its control characters left out.
pub fn quote(text: &str) -> String {
    let mut letters = text.chars().filter(|letter| !letter.is_control());
    let mut short: String = letters.by_ref().take(LONGEST_QUOTE).collect();
    if letters.next().is_some() {
        short.push('…');
    }
    short
}
