//! A reader: actions one after another.

use tailfeather::app::action::Action;
use tailfeather::app::state::State;
use tailfeather::app::update::update;
use tailfeather::model::fields::FieldId;

/// The state after some actions.
pub fn run_from(state: State, actions: &[Action]) -> State {
    actions.iter().fold(state, |state, action| update(&state, action.clone()))
}

/// The same from the start.
pub fn run(actions: &[Action]) -> State {
    run_from(State::new(None), actions)
}

/// A keystroke.
pub fn typed(field: FieldId, text: &str) -> Action {
    Action::Edit(field, text.to_string())
}
