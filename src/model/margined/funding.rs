//! Funding from now to the horizon, the price standing still.

use super::super::perp::Perp;
use crate::engine::order::order;
use crate::engine::perp::{Course, Drain, Drift, Layer, Liquidation, Trigger};
use crate::engine::units::{Cash, Days};

/// A position some days on, at the price now.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FundingAt {
    /// Days from now.
    pub day: Days,
    /// Funding paid by then; negative was received.
    pub paid: Cash,
    /// Where it is liquidated if the price moves then, with the layers that it opens on the way.
    pub liquidation: Liquidation,
    /// The layer that is opened just then, by its place in the form from 0.
    pub opens: Option<usize>,
}

/// Days looked at between now and the horizon.
const STEPS: usize = 24;
/// How far apart two numbers of payments are that count as one.
const BESIDE: f64 = 1e-12;

impl Perp {
    /// Its course with these layers, after the funding of some days.
    pub(in crate::model) fn course_after(&self, days: Days, layers: &[Layer]) -> Course<'static> {
        let now = Course::new(self.position, self.margining, layers, self.mark);
        Funded::new(self, &now, layers, self.payment_rate().unwrap_or(0.0)).after(days)
    }
}

/// What funding makes of a position.
pub(super) struct Funded<'a> {
    perp: &'a Perp,
    now: &'a Course<'static>,
    layers: &'a [Layer],
    drift: Drift<'static>,
    drain: Drain,
}

impl<'a> Funded<'a> {
    /// What payments at a rate make of the position, from the course that it has now.
    pub(super) fn new(perp: &'a Perp, now: &'a Course<'static>, layers: &'a [Layer], rate: f64) -> Self {
        let drift = Drift { position: perp.position, mark: perp.mark, rate };
        Self { perp, now, layers, drift, drain: now.drained(layers, drift.paid(1.0)) }
    }

    /// Days until funding has it liquidated.
    pub(super) fn dies(&self) -> Option<Days> {
        self.drain.end.map(|end| self.perp.venue.days_of(end))
    }

    /// Payments until it is liquidated, where that is within some.
    fn end(&self, payments: f64) -> Option<f64> {
        self.drain.end.filter(|end| *end <= payments * (1.0 + BESIDE))
    }

    fn at(&self, payments: f64, opens: Option<usize>) -> FundingAt {
        let course = self.course(payments);
        let liquidation = match course.first_end() {
            _ if self.now.is_gone() => Liquidation::Already { from: None },
            Some(end) => Liquidation::At(end),
            None => Liquidation::Never,
        };
        FundingAt { day: self.perp.venue.days_of(payments), paid: self.drift.paid(payments), liquidation, opens }
    }

    /// From now to the horizon, or to where it ends before.
    pub(super) fn to(&self, horizon: Days) -> Vec<FundingAt> {
        let payments = self.perp.venue.payments_in(horizon);
        let end = self.end(payments);
        let mut funding = Vec::with_capacity(STEPS + 4);
        for step in 0..=if self.now.is_gone() { 0 } else { STEPS } {
            let share = step as f64 / STEPS as f64;
            if end.is_none_or(|end| payments * share < end) {
                funding.push(self.at(payments * share, None));
            }
        }
        for opened in &self.drain.opened {
            if opened.payments <= end.unwrap_or(payments) && opened.layer.hedge.in_account() {
                funding.push(self.at(opened.payments, Some(self.perp.place(opened.place))));
            }
        }
        order(&mut funding, |a, b| a.day < b.day);
        funding.extend(end.map(|end| self.at(end, None)));
        funding
    }

    /// The course that is left after some days.
    pub(super) fn after(&self, days: Days) -> Course<'static> {
        self.course(self.perp.venue.payments_in(days))
    }

    /// The course that is left after some payments.
    fn course(&self, payments: f64) -> Course<'static> {
        if self.now.is_gone() {
            return self.now.clone();
        }
        let end = self.end(payments);
        let mut layers = self.layers.to_vec();
        for fired in &self.now.fired {
            let Some(layer) = layers.get_mut(fired.place) else { continue };
            if !matches!(layer.trigger, Trigger::MarginRatio(_)) {
                continue;
            }
            let mut opened = self.drain.opened.iter();
            let is_open = fired.firing.stands()
                || opened.any(|own| own.place == fired.place && own.payments <= end.unwrap_or(payments));
            if is_open {
                // Opened already: it stays open, whatever the ratio is later.
                layer.trigger = Trigger::Price(self.perp.mark);
            } else if end.is_some() {
                // The position ended before the ratio came there.
                layer.trigger = Trigger::Never;
            }
        }
        // What has ended is gone, whatever rounding says.
        let paid = self.drift.paid(end.map_or(payments, |end| end * (1.0 + 1e-9)));
        Course::new(self.perp.position.paid(paid), self.perp.margining, &layers, self.perp.mark)
    }
}
