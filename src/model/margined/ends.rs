//! Where the layers leave the liquidation.

use super::Margined;
use crate::engine::perp::{Course, Firing, Liquidation};
use crate::engine::units::Price;

impl Margined {
    /// Where the position is liquidated now with the layers that stand from the start.
    pub fn standing(&self) -> Liquidation {
        self.now
            .fired
            .iter()
            .rev()
            .find(|fired| fired.firing.stands())
            .map_or(self.liquidation, |fired| fired.liquidation)
    }

    /// Where it ends with all its layers: on the way on which it loses, else on the other.
    pub fn end(&self) -> Liquidation {
        if self.now.is_gone() {
            return Liquidation::Already { from: self.standing().price() };
        }
        self.now.first_end().map_or(Liquidation::Never, Liquidation::At)
    }

    /// What its layers make of where it is liquidated; none where they make nothing of it.
    pub fn moved_by_layers(&self) -> Option<Moved> {
        let ends = |course: &Course| [course.liquidation, course.liquidation_on_gain];
        let back = self.way_back();
        if ends(&self.alone) == ends(&self.now) && back.is_none() {
            return None;
        }
        if self.now.is_gone() {
            return Some(Moved::Already);
        }
        let ends: Vec<Price> = self.now.ends().collect();
        Some(match back {
            Some((place, at)) => Moved::Back(place, at),
            None if ends.is_empty() => Moved::Never,
            None => Moved::To(ends),
        })
    }

    /// Where it is liquidated with the last layer opened on the way, which is on the way back, and the place of that
    /// among its layers: a hedge larger than the position does so where no price liquidates it before.
    pub fn way_back(&self) -> Option<(usize, Price)> {
        if self.now.first_end().is_some() {
            return None;
        }
        let last = self.now.fired.iter().rev().find(|fired| matches!(fired.firing, Firing::At(_)))?;
        Some((last.place, last.liquidation.price()?))
    }
}

/// Where a position is liquidated with its layers.
#[derive(Debug, Clone, PartialEq)]
pub enum Moved {
    /// Where it stands.
    Already,
    /// At no price.
    Never,
    /// At one price, or at one on each way.
    To(Vec<Price>),
    /// With the layer at this place among its layers open, on the way back from where it opens.
    Back(usize, Price),
}
