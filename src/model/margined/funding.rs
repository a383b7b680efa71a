//! Funding from now to the horizon, the price standing still.

use super::super::perp::Perp;
use crate::engine::order::order;
use crate::engine::perp::{Course, Drain, Drift, Firing, Hedged, Layer, Liquidation, Trigger};
use crate::engine::units::{Cash, Days};

/// A position some days on, at the price now.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FundingAt {
    /// Days from now.
    pub day: Days,
    /// Funding paid by then; negative was received.
    pub paid: Cash,
    /// Where it is liquidated then, with the layers that are open.
    pub liquidation: Liquidation,
    /// The layer that is opened just then, by its place in the form from 0.
    pub opens: Option<usize>,
}

/// Days looked at between now and the horizon.
const STEPS: usize = 24;
/// How far apart two numbers of payments are that count as one.
const BESIDE: f64 = 1e-12;

/// What funding makes of a position.
pub(super) struct Funded<'a> {
    perp: &'a Perp,
    now: &'a Course<'static>,
    layers: &'a [Layer],
    drift: Drift<'static>,
    /// Days between two payments.
    every: f64,
    drain: Drain,
}

impl<'a> Funded<'a> {
    /// What payments at a rate, every so many days, make of the position, from the course that it has now.
    pub(super) fn new(perp: &'a Perp, now: &'a Course<'static>, layers: &'a [Layer], rate: f64, every: f64) -> Self {
        let drift = Drift { position: perp.position, mark: perp.mark, rate };
        Self { perp, now, layers, drift, every, drain: now.drained(layers, drift.paid(1.0)) }
    }

    /// Days until funding has it liquidated.
    pub(super) fn dies(&self) -> Option<Days> {
        self.drain.end.map(|end| self.day(end))
    }

    fn day(&self, payments: f64) -> Days {
        Days(payments * self.every)
    }

    /// Payments until it is liquidated, where that is within some.
    fn end(&self, payments: f64) -> Option<f64> {
        self.drain.end.filter(|end| *end <= payments * (1.0 + BESIDE))
    }

    /// What the margin ratio has opened within some payments, or until it is liquidated before.
    fn opened(&self, payments: f64) -> impl Iterator<Item = &(f64, usize, Layer)> {
        let last = self.end(payments).unwrap_or(payments);
        self.drain.opened.iter().filter(move |(when, ..)| *when <= last)
    }

    fn at(&self, payments: f64, day: Days, opens: Option<usize>) -> FundingAt {
        let is_open = |when: f64| when < payments || (when == payments && opens.is_some());
        let woken = self.drain.opened.iter().filter(|(when, ..)| is_open(*when)).map(|(.., layer)| *layer);
        let layers: Vec<Layer> = self.now.open_at(self.perp.mark).into_iter().chain(woken).collect();
        let paid = self.drift.paid(payments);
        let position = self.perp.position.paid(paid);
        let then = Hedged { position, margining: self.perp.margining, layers: &layers };
        FundingAt { day, paid, liquidation: then.liquidation_from(self.perp.mark), opens }
    }

    /// From now to the horizon, or to where it ends before.
    pub(super) fn to(&self, horizon: Days) -> Vec<FundingAt> {
        let payments = horizon.0 / self.every;
        let end = self.end(payments);
        let count = if self.now.is_gone() { 0 } else { STEPS };
        let shares = (0..=count).map(|step| step as f64 / STEPS as f64);
        let shares = shares.filter(|share| end.is_none_or(|end| payments * share < end));
        let mut funding: Vec<FundingAt> =
            shares.map(|share| self.at(payments * share, horizon * share, None)).collect();
        for (when, place, _) in self.opened(payments).filter(|(.., layer)| layer.hedge.in_account()) {
            let own = self.perp.layers.get(*place).map(|(own, _)| *own);
            funding.extend([None, own].map(|opens| self.at(*when, self.day(*when), opens)));
        }
        order(&mut funding, |a, b| a.day < b.day || (a.day == b.day && a.opens < b.opens));
        let liquidation = Liquidation::At(self.perp.mark);
        funding.extend(end.map(|end| FundingAt { liquidation, ..self.at(end, self.day(end), None) }));
        funding
    }

    /// The course that is left after some days.
    pub(super) fn after(&self, days: Days) -> Course<'static> {
        if self.now.is_gone() {
            return self.now.clone();
        }
        let payments = days.0 / self.every;
        let end = self.end(payments);
        let mut layers = self.layers.to_vec();
        for fired in &self.now.fired {
            let Some(Layer { trigger: trigger @ Trigger::MarginRatio(_), .. }) = layers.get_mut(fired.place) else {
                continue;
            };
            let stands = matches!(fired.firing, Firing::Standing | Firing::Already);
            if stands || self.opened(payments).any(|(_, place, _)| *place == fired.place) {
                // Opened already: it stays open, whatever the ratio is later.
                *trigger = Trigger::Price(self.perp.mark);
            } else if end.is_some() {
                // The position ended before the ratio came there.
                *trigger = Trigger::Never;
            }
        }
        // What has ended is gone, whatever rounding says.
        let paid = self.drift.paid(end.map_or(payments, |end| end * (1.0 + 1e-9)));
        Course::new(self.perp.position.paid(paid), self.perp.margining, &layers, self.perp.mark)
    }
}
