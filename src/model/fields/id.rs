//! The names of all fields.

macro_rules! ids {
    (once { $($(#[$what:meta])* $once:ident,)* } layers { $($part:ident,)* }) => {
        /// Every field of the form.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[repr(u8)]
        pub enum FieldId {
            $($(#[$what])* $once,)*
            $(#[doc = "A part of a layer: its name says which."] $part,)*
        }

        impl FieldId {
            /// All of them in table order.
            pub(super) const ALL: [FieldId; FieldId::COUNT] = [$(FieldId::$once,)* $(FieldId::$part,)*];
        }
    };
}

ids! {
    once {
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
    }
    // Layer by layer, the parts of each in the order of its `Part`.
    layers {
        Layer1Instrument, Layer1Tenor, Layer1Strike, Layer1Size, Layer1Level, Layer1When, Layer1StrikeBy,
        Layer1SizeBy, Layer1Short, Layer1Beta, Layer1Signal,
        Layer2Instrument, Layer2Tenor, Layer2Strike, Layer2Size, Layer2Level, Layer2When, Layer2StrikeBy,
        Layer2SizeBy, Layer2Short, Layer2Beta, Layer2Signal,
        Layer3Instrument, Layer3Tenor, Layer3Strike, Layer3Size, Layer3Level, Layer3When, Layer3StrikeBy,
        Layer3SizeBy, Layer3Short, Layer3Beta, Layer3Signal,
        Layer4Instrument, Layer4Tenor, Layer4Strike, Layer4Size, Layer4Level, Layer4When, Layer4StrikeBy,
        Layer4SizeBy, Layer4Short, Layer4Beta, Layer4Signal,
        Layer5Instrument, Layer5Tenor, Layer5Strike, Layer5Size, Layer5Level, Layer5When, Layer5StrikeBy,
        Layer5SizeBy, Layer5Short, Layer5Beta, Layer5Signal,
        Layer6Instrument, Layer6Tenor, Layer6Strike, Layer6Size, Layer6Level, Layer6When, Layer6StrikeBy,
        Layer6SizeBy, Layer6Short, Layer6Beta, Layer6Signal,
        PerpLayer1Kind, PerpLayer1Size, PerpLayer1Level, PerpLayer1When, PerpLayer1Strike, PerpLayer1Premium,
        PerpLayer1Place,
        PerpLayer2Kind, PerpLayer2Size, PerpLayer2Level, PerpLayer2When, PerpLayer2Strike, PerpLayer2Premium,
        PerpLayer2Place,
        PerpLayer3Kind, PerpLayer3Size, PerpLayer3Level, PerpLayer3When, PerpLayer3Strike, PerpLayer3Premium,
        PerpLayer3Place,
        PerpLayer4Kind, PerpLayer4Size, PerpLayer4Level, PerpLayer4When, PerpLayer4Strike, PerpLayer4Premium,
        PerpLayer4Place,
    }
}
