//! Every number of the perpetual, from one setup.

mod account;
mod ends;
mod funding;
mod leverage;
mod needed;
mod venues;

use super::perp::Perp;
use super::setup::Setup;
use super::window::Window;
use crate::engine::perp::venues::VENUES;
use crate::engine::perp::{Course, LeverageLimit, Liquidation, MarginRatio, MaxPosition, Opening};
use crate::engine::units::{Cash, Days, Price};
use account::account;
use funding::Funded;
use leverage::{leverages, survives};
use needed::survival;
use venues::at_venue;

pub use account::AtPrice;
pub use ends::Moved;
pub use funding::FundingAt;
pub use leverage::AtLeverage;
pub use needed::{PREMIUM, Survival};
pub use venues::AtVenue;

/// The perpetual in numbers. Money is in the currency of its margin, unless it says otherwise.
#[derive(Debug, Clone, PartialEq)]
pub struct Margined {
    /// What was put up, added margin included.
    pub margin: Cash,
    /// Notional at the entry.
    pub notional: Cash,
    /// How near it is to its liquidation at the price now, without layers.
    pub ratio: MarginRatio,
    /// Where it is liquidated now, without layers.
    pub liquidation: Liquidation,
    /// Where its equity is zero, without layers.
    pub bankruptcy: Option<Price>,
    /// The row of the venue's table that its maintenance is read from at that liquidation, or at the price now where it
    /// has none, from 0; none where the venue has no table here, and where its rate grows with the size.
    pub tier: Option<usize>,
    /// Maintenance rate there, as a fraction.
    pub maintenance_rate: f64,
    /// The highest leverage allowed at the size of the entry; none where the rules set no limit, and where the venue
    /// has no table here.
    pub limit: Option<LeverageLimit>,
    /// The largest position that its margin could open at its leverage, the venue's fee of a taker paid in and out.
    pub largest: MaxPosition,
    /// Funding rate of each payment, as a fraction; positive is paid by longs. None where the venue's rule is of
    /// another form or not known, and nothing was typed: no funding is charged.
    pub rate: Option<f64>,
    /// What it pays at each payment at the price now; negative is received.
    pub payment: Cash,
    /// Payments up to the horizon.
    pub payments: f64,
    /// Days until funding alone has it liquidated at the price now, with the layers that its margin ratio opens on the
    /// way; none where it is already, and where it pays none.
    pub dies: Option<Days>,
    /// Funding over time, from now to the horizon, or to where it has it liquidated before; the day on which a layer is
    /// opened is among them. What is liquidated already has the first day alone.
    pub funding: Vec<FundingAt>,
    /// What becomes of it now, without layers.
    pub alone: Course<'static>,
    /// What becomes of it now, layer by layer.
    pub now: Course<'static>,
    /// Requirement / equity reaches [`MARGIN_CALL`] there, layers included; none where it does not before the
    /// liquidation.
    pub margin_call: Option<Price>,
    /// Where it would be liquidated at other leverages, without layers.
    pub by_leverage: Vec<AtLeverage>,
    /// Equity and requirement over the prices of the window, in dollars, layers included; the price at which one is
    /// opened stands twice, before and after.
    pub account: Vec<AtPrice>,
    /// What lets it live to the price of the shock looked at, layers and funding left out.
    pub survive: Option<Survival>,
    /// The highest leverage at which it comes to that price on the initial margin of that leverage, without layers;
    /// none where it does not lose there, or where no leverage on the track is the highest.
    pub survives: Option<f64>,
    /// The same position at every venue that has a table for it.
    pub venues: Vec<AtVenue>,
    /// What becomes of it once funding up to the horizon is paid; what is liquidated already receives none.
    pub later: Course<'static>,
    /// The same with the funding of the next day alone.
    pub tomorrow: Course<'static>,
}

impl Margined {
    /// What lets it live to the shock's price, where anything is missing for that; none of what is liquidated already.
    pub fn lacking(&self) -> Option<Survival> {
        let is_gone = matches!(self.liquidation, Liquidation::Already { .. });
        // Rounding leaves nothing to make good.
        self.survive.filter(|survival| !is_gone && survival.margin.0 > 1e-9 * self.margin.0.abs())
    }

    /// The highest leverage allowed at a size that the venue's table holds.
    pub fn allowed(&self) -> Option<f64> {
        self.limit.filter(|limit| !limit.is_beyond).map(|limit| limit.leverage)
    }

    /// The day, up to the horizon, on which funding alone has it liquidated.
    pub fn dies_in_time(&self) -> Option<Days> {
        self.dies.filter(|dies| self.funding.last().is_some_and(|last| *dies <= last.day))
    }
}

/// Requirement / equity at which a trader is warned: there is no common rule, four fifths is a usual one.
pub const MARGIN_CALL: f64 = 0.8;

/// The numbers of the perpetual over a window; none where there is none.
pub(super) fn margined(setup: &Setup, window: Window) -> Option<Margined> {
    let perp = setup.perp.as_ref()?;
    let (position, mark) = (perp.position, perp.mark);
    let layers = perp.all_layers();
    let liquidation = position.liquidation_from(mark);
    let at = liquidation.price().unwrap_or(mark);
    let rate = perp.payment_rate();
    let charged = rate.unwrap_or(0.0);
    let now = Course::new(position, perp.margining, &layers, mark);
    let funded = Funded::new(perp, &now, &layers, charged);
    let (mut by_leverage, mut venues) = (Vec::new(), Vec::new());
    leverages().for_each(|leverage| by_leverage.push(perp.at_leverage(leverage)));
    VENUES.into_iter().for_each(|venue| venues.extend(at_venue(perp, venue)));
    let survive = setup.coin(setup.shocked()).map(|price| survival(perp, price));
    Some(Margined {
        margin: position.margin(),
        notional: position.notional(position.entry),
        ratio: position.margin_ratio(mark),
        bankruptcy: position.bankruptcy(0.0),
        tier: perp.tier(&position, at),
        maintenance_rate: position.rate_at(at),
        limit: perp.limit(),
        largest: largest(perp),
        rate,
        payment: position.funding(mark, charged),
        payments: perp.venue.payments_in(setup.hedge.horizon),
        dies: funded.dies(),
        funding: funded.to(setup.hedge.horizon),
        margin_call: now.ratio_reaches(MARGIN_CALL),
        by_leverage,
        account: account(&now, window),
        survives: survive.and_then(|survival| survives(perp, survival.price)),
        survive,
        venues,
        later: funded.after(setup.hedge.horizon),
        tomorrow: funded.after(setup.next_day()),
        liquidation,
        alone: Course::new(position, perp.margining, &[], mark),
        now,
    })
}

fn largest(perp: &Perp) -> MaxPosition {
    let position = &perp.position;
    Opening {
        contract: position.contract,
        side: position.side,
        wallet: position.margin() + position.others().0 - position.others().1,
        price: perp.mark,
        leverage: perp.leverage,
        taker_fee: perp.venue.taker_fee,
        limits: perp.schedule.map(|_| position.rules.maintenance),
    }
    .largest()
}
