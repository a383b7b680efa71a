//! The funding of the perpetual step by step.

use super::line::Lines;
use super::perp::{cash, notional, rate, unit};
use super::term::{bare, given};
use super::{Name, Unit};
use crate::engine::perp::Side;
use crate::engine::units::Cash;
use crate::model::margined::Margined;
use crate::model::perp::Perp;

/// The rate of a payment, what it comes to, and all payments up to the horizon.
pub(super) fn funding(held: &Perp, margined: &Margined, lines: &mut Lines) {
    let paid = match (held.rate, held.venue.funding.value) {
        (Some(named), _) => given(rate(named), Name::NamedRate),
        (None, None) if margined.rate.is_none() => return lines.remark(Name::NoRate),
        (None, None) => given(rate(held.premium), Name::PremiumIndex),
        (None, Some(rule)) => {
            let period = rule.rate(held.premium);
            lines.plus(&given(rate(held.premium), Name::PremiumIndex));
            lines.plus(&given(rate(period - held.premium), Name::HeldInterest)).is(Name::RateHeld, rate(period));
            let last = given(rate(period), Name::RateHeld);
            let share = held.venue.funding_interval / held.venue.funding_period;
            if share == 1.0 {
                last
            } else {
                lines.plus(&last).times(&given(bare(share), Name::ShareOfPeriod));
                lines.gives(Name::VenueRate, Unit::Rate)
            }
        }
    };
    let now = notional(held, Name::MarkNotional, held.mark, Name::MarkPrice, lines);
    lines.plus(&now).times(&paid);
    // As a profit, which is how the key number shows it.
    if held.position.side == Side::Long {
        lines.times(&given(bare(-1.0), Name::PaidByLong));
    }
    let payment = cash(held, Cash(0.0 - margined.payment.0));
    lines.is(Name::FundingPayment, payment);
    if margined.now.is_gone() {
        return lines.remark(Name::LiquidatedAlready);
    }
    let dies = margined.dies_in_time();
    let (payments, each, paid) = match dies {
        Some(dies) => (held.venue.payments_in(dies), Name::PaymentsToEnd, Name::FundingToEnd),
        None => (margined.payments, Name::Payments, Name::FundingToHorizon),
    };
    lines.plus(&given(payment, Name::FundingPayment)).times(&given(bare(payments), each)).gives(paid, unit(held));
    if let Some(days) = margined.dies.filter(|days| days.0 > 0.0) {
        lines.remark_with(Name::NoLiquidation, bare(days.0));
    }
}
