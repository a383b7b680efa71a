//! Every sentence by key, and how numbers are written.
//!
//! Never here: arithmetic on money, or a browser.

pub mod number;
