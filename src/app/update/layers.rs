//! Layers that come, go and change places, and what is told of it.

use crate::app::action::Notice;
use crate::app::layers;
use crate::app::say;
use crate::app::state::State;
use crate::app::undo::Change;
use crate::model::fields::Family;
use crate::model::presets::Preset;

impl State {
    /// Replaces all layers of the hedge by a published rule.
    pub(super) fn rule(&mut self, preset: Preset) {
        let setup = self.now.checked.setup.clone();
        if preset.apply(&self.now.draft, &setup) != self.now.draft {
            self.arrange(Change::Preset, &|draft| *draft = preset.apply(draft, &setup));
            self.screen.layer = None;
            self.notify(Notice::Ruled(preset, layers::count(&self.now.draft, Family::Hedge)));
        }
    }

    /// Puts a new layer in the first free place of its family.
    pub(super) fn add_layer(&mut self, family: Family) {
        if let Some(place) = layers::free(&self.now.draft, family) {
            let setup = self.now.report.setup.clone();
            self.arrange(Change::AddLayer, &|draft| layers::add(draft, place, &setup));
            self.screen.layer = Some(place);
            self.notify(Notice::Added(place));
        }
    }

    /// Takes a layer away.
    pub(super) fn remove_layer(&mut self, place: usize) {
        if layers::is_there(&self.now.draft, place) {
            self.arrange(Change::RemoveLayer(place), &|draft| layers::remove(draft, place));
            self.screen.layer = None;
            self.notify(Notice::Removed(place, layers::count(&self.now.draft, Family::of(place))));
        }
    }

    /// Moves a layer up.
    pub(super) fn move_layer(&mut self, place: usize) {
        if place > Family::of(place).places().start && layers::is_there(&self.now.draft, place) {
            self.arrange(Change::MoveLayer(place), &|draft| layers::exchange(draft, place - 1, place));
            // By its name, or a second step would sound like the first and not be said.
            self.notify(Notice::Moved(place, say::layer(&self.now.report.setup, place - 1)));
            self.screen.layer = self.screen.layer.map(|open| match open {
                open if open == place => place - 1,
                open if open + 1 == place => place,
                open => open,
            });
        }
    }
}
