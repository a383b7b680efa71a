//! A draft as the text of a link, and back. Decoding never fails: it reports.
//!
//! Never here: numbers (a link carries texts), or anything that is sent to a server.

pub mod decode;
pub mod encode;

use crate::model::draft::Draft;
use crate::model::explain::Key;

/// What a link restores.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    /// The texts of all fields.
    pub draft: Draft,
    /// Last valid texts, where they differ from the default and the draft's own text is wrong.
    pub valid: Draft,
    /// The pinned setup, if any.
    pub pin: Option<Draft>,
    /// The opened key number, if any.
    pub open: Option<Key>,
    /// What could not be read.
    pub troubles: Vec<Trouble>,
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
    /// The link was longer than any the page writes; the rest was left out.
    TooLong,
}
