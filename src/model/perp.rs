//! The perpetual, its layers and the shock: fields to setup.

use super::fields::FieldId;
use super::fields::perp_layers::{LAYERS, Part};
use super::hedge::given;
use super::read::{Value, Values};
use super::setup::Setup;
use crate::engine::num;
use crate::engine::perp::venues::{Schedule, VENUES, Venue};
use crate::engine::perp::{
    Collateral, Contract, Course, Hedge, Layer, LeverageLimit, MarginMode, Margining, Position, Rules, Side, Trigger,
};
use crate::engine::units::{Cash, Points, Price};
use crate::engine::vix::ShockMap;

pub use super::perp_remarks::PerpRemark;

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
    /// The levels of VIX that these wait for, where they do; their triggers are the prices that map and beta give for them.
    pub vix_levels: Vec<Option<Points>>,
}

/// Between which leverages a handle moves.
pub const LEVERAGE_TRACK: (f64, f64) = (1.0, 125.0);
/// Between which moves of SPX, percent, that of the shock moves.
pub const SHOCK_TRACK: (f64, f64) = (-40.0, 40.0);
/// Distance of a strike that the page chooses, as a share of the price.
pub const STRIKE_AWAY: f64 = 0.05;

/// The coin whose moves the dated days have.
pub const BITCOIN: &str = "BTC";

/// Coin of each word.
const COINS: [(&str, &str); 3] = [("btc", BITCOIN), ("eth", "ETH"), ("sol", "SOL")];

/// The perpetual from the values of its fields; none where there is none.
pub(super) fn perp(values: &Values, map: &ShockMap, beta: f64) -> Option<Perp> {
    let side = match values.of(FieldId::PerpSide) {
        Value::Choice("long") => Side::Long,
        Value::Choice("short") => Side::Short,
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
        rate: given(values, FieldId::PerpRate).map(|percent| percent / 100.0),
        margining: if values.chose(FieldId::PerpMargining, "gross") { Margining::Gross } else { Margining::Net },
        layers: Vec::new(),
        vix_levels: Vec::new(),
    };
    perp.layers = (0..LAYERS).filter_map(|place| Some((place, perp.layer(values, place, map, beta)?))).collect();
    let level = |place| match values.of(FieldId::perp_layer(place, Part::When)) {
        Value::Choice("vix") => Some(Points(values.number(FieldId::perp_layer(place, Part::Level)))),
        _ => None,
    };
    perp.vix_levels = perp.layers.iter().map(|(place, _)| level(*place)).collect();
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
    let entry = given(values, FieldId::PerpEntry).map_or(mark, Price);
    let size = values.number(FieldId::PerpSize);
    let quantity = match (contract, values.chose(FieldId::PerpSizeBy, "coins")) {
        (Contract::Linear, true) | (Contract::Inverse, false) => size,
        (Contract::Linear, false) => size / entry.0,
        (Contract::Inverse, true) => size * entry.0,
    };
    let amount = |field| Cash(values.number(field));
    let is_cross = values.chose(FieldId::PerpMode, "cross");
    let wallet = given(values, FieldId::PerpWallet).filter(|_| is_cross);
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

    /// Funding rate of each payment, as a fraction: the one named, or the venue's from the premium; where the venue's rule
    /// is of another form or not known, none.
    pub fn payment_rate(&self) -> Option<f64> {
        self.rate.or_else(|| self.venue.payment_rate(self.premium))
    }

    /// Whether the rate of a payment rests on a rule of the venue that is not reckoned with here.
    pub fn has_other_funding(&self) -> bool {
        self.rate.is_none() && self.venue.funding.value.is_none()
    }

    /// The highest leverage that the venue allows at its size; none where it has no table here.
    pub fn limit(&self) -> Option<LeverageLimit> {
        self.schedule.and_then(|_| self.position.leverage_limit())
    }

    /// The row of the venue's table that holds a position like this one at a price, from 0; none where it has no table here.
    pub fn tier(&self, position: &Position, at: Price) -> Option<usize> {
        self.schedule.and_then(|_| position.tier(at))
    }

    /// Notional at the entry / leverage.
    pub fn initial_margin(&self) -> Cash {
        self.position.notional(self.position.entry) / self.leverage
    }

    /// What a new layer with this strike, or none, is struck at.
    fn strike(&self, typed: Option<f64>) -> Price {
        let away = 1.0 - self.position.side.sign() * STRIKE_AWAY;
        typed.map_or(self.mark * away, Price)
    }

    /// The strike of an option that the page would choose, and its premium for each coin at a share of the price.
    pub fn option(&self, premium: f64) -> (Price, Cash) {
        (self.strike(None), Cash(self.mark.0 * premium))
    }

    fn layer(&self, values: &Values, place: usize, map: &ShockMap, beta: f64) -> Option<Layer> {
        let field = |part| FieldId::perp_layer(place, part);
        let number = |part| values.number(field(part));
        let share = number(Part::Size) / 100.0;
        let position = &self.position;
        let (coins, face) = position.sizes();
        let Value::Choice(kind) = values.of(field(Part::Kind)) else { return None };
        let hedge = match kind {
            "perp" => Hedge::Perp { quantity: coins * share, price: None, cost: Cash(0.0) },
            "inverse-perp" => Hedge::Inverse { face: face * share, price: None, cost: Cash(0.0) },
            "option" => Hedge::Option {
                quantity: coins * share,
                strike: self.strike(given(values, field(Part::Strike))),
                premium: Cash(self.mark.0 * number(Part::Premium) / 100.0),
                in_account: values.chose(field(Part::Place), "inside"),
            },
            "margin" => Hedge::Margin { amount: self.initial_margin() * share },
            _ => return None,
        };
        let Value::Choice(when) = values.of(field(Part::When)) else { return None };
        let trigger = match when {
            "move" => Trigger::Drawdown(number(Part::Level) / 100.0),
            "price" => Trigger::Price(Price(number(Part::Level))),
            "ratio" => Trigger::MarginRatio(number(Part::Level) / 100.0),
            "vix" => self.at_vix(Points(number(Part::Level)), map, beta),
            _ => Trigger::Standing,
        };
        Some(Layer { hedge, trigger })
    }

    /// The price that goes with a level of VIX as it rises. A level that VIX has reached stands from the start; one that the
    /// coin only comes to while the position gains, or never, opens nothing.
    fn at_vix(&self, level: Points, map: &ShockMap, beta: f64) -> Trigger {
        if level <= map.vix {
            return Trigger::Price(self.mark);
        }
        match map.spx(level) {
            Ok(spx) if self.position.side == Side::Long && beta > 0.0 => {
                Trigger::Price(coin_at(self.mark, beta, spx / map.spx))
            }
            _ => Trigger::Never,
        }
    }
}

impl Perp {
    /// A course of it on a day on which the coin moves by a share while VIX goes from one level to another, each as evenly as
    /// the other in logarithms: what waits for a level of VIX is opened where the coin stands then. A day on which the position
    /// gains opens none.
    pub fn on_day(&self, course: &Course<'static>, share: f64, [from, to]: [Points; 2]) -> Course<'static> {
        let loses = self.position.side.sign() * share < 0.0;
        let when = |level: Points| match num::ln_ratio(level.0, from.0) / num::ln_ratio(to.0, from.0) {
            _ if level <= from => Trigger::Price(self.mark),
            way if level <= to && loses => Trigger::Price(coin_at(self.mark, way, 1.0 + share)),
            _ => Trigger::Never,
        };
        let mut layers: Vec<Layer> = self.layers.iter().map(|(_, layer)| *layer).collect();
        for fired in &course.fired {
            if let (Some(layer), Some(level)) = (layers.get_mut(fired.place), self.vix_levels.get(fired.place)) {
                // What waits for something else waits as it does in the course: funding may have opened it.
                layer.trigger = level.map_or(fired.layer.trigger, when);
            }
        }
        Course::new(course.position, course.margining, &layers, course.mark)
    }
}

/// Price of the coin after SPX has moved to a multiple of where it stood: price × multiple^beta.
pub fn coin_at(mark: Price, beta: f64, multiple: f64) -> Price {
    if multiple > 0.0 { mark * num::exp(beta * num::ln_ratio(multiple, 1.0)) } else { Price(0.0) }
}

/// Beyond these multiples no SPX is looked at.
const FARTHEST: (f64, f64) = (0.1, 10.0);

/// The multiple of SPX at which the coin comes to a price: 1 at the mark; none where the coin does not go with SPX, or so
/// little that SPX would have to move to a tenth or tenfold.
pub fn multiple_at(mark: Price, beta: f64, price: Price) -> Option<f64> {
    if price == mark {
        return Some(1.0);
    }
    let multiple = (beta > 0.0 && price.0 > 0.0).then(|| num::exp(num::ln_ratio(price.0, mark.0) / beta));
    multiple.filter(|multiple| (FARTHEST.0..=FARTHEST.1).contains(multiple))
}

impl Setup {
    /// What the page takes for a field of the perpetual in which nothing is typed, in the field's unit; none for any other
    /// field, and for a layer that is no option.
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

    /// Price of the coin when SPX stands at a level; none without a perpetual.
    pub fn coin(&self, spx: Points) -> Option<Price> {
        self.perp.as_ref().map(|perp| coin_at(perp.mark, self.coin_beta, spx / self.spot))
    }
}
