//! Texts of every kind for the model, the numbers that follow from them, and the laws of hedge and perpetual.
//!
//! Never here: a single case with its figures.

mod days;
pub mod drafts;
pub mod explanations;
mod hedge;
pub mod numbers;
mod perp;
mod perp_arithmetic;
mod perp_said;
mod perp_stress;
