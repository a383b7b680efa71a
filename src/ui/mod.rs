//! The page, in Yew.
//!
//! Never here: arithmetic; a component shows what the state holds.
