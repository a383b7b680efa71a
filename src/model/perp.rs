//! The perpetual with its layers: fields to setup.

mod layers;

use super::fields::FieldId;
use super::fields::perp_layers::Part;
use super::read::Values;
use super::setup::Setup;
use crate::engine::perp::venues::{Schedule, VENUES, Venue};
use crate::engine::perp::{Collateral, Contract, Layer, LeverageLimit, MarginMode, Margining, Position, Rules, Side};
use crate::engine::units::{Cash, Points, Price};
use crate::engine::vix::ShockMap;

pub use layers::STRIKE_AWAY;

/// A position in a perpetual as the reader described it.
#[derive(Debug, Clone, PartialEq)]
pub struct Perp {
    /// The venue.
    pub venue: &'static Venue,
    /// Its table for this coin and contract; none: there is none here, and the plain rule of textbooks stands in.
    pub schedule: Option<&'static Schedule>,
    /// The coin: "BTC".
    pub coin: &'static str,
    /// The position, before any funding.
    pub position: Position<'static>,
    /// Leverage chosen: initial margin = notional at the entry / leverage.
    pub leverage: f64,
    /// Price now.
    pub mark: Price,
    /// Premium index of a funding period, as a fraction.
    pub premium: f64,
    /// Funding rate of each payment, as a fraction, where the reader named one.
    pub rate: Option<f64>,
    /// How hedging perpetuals are margined.
    pub margining: Margining,
    /// The layers there are, each with its place in the form, from 0.
    pub layers: Vec<(usize, Layer)>,
    /// Those of them that wait for a level of VIX, by their places in the list, with the level; their triggers are the
    /// prices that map and beta give for it.
    pub wait_for_vix: Vec<(usize, Points)>,
}

/// Between which leverages a handle moves.
pub const LEVERAGE_TRACK: (f64, f64) = (1.0, 125.0);
/// Between which moves of SPX, percent, that of the shock moves.
pub const SHOCK_TRACK: (f64, f64) = (-40.0, 40.0);
/// The coin whose moves the dated days have.
pub const BITCOIN: &str = "BTC";

/// Coin of each word.
const COINS: [(&str, &str); 3] = [("btc", BITCOIN), ("eth", "ETH"), ("sol", "SOL")];

/// The perpetual from the values of its fields; none where there is none.
pub(super) fn perp(values: &Values, map: &ShockMap, beta: f64) -> Option<Perp> {
    let side = match values.word(FieldId::PerpSide) {
        "long" => Side::Long,
        "short" => Side::Short,
        _ => return None,
    };
    let contract = if values.chose(FieldId::PerpContract, "inverse") { Contract::Inverse } else { Contract::Linear };
    let (_, coin) = *COINS.iter().find(|(word, _)| values.chose(FieldId::PerpCoin, word))?;
    let venue = VENUES.into_iter().find(|venue| values.chose(FieldId::PerpVenue, venue.key))?;
    let mark = Price(values.number(FieldId::PerpMark));
    let position = position(values, side, contract, mark, venue, coin)?;
    let mut perp = Perp {
        venue,
        schedule: venue.schedule(coin, contract),
        coin,
        position,
        leverage: values.number(FieldId::PerpLeverage),
        mark,
        premium: values.number(FieldId::PerpPremium) / 100.0,
        rate: values.given(FieldId::PerpRate).map(|percent| percent / 100.0),
        margining: if values.chose(FieldId::PerpMargining, "gross") { Margining::Gross } else { Margining::Net },
        layers: Vec::new(),
        wait_for_vix: Vec::new(),
    };
    perp.read_layers(values, map, beta);
    Some(perp)
}

fn position(
    values: &Values,
    side: Side,
    contract: Contract,
    mark: Price,
    venue: &Venue,
    coin: &str,
) -> Option<Position<'static>> {
    let entry = values.given(FieldId::PerpEntry).map_or(mark, Price);
    let size = values.number(FieldId::PerpSize);
    let quantity = match (contract, values.chose(FieldId::PerpSizeBy, "coins")) {
        (Contract::Linear, true) | (Contract::Inverse, false) => size,
        (Contract::Linear, false) => size / entry.0,
        (Contract::Inverse, true) => size * entry.0,
    };
    let amount = |field| Cash(values.number(field));
    let is_cross = values.chose(FieldId::PerpMode, "cross");
    let wallet = values.given(FieldId::PerpWallet).filter(|_| is_cross);
    Some(Position {
        contract,
        side,
        quantity,
        entry,
        collateral: wallet.map_or(Collateral::Leverage(values.number(FieldId::PerpLeverage)), |balance| {
            Collateral::Wallet(Cash(balance))
        }),
        extra_margin: amount(FieldId::PerpAdded),
        fees_paid: Cash(0.0),
        funding_paid: Cash(0.0),
        mode: if is_cross {
            MarginMode::Cross { profit: amount(FieldId::PerpOthers), maintenance: amount(FieldId::PerpOthersKeep) }
        } else {
            MarginMode::Isolated
        },
        rules: rules(venue, coin, contract)?,
    })
}

/// A venue's rules for a coin, or the plain rule of textbooks where there is no table.
fn rules(venue: &Venue, coin: &str, contract: Contract) -> Option<Rules<'static>> {
    let own = venue.schedule(coin, contract).map(|schedule| venue.rules(schedule));
    own.or_else(|| {
        let [textbook, ..] = VENUES;
        Some(textbook.rules(textbook.schedule(coin, contract)?))
    })
}

impl Perp {
    /// The same position at another venue; none where that venue has no table for it.
    pub fn at(&self, venue: &'static Venue) -> Option<(&'static Schedule, Position<'static>)> {
        let schedule = venue.schedule(self.coin, self.position.contract)?;
        Some((schedule, Position { rules: venue.rules(schedule), ..self.position }))
    }

    /// The same position at another leverage, its margin being the initial margin of that.
    pub fn levered(&self, leverage: f64) -> Position<'static> {
        Position { collateral: Collateral::Leverage(leverage), ..self.position }
    }

    /// Funding rate of each payment, as a fraction: the one named, or the venue's from the premium; where the venue's
    /// rule is of another form or not known, none.
    pub fn payment_rate(&self) -> Option<f64> {
        self.rate.or_else(|| self.venue.payment_rate(self.premium))
    }

    /// Whether the rate of a payment rests on a rule of the venue that is not reckoned with here.
    pub fn has_other_funding(&self) -> bool {
        self.rate.is_none() && self.venue.funding.value.is_none()
    }

    /// The highest leverage that the venue allows at the size of the entry; none where its rules set no limit, and
    /// where it has no table here.
    pub fn limit(&self) -> Option<LeverageLimit> {
        self.schedule.and_then(|_| self.position.leverage_limit())
    }

    /// The row of the venue's table that holds a position like this one at a price, from 0; none where it has no table
    /// here, and where its rate grows with the size.
    pub fn tier(&self, position: &Position, at: Price) -> Option<usize> {
        self.schedule.and_then(|_| position.tier(at))
    }

    /// The layers by themselves, in the order of the list.
    pub(super) fn all_layers(&self) -> Vec<Layer> {
        self.layers.iter().map(|(_, layer)| *layer).collect()
    }

    /// The place in the form of a layer that has this one in the list, both from 0.
    pub fn place(&self, listed: usize) -> usize {
        self.layers.get(listed).map_or(listed, |(place, _)| *place)
    }

    /// Notional at the entry / leverage.
    pub fn initial_margin(&self) -> Cash {
        self.position.notional(self.position.entry) / self.leverage
    }
}

impl Setup {
    /// What the page takes for a field of the perpetual in which nothing is typed, in the field's unit; none for any
    /// other field, and for a layer that is no option.
    pub fn stands_in(&self, field: FieldId) -> Option<f64> {
        let perp = self.perp.as_ref()?;
        match field {
            FieldId::PerpEntry => Some(perp.mark.0),
            FieldId::PerpWallet => Some(perp.initial_margin().0),
            FieldId::PerpRate => Some(100.0 * perp.payment_rate()?),
            _ => matches!(field.of_perp_layer(), Some((_, Part::Strike))).then(|| perp.strike(None).0),
        }
    }

    /// Whether there is a perpetual whose funding is charged.
    pub fn is_funded(&self) -> bool {
        self.perp.as_ref().is_some_and(|perp| perp.payment_rate().is_some())
    }
}
