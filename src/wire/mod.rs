//! Serialisable twins of setup and report, for JavaScript and workers: the only pure folder with serde.
//!
//! Never here: a rule of the model, or a browser.
