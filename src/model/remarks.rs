//! What is to be said beside fields that were understood.

mod condor;
mod hedge;
mod perp;

pub use hedge::LayerRemark;
pub use perp::PerpRemark;
