//! What the page shows besides the setup: no link carries it, and no step back changes it.

use super::shelf::Shelf;

/// How the page is looked at on this device, now.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Screen {
    /// The sizes measured, once there are any.
    pub sizes: Option<Sizes>,
    /// The level of SPX looked at in the payoff figure, if any.
    pub at: Option<f64>,
    /// The figures whose tables are shown: a bit each, by place.
    pub tables: u16,
    /// True while rates and volatilities of the market are shown.
    pub more: bool,
    /// The layer that is unfolded, by place among all.
    pub layer: Option<usize>,
    /// Light or dark.
    pub theme: Theme,
    /// The result last said to a reader who listens; empty until something changed.
    pub said: String,
    /// Setups kept under a name.
    pub shelf: Shelf,
}

/// Sizes in pixels of the usual text: half of the browser's where the reader has text of twice the size. The style
/// sheet's layouts go by them too.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sizes {
    /// Width there is for the payoff figure.
    pub width: f64,
    /// Width of the window.
    pub window_width: f64,
    /// Height of the window.
    pub window_height: f64,
}

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

    /// The theme of a word; as the system has it when the word names none.
    pub fn from_key(key: &str) -> Theme {
        Theme::ALL.into_iter().find(|theme| theme.key() == key).unwrap_or_default()
    }
}
