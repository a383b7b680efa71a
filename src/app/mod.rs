//! What the reader did, and what the page shows for it.
//!
//! Never here: Yew, the browser, a clock, or an effect: `update` is a pure function.

pub mod action;
pub mod drag;
pub mod handle;
pub mod layers;
pub mod say;
pub mod screen;
pub mod shelf;
pub mod state;
pub mod tidy;
pub mod track;
pub mod undo;
pub mod update;
