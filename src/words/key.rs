//! Names, definitions and sources of the key numbers.

use super::assume::FUND;
use super::leg as leg_name;
use super::page::AT_EXPIRY;
use super::term::term;
use crate::engine::condor::Leg;
use crate::engine::hedge::layer::Instrument;
use crate::model::explain::{Key, Name};
use crate::model::setup::{Setup, VolOrigin};

/// The name over a key number.
pub fn key(key: Key) -> &'static str {
    match key {
        Key::Credit => "Credit",
        Key::BestWorst => "Best, worst at expiry",
        Key::BreakEvens => "Break-evens",
        Key::Chance => "Chance of profit",
        Key::ExpectedMove => "Expected move",
        Key::Margin => "Reg-T margin",
        Key::Delta => "Delta",
        Key::Gamma => "Gamma",
        Key::Theta => "Theta",
        Key::Vega => "Vega",
        Key::Rho => "Rho",
        Key::LegVol(leg) => leg_name(leg),
        Key::AtExpiry => AT_EXPIRY,
        Key::HedgeCost => "Hedge costs now",
        Key::HedgePerYear => "Hedge cost per year",
        Key::HedgeWorst => "Worst with the hedge",
        Key::NextLayer => "Next layer",
        Key::Layer(place) => term(Name::layer(place)),
        Key::Ladder => "Awake",
        Key::Jump => "Jump",
        Key::Liquidation => "Liquidated at",
        Key::MarginRatio => "Margin ratio",
        Key::Funding => "Funding",
        Key::Account => "Margin call",
        Key::PerpLayers => "With its layers",
        Key::Largest => "Largest",
        Key::Stress => "After the shock",
    }
}

/// The name inside a sentence: "the arithmetic of the break-evens".
pub fn name(key: Key) -> &'static str {
    match key {
        Key::Credit => "the credit",
        Key::BestWorst => "the best and the worst at expiry",
        Key::BreakEvens => "the break-evens",
        Key::Chance => "the chance of profit",
        Key::ExpectedMove => "the expected move",
        Key::Margin => "the margin",
        Key::Delta => "delta",
        Key::Gamma => "gamma",
        Key::Theta => "theta",
        Key::Vega => "vega",
        Key::Rho => "rho",
        Key::LegVol(Leg::LongPut) => "the volatility of the long put",
        Key::LegVol(Leg::ShortPut) => "the volatility of the short put",
        Key::LegVol(Leg::ShortCall) => "the volatility of the short call",
        Key::LegVol(Leg::LongCall) => "the volatility of the long call",
        Key::AtExpiry => "the chances and the mean at expiry",
        Key::HedgeCost => "the cost of the hedge",
        Key::HedgePerYear => "the yearly cost of the hedge",
        Key::HedgeWorst => "the worst with the hedge",
        Key::NextLayer => "the next layer",
        Key::Layer(place) => term(Name::layer(place)),
        Key::Ladder => "what is awake",
        Key::Jump => "the jump",
        Key::Liquidation => "the liquidation price",
        Key::MarginRatio => "the margin ratio",
        Key::Funding => "funding",
        Key::Account => "the margin call",
        Key::PerpLayers => "the layers on the perpetual",
        Key::Largest => "the largest position",
        Key::Stress => "the shock",
    }
}

/// The unit of a Greek; empty for the other key numbers, which name theirs.
pub fn unit(key: Key, setup: &Setup) -> &'static str {
    match key {
        Key::Delta => "$ per point",
        Key::Gamma => "$ per point²",
        Key::Theta if setup.is_last_day() => "$ per hour",
        Key::Theta => "$ per day",
        Key::Vega => "$ per vol point",
        Key::Rho => "$ per rate point",
        _ => "",
    }
}

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
            "What one side of a perpetual pays the other for holding it: below zero it is paid. A positive rate is paid by longs to shorts."
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

/// Where the formula comes from; of a layer in its place, by what it buys, of a volatility by where it was read.
pub fn source(key: Key, setup: &Setup) -> &'static str {
    let layers = setup.hedge.layers.iter().filter(|(place, _)| !matches!(key, Key::Layer(own) if own != *place));
    let funds = layers.map(|(_, layer)| matches!(layer.instrument, Instrument::VolEtf { .. }));
    let are_funds = funds.reduce(|all, is_fund| all && is_fund) == Some(true);
    match key {
        Key::Credit => "Definition. SPX options are worth 100 dollars a point (Cboe, SPX contract specifications).",
        Key::BestWorst | Key::BreakEvens => {
            "Exact: read from the corners of the payoff at expiry, where SPX options settle in cash (Cboe, SPX contract \
             specifications)."
        }
        Key::Chance | Key::AtExpiry => {
            "Lognormal prices of Black and Scholes (1973), with the dividend yield of Merton (1973)."
        }
        Key::ExpectedMove => "Square root of time, with days/365. VIX as a yearly volatility: Cboe, VIX White Paper.",
        Key::Margin => "Cboe Margin Manual, short iron condor spread; Regulation T of the Federal Reserve Board.",
        Key::HedgeCost | Key::HedgePerYear | Key::Layer(_) | Key::Ladder | Key::Jump if are_funds => FUND,
        Key::HedgeCost | Key::HedgePerYear | Key::Layer(_) | Key::Ladder | Key::Jump => {
            "Black (1976) on the VIX future of the same expiry; Black and Scholes (1973) for SPX puts. The curve of futures \
             and the volatilities are assumptions of this page."
        }
        Key::Liquidation | Key::MarginRatio | Key::Account | Key::PerpLayers | Key::Largest => {
            "Equity = maintenance, by the venue’s table named in the form. A sample: venues change theirs often."
        }
        Key::Funding => {
            "Premium + interest less premium, held to a band: Binance and BitMEX, guides to perpetual contracts."
        }
        Key::Stress => {
            "After a liquidation all of the margin counts as lost: what a venue gives back depends on its fill."
        }
        Key::HedgeWorst | Key::NextLayer => {
            "The map of SPX and VIX is fitted to daily closes from 1990 to 2022; the years to come may differ."
        }
        Key::LegVol(leg) if matches!(setup.vols[leg as usize].origin, VolOrigin::Flat | VolOrigin::Implied) => {
            "The price is that of Black and Scholes (1973) with the dividend yield of Merton (1973), written on the forward."
        }
        Key::LegVol(_) => {
            "A volatility by the quadratic smile is an assumption of this page; the price is that of Black and Scholes (1973) \
             with the dividend yield of Merton (1973), written on the forward."
        }
        Key::Delta | Key::Gamma | Key::Theta | Key::Vega | Key::Rho => {
            "Black and Scholes (1973) with the dividend yield of Merton (1973), each leg at its own volatility."
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::explain::explain;
    use crate::model::fields::FieldId::{self, Layer1Instrument, Layer2Instrument};
    use crate::model::tests::report_of;

    #[test]
    fn a_fund_has_a_source_of_its_own() {
        let both = report_of(&[(Layer1Instrument, "fund"), (Layer2Instrument, "call")]).setup;
        let fund = report_of(&[(Layer1Instrument, "fund")]).setup;
        for (key, setup, is_fund) in [
            (Key::Layer(0), &both, true),
            (Key::Layer(1), &both, false),
            (Key::Jump, &both, false),
            (Key::Jump, &fund, true),
            (Key::HedgeWorst, &fund, false),
        ] {
            assert_eq!(source(key, setup) == FUND, is_fund, "{key:?}");
        }
        let sums = explain(&report_of(&[(Layer1Instrument, "fund")]), Key::Layer(0)).sums;
        let names: Vec<Name> = sums.iter().flat_map(|sum| &sum.terms).map(|term| term.name).collect();
        assert!(names.contains(&Name::FundBeta) && !names.contains(&Name::FutureBeta));
    }

    #[test]
    fn a_setup_has_the_words_that_fit_it() {
        use FieldId::*;
        let check = |texts: &[(FieldId, &str)], key, said: &str, is_said: bool| {
            let setup = report_of(texts).setup;
            let text = [definition(key, &setup), " ", source(key, &setup)].concat();
            assert_eq!(text.contains(said), is_said, "{key:?}: {text}");
        };
        let inverted = [(LongPut, "6000"), (ShortPut, "6500"), (ShortCall, "5500"), (LongCall, "6000")];
        let bought = [(LongPut, "6500"), (ShortPut, "6000"), (ShortCall, "5500"), (LongCall, "6000")];
        let reversed = [(LongPut, "5700"), (ShortPut, "5650"), (ShortCall, "6350"), (LongCall, "6300")];
        for (texts, both) in [(&inverted[..], true), (&bought, false), (&reversed, false), (&[], false)] {
            check(texts, Key::Margin, "At most one of them loses", !both);
            check(texts, Key::Margin, "can lose on both", both);
            check(texts, Key::BestWorst, "the wider of the wings sold, less the credit or plus the debit", !both);
            check(texts, Key::BestWorst, "both wings", both);
        }
        let implied = [(VolMode, "implied"), (ShortPutPremium, "29.3")];
        let none = [(VolMode, "implied"), (ShortPutPremium, "9000")];
        for (texts, leg, smile) in [
            (&[][..], Leg::ShortPut, true),
            (&[(VolMode, "flat")], Leg::ShortPut, false),
            (&implied, Leg::ShortPut, false),
            (&implied, Leg::LongPut, true),
            (&none, Leg::ShortPut, true),
        ] {
            check(texts, Key::LegVol(leg), "smile", smile);
        }
    }

    #[test]
    fn every_key_number_is_defined_in_calm_sentences() {
        for k in Key::ALL {
            for text in [definition(k, &report_of(&[]).setup), source(k, &report_of(&[]).setup)] {
                assert!(text.ends_with('.') && !text.contains('!') && !text.contains("  "), "{k:?}: {text}");
            }
            assert!(!key(k).is_empty() && !name(k).is_empty());
        }
    }

    #[test]
    fn only_greeks_name_their_unit_apart() {
        for k in Key::ALL {
            let greek = matches!(k, Key::Delta | Key::Gamma | Key::Theta | Key::Vega | Key::Rho);
            assert_eq!(!unit(k, &report_of(&[]).setup).is_empty(), greek, "{k:?}");
        }
    }
}
