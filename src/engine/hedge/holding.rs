//! What is bought, at which market, and what it is worth on a later day.

use super::super::condor::Right;
use super::super::domain;
use super::super::num::{exp, ln};
use super::super::pricing::{self, Market, Prepared};
use super::super::units::{Days, Dollars, Points, Rate, Vol, Years};
use super::super::vix::VixModel;
use super::markets::{Markets, vix_ratio};

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

/// What a position gains for a small move, dollars.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Sensitivity {
    /// Per point of spot VIX; for an SPX put through its volatility.
    pub vix: f64,
    /// Per point of the index.
    pub spx: f64,
    /// Per point (0.01) of the option's own volatility.
    pub vega: f64,
}

impl Lot {
    /// Buys at a market: by Black-76 on the future of the same expiry, or by Black-Scholes-Merton at the smile.
    pub fn buy(self, markets: &Markets) -> Holding {
        let time = self.tenor.years();
        let on_vix = markets.model.vol(time);
        let (forward, vols) = match self.claim {
            Claim::SpxPut { long, short } => {
                let first = markets.vol(long, time);
                (markets.forward(time), [first, short.map_or(first, |short| markets.vol(short, time))])
            }
            _ => (markets.model.future(markets.vix, time), [on_vix; 2]),
        };
        let unpaid = Holding { lot: self, bought: *markets, forward, vols, entry: Points(0.0) };
        let level = markets.level();
        Holding { entry: Points(unpaid.mark(Days(0.0)).value(level.spx, level.vix)), ..unpaid }
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

    /// What it costs in a year if it is bought anew for the same money whenever it expires: its premium. A future and a fund
    /// cost what they lose while VIX stands still: the one by its expiry, the other in a year; less than nothing where they gain.
    /// None for what expires at once.
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

    /// What it is worth some days after the purchase: everything that depends on neither index, worked out once. From
    /// expiry on, what it pays if both indices then settle where they stand.
    pub fn mark(&self, day: Days) -> Mark {
        let time = Days((self.lot.tenor.0 - day.0).max(0.0)).years();
        let Markets { spx, vix, model, .. } = self.bought;
        let option = |right, strike, rate, vol| Prepared::new(right, strike, rate, vol, time);
        let kind = match self.lot.claim {
            Claim::VixFuture => Kind::Linear { base: base(&model, time), slope: model.beta(time), least: f64::MIN },
            Claim::VixFund { beta } => {
                let (kept, beta) = (self.kept(day), domain::shape(beta));
                let slope = if domain::level(vix) > 0.0 { kept * beta / domain::level(vix) } else { 0.0 };
                Kind::Linear { base: kept * (1.0 - beta), slope, least: 0.0 }
            }
            Claim::VixCall { long, short } => Kind::Options {
                base: base(&model, time),
                slope: model.beta(time),
                vix: None,
                discount: Discount::new(model.rate, time),
                long: option(Right::Call, long, model.rate, self.vols[0]),
                short: short.map(|short| option(Right::Call, short, model.rate, self.vols[1])),
                least: least(short.is_none_or(|short| long.0 <= short.0)),
            },
            Claim::SpxPut { long, short } => Kind::Options {
                base: 0.0,
                slope: 1.0,
                vix: Some(vix),
                discount: Discount::new(spx.dividend_yield, time),
                long: option(Right::Put, long, spx.rate, self.vols[0]),
                short: short.map(|short| option(Right::Put, short, spx.rate, self.vols[1])),
                least: least(short.is_none_or(|short| long.0 >= short.0)),
            },
        };
        Mark { kind, scale: self.lot.scale(), entry: self.entry.0 }
    }

    /// What it gains for a small move at a market, some days after the purchase.
    pub fn sensitivity(&self, day: Days, spx: Points, vix: Points) -> Sensitivity {
        let time = Days((self.lot.tenor.0 - day.0).max(0.0)).years();
        let scale = self.lot.scale();
        match self.lot.claim {
            Claim::VixFuture => Sensitivity { vix: scale * self.bought.model.beta(time), ..Sensitivity::default() },
            Claim::VixFund { beta } => {
                let from = domain::level(self.bought.vix);
                let slope = if from > 0.0 { self.kept(day) * domain::shape(beta) / from } else { 0.0 };
                Sensitivity { vix: scale * slope, ..Sensitivity::default() }
            }
            Claim::VixCall { long, short } => {
                let model = &self.bought.model;
                let market = Market { spot: model.future(vix, time), rate: model.rate, dividend_yield: model.rate };
                let (delta, vega, _) = self.both(Right::Call, long, short, &market, 1.0, time);
                Sensitivity { vix: scale * delta * model.beta(time), spx: 0.0, vega: scale * vega / 100.0 }
            }
            Claim::SpxPut { long, short } => {
                let ratio = vix_ratio(vix, self.bought.vix);
                let market = Market { spot: spx, ..self.bought.spx };
                let (delta, vega, by_ratio) = self.both(Right::Put, long, short, &market, ratio, time);
                let per_point = vix_ratio(Points(1.0), self.bought.vix);
                Sensitivity { vix: scale * by_ratio * per_point, spx: scale * delta, vega: scale * vega / 100.0 }
            }
        }
    }

    /// What a naive reading pays if VIX jumps: the intrinsic value on spot VIX less what was paid. It is not what the layer
    /// gains: the option lives on the future of its own expiry. None for what is not a VIX option.
    pub fn spot_intrinsic(&self, vix: Points) -> Option<Dollars> {
        let Claim::VixCall { long, short } = self.lot.claim else { return None };
        let pays = |strike| Right::Call.pays(domain::level(vix), domain::level(strike));
        Some(Dollars((pays(long) - short.map_or(0.0, pays) - self.entry.0) * self.lot.scale()))
    }

    /// Delta and vega of one bought option less one sold, points; and what they gain as both volatilities grow by one of
    /// themselves, each in its own proportion.
    fn both(
        &self,
        right: Right,
        long: Points,
        short: Option<Points>,
        market: &Market,
        ratio: f64,
        time: Years,
    ) -> (f64, f64, f64) {
        let [vol, sold_vol] = self.vols;
        let one = |strike, vol: Vol| pricing::greeks(right, strike, market, vol * ratio, time);
        let (bought, sold) = (one(long, vol), short.map(|short| one(short, sold_vol)).unwrap_or_default());
        (bought.delta - sold.delta, bought.vega - sold.vega, bought.vega * vol.0 - sold.vega * sold_vol.0)
    }

    /// What a fund keeps while VIX stands still: its futures slide down the curve of the purchase, by F'(T)/F(T) a year,
    /// and gain by it where the curve falls.
    fn kept(&self, day: Days) -> f64 {
        let (model, time) = (&self.bought.model, self.lot.tenor.years());
        let climb = domain::speed(model.kappa) * model.beta(time) * (model.theta.0 - self.bought.vix.0);
        let roll = if self.forward.0 > 0.0 { domain::rate(Rate(climb / self.forward.0)) } else { 0.0 };
        exp(-domain::growth(roll * domain::time(day.years())))
    }
}

/// What a future holds of the long-run level.
fn base(model: &VixModel, time: Years) -> f64 {
    domain::level(model.theta) * model.reverted(time)
}

/// Options whose strikes are in order are worth nothing at the least, whatever their volatilities.
fn least(ordered: bool) -> f64 {
    if ordered { 0.0 } else { f64::MIN }
}

/// A discount with its logarithm.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Discount {
    exponent: f64,
    factor: f64,
}

impl Discount {
    fn new(rate: Rate, time: Years) -> Self {
        let exponent = -domain::growth(domain::rate(rate) * domain::time(time));
        Self { exponent, factor: exp(exponent) }
    }
}

/// A holding on one day, against both indices.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mark {
    kind: Kind,
    scale: f64,
    entry: f64,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Kind {
    /// base + slope × VIX.
    Linear { base: f64, slope: f64, least: f64 },
    /// On base + slope × VIX, or on base + slope × the index where volatilities follow VIX from a level.
    Options {
        base: f64,
        slope: f64,
        vix: Option<Points>,
        discount: Discount,
        long: Prepared,
        short: Option<Prepared>,
        least: f64,
    },
}

impl Mark {
    /// Profit in dollars since the purchase.
    pub fn profit(&self, spx: Points, vix: Points) -> Dollars {
        Dollars((self.value(spx, vix) - self.entry) * self.scale)
    }

    /// Points per contract.
    fn value(&self, spx: Points, vix: Points) -> f64 {
        match &self.kind {
            Kind::Linear { base, slope, least } => (base + slope * domain::level(vix)).max(*least),
            Kind::Options { base, slope, vix: from, discount, long, short, least } => {
                let on = if from.is_some() { spx } else { vix };
                let forward = domain::level(Points(base + slope * domain::level(on)));
                let (spot, ln_spot) = (forward * discount.factor, ln(forward) + discount.exponent);
                let ratio = from.map_or(1.0, |from| vix_ratio(vix, from));
                let sold = short.as_ref().map_or(0.0, |short| short.scaled(ratio).value(spot, ln_spot));
                (long.scaled(ratio).value(spot, ln_spot) - sold).max(*least)
            }
        }
    }
}
