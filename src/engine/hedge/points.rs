//! Where one layer breaks even: marked at the horizon, and at its own expiry.

use super::super::num::zero;
use super::super::units::{Days, Points};
use super::crossings::{ascending, crossings};
use super::holding::{Claim, Holding};
use super::layer::{Absent, Activation, Reason};
use super::plan::Plan;

/// The levels of VIX between which a marked break-even is looked for.
const SEARCHED: (f64, f64) = (1.0, 1000.0);

impl Holding {
    /// The level of VIX at expiry that pays the entry back: strike + premium, or the price of the future. None for a
    /// spread whose premium is not earned at its short strike, for a fund, which does not expire, and for an SPX put,
    /// which no level of VIX pays back.
    pub fn vix_break_even_at_expiry(&self) -> Result<Points, Reason> {
        match self.lot.claim {
            Claim::VixFuture => Ok(self.entry),
            Claim::VixCall { long, short } => {
                let level = long + self.entry;
                if short.is_some_and(|short| level > short) { Err(Reason::NeverGains) } else { Ok(level) }
            }
            Claim::VixFund { .. } => Err(Reason::NeverExpires),
            Claim::SpxPut { .. } => Err(Reason::NeverGains),
        }
    }

    /// The level of VIX from 1 to 1,000 at which the marked profit is zero some days after the purchase, the index
    /// staying where it was. Never for an SPX put, which hangs on both.
    pub fn vix_break_even_marked(&self, day: Days) -> Result<Points, Reason> {
        let (mark, spx) = (self.mark(day), self.bought.spx.spot);
        break_even(SEARCHED.0, SEARCHED.1, &|vix| mark.profit(spx, Points(vix)).0)
    }
}

impl Plan {
    /// Where the holding's profit is zero if it is valued at the horizon, along the map. Volatility that rises takes
    /// value from a put spread in the money, so that it may have several zeros: of them the one nearest to where it is
    /// bought.
    pub(super) fn marked(&self, holding: &Holding) -> Activation {
        if !holding.lot.claim.is_put() {
            let vix = holding.vix_break_even_marked(self.horizon).map_err(Absent::of)?;
            return self.at_vix(vix);
        }
        let (map, mark) = (self.map(), holding.mark(self.horizon));
        let profit = |spx: f64| mark.profit(Points(spx), map.vix(Points(spx))).0;
        let (low, start, high) = (1e-3 * map.spx.0, holding.bought.spx.spot.0, 3.0 * map.spx.0);
        if let Claim::SpxPut { short: Some(_), .. } = holding.lot.claim {
            let mut kinks = vec![low, 0.5 * map.spx.0, start, map.spx.0, high];
            ascending(&mut kinks);
            let away = |at: &f64| (at - start).abs();
            let nearest =
                crossings(&kinks, &profit).zeros.into_iter().reduce(|a, b| if away(&b) < away(&a) { b } else { a });
            if let Some(spx) = nearest {
                return self.at_spx(Points(spx));
            }
        }
        // Puts gain downwards.
        let spx = break_even(high, low, &profit).map_err(Absent::of)?;
        self.at_spx(spx)
    }

    /// Where the holding's profit is zero at its own expiry.
    pub(super) fn at_expiry(&self, holding: &Holding) -> Activation {
        match holding.lot.claim {
            Claim::SpxPut { long, short } => {
                let level = long - holding.entry;
                if level.0 < short.map_or(0.0, |short| short.0) {
                    return Err(Absent { vix: None, spx: Some(level), reason: Reason::NeverGains });
                }
                self.at_spx(level)
            }
            _ => self.at_vix(holding.vix_break_even_at_expiry().map_err(Absent::of)?),
        }
    }
}

/// The zero of a profit that grows from one level to the other.
fn break_even(worst: f64, best: f64, profit: &dyn Fn(f64) -> f64) -> Result<Points, Reason> {
    let reason = if profit(worst) > 0.0 { Reason::AlwaysGains } else { Reason::NeverGains };
    zero(worst, best, profit).map(Points).ok_or(reason)
}
