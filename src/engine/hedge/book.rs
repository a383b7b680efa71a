//! The condor and its layers together.

use super::super::condor::ZERO;
use super::super::domain;
use super::super::position::Slice;
use super::super::units::{Days, Dollars, Points};
use super::super::vix::{Shape, ShockMap};
use super::crossings::{ascending, crossings};
use super::holding::{Holding, Mark};
use super::layer::{Absent, Activation, Layer, Reason};
use super::markets::{Level, vix_ratio};
use super::plan::{Plan, When};

/// The condor with its layers, each bought at its own market, valued on one day.
#[derive(Debug, Clone, PartialEq)]
pub struct Book {
    /// What the layers were bought against.
    pub plan: Plan,
    /// The layers, in the order in which they were named.
    pub layers: Vec<Woken>,
    condor: Slice,
    map: ShockMap,
}

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
    when: Option<When>,
    mark: Option<Mark>,
}

/// Where condor and layers together break even, and where they are worst.
#[derive(Debug, Clone, PartialEq)]
pub struct Turning {
    /// Points of the range at which the total is zero, or jumps over zero because a layer is bought; by ascending index. Of
    /// a stretch of zero, its ends.
    pub zeros: Vec<Level>,
    /// Those of them at which it is zero.
    pub break_evens: Vec<Level>,
    /// Those of them at which it jumps over zero: nobody breaks even there.
    pub jumps: Vec<Level>,
    /// The point of the range at which the total is lowest; of a level stretch in a fall, its upper end.
    pub worst: Level,
    /// Whether it is as low from there down to the lower end of the range.
    pub is_stretch: bool,
    /// Whether it is an end of the range: beyond it the total may be lower.
    pub is_end: bool,
    /// The total there.
    pub loss: Dollars,
}

/// What the layers cost.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cost {
    /// Premiums of the layers that stand from the start.
    pub now: Dollars,
    /// Premiums of those bought on the way, each at its own market.
    pub on_the_way: Dollars,
    /// Of those that stand from the start, what they cost in a year ([`Holding::per_year`]).
    pub per_year: Dollars,
    /// The premiums of now as a share of the condor's credit; none where it has none.
    pub share_of_credit: Option<f64>,
    /// The most that all layers together can lose, a positive amount: premiums, and of futures the loss at the lowest VIX
    /// of the map.
    pub worst: Dollars,
}

/// Buys every layer at its own market and works out its points.
pub fn book(plan: &Plan, layers: &[Layer]) -> Book {
    Book {
        plan: *plan,
        layers: layers.iter().map(|layer| woken(plan, layer)).collect(),
        condor: plan.position.slice(plan.days - plan.horizon),
        map: plan.map(),
    }
}

fn woken(plan: &Plan, layer: &Layer) -> Woken {
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

    fn profit_if(&self, awake: bool, spx: Points, vix: Points) -> Dollars {
        match &self.mark {
            Some(mark) if awake => mark.profit(spx, vix),
            _ => Dollars(0.0),
        }
    }
}

impl Book {
    /// Profit of the condor alone at the horizon; every strike's volatility moves in proportion to VIX. At its expiry, and
    /// after it, the payoff.
    pub fn condor(&self, spx: Points, vix: Points) -> Dollars {
        self.condor.profit_at(spx, vix_ratio(vix, self.map.vix))
    }

    /// Condor and layers at the horizon, anywhere.
    pub fn total(&self, spx: Points, vix: Points) -> Dollars {
        let mut sum = self.condor(spx, vix);
        for layer in &self.layers {
            sum = sum + layer.profit(spx, vix);
        }
        sum
    }

    /// Condor and layers some days from now, anywhere: each level of both indices in its turn. Layers are bought where and
    /// for what they are otherwise.
    pub fn totals_on(&self, day: Days, levels: impl Iterator<Item = Level>) -> Vec<Dollars> {
        let condor = self.plan.position.slice(self.plan.days - day);
        let mark = |layer: &Woken| layer.holding.ok().map(|holding| holding.mark(day));
        let marks: Vec<Option<Mark>> = self.layers.iter().map(mark).collect();
        let total = |Level { vix, spx }| {
            let mut sum = condor.profit_at(spx, vix_ratio(vix, self.map.vix));
            for (layer, mark) in self.layers.iter().zip(&marks) {
                if let Some(mark) = mark.as_ref().filter(|_| layer.awake(spx, vix)) {
                    sum = sum + mark.profit(spx, vix);
                }
            }
            sum
        };
        levels.map(total).collect()
    }

    /// The level of VIX on the map at a level of the index.
    pub fn vix(&self, spx: Points) -> Points {
        self.map.vix(spx)
    }

    /// Condor, and condor with layers, at the horizon along the map.
    pub fn along(&self, spx: Points) -> (Dollars, Dollars) {
        let vix = self.map.vix(spx);
        let condor = self.condor(spx, vix);
        let mut sum = condor;
        for layer in &self.layers {
            sum = sum + layer.profit_if(layer.awake_along(spx), spx, vix);
        }
        (condor, sum)
    }

    /// One layer at the horizon along the map; 0 for a layer that is not there.
    pub fn layer_along(&self, layer: usize, spx: Points) -> Dollars {
        let layer = self.layers.get(layer);
        layer.map_or(Dollars(0.0), |layer| layer.profit_if(layer.awake_along(spx), spx, self.map.vix(spx)))
    }

    /// Where condor and all layers together are zero or worst, in the range.
    pub fn turning(&self) -> Turning {
        self.turn(&self.layers, &|spx| self.along(Points(spx)).1.0)
    }

    /// Where the condor and one layer alone are zero or worst: what that layer does by itself. Without a layer of that
    /// number, the condor alone.
    pub fn turning_with(&self, layer: usize) -> Turning {
        let alone = self.layers.get(layer..=layer).unwrap_or_default();
        self.turn(alone, &|spx| {
            let at = Points(spx);
            self.condor(at, self.map.vix(at)).0 + self.layer_along(layer, at).0
        })
    }

    fn turn(&self, layers: &[Woken], total: &dyn Fn(f64) -> f64) -> Turning {
        let kinks = self.kinks(layers);
        let found = crossings(&kinks, total);
        let level = |spx: f64| Level { vix: self.map.vix(Points(spx)), spx: Points(spx) };
        // Less than the rounding of what is added up is no difference.
        let as_low = |spx: f64| total(spx) <= found.lowest.1 + 1e-9 * found.lowest.1.abs();
        let further = kinks.iter().rev().filter(|at| **at > found.lowest.0 && **at <= self.map.spx.0);
        let worst = further.copied().find(|at| as_low(*at)).unwrap_or(found.lowest.0);
        let mut parts = kinks.iter().zip(kinks.iter().skip(1)).take_while(|(_, end)| **end <= worst).peekable();
        let zeros: Vec<Level> = found.zeros.into_iter().map(level).collect();
        // A jump is found between two neighbouring numbers. Less than half a dollar is none.
        let beside = |at: &Level, side: f64| total(at.spx.0 * (1.0 + side * 8.0 * f64::EPSILON));
        let (jumps, break_evens) = zeros.iter().partition(|at| (beside(at, 1.0) - beside(at, -1.0)).abs() > 0.5);
        Turning {
            zeros,
            break_evens,
            jumps,
            worst: level(worst),
            is_end: [kinks.first(), kinks.last()].contains(&Some(&worst)),
            is_stretch: parts.peek().is_some() && parts.all(|(from, to)| as_low(*from) && as_low((from + to) / 2.0)),
            loss: Dollars(total(worst)),
        }
    }

    /// The range, cut wherever a part of the total may bend or jump: strikes, the start, the ends of the map, triggers.
    fn kinks(&self, layers: &[Woken]) -> Vec<f64> {
        let ends = (domain::level(self.plan.range.0), domain::level(self.plan.range.1));
        let (low, high) = (ends.0.min(ends.1), ends.0.max(ends.1));
        let mut kinks = vec![low, high];
        let mut cut = |at: Points| {
            if at.0 > low && at.0 < high {
                kinks.push(at.0);
            }
        };
        // Off the map is out of the range.
        let off = Points(low);
        cut(self.map.spx);
        for strike in self.plan.position.condor.strikes {
            cut(strike);
        }
        if let Shape::Quadratic { floor, cap, .. } = self.plan.shape {
            for end in [floor, cap] {
                cut(self.map.spx(end).unwrap_or(off));
            }
        }
        for layer in layers {
            if let Some(When::Vix(level) | When::Spx(level)) = layer.when {
                cut(level.spx);
            }
            let Ok(holding) = &layer.holding else { continue };
            let Some((long, short)) = holding.lot.claim.strikes() else { continue };
            for strike in [Some(long), short].into_iter().flatten() {
                cut(if holding.lot.claim.is_put() { strike } else { self.map.spx(strike).unwrap_or(off) });
            }
        }
        ascending(&mut kinks);
        kinks
    }

    /// What the layers cost.
    pub fn cost(&self) -> Cost {
        let (mut now, mut on_the_way, mut per_year, mut worst) = (0.0, 0.0, 0.0, 0.0);
        for (layer, holding) in self.layers.iter().filter_map(|layer| Some((layer, layer.holding.as_ref().ok()?))) {
            let paid = holding.cost().map(|paid| paid.0);
            if layer.when == Some(When::Always) {
                now += paid.unwrap_or(0.0);
                per_year += holding.per_year().map_or(0.0, |cost| cost.0);
            } else {
                on_the_way += paid.unwrap_or(0.0);
            }
            worst += self.worst_of(holding).0;
        }
        let condor = &self.plan.position.condor;
        let credit = condor.net_credit();
        Cost {
            now: Dollars(now),
            on_the_way: Dollars(on_the_way),
            per_year: Dollars(per_year),
            share_of_credit: (credit.0 > ZERO.0 * condor.scale()).then(|| domain::dollars(Dollars(now / credit.0))),
            worst: Dollars(worst),
        }
    }

    /// The most that a holding can lose, dollars, not below zero: what was paid for it; of a future what it loses by its expiry
    /// at the lowest VIX.
    pub fn worst_of(&self, holding: &Holding) -> Dollars {
        let at_lowest = || holding.mark(holding.lot.tenor).profit(self.plan.range.1, self.lowest_vix()).0;
        holding.cost().unwrap_or_else(|| Dollars((0.0 - at_lowest()).max(0.0)))
    }

    /// The lowest VIX that the map may come to: its floor, 0 where it has none.
    pub fn lowest_vix(&self) -> Points {
        match self.plan.shape {
            Shape::Quadratic { floor, .. } => floor,
            Shape::Power { .. } => Points(0.0),
        }
    }
}
