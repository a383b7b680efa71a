//! Financial truth: numbers in, numbers out.
//!
//! Never here: text, a clock, chance without a seed, or floating-point functions that bypass [`num`].
//!
//! Some of it is compared with the reference but not on the page yet: `docs/conventions.md` lists it under "Not on the
//! page yet".

pub mod units;
pub mod num;
mod domain;
pub mod order;
pub mod pwl;
pub mod condor;
pub mod pricing;
pub mod vol;
pub mod implied;
pub mod position;
pub mod outcome;
pub mod margin;
pub mod vix;
pub mod hedge;
pub mod perp;
