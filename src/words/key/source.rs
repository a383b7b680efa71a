//! Where the formula of each key number comes from.

use super::super::assume::FUND;
use crate::engine::hedge::layer::Instrument;
use crate::model::explain::Key;
use crate::model::setup::{Setup, VolOrigin};

/// Where the formula comes from; of a layer in its place, by what it buys, of a volatility by where it was read.
pub fn source(key: Key, setup: &Setup) -> &'static str {
    let (mut any, mut are_funds) = (false, true);
    for (place, layer) in &setup.hedge.layers {
        if !matches!(key, Key::Layer(own) if own != *place) {
            any = true;
            are_funds &= matches!(layer.instrument, Instrument::VolEtf { .. });
        }
    }
    let are_funds = any && are_funds;
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
