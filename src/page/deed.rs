//! What an element answers to, as its `data-do` says. The page listens once, for all of it.

mod focus;
mod text;

use super::figure::Figure;
use crate::app::action::Action;
use crate::app::handle::{Handle, Scope};
use crate::app::screen::Theme;
use crate::app::state::State;
use crate::charts::node::Element;
use crate::model::explain::Key;
use crate::model::fields::{Family, FieldId, Group};
use crate::model::presets::Preset;

/// What a reader does by a click, a choice, a text or a slider.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Deed {
    /// Passes over the form, to the payoff figure.
    Skip,
    /// Takes the last step back.
    Undo,
    /// Takes it forward again.
    Redo,
    /// Copies a link.
    Share,
    /// Pins the present setup.
    Pin,
    /// Exchanges it and the pinned one.
    Swap,
    /// Takes the pin away.
    Unpin,
    /// Starts afresh.
    Reset,
    /// Closes the notices.
    Dismiss,
    /// Shows the table of a figure, or hides it.
    Table(Figure),
    /// Replaces all layers of the hedge by a published rule.
    Rule(Preset),
    /// Adds a layer to the hedge or to the perpetual.
    AddLayer(Family),
    /// Shows the rest of the market, or hides it.
    More,
    /// Shows the skew among the rest of the market.
    Skew,
    /// Takes the rest of the market back to its defaults.
    Defaults,
    /// Takes all assumptions back to their defaults.
    Unassume,
    /// Types a name for the present setup.
    Name,
    /// Saves it under that name.
    Save,
    /// Opens the arithmetic of a number, or closes it.
    Open(Key),
    /// Types in a field.
    Edit(FieldId),
    /// Chooses a word of a field.
    Pick(FieldId, &'static str),
    /// Chooses a word of a field from a list.
    Choose(FieldId),
    /// Chooses one of the usual days on which layers are looked at.
    Horizon(usize),
    /// Takes the moves of a dated day, by place.
    Day(usize),
    /// Unfolds a layer, by place, or folds it.
    Unfold(usize),
    /// Moves a layer up.
    Move(usize),
    /// Removes a layer.
    Remove(usize),
    /// Takes a premium back to the model's, a date to the page's choice.
    Model(FieldId),
    /// Moves a slider.
    Slide(Handle),
    /// Reads the values of the payoff figure at a level of SPX.
    Look,
    /// Chooses how far a drag reaches.
    Reach(Scope),
    /// Chooses a theme.
    Show(Theme),
    /// Opens a saved setup, by its place.
    Load(usize),
    /// Deletes a saved setup, by its place.
    Forget(usize),
    /// Puts the setup that is just gone back.
    PutBack,
    /// Saves a figure as a file.
    File(Figure, File),
}

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum File {
    /// A drawing.
    Svg,
    /// A picture.
    Png,
    /// The numbers.
    Csv,
}

/// The usual days on which layers are looked at.
pub const HORIZONS: [&str; 3] = ["1", "5", "21"];

impl Element {
    /// The same element, which answers to a deed.
    #[inline(never)]
    pub fn does(self, deed: Deed) -> Self {
        self.attr("data-do", deed.text())
    }
}

impl Deed {
    /// The action of a click or a choice; none where the deed is one of typing or sliding, or needs the browser.
    pub fn action(self, state: &State) -> Option<Action> {
        Some(match self {
            Deed::Undo => Action::Undo,
            Deed::Redo => Action::Redo,
            Deed::Pin => Action::Pin,
            Deed::Swap => Action::Swap,
            Deed::Unpin => Action::Unpin,
            Deed::Reset => Action::Reset,
            Deed::Dismiss => Action::Dismiss,
            Deed::Table(figure) => Action::Table(figure as u8),
            Deed::More | Deed::Skew => Action::More,
            Deed::Defaults => Action::Defaults(Group::Market),
            Deed::Unassume => Action::Defaults(Group::Assumptions),
            Deed::Open(key) => Action::Open(Some(key).filter(|key| state.open != Some(*key))),
            Deed::Pick(field, word) => Action::Pick(field, word),
            Deed::Rule(preset) => Action::Rule(preset),
            Deed::AddLayer(family) => Action::AddLayer(family),
            Deed::Horizon(place) => Action::Pick(FieldId::Horizon, HORIZONS.get(place)?),
            Deed::Day(place) => Action::Day(place),
            Deed::Unfold(place) => Action::Unfold(place),
            Deed::Move(place) => Action::MoveLayer(place),
            Deed::Remove(place) => Action::RemoveLayer(place),
            Deed::Model(field) => Action::Pick(field, ""),
            Deed::Reach(scope) => Action::Choose(scope),
            Deed::Show(theme) => Action::Show(theme),
            _ => return None,
        })
    }
}
