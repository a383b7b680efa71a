//! What is bought, at which market, and what it costs.

mod mark;
mod sensitivity;

pub use mark::Mark;
pub use sensitivity::Sensitivity;

use super::super::condor::Right;
use super::super::domain;
use super::super::num::exp;
use super::super::units::{Days, Dollars, Points, Rate, Vol};
use super::markets::Markets;

/// The price below which an option is worth nothing, points.
const HALF_A_CENT: Points = Points(0.005);

/// What one contract pays on, its strikes settled.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Claim {
    /// A call on the VIX future of its own expiry; in a spread a second one is sold.
    VixCall {
        /// Strike of the bought call.
        long: Points,
        /// Strike of the sold call.
        short: Option<Points>,
    },
    /// A VIX future.
    VixFuture,
    /// A fund that holds VIX futures at a constant time to expiry, per point of 1 at the purchase.
    VixFund {
        /// Its move for a move of spot VIX, both as fractions.
        beta: f64,
    },
    /// A put on the index; in a spread a second one is sold.
    SpxPut {
        /// Strike of the bought put.
        long: Points,
        /// Strike of the sold put.
        short: Option<Points>,
    },
}

impl Claim {
    /// Strikes of the option bought and of the one sold; none of what is no option.
    pub fn strikes(&self) -> Option<(Points, Option<Points>)> {
        match *self {
            Claim::VixCall { long, short } | Claim::SpxPut { long, short } => Some((long, short)),
            Claim::VixFuture | Claim::VixFund { .. } => None,
        }
    }

    /// Whether it is on the index, not on VIX.
    pub fn is_put(&self) -> bool {
        matches!(self, Claim::SpxPut { .. })
    }
}

/// How much of what, not yet bought.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Lot {
    /// What one contract is.
    pub claim: Claim,
    /// Days from the purchase to expiry.
    pub tenor: Days,
    /// Dollars per point and contract.
    pub multiplier: f64,
    /// Contracts, 0 or more.
    pub contracts: f64,
}

/// A lot with the market it was bought at.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Holding {
    /// What was bought.
    pub lot: Lot,
    /// The market of the purchase.
    pub bought: Markets,
    /// The forward it is priced on: the VIX future of the same expiry, or that of the index.
    pub forward: Points,
    /// Volatility of the bought option and of the sold one; that of the future up to expiry for all that is on VIX.
    pub vols: [Vol; 2],
    /// Points paid per contract: the premium of an option, the price of a future, 1 for a fund.
    pub entry: Points,
}

impl Lot {
    /// Buys at a market: by Black-76 on the future of the same expiry, or by Black-Scholes-Merton at the smile.
    pub fn buy(self, markets: &Markets) -> Holding {
        let time = self.tenor.years();
        let on_vix = markets.model.vol(time);
        let (forward, vols) = match self.claim {
            Claim::SpxPut { long, short } => {
                let first = markets.vol(long, time);
                (markets.spx.forward(time), [first, short.map_or(first, |short| markets.vol(short, time))])
            }
            _ => (markets.model.future(markets.vix, time), [on_vix; 2]),
        };
        let unpaid = Holding { lot: self, bought: *markets, forward, vols, entry: Points(0.0) };
        let level = markets.level();
        Holding { entry: Points(unpaid.mark(Days(0.0)).value(level.spx, level.vix)), ..unpaid }
    }

    /// What is left of its tenor some days after the purchase, not below 0.
    pub fn left(&self, day: Days) -> Days {
        Days((self.tenor.0 - day.0).max(0.0))
    }

    fn scale(&self) -> f64 {
        domain::scale(self.multiplier * self.contracts)
    }
}

impl Holding {
    /// What was paid; none for a future, which asks for margin but costs nothing.
    pub fn cost(&self) -> Option<Dollars> {
        self.premium().map(|premium| Dollars(premium.0 * self.lot.scale()))
    }

    /// Points paid per contract; none for a future.
    pub fn premium(&self) -> Option<Points> {
        (self.lot.claim != Claim::VixFuture).then_some(self.entry)
    }

    /// What it costs in a year if it is bought anew for the same money whenever it expires: its premium. A future and a
    /// fund cost what they lose while VIX stands still: the one by its expiry, the other in a year; less than nothing
    /// where they gain. None for what expires at once.
    pub fn per_year(&self) -> Option<Dollars> {
        let day = if self.expires() { self.lot.tenor } else { Days(365.0) };
        let lost = match self.lot.claim {
            Claim::VixFuture | Claim::VixFund { .. } => self.slide(day),
            Claim::VixCall { .. } | Claim::SpxPut { .. } => Dollars(self.entry.0 * self.lot.scale()),
        };
        let years = domain::time(day.years());
        (years > 0.0).then(|| Dollars(lost.0 / years))
    }

    /// What it has lost some days after its purchase where both indices stand still.
    pub fn slide(&self, day: Days) -> Dollars {
        // Nothing is lost without a sign.
        Dollars(0.0) - self.mark(day).profit(self.bought.spx.spot, self.bought.vix)
    }

    /// Whether an option costs less than half a cent at its purchase.
    pub fn is_worthless(&self) -> bool {
        self.premium().is_some_and(|premium| premium < HALF_A_CENT)
    }

    /// Whether it has an expiry: all but a fund.
    pub fn expires(&self) -> bool {
        !matches!(self.lot.claim, Claim::VixFund { .. })
    }

    /// What a naive reading pays if VIX jumps: the intrinsic value on spot VIX less what was paid. It is not what the
    /// layer gains: the option lives on the future of its own expiry. None for what is not a VIX option.
    pub fn spot_intrinsic(&self, vix: Points) -> Option<Dollars> {
        let Claim::VixCall { long, short } = self.lot.claim else { return None };
        let pays = |strike| Right::Call.pays(domain::level(vix), domain::level(strike));
        Some(Dollars((pays(long) - short.map_or(0.0, pays) - self.entry.0) * self.lot.scale()))
    }

    /// What a fund worth 1 at its purchase gains per point of VIX, some days after that.
    fn per_vix(&self, beta: f64, day: Days) -> f64 {
        let from = domain::level(self.bought.vix);
        if from > 0.0 { self.kept(day) * domain::shape(beta) / from } else { 0.0 }
    }

    /// What a fund keeps while VIX stands still: its futures slide down the curve of the purchase, by F'(T)/F(T) a
    /// year, and gain by it where the curve falls.
    fn kept(&self, day: Days) -> f64 {
        let (model, time) = (&self.bought.model, self.lot.tenor.years());
        let climb = domain::speed(model.kappa) * model.beta(time) * (model.theta.0 - self.bought.vix.0);
        let roll = if self.forward.0 > 0.0 { domain::rate(Rate(climb / self.forward.0)) } else { 0.0 };
        exp(-domain::growth(roll * domain::time(day.years())))
    }
}
