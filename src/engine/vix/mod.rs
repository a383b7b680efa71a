//! What a level of VIX says: the size of moves, the futures beyond it, the level that a fall of the index brings.
//!
//! Never here: a price of an option, or a position.

mod bands;
mod curve;
mod daily;
mod map;
mod moves;

pub use bands::{BAND_ENDS, Band, band, vxth_weight};
pub use curve::{CurveShape, VixModel};
pub use daily::{DailyRange, TRADING_DAYS};
pub use map::{OffMap, Shape, ShockMap};
pub use moves::{ExpectedMove, MoveBands, expected_move, move_bands};
