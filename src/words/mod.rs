//! Every sentence by key, and how numbers are written.
//!
//! Never here: arithmetic on money, or a browser.

#[macro_use]
pub(crate) mod fill;

pub mod assume;
pub mod cost;
pub mod day;
pub mod deed;
pub mod explain;
pub mod figure;
pub mod handle;
pub mod hedge;
pub mod key;
pub mod label;
pub mod layer;
pub mod number;
pub mod page;
pub mod perp;
pub mod preset;
pub mod problem;
pub mod stress;
pub mod strip;
pub mod summary;
pub mod term;
pub mod time;
pub mod trouble;

#[cfg(test)]
mod tests;

pub use key::key;
pub use label::{choice, group, label, leg, unit};
pub use preset::preset;
pub use problem::problem;
pub use term::term;

/// Texts one after another with the same words between each two; the standard library's weighs ten times as much.
pub fn join(texts: &[String], between: &str) -> String {
    let mut joined = String::new();
    for (i, text) in texts.iter().enumerate() {
        if i > 0 {
            joined += between;
        }
        joined += text;
    }
    joined
}
