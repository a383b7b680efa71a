//! Light, dark, or as the system has it.

use super::{Refused, root, storage};

/// Where the system's theme holds, the document has none of its own.
const SYSTEM: &str = "system";

/// Returns the theme chosen on an earlier visit, by its key; empty when none was or storage is blocked.
pub fn remembered() -> String {
    storage::preference("theme").unwrap_or_default()
}

/// Shows a theme now.
///
/// # Errors
/// When there is no document.
pub fn show(key: &str) -> Result<(), Refused> {
    let root = root()?;
    if key == SYSTEM {
        root.remove_attribute("data-theme")?
    } else {
        root.set_attribute("data-theme", key)?
    }
    Ok(())
}

/// Remembers a theme for the next visit.
///
/// # Errors
/// When storage is blocked or full.
pub fn remember(key: &str) -> Result<(), Refused> {
    storage::keep_preference("theme", key)
}
