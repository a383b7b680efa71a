//! Financial truth: numbers in, numbers out.
//!
//! Never here: text, a clock, chance without a seed, or floating-point functions that bypass [`num`].

pub mod units;
pub mod num;
pub mod pwl;
pub mod pricing;
pub mod implied;
pub mod vol;
pub mod condor;
pub mod position;
pub mod outcome;
pub mod vix;
pub mod margin;
