//! A draft as the text of a link, and back. Decoding never fails: it reports.
//!
//! Never here: numbers (a link carries texts), or anything that is sent to a server.

pub mod decode;
pub mod encode;
mod keys;
mod text;

pub use keys::{PIN, VALID, key_number, word};

use crate::model::draft::Draft;
use crate::model::explain::Key;
use crate::model::fields::FieldId;

/// How much of a link is read, in bytes of its pairs. The page's own links stay far below it.
pub const LONGEST: usize = 32_768;

/// What a link restores.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Opened {
    /// The texts of all fields.
    pub draft: Draft,
    /// The text each field's figures use: the same as the draft's, save where that is wrong and the link said what
    /// was valid before. Give it to the first check.
    pub valid: Draft,
    /// The pinned setup, if any.
    pub pin: Option<Texts>,
    /// The opened key number, if any.
    pub open: Option<Key>,
    /// What could not be read.
    pub troubles: Vec<Trouble>,
}

/// The texts of all fields and, where one is wrong, the text that was valid before it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Texts {
    /// As typed.
    pub draft: Draft,
    /// As used by the figures; equal to the draft's text where that is right.
    pub valid: Draft,
}

/// Something in a link that could not be used, or not as it stands.
#[derive(Debug, Clone, PartialEq)]
pub enum Trouble {
    /// A version this page does not know; read as well as possible.
    Version(String),
    /// A key this page does not know.
    UnknownKey(String),
    /// The same key twice: the last one counts.
    Repeated(String),
    /// More values than the key takes.
    TooMany(String),
    /// A key given no value this page can use: key and text.
    Unreadable(String, String),
    /// A field whose text is not understood; it was kept as it stands.
    Kept(FieldId, String),
    /// The same of the pinned setup.
    KeptPinned(FieldId, String),
    /// The link was longer than any the page writes; the rest was left out.
    TooLong,
}
