//! Published rules that read a level of VIX. Each is its author's rule, none is advice.

use super::super::domain;
use super::super::units::Points;

/// The band of a published display gate for the tiers of a condor programme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Band {
    /// Below 15.
    AllTiers,
    /// 15 to 20, both included.
    ConservativeBalanced,
    /// Above 20, to 25 included.
    Hold,
    /// Above 25.
    HoldHigh,
}

/// The band in which a level of VIX lies.
pub fn band(vix: Points) -> Band {
    match domain::level(vix) {
        vix if vix < 15.0 => Band::AllTiers,
        vix if vix <= 20.0 => Band::ConservativeBalanced,
        vix if vix <= 25.0 => Band::Hold,
        _ => Band::HoldHigh,
    }
}

/// Share of a portfolio that Cboe's VXTH index puts into one-month VIX calls of 30 delta, by the VIX forward F: none up to
/// 15, 1 % up to 30, 0.5 % up to 50, none above.
pub fn vxth_weight(forward: Points) -> f64 {
    match domain::level(forward) {
        forward if forward <= 15.0 => 0.0,
        forward if forward <= 30.0 => 0.01,
        forward if forward <= 50.0 => 0.005,
        _ => 0.0,
    }
}
