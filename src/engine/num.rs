//! Portable mathematics: every transcendental function of the engine comes from here, and here from `libm`.
