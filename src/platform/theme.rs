//! Light, dark, or as the system has it.

use super::{Refused, storage, window};

/// The reader's choice of theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

impl Theme {
    /// All three, in the order of the switch.
    pub const ALL: [Theme; 3] = [Theme::System, Theme::Light, Theme::Dark];

    /// The word that names it in the page and in storage.
    pub fn key(self) -> &'static str {
        match self {
            Theme::System => "system",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }
}

/// Returns the theme chosen on an earlier visit; as the system has it when none was or storage is blocked.
pub fn remembered() -> Theme {
    let kept = storage::preference("theme");
    Theme::ALL.into_iter().find(|theme| kept.as_deref() == Some(theme.key())).unwrap_or_default()
}

/// Shows a theme now.
///
/// # Errors
/// When there is no document.
pub fn show(theme: Theme) -> Result<(), Refused> {
    let root = window()?.document().and_then(|document| document.document_element()).ok_or(Refused)?;
    match theme {
        Theme::System => root.remove_attribute("data-theme")?,
        chosen => root.set_attribute("data-theme", chosen.key())?,
    }
    Ok(())
}

/// Remembers a theme for the next visit.
///
/// # Errors
/// When storage is blocked or full.
pub fn remember(theme: Theme) -> Result<(), Refused> {
    storage::keep_preference("theme", theme.key())
}
