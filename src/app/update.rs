//! State and action to the next state.
