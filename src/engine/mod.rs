//! Financial truth: numbers in, numbers out.
//!
//! Never here: text, a clock, chance without a seed, or floating-point functions that bypass [`num`].
//!
//! Worked out here and compared with the reference, but not on the page yet: portfolio margin ([`margin::portfolio`]), the SVI
//! smile ([`vol::Svi`]), bands of a move and the straddle that says it ([`vix::move_bands`]), the daily range
//! ([`vix::DailyRange`]), one VIX option's price and Greeks and a call spread in numbers ([`hedge::black`]), an account's
//! percent divided among layers ([`hedge::size::budgets`]); of the perpetual the deleveraging queue and its scores, the
//! insurance fund and shared losses, an account closed leg by leg, the premium index of a book, Vega's funding, and the amount
//! of a tier from the one before ([`perp`]).

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
