//! State and action to the next state.

use super::action::{Action, Notice};
use super::drag::{moved, nudged};
use super::handle::{Handle, Scope};
use super::layers;
use super::say;
use super::shelf::Kept;
use super::state::{Held, Now, State, defaults_of, notices_of};
use super::tidy::tidied;
use super::undo::{Change, Step};
use crate::link::{Opened, Texts};
use crate::model::days::DAYS;
use crate::model::draft::Draft;
use crate::model::fields::{Family, FieldId, Group};
use crate::model::parse::{number, tidy};
use crate::model::perp::BITCOIN;
use crate::model::presets::Preset;
use crate::model::report::window;
use crate::model::setup::Setup;
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
        Action::Fade => next.notices.retain(|notice| !say::is_brief(notice) || notice.gone().is_some()),
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
            next.notices.retain(|notice| !matches!(notice, Notice::Saved(_)));
            forgotten.into_iter().for_each(|kept| next.notify(Notice::Deleted(kept)));
        }
    }
    next
}

/// A draft whose net credit, where none was typed yet, is what the four premiums come to: choosing to enter only the net
/// credit must not change it.
fn with_net_credit(draft: Draft, setup: &Setup) -> Draft {
    let start = FieldId::NetCredit.field().default;
    let credit = (setup.condor.credit.0 * 1e4).round() / 1e4;
    if draft.text(FieldId::NetCredit) != start || number(start) == Ok(credit) {
        return draft;
    }
    draft.with(FieldId::NetCredit, &tidy(credit))
}

impl State {
    /// Where this state is, as a step with this change.
    fn here(&self, change: Change) -> Step {
        Step { draft: self.now.draft.clone(), valid: self.now.checked.valid.clone(), pin: self.pin.clone(), change }
    }

    /// Takes over new texts and derives everything from them.
    fn show(&mut self, draft: Draft, valid: &Draft) {
        self.now = Rc::new(self.now.after(&draft, valid, None));
    }

    fn edit(&mut self, field: FieldId, text: &str) {
        if self.now.draft.text(field) == text {
            return;
        }
        self.release_handle();
        self.history.record(self.here(Change::Edit(field)));
        let mut valid = self.now.checked.valid.clone();
        // What turns out to be no number falls back to what stood there, not to its own beginning: to 2, not to the 1 of "1.5".
        if let Some(start) = self.history.doing(Change::Edit(field)) {
            valid = valid.with(field, start.valid.text(field));
        }
        let mut draft = layers::refitted(self.now.draft.with(field, text), field, &self.now);
        if field == FieldId::Entry && text == "net" {
            draft = with_net_credit(draft, &self.now.report.setup);
        }
        self.show(draft, &valid);
    }

    fn defaults(&mut self, group: Group) {
        if self.is_changed(group) {
            self.arrange(Change::Defaults(group), |draft| {
                defaults_of(group).fold(draft.clone(), |draft, field| draft.with(field, field.field().default))
            });
        }
    }

    fn rule(&mut self, preset: Preset) {
        let setup = self.now.checked.setup.clone();
        if preset.apply(&self.now.draft, &setup) != self.now.draft {
            self.arrange(Change::Preset, |draft| preset.apply(draft, &setup));
            self.screen.layer = None;
            self.notify(Notice::Ruled(preset, layers::count(&self.now.draft, Family::Hedge)));
        }
    }

    fn day(&mut self, place: usize) {
        let Some(day) = DAYS.get(place) else { return };
        let shock = tidy((1e4 * day.spx).round() / 100.0);
        // A day without a beta has the one of the start, not that of whichever day was taken before.
        let start = || FieldId::CoinBeta.field().default.to_string();
        // Bitcoin's is no other coin's.
        let is_bitcoin = self.now.checked.setup.perp.as_ref().is_none_or(|perp| perp.coin == BITCOIN);
        let beta = day.beta().filter(|_| is_bitcoin).map_or_else(start, |beta| tidy((100.0 * beta).round() / 100.0));
        // What one day did says nothing of a later one, so it is valued on the day after, or at an expiry before that.
        let horizon = if self.now.checked.setup.days.0 > 1.0 { "1" } else { "" };
        let moved = |draft: &Draft| draft.with(FieldId::Shock, &shock).with(FieldId::CoinBeta, &beta);
        let taken = |draft: &Draft| moved(draft).with(FieldId::Horizon, horizon);
        self.arrange(Change::Day(place), taken);
    }

    fn add_layer(&mut self, family: Family) {
        if let Some(place) = layers::free(&self.now.draft, family) {
            let setup = self.now.report.setup.clone();
            self.arrange(Change::AddLayer, |draft| layers::added(draft, place, &setup));
            self.screen.layer = Some(place);
            self.notify(Notice::Added(place));
        }
    }

    fn remove_layer(&mut self, place: usize) {
        if layers::is_there(&self.now.draft, place) {
            self.arrange(Change::RemoveLayer(place), |draft| layers::removed(draft, place));
            self.screen.layer = None;
            self.notify(Notice::Removed(place, layers::count(&self.now.draft, Family::of(place))));
        }
    }

    fn move_layer(&mut self, place: usize) {
        if place > Family::of(place).places().start && layers::is_there(&self.now.draft, place) {
            self.arrange(Change::MoveLayer(place), |draft| layers::exchanged(draft, place - 1, place));
            // By its name, or a second step would sound like the first and not be said.
            self.notify(Notice::Moved(place, say::layer(&self.now.report.setup, place - 1)));
            self.screen.layer = self.screen.layer.map(|open| match open {
                open if open == place => place - 1,
                open if open + 1 == place => place,
                open => open,
            });
        }
    }

    /// Changes texts and last valid texts alike, as a step of its own.
    fn arrange(&mut self, change: Change, arranged: impl Fn(&Draft) -> Draft) {
        self.release();
        self.history.record(self.here(change));
        let valid = arranged(&self.now.checked.valid);
        self.show(arranged(&self.now.draft), &valid);
    }

    fn leave(&mut self, field: FieldId) {
        // Only what was edited is tidied: passing through a field must not change it.
        if self.history.doing(Change::Edit(field)).is_none() {
            return;
        }
        if !self.now.checked.is_wrong(field)
            && let Some(text) = tidied(field, self.now.draft.text(field))
        {
            let valid = self.now.checked.valid.clone();
            self.show(self.now.draft.with(field, &text), &valid);
        }
        self.history.close(&self.now.draft);
    }

    fn grab(&mut self, handle: Handle) {
        self.release();
        self.held = Some(Held { handle, from: self.now.clone() });
    }

    fn drag(&mut self, handle: Handle, target: f64, scope: Scope) {
        if !target.is_finite() {
            return;
        }
        if self.held.as_ref().is_none_or(|held| held.handle != handle) {
            self.grab(handle);
        }
        let Some(from) = self.held.as_ref().map(|held| held.from.clone()) else { return };
        let draft = moved(handle, target, scope, &from);
        if draft == self.now.draft {
            return;
        }
        self.history.record(self.here(Change::Move(handle)));
        self.now = Rc::new(self.now.after(&draft, &from.checked.valid, Some(from.report.window)));
    }

    /// Moves a handle that is not held.
    fn step_to(&mut self, handle: Handle, target: f64, scope: Scope) {
        self.release_handle();
        let draft = moved(handle, target, scope, &self.now);
        if draft == self.now.draft {
            return;
        }
        self.history.record(self.here(Change::Move(handle)));
        let valid = self.now.checked.valid.clone();
        self.show(draft, &valid);
    }

    fn release(&mut self) {
        self.history.close(&self.now.draft);
        self.release_handle();
    }

    /// Lets the window follow the numbers again.
    fn release_handle(&mut self) {
        if self.held.take().is_some() && window(&self.now.report.setup) != self.now.report.window {
            let Texts { draft, valid } = self.now.texts();
            self.show(draft, &valid);
        }
    }

    fn travel(&mut self, is_back: bool) {
        self.release();
        // The change is taken over from the step that is travelled.
        let here = self.here(Change::Load);
        let step = if is_back { self.history.back(here) } else { self.history.forward(here) };
        if let Some(step) = step {
            self.notices.retain(|notice| !say::is_seen(notice));
            // The layer that is unfolded may stand elsewhere now, or nowhere.
            if matches!(step.change, Change::AddLayer | Change::RemoveLayer(_) | Change::MoveLayer(_) | Change::Preset)
            {
                self.screen.layer = None;
            }
            self.pin = step.pin;
            if step.draft != self.now.draft || step.valid != self.now.checked.valid {
                self.show(step.draft, &step.valid);
            }
        }
    }

    fn pin(&mut self) {
        self.release();
        if self.pin.as_ref().is_some_and(|pin| *pin == self.now) {
            return;
        }
        self.history.record(self.here(Change::Pin));
        self.pin = Some(self.now.clone());
    }

    fn unpin(&mut self) {
        self.release();
        if self.pin.is_some() {
            self.history.record(self.here(Change::Unpin));
            self.pin = None;
        }
    }

    fn swap(&mut self) {
        self.release();
        let Some(pin) = self.pin.clone() else { return };
        self.history.record(self.here(Change::Swap));
        self.pin = Some(std::mem::replace(&mut self.now, pin));
    }

    fn load(&mut self, opened: Opened) {
        self.release();
        let Opened { draft, valid, pin, open, .. } = &opened;
        let now = Rc::new(Now::of(draft, valid));
        let pin = pin.as_ref().map(|pin| Rc::new(Now::of(&pin.draft, &pin.valid)));
        self.open = *open;
        if *now != *self.now || pin != self.pin {
            self.history.record(self.here(Change::Load));
            self.pin = pin;
            self.now = now;
        }
        self.notices.retain(|notice| !matches!(notice, Notice::Link(_)));
        for notice in notices_of(&opened, &self.now.checked, self.pin.as_deref()) {
            self.notify(notice);
        }
    }

    fn reset(&mut self) {
        self.release();
        self.open = None;
        let start = Draft::default();
        if self.now.draft != start {
            self.history.record(self.here(Change::Reset));
            self.show(start.clone(), &start);
        }
    }

    fn saved(&mut self, kept: Kept, on_device: bool) {
        let Kept { name, link } = kept.clone();
        let before = self.screen.shelf.keep(kept).filter(|before| before.link != link);
        self.screen.shelf.is_blocked = !on_device;
        // Put back, or another of its name in its place.
        self.notices.retain(|notice| notice.gone().is_none_or(|gone| gone.name != name));
        match before {
            Some(before) => self.notify(Notice::Replaced(before)),
            None => self.notify(Notice::Saved(name)),
        }
        if !on_device {
            self.notify(Notice::CannotSave);
        }
    }

    fn notify(&mut self, notice: Notice) {
        self.notices.retain(|other| say::subject(other) != say::subject(&notice));
        self.notices.push(notice);
    }
}
