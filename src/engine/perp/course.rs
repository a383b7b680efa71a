//! What becomes of a position with its layers as the price moves away from where it stands, to its liquidation and
//! beyond.

mod money;

pub use money::MarginAccount;

use super::super::domain;
use super::super::units::Price;
use super::hedged::Hedged;
use super::layers::{Layer, Margining};
use super::liquidation::Liquidation;
use super::position::Position;
use super::walk::{Fired, Firing};

/// A position whose layers are opened as the price reaches them, once in each direction.
#[derive(Debug, Clone, PartialEq)]
pub struct Course<'a> {
    /// The position; funding and fees are paid out of its margin.
    pub position: Position<'a>,
    /// How legs are margined.
    pub margining: Margining,
    /// Price now.
    pub mark: Price,
    /// The layers in the order in which the price, moving against the position, opens them.
    pub fired: Vec<Fired>,
    /// Where it is liquidated on the way on which it loses, with the layers opened by then. At the mark where it does
    /// not meet its requirement there.
    pub liquidation: Option<Price>,
    /// Where it is liquidated on the way on which it gains: with a hedge larger than itself, or where a
    /// table steps as it grows in worth; none of what is liquidated already.
    pub liquidation_on_gain: Option<Price>,
}

impl<'a> Course<'a> {
    /// The course of a position with these layers from a mark price.
    pub fn new(position: Position<'a>, margining: Margining, layers: &[Layer], mark: Price) -> Self {
        let mark = Price(domain::coin(mark));
        let fired = Hedged { position, margining, layers }.walk(mark);
        let mut course = Self { position, margining, mark, fired, liquidation: None, liquidation_on_gain: None };
        course.liquidation = course.end();
        if !course.is_gone() {
            course.liquidation_on_gain = course.with(&course.open_at(mark), |hedged| hedged.liquidation_on_gain(mark));
        }
        course
    }

    /// Where the last layers opened leave the liquidation.
    fn end(&self) -> Option<Price> {
        let from = self.starts().last().unwrap_or(self.mark);
        let layers = self.layers_of(&|fired| fired.firing.is_opened());
        match self.with(&layers, |hedged| hedged.liquidation_from(from)) {
            Liquidation::Already { .. } => Some(from),
            Liquidation::At(price) if self.lost(from) > self.lost(price) => None,
            Liquidation::At(price) => Some(price),
            Liquidation::Never => None,
        }
    }

    /// How far a price lies on the way on which the position loses; negative on the other.
    fn lost(&self, price: Price) -> f64 {
        self.position.side.sign() * (self.mark.0 - domain::coin(price))
    }

    fn with<T>(&self, layers: &[Layer], ask: impl FnOnce(Hedged<'_>) -> T) -> T {
        ask(Hedged { position: self.position, margining: self.margining, layers })
    }

    /// The layers that are open when the price has come there.
    pub fn open_at(&self, price: Price) -> Vec<Layer> {
        self.layers_of(&|fired| self.is_open_at(fired, price))
    }

    /// The same with when each was opened.
    pub fn fired_at(&self, price: Price) -> impl Iterator<Item = &Fired> {
        self.fired.iter().filter(move |fired| self.is_open_at(fired, price))
    }

    fn is_open_at(&self, fired: &Fired, price: Price) -> bool {
        match fired.firing {
            Firing::At(at) => self.lost(price) >= self.lost(at),
            firing => firing.is_opened(),
        }
    }

    /// Some of the layers.
    fn layers_of(&self, is_wanted: &dyn Fn(&Fired) -> bool) -> Vec<Layer> {
        let mut layers = Vec::new();
        for fired in &self.fired {
            if is_wanted(fired) {
                layers.push(fired.layer);
            }
        }
        layers
    }

    /// Where layers are opened on the way, in order.
    fn starts(&self) -> impl Iterator<Item = Price> {
        self.fired.iter().filter_map(|fired| if let Firing::At(at) = fired.firing { Some(at) } else { None })
    }

    /// Whether the position has been liquidated when the price has come there.
    pub fn is_liquidated(&self, price: Price) -> bool {
        let lost = self.lost(price);
        self.is_gone()
            || self.liquidation.is_some_and(|at| lost >= self.lost(at))
            || self.liquidation_on_gain.is_some_and(|at| lost <= self.lost(at))
    }

    /// Where it is liquidated: on the way on which it loses, then on the other.
    pub fn ends(&self) -> impl Iterator<Item = Price> + use<> {
        [self.liquidation, self.liquidation_on_gain].into_iter().flatten()
    }

    /// Where it is liquidated first of all: on the way on which it loses, else on the other.
    pub fn first_end(&self) -> Option<Price> {
        self.liquidation.or(self.liquidation_on_gain)
    }

    /// Whether it is liquidated where it stands.
    pub fn is_gone(&self) -> bool {
        self.liquidation == Some(self.mark)
    }

    /// The first price, on the way on which the position loses, at which requirement / equity reaches a share; none
    /// where it is not reached before the liquidation.
    pub fn ratio_reaches(&self, share: f64) -> Option<Price> {
        if self.is_gone() {
            return None;
        }
        let mut starts = vec![self.mark];
        starts.extend(self.starts());
        for (i, start) in starts.iter().enumerate() {
            let next = starts.get(i + 1).copied().or(self.liquidation);
            let layers = self.open_at(*start);
            let at = match self.with(&layers, |hedged| hedged.ratio_from(share, *start)) {
                Liquidation::Already { .. } => *start,
                Liquidation::At(price) => price,
                Liquidation::Never => continue,
            };
            let (from, here) = (self.lost(*start), self.lost(at));
            if here >= from && next.is_none_or(|next| here <= self.lost(next)) {
                return Some(at);
            }
        }
        None
    }
}
