//! What the reader typed, what it means, and every number that follows from it.
//!
//! Never here: pixels, sentences (only keys of sentences), or a browser.

pub mod fields;
pub mod draft;
pub mod decimal;
pub mod nice;
pub mod parse;
pub mod read;
pub mod issue;
pub mod check;
pub mod setup;
pub mod premiums;
pub mod hedge;
pub mod perp;
pub mod coin;
pub mod presets;
pub mod window;
pub mod endings;
pub mod report;
pub mod heat;
pub mod hedged;
pub mod margined;
pub mod stress;
pub mod days;
pub mod remarks;
pub mod explain;

#[cfg(test)]
pub mod tests;
