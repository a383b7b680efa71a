//! The page as elements: what each part shows of the state, and what each element answers to.
//!
//! Never here: a browser, or arithmetic on money: a part shows what the state holds.

mod assumptions;
pub mod caption;
mod chances;
mod condor;
mod cost;
pub mod deed;
pub mod field;
pub mod figure;
mod framed;
mod group;
mod header;
mod heat;
mod hedge;
mod icon;
mod keys;
mod linked;
mod market;
mod notices;
pub mod part;
mod payoff;
mod perp;
mod points;
mod readout;
mod same;
mod setups;
pub mod shown;
pub mod size;
mod skeleton;
mod stress;
mod table;
mod tabled;
mod tools;
mod why;

pub use skeleton::{skeleton, whole};
