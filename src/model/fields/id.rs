//! The names of all fields.

use super::layers::LAYERS;
use super::{FIELDS, Field, perp_layers};
use crate::engine::condor::Leg;

/// Every field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum FieldId {
    /// Level of SPX now, points.
    Spot,
    /// Level of VIX now, percent per year.
    Vix,
    /// Calendar days to expiry; "6.5h" is understood as hours.
    Days,
    /// Interest rate, percent per year, continuous.
    Rate,
    /// Dividend yield, percent per year, continuous.
    Yield,
    /// How each leg gets its volatility: `skew`, `flat` or `implied`.
    VolMode,
    /// At-the-money volatility as a percentage of VIX (mode `skew`).
    AtmShare,
    /// Slope of the smile per standard deviation (mode `skew`).
    Skew,
    /// Curvature of the smile (mode `skew`).
    Curvature,
    /// Strike of the bought put.
    LongPut,
    /// Strike of the sold put.
    ShortPut,
    /// Strike of the sold call.
    ShortCall,
    /// Strike of the bought call.
    LongCall,
    /// Where premiums come from: `legs` (each typed or the model's) or `net` (only the net credit).
    Entry,
    /// Premium of the bought put; empty: the model's.
    LongPutPremium,
    /// Premium of the sold put; empty: the model's.
    ShortPutPremium,
    /// Premium of the sold call; empty: the model's.
    ShortCallPremium,
    /// Premium of the bought call; empty: the model's.
    LongCallPremium,
    /// Net credit in points (entry `net`); negative is a debit.
    NetCredit,
    /// Contracts of each leg, a whole number.
    Contracts,
    /// Fees for the whole position, dollars.
    Fees,
    /// Days left at the first chosen date; empty: chosen by the page.
    DateA,
    /// Days left at the second chosen date; empty: chosen by the page.
    DateB,
    /// Days after the shock at which the hedge is valued; empty: the condor's expiry.
    Horizon,
    /// How VIX answers a move of SPX: `quadratic` or `power`.
    MapShape,
    /// Quadratic map: points of VIX for a percent of fall; this and the next four empty: as fitted.
    MapFall,
    /// Quadratic map: points of VIX for a percent of fall, squared.
    MapSquare,
    /// Quadratic map: points that VIX loses for a percent of rise.
    MapRise,
    /// Power map: exponent of a fall.
    PowerFall,
    /// Power map: exponent of a rise.
    PowerRise,
    /// Long-run level of VIX.
    LongRun,
    /// Speed of the return to it, per year.
    Reversion,
    /// Volatility of VIX, percent per year.
    VolOfVol,
    /// The level VIX jumps to in the comparison with spot intrinsic value.
    Jump,
    /// Money set aside for layers in each timeframe, dollars; empty: none set.
    Budget,
    /// The timeframe of the budget: `month`, `quarter` or `year`.
    Timeframe,
    /// Which way the perpetual gains: `long`, `short`, or `no`: there is no such position.
    PerpSide,
    /// The venue whose rules it is held to.
    PerpVenue,
    /// Its coin.
    PerpCoin,
    /// `linear`, margined in dollars, or `inverse`, margined in coin.
    PerpContract,
    /// Price of the coin now, dollars.
    PerpMark,
    /// Price at which it was opened; empty: the price now.
    PerpEntry,
    /// How large it is: dollars at the entry, or coins.
    PerpSize,
    /// What the size is counted in: `dollars` or `coins`.
    PerpSizeBy,
    /// Notional at the entry / margin.
    PerpLeverage,
    /// Margin added since, in the currency of the margin.
    PerpAdded,
    /// What it leans on: `isolated`, its own margin, or `cross`, the account.
    PerpMode,
    /// Balance of the account (`cross`), in the currency of the margin; empty: the initial margin.
    PerpWallet,
    /// Open profit of the account's other positions (`cross`).
    PerpOthers,
    /// Maintenance margin of the account's other positions (`cross`).
    PerpOthersKeep,
    /// Premium index of a funding period, percent.
    PerpPremium,
    /// Funding rate of each payment, percent, positive paid by longs; empty: by the venue's rule from the premium.
    PerpRate,
    /// How a hedging perpetual is margined with the position: `netted` or `gross`.
    PerpMargining,
    /// Elasticity of the coin to SPX: ln of the one move / ln of the other.
    CoinBeta,
    /// The move of SPX that is looked at, percent.
    Shock,
    /// Instrument of the first layer, as the others in [`super::layers`].
    Layer1Instrument,
    /// Of the first layer.
    Layer1Tenor,
    /// Of the first layer.
    Layer1Strike,
    /// Of the first layer.
    Layer1Size,
    /// Of the first layer.
    Layer1Level,
    /// Of the first layer.
    Layer1When,
    /// Of the first layer.
    Layer1StrikeBy,
    /// Of the first layer.
    Layer1SizeBy,
    /// Of the first layer.
    Layer1Short,
    /// Of the first layer.
    Layer1Beta,
    /// Instrument of the second layer, as the others in [`super::layers`].
    Layer2Instrument,
    /// Of the second layer.
    Layer2Tenor,
    /// Of the second layer.
    Layer2Strike,
    /// Of the second layer.
    Layer2Size,
    /// Of the second layer.
    Layer2Level,
    /// Of the second layer.
    Layer2When,
    /// Of the second layer.
    Layer2StrikeBy,
    /// Of the second layer.
    Layer2SizeBy,
    /// Of the second layer.
    Layer2Short,
    /// Of the second layer.
    Layer2Beta,
    /// Instrument of the third layer, as the others in [`super::layers`].
    Layer3Instrument,
    /// Of the third layer.
    Layer3Tenor,
    /// Of the third layer.
    Layer3Strike,
    /// Of the third layer.
    Layer3Size,
    /// Of the third layer.
    Layer3Level,
    /// Of the third layer.
    Layer3When,
    /// Of the third layer.
    Layer3StrikeBy,
    /// Of the third layer.
    Layer3SizeBy,
    /// Of the third layer.
    Layer3Short,
    /// Of the third layer.
    Layer3Beta,
    /// Instrument of the fourth layer, as the others in [`super::layers`].
    Layer4Instrument,
    /// Of the fourth layer.
    Layer4Tenor,
    /// Of the fourth layer.
    Layer4Strike,
    /// Of the fourth layer.
    Layer4Size,
    /// Of the fourth layer.
    Layer4Level,
    /// Of the fourth layer.
    Layer4When,
    /// Of the fourth layer.
    Layer4StrikeBy,
    /// Of the fourth layer.
    Layer4SizeBy,
    /// Of the fourth layer.
    Layer4Short,
    /// Of the fourth layer.
    Layer4Beta,
    /// Instrument of the fifth layer, as the others in [`super::layers`].
    Layer5Instrument,
    /// Of the fifth layer.
    Layer5Tenor,
    /// Of the fifth layer.
    Layer5Strike,
    /// Of the fifth layer.
    Layer5Size,
    /// Of the fifth layer.
    Layer5Level,
    /// Of the fifth layer.
    Layer5When,
    /// Of the fifth layer.
    Layer5StrikeBy,
    /// Of the fifth layer.
    Layer5SizeBy,
    /// Of the fifth layer.
    Layer5Short,
    /// Of the fifth layer.
    Layer5Beta,
    /// Instrument of the sixth layer, as the others in [`super::layers`].
    Layer6Instrument,
    /// Of the sixth layer.
    Layer6Tenor,
    /// Of the sixth layer.
    Layer6Strike,
    /// Of the sixth layer.
    Layer6Size,
    /// Of the sixth layer.
    Layer6Level,
    /// Of the sixth layer.
    Layer6When,
    /// Of the sixth layer.
    Layer6StrikeBy,
    /// Of the sixth layer.
    Layer6SizeBy,
    /// Of the sixth layer.
    Layer6Short,
    /// Of the sixth layer.
    Layer6Beta,
    /// What the first layer on the perpetual opens, as the others in [`super::perp_layers`].
    PerpLayer1Kind,
    /// Of the first layer on the perpetual.
    PerpLayer1Size,
    /// Of the first layer on the perpetual.
    PerpLayer1Level,
    /// Of the first layer on the perpetual.
    PerpLayer1When,
    /// Of the first layer on the perpetual.
    PerpLayer1Strike,
    /// Of the first layer on the perpetual.
    PerpLayer1Premium,
    /// Of the first layer on the perpetual.
    PerpLayer1Place,
    /// What the second layer on the perpetual opens, as the others in [`super::perp_layers`].
    PerpLayer2Kind,
    /// Of the second layer on the perpetual.
    PerpLayer2Size,
    /// Of the second layer on the perpetual.
    PerpLayer2Level,
    /// Of the second layer on the perpetual.
    PerpLayer2When,
    /// Of the second layer on the perpetual.
    PerpLayer2Strike,
    /// Of the second layer on the perpetual.
    PerpLayer2Premium,
    /// Of the second layer on the perpetual.
    PerpLayer2Place,
    /// What the third layer on the perpetual opens, as the others in [`super::perp_layers`].
    PerpLayer3Kind,
    /// Of the third layer on the perpetual.
    PerpLayer3Size,
    /// Of the third layer on the perpetual.
    PerpLayer3Level,
    /// Of the third layer on the perpetual.
    PerpLayer3When,
    /// Of the third layer on the perpetual.
    PerpLayer3Strike,
    /// Of the third layer on the perpetual.
    PerpLayer3Premium,
    /// Of the third layer on the perpetual.
    PerpLayer3Place,
    /// What the fourth layer on the perpetual opens, as the others in [`super::perp_layers`].
    PerpLayer4Kind,
    /// Of the fourth layer on the perpetual.
    PerpLayer4Size,
    /// Of the fourth layer on the perpetual.
    PerpLayer4Level,
    /// Of the fourth layer on the perpetual.
    PerpLayer4When,
    /// Of the fourth layer on the perpetual.
    PerpLayer4Strike,
    /// Of the fourth layer on the perpetual.
    PerpLayer4Premium,
    /// Of the fourth layer on the perpetual.
    PerpLayer4Place,
}

impl FieldId {
    /// How many fields there are.
    pub const COUNT: usize = perp_layers::FIRST + perp_layers::LAYERS * perp_layers::PARTS;

    /// The place among all layers of the one this field belongs to; none for a field there is once.
    pub fn layer_place(self) -> Option<usize> {
        let hedge = self.of_layer().map(|(layer, _)| layer);
        hedge.or_else(|| self.of_perp_layer().map(|(layer, _)| LAYERS + layer))
    }

    /// The row of this field where these choices are made.
    pub fn row(self, chosen: impl Fn(FieldId) -> &'static str) -> Field {
        let instead = self.layer_row(&chosen).or_else(|| self.perp_layer_row(&chosen));
        instead.map_or(*self.field(), |(kind, default, example)| Field { kind, default, example, ..*self.field() })
    }

    /// The row of this field.
    pub fn field(self) -> &'static Field {
        &FIELDS[self as usize]
    }

    /// All fields in table order.
    pub fn all() -> impl Iterator<Item = FieldId> {
        FIELDS.iter().map(|field| field.id)
    }

    /// The field of a leg's strike.
    pub fn strike(leg: Leg) -> FieldId {
        [FieldId::LongPut, FieldId::ShortPut, FieldId::ShortCall, FieldId::LongCall][leg as usize]
    }

    /// The field of a leg's premium.
    pub fn premium(leg: Leg) -> FieldId {
        [FieldId::LongPutPremium, FieldId::ShortPutPremium, FieldId::ShortCallPremium, FieldId::LongCallPremium]
            [leg as usize]
    }
}
