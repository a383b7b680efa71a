//! Regulation-T margin of an iron condor.

use super::units::Dollars;

/// Strategy-based margin of a defined-risk condor.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RegT {
    /// Wider wing × multiplier × contracts.
    pub gross: Dollars,
    /// Gross less the credit received, not below zero.
    pub net: Dollars,
    /// The same with both wings added, for brokers that do not recognise unequal wings.
    pub two_sided_gross: Dollars,
    /// `two_sided_gross` less the credit, not below zero.
    pub two_sided_net: Dollars,
    /// Credit received / net; none when net is zero.
    pub return_on_margin: Option<f64>,
}
