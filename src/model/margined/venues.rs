//! The same position at every venue that has a table for it.

use super::super::perp::Perp;
use crate::engine::perp::venues::{Schedule, Venue};
use crate::engine::perp::{LeverageLimit, Liquidation};
use crate::engine::units::Days;

/// The same position at a venue.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AtVenue {
    /// The venue.
    pub venue: &'static Venue,
    /// Its table.
    pub schedule: &'static Schedule,
    /// Where it is liquidated, without layers.
    pub liquidation: Liquidation,
    /// The row of the table that its maintenance is read from there, or at the price now, from 0; none where its rate
    /// grows with the size.
    pub tier: Option<usize>,
    /// Maintenance rate, as a fraction.
    pub maintenance_rate: f64,
    /// The highest leverage allowed at the size of the entry; none where the rules set no limit.
    pub limit: Option<LeverageLimit>,
    /// Funding of a day by the venue's rule from the premium, at the position's own venue by the rate that was named,
    /// as a fraction of the notional; none where its rule is of another form.
    pub per_day: Option<f64>,
}

/// The same position at a venue; none where that has no table for it.
pub(super) fn at_venue(perp: &Perp, venue: &'static Venue) -> Option<AtVenue> {
    let (schedule, position) = perp.at(venue)?;
    let liquidation = position.liquidation_from(perp.mark);
    let at = liquidation.price().unwrap_or(perp.mark);
    let payments = venue.payments_in(Days(1.0));
    let rate = if venue.key == perp.venue.key { perp.payment_rate() } else { venue.payment_rate(perp.premium) };
    Some(AtVenue {
        venue,
        schedule,
        tier: position.tier(at),
        maintenance_rate: position.rate_at(at),
        limit: position.leverage_limit(),
        per_day: rate.map(|rate| rate * payments),
        liquidation,
    })
}
