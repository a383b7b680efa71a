//! Published rules that read a level of VIX. Each is its author's rule, none is advice.

use super::super::domain;
use super::super::units::Points;

/// The band of VIX, as published for showing the tiers of a condor programme.
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

/// Where one band ends and the next begins.
pub const BAND_ENDS: [f64; 3] = [15.0, 20.0, 25.0];

/// The band in which a level of VIX lies.
pub fn band(vix: Points) -> Band {
    let [all, conservative, hold] = BAND_ENDS;
    match domain::level(vix) {
        vix if vix < all => Band::AllTiers,
        vix if vix <= conservative => Band::ConservativeBalanced,
        vix if vix <= hold => Band::Hold,
        _ => Band::HoldHigh,
    }
}

/// Share of a portfolio that Cboe's VXTH index puts into one-month VIX calls of 30 delta, by the VIX forward F: none up
/// to 15, 1 % up to 30, 0.5 % up to 50, none above.
pub fn vxth_weight(forward: Points) -> f64 {
    match domain::level(forward) {
        forward if forward <= 15.0 => 0.0,
        forward if forward <= 30.0 => 0.01,
        forward if forward <= 50.0 => 0.005,
        _ => 0.0,
    }
}
