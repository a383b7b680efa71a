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
    LongPut, ShortPut, ShortCall, LongCall,
    // What a leg pays per unit at a settlement, or on average.
    LongPutPays, ShortPutPays, ShortCallPays, LongCallPays,
    // Terms that occur in several sums.
    Credit, CreditDollars, Multiplier, Contracts, Fees, FeesPerUnit, Spot, Vix,
    // Net credit.
    CreditAfterFees, NetCreditTyped, PremiumsOfModel, Debit,
    // Largest profit and loss.
    BestPerUnit, WorstPerUnit, Best, Worst, Risk, ReturnOnRisk, NothingToLose, NothingToWin,
    // Break-evens.
    BreakEven, LowerBreakEven, UpperBreakEven, TwiceBreakEven, Slope, NoBreakEven, NoBreakEvenGain,
    NoBreakEvenLoss, ZeroStretch,
    // Probabilities at expiry.
    Median, DriftFactor, InterestRate, DividendYield, HalfVariance, GrowthOfYear, LogDrift, Deviation, RootOfYears,
    LogDistance, Distance, SettlesBelow, AnySettlement, Chance, NoChance, FullProfit, BetweenShorts, FullLossDown,
    BelowLongPut, FullLossUp, AboveLongCall, MeanPerUnit, Mean,
    // Expected move.
    Days, DaysOfYear, Years, ExpectedMove, MoveLow, NotBelowZero, MoveHigh,
    // Margin.
    PutWidth, CallWidth, WiderWing, MarginGross, MarginNet, NoMargin, MarginNotBelowZero, ReturnOnMargin,
    NoReturnOnMargin, BothWings, BothGross, BothNet, LosesTwice,
    // Greeks: delta per point, gamma per point squared, theta per day or hour, vega per volatility point, rho per rate
    // point.
    Delta, DeltaPerUnit, Gamma, GammaPerUnit, Theta, ThetaOfHour, ThetaPerUnit, Vega, VegaPerUnit, Rho, RhoPerUnit,
    // The volatility of a strike, and the model's premium.
    AtmShare, AtmVol, AtmDeviation, LogMoneyness, FromForward, HeldDistance, BackToEnd, Skew, SkewPart, Curvature,
    CurvaturePart, SmileFactor, VolBySmile, PriceOfModel, OnTick, VolImplied, VolNotImplied, VolFlat,
    // Hedge layers by number, as lines and as terms.
    Layer1, Layer2, Layer3, Layer4, Layer5, Layer6, NoLayer,
    // What they cost.
    LayerPremium, LayerPaid, HedgeNow, HedgeOnTheWay, ShareOfCredit, FuturesCostNothing, NotBought, LayerDays,
    HedgeYear, BoughtAnew, BoughtOnce, VixStands, ComesDown, LostByExpiry, ShareLost,
    // Condor and layers where their total is lowest.
    CondorThere, HedgeWorst, CondorWorst, AgainstCondor, ZeroThere, JumpsOverZero, NowhereZero, OnMap,
    // The next layer to wake up, by the map and back.
    NextIs, NoNextLayer, VixWanted, VixRise, MapFall, MapSquare, FallSquared, UnderRoot, Root, Divisor, Constant,
    FallPercent, FallPoints, SpxThere, ShareOfSpot, PercentLeft, ByFall, BySquare, VixRatio, SpxRatio,
    PowerOfRatio, VixOnMap, MapEnds, VixFall, MapRise, ByRise, RisePercent, RisePoints,
    // What one layer buys, at the market of its purchase.
    LayerYears, LongRun, VixGap, FutureBeta, FundBeta, VixFuture, Carry, SpxForward, Volatility, FutureVolatility,
    DeviationLeft, HalfDeviation, DeltaQuantile, DeltaDistance, Exponent, Growth, Strike, SoldStrike, LogOfRatio,
    D1, D2, OfForward, OfStrike, OfForwardPut, OfStrikePut, Discount, ForwardPart, StrikePart, YieldFactor,
    DeltaAskedFor, BoughtOption, SoldOption, PriceNotBelowZero, StrikeNotListed, LotOfFund,
    // How many.
    ContractCosts, Money, LossOfCondor, ShareAskedFor, ToMakeGood, PerVix, PerSpx, VixForOne, ContractGains,
    NotWhole, PartLeft,
    // What it costs, and what it may lose.
    Purchases, AtRisk, LowestVix, MayFall,
    // Where it pays for itself.
    DaysLeft, YearsLeft, VixBought, VolatilityThere, WorthThere, PaysMarked, PaysAtExpiry, Kept, MustGrow, Ratio,
    WithItAlone, BeforePurchase,
    // What layers gain in a jump, by the model and by spot intrinsic value.
    VixInJump, VixGrows, FundNotBelowZero, OverStrike, OverSold, LayerEntry, GainByModel, GainBySpot, AsleepInJump,
    JumpOffMap,
    // What is awake.
    ContractsAwake, VegaAwake, SpxVegaAwake, PerVixAwake, NothingAwake,
    // The perpetual: its margin and where it is liquidated.
    NoPerp, Coins, FaceValue, EntryPrice, MarkPrice, EntryNotional, MarkNotional, NotionalThere, Leverage,
    InitialMargin, Wallet, AddedMargin, OthersProfit, OthersMaintenance, TierAmount, FixedFee, FixedMaintenance,
    Backing, MaintenanceRate, FeeRate, ShareLeft, SharePlus, NotionalLess, NotionalPlus, SharedOut,
    LiquidationPrice, AwayFromMark, TierUsed, TierOfSize, TierUsedAlone, TierOfSizeAlone, NeverLiquidated,
    NeverLiquidatedAlone, LiquidatedAlone, LiquidatedAlready, NoLiquidation,
    // Layers on it by number, as lines and as terms, and where each leaves its liquidation.
    PerpLayer1, PerpLayer2, PerpLayer3, PerpLayer4, OpenedAt, Rates, SizeMargined, SizeKept, FaceKept, CoinsKept,
    DollarsInAll, CoinsInAll, AfterPerpLayer1, AfterPerpLayer2, AfterPerpLayer3, AfterPerpLayer4, RateSteps,
    TierWithIt, NeverWithIt, AlreadyWithIt, OpensTooLate, NeverOpened, HeldOutside, NoPerpLayer,
    // Its equity, and what has to be left of it.
    ProfitThere, LayersGain, Equity, MaintenanceByRate, ClosingFee, LayersKeep, Requirement, RatioNow,
    MarginCallPrice, NoMarginCall, CalledAlready, BankruptcyPrice, NoBankruptcy,
    // How large it could be, and what it takes to live through the shock.
    TakerFee, InitialShare, BankruptShare, FeeAtBankruptcy, TakenEach, LargestNotional, LargestSize, TableAllows,
    TableForbids, NothingToOpen, Shortfall, MoreOnTheWay, ShockPrice, StrikePrice, KeptPerCoin, PremiumPaid,
    GainPerCoin, NetNeeded, GrossNeeded, OptionNeeded, OtherTier,
    // Funding.
    PremiumIndex, NoRate, HeldInterest, VenueRate, NamedRate, RateHeld, FundingPayment, ShareOfPeriod, Payments,
    FundingToHorizon, PaymentsToEnd, FundingToEnd, PaidByLong,
    // The shock.
    StressCondor, StressLayers, StressPerp, ShockShare, SpxMultiple, PowerOfBeta, CoinThere, ProfitAfterFunding,
    MarginLost, LiquidatedThere, StressTotal, NoStress,
}

impl Name {
    /// The name of a layer by its place in the form, from 0; that of the first for a place there is not.
    pub fn layer(place: usize) -> Name {
        const LAYERS: [Name; 6] = [Name::Layer1, Name::Layer2, Name::Layer3, Name::Layer4, Name::Layer5, Name::Layer6];
        LAYERS.get(place).copied().unwrap_or(Name::Layer1)
    }

    /// The name of a layer on the perpetual by its place in the form, from 0, and that of where it leaves the
    /// liquidation; those of the first for a place there is not.
    pub fn perp_layer(place: usize) -> [Name; 2] {
        const LAYERS: [[Name; 2]; 4] = [
            [Name::PerpLayer1, Name::AfterPerpLayer1],
            [Name::PerpLayer2, Name::AfterPerpLayer2],
            [Name::PerpLayer3, Name::AfterPerpLayer3],
            [Name::PerpLayer4, Name::AfterPerpLayer4],
        ];
        LAYERS.get(place).copied().unwrap_or(LAYERS[0])
    }
}
