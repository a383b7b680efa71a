//! Typed text to number.
