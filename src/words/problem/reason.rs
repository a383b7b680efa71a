//! What is remarkable about a layer: why it is not bought, or a point of it is not there.

use super::super::label::capital;
use super::super::layer::signal;
use super::super::term::term;
use crate::engine::hedge::layer::Reason;
use crate::engine::vix::OffMap;
use crate::model::explain::Name;
use crate::model::remarks::LayerRemark;
use std::borrow::Cow;

/// What is remarkable about a layer.
pub(super) fn layer(remark: LayerRemark) -> Cow<'static, str> {
    Cow::Borrowed(match remark {
        LayerRemark::Reversed => "The sold strike pays before the bought one, so the two have been exchanged.",
        LayerRemark::AboveBudget => {
            "The layers can lose more than this within that time: the table of what they cost says how much."
        }
        LayerRemark::Settles => {
            "It expires before the valuation date, so it is settled where VIX and SPX stand after the shock."
        }
        LayerRemark::Reason(reason) => return reason_of(reason),
    })
}

/// Why a layer is not bought, or a point of it is not there.
pub fn reason_of(reason: Reason) -> Cow<'static, str> {
    Cow::Borrowed(match reason {
        Reason::SignalOn(named) => {
            return Cow::Owned(capital(signal(named)[1]) + " is on, so it is held from the start.");
        }
        Reason::SignalOff(named) => return Cow::Owned(capital(signal(named)[1]) + " is off, so nothing is bought."),
        Reason::Standing => "From the start.",
        Reason::AlreadyActive => "The trigger is reached already, so it is held from the start.",
        Reason::NoBreakEven => "The condor has no break-even below which it loses, so it is never bought.",
        Reason::Map(OffMap::BelowFloor) => "The map’s VIX never falls that low.",
        Reason::Map(OffMap::AboveCap) => "The map’s VIX never rises that high.",
        Reason::Map(OffMap::WholeFall) => "SPX would have to lose all its value first.",
        Reason::Map(OffMap::Flat) => "VIX does not move that way on this map.",
        Reason::OutsideRange => "Outside the levels of SPX that are shown.",
        Reason::NoContracts => "It comes to less than one contract, so nothing is bought.",
        Reason::NothingToOffset => "The condor’s delta loses nothing in a fall, so there is nothing to make good.",
        Reason::NoGain => "A contract gains nothing in a fall, so no number of them makes it good.",
        Reason::NoPremium => "A future has no premium that a budget could pay: say how many contracts.",
        Reason::Worthless => {
            "The strike is so far away that the option is worth nothing by the model, and hardly ever pays."
        }
        Reason::NoStrike => "No option has this delta at that time to expiry.",
        Reason::NoWidth => "Both strikes are the same, so nothing is left of the spread.",
        Reason::NeverExpires => "A fund does not expire.",
        Reason::BeforePurchase => term(Name::BeforePurchase),
        Reason::AlwaysGains => "It gains at every level.",
        Reason::NeverGains => "It gains at no level.",
    })
}
