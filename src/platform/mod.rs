//! One file per browser facility; each returns an option or a result, never panics.
//!
//! Never here: a rule of the product.
