//! The page, in Yew.
//!
//! Never here: arithmetic on money; a component shows what the state holds.

pub mod chances;
pub mod effects;
pub mod field;
pub mod figure;
pub mod foot;
pub mod group;
pub mod header;
pub mod icon;
pub mod inputs;
pub mod keys;
pub mod notices;
pub mod root;
pub mod setups;
pub mod store;
pub mod theme;
pub mod tools;
pub mod why;
