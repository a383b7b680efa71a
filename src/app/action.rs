//! What the reader did.

use super::handle::{Handle, Scope};
use super::screen::{Sizes, Theme};
use super::shelf::Kept;
use crate::link::{Opened, Trouble};
use crate::model::explain::Key;
use crate::model::fields::{Family, FieldId, Group};
use crate::model::presets::Preset;

/// Everything a reader, a link or the store can do to the page.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Typed in a field (every keystroke), or chose from a list.
    Edit(FieldId, String),
    /// Chose one of a field's few words, or nothing where that is a choice: an edit that ends its own step.
    Pick(FieldId, &'static str),
    /// Took rates and volatilities of the market, or all assumptions, back to their defaults.
    Defaults(Group),
    /// Replaced all hedge layers by a published rule.
    Rule(Preset),
    /// Put all positions to the moves of a dated day, by its place among them.
    Day(usize),
    /// Added a layer of a family.
    AddLayer(Family),
    /// Removed the layer in a place among all, from 0.
    RemoveLayer(usize),
    /// Exchanged the layer in a place with the one before it.
    MoveLayer(usize),
    /// Unfolded the layer in a place, or folded it.
    Unfold(usize),
    /// Left a field: an understood number is written tidily, and the undo step ends here.
    Leave(FieldId),
    /// Took hold of a handle.
    Grab(Handle),
    /// Moved the held handle to a value on its axis, in the unit of its number.
    Drag(Handle, f64, Scope),
    /// Let go of a handle, or of the key that nudged it: the undo step ends here.
    Release,
    /// Moved a handle by ticks with the keyboard.
    Nudge(Handle, i32, Scope),
    /// Moved a handle to the end of its range: false the lower, true the upper.
    ToEnd(Handle, bool, Scope),
    /// Chose how far a drag reaches when no modifier is held.
    Choose(Scope),
    /// Took the last step back.
    Undo,
    /// Took it forward again.
    Redo,
    /// Pinned the present setup as a ghost to compare with.
    Pin,
    /// Exchanged the pinned setup and the present one.
    Swap,
    /// Removed the pin.
    Unpin,
    /// Opened a key number's arithmetic, or closed it.
    Open(Option<Key>),
    /// Opened a link or a named setup.
    Load(Opened),
    /// Back to the default setup.
    Reset,
    /// Something the page must say (storage is full, link copied).
    Notify(Notice),
    /// Closed the notices.
    Dismiss,
    /// Time enough went by to read what was done as asked.
    Fade,
    /// Looked at a level of SPX in the payoff figure, or away from it.
    Look(Option<f64>),
    /// The page has these sizes now.
    Measure(Sizes),
    /// Showed the table of a figure, by its place among all, or hid it.
    Table(u8),
    /// Showed rates and volatilities of the market, or hid them.
    More,
    /// Chose a theme.
    Show(Theme),
    /// The result was said to a reader who listens.
    Say(String),
    /// Typed a name to save the present setup under.
    Name(String),
    /// These setups were found on the device; none when it does not let the page look.
    Found(Option<Vec<Kept>>),
    /// The present setup was saved under a name; false where only for as long as the page is open.
    Saved(Kept, bool),
    /// Deleted a saved setup.
    Forget(String),
}

/// A sentence the page must say, by key with its particulars. [`super::say::notice`] has the words.
#[derive(Debug, Clone, PartialEq)]
pub enum Notice {
    /// What a link, or a saved setup, held that could not be read.
    Link(Vec<Trouble>),
    /// The device does not let the page save.
    CannotSave,
    /// The link was copied; true where it opens on this device alone.
    Copied(bool),
    /// The browser refused to copy; the link stands in the address bar.
    NotCopied,
    /// A setup was saved under this name.
    Saved(String),
    /// A setup was saved in place of this one, which can be put back.
    Replaced(Kept),
    /// A saved setup was deleted; here it is, to be put back.
    Deleted(Kept),
    /// The device did not let go of the saved setup of this name.
    NotDeleted(String),
    /// A layer was added in a place among all.
    Added(usize),
    /// The layer in a place was removed, and so many of its family are left.
    Removed(usize, usize),
    /// The layer in a place has changed places with the one before it, and what it is.
    Moved(usize, String),
    /// All hedge layers were replaced by those of a published rule, so many.
    Ruled(Preset, usize),
}

impl Notice {
    /// The saved setup that is gone and can be put back, where it tells of one.
    pub fn gone(&self) -> Option<&Kept> {
        match self {
            Notice::Replaced(kept) | Notice::Deleted(kept) => Some(kept),
            _ => None,
        }
    }
}
