//! State and action to the next state.

mod edit;
mod handles;
mod layers;
mod setups;

use super::action::{Action, Notice};
use super::drag::nudged;
use super::say;
use super::state::State;
use super::undo::{Change, Step};
use crate::link::Trouble;
use crate::model::draft::Draft;
use std::rc::Rc;

/// The state after an action. Total: an action that means nothing here (undo with no step back, a drag to no number)
/// changes nothing, and then `now` is the same pointer.
pub fn update(state: &State, action: Action) -> State {
    let mut next = state.clone();
    match action {
        Action::Edit(field, text) => next.edit(field, &text),
        Action::Pick(field, word) => {
            next.edit(field, word);
            next.leave(field);
        }
        Action::Defaults(group) => next.defaults(group),
        Action::Rule(preset) => next.rule(preset),
        Action::Day(place) => next.day(place),
        Action::AddLayer(family) => next.add_layer(family),
        Action::RemoveLayer(place) => next.remove_layer(place),
        Action::MoveLayer(place) => next.move_layer(place),
        Action::Unfold(place) => {
            next.screen.layer = (next.screen.layer != Some(place)).then_some(place);
        }
        Action::Leave(field) => next.leave(field),
        Action::Grab(handle) => next.grab(handle),
        Action::Drag(handle, target, scope) => next.drag(handle, target, scope),
        Action::Release => next.release(),
        Action::Nudge(handle, ticks, scope) => {
            let target = nudged(handle, ticks, &next.now.report.setup);
            next.step_to(handle, target, scope);
        }
        Action::ToEnd(handle, upper, scope) => {
            next.step_to(handle, if upper { f64::INFINITY } else { f64::NEG_INFINITY }, scope);
        }
        Action::Choose(scope) => next.scope = scope,
        Action::Undo => next.travel(true),
        Action::Redo => next.travel(false),
        Action::Pin => next.pin(),
        Action::Swap => next.swap(),
        Action::Unpin => next.unpin(),
        Action::Open(key) => next.open = key,
        Action::Load(opened) => next.load(opened),
        Action::Reset => next.reset(),
        Action::Notify(notice) => next.notify(notice),
        Action::Dismiss => next.notices.clear(),
        // What is gone can be put back for as long as it is not closed.
        Action::Fade => next.withdraw(&|notice| say::is_brief(notice) && notice.gone().is_none()),
        Action::Look(at) => next.screen.at = at,
        Action::Measure(sizes) => next.screen.sizes = Some(sizes),
        Action::Table(figure) => next.screen.tables ^= 1_u16.checked_shl(figure.into()).unwrap_or_default(),
        Action::More => next.screen.more = !next.is_more(),
        Action::Show(theme) => next.screen.theme = theme,
        Action::Say(said) => next.screen.said = said,
        Action::Name(name) => next.screen.shelf.name = name,
        Action::Found(setups) => next.screen.shelf.fill(setups),
        Action::Saved(kept, on_device) => next.saved(kept, on_device),
        Action::Forget(name) => {
            let forgotten = next.screen.shelf.forget(&name);
            // No word of what was saved before.
            next.withdraw(&|notice| matches!(notice, Notice::Saved(_)));
            forgotten.into_iter().for_each(|kept| next.notify(Notice::Deleted(kept)));
        }
    }
    if !next.notices.is_empty() && (!Rc::ptr_eq(&state.now, &next.now) || state.pin != next.pin) {
        next.drop_mended();
    }
    next
}

impl State {
    /// Where this state is, as a step with this change.
    fn here(&self, change: Change) -> Step {
        Step { draft: self.now.draft.clone(), valid: self.now.checked.valid.clone(), pin: self.pin.clone(), change }
    }

    /// Notes where this state is, as a step that ends here with this change.
    fn note(&mut self, change: Change) {
        let here = self.here(change);
        self.history.record(here);
    }

    /// Takes over new texts and derives everything from them; the last valid ones stay.
    fn write(&mut self, draft: Draft) {
        let valid = self.now.checked.valid.clone();
        self.show(draft, &valid);
    }

    /// Takes over new texts and derives everything from them.
    fn show(&mut self, draft: Draft, valid: &Draft) {
        self.now = Rc::new(self.now.after(&draft, valid, None));
    }

    /// Changes texts and last valid texts alike, as a step of its own.
    fn arrange(&mut self, change: Change, arrange: &dyn Fn(&mut Draft)) {
        self.release();
        self.note(change);
        let (mut draft, mut valid) = (self.now.draft.clone(), self.now.checked.valid.clone());
        arrange(&mut draft);
        arrange(&mut valid);
        self.show(draft, &valid);
    }

    /// Takes back what was said of texts of a link that stand neither in the present setup nor in the pinned one any
    /// more.
    fn drop_mended(&mut self) {
        let drafts = [Some(&self.now), self.pin.as_ref()].map(|own| own.map(|own| &own.draft));
        let stands = |trouble: &Trouble| match trouble {
            Trouble::Kept(field, text) | Trouble::KeptPinned(field, text) => {
                drafts.iter().flatten().any(|draft| draft.text(*field) == text)
            }
            _ => true,
        };
        for notice in &mut self.notices {
            if let Notice::Link(troubles) = notice {
                troubles.retain(stands);
            }
        }
        self.withdraw(&|notice| matches!(notice, Notice::Link(troubles) if troubles.is_empty()));
    }

    /// Says something, in the place of what was said of the same.
    fn notify(&mut self, notice: Notice) {
        self.withdraw(&|other| say::subject(other) == say::subject(&notice));
        self.notices.push(notice);
    }

    /// Takes back the notices that are over.
    fn withdraw(&mut self, is_over: &dyn Fn(&Notice) -> bool) {
        self.notices.retain(|notice| !is_over(notice));
    }
}
