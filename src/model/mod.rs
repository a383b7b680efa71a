//! What the reader typed, what it means, and every number that follows from it.
//!
//! Never here: pixels, sentences (only keys of sentences), or a browser.

pub mod check;
pub mod days;
pub mod decimal;
pub mod draft;
pub mod explain;
pub mod fields;
pub mod heat;
pub mod hedge;
pub mod hedged;
pub mod margined;
pub mod parse;
pub mod perp;
mod perp_remarks;
pub mod premiums;
pub mod presets;
pub mod read;
mod remarks;
pub mod report;
pub mod setup;
pub mod stress;
pub mod window;
