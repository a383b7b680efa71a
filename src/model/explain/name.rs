//! What the lines, terms and remarks of an explanation are called; `words` has a text for each.

macro_rules! names {
    ($($name:ident),* $(,)?) => {
        /// The name of a line, a term or a remark.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Name { $(#[doc = stringify!($name)] $name),* }

        impl Name {
            /// All of them.
            pub const ALL: &[Name] = &[$(Name::$name),*];
        }
    };
}

names! {
    // Legs, as names of strikes, premiums and sensitivities.
    LongPut,
    ShortPut,
    ShortCall,
    LongCall,
    // What a leg pays per unit at a settlement, or on average.
    LongPutPays,
    ShortPutPays,
    ShortCallPays,
    LongCallPays,
    // Terms that occur in several sums.
    Credit,
    CreditDollars,
    Multiplier,
    Contracts,
    Fees,
    FeesPerUnit,
    Spot,
    Vix,
    // Net credit.
    CreditAfterFees,
    NetCreditTyped,
    PremiumsOfModel,
    Debit,
    // Largest profit and loss.
    BestPerUnit,
    WorstPerUnit,
    Best,
    Worst,
    Risk,
    ReturnOnRisk,
    NothingToLose,
    NothingToWin,
    // Break-evens.
    BreakEven,
    LowerBreakEven,
    UpperBreakEven,
    TwiceBreakEven,
    Slope,
    NoBreakEven,
    NoBreakEvenGain,
    NoBreakEvenLoss,
    ZeroStretch,
    // Probabilities at expiry.
    Median,
    DriftFactor,
    Deviation,
    RootOfYears,
    LogDistance,
    Distance,
    SettlesBelow,
    AnySettlement,
    Chance,
    NoChance,
    BetweenShorts,
    BelowLongPut,
    AboveLongCall,
    MeanPerUnit,
    Mean,
    // Expected move.
    Days,
    DaysOfYear,
    Years,
    ExpectedMove,
    MoveLow,
    MoveHigh,
    // Margin.
    PutWidth,
    CallWidth,
    WiderWing,
    MarginGross,
    MarginNet,
    NoMargin,
    MarginNotBelowZero,
    ReturnOnMargin,
    NoReturnOnMargin,
    // Greeks: delta per point, gamma per point squared, theta per day, vega per volatility point, rho per rate point.
    Delta,
    DeltaPerUnit,
    Gamma,
    GammaPerUnit,
    Theta,
    ThetaPerUnit,
    Vega,
    VegaPerUnit,
    Rho,
    RhoPerUnit,
    // Hedge layers by number, as lines and as terms.
    Layer1,
    Layer2,
    Layer3,
    Layer4,
    Layer5,
    Layer6,
    NoLayer,
    // What they cost.
    LayerPremium,
    LayerPaid,
    HedgeNow,
    HedgeOnTheWay,
    ShareOfCredit,
    FuturesCostNothing,
    NotBought,
    LayerDays,
    HedgeYear,
    BoughtAnew,
    BoughtOnce,
    FundsStay,
    // Condor and layers where their total is lowest.
    CondorThere,
    HedgeWorst,
    CondorWorst,
    AgainstCondor,
    VixThere,
    // The next layer to wake up, by the map and back.
    NextIs,
    NoNextLayer,
    TriggerVix,
    VixRise,
    MapFall,
    MapSquare,
    FallSquared,
    FourfoldRise,
    UnderRoot,
    Root,
    Divisor,
    Constant,
    FallPercent,
    FallPoints,
    NextSpx,
    ShareOfSpot,
    PercentLeft,
    ByFall,
    BySquare,
    VixRatio,
    SpxRatio,
    PowerOfRatio,
    NextVix,
    MapEnds,
}
