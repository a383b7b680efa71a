//! How far a level of VIX lets the index move.

use super::super::domain;
use super::super::num::{erf, exp, sqrt};
use super::super::pricing::Market;
use super::super::units::{Points, Vol, Years};

/// One standard deviation around spot.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ExpectedMove {
    /// Spot × volatility × √time.
    pub one_sigma: Points,
    /// Spot minus and plus one standard deviation; the lower end may be negative.
    pub plain: (Points, Points),
    /// Spot × e^((r − q − σ²/2) t ∓ σ√t).
    pub lognormal: (Points, Points),
}

/// The move of one standard deviation over `time`, around the spot and around the drift of a lognormal index. With no
/// time or no volatility left the move is 0.
pub fn expected_move(market: &Market, vol: Vol, time: Years) -> ExpectedMove {
    let spot = domain::level(market.spot);
    let (vol, time) = (domain::vol(vol), domain::time(time));
    let deviation = vol * sqrt(time);
    let drift = (domain::rate(market.rate) - domain::rate(market.dividend_yield) - 0.5 * vol * vol) * time;
    let one_sigma = spot * deviation;
    ExpectedMove {
        one_sigma: Points(one_sigma),
        plain: (Points(spot - one_sigma), Points(spot + one_sigma)),
        lognormal: (
            Points(spot * exp(domain::growth(drift - deviation))),
            Points(spot * exp(domain::growth(drift + deviation))),
        ),
    }
}

/// Bands of one and two standard deviations without drift, and what a straddle at the money says of the same move.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MoveBands {
    /// σ√t as a fraction of the spot.
    pub share: f64,
    /// Spot × σ√t.
    pub one_sigma: Points,
    /// Spot ∓ one standard deviation.
    pub one: (Points, Points),
    /// Spot ∓ two standard deviations.
    pub two: (Points, Points),
    /// Spot × e^(∓σ√t).
    pub one_log: (Points, Points),
    /// Undiscounted price of a straddle struck at the forward: 2·S·(2·N(σ√t/2) − 1).
    pub straddle: Points,
    /// The rule of thumb for it: √(2/π)·S·σ√t.
    pub straddle_rule: Points,
}

/// Bands around a spot; `time` is in years of whichever length the user counts by (365 calendar or 252 trading days).
pub fn move_bands(spot: Points, vol: Vol, time: Years) -> MoveBands {
    let spot = domain::level(spot);
    let share = domain::vol(vol) * sqrt(domain::time(time));
    let move_points = spot * share;
    let around = |distance: f64| (Points(spot - distance), Points(spot + distance));
    MoveBands {
        share,
        one_sigma: Points(move_points),
        one: around(move_points),
        two: around(2.0 * move_points),
        one_log: (Points(spot * exp(-domain::growth(share))), Points(spot * exp(domain::growth(share)))),
        // 2·N(x) − 1 = erf(x / √2), which keeps the digits of a small move.
        straddle: Points(2.0 * spot * erf(0.5 * share * std::f64::consts::FRAC_1_SQRT_2)),
        straddle_rule: Points(sqrt(std::f64::consts::FRAC_2_PI) * move_points),
    }
}
