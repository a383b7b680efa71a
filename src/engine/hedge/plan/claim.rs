//! What one contract of a layer is: which claim, at which strikes.

use super::super::black::Black;
use super::super::holding::Claim;
use super::super::layer::{Instrument, Layer, Reason, Strike};
use super::super::markets::Markets;
use crate::engine::condor::{MULTIPLIER, Right};
use crate::engine::domain;
use crate::engine::num::{exp, sqrt, zero};
use crate::engine::pricing::greeks;
use crate::engine::units::{Days, Points};

/// Dollars per point of an option on either index, of a mini future, and dollars in a lot of a fund.
const OPTION: f64 = MULTIPLIER;
/// Dollars per point of a VIX future.
const FUTURE: f64 = 1000.0;

/// What one contract of a layer is at a market, its dollars per point, and whether its strikes were in the wrong order.
pub(super) fn claim(layer: &Layer, markets: &Markets) -> Result<(Claim, f64, bool), Reason> {
    let time = layer.tenor.years();
    let strike = |strike, right| match (strike, right) {
        (Strike::Level(level), _) => Ok(Points(domain::level(level))),
        (Strike::Delta(delta), Right::Call) => {
            let (forward, vol) = (markets.model.future(markets.vix, time), markets.model.vol(time));
            Black { forward, rate: markets.model.rate, vol, time }.call_of_delta(delta).ok_or(Reason::NoStrike)
        }
        (Strike::Delta(delta), Right::Put) => put_of_delta(delta, markets, layer.tenor).ok_or(Reason::NoStrike),
    };
    let spread = |short, right: Right| {
        let (long, short) = (strike(layer.strike, right)?, strike(short, right)?);
        let width = right.sign() * (short.0 - long.0);
        match width {
            width if width > 0.0 => Ok((long, Some(short), false)),
            width if width < 0.0 => Ok((short, Some(long), true)),
            _ => Err(Reason::NoWidth),
        }
    };
    Ok(match layer.instrument {
        Instrument::VixCall => {
            (Claim::VixCall { long: strike(layer.strike, Right::Call)?, short: None }, OPTION, false)
        }
        Instrument::VixCallSpread { short } => {
            let (long, short, reversed) = spread(short, Right::Call)?;
            (Claim::VixCall { long, short }, OPTION, reversed)
        }
        Instrument::VixFuture => (Claim::VixFuture, FUTURE, false),
        Instrument::MiniFuture => (Claim::VixFuture, OPTION, false),
        Instrument::VolEtf { beta } => (Claim::VixFund { beta }, OPTION, false),
        Instrument::SpxPut => (Claim::SpxPut { long: strike(layer.strike, Right::Put)?, short: None }, OPTION, false),
        Instrument::SpxPutSpread { short } => {
            let (long, short, reversed) = spread(short, Right::Put)?;
            (Claim::SpxPut { long, short }, OPTION, reversed)
        }
    })
}

/// The SPX put whose delta has a size, at the smile: searched, since the volatility depends on the strike. None where
/// no put within ten standard deviations has it.
fn put_of_delta(delta: f64, markets: &Markets, tenor: Days) -> Option<Points> {
    let time = tenor.years();
    let forward = markets.spx.forward(time);
    let reach = domain::growth(10.0 * domain::vol(markets.smile.atm) * sqrt(domain::time(time)) + 0.01);
    let missing = |ln_strike: f64| {
        let strike = forward * exp(ln_strike);
        greeks(Right::Put, strike, &markets.spx, markets.vol(strike, time), time).delta.abs() - delta.abs()
    };
    zero(-reach, reach, &missing).map(|ln_strike| forward * exp(ln_strike))
}
