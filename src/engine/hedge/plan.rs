//! The condor, both markets and the shock: what every layer is bought and measured against.

mod claim;

use super::super::condor::{Leg, Right};
use super::super::domain;
use super::super::position::Position;
use super::super::pricing::greeks;
use super::super::units::{Days, Dollars, Points};
use super::super::vix::{OffMap, Shape, ShockMap};
use super::holding::{Claim, Holding, Lot};
use super::layer::{Absent, Activation, Layer, Reason, Side, Size, Trigger};
use super::markets::{Level, Markets, held};
use super::size::{contracts_for_budget, contracts_to_offset, gain_per_percent, loss_per_percent, whole};
use claim::claim;

/// A contract that gains less than this in a fall of one percent gains nothing.
const CENT: Dollars = Dollars(0.01);

/// What layers are bought against.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Plan {
    /// The condor, as it is valued before expiry.
    pub position: Position,
    /// Days to the condor's expiry.
    pub days: Days,
    /// Both indices now.
    pub markets: Markets,
    /// How VIX answers a move of the index within the horizon.
    pub shape: Shape,
    /// Days after which everything is valued: the shock comes at once, then they pass.
    pub horizon: Days,
    /// The levels of the index looked at, lower and upper end.
    pub range: (Points, Points),
}

/// When a layer is awake.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum When {
    /// From the start.
    Always,
    /// From this level of VIX up.
    Vix(Level),
    /// From this level of the index down.
    Spx(Level),
}

impl Plan {
    /// The shock from where both indices stand.
    pub fn map(&self) -> ShockMap {
        let Level { vix, spx } = self.markets.level();
        ShockMap { spx, vix, shape: self.shape }
    }

    /// Dollars that the condor loses by its delta now if the index falls by one percent.
    pub fn loss_per_percent(&self, side: Side) -> Dollars {
        let Position { condor, vols, .. } = self.position;
        let mut delta = 0.0;
        for ((leg, strike), vol) in Leg::ALL.into_iter().zip(condor.strikes).zip(vols) {
            if side == Side::Net || leg.right() == Right::Put {
                delta += leg.sign() * greeks(leg.right(), strike, &self.markets.spx, vol, self.days.years()).delta;
            }
        }
        loss_per_percent(delta * condor.scale(), self.markets.spx.spot)
    }

    /// Buys a layer at a market, whatever its trigger says. The second answer tells whether the strikes of a spread
    /// were named in the wrong order; the bought one is then the dearer of the two all the same.
    pub fn buy(&self, layer: &Layer, at: Level) -> Result<(Holding, bool), Reason> {
        let mut markets = self.markets.moved(at);
        if let Some(beta) = layer.beta {
            markets.model = markets.model.with_beta(beta, layer.tenor.years());
        }
        let (claim, multiplier, reversed) = claim(layer, &markets)?;
        let one = Lot { claim, tenor: layer.tenor, multiplier, contracts: 1.0 }.buy(&markets);
        let contracts = match layer.size {
            Size::Contracts(contracts) => domain::scale(contracts),
            // Of what costs next to nothing any money would buy without end.
            _ if one.is_worthless() => return Err(Reason::Worthless),
            Size::Budget(budget) => contracts_for_budget(budget, one.premium().ok_or(Reason::NoPremium)?, multiplier),
            Size::DeltaShare { side, share } => self.contracts_for_share(&one, self.loss_per_percent(side) * share)?,
        };
        if contracts > 0.0 {
            Ok((Holding { lot: Lot { contracts, ..one.lot }, ..one }, reversed))
        } else {
            Err(Reason::NoContracts)
        }
    }

    /// Whole contracts that gain `target` dollars in a fall of the index by one percent from where they are bought.
    fn contracts_for_share(&self, one: &Holding, target: Dollars) -> Result<f64, Reason> {
        if target.0 <= 0.0 {
            return Err(Reason::NothingToOffset);
        }
        let Level { spx, vix } = one.bought.level();
        let moved = one.sensitivity(Days(0.0), spx, vix);
        let gain = match one.lot.claim {
            Claim::SpxPut { .. } => loss_per_percent(-moved.spx, spx),
            _ => gain_per_percent(moved.vix, self.map().vix_per_percent(spx)),
        };
        if gain < CENT {
            return Err(Reason::NoGain);
        }
        contracts_to_offset(target, gain).map(|exact| whole(exact).max(0.0)).ok_or(Reason::NoGain)
    }

    /// When a layer wakes up, none if never, and the point of its trigger. A level of VIX at or below that with which
    /// the map begins is reached already.
    pub(super) fn wake(&self, trigger: Trigger) -> (Option<When>, Activation) {
        let map = self.map();
        let (vix, spx) = match trigger {
            Trigger::Standing => return (Some(When::Always), Err(Absent::of(Reason::Standing))),
            Trigger::Signal(signal, true) => return (Some(When::Always), Err(Absent::of(Reason::SignalOn(signal)))),
            Trigger::Signal(signal, false) => return (None, Err(Absent::of(Reason::SignalOff(signal)))),
            Trigger::Vix(vix) => (Some(vix), map.spx(vix)),
            Trigger::Drawdown(share) => (None, Ok(map.spx * (1.0 - domain::shape(share)))),
            Trigger::ShortPut => (None, Ok(self.position.condor.strikes[Leg::ShortPut as usize])),
            Trigger::BreakEven => match self.lower_break_even() {
                Some(spx) => (None, Ok(spx)),
                None => return (None, Err(Absent::of(Reason::NoBreakEven))),
            },
        };
        let (vix, spx) = (vix.map(held), spx.map(held));
        let active = vix.map_or_else(|| spx.is_ok_and(|spx| spx.0 >= map.spx.0), |vix| vix <= map.begins());
        if active {
            return (Some(When::Always), Err(Absent { vix, spx: spx.ok(), reason: Reason::AlreadyActive }));
        }
        match spx {
            Err(off) => (None, Err(Absent { vix, spx: None, reason: Reason::Map(off) })),
            Ok(spx) if spx.0 <= 0.0 => (None, Err(Absent::of(Reason::Map(OffMap::WholeFall)))),
            Ok(spx) => {
                let level = Level { vix: vix.unwrap_or_else(|| map.vix(spx)), spx };
                let when = if vix.is_some() { When::Vix(level) } else { When::Spx(level) };
                (Some(when), self.inside(level))
            }
        }
    }

    /// A level as a point of the range, if it lies in it.
    pub(super) fn inside(&self, level: Level) -> Activation {
        let (low, high) = self.range;
        if level.spx.0 >= low.0 && level.spx.0 <= high.0 {
            return Ok(level);
        }
        Err(Absent { vix: Some(level.vix), spx: Some(level.spx), reason: Reason::OutsideRange })
    }

    /// A level of VIX as a point of the range, if the map comes there.
    pub(super) fn at_vix(&self, vix: Points) -> Activation {
        // A map that is level from here on has the level before the shock alone, which rounding must not miss.
        let before = self.map().vix;
        let vix = if (vix - before).0.abs() <= 1e-12 * before.0 { before } else { vix };
        match self.map().spx(vix) {
            Ok(spx) => self.inside(Level { vix, spx }),
            Err(off) => Err(Absent { vix: Some(vix), spx: None, reason: Reason::Map(off) }),
        }
    }

    /// A level of the index as a point of the range.
    pub(super) fn at_spx(&self, spx: Points) -> Activation {
        self.inside(Level { vix: self.map().vix(spx), spx })
    }

    /// The break-even at expiry below which the condor loses.
    fn lower_break_even(&self) -> Option<Points> {
        let payoff = self.position.condor.payoff();
        payoff.break_evens().into_iter().find(|at| payoff.at(*at * (1.0 - 1e-6)).0 < 0.0)
    }
}
