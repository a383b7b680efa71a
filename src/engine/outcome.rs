//! Probabilities at expiry under a lognormal index.

use super::condor::{Condor, Leg};
use super::domain;
use super::num::{normal_cdf, sqrt, sum};
use super::pricing::{Market, Pair, price};
use super::pwl::{Payoff, Stretch};
use super::units::{Dollars, Points, Rate, Vol, Years};

/// Probabilities (0 to 1) and the mean at expiry.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Outcome {
    /// Expiry profit strictly above zero.
    pub profit: f64,
    /// Settlement between the two short strikes, whichever is lower.
    pub between_shorts: f64,
    /// Settlement below the long put.
    pub below_long_put: f64,
    /// Settlement above the long call.
    pub above_long_call: f64,
    /// Undiscounted mean of the expiry profit.
    pub mean: Dollars,
}

/// Probabilities and mean profit of a condor held to expiry, in closed form. The index is lognormal with drift r − q
/// and volatility `vol`: P(settlement < K) = N(−d2). With no time or no volatility left it settles at its forward for
/// certain.
pub fn outcome(condor: &Condor, market: &Market, vol: Vol, time: Years) -> Outcome {
    let settlement = Settlement::new(market, vol, time);
    let payoff = condor.payoff();
    let [long_put, short_put, short_call, long_call] = condor.strikes;
    let (low_short, high_short) =
        if short_put.0 <= short_call.0 { (short_put, short_call) } else { (short_call, short_put) };
    Outcome {
        profit: settlement.in_profit(&payoff),
        between_shorts: settlement.between(low_short, high_short),
        below_long_put: settlement.below(long_put),
        above_long_call: settlement.above(long_call),
        mean: mean(condor, market, vol, time),
    }
}

/// The distribution of the index at expiry.
pub enum Settlement {
    /// Lognormal.
    Spread(Lognormal),
    /// One settlement for certain: the forward.
    Certain(f64),
}

/// The settlement's logarithm is normal, with the drift of the market and this deviation.
pub struct Lognormal {
    market: Market,
    time: Years,
    deviation: f64,
}

impl Lognormal {
    /// −d2: standard deviations from the median up to a level; −∞ at 0.
    fn score(&self, level: Points) -> f64 {
        0.5 * self.deviation - Pair::new(&self.market, level, self.time).log_ratio / self.deviation
    }
}

impl Settlement {
    /// The index after `time`, with the drift r − q of the market and this volatility.
    pub fn new(market: &Market, vol: Vol, time: Years) -> Self {
        let deviation = domain::vol(vol) * sqrt(domain::time(time));
        if deviation > 0.0 && domain::level(market.spot) > 0.0 {
            return Settlement::Spread(Lognormal { market: *market, time, deviation });
        }
        Settlement::Certain(market.forward(time).0)
    }

    /// P(settlement < level).
    fn below(&self, level: Points) -> f64 {
        match self {
            Settlement::Spread(index) => normal_cdf(index.score(level)),
            Settlement::Certain(settlement) => sure(*settlement < level.0),
        }
    }

    /// P(settlement > level).
    fn above(&self, level: Points) -> f64 {
        match self {
            Settlement::Spread(index) => normal_cdf(-index.score(level)),
            Settlement::Certain(settlement) => sure(*settlement > level.0),
        }
    }

    /// P(from < settlement < to), from whichever tail is the smaller.
    fn between(&self, from: Points, to: Points) -> f64 {
        match self {
            Settlement::Spread(index) => {
                let (low, high) = (index.score(from), index.score(to));
                let share =
                    if low > 0.0 { normal_cdf(-low) - normal_cdf(-high) } else { normal_cdf(high) - normal_cdf(low) };
                share.max(0.0)
            }
            Settlement::Certain(settlement) => sure(*settlement > from.0 && *settlement < to.0),
        }
    }

    /// P(profit > 0).
    fn in_profit(&self, payoff: &Payoff) -> f64 {
        match self {
            Settlement::Certain(settlement) => sure(payoff.at(Points(*settlement)).0 > payoff.zero.0),
            Settlement::Spread(_) => self.within(&payoff.profit_stretches()),
        }
    }

    /// Probability, 0 to 1, of a settlement in one of these stretches, their ends included; they do not overlap.
    pub fn within(&self, stretches: &[Stretch]) -> f64 {
        let share = |stretch: &Stretch| match (self, stretch.to) {
            (Settlement::Certain(at), to) => sure(*at >= stretch.from.0 && to.is_none_or(|to| *at <= to.0)),
            (_, Some(to)) => self.between(stretch.from, to),
            (_, None) => self.above(stretch.from),
        };
        sum(stretches.iter().map(share)).min(1.0)
    }
}

/// The probability of what is certain.
fn sure(happens: bool) -> f64 {
    if happens { 1.0 } else { 0.0 }
}

/// Undiscounted mean profit: credit and fees are certain; each leg pays its price at a rate of 0 with the whole drift
/// in the growth of the spot.
fn mean(condor: &Condor, market: &Market, vol: Vol, time: Years) -> Dollars {
    let drift = Rate(domain::rate(market.rate) - domain::rate(market.dividend_yield));
    let undiscounted = Market { spot: market.spot, rate: Rate(0.0), dividend_yield: -drift };
    let legs = Leg::ALL.iter().zip(condor.strikes);
    let paid: f64 = legs.map(|(leg, strike)| leg.sign() * price(leg.right(), strike, &undiscounted, vol, time).0).sum();
    condor.net_after_fees() + Dollars(paid * condor.scale())
}
