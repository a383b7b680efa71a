//! One layer as it is asked for, and why a layer or one of its points may not be there.

use super::super::units::{Days, Dollars, Points};
use super::super::vix::OffMap;
use super::markets::Level;

/// One layer of a hedge.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Layer {
    /// What is bought.
    pub instrument: Instrument,
    /// Days from its purchase to its expiry; of a fund, the constant time to expiry of its futures.
    pub tenor: Days,
    /// Strike of the bought option; of no account for futures and funds.
    pub strike: Strike,
    /// How many.
    pub size: Size,
    /// When it is bought.
    pub trigger: Trigger,
    /// Beta of its future to spot VIX at the purchase, in place of the model's.
    pub beta: Option<f64>,
}

/// What a layer buys.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Instrument {
    /// Calls on VIX, 100 dollars per point.
    VixCall,
    /// Calls on VIX with others sold above them.
    VixCallSpread {
        /// Strike of the sold call.
        short: Strike,
    },
    /// VIX futures, 1,000 dollars per point.
    VixFuture,
    /// Mini VIX futures, 100 dollars per point.
    MiniFuture,
    /// A constant-maturity volatility fund, in lots of 100 dollars.
    VolEtf {
        /// Its published beta to spot VIX.
        beta: f64,
    },
    /// Puts on SPX, 100 dollars per point.
    SpxPut,
    /// Puts on SPX with others sold below them.
    SpxPutSpread {
        /// Strike of the sold put.
        short: Strike,
    },
}

/// A strike, by either of its names.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Strike {
    /// The level itself.
    Level(Points),
    /// The size of the delta it has at the purchase; to the future for VIX options.
    Delta(f64),
}

/// How many contracts a layer has.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Size {
    /// So many.
    Contracts(f64),
    /// As many as make good a share of what the condor's initial delta loses in a fall of one percent; whole ones.
    DeltaShare {
        /// Which delta.
        side: Side,
        /// 0.35 is 35 %.
        share: f64,
    },
    /// As many as the money pays for; whole ones.
    Budget(Dollars),
}

/// Whose delta a layer makes good.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// That of all four legs.
    Net,
    /// That of the two puts.
    PutSide,
}

/// When a layer is bought.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Trigger {
    /// From the start.
    Standing,
    /// VIX reaches a level.
    Vix(Points),
    /// The index has fallen by a share: 0.05 is 5 %.
    Drawdown(f64),
    /// The index reaches the condor's short put.
    ShortPut,
    /// The index reaches the condor's lower break-even at expiry.
    BreakEven,
    /// A named signal, on or off.
    Signal(Signal, bool),
}

/// What a layer may wait for beside a price. Whether it is on is said from outside: none of them is worked out here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signal {
    /// One that has no name here.
    Own,
    /// Relative strength index (Wilder 1978).
    Rsi,
    /// Moving average convergence/divergence (Appel).
    Macd,
    /// Advance/decline line: the running sum of advancing less declining issues.
    AdvanceDecline,
    /// Expected daily range.
    ExpectedDailyRange,
    /// VIX above its futures.
    Backwardation,
}

/// A point at which something happens to a layer, or why there is none.
pub type Activation = Result<Level, Absent>;

/// Why a point is not there, with what is known of it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Absent {
    /// The level of VIX asked for, where there is one.
    pub vix: Option<Points>,
    /// The level of the index, where there is one.
    pub spx: Option<Points>,
    /// Why it is not a point of the range.
    pub reason: Reason,
}

/// Why something does not happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// The layer stands from the start.
    Standing,
    /// Its trigger is reached already: it stands from the start.
    AlreadyActive,
    /// Its signal is on: it stands from the start.
    SignalOn(Signal),
    /// Its signal is off.
    SignalOff(Signal),
    /// The condor has no break-even below which it loses.
    NoBreakEven,
    /// The shock map never comes there.
    Map(OffMap),
    /// It lies outside the range looked at.
    OutsideRange,
    /// The size comes to no whole contract, or is 0.
    NoContracts,
    /// The condor's delta loses nothing in a fall.
    NothingToOffset,
    /// A contract gains nothing in a fall.
    NoGain,
    /// A future has no premium that a budget could pay.
    NoPremium,
    /// By the model the option is worth less than half a cent: there is no price to buy it at by money or by delta.
    Worthless,
    /// No option has the delta asked for.
    NoStrike,
    /// Both strikes of a spread are the same.
    NoWidth,
    /// A fund does not expire.
    NeverExpires,
    /// It lies before the purchase: where that is made it gains already.
    BeforePurchase,
    /// It gains at every level.
    AlwaysGains,
    /// It loses at every level.
    NeverGains,
}

/// What is known of a point's levels of VIX and of the index, inside the range or not.
pub fn known(point: &Activation) -> (Option<Points>, Option<Points>) {
    match point {
        Ok(level) => (Some(level.vix), Some(level.spx)),
        // A level that it never comes to is none, nor is one that it is past already.
        Err(absent) if matches!(absent.reason, Reason::NeverGains | Reason::AlreadyActive) => (None, None),
        Err(absent) => (absent.vix, absent.spx),
    }
}

impl Reason {
    /// True where there is no point because the layer stands from the start.
    pub fn stands(self) -> bool {
        matches!(self, Reason::Standing | Reason::AlreadyActive | Reason::SignalOn(_))
    }
}

impl Absent {
    /// Nothing is known but the reason.
    pub fn of(reason: Reason) -> Self {
        Self { vix: None, spx: None, reason }
    }
}
