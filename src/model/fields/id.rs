//! The names of all fields.

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
    /// Quadratic map: points of VIX for a percent of fall; this, the next two and those of the power map empty: as
    /// fitted.
    MapFall,
    /// Quadratic map: points of VIX for a percent of fall, squared.
    MapSquare,
    /// Quadratic map: points that VIX loses for a percent of rise.
    MapRise,
    /// Quadratic map: the lowest VIX that it gives.
    MapFloor,
    /// Quadratic map: the highest VIX that it gives.
    MapCap,
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
    /// [`Instrument`](super::layers::Part::Instrument) of layer 1.
    Layer1Instrument,
    /// [`Tenor`](super::layers::Part::Tenor) of layer 1.
    Layer1Tenor,
    /// [`Strike`](super::layers::Part::Strike) of layer 1.
    Layer1Strike,
    /// [`Size`](super::layers::Part::Size) of layer 1.
    Layer1Size,
    /// [`Level`](super::layers::Part::Level) of layer 1.
    Layer1Level,
    /// [`When`](super::layers::Part::When) of layer 1.
    Layer1When,
    /// [`StrikeBy`](super::layers::Part::StrikeBy) of layer 1.
    Layer1StrikeBy,
    /// [`SizeBy`](super::layers::Part::SizeBy) of layer 1.
    Layer1SizeBy,
    /// [`Short`](super::layers::Part::Short) of layer 1.
    Layer1Short,
    /// [`Beta`](super::layers::Part::Beta) of layer 1.
    Layer1Beta,
    /// [`Signal`](super::layers::Part::Signal) of layer 1.
    Layer1Signal,
    /// [`Instrument`](super::layers::Part::Instrument) of layer 2.
    Layer2Instrument,
    /// [`Tenor`](super::layers::Part::Tenor) of layer 2.
    Layer2Tenor,
    /// [`Strike`](super::layers::Part::Strike) of layer 2.
    Layer2Strike,
    /// [`Size`](super::layers::Part::Size) of layer 2.
    Layer2Size,
    /// [`Level`](super::layers::Part::Level) of layer 2.
    Layer2Level,
    /// [`When`](super::layers::Part::When) of layer 2.
    Layer2When,
    /// [`StrikeBy`](super::layers::Part::StrikeBy) of layer 2.
    Layer2StrikeBy,
    /// [`SizeBy`](super::layers::Part::SizeBy) of layer 2.
    Layer2SizeBy,
    /// [`Short`](super::layers::Part::Short) of layer 2.
    Layer2Short,
    /// [`Beta`](super::layers::Part::Beta) of layer 2.
    Layer2Beta,
    /// [`Signal`](super::layers::Part::Signal) of layer 2.
    Layer2Signal,
    /// [`Instrument`](super::layers::Part::Instrument) of layer 3.
    Layer3Instrument,
    /// [`Tenor`](super::layers::Part::Tenor) of layer 3.
    Layer3Tenor,
    /// [`Strike`](super::layers::Part::Strike) of layer 3.
    Layer3Strike,
    /// [`Size`](super::layers::Part::Size) of layer 3.
    Layer3Size,
    /// [`Level`](super::layers::Part::Level) of layer 3.
    Layer3Level,
    /// [`When`](super::layers::Part::When) of layer 3.
    Layer3When,
    /// [`StrikeBy`](super::layers::Part::StrikeBy) of layer 3.
    Layer3StrikeBy,
    /// [`SizeBy`](super::layers::Part::SizeBy) of layer 3.
    Layer3SizeBy,
    /// [`Short`](super::layers::Part::Short) of layer 3.
    Layer3Short,
    /// [`Beta`](super::layers::Part::Beta) of layer 3.
    Layer3Beta,
    /// [`Signal`](super::layers::Part::Signal) of layer 3.
    Layer3Signal,
    /// [`Instrument`](super::layers::Part::Instrument) of layer 4.
    Layer4Instrument,
    /// [`Tenor`](super::layers::Part::Tenor) of layer 4.
    Layer4Tenor,
    /// [`Strike`](super::layers::Part::Strike) of layer 4.
    Layer4Strike,
    /// [`Size`](super::layers::Part::Size) of layer 4.
    Layer4Size,
    /// [`Level`](super::layers::Part::Level) of layer 4.
    Layer4Level,
    /// [`When`](super::layers::Part::When) of layer 4.
    Layer4When,
    /// [`StrikeBy`](super::layers::Part::StrikeBy) of layer 4.
    Layer4StrikeBy,
    /// [`SizeBy`](super::layers::Part::SizeBy) of layer 4.
    Layer4SizeBy,
    /// [`Short`](super::layers::Part::Short) of layer 4.
    Layer4Short,
    /// [`Beta`](super::layers::Part::Beta) of layer 4.
    Layer4Beta,
    /// [`Signal`](super::layers::Part::Signal) of layer 4.
    Layer4Signal,
    /// [`Instrument`](super::layers::Part::Instrument) of layer 5.
    Layer5Instrument,
    /// [`Tenor`](super::layers::Part::Tenor) of layer 5.
    Layer5Tenor,
    /// [`Strike`](super::layers::Part::Strike) of layer 5.
    Layer5Strike,
    /// [`Size`](super::layers::Part::Size) of layer 5.
    Layer5Size,
    /// [`Level`](super::layers::Part::Level) of layer 5.
    Layer5Level,
    /// [`When`](super::layers::Part::When) of layer 5.
    Layer5When,
    /// [`StrikeBy`](super::layers::Part::StrikeBy) of layer 5.
    Layer5StrikeBy,
    /// [`SizeBy`](super::layers::Part::SizeBy) of layer 5.
    Layer5SizeBy,
    /// [`Short`](super::layers::Part::Short) of layer 5.
    Layer5Short,
    /// [`Beta`](super::layers::Part::Beta) of layer 5.
    Layer5Beta,
    /// [`Signal`](super::layers::Part::Signal) of layer 5.
    Layer5Signal,
    /// [`Instrument`](super::layers::Part::Instrument) of layer 6.
    Layer6Instrument,
    /// [`Tenor`](super::layers::Part::Tenor) of layer 6.
    Layer6Tenor,
    /// [`Strike`](super::layers::Part::Strike) of layer 6.
    Layer6Strike,
    /// [`Size`](super::layers::Part::Size) of layer 6.
    Layer6Size,
    /// [`Level`](super::layers::Part::Level) of layer 6.
    Layer6Level,
    /// [`When`](super::layers::Part::When) of layer 6.
    Layer6When,
    /// [`StrikeBy`](super::layers::Part::StrikeBy) of layer 6.
    Layer6StrikeBy,
    /// [`SizeBy`](super::layers::Part::SizeBy) of layer 6.
    Layer6SizeBy,
    /// [`Short`](super::layers::Part::Short) of layer 6.
    Layer6Short,
    /// [`Beta`](super::layers::Part::Beta) of layer 6.
    Layer6Beta,
    /// [`Signal`](super::layers::Part::Signal) of layer 6.
    Layer6Signal,
    /// [`Kind`](super::perp_layers::Part::Kind) of layer 1 on the perpetual.
    PerpLayer1Kind,
    /// [`Size`](super::perp_layers::Part::Size) of layer 1 on the perpetual.
    PerpLayer1Size,
    /// [`Level`](super::perp_layers::Part::Level) of layer 1 on the perpetual.
    PerpLayer1Level,
    /// [`When`](super::perp_layers::Part::When) of layer 1 on the perpetual.
    PerpLayer1When,
    /// [`Strike`](super::perp_layers::Part::Strike) of layer 1 on the perpetual.
    PerpLayer1Strike,
    /// [`Premium`](super::perp_layers::Part::Premium) of layer 1 on the perpetual.
    PerpLayer1Premium,
    /// [`Place`](super::perp_layers::Part::Place) of layer 1 on the perpetual.
    PerpLayer1Place,
    /// [`Kind`](super::perp_layers::Part::Kind) of layer 2 on the perpetual.
    PerpLayer2Kind,
    /// [`Size`](super::perp_layers::Part::Size) of layer 2 on the perpetual.
    PerpLayer2Size,
    /// [`Level`](super::perp_layers::Part::Level) of layer 2 on the perpetual.
    PerpLayer2Level,
    /// [`When`](super::perp_layers::Part::When) of layer 2 on the perpetual.
    PerpLayer2When,
    /// [`Strike`](super::perp_layers::Part::Strike) of layer 2 on the perpetual.
    PerpLayer2Strike,
    /// [`Premium`](super::perp_layers::Part::Premium) of layer 2 on the perpetual.
    PerpLayer2Premium,
    /// [`Place`](super::perp_layers::Part::Place) of layer 2 on the perpetual.
    PerpLayer2Place,
    /// [`Kind`](super::perp_layers::Part::Kind) of layer 3 on the perpetual.
    PerpLayer3Kind,
    /// [`Size`](super::perp_layers::Part::Size) of layer 3 on the perpetual.
    PerpLayer3Size,
    /// [`Level`](super::perp_layers::Part::Level) of layer 3 on the perpetual.
    PerpLayer3Level,
    /// [`When`](super::perp_layers::Part::When) of layer 3 on the perpetual.
    PerpLayer3When,
    /// [`Strike`](super::perp_layers::Part::Strike) of layer 3 on the perpetual.
    PerpLayer3Strike,
    /// [`Premium`](super::perp_layers::Part::Premium) of layer 3 on the perpetual.
    PerpLayer3Premium,
    /// [`Place`](super::perp_layers::Part::Place) of layer 3 on the perpetual.
    PerpLayer3Place,
    /// [`Kind`](super::perp_layers::Part::Kind) of layer 4 on the perpetual.
    PerpLayer4Kind,
    /// [`Size`](super::perp_layers::Part::Size) of layer 4 on the perpetual.
    PerpLayer4Size,
    /// [`Level`](super::perp_layers::Part::Level) of layer 4 on the perpetual.
    PerpLayer4Level,
    /// [`When`](super::perp_layers::Part::When) of layer 4 on the perpetual.
    PerpLayer4When,
    /// [`Strike`](super::perp_layers::Part::Strike) of layer 4 on the perpetual.
    PerpLayer4Strike,
    /// [`Premium`](super::perp_layers::Part::Premium) of layer 4 on the perpetual.
    PerpLayer4Premium,
    /// [`Place`](super::perp_layers::Part::Place) of layer 4 on the perpetual.
    PerpLayer4Place,
}
