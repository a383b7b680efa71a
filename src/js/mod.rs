//! `window.tailfeather`: thin and documented, speaks wire types.
//!
//! Never here: a rule of the model.

/// Puts the interface on the window.
pub fn install() {}
