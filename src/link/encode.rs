//! Draft to link text.
