//! Laws of the engine that hold for every setup.

mod engine_laws;
