//! Figures on the page: nodes to elements, pointers and keys to actions, exports.
//!
//! Never here: what a figure shows; that is in `charts`.

pub mod drag;
pub mod export;
pub mod heat;
pub mod payoff;
pub mod readout;
pub mod size;
pub mod table;
pub mod vnode;
