//! What the reader typed, what it means, and every number that follows from it.
//!
//! Never here: pixels, sentences (only keys of sentences), or a browser.

pub mod fields;
pub mod draft;
pub mod parse;
pub mod check;
pub mod setup;
pub mod report;
pub mod explain;
