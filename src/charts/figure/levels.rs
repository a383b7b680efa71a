//! The levels at which a table has rows.

use crate::engine::order::order;

/// Levels with what stands at each, ascending: of two at one level the one with more to say comes first, and none that
/// says nothing after it.
pub fn ascending(mut levels: Vec<(f64, String)>) -> Vec<(f64, String)> {
    order(&mut levels, |a, b| a.0 < b.0 || (a.0 == b.0 && a.1.len() > b.1.len()));
    levels.dedup_by(|b, a| a.0 == b.0 && b.1.is_empty());
    levels
}
