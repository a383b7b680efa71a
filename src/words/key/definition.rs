//! What each key number is, in one or two plain sentences.

use crate::model::explain::Key;
use crate::model::setup::Setup;

/// What the number is, in one or two plain sentences.
pub fn definition(key: Key, setup: &Setup) -> &'static str {
    let loses_twice = setup.condor.can_lose_twice();
    match key {
        Key::Credit => {
            "What the four legs bring in when the condor is opened: the two short premiums less the two long ones. \
             A negative credit is a debit: the position costs money to open."
        }
        Key::BestWorst if loses_twice => {
            "The most the condor can win and the most it can lose when it settles, with fees taken off. \
             Both sides can lose at one settlement: before fees the risk cannot pass both wings less the credit."
        }
        Key::BestWorst => {
            "The most the condor can win and the most it can lose when it settles, with fees taken off. \
             The risk is defined: before fees it cannot pass the wider of the wings sold, less the credit or plus the debit."
        }
        Key::BreakEvens => "The settlements of SPX at which the condor ends with nothing won and nothing lost.",
        Key::Chance => {
            "The probability that the condor settles with a profit, if SPX at expiry is lognormal with the volatility \
             that VIX states; N is the standard normal distribution. It is what a model says about prices, not a forecast."
        }
        Key::ExpectedMove => {
            "One standard deviation of SPX from now to expiry at the level of VIX: \
             S · VIX/100 · √(days/365). Were returns normal, about 68 moves in 100 would end inside it."
        }
        Key::Margin if loses_twice => {
            "What a broker holds against a condor under Regulation T: the wider wing, less the credit received. \
             The rule of one wing is for a condor of which only one side can lose. This one can lose on both, so the rule \
             does not apply: both wings are counted too."
        }
        Key::Margin => {
            "What a broker holds against the condor under Regulation T: the wider of the wings sold, less the credit or plus \
             the debit. At most one of them loses at settlement, so only one is charged."
        }
        Key::Delta => "How many dollars the whole position gains today when SPX rises by one point.",
        Key::Gamma => "How much delta changes when SPX rises by one point. Below zero, every large move costs money.",
        Key::Theta if setup.is_last_day() => {
            "How many dollars the whole position gains in one hour at today’s pace if nothing else changes. \
             On the last day the pace itself changes fast."
        }
        Key::Theta => "How many dollars the whole position gains in one calendar day if nothing else changes.",
        Key::Vega => {
            "How many dollars the whole position gains when the volatility of every strike rises by one point, \
             from 16 % to 17 %, say."
        }
        Key::Rho => "How many dollars the whole position gains when the interest rate rises by one point.",
        Key::LegVol(_) => "The volatility at which this leg is valued before expiry, and the price that goes with it.",
        Key::AtExpiry => {
            "The probabilities of the full profit and of the full loss on either side, or of settling between or beyond the \
             strikes where the payoff has none there, and the mean result, if SPX at expiry is lognormal with the volatility \
             that VIX states; N is the standard normal distribution."
        }
        Key::HedgeCost => {
            "The premiums of the layers held from the start, and of those bought on the way, each at the market of \
             its own purchase."
        }
        Key::HedgePerYear => {
            "What the layers held from the start cost in a year on average, if each is bought anew for the same money whenever \
             it expires."
        }
        Key::HedgeWorst => {
            "The lowest total of condor and layers within the levels of SPX shown, and where it is zero; VIX follows SPX by the \
             map, and all is valued on the valuation date."
        }
        Key::Liquidation => {
            "The price at which the position’s equity equals its maintenance margin, with the closing fee where the venue \
             counts it. First without the layers on it, then with each of them as it opens."
        }
        Key::MarginRatio => {
            "What has to be left of the margin, as a share of what is there: at 100 % the position is liquidated."
        }
        Key::Funding => {
            "What one side of a perpetual pays the other for holding it: below zero you pay it. A positive rate is paid by longs to shorts."
        }
        Key::Account => {
            "Where a trader is warned: what has to be left is four fifths of the equity there, layers opened by then included. \
             There is no common rule. And where nothing is left, layers left out."
        }
        Key::PerpLayers => {
            "The price at which equity equals maintenance once each layer is open: the dollars for which all was opened, over its \
             coins. The margin and what has to be left count with the one or the other, as they are held."
        }
        Key::Largest => {
            "The largest position that this margin opens at this leverage, a taker’s fee paid in and, at the price where nothing \
             is left, out. And how much of each hedge, opened now, makes good what is missing at the price of the shock."
        }
        Key::Stress => {
            "Condor, layers and perpetual after the shock to SPX, VIX by the map and the coin by its beta, funding \
             until then paid, all on the valuation date: “Valued after”, or the condor’s expiry."
        }
        Key::NextLayer => {
            "The first layer still asleep that a fall of SPX wakes up: its level of VIX and its level of SPX, one of which \
             the map gives for the other."
        }
        Key::Layer(_) => {
            "What is bought and at which market, where it pays for itself, and where the condor with this layer alone is worst and zero. \
             A break-even before expiry is searched for: what the option is worth there is its premium."
        }
        Key::Ladder => "The layers bought at each step: how many contracts, and what they gain for a small move there.",
        Key::Jump => {
            "What each layer held from the start gains if VIX jumps at once: priced on the future of its own expiry, and by what \
             it would pay if it expired at that level of VIX."
        }
    }
}
