//! One layer in the book: when it wakes up, what is bought then, and what that has gained at the horizon.

use super::super::holding::{Holding, Mark};
use super::super::layer::{Absent, Activation, Layer, Reason};
use super::super::markets::Level;
use super::super::plan::{Plan, When};
use crate::engine::units::{Days, Dollars, Points};

/// One layer, with when it wakes up and what is bought then.
#[derive(Debug, Clone, PartialEq)]
pub struct Woken {
    /// Where its trigger lies.
    pub trigger: Activation,
    /// What is bought there, or why nothing is.
    pub holding: Result<Holding, Reason>,
    /// Whether the strikes of a spread were named in the wrong order; they are taken in the right one.
    pub reversed: bool,
    /// Whether it expires before the horizon: it is then settled where both indices stand at the horizon.
    pub settles: bool,
    /// Where its profit is zero if it is valued at the horizon.
    pub marked: Activation,
    /// Where its profit is zero at its own expiry.
    pub at_expiry: Activation,
    pub(super) when: Option<When>,
    mark: Option<Mark>,
}

/// Buys a layer where it wakes up, and works out its points.
pub(super) fn woken(plan: &Plan, layer: &Layer) -> Woken {
    let (when, trigger) = plan.wake(layer.trigger);
    let market = match when {
        Some(When::Vix(level) | When::Spx(level)) => Ok(level),
        Some(When::Always) => Ok(plan.markets.level()),
        None => Err(trigger.err().map_or(Reason::NeverGains, |absent| absent.reason)),
    };
    let bought = market.and_then(|market| plan.buy(layer, market));
    let holding = bought.map(|(holding, _)| holding);
    let point = |find: &dyn Fn(&Holding) -> Activation| {
        let at = find(holding.as_ref().map_err(|reason| Absent::of(*reason))?)?;
        match when {
            // But for rounding.
            Some(When::Vix(bought) | When::Spx(bought)) if at.spx.0 > bought.spx.0 * (1.0 + 1e-9) => {
                Err(Absent { vix: Some(at.vix), spx: Some(at.spx), reason: Reason::BeforePurchase })
            }
            _ => Ok(at),
        }
    };
    Woken {
        trigger,
        reversed: bought.is_ok_and(|(_, reversed)| reversed),
        settles: layer.tenor.0 < plan.horizon.0 && holding.is_ok_and(|holding| holding.expires()),
        marked: point(&|holding| plan.marked(holding)),
        at_expiry: point(&|holding| plan.at_expiry(holding)),
        mark: holding.ok().map(|holding| holding.mark(plan.horizon)),
        when,
        holding,
    }
}

impl Woken {
    /// Where it is bought, or would be: its trigger; of a layer that buys nothing there, why.
    pub fn bought(&self) -> Activation {
        let is_reached = self.trigger.err().is_none_or(|absent| absent.reason.stands());
        match self.holding {
            Err(reason) if is_reached => Err(Absent::of(reason)),
            _ => self.trigger,
        }
    }

    /// Whether it has been bought from the start.
    pub fn stands(&self) -> bool {
        self.held().is_some()
    }

    /// What is held from the start.
    pub fn held(&self) -> Option<&Holding> {
        self.holding.as_ref().ok().filter(|_| self.when == Some(When::Always))
    }

    /// The level at which it will be bought, inside the range or outside it; none for a layer that stands or that never
    /// wakes up.
    pub fn ahead(&self) -> Option<Level> {
        match self.when {
            Some(When::Vix(level) | When::Spx(level)) if self.mark.is_some() => Some(level),
            _ => None,
        }
    }

    /// Whether it has been bought when both indices stand there: a trigger on VIX asks VIX, all others the index.
    pub fn awake(&self, spx: Points, vix: Points) -> bool {
        match self.when {
            Some(When::Always) => self.mark.is_some(),
            Some(When::Vix(level)) => self.mark.is_some() && vix.0 >= level.vix.0,
            Some(When::Spx(level)) => self.mark.is_some() && spx.0 <= level.spx.0,
            None => false,
        }
    }

    /// The same on the map, where each level of VIX has its level of the index.
    fn awake_along(&self, spx: Points) -> bool {
        match self.when {
            Some(When::Vix(level) | When::Spx(level)) => self.mark.is_some() && spx.0 <= level.spx.0,
            Some(When::Always) => self.mark.is_some(),
            None => false,
        }
    }

    /// Profit at the horizon; 0 as long as it has not been bought.
    pub fn profit(&self, spx: Points, vix: Points) -> Dollars {
        self.profit_if(self.awake(spx, vix), spx, vix)
    }

    /// The same along the map, where VIX is at this level.
    pub(super) fn along(&self, spx: Points, vix: Points) -> Dollars {
        self.profit_if(self.awake_along(spx), spx, vix)
    }

    /// The same layer valued on another day; its points are still those at the horizon.
    pub(super) fn on(&self, day: Days) -> Woken {
        Woken { mark: self.holding.ok().map(|holding| holding.mark(day)), ..*self }
    }

    fn profit_if(&self, awake: bool, spx: Points, vix: Points) -> Dollars {
        match &self.mark {
            Some(mark) if awake => mark.profit(spx, vix),
            _ => Dollars(0.0),
        }
    }
}
