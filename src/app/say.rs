//! The words of what only `app` and `link` know: handles, steps, notices, link troubles.

use super::action::Notice;
use super::handle::Handle;
use super::state::State;
use super::undo::{Change, Step};
use crate::engine::condor::Leg;
use crate::link::Trouble;
use crate::model::days::DAYS;
use crate::model::draft::Draft;
use crate::model::fields::{Family, FieldId, Group};
use crate::model::setup::Setup;
use crate::words;
use crate::words::trouble::{self as told, quote};
use std::borrow::Cow;

/// How many troubles of a link or a saved setup are named.
const MOST_TROUBLES: usize = 40;

/// The name of a handle: "short put strike", "spot", "first date".
pub fn name(handle: Handle) -> Cow<'static, str> {
    match handle {
        Handle::Spot => Cow::Borrowed(words::handle::SPOT),
        _ => words::label::name(handle.field()),
    }
}

/// True when what there is to say was done as asked: it need not be closed, only read.
pub fn is_brief(notice: &Notice) -> bool {
    matches!(notice, Notice::Copied(_) | Notice::Saved(_)) || notice.gone().is_some() || is_seen(notice)
}

/// True of what is seen without being said, and so is said to those alone who listen: what was done to layers.
pub fn is_seen(notice: &Notice) -> bool {
    subject(notice) == LAYERS
}

/// What is said of layers.
const LAYERS: u8 = 4;

/// What a notice is about: the newest about one thing stands for all of it.
pub(super) fn subject(notice: &Notice) -> u8 {
    match notice {
        Notice::Link(_) => 0,
        Notice::Copied(_) | Notice::NotCopied => 1,
        Notice::CannotSave | Notice::Saved(_) | Notice::NotDeleted(_) => 2,
        // By it what is gone can be put back: a word of saving leaves it.
        Notice::Replaced(_) | Notice::Deleted(_) => 3,
        Notice::Added(_) | Notice::Removed(..) | Notice::Moved(..) | Notice::Ruled(..) => LAYERS,
    }
}

/// What the layer in a place among all is: "VIX call, 110 days"; nothing where there is none.
pub(super) fn layer(setup: &Setup, place: usize) -> String {
    let family = Family::of(place);
    let own = place - family.places().start;
    match (family, &setup.perp) {
        (Family::Hedge, _) => setup.hedge.layer(own).map(words::layer::kind),
        (Family::Perp, Some(perp)) => {
            let mut layers = perp.layers.iter();
            layers.find(|(place, _)| *place == own).map(|(_, layer)| words::perp::layer(layer, perp))
        }
        (Family::Perp, None) => None,
    }
    .unwrap_or_default()
}

/// The sentences of a notice.
pub fn notice(notice: &Notice) -> String {
    match notice {
        Notice::Link(troubles) => {
            let mut sentences = vec![told::SOME.to_string()];
            sentences.extend(troubles.iter().take(MOST_TROUBLES).map(trouble));
            let more = troubles.len().saturating_sub(MOST_TROUBLES);
            if more > 0 {
                sentences.push(told::more(more));
            }
            words::join(&sentences, " ")
        }
        Notice::CannotSave => words::page::CANNOT_SAVE.to_string(),
        Notice::Copied(is_here) => words::page::COPIED[usize::from(*is_here)].to_string(),
        Notice::NotCopied => words::page::NOT_COPIED.to_string(),
        Notice::Saved(name) => words::page::saved(&quote(name), false),
        Notice::Replaced(kept) => words::page::saved(&quote(&kept.name), true),
        Notice::Deleted(kept) => words::page::deleted(&quote(&kept.name)),
        Notice::NotDeleted(name) => words::page::not_deleted(&quote(name)),
        Notice::Added(place) => words::deed::added(*place),
        Notice::Removed(place, left) => words::deed::removed(*place, *left),
        Notice::Moved(place, what) => words::deed::moved(*place, what),
        Notice::Ruled(preset, count) => words::deed::ruled(words::preset::preset(*preset).name, *count),
    }
}

/// The sentence of one trouble of a link.
pub fn trouble(trouble: &Trouble) -> String {
    match trouble {
        Trouble::Version(version) => told::version(version),
        Trouble::UnknownKey(key) => told::unknown_key(key),
        Trouble::Repeated(key) => told::repeated(key),
        Trouble::TooMany(key) => told::too_many(key),
        Trouble::Unreadable(key, text) => told::unreadable(key, text),
        Trouble::Kept(field, text) => told::kept(*field, text),
        Trouble::KeptPinned(field, text) => told::kept_pinned(*field, text),
        Trouble::TooLong => told::TOO_LONG.to_string(),
    }
}

/// What a step between two drafts did: "short put strike 5,640 to 5,650".
fn change(change: Change, from: &Draft, to: &Draft) -> String {
    match change {
        Change::Edit(field) => words::deed::change(&words::label::name(field), field, from.text(field), to.text(field)),
        Change::Move(handle) => {
            let field = handle.field();
            let done = words::deed::change(&name(handle), field, from.text(field), to.text(field));
            let is_moved = |leg: &Leg| from.text(FieldId::strike(*leg)) != to.text(FieldId::strike(*leg));
            match handle {
                Handle::Strike(_) => words::deed::strikes(Leg::ALL.iter().filter(|leg| is_moved(leg)).count(), &done),
                _ => done,
            }
        }
        Change::Load => words::deed::LOAD.to_string(),
        Change::Swap => words::deed::SWAP.to_string(),
        Change::Pin => words::deed::PIN.to_string(),
        Change::Unpin => words::deed::UNPIN.to_string(),
        Change::Defaults(Group::Assumptions) => words::deed::ASSUMPTIONS.to_string(),
        Change::Defaults(_) => words::deed::DEFAULTS.to_string(),
        Change::Reset => words::deed::RESET.to_string(),
        Change::AddLayer => words::deed::ADD_LAYER.to_string(),
        Change::RemoveLayer(place) => words::deed::layer("remove", place),
        Change::MoveLayer(place) => words::deed::layer("move", place),
        Change::Day(place) => DAYS.get(place).map_or_else(String::new, |day| words::deed::day(day.date)),
        Change::Preset => words::deed::PRESET.to_string(),
    }
}

impl State {
    /// The label of the undo button: "Undo: short put strike 5,640 to 5,650", "Nothing to undo".
    pub fn undo_label(&self) -> String {
        let step = self.history.past.last();
        words::deed::undo(step.map(|step: &Step| change(step.change, &step.draft, &self.now.draft)).as_deref())
    }

    /// The label of the redo button: "Redo: short put strike 5,640 to 5,650", "Nothing to redo".
    pub fn redo_label(&self) -> String {
        let step = self.history.future.last();
        words::deed::redo(step.map(|step: &Step| change(step.change, &self.now.draft, &step.draft)).as_deref())
    }

    /// The title of the document: "Condor 5,600/5,650/6,350/6,400, SPX 6,000 – Tailfeather".
    pub fn title(&self) -> String {
        words::page::title(&words::summary::strikes(&self.now.report.setup), self.now.report.setup.spot.0)
    }
}
